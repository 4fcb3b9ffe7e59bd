"""A travels to B as a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    awaiting,
    bound,
    by,
    for_,
    goal,
    here,
    hosting,
    in_,
    into,
    invited_by,
    is_abroad,
    modifier,
    object_,
    of,
    owner,
    reached,
    scene,
    to,
    traveller,
    travellers,
    welcoming,
)
from ..model import Argument
from ..vocabulary import REL, concept, is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_KINDS = {
    "state": "state", "official": "official", "working": "working", "informal": "informal",
    "unofficial": "informal", "private": "private", "transit": "transit", "stopover": "transit",
}  # fmt: skip

_JOURNEYS = {"visit", "trip", "tour", "stopover", "arrival"}
_STAYS = {"be", "stay", "expect", "await", "due", "spend"}
_SPELLS = {"day", "days", "night", "hours", "week", "weekend"}
_WELCOMES = {"host", "welcome", "greet"}
_CARRIES = {"bring", "take"}
_MOVES = {
    "travel", "fly", "come", "go", "head", "depart", "land", "leave", "continue", "proceed",
    "set off", "touch down", "reach", "journey", "jet", "stop over",
}  # fmt: skip


def _is_journey(token: Token, reading: Reading) -> bool:
    """ "Tokayev was in Ashgabat" is a visit, "Tokayev was in Astana" is none."""
    if token.lemma_ == "go" and token.nbor().lower_ == "on":
        return token.nbor(2).lower_ != "to" or token.nbor(3).pos_ != "VERB"  # "went on to say"
    if token.lower_ == "going" and any(child.dep_ == "xcomp" for child in token.children):
        return False  # "is going to host"
    lemma = token.lemma_.lower()
    if token.pos_ in ("PROPN", "NOUN") and reading.mention(token):
        return _is_headline(token, reading)
    if lemma == "leave" and not any(child.lower_ in ("for", "to") for child in token.children):
        return is_abroad(token, reading)
    if lemma in _MOVES:
        return not _leads(token) and (lemma != "reach" or _has_person("traveller", token, reading))
    if lemma in _CARRIES:
        return _is_led_by_event(token, reading) and _has_person("object", token, reading)
    if lemma in _WELCOMES:
        guests = reading.language.links["object"](token)
        return is_abroad(token, reading) and all(guest.pos_ != "PRON" for guest in guests)
    if lemma not in _STAYS:
        return True
    if lemma == "spend" and not any(child.lower_ in _SPELLS for child in token.children):
        return False
    near = {other.lower_ for other in token.sent} & {"visit", "trip"}
    named = any(reading.mention(who) for who in reading.language.links["traveller"](token))
    there = bool(near) and named and token.lemma_ in ("be", "stay")
    return there or is_abroad(token, reading)


def _leads(verb: Token) -> bool:
    """ "A delegation headed by the minister", "who heads the government"."""
    below = {child.dep_ for child in verb.children}
    return (verb.tag_ == "VBN" and "agent" in below) or (verb.lemma_ == "head" and "dobj" in below)


def _is_headline(name: Token, reading: Reading) -> bool:
    """ "Uzbek President in Islamabad for talks": a headline without a verb."""
    verbless = not any(word.pos_ in ("VERB", "AUX") for word in name.sent)
    return name.dep_ == "ROOT" and verbless and is_abroad(name, reading)


def _is_led_by_event(verb: Token, reading: Reading) -> bool:
    """ "The tour will take him to Osh", "what brings him here is the summit"."""
    causes = reading.language.links["subject"](verb)
    return any(word.pos_ == "NOUN" or word.lower_ == "what" for word in causes) and not (
        _has_person("subject", verb, reading)
    )


def _has_person(link: str, token: Token, reading: Reading) -> bool:
    named = reading.named_at(reading.language.links[link](token))
    return any(entity.kind == REL.Person for entity in named)


def _told(token: Token, reading: Reading) -> Iterator[Argument]:
    yield from _awaited(token, reading)
    yield from _kinds(token)
    yield from _toured(token, reading)
    if reading.town and any(child.lower_ == "here" for child in token.children):
        yield Argument(REL.destination, reading.town)  # "arrived here on Thursday"


def _kinds(token: Token) -> Iterator[Argument]:
    """What kind of visit it is: "left on a state visit", but not "for talks of heads of state"."""
    for word in token.subtree:
        kind = _KINDS.get(word.lower_)
        noun = word.head.head if word.dep_ == "conj" else word.head
        if kind and (noun == token or noun.lemma_.lower() in _JOURNEYS or word == token):
            yield Argument(REL.kind, concept("visit-kind", kind))


def _toured(token: Token, reading: Reading) -> Iterator[Argument]:
    """ "Embarked on a tour of Kazakhstan and Uzbekistan"."""
    if token.lemma_.lower() == "tour":
        for place in reading.named_at(reading.language.links["of"](token)):
            if is_a(place.kind, REL.Place):
                yield Argument(REL.destination, place)


def _awaited(token: Token, reading: Reading) -> Iterator[Argument]:
    """ "Lavrov is expected in Ashgabat": he who undergoes it will be the visitor."""
    if token.lemma_.lower() in _STAYS - {"be", "stay", "spend"}:
        for person in travellers(token, reading):
            yield Argument(REL.visitor, person)


FRAME = Frame(
    REL.Visit,
    words={
        "en": (
            Words(
                verbs={"visit", "arrive", "tour"},
                nouns={"visit", "trip", "tour", "stopover", "arrival", "stay", "sojourn"},
            ),
            Words(nouns={"stop"}, near={"make"}),
            Words(verbs={"be", "stay", "expect", "await", "spend"}, adjectives={"due"}),
            Words(verbs=_MOVES | _CARRIES | _WELCOMES, names={"person", "office"}),
        )
    },
    roles=(
        Role(REL.visitor, traveller | of | owner | by | here),
        Role(
            REL.destination,
            reached
            | bound
            | into
            | goal
            | in_
            | to
            | for_
            | awaiting
            | into >> modifier
            | modifier
            | of >> to
            | by >> to
            | object_
            | welcoming,
            more=scene,
            lone=True,
        ),
        Role(REL.host, invited_by | welcoming | hosting),
    ),
    needs=(REL.visitor, REL.destination),
    check=_is_journey,
    reads=_told,
)
