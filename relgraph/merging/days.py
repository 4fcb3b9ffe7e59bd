"""Events of one article → the same with the day of the visit, call or meeting they are part of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Time
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..grammar import Found

_HELD = frozenset({"occurred", "ongoing"})
_JOURNEYS = frozenset({REL.Visit, REL.Summit})
# What people travel for, or do on a journey.
_ON_A_JOURNEY = frozenset(
    {REL.Meeting, REL.CommissionSession, REL.Signing, REL.Discussion, REL.Forum, REL.Award,
     REL.MonumentUnveiling, REL.MissionOpening}
)  # fmt: skip
_CLOSE, _NEXT = 6, 1
_COMING = frozenset({"come", "arrive", "fly", "land"})
_DAY, _MONTH = len("2024-08-05"), len("2024-08")
_PAIR = 2


def planned(event: Found, others: Iterable[Found], published: str) -> Found:
    """What is planned for a visit or summit is planned for its days, and a visit for theirs."""
    if event.status != "planned" or event.time.start:
        return event
    for other in others:
        there = _is_for(event, other) if event.kind in _ON_A_JOURNEY else _is_goal(event, other)
        when = _within(other) if there else ""
        if when and when[:_MONTH] >= published[:_MONTH]:
            return replace(event, time=Time(when, when))
    return event


def _within(journey: Found) -> str:
    """The day of what is ahead on a journey: that of one day alone, else a day of its month."""
    start, end = journey.time.start, journey.time.end or journey.time.start
    whole = journey.status == "planned" and start == end and journey.kind != REL.CommissionSession
    return start if whole else start[:_MONTH]


def _is_for(event: Found, journey: Found) -> bool:
    """Whether an event is to take place on a journey, which is planned or has begun."""
    under_way = journey.kind == REL.Visit and journey.status in _HELD and not journey.background
    near = abs(journey.sentence - event.sentence) <= _CLOSE and journey.kind in _JOURNEYS
    if not near or not (journey.status == "planned" or under_way):
        return False
    goals = gazetteer().states_of_all([*journey.entities(REL.destination), *journey.place])
    there = not event.place or goals & gazetteer().states_of_all(event.place)
    ours, theirs = event.things, journey.things
    states = gazetteer().states_of_all(ours)
    of_both = len(states) == _PAIR and states <= gazetteer().states_of_all(theirs) | goals
    return bool(there) and bool(ours & theirs or of_both)


def _is_goal(visit: Found, event: Found) -> bool:
    """Whether a visit is paid for an event of its own sentence: "due there for the summit"."""
    goals = gazetteer().states_of_all(visit.entities(REL.destination))
    known = gazetteer().states_of_all([*event.place, *event.things])
    there = not known or goals & known
    beside = visit.kind == REL.Visit and abs(visit.sentence - event.sentence) <= _NEXT
    ahead = event.kind in (REL.Summit, REL.CommissionSession) and event.status == "planned"
    return beside and ahead and bool(there)


def arrived(visit: Found) -> Found:
    """ "On Wednesday he wrapped up a two-day visit": he came on Tuesday."""
    day, end = visit.time.start, visit.time.end or visit.time.start
    if visit.kind != REL.Visit or visit.status not in _HELD or len(day) != _DAY or end != day:
        return visit
    quotes = [evidence.quote for evidence in visit.evidence]
    words = visit.time.words
    # "On the second day of the visit a school was opened" tells of another day, which may follow.
    told = " ".join(q for q in quotes if (words and words in q) or not _ON_NTH_DAY.match(q))
    nth, length = _NTH_DAY.search(told), _LENGTH.search(told)
    back = 0
    if _BEGUN.search(told):
        return visit  # its day is that of the arrival
    if nth:
        back = _NTHS.index(nth[1].lower())
    elif length and _ENDED.search(told):
        back = _LENGTHS.index(length[1].lower())
    start = (date.fromisoformat(day) - timedelta(days=back)).isoformat()
    return replace(visit, time=replace(visit.time, start=start, end=day)) if back else visit


_LENGTHS, _NTHS = ("one", "two", "three", "four", "five"), ("first", "second", "third", "fourth")
_LENGTH = re.compile(rf"(?i)\b({'|'.join(_LENGTHS)})-day\b[^.;]{{0,40}}\b(?:visit|trip)\b")
_NTH_DAY = re.compile(
    rf"(?i)\b({'|'.join(_NTHS)})(?: and (?:final|last))? day of (?:the|his|her|their|a)\b"
    r"[^.;]{0,40}\b(?:visit|trip|tour)\b"
)


def numbered(event: Found, others: Iterable[Found]) -> Found:
    """ "On the second day of the visit they signed": a day after he came."""
    told = _ON_NTH_DAY.match(event.evidence[0].quote)
    if told is None or event.kind in _JOURNEYS or event.time.words:
        return event
    for visit in others:
        if visit.kind != REL.Visit or visit.status not in _HELD or len(visit.time.start) != _DAY:
            continue
        first, last = (date.fromisoformat(day) for day in (visit.time.start, visit.time.latest))
        nth = told[1].lower()
        day = last if nth in _LASTS else first + timedelta(days=_NTHS.index(nth))
        return replace(event, time=Time(day.isoformat(), day.isoformat()))
    return event


_LASTS = frozenset({"last", "final"})
_ON_NTH_DAY = re.compile(
    r"(?i)(?:on|during) the (first|second|third|fourth|last|final) day of (?:the|his|her|their) "
    r"(?:\w+ ){0,2}(?:visit|trip|tour|stay)\b"
)
_BEGUN = re.compile(
    r"(?i)\b(?:began|begun|started|arrived|kicked off|embark\w*|set (?:off|out)|"
    r"(?:left|leav\w+|depart\w*)\b[^.;]*\b(?:for|on) an? (?:\w+ ){0,3}\w+-day)\b"
)
_ENDED = re.compile(
    r"(?i)\b(?:wrap\w* up|conclud\w+|complet\w+|ended|(?:end|close|conclusion) of|"
    r"(?:final|last) day|left|depart\w*|returned)\b"
)


def spoken(event: Found, others: Iterable[Found]) -> Found:
    """What is said in a call or meeting is said on its day."""
    whole = len(event.time.start) == _DAY or event.status != "occurred"
    prelude = event.background and not event.time.start and _is_prelude(event)
    if whole or not (prelude or (event.frame.contact and not event.background)):
        return event
    people = event.things
    for other in others:
        held = other.status in _HELD and len(other.time.start) == _DAY
        agrees = other.time.start.startswith(event.time.start)
        beside = not prelude or abs(other.sentence - event.sentence) <= _NEXT
        if held and agrees and beside and not other.background and people & other.things:
            day = other.time.start[: _MONTH if event.kind == REL.Visit else _DAY]
            return replace(event, time=Time(day, day), background=False)
    return event


def _is_prelude(event: Found) -> bool:
    """ "The envoy had brought greetings", "had come to Ashgabat": to the meeting told there."""
    came = event.kind == REL.Visit and event.word in _COMING
    return event.kind == REL.Greeting or came
