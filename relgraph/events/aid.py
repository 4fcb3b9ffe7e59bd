"""A gives humanitarian aid to B."""

from ..grammar import Frame, Role, Words, from_, goal, goods, in_, of, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.Aid,
    words={
        "en": (
            Words(
                nouns={
                    "humanitarian aid",
                    "humanitarian assistance",
                    "relief goods",
                    "humanitarian cargo",
                    "relief",
                    "aid",
                }
            ),
            Words(verbs={"donate"}),
        )
    },
    roles=(
        Role(REL.donor, from_ | subject, only=REL.State, adjectives=True),
        Role(REL.recipient, goal, only=REL.State, adjectives=True),
        Role(REL.goods, of | goods, text=True),
        Role(REL.place, in_),
    ),
    needs=(REL.donor, REL.recipient),
)
