"""A travels to B as a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    awaiting,
    for_,
    goal,
    in_,
    into,
    invited_by,
    is_abroad,
    object_,
    of,
    owner,
    subject,
    to,
    travellers,
)
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_KINDS = {
    "state": "state", "official": "official", "working": "working", "informal": "informal",
    "unofficial": "informal", "private": "private", "transit": "transit", "stopover": "transit",
}  # fmt: skip

_JOURNEYS = {"visit", "trip", "tour", "stopover"}
_STAYS = {"be", "stay", "expect", "await", "due"}


def _is_journey(token: Token, reading: Reading) -> bool:
    """ "Tokayev was in Ashgabat" is a visit, "Tokayev was in Astana" is none."""
    if token.lemma_ == "go" and token.nbor().lower_ == "on":
        return token.nbor(2).lower_ != "to" or token.nbor(3).pos_ != "VERB"  # "went on to say"
    if token.lemma_.lower() not in _STAYS:
        return True
    near = {other.lower_ for other in token.sent} & {"visit", "trip"}
    return is_abroad(token, reading) or (bool(near) and token.lemma_ in ("be", "stay"))


def _told(token: Token, reading: Reading) -> Iterator[Argument]:
    yield from _awaited(token, reading)
    yield from _kinds(token)


def _kinds(token: Token) -> Iterator[Argument]:
    """What kind of visit it is: "left on a state visit", but not "for talks of heads of state"."""
    for word in token.subtree:
        kind = _KINDS.get(word.lower_)
        noun = word.head.head if word.dep_ == "conj" else word.head
        if kind and (noun == token or noun.lemma_.lower() in _JOURNEYS or word == token):
            yield Argument(REL.kind, concept("visit-kind", kind))


def _awaited(token: Token, reading: Reading) -> Iterator[Argument]:
    """ "Lavrov is expected in Ashgabat": he who undergoes it will be the visitor."""
    if token.lemma_.lower() in _STAYS - {"be", "stay"}:
        for person in travellers(token, reading):
            yield Argument(REL.visitor, person)


FRAME = Frame(
    REL.Visit,
    words={
        "en": (
            Words(verbs={"visit", "arrive", "tour"}, nouns={"visit", "trip", "tour", "stopover"}),
            Words(verbs={"be", "stay", "expect", "await"}, adjectives={"due"}),
            Words(
                verbs={
                    "travel",
                    "fly",
                    "come",
                    "go",
                    "head",
                    "depart",
                    "land",
                    "leave",
                    "continue",
                    "proceed",
                    "set off",
                }
            ),
        )
    },
    roles=(
        Role(REL.visitor, subject | of | owner),
        Role(REL.destination, object_ | into | goal | in_ | to | for_ | awaiting),
        Role(REL.host, invited_by),
    ),
    needs=(REL.visitor, REL.destination),
    check=_is_journey,
    reads=_told,
)
