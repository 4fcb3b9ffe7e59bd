"""Quads → RDF files, sorted, so that the same graph gives the same bytes."""

from __future__ import annotations

from io import TextIOWrapper
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, serialize

from ..model import Term
from ..namespaces import BASE, SKOS
from .sorting import sorted_triples
from .terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Store, Triple

_FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
}
_WITH_ARTICLES = {"trig", "nquads"}
RDF_FORMATS = tuple(_FORMATS)


def rdf(store: Store, format_name: str) -> str:
    """Return the default graph, in TriG and N-Quads the graphs of the articles too, as a file."""
    return "".join(rdf_pieces(store, format_name))


def rdf_pieces(store: Store, format_name: str) -> Iterator[str]:
    """Give the same piece by piece: of the largest graph, little is in memory at once."""
    whole = format_name in _WITH_ARTICLES
    statements = _quads(store) if whole else sorted_triples(store, DefaultGraph())
    return written(statements, format_name, prefixes(store))


def written(
    statements: Iterator[Triple] | Iterator[Quad], format_name: str, names: dict[str, str]
) -> Iterator[str]:
    """Give the pieces of a file of sorted statements; `names` are its prefixes."""
    with TemporaryFile() as file:
        serialize(statements, file, _FORMATS[format_name], prefixes=names)
        file.seek(0)
        yield from _header_sorted(TextIOWrapper(file, encoding="utf-8", newline=""))


def _quads(store: Store) -> Iterator[Quad]:
    for graph in (*_article_graphs(store), DefaultGraph()):
        for triple in sorted_triples(store, graph):
            yield Quad(triple.subject, triple.predicate, triple.object, graph)


def _article_graphs(store: Store) -> list[NamedNode | DefaultGraph]:
    graphs = (graph for graph in store.named_graphs() if isinstance(graph, NamedNode))
    return sorted(graphs, key=str)


def prefixes(store: Store) -> dict[str, str]:
    """Return the prefixes, with one for each closed list whose concepts are used."""
    in_scheme = NamedNode(SKOS + "inScheme")
    pairs = store.quads_for_pattern(None, in_scheme, None, DefaultGraph())
    schemes = {Term(quad.object.value).name for quad in pairs if isinstance(quad.object, NamedNode)}
    return PREFIXES | {name: f"{BASE}{name}/" for name in schemes}


def _header_sorted(lines: Iterable[str]) -> Iterator[str]:
    """Sort the prefixes, which the serializer writes in an order of chance."""
    head: list[str] = []
    for line in lines:
        if not line.startswith("@prefix "):
            yield from [*sorted(head), *(["\n"] if head else []), line]
            break
        head.append(line)
    yield from lines
