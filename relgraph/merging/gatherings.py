"""Summits and forums of one article → which tellings are of one, and who was there, and where."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import verbs
from ..model import Argument
from ..vocabulary import REL
from .sameness import compatible_places, compatible_times, meeting_as, unlike_deeds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..grammar import Found
    from ..model import Entity

_GATHERINGS = frozenset({REL.Summit, REL.Forum})
_HELD = frozenset({"occurred", "ongoing"})
_DAY = len("2024-08-05")
_CLOSE = 4  # sentences
_DAYS = 10  # in which no series has two summits


def are_one_summit(left: Found, right: Found) -> bool:
    """Whether two tell of one summit: of one series in those days, or of one day where one is bare.

    "Who is there for the OTS summit", "the summit opens on Friday"; "the five presidents gathered".
    """
    if not left.kind == right.kind == REL.Summit or not _near(left, right):
        return False
    if are_apart(left, right) or unlike_deeds(left.arguments, right.arguments):
        return False
    if _series(left) & _series(right):
        return True
    there = compatible_places(left.place, right.place) and left.time.start == right.time.start
    return there and (_is_bare(left) or _is_bare(right))


def are_apart(left: Found, right: Found) -> bool:
    """ "The three leaders met on the margins of the summit": that was no part of it."""
    both = left.kind == right.kind == REL.Summit and left.sentence == right.sentence
    words = left.evidence[0].quote.lower().split()
    return both and _is_bare(left) != _is_bare(right) and not verbs.ASIDE.isdisjoint(words)


def _is_bare(summit: Found) -> bool:
    return all(a.role != REL.series for a in summit.arguments)


def last_told(left: Found, right: Found) -> Found:
    """Which of two tellings of one summit knows its day: people come, and meet, before it."""
    return max((left, right), key=lambda event: event.time.start)


def attended(events: Sequence[Found]) -> list[Found]:
    """ "They met on the sidelines of the summit in Osh": both were at the summit, and in Osh."""
    gatherings = [event for event in events if event.kind in _GATHERINGS]
    events = [_aside(e, gatherings) if e.kind == REL.Meeting else e for e in events]
    meetings = [event for event in events if event.kind == REL.Meeting]
    return [
        _with_guests(event, meetings)
        if event.kind in _GATHERINGS
        else _there(event, gatherings)
        if event.kind == REL.Meeting
        else event
        for event in events
    ]


def _aside(meeting: Found, gatherings: Sequence[Found]) -> Found:
    """ "On the sidelines, they met": of what the sentences before tell."""
    told = {a.role: a.filler.name for a in meeting.arguments}
    if told.get(REL.format) != "sidelines" or REL.occasion in told:
        return meeting
    before = [g for g in gatherings if 0 <= meeting.sentence - g.sentence <= _CLOSE]
    near = [g for g in before if _alike(meeting, g) and compatible_times(meeting.time, g.time)]
    roles = (REL.series, REL.name)
    names = [a.filler for g in near[-1:] for a in g.arguments if a.role in roles]
    return replace(
        meeting,
        arguments=(*meeting.arguments, *(Argument(REL.occasion, name) for name in names[:1])),
    )


def _alike(meeting: Found, gathering: Found) -> bool:
    return meeting.status == gathering.status or {meeting.status, gathering.status} <= _HELD


def _with_guests(gathering: Found, meetings: Sequence[Found]) -> Found:
    beside = [meeting for meeting in meetings if _is_at(meeting, gathering)]
    known = gathering.entities(REL.attendee)
    people = dict.fromkeys(
        guest
        for meeting in beside
        for guest in meeting.entities(REL.participant)
        if guest.kind == REL.Person and guest not in known
    )
    places = [meeting.place for meeting in beside if meeting.place]
    return replace(
        gathering,
        arguments=(*gathering.arguments, *(Argument(REL.attendee, guest) for guest in people)),
        place=gathering.place or next(iter(places), ()),
    )


def _there(meeting: Found, gatherings: Sequence[Found]) -> Found:
    places = [g.place for g in gatherings if g.place and _is_at(meeting, g)]
    return replace(meeting, place=meeting.place or next(iter(places), ()))


def _is_at(meeting: Found, gathering: Found) -> bool:
    """Whether people met at a gathering, which the text tells as the occasion."""
    occasions = {meeting_as(occasion) for occasion in meeting.entities(REL.occasion)}
    aside = any(a.role in (REL.occasion, REL.format) and _tells(a) for a in meeting.arguments)
    named = bool(occasions & _series(gathering))
    beside = aside and not occasions and meeting.sentence == gathering.sentence
    same = _alike(meeting, gathering)
    return same and compatible_times(meeting.time, gathering.time) and (named or beside)


def _tells(argument: Argument) -> bool:
    """Whether an occasion or a format tells that people met beside something."""
    return argument.role == REL.occasion or argument.filler.name == "sidelines"


def _series(gathering: Found) -> set[Entity]:
    named = gathering.entities(REL.series)
    if gathering.kind == REL.Forum:
        names = (a.filler.name for a in gathering.arguments if a.role == REL.name)
        named = [e for name in names for e in gazetteer().named(name)]
    return {meeting_as(series) for series in named}


def _near(left: Found, right: Found) -> bool:
    days = [e.time.start for e in (left, right) if len(e.time.start) == _DAY]
    if len(days) < len((left, right)):
        return False
    first, second = map(date.fromisoformat, days)
    return abs((first - second).days) <= _DAYS
