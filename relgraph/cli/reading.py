"""What articles say, without a graph: events, one sentence step by step, figures of accuracy."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from .arguments import fields_option, input_format_option, paths_argument

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..articles import ReadOptions
    from ..evaluation.rendering import By
    from ..model import Article


@click.command()
@paths_argument
@click.option("--format", "format_name", type=click.Choice(["jsonl", "table"]), default="jsonl")
@click.option("--shard", metavar="I/N", default="1/1", help="Read only part I of N, from 1.")
@fields_option
@input_format_option
def extract(
    paths: tuple[str, ...],
    format_name: str,
    shard: str,
    fields: dict[str, str],
    input_format: str | None,
) -> None:
    """Write the event mentions of articles to stdout, and keep no graph."""
    from ..pipeline import read_options

    articles = _articles(paths, shard, read_options(fields, input_format or ""))
    records = (record for article in articles for record in _records(article))
    if format_name == "jsonl":
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
        return
    from ..views.tables import table

    columns = ("type", "status", "start", "fillers", "source")
    click.echo(table(columns, [_cells(record) for record in records]), nl=False)


@click.command()
@click.argument("text")
@click.option("--published", metavar="DATE", default="", help="The day the text was published.")
def explain(text: str, published: str) -> None:
    """Tell how a sentence is read, step by step."""
    from ..pipeline import explain as explained

    click.echo(explained(text, published=published))


@click.command()
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(exists=True, file_okay=False))
@click.option(
    "--by", type=click.Choice(["type", "role", "article"]), default=None, help="Split the figures."
)
@click.option("--errors", is_flag=True, help="Tell each missed and each false event.")
@click.option("--json", "as_json", is_flag=True, help="Write the figures as JSON.")
def evaluate(gold: str, by: By | None, *, errors: bool, as_json: bool) -> None:
    """Compare what is read from articles with what people annotated in them.

    A folder with a gold.yaml tells which mentions are one happening and what became of promises.
    """
    from .. import evaluation

    if (Path(gold) / "gold.yaml").is_file():
        _evaluate_happenings(Path(gold), errors=errors)
        return
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


def _evaluate_happenings(folder: Path, *, errors: bool) -> None:
    from .. import evaluation
    from ..building import build

    gold = evaluation.read_happenings(folder)
    with TemporaryDirectory() as place, build(gold.articles, place) as graph:
        ledgers = {day: graph.ledger(as_of=day) for day in gold.ledger}
        report = evaluation.evaluate_happenings(gold, graph.reports(), graph.events(), ledgers)
    if errors and (lines := report.errors()):
        click.echo(lines)
    click.echo(report.told())


def _articles(
    paths: Iterable[str | Path], shard: str = "1/1", options: ReadOptions | None = None
) -> Iterator[Article]:
    """Give the articles of a shard; what cannot be read is told to stderr."""
    from ..model import Article
    from ..pipeline import read

    part, slash, parts = shard.partition("/")
    if not (slash and part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts)):
        raise click.BadParameter(f"{shard!r}: write it as 1/4, 2/4, 3/4, 4/4", param_hint="--shard")
    for number, item in enumerate(read(paths, options)):
        if number % int(parts) == int(part) - 1:
            if isinstance(item, Article):
                yield item
            else:
                click.echo(f"set aside  {item.source}: {item.reason}", err=True)


def _records(article: Article) -> Iterator[dict[str, Any]]:
    from ..model import Report
    from ..pipeline import extract, merge
    from ..records import record

    mentions = extract(article)
    told = merge([Report(article, mentions)]).events
    events = {mention.iri: event.iri for event in told for mention in event.mentions}
    return (record(article, mention, events[mention.iri]) for mention in mentions)


def _cells(record: dict[str, Any]) -> tuple[str, ...]:
    fillers = [
        f"{role}: {', '.join(filler['name'] for filler in found)}"
        for role, found in record["roles"].items()
    ]
    values = [f"{value}: {', '.join(map(str, found))}" for value, found in record["values"].items()]
    told = "; ".join(fillers + values)
    return record["type"], record["status"], record["start"], told, record["source"]
