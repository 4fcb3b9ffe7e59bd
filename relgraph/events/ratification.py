"""A ratifies a document that it has signed."""

from ..grammar import Frame, Role, Words, between, by, in_, object_, of, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.Ratification,
    words={
        "en": (
            Words(
                verbs={"ratify"},
                nouns={
                    "ratification",
                    "instruments of ratification",
                    "ratification instruments",
                    "ratification papers",
                },
            ),
            Words(verbs={"approve", "pass", "adopt"}, near={"ratification", "ratifying"}),
        )
    },
    roles=(
        Role(
            REL.party,
            subject + by | object_ >> between | of >> between,
            only=REL.State,
            adjectives=True,
        ),
        Role(REL.instrument, object_ | of, text=True),
        Role(REL.place, in_),
    ),
    needs=(REL.party, REL.instrument),
)
