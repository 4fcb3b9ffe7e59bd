"""A later sentence on an event told before → its day, place, format: "The talks were held on"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Entity, Evidence, Time
from ..vocabulary import REL
from .fillers import fillers_of, values_near
from .frame import Role
from .paths import hosting, in_
from .timing import AHEAD, time_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

    from .frame import Frame, Value
    from .reader import Found
    from .reading import Reading

_GATHERINGS = (REL.Meeting, REL.Summit, REL.CommissionSession)
# What a noun with "the" may stand for, once it was told.
_MEANT = {
    "visit": (REL.Visit,), "trip": (REL.Visit,), "meeting": _GATHERINGS, "session": _GATHERINGS,
    "summit": _GATHERINGS, "talks": (REL.Meeting,), "negotiations": (REL.Meeting,),
    "event": (*_GATHERINGS, REL.Forum, REL.CulturalEvent), "forum": (REL.Forum,),
    "conference": (REL.Forum,),
}  # fmt: skip
_BACK = 3  # sentences between an event and its details
_DAY = len("2024-08-05")


def detailed(
    reading: Reading, found: list[Found], sentence: Span, number: int, frames: Iterable[Frame]
) -> list[Found]:
    """Give the last event that "the meeting" may stand for what is told of it here."""
    for noun in sentence:
        kinds = _MEANT.get(noun.lower_, ())
        if not kinds or not _stands_for(noun, reading):
            continue
        status = reading.language.status(noun)
        at = _told_before(found, kinds, status, number)
        if at is not None:
            event = _with(reading, found[at], noun, status)
            values = next((f.values for f in frames if f.kind == event.kind), ())
            found = [*found[:at], _valued(event, noun, values), *found[at + 1 :]]
    return found


def _stands_for(noun: Token, reading: Reading) -> bool:
    """Whether a noun is the bare subject of what is held: "the meeting took place in Osh"."""
    words = [child for child in noun.children if child.dep_ != "relcl"]
    definite = any(child.lower_ in ("the", "this") for child in words)
    subject = noun.dep_ in ("nsubj", "nsubjpass") and bool(reading.language.links["carriers"](noun))
    named = any(t.i in reading.mentions for word in words for t in (noun, *word.subtree))
    told_apart = {"next", "last", "previous", "second", *reading.language.ordinals}
    return definite and subject and not named and not {w.lower_ for w in words} & told_apart


def _told_before(
    found: list[Found], kinds: tuple[str, ...], status: str, number: int
) -> int | None:
    """The last event of some kinds, in the sentences right before, that agrees in status."""
    for at in range(len(found) - 1, -1, -1):
        event = found[at]
        near = 0 < number - event.sentence <= _BACK and not event.title
        if near and event.kind in kinds and (event.status in AHEAD) == (status in AHEAD):
            return at
    return None


def _with(reading: Reading, event: Found, noun: Token, status: str) -> Found:
    told = time_of(reading, noun, status)
    time = told if len(told.start) == _DAY and len(event.time.start) < _DAY else event.time
    places: tuple[Entity, ...] = ()
    if not event.place and event.kind != REL.Visit:
        role = Role(REL.place, in_ | hosting)
        places = tuple(
            place
            for place in fillers_of(reading, noun, role, Time(), set())
            if isinstance(place, Entity)
        )
    if time == event.time and not places:
        return event
    begin, end = reading.span(noun.sent[0], noun.sent[-1])
    spans = (*event.evidence, Evidence(begin, end, reading.article.text[begin:end]))
    cities = tuple(place for place in places if place.kind != REL.State)
    return replace(event, time=time, place=event.place or cities or places, evidence=spans)


def _valued(event: Found, noun: Token, values: tuple[Value, ...]) -> Found:
    """ "The talks went on in an extended format"."""
    told = (a for a in values_near(noun, values) if a not in event.arguments)
    return replace(event, arguments=(*event.arguments, *told))
