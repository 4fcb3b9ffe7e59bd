"""100,000 articles → how much memory the reading of them takes at its beginning and its end.

`python -m benchmarks.feeding.memory` reads what a build reads, with its register and its store;
only the language model is left out, as it would take hours and holds no article.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from relgraph import store
from relgraph.articles import parsed, raw_articles
from relgraph.building.intake import Intake
from relgraph.building.workers import outcomes
from relgraph.model import Report
from relgraph.store import Register

from .newsroom import story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relgraph.articles import Raw

_SAMPLES = 10


class Used(NamedTuple):
    """The articles that were read by then, and the megabytes in use."""

    articles: int
    megabytes: float


def used(source: Path, folder: Path, count: int) -> Iterator[Used]:
    """Take the articles of a file in, and tell the memory in use ten times on the way."""
    quads = store.writable(folder / "store")
    with Register(folder) as register:
        intake = Intake(quads, register, "1")
        found = outcomes(_read, intake.new(raw_articles([source])), jobs=1)
        for number, _ in enumerate(intake.kept(found), 1):
            if number % (count // _SAMPLES) == 0:
                yield Used(number, _megabytes())


def write_rows(path: Path, count: int) -> None:
    """Write articles as JSON Lines, each of them different."""
    random = Random(9)
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            made = story(random)
            text = "\n\n".join((*made.paragraphs[:2], f"Report number {number}."))
            row = {"title": made.title, "text": text, "date": made.published.isoformat()}
            stream.write(json.dumps(row) + "\n")


def _read(raw: Raw) -> Report:
    return Report(parsed(raw), ())


def _megabytes() -> float:
    """The resident memory of this process that is its own, without mapped files."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("RssAnon"))
    return int(line.split()[1]) / 1024


def main() -> None:
    """Read and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feeding.memory")
    parser.add_argument("--articles", type=int, default=100_000)
    count = parser.parse_args().articles
    print("| articles read | memory, MB |\n|---:|---:|")
    with TemporaryDirectory() as folder:
        source = Path(folder) / "news.jsonl"
        write_rows(source, count)
        for articles, megabytes in used(source, Path(folder), count):
            print(f"| {articles:,} | {megabytes:.0f} |", flush=True)


if __name__ == "__main__":
    main()
