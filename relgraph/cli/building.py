"""Articles → a graph folder."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from .arguments import paths_argument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..building import Summary
    from ..model import Article


@click.command()
@paths_argument
@click.option("--out", required=True, type=click.Path(file_okay=False), help="The graph folder.")
@click.option("--jobs", type=click.IntRange(1), default=1, help="Processes that read articles.")
@click.option("--strict", is_flag=True, help="Exit with 1 where an article is set aside.")
@click.option("--quiet", is_flag=True, help="Tell errors only.")
@click.option("--json", "as_json", is_flag=True, help="Write the summary as JSON to stdout.")
def build(  # noqa: PLR0913
    paths: tuple[str, ...], out: str, *, jobs: int, strict: bool, quiet: bool, as_json: bool
) -> None:
    """Read articles into a graph folder; run it again with more articles."""
    from ..building import build as build_graph

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
