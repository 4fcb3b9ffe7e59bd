"""What an event or a mention of it states (status, time, place, fillers) ↔ triples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from ..model import Argument, Entity, Event, EventMention, Literal, Term, Time
from ..namespaces import BASE, SKOS
from ..ontology import CONCEPT
from ..records import by_name, in_order
from ..vocabulary import REL, broader, event_type, label
from .terms import LABEL, TYPE, about, day, text, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Triple

    from .terms import Said, Value

Statement = Event | EventMention


def statement_pairs(stated: Statement) -> Iterator[tuple[str, Value]]:
    """Say the status, time, place and fillers."""
    time = stated.time
    yield REL.status, NamedNode(stated.status)
    yield from days(
        (REL.start, time.start),
        (REL.end, time.end),
        (REL.earliest, time.earliest),
        (REL.latest, time.latest),
    )
    if time.words:
        yield REL.timeText, text(time.words)
    for place in stated.place:
        yield REL.place, NamedNode(place.iri)
    for argument in stated.arguments:
        yield argument.role, value_of(argument.filler)


def days(*pairs: tuple[str, str]) -> Iterator[tuple[str, Value]]:
    """Say the dates that are known."""
    return ((predicate, day(iso)) for predicate, iso in pairs if iso)


def things(stated: Statement) -> Iterator[Entity]:
    """Return the entities and concepts that are named."""
    yield Entity(stated.status, CONCEPT, stated.status.name)
    yield from stated.place
    for argument in stated.arguments:
        if not isinstance(argument.filler, Literal):
            yield argument.filler


def thing_triples(thing: Entity) -> Iterator[Triple]:
    """Say what a thing is and how it is called; of a concept, in which closed list it stands."""
    if thing.kind != CONCEPT:
        yield from about(thing.iri, (TYPE, NamedNode(thing.kind)), (LABEL, text(thing.name, "en")))
        return
    scheme = f"{BASE}scheme/{thing.iri.removeprefix(BASE).partition('/')[0]}"
    yield from _named(scheme, SKOS + "ConceptScheme")
    for concept in (thing.iri, *broader(thing.iri)):
        wider = broader(concept)[:1]
        yield from _named(concept, CONCEPT)
        yield from about(
            concept,
            (SKOS + "inScheme", NamedNode(scheme)),
            *((SKOS + "broader", NamedNode(iri)) for iri in wider),
        )


def _named(node: str, kind: str) -> Iterator[Triple]:
    names = ((LABEL, text(label(node, language), language)) for language in ("en", "ru"))
    return about(node, (TYPE, NamedNode(kind)), *names)


def time_from(said: Said, node: str) -> Time:
    """Read the time back."""
    return Time(said.one(node, REL.start), said.one(node, REL.end), said.one(node, REL.timeText))


def place_from(said: Said, node: str) -> tuple[Entity, ...]:
    """Read the places back, sorted by name."""
    return by_name(said.entity(place) for place in said.all(node, REL.place))


def arguments_from(said: Said, node: str, kind: Term) -> tuple[Argument, ...]:
    """Read the fillers back, in the order of the ontology."""
    return in_order(
        kind,
        (
            Argument(role, said.filler(value))
            for role in event_type(kind).roles
            for value in said.values(node, role)
        ),
    )
