"""Events of one article → the same, with "the conversation" behind a phone call as that call."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..grammar import Found

_SPOKEN = frozenset({"conversation", "conversations"})
_FAR = 12  # sentences over which "the conversation" is that of the call


def as_calls(events: Iterable[Found]) -> list[Found]:
    """ "They spoke by phone. During the conversation …": nobody met."""
    events = sorted(events, key=lambda event: event.trigger)
    return list(_as_calls(events))


def _as_calls(events: Sequence[Found]) -> Iterator[Found]:
    for at, event in enumerate(events):
        before = [e for e in events[:at] if event.sentence - e.sentence <= _FAR]
        contacts = [e for e in before if e.kind == REL.PhoneCall or _met(e)]
        if _spoke(event) and contacts and contacts[-1].kind == REL.PhoneCall:
            call = contacts[-1]
            yield replace(event, kind=call.kind, frame=call.frame, time=call.time, place=())
        else:
            yield event


def _spoke(event: Found) -> bool:
    """Whether two may have spoken by phone: nobody does so "on the margins of the summit"."""
    there = any(a.role in (REL.occasion, REL.format) for a in event.arguments)
    return event.kind == REL.Meeting and event.rule.split()[-1] in _SPOKEN and not there


def _met(event: Found) -> bool:
    return event.kind == REL.Meeting and not _spoke(event)
