"""An event by the rank of those who take part: a meeting of three presidents is a summit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Argument, Entity
from ..vocabulary import REL

if TYPE_CHECKING:
    from ..grammar import Found

_LEADERS = frozenset({"head-of-state", "head-of-government"})
_SUMMIT = 3


def as_summit(event: Found, published: str) -> Found:
    """Turn a meeting of the leaders of three or more states into a summit that they attend."""
    if event.kind != REL.Meeting:
        return event
    people = [a.filler for a in event.arguments if a.role == REL.participant]
    day = event.time.latest or published
    states = {state for person in people for state in _leads(person, day)}
    if len(states) < _SUMMIT or len(states) < len(people):
        return event
    attendees = tuple(Argument(REL.attendee, person) for person in people)
    return replace(event, kind=REL.Summit, arguments=attendees)


def _leads(person: object, day: str) -> tuple[str, ...]:
    if not isinstance(person, Entity):
        return ()
    offices = gazetteer().offices_of(person.iri, day)
    return tuple(office.state for office in offices if office.kind in _LEADERS)
