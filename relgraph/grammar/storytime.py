"""A time of a sentence and the day that the story is at → the time that is meant."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..model import Time
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Span

_SAME_DAY = re.compile(
    r"(?i:(?:later|earlier) in the|later that|(?:the|that) (?:very )?(?:same )?)"
    r"\s*(?i:day|evening)$"
)
_DAYS_APART = re.compile(
    r"(?i)(?P<count>a|an|one|two|three|the)\s+days?\s+(?P<way>before|earlier|later|after)$|"
    r"the\s+(?P<next>next|following|previous)\s+(?:day|morning|afternoon|evening)$"
)
_STRAY = 3
# "May 13", "in July": not "Tuesday"
_BARE = re.compile(
    r"(?:\d{1,2}\S*\s+(?:of\s+)?)?(?!\w+day\b)[A-Z][a-z]{2,8}\.?(?:\s+\d{1,2}(?:\S\d{1,2})?)?"
)
_COUNTS = {"two": 2, "three": 3}
_BACK = frozenset({"before", "earlier", "previous"})
_DAY = len("2024-08-05")

_TALKS = (REL.Meeting, REL.CommissionSession)
_SCENES = {
    "conversation": (REL.Meeting, REL.PhoneCall), "call": (REL.PhoneCall,),
    "summit": (REL.Summit,),
}  # fmt: skip
_SCENE = re.compile(
    r"(?i)^(?:after|following|at|during|upon|on|in|as a result of|at the (?:end|close|conclusion))"
    r" ?"
    r"(?:the (?:end|course|completion|conclusion|results?|margins?|sidelines) of|of)? ?"
    r"(?:the|their|these) (?:(?:one-on-one|official|bilateral|narrow|expanded|extended) )?"
    r"(?P<scene>talks|negotiations|meeting|conversation|call|session|summit)\b"
    r"(?! (?:of|between|with|in|on)\b)"
)


def scene_of(sentence: Span) -> tuple[str, ...]:
    """What kinds of gathering a sentence opens with: "Following the talks, …"."""
    opening = _SCENE.match(sentence.text)
    return _SCENES.get(opening["scene"].lower(), _TALKS) if opening else ()


def seen_from(time: Time, past: str, news: str, own: Collection[Time]) -> Time:
    """ "Later in the day", "a day before": seen from the story, not from any day named last.

    The story is at a day of the `past`, or of the `news`; its sentence tells times of its `own`.
    """
    if past and _BARE.fullmatch(time.words):
        time = _no_later(time, past[: len("2024")])
    day = past or news
    told_here = any(other.start == time.start for other in own if other.words != time.words)
    if len(day) != _DAY or told_here:
        return time
    if _SAME_DAY.match(time.words):
        told_before = (
            "same" in time.words.lower() and abs(_apart(time.start, news or day)) <= _STRAY
        )
        return time if told_before else Time(day, day, time.words)
    if (apart := _DAYS_APART.match(time.words)) and len(time.start) == len(day):
        there = date.fromisoformat(day) + timedelta(days=_days(apart))
        if abs(_apart(time.start, there.isoformat())) > _STRAY:
            # The text named another day in between, which the story is not at.
            return Time(there.isoformat(), there.isoformat(), time.words)
    return time


def _apart(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def _no_later(time: Time, year: str) -> Time:
    """A day without a year in a story of an earlier year: of that year."""
    own = time.start[: len(year)]
    if not year < own or own in time.words:
        return time
    return Time(year + time.start[len(year) :], year + time.end[len(year) :], time.words)


def _days(match: re.Match[str]) -> int:
    """How many days "two days later" or "the previous day" goes on, or back."""
    way = (match["way"] or match["next"]).lower()
    count = _COUNTS.get((match["count"] or "").lower(), 1)
    return -count if way in _BACK else count
