"""A sends condolences to B over C."""

from ..grammar import (
    Frame,
    Role,
    Words,
    addressed,
    because,
    behalf,
    between,
    from_,
    goal,
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

FRAME = Frame(
    REL.Condolence,
    words={
        "en": (
            Words(
                verbs={"condole", "commiserate", "mourn with", "grieve with", "mourn together"},
                nouns={
                    "condolences", "condolence", "telegram of condolence", "message of condolence",
                    "condolence telegram", "condolence message", "condolence letter",
                    "words of sympathy", "sympathies", "sympathy",
                },
            ),
            Words(
                nouns={"sorrow", "grief"},
                near={"express", "convey", "share", "speak", "voice", "offer", "send"},
            ),
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
        Role(REL.sender, subject | from_ | of | owner | between | writer, side="before"),
        Role(REL.recipient, object_ | goal | on | addressed | partner, only=REL.Agent),
        Role(
            REL.occasion,
            occasion | on | because | because >> of | goal >> because,
            text=True,
            without={
                "behalf", "occasion", "phone", "call", "telegram", "message", "condolence",
                "sympathy", "letter", "day", "name", "victim", "family",
                "feeling", "pain", "sadness", "regret", "heart", "morning", "evening", "afternoon",
                "night",
            },
        ),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
)  # fmt: skip
