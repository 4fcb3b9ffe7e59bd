"""A opens an embassy or a consulate in B."""

from ..grammar import Frame, Role, Words, in_, modifier, of, owner, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.MissionOpening,
    words={
        "en": Words(
            nouns={
                "embassy",
                "consulate",
                "consulate general",
                "embassies",
                "consulates",
                "trade mission",
                "representation",
            },
            near={
                "open",
                "opening",
                "opened",
                "reopen",
                "establish",
                "start",
                "inaugurate",
                "launch",
            },
        )
    },
    roles=(
        Role(REL.sender, of | owner | modifier | subject, only=REL.State, adjectives=True),
        Role(REL.host, in_, only=REL.State),
        Role(REL.place, in_),
    ),
    needs=(REL.sender, REL.host),
)
