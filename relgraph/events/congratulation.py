"""A congratulates B on C."""

from ..grammar import Frame, Role, Words, from_, goal, object_, occasion, of, on, owner, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.Congratulation,
    words={
        "en": Words(
            verbs={"congratulate", "felicitate"},
            nouns={
                "congratulations", "congratulation", "congratulatory telegram",
                "congratulatory letter", "congratulatory message", "felicitations",
                "birthday greetings", "congratulatory note",
            },
        )
    },
    roles=(
        Role(REL.sender, subject | from_ | of | owner, side="before"),
        Role(REL.recipient, object_ | goal, side="after"),
        Role(REL.occasion, occasion | on, text=True, without={"behalf", "occasion", "phone", "call", "telegram", "message"}),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
)  # fmt: skip
