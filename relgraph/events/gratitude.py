"""A thanks B for C."""

from ..grammar import Frame, Role, Words, for_, goal, object_, of, owner, subject
from ..vocabulary import REL

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
        Role(REL.recipient, object_ | goal, side="after"),
        Role(REL.occasion, for_, text=True),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
)
