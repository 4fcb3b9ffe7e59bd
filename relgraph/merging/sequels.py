"""Deliveries of one article → the same, each with the giver whom the sentences before it name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..grammar import Found

_GIVERS = {REL.Aid: REL.donor, REL.Supply: REL.supplier}
_NEXT = 2


def continued(events: Iterable[Found]) -> list[Found]:
    """ "Kazakhstan sent flour to Tajikistan. In June pasta went to Kabul": from Kazakhstan, too."""
    done: list[Found] = []
    for found in sorted(events, key=lambda event: event.trigger):
        event = _told_again(found, done)
        giver = _GIVERS.get(event.kind)
        before = [o for o in done if o.kind == event.kind and _follows(event, o)]
        if giver is None or not before or any(a.role == giver for a in event.arguments):
            done.append(event)
            continue
        known = {a.filler for a in event.arguments}
        told = (a.filler for a in before[-1].arguments if a.role == giver)
        added = tuple(Argument(giver, filler) for filler in told if filler not in known)
        done.append(replace(event, arguments=(*event.arguments, *added)))
    return done


def _told_again(event: Found, done: Iterable[Found]) -> Found:
    """ "The line is to be finished by 2030": the railway of the sentence before."""
    own = [a.filler for a in event.arguments if a.role == REL.project]
    if event.kind != REL.ProjectMilestone or any(a.role == REL.party for a in event.arguments):
        return event
    if not all(isinstance(thing, Literal) and " " not in thing.value for thing in own):
        return event
    before = [o for o in done if o.kind == event.kind and _follows(event, o)]
    if not before or not any(a.role == REL.party for a in before[-1].arguments):
        return event
    told = (a for a in before[-1].arguments if a.role in (REL.party, REL.project))
    kept = (a for a in event.arguments if a.role != REL.project)
    return replace(event, arguments=(*told, *kept))


def _follows(event: Found, other: Found) -> bool:
    return 0 <= event.sentence - other.sentence <= _NEXT
