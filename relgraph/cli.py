"""Command lines → calls of the library; what is heavy is imported where a command needs it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import __version__
from .errors import QuestionError, RelgraphError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .building import Summary
    from .evaluation.rendering import By
    from .model import Article

ANSWER_FORMATS = ("table", "csv", "json", "xml", "turtle")
EXPORT_FORMATS = ("turtle", "trig", "ntriples", "nquads", "jsonld", "graphml", "jsonl")
VIEWS = ("all", "events", "actors", "states")


class _Refusal(click.ClickException):
    """What relgraph cannot do, and why."""

    exit_code = 2


class _Commands(click.Group):
    """Commands that tell the errors of relgraph in one line, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except RelgraphError as error:
            raise _Refusal(str(error)) from error


_paths = click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(exists=True)
)
_graph = click.argument("graph", metavar="GRAPH", type=click.Path(exists=True, file_okay=False))
_answer_format = click.option(
    "--format", "format_name", type=click.Choice(ANSWER_FORMATS), default="table"
)
_iris = click.option("--iris", is_flag=True, help="Show IRIs in tables instead of names.")


@click.group(cls=_Commands)
@click.version_option(__version__)
def main() -> None:
    """Read news articles into a graph of who met, invited, honoured and promised whom."""


@main.command()
@_paths
@click.option("--out", required=True, type=click.Path(file_okay=False), help="The graph folder.")
@click.option("--jobs", type=click.IntRange(1), default=1, help="Processes that read articles.")
@click.option("--strict", is_flag=True, help="Exit with 1 where an article is set aside.")
@click.option("--quiet", is_flag=True, help="Tell errors only.")
@click.option("--json", "as_json", is_flag=True, help="Write the summary as JSON to stdout.")
def build(  # noqa: PLR0913
    paths: tuple[str, ...], out: str, *, jobs: int, strict: bool, quiet: bool, as_json: bool
) -> None:
    """Read articles into a graph folder; run it again with more articles."""
    from .building import build as build_graph

    progress = _Progress(shown=not quiet and sys.stderr.isatty())
    with build_graph(paths, out, jobs=jobs, progress=progress) as graph:
        summary = graph.summary
    progress.end()
    if summary is None:
        return
    if as_json:
        click.echo(json.dumps(_summary_object(summary), ensure_ascii=False, indent=2))
    if not quiet:
        click.echo("\n".join(_summary_lines(summary, out)), err=True)
    sys.exit(1 if strict and summary.set_aside else 0)


@main.command()
@_paths
@click.option("--format", "format_name", type=click.Choice(["jsonl", "table"]), default="jsonl")
@click.option("--shard", metavar="I/N", default="1/1", help="Read only part I of N, from 1.")
def extract(paths: tuple[str, ...], format_name: str, shard: str) -> None:
    """Write the event mentions of articles to stdout, and keep no graph."""
    records = (record for article in _articles(paths, shard) for record in _records(article))
    if format_name == "jsonl":
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
        return
    from .views.tables import table

    columns = ("type", "status", "start", "fillers", "source")
    click.echo(table(columns, [_cells(record) for record in records]), nl=False)


@main.command()
@click.argument("text")
@click.option("--published", metavar="DATE", default="", help="The day the text was published.")
def explain(text: str, published: str) -> None:
    """Tell how a sentence is read, step by step."""
    from .pipeline import explain as explained

    click.echo(explained(text, published=published))


@main.command()
@_graph
@click.argument("sparql")
@_answer_format
@_iris
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
    from .graph import Asked, answered, answered_within

    asked = Asked(graph, sparql, format_name, iris)
    text = answered(asked) if timeout is None else answered_within(timeout, asked)
    click.echo(text, nl=False)


@main.command()
@_graph
@click.argument("question", required=False)
@click.argument("given", metavar="[NAME=VALUE]...", nargs=-1)
@_answer_format
@_iris
def ask(
    graph: str, question: str | None, given: tuple[str, ...], format_name: str, *, iris: bool
) -> None:
    """Answer a named question; without QUESTION, list them."""
    if question is None:
        from .views.questions import questions

        click.echo("\n".join(found.told() for found in questions()))
        return
    from .graph import Graph

    for pair in given:
        if "=" not in pair:
            raise QuestionError(f"{pair!r}: write a parameter as name=value")
    values = dict(pair.split("=", 1) for pair in given)
    with Graph(graph) as opened:
        sparql = opened.asked(question, **values)
        click.echo(opened.query_text(sparql, format_name, iris=iris), nl=False)


