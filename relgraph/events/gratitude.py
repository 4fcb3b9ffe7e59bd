"""A thanks B for C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, author, for_, goal, object_, of, owner, partner, subject
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading


def _to_somebody(token: Token, reading: Reading) -> bool:
    """Not "thanked the participants", and not "thanks to your efforts"."""
    links = reading.language.links
    owed = [word.lower_ for word in token.doc[token.i : token.i + 2]] == ["thanks", "to"]
    if owed and not links["carriers"](token):
        return bool(links["for"](token))
    told = links["object"](token)
    return not told or not all(reading.is_crowd(other) for other in told)


FRAME = Frame(
    REL.Gratitude,
    words={
        "en": Words(
            verbs={"thank"},
            nouns={"gratitude", "thanks", "appreciation", "thankfulness"},
            adjectives={"grateful", "thankful"},
        )
    },
    roles=(
        Role(REL.sender, subject | of | owner, side="before"),
        Role(REL.recipient, object_ | goal | partner | for_ >> (owner | author), side="after"),
        Role(REL.occasion, for_, text=True),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
    check=_to_somebody,
)
