"""The default graph and the ontology → what SHACL finds wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..vocabulary import files
from .exports import rdf

if TYPE_CHECKING:
    from pyoxigraph import Store


class Validation(NamedTuple):
    """Whether the graph conforms to the shapes of the ontology, and the report."""

    conforms: bool
    report: str


def validation(store: Store) -> Validation:
    """Check the events; the ontology is merged in, since SHACL must know the subclasses."""
    from pyshacl import validate
    from rdflib import Graph

    ontology = Graph()
    for path in files():
        ontology.parse(path, format="turtle")
    data = Graph().parse(data=rdf(store, "ntriples"), format="nt") + ontology
    conforms, _, report = validate(data, shacl_graph=ontology)
    return Validation(conforms, report)
