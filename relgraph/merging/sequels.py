"""Deliveries of one article → the same, each with the giver whom the sentences before it name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..grammar import Found
    from ..model import Filler

_GIVERS = {REL.Aid: REL.donor, REL.Supply: REL.supplier}
_NEXT = 2
# "Drilling of the No. 1 tunnel is under way": that of the railway told of before.
_PARTS = frozenset({"tunnel", "tunnels", "section", "stretch", "segment", "bridges", "leg"})


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
    if event.kind != REL.ProjectMilestone or any(a.role == REL.party for a in event.arguments):
        return event
    before = [o for o in done if o.kind == event.kind and _follows(event, o)]
    before = [o for o in before if any(a.role == REL.party for a in o.arguments)]
    own = [a.filler for a in event.arguments if a.role == REL.project]
    named = [thing for thing in own if not isinstance(thing, Literal) or " " in thing.value]
    if not before or not all(_is_part(thing, before[-1]) for thing in named):
        return event
    taken = (REL.party,) if named else (REL.party, REL.project)
    told = (a for a in before[-1].arguments if a.role in taken)
    kept = (a for a in event.arguments if a.role not in taken)
    return replace(event, arguments=(*told, *kept))


def _is_part(thing: Filler, event: Found) -> bool:
    """Whether a work is that of an event, or may be a part of it: "the No. 1 tunnel"."""
    return thing.name.split()[-1] in _PARTS or any(a.filler == thing for a in event.arguments)


def _follows(event: Found, other: Found) -> bool:
    return 0 <= event.sentence - other.sentence <= _NEXT
