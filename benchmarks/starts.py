"""How fast `relgraph query` starts and answers, beside a bare process.

`python -m benchmarks start`: whole processes in turn, on a graph of the sample articles. The bare
one imports click and pyoxigraph, opens the same files and prints the rows of the same query.
"""

from __future__ import annotations

import subprocess
import sys
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter
from typing import TYPE_CHECKING

import relgraph
from relgraph.quads import newest
from relgraph.resources import folder
from relgraph.views.terms import PREFIXES

from .comparisons import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from .lines import Line

STARTS = 5  # in each round
QUERY = "SELECT ?event ?who { ?event rel:status status:occurred ; rel:involves ?who } LIMIT 20"
BARE = """
import sys, click, pyoxigraph
store = pyoxigraph.Store.read_only(sys.argv[1])
for row in store.query(sys.argv[2]):
    click.echo("  ".join(str(term) for term in row))
"""


def starts(place: Path) -> Iterator[Line]:
    """Give the comparison by CPU seconds and the one by the clock; the graph goes to `place`."""
    graph = place / "asked"
    relgraph.build(folder("data/articles"), graph)
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    ours = [sys.executable, "-m", "relgraph", "query", str(graph), QUERY]
    bare = [sys.executable, "-c", BARE, str(newest(graph)), prefixes + QUERY]
    what = "`relgraph query` and a bare process"
    for unit, seconds in (("starts per CPU second", _cpu), ("starts per second", _clock)):
        sides = _repeated(seconds, ours), _repeated(seconds, bare)
        yield Comparison(what, unit, STARTS, *sides).line()


def _repeated(seconds: Callable[[list[str]], float], command: list[str]) -> Callable[[], float]:
    return lambda: sum(seconds(command) for _ in range(STARTS))


def _cpu(command: list[str]) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _clock(command: list[str]) -> float:
    begin = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begin
