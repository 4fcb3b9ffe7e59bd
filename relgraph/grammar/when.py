"""A trigger in a reading and the day that its story is at → when it was, and what that tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Time
from ..vocabulary import REL
from .timing import as_ahead, time_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .focus import Focus
    from .reading import Reading
    from .triggers import Trigger

# What goes on for long; nobody knows since when.
_LASTING = frozenset(
    {REL.Supply, REL.ProjectMilestone, REL.CulturalEvent, REL.TransportLink, REL.Chairmanship}
)


def when(
    reading: Reading, trigger: Trigger, focus: Focus, status: str, *, background: bool
) -> tuple[str, Time]:
    """The time of an event, and its status where the time decides: "gathers on October 13"."""
    token, frame = trigger.token, trigger.frame
    if not frame.dated:
        return status, Time()
    if year := frame.year(token):
        return _in_year(status, year, reading), Time(year, year)
    time = time_of(reading, token, status, spoken=frame.contact)
    if not frame.status:
        status, time = as_ahead(reading, token, status, time)
    if status in ("occurred", "planned") and _lasts(time, reading) and not _was_to(token):
        status = "ongoing"
    if status == "occurred" and _is_ahead(time, reading):
        # "Discussed the talks of May", "a program for 2025": another time; else it is to come.
        fixed = len(time.start) == len(reading.article.published) and not frame.contact
        status, time = ("planned", time) if fixed else (status, Time())
    if status == "planned" and not time.start:
        return status, focus.ahead(frame.kind)
    if status not in ("occurred", "ongoing", "denied"):
        return status, time
    if time.start:
        return status, focus.told(time, aside=background)
    if status == "denied" or (status == "ongoing" and frame.kind in _LASTING):
        return status, Time()  # what was not has no day, and what goes on began nobody knows when
    told = focus.time(token, background=background, spoken=frame.contact)
    return status, Time() if status == "occurred" and _is_ahead(told, reading) else told


def _is_ahead(time: Time, reading: Reading) -> bool:
    """Whether a time lies behind the day of publication: what is told of it is to come."""
    today = reading.article.published
    return bool(today) and time.start > today[: len(time.start)]


def _in_year(status: str, year: str, reading: Reading) -> str:
    """ "Was proclaimed capital of culture for 2026": next year, now or then."""
    today = reading.article.published[: len(year)]
    if status not in ("occurred", "ongoing", "planned") or not today:
        return status
    if year == today:
        return "planned" if status == "planned" else "ongoing"
    return "planned" if year > today else "occurred"


def _was_to(token: Token) -> bool:
    """ "His tour was to have taken him there"."""
    return {"to", "have"} <= {child.lower_ for child in token.children if child.dep_ == "aux"}


def _lasts(time: Time, reading: Reading) -> bool:
    """ "From 3 to 7 June Ashgabat hosts the Days of Cinema", it says on 5 June."""
    today = reading.article.published
    return len(time.start) == len(today) and time.start <= today < time.end
