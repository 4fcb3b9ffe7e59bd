"""Questions to a graph."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..errors import QuestionError
from .arguments import format_option, graph_argument, iris_option, timeout_option


@click.command()
@graph_argument
@click.argument("sparql")
@format_option
@iris_option
@timeout_option
def query(graph: str, sparql: str, format_name: str, *, iris: bool, timeout: float | None) -> None:
    """Answer a SPARQL query, given as text or as @file.rq."""
    if sparql.startswith("@"):
        path = Path(sparql[1:])
        if not path.is_file():
            raise QuestionError(f"{path}: no such file; give SPARQL, or @ and the path of a file")
        sparql = path.read_text(encoding="utf-8")
    from ..views.querying import Asked, answered

    asked = Asked(graph, sparql, format_name, iris, room=_room())
    if _shown(answered(asked, timeout), format_name):
        return
    from ..quads import read_only
    from ..views.mistakes import suspects

    for suspect in suspects(read_only(Path(graph) / "store"), sparql):
        click.echo(suspect, err=True)


@click.command()
@graph_argument
@click.argument("question", required=False)
@click.argument("given", metavar="[NAME=VALUE]...", nargs=-1)
@format_option
@iris_option
@timeout_option
def ask(  # noqa: PLR0913
    graph: str,
    question: str | None,
    given: tuple[str, ...],
    format_name: str,
    *,
    iris: bool,
    timeout: float | None,
) -> None:
    """Answer a named question; without QUESTION, list them."""
    if question is None:
        from ..views.questions import questions

        click.echo("\n".join(found.told() for found in questions()))
        return
    for pair in given:
        if "=" not in pair:
            raise QuestionError(f"{pair!r}: write a parameter as name=value")
    values = dict(pair.split("=", 1) for pair in given)
    if len(values) < len(given):
        raise QuestionError("a parameter is given twice; give each once")
    from ..views.querying import Asked, answered

    asked = Asked(graph, question, format_name, iris, values, _room())
    if _shown(answered(asked, timeout), format_name):
        return
    from ..quads import read_only
    from ..views.questions import question as named

    for name, term in named(question).meant(read_only(Path(graph) / "store"), values).items():
        click.echo(f"{name} was taken as {term}", err=True)


def _shown(text: str, format_name: str) -> bool:
    """Print an answer; where it is a table without rows, say so and return False."""
    click.echo(text, nl=False)
    if format_name != "table" or text.splitlines()[-1].strip("- "):
        return True
    click.echo("nothing in this graph answers that", err=True)
    return False


def _room() -> int:
    """Return the width of the terminal that shows the answer; 0 where it goes elsewhere."""
    if not sys.stdout.isatty():
        return 0
    from shutil import get_terminal_size

    return get_terminal_size().columns


@click.command()
@graph_argument
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, help="How many passages at most.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object a line.")
def search(graph: str, words: tuple[str, ...], *, limit: int, as_json: bool) -> None:
    """Find the passages of articles that have all WORDS, with the events that rest on them."""
    import json

    from ..graph import Graph

    with Graph(graph) as opened:
        hits = opened.search(" ".join(words), limit)
        if not hits:
            click.echo("no passage has all these words", err=True)
        for hit in hits:
            events = opened.told(hit)
            if as_json:
                click.echo(json.dumps(hit._asdict() | {"events": events}, ensure_ascii=False))
                continue
            click.echo(f"{hit.published or 'undated':10}  {hit.title}\n            {hit.address}")
            click.echo(f"            {' '.join(hit.quote.split())}")
            for iri, label in events:
                click.echo(f"            → {label} ({iri.rpartition('/')[2]})")


@click.command()
@graph_argument
def validate(graph: str) -> None:
    """Check a graph against the shapes of the ontology (SHACL)."""
    from ..graph import Graph

    with Graph(graph) as opened:
        found = opened.validate()
    click.echo(found.report, nl=False)
    sys.exit(0 if found.conforms else 1)
