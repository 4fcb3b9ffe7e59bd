"""What is compared: relgraph, and the bare library that it stands on, at the same work."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, NamedTuple

import networkx
import pyoxigraph

import relgraph
from relgraph.graph import write_whole
from relgraph.namespaces import DATA
from relgraph.resources import folder
from relgraph.views.graphml import graphml as pieces
from relgraph.views.terms import PREFIXES

from .lines import Goal, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

REPEATS = 20
EDGES = 500_000
QUERY = """
    SELECT ?event ?status ?quote ?title WHERE {
      ?event rel:status ?status ; rel:mention ?mention .
      ?mention rel:article/rdfs:label ?title ; rel:evidence/rel:quote ?quote .
    } ORDER BY ?event ?quote"""


class Comparison(NamedTuple):
    """Two ways to do an amount of work, each of which returns the CPU seconds that it took."""

    what: str
    unit: str
    amount: float
    ours: Callable[[], float]
    bare: Callable[[], float]
    rounds: int = 7
    goal: Goal = Goal()

    def line(self) -> Line:
        """Run both sides in turn, the one and the other first; the first round warms up."""
        rates: tuple[list[float], list[float]] = ([], [])
        for round_ in range(self.rounds + 1):
            sides = list(zip((self.ours, self.bare), rates, strict=True))
            for side, seen in sides if round_ % 2 else reversed(sides):
                rate = self.amount / side()
                if round_:
                    seen.append(rate)
        return Line(self.what, self.unit, *rates, self.goal)


def query(place: Path) -> Iterator[Line]:
    """Rows of Python values from `Graph.query` against bare solutions of pyoxigraph."""
    graph = relgraph.build(folder("data/articles"), place / "graph")
    store = pyoxigraph.Store.read_only(str(place / "graph" / "store"))

    def ours() -> None:
        for _ in range(REPEATS):
            graph.query(QUERY)

    def bare() -> None:
        for _ in range(REPEATS):
            list(store.query(QUERY, prefixes=PREFIXES))

    what = "`Graph.query` and bare `Store.query`"
    yield Comparison(what, "queries per CPU second", REPEATS, timed(ours), timed(bare)).line()


def graphml(place: Path) -> Iterator[Line]:
    """A network of half a million edges as GraphML against networkx's own writer, with lxml."""
    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    people = [f"{DATA}person/{number}" for number in range(EDGES // 25)]
    for person in people:
        network.add_node(person, kind="Person", label=person, events=1)
    for number in range(EDGES):
        ends = people[number % len(people)], people[number * 7919 // 3 % len(people)]
        facts = {"event_type": "Meeting", "status": "occurred", "weight": 1, "mutual": True}
        days = {"date": "2024-08", "first": "2024-08-01", "last": "2024-08-31"}
        event = f"{DATA}event/{number:012x}"
        network.add_edge(*ends, f"met {number}", label="met", event=event, **facts, **days)

    def ours() -> None:
        write_whole(place / "network.graphml", pieces(network))

    def bare() -> None:
        networkx.write_graphml_lxml(network, place / "bare.graphml")

    what = "`export --format graphml` and `networkx.write_graphml`"
    sides = timed(ours), timed(bare)
    yield Comparison(what, "edges per CPU second", EDGES, *sides, rounds=3).line()


def timed(work: Callable[[], None]) -> Callable[[], float]:
    """Make work tell the CPU seconds that it takes."""

    def seconds() -> float:
        begin = process_time()
        work()
        return process_time() - begin

    return seconds
