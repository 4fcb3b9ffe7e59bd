"""Events of one article → the same, with "the conversation" behind a phone call as that call."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..language.english import verbs
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..grammar import Found

_DAY = len("2024-08-05")
_FAR = 12  # sentences over which "the conversation" is that of the call


def as_calls(events: Iterable[Found]) -> list[Found]:
    """ "They spoke by phone. During the conversation …": nobody met."""
    told: list[Found] = []
    for event in sorted(events, key=lambda event: event.trigger):
        before = (e for e in reversed(told) if event.sentence - e.sentence <= _FAR)
        call = next((e for e in before if e.kind == REL.PhoneCall or _met(e)), event)
        if call.kind == REL.PhoneCall and (_spoke(event) or _talked(event, call)):
            told.append(replace(event, kind=call.kind, frame=call.frame, time=call.time, place=()))
        else:
            told.append(event)
    return told


def _spoke(event: Found) -> bool:
    """Whether two may have spoken by phone: nobody does so "on the margins of the summit"."""
    return _is_meeting_by(verbs.SPOKEN, event)


def _talked(event: Found, call: Found) -> bool:
    """Whether those who spoke by phone "discussed trade" and "exchanged views" in doing so."""
    days = {e.time.start for e in (event, call) if len(e.time.start) == _DAY}
    same = set(event.entities(REL.participant)) <= set(call.entities(REL.participant))
    return _is_meeting_by(verbs.TALKED, event) and same and not event.place and len(days) <= 1


def _is_meeting_by(words: frozenset[str], event: Found) -> bool:
    there = any(a.role in (REL.occasion, REL.format) for a in event.arguments)
    return event.kind == REL.Meeting and event.word in words and not there


def _met(event: Found) -> bool:
    """Whether people have met since; "their meeting in May" was before."""
    return event.kind == REL.Meeting and not event.background and not _spoke(event)
