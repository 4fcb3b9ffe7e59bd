"""A sends greetings to B, by message or through C."""

from ..grammar import (
    Frame,
    Role,
    Words,
    asker,
    bearer,
    behalf,
    for_,
    from_,
    goal,
    object_,
    of,
    owner,
    purpose,
    subject,
    through,
    wishes,
)
from ..vocabulary import REL

_GREETINGS = {
    "greetings", "regards", "best wishes", "good wishes", "warm wishes", "kind wishes",
    "warm words", "kindest wishes", "sincere wishes", "cordial wishes", "warmest wishes",
}  # fmt: skip
_BROUGHT = {
    "convey", "pass", "bring", "send", "deliver", "extend", "transmit", "give", "forward", "hand",
    "relay", "come", "greetings", "receive", "carry", "present", "take", "accept",
    "transfer", "conveyed",
}  # fmt: skip
# "good wishes on the anniversary" congratulate.
_FESTIVE = {
    "anniversary", "birthday", "holiday", "holidays", "navruz", "nowruz", "nooruz", "jubilee",
    "victory", "congratulations", "congratulatory", "independence", "celebrate", "celebrates",
    "eid",
}  # fmt: skip

FRAME = Frame(
    REL.Greeting,
    words={
        "en": (
            Words(nouns=_GREETINGS, near=_BROUGHT, without=_FESTIVE),
            Words(
                verbs={"ask", "request", "instruct"},
                near={"greetings", "regards", "wishes"},
                without=_FESTIVE,
            ),
        )
    },
    roles=(
        Role(
            REL.sender, asker | behalf | from_ | wishes >> (from_ | of) | of >> of | owner | subject
        ),
        Role(REL.recipient, goal | for_ | purpose >> goal),
        Role(REL.conveyor, through | bearer | object_),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
)
