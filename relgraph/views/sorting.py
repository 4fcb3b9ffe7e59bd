"""A graph of the store → its triples in one order, sorted on disk where they are many."""

from __future__ import annotations

import heapq
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING

from pyoxigraph import RdfFormat, parse

from ..namespaces import RDF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pyoxigraph import DefaultGraph, NamedNode, Store, Triple

    Again = Callable[[], Iterator[Triple]]

_IN_MEMORY = 1 << 24  # bytes
_TYPE = f" <{RDF}type> ".encode()
_FIRST = b" \x00 "  # stands for the type, which comes first; no line of N-Triples has this byte


@contextmanager
def triples_in_order(store: Store, graph: NamedNode | DefaultGraph) -> Iterator[Again]:
    """Give what reads the triples of a graph, as often as it is called.

    They come by subject, the type first, then by property and value. Their lines in N-Triples are
    sorted: those are written, compared and read faster than values.
    """
    with TemporaryDirectory() as folder:
        said, in_order = Path(folder, "said"), Path(folder, "in-order")
        store.dump(said, RdfFormat.N_TRIPLES, from_graph=graph)
        sort_lines(said, in_order, _marked, _unmarked)
        yield lambda: (quad.triple for quad in parse(path=in_order, format=RdfFormat.N_TRIPLES))


def sorted_triples(store: Store, graph: NamedNode | DefaultGraph) -> Iterator[Triple]:
    """Give the triples of a graph once, in the same order."""
    with triples_in_order(store, graph) as triples:
        yield from triples()


def sort_lines(
    source: Path,
    target: Path,
    marked: Callable[[bytes], bytes] = bytes,
    unmarked: Callable[[bytes], bytes] = bytes,
) -> None:
    """Sort the lines of a file, as they are marked, into another one; both are in one folder."""
    with ExitStack() as stack, source.open("rb") as lines, target.open("wb") as file:
        runs: list[IO[bytes]] = []
        while block := lines.readlines(_IN_MEMORY):
            run = stack.enter_context(target.with_suffix(f".{len(runs)}").open("w+b"))
            run.writelines(sorted(map(marked, block)))
            run.seek(0)
            runs.append(run)
        file.writelines(map(unmarked, heapq.merge(*runs)))


def _marked(line: bytes) -> bytes:
    return line.replace(_TYPE, _FIRST, 1)


def _unmarked(line: bytes) -> bytes:
    return line.replace(_FIRST, _TYPE, 1)
