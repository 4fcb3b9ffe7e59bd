"""How fast named questions and commands are, beside the bare libraries → two tables.

`python -m benchmarks.asking [TRIPLES]`. Each question is asked through relgraph and as the same
SPARQL of bare pyoxigraph from the same files, in turn, and once of rdflib's memory store, which is
stopped after half a minute: it is then at least that slow. CPU seconds are counted.
"""

from __future__ import annotations

import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, NamedTuple

import pyoxigraph

import relgraph
from relgraph.quads import newest
from relgraph.views.questions import questions
from relgraph.views.terms import PREFIXES

from .made_up import made_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib import Dataset

TRIPLES = 1_000_000
ROUNDS = 5
PATIENCE = 30.0
STARTS = 15
GIVEN = {
    "annotations": {},
    "timeline": {"a": "Kazakhstan", "b": "Turkmenistan"},
    "where-was": {"who": "Tokayev"},
    "contacts": {"a": "Tokayev"},
}
QUERY = "SELECT ?event { ?event a rel:Ratification ; rel:status status:cancelled } LIMIT 20"
BARE = f"""
import click, pyoxigraph
store = pyoxigraph.Store.read_only({{path!r}})
for row in store.query({QUERY!r}, prefixes={{prefixes!r}}): print(row[0].value)
"""


class Asked(NamedTuple):
    """A question, its rows, and the CPU seconds of relgraph, pyoxigraph and rdflib."""

    name: str
    rows: int
    ours: float
    bare: float
    rdflib: float
    ended: bool


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that some work takes."""
    begin = process_time()
    work()
    return process_time() - begin


def bare_rows(store: pyoxigraph.Store, sparql: str) -> int:
    """Answer a query and touch each value."""
    results = store.query(sparql, prefixes=PREFIXES)
    if isinstance(results, pyoxigraph.QueryTriples):
        return len([(t.subject, t.predicate, t.object) for t in results])
    return len([tuple(row) for row in results])


def memory_store(store: pyoxigraph.Store) -> Dataset:
    """Return all quads in rdflib's own memory store."""
    from rdflib import Dataset

    dataset = Dataset()
    written = pyoxigraph.serialize(store, format=pyoxigraph.RdfFormat.N_QUADS)
    dataset.parse(data=written, format="nquads")
    return dataset


def patiently(dataset: Dataset, sparql: str) -> tuple[float, bool]:
    """Return the CPU seconds of rdflib, and whether it ended; a child of this process asks."""
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def work() -> None:
        sender.send(seconds(lambda: list(dataset.query(sparql, initNs=PREFIXES))))

    child = context.Process(target=work)
    child.start()
    ended = receiver.poll(PATIENCE)
    taken = float(receiver.recv()) if ended else PATIENCE
    child.kill()
    child.join()
    return taken, ended


def asked(graph: relgraph.Graph, store: pyoxigraph.Store, dataset: Dataset, name: str) -> Asked:
    """Ask one question of all three."""
    given: dict[str, Any] = GIVEN.get(name, {})
    sparql = graph.asked(name, **given)
    answer = graph.ask(name, **given)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        times[0].append(seconds(lambda: graph.ask(name, **given)))
        times[1].append(seconds(lambda: bare_rows(store, sparql)))
    rows = len(answer) if not isinstance(answer, bool) else 1
    return Asked(name, rows, *map(median, times), *patiently(dataset, sparql))


def starts(folder: Path) -> tuple[float, float]:
    """Return the wall seconds of `relgraph query` and of a bare process that asks the same."""
    bare = BARE.format(path=str(newest(folder)), prefixes=PREFIXES)
    ours = [sys.executable, "-m", "relgraph", "query", str(folder), QUERY, "--iris"]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(STARTS):
        for command, taken in zip((ours, [sys.executable, "-c", bare]), times, strict=True):
            begin = perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            taken.append(perf_counter() - begin)
    return median(times[0]), median(times[1])


def main(triples: int) -> None:
    """Make the graph, ask, and print."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        took = seconds(lambda: made_up(folder, triples))
        graph, store = relgraph.open(folder), pyoxigraph.Store.read_only(str(newest(folder)))
        print(f"{len(store):,} triples, made and written in {took:.0f} CPU s\n")
        dataset = memory_store(store)
        found = []
        print("| question | rows | relgraph s | pyoxigraph s | ratio | rdflib s | times faster |")
        print("|---|---:|---:|---:|---:|---:|---:|")
        for question in questions():
            row = asked(graph, store, dataset, question.name)
            found.append(row)
            more = "" if row.ended else "> "
            print(f"| {row.name} | {row.rows:,} | {row.ours:.3f} | {row.bare:.3f}", end=" | ")
            print(f"{row.ours / row.bare:.2f} | {more}{row.rdflib:.2f}", end=" | ")
            print(f"{more}{row.rdflib / row.ours:.1f} |", flush=True)
        ours, bare = starts(folder)
        faster = [row.rdflib / row.ours for row in found]
        print(f"\nmost against pyoxigraph {max(row.ours / row.bare for row in found):.2f}")
        print(f"times faster than rdflib: median {median(faster):.1f}, least {min(faster):.1f}")
        print(f"`relgraph query` {ours:.3f} s, bare process {bare:.3f} s, ratio {ours / bare:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TRIPLES)
