"""A later sentence on an event told before → its day, place, format: "The talks were held on"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
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
_ATTENDING = frozenset({"attend", "join", "chair", "host"})
_HAPPENING = frozenset({"happen", "occur"})
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
            words = (noun, *reading.language.links["carriers"](noun))
            event = _valued(event, words, values)
            again = [e for e in found if _is_again(e, event, reading.begins[noun.i])]
            found = [*found[:at], _joined(event, again), *found[at + 1 :]]
            found = [e for e in found if e not in again]
    return _happened(reading, found, sentence, number)


def _happened(reading: Reading, found: list[Found], sentence: Span, number: int) -> list[Found]:
    """ "This happened on March 3": the day of what the sentence before tells."""
    said = [t for t in sentence if t.lower_ in ("this", "that", "it") and t.dep_ == "nsubj"]
    verb = said[0].head if said else None
    took_place = verb is not None and any(c.lower_ == "place" for c in verb.children)
    if verb is None or not (verb.lemma_ in _HAPPENING or took_place):
        return found
    time = time_of(reading, verb, reading.language.status(verb))
    if len(time.start) != _DAY:
        return found
    return [
        replace(event, time=time)
        if event.sentence == number - 1 and not event.time.words and event.time.start
        else event
        for event in found
    ]


def _is_again(event: Found, told: Found, begin: int) -> bool:
    """Whether a word that stands for an event was read as one more, with too few parties."""
    few = len(event.entities(REL.participant)) < event.frame.least
    return event.kind == told.kind and event.trigger == begin and few


def _joined(event: Found, again: Iterable[Found]) -> Found:
    """ "Kallas attended the meeting": who acts for none of those who met is one more of them."""
    there = gazetteer().states_of_all(event.entities(REL.participant))
    more = tuple(
        argument
        for other in again
        for argument in other.arguments
        if isinstance(argument.filler, Entity)
        and argument.filler.kind == REL.Person
        and not gazetteer().states_of(argument.filler) & there
    )
    return replace(event, arguments=tuple(dict.fromkeys((*event.arguments, *more))))


def as_told(reading: Reading, found: list[Found], event: Found, token: Token) -> Found:
    """ "In the talks with both, he thanked them": those told before, on the day told there."""
    definite = token.pos_ == "NOUN" and any(c.lower_ == "the" for c in token.children)
    if not definite or time_of(reading, token, event.status).start:
        return event
    people = {a.filler for a in event.arguments if a.role in event.frame.needs}
    for other in reversed(found):
        among = people <= {a.filler for a in other.arguments if a.role in other.frame.needs}
        if among and people and other.kind == event.kind and other.status == event.status:
            return replace(event, time=other.time)
    return event


def _stands_for(noun: Token, reading: Reading) -> bool:
    """Whether a noun is the bare subject of what is held: "the meeting took place in Osh"."""
    words = [child for child in noun.children if child.dep_ != "relcl"]
    definite = any(child.lower_ in ("the", "this") for child in words)
    attended = noun.dep_ == "dobj" and noun.head.lemma_ in _ATTENDING
    borne = noun.dep_ in ("nsubj", "nsubjpass") or attended
    subject = borne and bool(reading.language.links["carriers"](noun))
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


def _valued(event: Found, words: Iterable[Token], values: tuple[Value, ...]) -> Found:
    """ "The talks went on in an extended format"."""
    told = dict.fromkeys(argument for word in words for argument in values_near(word, values))
    new = (argument for argument in told if argument not in event.arguments)
    return replace(event, arguments=(*event.arguments, *new))