@main.command()
@_graph
@click.option("--format", "format_name", type=click.Choice(EXPORT_FORMATS), required=True)
@click.option("--view", type=click.Choice(VIEWS), help="What a graphml file shows; all by default.")
@click.option("--output", type=click.Path(dir_okay=False), help="A file; stdout by default.")
def export(graph: str, format_name: str, view: str | None, output: str | None) -> None:
    """Write a graph as a file of another format."""
    from .graph import Graph

    with Graph(graph) as opened:
        text = opened.export(format_name, output, view)
    if output is None:
        click.echo(text, nl=False)


@main.command()
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(exists=True, file_okay=False))
@click.option(
    "--by", type=click.Choice(["type", "role", "article"]), default=None, help="Split the figures."
)
@click.option("--errors", is_flag=True, help="Tell each missed and each false event.")
@click.option("--json", "as_json", is_flag=True, help="Write the figures as JSON.")
def evaluate(gold: str, by: By | None, *, errors: bool, as_json: bool) -> None:
    """Compare what is read from articles with what people annotated in them."""
    from . import evaluation

    articles = evaluation.read_gold(Path(gold))
    found = {
        article.stem: [record for read in _articles([article.article]) for record in _records(read)]
        for article in articles
    }
    report = evaluation.evaluate(articles, found)
    if errors:
        click.echo(evaluation.errors_lines(report))
    click.echo(
        evaluation.report_json(report) if as_json else evaluation.report_table(report, by or "")
    )


@main.command()
def check() -> None:
    """Check the ontology, the gazetteer and the rooms strictly."""
    from .events import frames
    from .gazetteer import gazetteer
    from .views.questions import questions
    from .vocabulary import event_types, files

    known = gazetteer()
    tables = ("states", "persons", "offices", "tenures", "places", "organisations", "series")
    counts = ", ".join(f"{len(getattr(known, table))} {table}" for table in tables)
    click.echo(f"ontology   {len(files())} files, {len(event_types())} event types")
    click.echo(f"gazetteer  {counts}")
    click.echo(f"rooms      {len(frames())} frames")
    click.echo(f"questions  {len(questions())}")


@main.command()
@_graph
def validate(graph: str) -> None:
    """Check a graph against the shapes of the ontology (SHACL)."""
    from .graph import Graph

    with Graph(graph) as opened:
        found = opened.validate()
    click.echo(found.report, nl=False)
    sys.exit(0 if found.conforms else 1)


def _articles(paths: Iterable[str | Path], shard: str = "1/1") -> Iterator[Article]:
    """Give the articles of a shard; what cannot be read is told to stderr."""
    from .model import Article
    from .pipeline import read

    part, slash, parts = shard.partition("/")
    if not (slash and part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts)):
        raise click.BadParameter(f"{shard!r}: write it as 1/4, 2/4, 3/4, 4/4", param_hint="--shard")
    for number, item in enumerate(read(paths)):
        if number % int(parts) == int(part) - 1:
            if isinstance(item, Article):
                yield item
            else:
                click.echo(f"set aside  {item.source}: {item.reason}", err=True)


def _records(article: Article) -> Iterator[dict[str, Any]]:
    from .pipeline import extract, merge
    from .records import record

    mentions = extract(article)
    events = {mention.iri: event.iri for event in merge(mentions) for mention in event.mentions}
    return (record(article, mention, events[mention.iri]) for mention in mentions)


def _cells(record: dict[str, Any]) -> tuple[str, ...]:
    fillers = [
        f"{role}: {', '.join(filler['name'] for filler in found)}"
        for role, found in record["roles"].items()
    ]
    values = [f"{value}: {', '.join(map(str, found))}" for value, found in record["values"].items()]
    told = "; ".join(fillers + values)
    return record["type"], record["status"], record["start"], told, record["source"]


def _summary_lines(summary: Summary, out: str) -> Iterator[str]:
    for refused in summary.set_aside:
        yield f"set aside  {refused.source}: {refused.reason}"
    aside = f", {len(summary.set_aside)} set aside" if summary.set_aside else ""
    yield f"articles   {summary.articles} in {out}, {summary.read} read now{aside}"
    for (kind, status), count in summary.events.items():
        yield f"events     {count:6}  {kind} {status}"


def _summary_object(summary: Summary) -> dict[str, Any]:
    events: dict[str, dict[str, int]] = {}
    for (kind, status), count in summary.events.items():
        events.setdefault(kind, {})[status] = count
    return {
        "articles": summary.articles,
        "read": summary.read,
        "set_aside": [refused._asdict() for refused in summary.set_aside],
        "events": events,
    }


class _Progress:
    """Counts articles on a terminal."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._count = 0

    def __call__(self, article: Article) -> None:
        self._count += 1
        if self._shown:
            click.echo(f"\r{self._count} articles read", err=True, nl=False)

    def end(self) -> None:
        """Leave the line."""
        if self._shown and self._count:
            click.echo(err=True)
