"""A forum, conference or exhibition takes place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, attending, here, hosting, in_, is_forum
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading


def _happens(token: Token, reading: Reading) -> bool:
    if token.i in reading.mentions and not is_forum(token, reading):
        return False
    links = reading.language.links
    return bool(links["carriers"](token) or links["in"](token))


FRAME = Frame(
    REL.Forum,
    words={
        "en": Words(
            names={"series"},
            nouns={
                "forum",
                "business forum",
                "investment forum",
                "exhibition",
                "expo",
                "conference",
                "round table",
                "roundtable",
            },
        )
    },
    roles=(
        Role(REL.name, here, text=True),
        Role(REL.host, hosting, only=REL.State),
        Role(REL.attendee, attending),
        Role(REL.place, in_),
    ),
    needs=(REL.name,),
    check=_happens,
)
