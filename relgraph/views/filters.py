"""Events, and what is wanted of them (sides, a place, a span of time) → those that have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode

from ..model import Entity
from ..vocabulary import REL
from .scope import may_fall

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import Store

    from ..model import Event


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an event must have: type, status, sides and place by IRI, days; empty asks for any."""

    kind: str = ""
    status: str = ""
    sides: frozenset[str] = frozenset()
    place: str = ""
    first: str = ""
    last: str = ""

    def fits(self, event: Event, involved: Mapping[str, tuple[Entity, ...]], store: Store) -> bool:
        """Tell whether an event is wanted; `involved` are the states of each."""
        return (
            self.kind in ("", event.kind)
            and self.status in ("", event.status)
            and self.sides <= _sides(event, involved.get(event.iri, ()))
            and (not self.place or self.place in _places(event, store))
            and may_fall(event.time, self.first, self.last)
        )


def _sides(event: Event, states: tuple[Entity, ...]) -> set[str]:
    fillers = (a.filler for a in event.arguments if a.role != REL.destination)
    return {thing.iri for thing in (*fillers, *states) if isinstance(thing, Entity)}


def _places(event: Event, store: Store) -> set[str]:
    """Return where an event is, with the states in which these places lie."""
    found = {place.iri for place in event.place}
    found |= {f.iri for f in event.fillers(REL.destination) if isinstance(f, Entity)}
    quads = (
        quad
        for place in found
        for quad in store.quads_for_pattern(
            NamedNode(place), NamedNode(REL.inState), None, DefaultGraph()
        )
    )
    return found | {quad.object.value for quad in quads if isinstance(quad.object, NamedNode)}
