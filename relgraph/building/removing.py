"""A graph folder → the same without some articles and all that only they said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import store
from ..errors import GraphError
from ..gazetteer import gazetteer
from ..graph import Graph
from ..store import Register
from .joining import joined, telling_faults

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from ..model import Article
    from .joining import Join, Joined


def remove(folder: str | os.PathLike[str], articles: Iterable[str]) -> Joined:
    """Take articles out of a graph, each given by its file, address or IRI; events are joined anew.

    The graph is then what it would be had they never been read.
    """
    from ..merging import happenings

    place = Path(folder)
    with Graph(place) as graph:
        known = [report.article for report in graph.reports()]
    found = {article.iri for name in articles for article in _named(name, known)}
    with telling_faults(place):
        return _removed(place, found, happenings)


def _removed(place: Path, found: set[str], join: Join) -> Joined:
    quads = store.writable(place / "store")
    with Register(place) as register:
        for iri in sorted(found):
            store.remove(quads, iri)
            register.remove(iri)
    return joined(quads, place, join, gazetteer())


def _named(name: str, known: Iterable[Article]) -> list[Article]:
    found = [article for article in known if name in (article.iri, article.source, article.url)]
    if not found:
        raise GraphError(
            f"{name}: no article of this graph; give its file as it was given to build, its "
            "address or its IRI (`relgraph ask GRAPH evidence` shows them)"
        )
    return found
