"""Events ↔ the triples of the default graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from ..model import Entity, Event, Term
from ..namespaces import DATA
from ..records import event_label
from ..vocabulary import REL, event_type, is_a
from .conflicts import conflict_iri, conflicts_from
from .facts import states_of
from .statements import arguments_from, place_from, statement_pairs, time_from
from .terms import LABEL, TYPE, about, text, typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyoxigraph import Triple

    from ..gazetteer import Gazetteer
    from ..model import EventMention
    from .terms import Said


def event_triples(event: Event, known: Gazetteer) -> Iterator[Triple]:
    """Say what all mentions of an event say together."""
    involved = (NamedNode(f"{DATA}state/{code}") for code in involved_states(event, known))
    return about(
        event.iri,
        (TYPE, NamedNode(event.kind)),
        (LABEL, text(event_label(event), "en")),
        *statement_pairs(event),
        *((REL.involves, state) for state in involved),
        *((REL.mention, NamedNode(mention.iri)) for mention in event.mentions),
        (REL.sources, typed(str(event.sources), "integer")),
        *((REL.conflict, NamedNode(conflict_iri(event.iri, c))) for c in event.conflicts),
    )


def involved_states(event: Event, known: Gazetteer) -> tuple[str, ...]:
    """Return the codes of the states that an event is between or around, sorted.

    The place counts only where it makes the event what it is: a monument in Astana involves
    Kazakhstan, a meeting of two guests there does not.
    """
    core = event_type(event.kind).core
    things = [
        argument.filler
        for argument in event.arguments
        if argument.role in core or is_a(argument.role, REL.participant)
    ]
    places = event.place if REL.place in core else ()
    found = {
        code
        for thing in (*things, *places)
        if isinstance(thing, Entity)
        for code in states_of(thing.iri, known)
    }
    return tuple(sorted(found))


def events_from(said: Said, mentions: Mapping[str, EventMention]) -> tuple[Event, ...]:
    """Read events back; `mentions` are those of all articles by IRI, the earliest report first."""
    rank = {iri: number for number, iri in enumerate(mentions)}
    events = []
    for node in said.nodes():
        known = (iri for iri in said.all(node, REL.mention) if iri in rank)
        if told := sorted(known, key=rank.__getitem__):
            events.append(_event(said, node, tuple(mentions[iri] for iri in told)))
    return tuple(events)


def _event(said: Said, node: str, mentions: tuple[EventMention, ...]) -> Event:
    kind = Term(said.one(node, TYPE))
    return Event(
        node,
        kind,
        status=Term(said.one(node, REL.status)),
        arguments=arguments_from(said, node, kind),
        time=time_from(said, node),
        place=place_from(said, node),
        mentions=mentions,
        conflicts=conflicts_from(said, node),
        sources=int(said.one(node, REL.sources) or 1),
    )
