"""A sends greetings to B, by message or through C."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    partner,
    purpose,
    subject,
    through,
    wishes,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_GREETINGS = {
    "greeting", "greetings", "regards", "best wishes", "good wishes", "warm wishes", "kind wishes",
    "warm words", "kindest wishes", "sincere wishes", "cordial wishes", "warmest wishes",
}  # fmt: skip
_BROUGHT = {
    "convey", "pass", "bring", "send", "deliver", "extend", "transmit", "give", "forward", "hand",
    "relay", "come", "greetings", "receive", "carry", "present", "take", "accept",
    "transfer", "conveyed",
}  # fmt: skip
_WISHED = {"prosperity", "success", "health", "well-being", "wellbeing", "happiness", "peace"}
_HEADS = {"greeting", "greetings", "regards", "wishes"}
_BEARING = {"bring", "deliver", "carry", "come"}
_SENDERS = {REL.Person, REL.State, REL.Organisation}
# "good wishes on the anniversary" congratulate.
_FESTIVE = {
    "anniversary", "birthday", "occasion", "holiday", "holidays", "navruz", "nowruz", "nooruz",
    "jubilee", "victory", "congratulations", "congratulatory", "independence", "celebrate",
    "celebrates", "eid",
}  # fmt: skip


def _is_sent(token: Token, reading: Reading) -> bool:
    """Not "he brings greetings from Bishkek": who brings them tells of nobody who sent them."""
    if token.dep_ == "conj" and token.head.lower_ in _HEADS:
        return False  # "greetings and good wishes" are one
    links = reading.language.links
    carriers = links["carriers"](token)
    if token.lower_ == "wishes" and any(carrier.lemma_ == "express" for carrier in carriers):
        return False  # "expressed sincere wishes for good health" to whom one speaks
    brought = any(carrier.lemma_ in _BEARING for carrier in carriers)
    senders = (s for link in ("from", "of", "owner", "behalf") for s in links[link](token))
    return not brought or any(e.kind in _SENDERS for e in reading.named_at(senders))


FRAME = Frame(
    REL.Greeting,
    words={
        "en": (
            Words(nouns=_GREETINGS, near=_BROUGHT, without=_FESTIVE),
            Words(nouns={"wishes"}, near=_WISHED, without=_FESTIVE),
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
        Role(REL.recipient, goal | for_ | purpose >> goal | partner),
        Role(REL.conveyor, through | bearer | object_),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
    check=_is_sent,
)
