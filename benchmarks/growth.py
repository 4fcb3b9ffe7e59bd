"""How the cost of a build grows: with the articles of a feed, and with the graph that it adds to.

`python -m benchmarks growth adding`; with other sizes, and telling how far it is,
`python -m benchmarks.growth --sizes 1000 10000 50000 --jobs 2`.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from .children import cost, memory
from .corpus import write_feed
from .graphs import million
from .lines import HEAD, Goal, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from relgraph.model import Report

SIZES = (500, 2000, 5000)
SEED = 10
ROUNDS = 3
FLAT = Goal(most=1.1)


class Built(NamedTuple):
    """What the build of a feed cost: CPU ms for each article, and MB at the most."""

    milliseconds: float
    megabytes: float


def growth(place: Path, sizes: Sequence[int] = SIZES, jobs: int = 1) -> Iterator[Line]:
    """Builds of feeds, each larger one against the smallest."""
    first, *larger = (_built(place, size, jobs) for size in sizes)
    for size, found in zip(sizes[1:], larger, strict=True):
        what = f"a build of {size:,} articles, and of {sizes[0]:,}"
        ours, theirs = [found.milliseconds], [first.milliseconds]
        yield Line(what, "CPU ms for each article", ours, theirs, FLAT)
        yield Line(what, "MB at the most", [found.megabytes], [first.megabytes], FLAT)


def adding(place: Path) -> Iterator[Line]:
    """An article added to a graph of a million triples against one added to an empty graph."""
    from relgraph.resources import folder

    grown = place / "grown"
    shutil.copytree(million(place), grown)
    (grown / "writer.pid").unlink(missing_ok=True)
    articles = sorted(folder("data/articles").glob("*.txt"))
    _add(articles.pop(), grown)  # a made-up graph is joined when it is first added to
    for options, command in ((["--no-files"], "`build --no-files`"), ([], "`build`")):
        rounds = []
        for _ in range(ROUNDS):
            article, empty = articles.pop(), place / "empty"
            rounds.append((_add(article, grown, *options), _add(article, empty, *options)))
            shutil.rmtree(empty)
        what = f"{command} of one article into a million triples, and into none"
        yield Line(what, "CPU s", *zip(*rounds, strict=True), Goal(most=3))


def _add(article: Path, out: Path, *options: str) -> float:
    command = [
        sys.executable,
        "-m",
        "relgraph",
        "build",
        str(article),
        "--out",
        str(out),
        "--quiet",
    ]
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([*command, *options], check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _built(place: Path, size: int, jobs: int) -> Built:
    folder = place / f"feed-{size}"
    folder.mkdir()
    write_feed(folder / "feed.jsonl", size, SEED)
    found = cost(partial(_build, jobs=jobs), folder)
    shutil.rmtree(folder)
    return Built(found.seconds / size * 1000, found.most)


def _build(folder: Path, jobs: int) -> Callable[[], object]:
    """Start as far as a build does with its first article, so that all sizes begin alike."""
    import relgraph
    from relgraph.pipeline import read
    from relgraph.resources import folder as shipped

    for found in read([shipped("data/articles")]):
        relgraph.extract(found)
    numbers = count(1)

    def progress(_: Report) -> None:
        number = next(numbers)
        if number % 500 == 0:
            told = f"{number} articles of {folder.name}, {memory('VmRSS'):.0f} MB"
            print(told, file=sys.stderr, flush=True)

    feed, out = folder / "feed.jsonl", folder / "graph"
    return lambda: relgraph.build(feed, out, jobs=jobs, progress=progress)


if __name__ == "__main__":
    parser = argparse.ArgumentParser("benchmarks.growth")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES)
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    print(HEAD)
    with TemporaryDirectory() as temporary:
        for line in growth(Path(temporary), given.sizes, given.jobs):
            print(line, flush=True)
