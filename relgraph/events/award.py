"""A gives B an order, a medal or a title."""

from ..grammar import Frame, Role, Words, by, from_, goal, honour, in_, object_, subject
from ..vocabulary import REL

_HONOURS = {
    "order",
    "medal",
    "title",
    "award",
    "prize",
    "badge",
    "orders",
    "medals",
    "awards",
    "decoration",
    "certificate",
}

FRAME = Frame(
    REL.Award,
    words={
        "en": (
            Words(verbs={"award", "decorate", "bestow", "confer"}),
            Words(
                verbs={
                    "present",
                    "honor",
                    "honour",
                    "give",
                    "receive",
                    "grant",
                    "hand",
                    "pin",
                    "go",
                },
                near=_HONOURS,
            ),
        )
    },
    roles=(
        Role(REL.award, honour, text=True),
        Role(REL.giver, subject | by | from_, side="before"),
        Role(REL.recipient, goal | object_, only=REL.Person),
        Role(REL.place, in_),
    ),
    needs=(REL.recipient, REL.award),
)
