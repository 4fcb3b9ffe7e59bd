"""A and B train their armed forces together."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, in_, phrase
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_ARMED = {
    "military", "joint", "army", "armies", "armed", "tactical", "command", "staff", "naval",
    "counterterrorism", "anti-terrorist", "antiterrorist", "terrorist", "peacekeeping", "defence",
    "defense", "troop", "troops", "serviceman", "servicemen", "soldier", "soldiers", "peacekeeper",
    "peacekeepers", "forces", "force", "rescuer", "rescuers", "csto", "range", "paratrooper",
    "sniper",
}  # fmt: skip
_PLAIN = {"manoeuvre", "maneuver", "drill"}
_NOT_ARMED = {"fire", "right", "faith", "option", "morning", "well", "school"}
_LEAD = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
# "Hamkorlik-2021", "Indestructible Brotherhood - 2022", and what stands in quotation marks.
_NAME = re.compile(
    r"[\"“«„]([A-Z][^\"”»“]{3,40})[\"”»“]|((?:[A-Z][\w'’]+ ){0,3}[A-Z][\w'’]+ ?[-–] ?20\d\d)"
)


def _is_armed(token: Token, reading: Reading) -> bool:
    """Forces train: no rights are exercised and no wells drilled."""
    del reading
    words = {low for other in token.sent for low in (other.lower_, other.lemma_.lower())}
    if token.pos_ == "VERB" or words & _NOT_ARMED:
        return False
    return (
        bool(words & _ARMED) or token.lemma_.lower() in _PLAIN or bool(_NAME.search(_text(token)))
    )


def _text(token: Token) -> str:
    return token.sent.text


def _called(token: Token, reading: Reading) -> Iterator[Argument]:
    """The name of an exercise, or what it is: "Hamkorlik-2021", "joint military drills"."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    named = _NAME.search(reading.article.text[begin:end])
    told = (named.group(1) or named.group(2)) if named else _named_beside(token, reading)
    yield Argument(REL.name, Literal(_LEAD.sub("", told or phrase(reading, token))))
    home, abroad = reading.state(reading.home), reading.language.links["with"](token)
    if home is not None and abroad:
        yield Argument(REL.party, home)  # "the exercise with Kyrgyzstan", writes an Indian outlet


def _named_beside(token: Token, reading: Reading) -> str:
    """ "The exercise KHANJAR-XII", "the Steppe Shield exercise"."""
    for side in (token.doc[token.i + 1 : token.sent.end], token.doc[token.sent.start : token.i]):
        words = list(side) if side and side[0].i > token.i else list(side)[::-1]
        run = list(takewhile(lambda word: _is_name(word, reading), words))
        if any(word.text[:1].isupper() for word in run):
            first, last = min(run, key=lambda w: w.i), max(run, key=lambda w: w.i)
            return reading.article.text[reading.begins[first.i] : reading.ends[last.i]]
    return ""


def _is_name(word: Token, reading: Reading) -> bool:
    if word.i in reading.mentions or word.i in reading.times:
        return False
    return word.tag_ == "HYPH" or (word.text[:1].isupper() and word.pos_ in ("PROPN", "NOUN"))


FRAME = Frame(
    REL.MilitaryExercise,
    words={
        "en": Words(
            nouns={
                "exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers", "war games",
                "wargames",
            }
        )
    },
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True, bodies=True, more=in_),
        Role(REL.place, in_),
    ),
    needs=(REL.party, REL.name),
    least=3,
    reads=_called,
    check=_is_armed,
)  # fmt: skip
