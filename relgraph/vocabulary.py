"""The ontology → the closed namespace of names, and what it says of each event type and role."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .errors import OntologyError
from .model import Entity, Term
from .namespaces import BASE, ONTOLOGY, OWL, RDFS, SHACL, SKOS
from .ontology import CONCEPT, Ontology, read_ontology
from .resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROLE, _VALUE, _PLACE = (ONTOLOGY + name for name in ("role", "value", "place"))
_SCHEMES_HOME = "ontology/schemes.ttl"


@dataclass(frozen=True, slots=True)
class Edge:
    """A direct link of the network, drawn from the fillers of one role to those of another."""

    predicate: Term
    source: Term
    target: Term


@dataclass(frozen=True, slots=True)
class EventType:
    """What an event of one kind is made of, read from its class and its shape.

    `roles` are the roles and values in the order of the shape, without the place; `core` are those
    that make the event what it is; `values` those that are numbers, words or concepts; `identity`
    those in which mentions of one happening cannot differ. `once` tells that such a happening does
    not recur; events of the types `fulfilled_by` keep what it promises.
    """

    kind: Term
    roles: tuple[Term, ...]
    core: tuple[Term, ...]
    values: tuple[Term, ...]
    has_place: bool
    edges: tuple[Edge, ...]
    identity: tuple[Term, ...] = ()
    once: bool = False
    fulfilled_by: tuple[Term, ...] = ()


class Namespace:
    """The declared names below one IRI; any other name is an error where it is used."""

    def __init__(self, base: str, home: str) -> None:
        self._base = base
        self._home = home

    def __getattr__(self, name: str) -> Term:
        # Python itself asks for such names when it copies or prints an object.
        if name.startswith("__"):
            raise AttributeError(name)
        term = self.__dict__[name] = self[name]  # found here once, and never again
        return term

    def __getitem__(self, name: str) -> Term:
        term = Term(self._base + name)
        if term not in _ontology().declared:
            raise OntologyError(f"{term} is not declared; mend the name or add it to {self._home}")
        return term

    def __contains__(self, name: str) -> bool:
        return self._base + name in _ontology().declared


REL = Namespace(ONTOLOGY, "ontology/core.ttl or to the file of its event in ontology/events/")
STATUS = Namespace(BASE + "status/", _SCHEMES_HOME)


@cache
def _ontology() -> Ontology:
    return read_ontology(folder("ontology"))


def ontology() -> Ontology:
    """Return all that the files of the ontology say."""
    return _ontology()


def names() -> tuple[str, ...]:
    """Return the local names of all classes and properties, sorted."""
    terms = (Term(iri) for iri in _ontology().declared if iri.startswith(ONTOLOGY))
    return tuple(sorted(term.name for term in terms))


def concept(scheme: str, name: str) -> Entity:
    """Return the concept `name` of a closed list: `concept("response", "accepted")`."""
    return Entity(Namespace(f"{BASE}{scheme}/", _SCHEMES_HOME)[name], CONCEPT, name)


@cache
def concepts(scheme: str) -> tuple[Entity, ...]:
    """Return all concepts of a closed list, sorted by name."""
    iri = Namespace(BASE + "scheme/", _SCHEMES_HOME)[scheme]
    members = _ontology().subjects(SKOS + "inScheme", iri)
    return tuple(Entity(member, CONCEPT, Term(member).name) for member in members)


@cache
def broader(iri: str) -> tuple[str, ...]:
    """Return the wider concepts that a concept falls under, the nearest first."""
    found = [iri]
    for here in found:
        found += _ontology().all(here, SKOS + "broader")
    return tuple(found[1:])


@cache
def event_types() -> tuple[EventType, ...]:
    """Return every event type of the ontology, sorted by name."""
    return types_of(_ontology())


@cache
def event_type(kind: str) -> EventType:
    """Return the event type of a class."""
    for found in event_types():
        if found.kind == kind:
            return found
    raise OntologyError(f"{kind} is no event type; mend the name or add it to ontology/events/")


def types_of(ontology: Ontology) -> tuple[EventType, ...]:
    """Read the event types of an ontology from its classes, shapes and edges."""
    kinds = ontology.subjects(RDFS + "subClassOf", ONTOLOGY + "Event")
    return tuple(_type_of(Term(kind), ontology) for kind in kinds)


def _type_of(kind: Term, ontology: Ontology) -> EventType:
    if not ontology.text(kind, SKOS + "example", "en"):
        raise ontology.wrong(kind, "has no example; add skos:example in English")
    paths = _shape(kind, ontology)
    roles = tuple(path for path in paths if path != _PLACE)
    for role in roles:
        if not {_ROLE, _VALUE} & set(ontology.ancestors(role)):
            raise ontology.wrong(kind, f"has {role} in its shape, no role and no value; mend it")
    core = tuple(path for path, is_core in paths.items() if is_core)
    told_apart = tuple(map(Term, ontology.all(kind, ONTOLOGY + "toldApartBy")))
    if not set(told_apart) <= set(roles):
        raise ontology.wrong(kind, "is told apart by a role that its shape lacks; mend it")
    return EventType(
        kind,
        roles,
        core,
        values=tuple(role for role in roles if _VALUE in ontology.ancestors(role)),
        has_place=_PLACE in paths,
        edges=tuple(_edges(kind, roles, ontology)),
        identity=told_apart or tuple(role for role in core if role != _PLACE),
        once=ontology.text(kind, ONTOLOGY + "happensOnce") == "true",
        fulfilled_by=tuple(map(Term, ontology.all(kind, ONTOLOGY + "fulfilledBy"))),
    )


def _shape(kind: Term, ontology: Ontology) -> dict[Term, bool]:
    """Return the paths of the shape of a class in order, and which of them are core."""
    shapes = ontology.subjects(SHACL + "targetClass", kind)
    if len(shapes) != 1:
        raise ontology.wrong(kind, f"has {len(shapes)} shapes; give it one with sh:targetClass")
    orders: dict[int, Term] = {}
    core: set[Term] = set()
    for node in ontology.all(shapes[0], SHACL + "property"):
        path = Term(ontology.one(node, SHACL + "path"))
        order = ontology.text(node, SHACL + "order")
        if not order.isdecimal() or orders.setdefault(int(order), path) != path:
            raise ontology.wrong(kind, f"has no sh:order of its own for {path.name}; number it")
        if ontology.one(node, SHACL + "group") == ONTOLOGY + "CoreRoles":
            core.add(path)
    return {orders[order]: orders[order] in core for order in sorted(orders)}


def _edges(kind: Term, roles: tuple[Term, ...], ontology: Ontology) -> Iterator[Edge]:
    for predicate in ontology.subjects(ONTOLOGY + "edgeOf", kind):
        source, target = (
            Term(ontology.one(predicate, ONTOLOGY + end)) for end in ("edgeFrom", "edgeTo")
        )
        if not {source, target} <= set(roles):
            raise ontology.wrong(predicate, f"joins no two roles of {kind.name}; mend its ends")
        yield Edge(Term(predicate), source, target)


@cache
def is_a(kind: str, ancestor: str) -> bool:
    """Tell whether a class or property is `ancestor` or a kind of it."""
    return ancestor in _ontology().ancestors(kind)


@cache
def range_of(role: str) -> Term | None:
    """Return what may stand in a role: its own range, or that of what it is a kind of."""
    ontology = _ontology()
    ranges = (ontology.one(term, RDFS + "range") for term in ontology.ancestors(role))
    return next((Term(found) for found in ranges if found), None)


@cache
def scheme_of(role: str) -> str | None:
    """Return the name of the closed list whose concepts a role or value takes."""
    return Term(_ontology().one(role, ONTOLOGY + "scheme")).name or None


def is_value(role: str) -> bool:
    """Tell whether this describes an event by a number, a word or a concept."""
    return is_a(role, _VALUE)


def is_text(role: str) -> bool:
    """Tell whether a role takes words of the text as well as entities."""
    return is_a(role, _ROLE) and range_of(role) is None


def label(term: str, language: str = "en") -> str:
    """Return the name of a term for readers."""
    return _text(term, RDFS + "label", language)


def definition(term: str) -> str:
    """Return what a term means."""
    return _text(term, SKOS + "definition", "en")


def example(kind: str) -> str:
    """Return a sentence that reports an event of this kind."""
    return _text(kind, SKOS + "example", "en")


def _text(term: str, predicate: str, language: str) -> str:
    text = _ontology().text(term, predicate, language)
    if not text:
        raise _ontology().wrong(term, f"has no {Term(predicate).name} in {language}; add it")
    return text


def version() -> str:
    """Return the version of the ontology."""
    return _ontology().text(BASE + "ontology", OWL + "versionInfo")


def files() -> tuple[Path, ...]:
    """Return the Turtle files of the ontology."""
    return _ontology().files
