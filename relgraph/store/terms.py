"""Python values ↔ RDF terms, each value in one canonical form."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Triple

from ..errors import GraphError
from ..model import Entity, Term
from ..model import Literal as Words
from ..namespaces import OWL, RDF, RDFS, SKOS
from ..ontology import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import BlankNode

    from ..model import Filler

XSD = "http://www.w3.org/2001/XMLSchema#"
DCTERMS = "http://purl.org/dc/terms/"
WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#"
TYPE = RDF + "type"
LABEL = RDFS + "label"
ALT_LABEL = SKOS + "altLabel"
SAME_AS = OWL + "sameAs"
VERSION = OWL + "versionInfo"

Value = NamedNode | Literal
_DAY, _MONTH, _YEAR = 10, 7, 4


def text(words: str, language: str = "") -> Literal:
    """Return words, in a language where one is given."""
    return Literal(words, language=language) if language else Literal(words)


def typed(value: str, datatype: str) -> Literal:
    """Return a value of an XML Schema datatype as the store would write it."""
    if datatype == "decimal":
        value = f"{Decimal(value).normalize():f}"
    elif datatype == "integer":
        value = str(int(value))
    return Literal(value, datatype=NamedNode(XSD + datatype))


def truth(value: bool) -> Literal:
    """Return true or false."""
    return typed("true" if value else "false", "boolean")


def day(iso: str) -> Literal:
    """Return a day, month or year; Oxigraph itself would accept "2024-13-45"."""
    kind = {_DAY: "date", _MONTH: "gYearMonth", _YEAR: "gYear"}.get(len(iso))
    if kind is None or not re.fullmatch(r"\d{4}(-\d\d){0,2}", iso):
        raise GraphError(
            f"{iso!r} is no day, month or year; write it as 2024-08-05, 2024-08 or 2024"
        )
    try:
        date.fromisoformat(iso + "-01-01"[len(iso) - _DAY :] if len(iso) < _DAY else iso)
    except ValueError as error:
        raise GraphError(
            f"{iso!r} is no date: {error}; mend the rule or row that gave it"
        ) from error
    return typed(iso, kind)


def value_of(filler: Filler) -> Value:
    """Return what stands for a filler in a triple."""
    if isinstance(filler, Words):
        return typed(filler.value, filler.datatype)
    return NamedNode(filler.iri)


def about(subject: str, *pairs: tuple[str, Value]) -> Iterator[Triple]:
    """Say each pair of property and value of one node."""
    node = NamedNode(subject)
    return (Triple(node, NamedNode(predicate), value) for predicate, value in pairs)


class Said:
    """What triples say, by node and property; reads back what `about` wrote."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._said: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            self._said[key(triple.subject)][triple.predicate.value].append(_value(triple.object))

    def of_kind(self, kind: str) -> list[str]:
        """Return the nodes of a class, sorted."""
        return sorted(node for node in self._said if kind in self.all(node, TYPE))

    def nodes(self) -> list[str]:
        """Return all nodes that something is said of, sorted."""
        return sorted(self._said)

    def values(self, node: str, predicate: str) -> list[Value]:
        """Return the values of a property in the order of their texts."""
        found = self._said[node].get(predicate, []) if node in self._said else []
        return sorted(found, key=str)

    def all(self, node: str, predicate: str) -> list[str]:
        """Return the texts of a property, sorted."""
        return [value.value for value in self.values(node, predicate)]

    def one(self, node: str, predicate: str) -> str:
        """Return the text of a property that has at most one value, or empty."""
        return next(iter(self.all(node, predicate)), "")

    def name(self, node: str) -> str:
        """Return the English label of a node."""
        for value in self.values(node, LABEL):
            if isinstance(value, Literal) and value.language in {None, "en"}:
                return value.value
        raise GraphError(f"{node} has no English label; build the graph again in a new folder")

    def entity(self, node: str) -> Entity:
        """Return the thing that a node stands for."""
        kind = Term(self.one(node, TYPE))
        return Entity(node, kind, Term(node).name if kind == CONCEPT else self.name(node))

    def filler(self, value: Value) -> Filler:
        """Return what stands in a role or value."""
        if isinstance(value, NamedNode):
            return self.entity(value.value)
        return Words(value.value, value.datatype.value.removeprefix(XSD))


def key(node: NamedNode | BlankNode | Triple) -> str:
    """Return the IRI of a node; relgraph mints one for every node."""
    if not isinstance(node, NamedNode):
        raise GraphError(
            f"{node} has no IRI; only relgraph may write to this graph: build it again"
        )
    return node.value


def _value(node: object) -> Value:
    if not isinstance(node, NamedNode | Literal):
        raise GraphError(
            f"{node} has no IRI; only relgraph may write to this graph: build it again"
        )
    return node
