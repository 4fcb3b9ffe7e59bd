"""A travels to B as a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Value,
    Words,
    awaiting,
    for_,
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
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_KINDS = {
    "state": "state", "official": "official", "working": "working", "informal": "informal",
    "unofficial": "informal", "private": "private", "transit": "transit", "stopover": "transit",
}  # fmt: skip

_STAYS = {"be", "stay", "expect", "await", "due"}


def _is_journey(token: Token, reading: Reading) -> bool:
    """ "Tokayev was in Ashgabat" is a visit, "Tokayev was in Astana" is none."""
    if token.lemma_.lower() not in _STAYS:
        return True
    near = {other.lower_ for other in token.sent} & {"visit", "trip"}
    return is_abroad(token, reading) or (bool(near) and token.lemma_ in ("be", "stay"))


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
        Role(REL.destination, object_ | into | in_ | to | for_ | awaiting),
        Role(REL.host, invited_by),
    ),
    needs=(REL.visitor, REL.destination),
    check=_is_journey,
    reads=_awaited,
    values=(Value(REL.kind, {"en": _KINDS}, reach="phrase"),),
)
