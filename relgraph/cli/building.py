"""Articles → a graph folder."""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .arguments import fields_option, input_format_option, paths_argument

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..building import Summary
    from ..model import Report

_FEW = 20


@click.command()
@paths_argument
@click.option("--out", required=True, type=click.Path(file_okay=False), help="The graph folder.")
@click.option("--jobs", type=click.IntRange(1), default=1, help="Processes that read articles.")
@fields_option
@input_format_option
@click.option(
    "--corrections",
    type=click.Path(exists=True, dir_okay=False),
    help="A corrections.csv, in place of that in the graph folder.",
)
@click.option(
    "--files/--no-files",
    "with_files",
    default=True,
    help="Write graph.ttl and graph.graphml, which takes long where the graph is large.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 where an article is set aside.")
@click.option("--quiet", is_flag=True, help="Tell errors only.")
@click.option("--json", "as_json", is_flag=True, help="Write the summary as JSON to stdout.")
def build(  # noqa: PLR0913
    paths: tuple[str, ...],
    out: str,
    *,
    jobs: int,
    fields: dict[str, str],
    input_format: str | None,
    corrections: str | None,
    with_files: bool,
    strict: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read articles into a graph folder; run it again with more articles.

    PATH is a file, a folder, a pattern in quotes ("news/**/*.html"), or - for standard input.
    """
    from ..building import build as build_graph

    with _Progress(shown=not quiet and sys.stderr.isatty()) as progress:
        graph = build_graph(
            paths,
            out,
            jobs=jobs,
            fields=fields,
            input_format=input_format or "",
            corrections=corrections,
            progress=progress,
            with_files=with_files,
        )
    with graph:
        summary = graph.summary
    if summary is None:
        return
    if as_json:
        click.echo(json.dumps(_summary_object(summary), ensure_ascii=False, indent=2))
    if not quiet:
        click.echo("\n".join(_summary_lines(summary, Path(out))), err=True)
    sys.exit(1 if strict and summary.set_aside else 0)


@click.command()
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False),
)
@click.option("--out", required=True, type=click.Path(file_okay=False), help="The graph folder.")
def load(files: tuple[str, ...], out: str) -> None:
    """Make a graph folder of N-Quads (.nq or .nq.gz), as `export` writes them.

    The graph answers as the one did that they come from, without the texts of its articles.
    """
    from ..building import load as load_graph

    load_graph(files, out).close()


def _summary_lines(summary: Summary, out: Path) -> Iterator[str]:
    count = sum(summary.set_aside.values())
    if 0 < count <= _FEW:
        for refused in _quarantined(out):
            yield f"set aside  {refused['source']}: {refused['reason']}"
    for cause, number in summary.set_aside.items() if count > _FEW else ():
        yield f"set aside  {number:6}  {cause}"
    aside = f", {count} set aside ({out / 'quarantine.jsonl'})" if count else ""
    yield f"articles   {summary.articles} in {out}, {summary.read} read now{aside}"
    yield from note_lines(summary.notes)
    for (kind, status), number in summary.events.items():
        yield f"events     {number:6}  {kind} {status}"


def note_lines(notes: Iterable[str]) -> Iterator[str]:
    """Tell which corrections fit nothing or contradict what newer articles say."""
    return (f"correction {note}" for note in notes)


def _summary_object(summary: Summary) -> dict[str, Any]:
    events: dict[str, dict[str, int]] = {}
    for (kind, status), count in summary.events.items():
        events.setdefault(kind, {})[status] = count
    return {
        "articles": summary.articles,
        "read": summary.read,
        "set_aside": summary.set_aside,
        "events": events,
        "notes": list(summary.notes),
    }


def _quarantined(out: Path) -> Iterable[dict[str, str]]:
    with (out / "quarantine.jsonl").open(encoding="utf-8") as stream:
        return [json.loads(line) for line in islice(stream, _FEW)]


class _Progress:
    """A bar on a terminal: articles, articles per second, events found."""

    def __init__(self, *, shown: bool) -> None:
        from tqdm import tqdm

        self._bar = tqdm(unit=" articles", disable=not shown, file=sys.stderr, dynamic_ncols=True)
        self._events = 0

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def __call__(self, report: Report) -> None:
        self._events += len(report.mentions)
        self._bar.set_postfix(events=self._events, refresh=False)
        self._bar.update()
