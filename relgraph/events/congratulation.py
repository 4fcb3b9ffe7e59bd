"""A congratulates B on C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    addressed,
    behalf,
    between,
    exclaimer,
    from_,
    goal,
    modifier,
    object_,
    occasion,
    of,
    on,
    owner,
    partner,
    subject,
    writer,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading


def _to_somebody(token: Token, reading: Reading) -> bool:
    """Not "congratulated the participants"."""
    told = reading.language.links["object"](token)
    return not told or not all(reading.is_crowd(other) for other in told)


_FESTIVE = {
    "anniversary", "birthday", "occasion", "holiday", "navruz", "nowruz", "nooruz", "jubilee",
    "victory",
    "election", "re-election", "inauguration", "independence", "celebrate", "celebrates", "eid",
}  # fmt: skip

_SENDER = subject | from_ | of | owner | between | writer | exclaimer

FRAME = Frame(
    REL.Congratulation,
    words={
        "en": (
            Words(
                verbs={"congratulate", "felicitate"},
                nouns={
                    "congratulations", "congratulation", "congratulatory telegram",
                    "congratulatory letter", "congratulatory message", "felicitations",
                    "birthday greetings", "congratulatory note", "birthday wishes",
                    "message of greetings", "telegram of greetings",
                    "birthday message", "birthday congratulations", "felicitation",
                    "congratulatory cable", "congratulatory call",
                },
            ),
            Words(nouns={"good wishes", "best wishes", "greetings"}, near=_FESTIVE),
            Words(verbs={"wish"}, near={"happy"}),
            Words(
                nouns={
                    "telegram", "telegrams", "message", "messages", "letter", "letters",
                    "exchange", "exchanges",
                },
                near={"similar"},
            ),
        )
    },
    roles=(
        Role(REL.sender, behalf, only=REL.Person),
        Role(REL.sender, _SENDER, side="before"),
        Role(REL.recipient, object_ | goal | addressed | partner, side="after"),
        Role(
            REL.occasion,
            occasion | on | object_ >> (on | of >> on) | modifier | object_,
            text=True,
            without={
                "behalf", "occasion", "phone", "call", "telegram", "message", "letter", "part",
                "people", "nation",
            },
        ),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
    check=_to_somebody,
)  # fmt: skip
