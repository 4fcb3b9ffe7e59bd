"""Quads → RDF files, sorted, so that the same graph gives the same bytes."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, serialize

from ..model import Term
from ..namespaces import BASE, RDF, SKOS
from .terms import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

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
    graph = None if format_name in _WITH_ARTICLES else DefaultGraph()
    quads = sorted(store.quads_for_pattern(None, None, None, graph), key=_order)
    statements = quads if graph is None else (quad.triple for quad in quads)
    written = serialize(statements, format=_FORMATS[format_name], prefixes=prefixes(store))
    return header_sorted((written or b"").decode())


def _order(quad: Quad) -> tuple[str, str, bool, str, str]:
    predicate = quad.predicate.value
    not_type = predicate != RDF + "type"
    return str(quad.graph_name), str(quad.subject), not_type, predicate, str(quad.object)


def prefixes(store: Store) -> dict[str, str]:
    """Return the prefixes, with one for each closed list whose concepts are used."""
    in_scheme = NamedNode(SKOS + "inScheme")
    pairs = store.quads_for_pattern(None, in_scheme, None, DefaultGraph())
    schemes = {Term(quad.object.value).name for quad in pairs if isinstance(quad.object, NamedNode)}
    return PREFIXES | {name: f"{BASE}{name}/" for name in schemes}


def header_sorted(text: str) -> str:
    """Sort the prefixes, which the serializer writes in an order of chance."""
    lines = text.splitlines(keepends=True)
    head = sorted(takewhile(lambda line: line.startswith("@prefix "), lines))
    return "".join([*head, *(["\n"] if head else []), *lines[len(head) :]])
