"""A sends greetings to B, by message or through C."""

from ..grammar import Frame, Role, Words, asker, for_, from_, goal, of, owner, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.Greeting,
    words={
        "en": Words(
            nouns={
                "greetings",
                "regards",
                "best wishes",
                "good wishes",
                "warm wishes",
                "kind wishes",
                "warm words",
            },
            near={
                "convey",
                "pass",
                "bring",
                "send",
                "deliver",
                "extend",
                "transmit",
                "give",
                "forward",
                "hand",
                "relay",
                "greetings",
            },
        )
    },
    roles=(
        Role(REL.sender, asker | from_ | of | owner | subject),
        Role(REL.recipient, goal | for_),
        Role(REL.conveyor, subject),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
)
