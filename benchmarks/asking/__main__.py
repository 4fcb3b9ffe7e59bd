"""How fast named questions and commands are, beside the bare libraries → two tables.

`python -m benchmarks.asking [TRIPLES [FOLDER]]`; a folder keeps the graph for the next run. Each
question is asked through relgraph and as the same SPARQL of bare pyoxigraph from the same files,
in turn, and once of rdflib's memory store, which is stopped when it has taken five times as long,
and five seconds: it is then at least so slow. CPU seconds are counted.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
from math import ceil
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
ROUNDS = 3
PATIENCE = 5  # times as long as relgraph takes, and no less than so many seconds
STARTS = 15
GIVEN = {
    "annotations": {},
    "timeline": {"a": "Kazakhstan", "b": "Turkmenistan"},
    "where-was": {"who": "Tokayev"},
    "contacts": {"a": "Tokayev"},
}
QUERY = "SELECT ?event { ?event a rel:Ratification ; rel:status status:cancelled } LIMIT 20"
BARE = """
import click, pyoxigraph, sys
store = pyoxigraph.Store.read_only(sys.argv[1])
for row in store.query(sys.argv[2]): print(row[0].value)
"""


class Asked(NamedTuple):
    """A question, its SPARQL and rows, and the CPU seconds of relgraph and of bare pyoxigraph."""

    name: str
    sparql: str
    rows: int
    ours: float
    bare: float


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that some work takes."""
    begin = process_time()
    work()
    return process_time() - begin


def bare_rows(store: pyoxigraph.Store, sparql: str) -> int:
    """Answer a query and touch each value."""
    results = store.query(sparql, prefixes=PREFIXES)
    if isinstance(results, pyoxigraph.QueryTriples):
        return len(list(results))
    return len([tuple(row) for row in results])


def memory_store(store: pyoxigraph.Store) -> Dataset:
    """Return all quads in rdflib's own memory store."""
    from rdflib import Dataset

    dataset = Dataset()
    written = pyoxigraph.serialize(store, format=pyoxigraph.RdfFormat.N_QUADS)
    dataset.parse(data=written, format="nquads")
    gc.collect()
    gc.freeze()  # children that ask it need not look through it for garbage
    return dataset


def patiently(dataset: Dataset, sparql: str, patience: int) -> tuple[float, bool]:
    """Return the CPU seconds of rdflib, and whether it ended; a child of this process asks."""
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (patience, patience))
        sender.send(seconds(lambda: list(dataset.query(sparql, initNs=PREFIXES))))

    child = context.Process(target=work)
    child.start()
    sender.close()
    try:
        return float(receiver.recv()), True
    except EOFError:
        return float(patience), False
    finally:
        child.join()


def asked(graph: relgraph.Graph, store: pyoxigraph.Store, name: str) -> Asked:
    """Ask one question through relgraph and bare, in turn."""
    given: dict[str, Any] = GIVEN.get(name, {})
    sparql = graph.asked(name, **given)
    answer = graph.ask(name, **given)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        times[0].append(seconds(lambda: graph.ask(name, **given)))
        times[1].append(seconds(lambda: bare_rows(store, sparql)))
    rows = len(answer) if not isinstance(answer, bool) else 1
    return Asked(name, sparql, rows, *map(median, times))


def starts(folder: Path) -> tuple[float, float]:
    """Return the wall seconds of `relgraph query` and of a bare process that asks the same."""
    written = f"PREFIX rel: <{PREFIXES['rel']}> PREFIX status: <{PREFIXES['status']}> {QUERY}"
    bare = [sys.executable, "-c", BARE, str(newest(folder)), written]
    ours = [sys.executable, "-m", "relgraph", "query", str(folder), QUERY, "--iris"]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(STARTS):
        for command, taken in zip((ours, bare), times, strict=True):
            begin = perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            taken.append(perf_counter() - begin)
    return median(times[0]), median(times[1])


def main(triples: int, folder: Path) -> None:
    """Make the graph if it is not there yet, ask, and print."""
    if not (folder / "snapshots").is_dir():
        print(f"made and written in {seconds(lambda: made_up(folder, triples)):.0f} CPU s")
    graph, store = relgraph.open(folder), pyoxigraph.Store.read_only(str(newest(folder)))
    print(f"{len(store):,} triples\n")
    ours, bare = starts(folder)
    print(f"`relgraph query` {ours:.3f} s, bare process {bare:.3f} s, ratio {ours / bare:.2f}\n")
    found = []
    for question in questions():
        print(question.name, file=sys.stderr, flush=True)
        found.append(asked(graph, store, question.name))
    print(f"most against pyoxigraph: {max(row.ours / row.bare for row in found):.2f}\n", flush=True)
    print("| question | rows | relgraph s | pyoxigraph s | ratio | rdflib s | times faster |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    dataset, faster = memory_store(store), []
    for row in found:
        taken, ended = patiently(dataset, row.sparql, ceil(PATIENCE * max(row.ours, 1.0)))
        more = "" if ended else "> "
        faster.append(taken / row.ours)
        print(f"| {row.name} | {row.rows:,} | {row.ours:.3f} | {row.bare:.3f}", end=" | ")
        print(
            f"{row.ours / row.bare:.2f} | {more}{taken:.2f} | {more}{faster[-1]:.1f} |", flush=True
        )
    print(f"\ntimes faster than rdflib: median {median(faster):.1f}, least {min(faster):.1f}")


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        main(
            int(sys.argv[1]) if len(sys.argv) > 1 else TRIPLES,
            Path(sys.argv[2] if len(sys.argv) > 2 else place),
        )
