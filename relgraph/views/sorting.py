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

_IN_MEMORY = 1 << 25  # bytes
_END, _LOW = b"> ", b"\x01 "  # so that "a" comes before "a-b"
_TYPE, _FIRST = f" <{RDF}type> ".encode(), b" \x00 "  # so that the type comes first


@contextmanager
def triples_in_order(store: Store, graph: NamedNode | DefaultGraph) -> Iterator[Again]:
    """Give what reads the triples of a graph, as often as it is called.

    They come by subject, the type first, then by property and value. Their lines in N-Triples are
    sorted: those are written, compared and read faster than values, and no line of them has the
    bytes that stand for others meanwhile.
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
    """Let a line begin with the name of its subject, as `mirror` names nodes."""
    return line.removeprefix(b"<").replace(_END, _LOW, 1).replace(_TYPE, _FIRST, 1)


def _unmarked(line: bytes) -> bytes:
    whole = line.replace(_FIRST, _TYPE, 1).replace(_LOW, _END, 1)
    return whole if whole.startswith(b"_:") else b"<" + whole
