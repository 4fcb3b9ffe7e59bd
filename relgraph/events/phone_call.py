"""A and B talk by telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    between,
    from_,
    goal,
    object_,
    of,
    owner,
    setting,
    subject,
    with_,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_BY_PHONE = {"phone", "telephone", "telephonic"}
_BEING = {"be", "get", "talk", "speak", "stay"}
_SAYS = {"oprd", "xcomp", "ccomp", "attr", "dative"}
_PEOPLE = {"person", "office", "people", "reference"}

_WITHOUT = {"on", "for", "upon", "off", "in"}


def _is_spoken(token: Token, reading: Reading) -> bool:
    """ "called Xi Jinping", not "called on the sides"; "on the phone", not "the phone"."""
    if token.lemma_ == "line" and token.pos_ != "NOUN":
        return False
    if token.lemma_ in ("phone", "line") and token.pos_ == "NOUN":
        on = token.head
        return token.dep_ == "pobj" and on.lower_ == "on" and on.head.lemma_ in _BEING
    if token.lemma_ != "call" or token.pos_ != "VERB":
        return True
    if any(c.lower_ in _WITHOUT or c.dep_ in _SAYS for c in token.children):
        return False
    called = reading.language.links["object"](token)
    return any(
        (mention := reading.mention(each)) is not None and mention.kind in _PEOPLE
        for each in called
    )


FRAME = Frame(
    REL.PhoneCall,
    words={
        "en": (
            Words(
                nouns={
                    "telephone conversation", "phone conversation", "telephone call", "phone call",
                    "phone talk", "telephone talk", "phone talks", "telephone talks", "phonecall",
                    "telephone discussion", "telephone contact", "telephonic conversation",
                },
                verbs={"phone", "telephone", "ring"},
            ),
            Words(
                verbs={
                    "speak", "talk", "converse", "discuss", "chat", "communicate", "hold",
                    "exchange", "agree", "confer",
                },
                near=_BY_PHONE,
            ),
            Words(verbs={"call"}, nouns={"phone", "line"}),
            Words(
                nouns={"conversation", "talk", "talks", "call", "negotiation", "discussion"},
                near=_BY_PHONE,
            ),
        )
    },
    roles=(
        Role(
            REL.participant, between | subject + with_ + object_ + of + owner + from_ + goal,
            more=setting,
        ),
    ),
    needs=(REL.participant,),
    least=2,
    check=_is_spoken,
)  # fmt: skip
