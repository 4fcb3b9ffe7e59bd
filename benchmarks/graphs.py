"""A graph of a million triples → store, networkx and Turtle, by relgraph and by bare libraries.

Each side runs in a process of its own, the two in turn, so that its memory can be told. Of the
bare libraries, what they need to begin with is made before the clock runs.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from .asking.made_up import made_up
from .children import Cost, cost
from .lines import Goal, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import rdflib
    from pyoxigraph import Store

    from .children import Prepare

TRIPLES = 1_000_000
ROUNDS = 3
_FROM_MEMORY = "the same, each from its own store in memory"


def loading(place: Path) -> Iterator[Line]:
    """A graph folder from N-Quads on disk against the bulk load of pyoxigraph."""
    found = _measured(million(place), _load, _bare_load)
    what = "a graph folder from N-Quads, and `Store.bulk_load` of the same file"
    yield Line(what, "CPU s", *_seconds(found), Goal(most=1.5))


def mirror(place: Path) -> Iterator[Line]:
    """The network of a graph against that of rdflib, from the disk and from memory."""
    bare = "`rdflib_to_networkx_multidigraph`"
    what = f"`Graph.network` from disk, and {bare} of `Graph.dataset`"
    yield from _lines(place, what, (_network, _bare_network), 3, memory=0.5)
    sides = _network_in_memory, _bare_network_in_memory
    yield from _lines(place, _FROM_MEMORY, sides, 3, memory=0.5)


def turtle(place: Path) -> Iterator[Line]:
    """Sorted Turtle against the serializer of rdflib, from the disk and from memory."""
    bare = '`serialize(format="turtle")` of rdflib'
    what = f"`export --format turtle` from disk, and {bare} of `Graph.dataset`"
    yield from _lines(place, what, (_turtle, _bare_turtle), 5)
    sides = _turtle_in_memory, _bare_turtle_in_memory
    yield from _lines(place, _FROM_MEMORY, sides, 5)


def _lines(
    place: Path, what: str, sides: tuple[Prepare, Prepare], faster: float, memory: float = 0
) -> Iterator[Line]:
    """How much faster our side is than the bare one and, with a goal for it, how much it holds."""
    found = _measured(million(place), *sides)
    yield Line(what, "CPU s", *_seconds(found), Goal(least=faster), inverse=True)
    if memory:
        yield Line(what, "MB", *_memory(found), Goal(most=memory))


def million(place: Path) -> Path:
    """Return a made-up graph of a million triples, the same at every run."""
    folder = place / "million"
    if not folder.exists():
        made_up(folder, TRIPLES)
    return folder


def _measured(million: Path, *sides: Prepare) -> list[tuple[Cost, ...]]:
    return [tuple(cost(side, million) for side in sides) for _ in range(ROUNDS)]


def _seconds(found: list[tuple[Cost, ...]]) -> Iterator[list[float]]:
    return ([told.seconds for told in side] for side in zip(*found, strict=True))


def _memory(found: list[tuple[Cost, ...]]) -> Iterator[list[float]]:
    return ([told.memory for told in side] for side in zip(*found, strict=True))


def quads_of(million: Path) -> Path:
    """Return the graph as one file of N-Quads."""
    from pyoxigraph import RdfFormat, Store

    from relgraph.quads import newest

    path = million / "graph.nq"
    if not path.exists():
        Store.read_only(str(newest(million))).dump(path, RdfFormat.N_QUADS)
    return path


def _load(million: Path) -> Callable[[], object]:
    from relgraph.quads import load

    path, out = quads_of(million), million.with_name("loaded")
    shutil.rmtree(out, ignore_errors=True)
    return lambda: load([path], out)


def _bare_load(million: Path) -> Callable[[], object]:
    from pyoxigraph import RdfFormat, Store

    path, out = quads_of(million), million.with_name("bare")
    shutil.rmtree(out, ignore_errors=True)
    return lambda: Store(str(out)).bulk_load(path=path, format=RdfFormat.N_QUADS)


def _network(million: Path) -> Callable[[], object]:
    import networkx

    import relgraph
    from relgraph.views import mirror

    assert networkx, mirror  # their imports belong to no side
    return relgraph.open(million).network


def _bare_network(million: Path) -> Callable[[], object]:
    from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

    import relgraph

    said = relgraph.open(million).dataset.default_graph
    return lambda: rdflib_to_networkx_multidigraph(said)


def _network_in_memory(million: Path) -> Callable[[], object]:
    from pyoxigraph import DefaultGraph

    from relgraph.views.mirror import network_of_all

    quads = _in_memory(million).quads_for_pattern(None, None, None, DefaultGraph())
    return lambda: network_of_all(quad.triple for quad in quads)


def _bare_network_in_memory(million: Path) -> Callable[[], object]:
    from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

    said = _in_rdflib(million)
    return lambda: rdflib_to_networkx_multidigraph(said)


def _turtle(million: Path) -> Callable[[], object]:
    import relgraph

    graph, out = relgraph.open(million), million.with_name("ours.ttl")
    return lambda: graph.export("turtle", out)


def _bare_turtle(million: Path) -> Callable[[], object]:
    import relgraph

    said, out = relgraph.open(million).dataset.default_graph, million.with_name("bare.ttl")
    return lambda: said.serialize(out, format="turtle")


def _turtle_in_memory(million: Path) -> Callable[[], object]:
    from relgraph.graph import write_whole
    from relgraph.views.exports import rdf_pieces

    store, out = _in_memory(million), million.with_name("ours.ttl")
    return lambda: write_whole(out, rdf_pieces(store, "turtle"))


def _bare_turtle_in_memory(million: Path) -> Callable[[], object]:
    said, out = _in_rdflib(million), million.with_name("bare.ttl")
    return lambda: said.serialize(out, format="turtle")


def _in_memory(million: Path) -> Store:
    from pyoxigraph import RdfFormat, Store

    store = Store()
    store.bulk_load(_default_graph(million).read_bytes(), RdfFormat.N_TRIPLES)
    return store


def _in_rdflib(million: Path) -> rdflib.Graph:
    import rdflib

    return rdflib.Graph().parse(_default_graph(million), format="nt")


def _default_graph(million: Path) -> Path:
    from pyoxigraph import DefaultGraph, RdfFormat, Store

    from relgraph.quads import newest

    path = million / "default.nt"
    if not path.exists():
        bare = Store.read_only(str(newest(million)))
        bare.dump(path, RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    return path
