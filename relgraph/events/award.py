"""A gives B an order, a medal or a title."""

from ..grammar import Frame, Role, Words, bestower, decided, honour, in_, laureate
from ..vocabulary import REL

_HONOURS = {
    "order", "medal", "title", "award", "prize", "badge", "orders", "medals", "awards",
    "decoration", "certificate", "doctorate", "distinction", "insignia",
}  # fmt: skip

FRAME = Frame(
    REL.Award,
    words={
        "en": (
            Words(verbs={"award", "decorate", "bestow", "confer"}),
            Words(
                verbs={
                    "present", "honor", "honour", "give", "receive", "grant", "hand", "pin", "go",
                    "accept", "collect", "recognize", "recognise",
                },
                nouns={"investiture", "awarding", "presentation", "conferment", "bestowal"},
                near=_HONOURS,
            ),
        )
    },
    roles=(
        Role(REL.award, honour, text=True),
        Role(REL.recipient, laureate, only=REL.Person),
        Role(REL.giver, bestower, adjectives=True),
        Role(REL.place, in_),
    ),
    needs=(REL.recipient, REL.award),
    deed=decided,
)  # fmt: skip
