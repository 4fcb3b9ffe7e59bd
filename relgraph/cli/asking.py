"""Questions to a graph, and its files."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from ..errors import QuestionError
from .arguments import format_option, graph_argument, iris_option

EXPORT_FORMATS = (
    "turtle",
    "trig",
    "ntriples",
    "nquads",
    "jsonld",
    "graphml",
    "gexf",
    "csv",
    "jsonl",
)
_HEAD = 2  # lines of a table without rows
VIEWS = ("all", "events", "actors", "states")


@click.command()
@graph_argument
@click.argument("sparql")
@format_option
@iris_option
@click.option(
    "--timeout", metavar="S", type=click.FloatRange(min=0), help="Give up after S seconds."
)
def query(graph: str, sparql: str, format_name: str, *, iris: bool, timeout: float | None) -> None:
    """Answer a SPARQL query, given as text or as @file.rq."""
    if sparql.startswith("@"):
        path = Path(sparql[1:])
        if not path.is_file():
            raise QuestionError(f"{path}: no such file; give SPARQL, or @ and the path of a file")
        sparql = path.read_text(encoding="utf-8")
    from ..views.querying import Asked, answered, answered_within

    asked = Asked(graph, sparql, format_name, iris)
    text = answered(asked) if timeout is None else answered_within(timeout, asked)
    click.echo(text, nl=False)
    if format_name == "table" and text.count("\n") == _HEAD:
        from ..views.mistakes import unknown_names

        if unknown := unknown_names(sparql):
            click.echo(unknown, err=True)


@click.command()
@graph_argument
@click.argument("question", required=False)
@click.argument("given", metavar="[NAME=VALUE]...", nargs=-1)
@format_option
@iris_option
def ask(
    graph: str, question: str | None, given: tuple[str, ...], format_name: str, *, iris: bool
) -> None:
    """Answer a named question; without QUESTION, list them."""
    if question is None:
        from ..views.questions import questions

        click.echo("\n".join(found.told() for found in questions()))
        return
    from ..graph import Graph

    for pair in given:
        if "=" not in pair:
            raise QuestionError(f"{pair!r}: write a parameter as name=value")
    values = dict(pair.split("=", 1) for pair in given)
    with Graph(graph) as opened:
        sparql = opened.asked(question, **values)
        click.echo(opened.query_text(sparql, format_name, iris=iris), nl=False)


@click.command()
@graph_argument
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, help="How many passages at most.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object a line.")
def search(graph: str, words: tuple[str, ...], *, limit: int, as_json: bool) -> None:
    """Find the passages of articles that have all WORDS, with the events that rest on them."""
    from ..graph import Graph

    with Graph(graph) as opened:
        for hit in opened.search(" ".join(words), limit):
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
@click.option("--format", "format_name", type=click.Choice(EXPORT_FORMATS), required=True)
@click.option("--view", type=click.Choice(VIEWS), help="What a network file shows; all by default.")
@click.option("--output", type=click.Path(dir_okay=False), help="A file; stdout by default.")
def export(graph: str, format_name: str, view: str | None, output: str | None) -> None:
    """Write a graph as a file of another format."""
    from ..graph import Graph

    with Graph(graph) as opened:
        if output is None:
            sys.stdout.writelines(opened.pieces(format_name, view))
        else:
            opened.export(format_name, output, view)


@click.command()
@graph_argument
@click.option("--period", type=click.Choice(["year", "month"]), default="year")
@click.option(
    "--dyads",
    type=click.Choice(["seen", "core", "all"]),
    default="seen",
    help="Pairs with events; with all pairs of core states; with any state too.",
)
@click.option("--output", type=click.Path(dir_okay=False), help="A CSV file; stdout by default.")
def panel(graph: str, period: str, dyads: str, output: str | None) -> None:
    """Count events by pair of states and period, for statistics.

    Beside the file that is written stands its codebook, with the end .codebook.md.
    """
    from ..graph import Graph, write_whole
    from ..views.panel import codebook

    with Graph(graph) as opened:
        found = opened.panel(period, dyads)
    if output is None:
        click.echo(found.csv(), nl=False)
    else:
        write_whole(Path(output), found.csv())
        write_whole(Path(output).with_suffix(".codebook.md"), codebook(found))
    click.echo(f"{len(found.rows)} rows, {found.left_out} events without a {period}", err=True)


@click.command()
@graph_argument
def validate(graph: str) -> None:
    """Check a graph against the shapes of the ontology (SHACL)."""
    from ..graph import Graph

    with Graph(graph) as opened:
        found = opened.validate()
    click.echo(found.report, nl=False)
    sys.exit(0 if found.conforms else 1)
