"""A graph of the store → its triples in one order, sorted on disk where they are many."""

from __future__ import annotations

import heapq
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, parse

from ..namespaces import RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import DefaultGraph, NamedNode, Store, Triple

_IN_MEMORY = 1 << 25  # bytes
_TYPE = f" <{RDF}type> ".encode()
_FIRST = b" \x00 "  # stands for the type, which comes first; no line of N-Triples has this byte


def sorted_triples(store: Store, graph: NamedNode | DefaultGraph) -> Iterator[Triple]:
    """Give the triples of a graph by subject, the type first, then by property and value.

    Their lines in N-Triples are sorted: those are written, compared and read faster than values.
    """
    with TemporaryDirectory() as folder:
        said, in_order = Path(folder, "said"), Path(folder, "in-order")
        store.dump(said, RdfFormat.N_TRIPLES, from_graph=graph)
        with ExitStack() as stack, in_order.open("wb") as file:
            runs = []
            for number, block in enumerate(_blocks(said)):
                run = stack.enter_context(Path(folder, str(number)).open("w+b"))
                run.writelines(block)
                run.seek(0)
                runs.append(run)
            file.writelines(line.replace(_FIRST, _TYPE, 1) for line in heapq.merge(*runs))
        yield from (quad.triple for quad in parse(path=in_order, format=RdfFormat.N_TRIPLES))


def _blocks(said: Path) -> Iterator[Iterable[bytes]]:
    with said.open("rb") as file:
        while block := file.readlines(_IN_MEMORY):
            yield sorted([line.replace(_TYPE, _FIRST, 1) for line in block])
