"""A WARC of made-up pages → how many dates, titles and words relgraph reads from it rightly.

`python -m benchmarks.feeding.archive` measures 2,000 pages and builds a graph of them.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import IO, TYPE_CHECKING, NamedTuple

import relgraph
from relgraph.articles import Quarantined, cleaned, read

from .layouts import LAYOUTS, Page, page
from .newsroom import FOREIGN, story

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relgraph.model import Article

_FOREIGN_SHARE = 0.15
_TARGETS = {"dates": 0.98, "titles": 0.98, "body F1": 0.95, "languages": 0.98}


class Score(NamedTuple):
    """Shares of what was read rightly, from 0 to 1, and the number of pages."""

    pages: int
    shares: dict[str, float]

    @property
    def is_enough(self) -> bool:
        """Whether each share reaches its target."""
        return all(self.shares[name] >= target for name, target in _TARGETS.items())


def pages(count: int, seed: int = 7) -> list[Page]:
    """Make up pages, each layout as often as any other, some in other languages than English."""
    random = Random(seed)
    found = []
    for number in range(count):
        foreign = random.random() < _FOREIGN_SHARE
        language = random.choice(sorted(FOREIGN)) if foreign else "en"
        layout = sorted(LAYOUTS)[number % len(LAYOUTS)]
        found.append(page(story(random, language), layout, random))
    return found


def write_pages(stream: IO[bytes], shown: Iterable[Page], *, packed: bool = True) -> None:
    """Write pages as a crawler would: each a response, packed by itself."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(stream, gzip=packed)
    for one in shown:
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.1")
        body = io.BytesIO(one.html.encode())
        writer.write_record(
            writer.create_warc_record(one.address, "response", payload=body, http_headers=headers)
        )


def scores(shown: list[Page], found: list[Article | Quarantined]) -> dict[str, Score]:
    """Compare what was read with what the pages show, by layout and for all together."""
    seen: defaultdict[str, list[dict[str, float]]] = defaultdict(list)
    for one, item in zip(shown, found, strict=True):
        for group in (one.layout, "all"):
            seen[group].append(_compared(one, item))
    return {group: Score(len(rows), _means(rows)) for group, rows in sorted(seen.items())}


def _compared(one: Page, item: Article | Quarantined) -> dict[str, float]:
    english = one.story.language == "en"
    if isinstance(item, Quarantined):
        named = item.reason.startswith("in ")
        return {"languages": float(not english and named)} | (
            {"dates": 0.0, "titles": 0.0, "body F1": 0.0} if english else {}
        )
    return {
        "languages": float(english),
        "dates": float(item.published == one.story.published.isoformat()),
        "titles": float(item.title == one.story.title),
        "body F1": _f1(" ".join(one.story.paragraphs), _body(item)),
    }


def _body(article: Article) -> str:
    """The text that relgraph takes for news, without the headline."""
    layout = cleaned(article.text, titled=True)
    return " ".join(article.text[b:e] for b, e in layout.stretches if b >= layout.title[1])


def _f1(wanted: str, found: str) -> float:
    ours, theirs = Counter(found.split()), Counter(wanted.split())
    common = sum((ours & theirs).values())
    return 2 * common / (sum(ours.values()) + sum(theirs.values()))


def _means(rows: list[dict[str, float]]) -> dict[str, float]:
    return {
        name: sum(found) / len(found)
        for name in _TARGETS
        if (found := [row[name] for row in rows if name in row])
    }


def table(by_layout: dict[str, Score]) -> str:
    """Show the scores as a table of Markdown."""
    lines = [f"| layout | pages | {' | '.join(_TARGETS)} |", "|---|---:|---:|---:|---:|---:|"]
    for group, (count, shares) in by_layout.items():
        cells = " | ".join(f"{shares[name]:.3f}" for name in _TARGETS)
        lines.append(f"| {group} | {count:,} | {cells} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and exit with 1 where a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feeding.archive")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--build", action=argparse.BooleanOptionalAction, default=True)
    given = parser.parse_args()
    shown = pages(given.pages)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.warc.gz"
        with path.open("wb") as stream:
            write_pages(stream, shown)
        begin = perf_counter()
        by_layout = scores(shown, list(read([path])))
        print(table(by_layout))
        print(f"\nread {given.pages / (perf_counter() - begin):.0f} pages per second, one process")
        if given.build:
            begin = perf_counter()
            with relgraph.build(path, Path(folder) / "graph", jobs=given.jobs) as graph:
                told = graph.summary
            seconds = perf_counter() - begin
            print(f"built in {seconds:.0f} s, {given.jobs} processes: {told}")
    sys.exit(not by_layout["all"].is_enough)


if __name__ == "__main__":
    main()
