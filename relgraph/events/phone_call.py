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
    opposite,
    owner,
    setting,
    subject,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from ..grammar import Reading

_BY_PHONE = {"phone", "telephone", "telephonic"}
_BEING = {"be", "get", "have", "talk", "speak", "stay"}
_SAYS = {"oprd", "xcomp", "ccomp", "attr", "dative"}
_PEOPLE = {"person", "office", "people", "reference"}

_PLACING = {
    "place", "make", "have", "receive", "get", "hold", "return", "take", "with", "between",
}  # fmt: skip
_COURTESIES = {"express", "discuss", "congratulate", "wish", "offer", "convey", "thank", "extend"}
_WITHOUT = {"on", "for", "upon", "off", "in"}


def _is_spoken(token: Token, reading: Reading) -> bool:
    """ "called Xi Jinping", not "called on the sides"; "on the phone", not "the phone"."""
    if token.lemma_ == "line" and token.pos_ != "NOUN":
        return False
    if token.lemma_ in ("phone", "line") and token.pos_ == "NOUN":
        on = token.head
        over = on.head if on.head.lemma_ in _BEING else on.head.head
        return token.dep_ == "pobj" and on.lower_ == "on" and over.lemma_ in _BEING
    if token.lemma_ not in ("call", "dial"):
        return True
    if token.pos_ != "VERB":
        return _is_by_phone(token) or _is_between_people(token, reading)
    if any(_names(c) or _turns(c, reading) for c in token.children):
        return False
    return _names_people(reading.language.links["object"](token), reading)


def _names(child: Token) -> bool:
    """ "Called him a friend", "called the envoy to explain", but not "called to express"."""
    return child.dep_ in _SAYS and child.lemma_ not in _COURTESIES


def _is_by_phone(call: Token) -> bool:
    return any(word.lower_ in _BY_PHONE for word in (*call.subtree, *call.head.subtree))


def _is_between_people(call: Token, reading: Reading) -> bool:
    """ "placed a call to Putin", not "made a call to Putin to stop"."""
    links = reading.language.links
    others = [t for name in ("to", "with", "from", "between") for t in links[name](call)]
    asks = any(c.dep_ in ("acl", "relcl") or c.lower_ == "for" for c in call.children)
    return _names_people(others, reading) and not asks


def _names_people(words: Iterable[Token], reading: Reading) -> bool:
    mentions = (reading.mention(word) for word in words)
    return any(mention is not None and mention.kind in _PEOPLE for mention in mentions)


def _turns(child: Token, reading: Reading) -> bool:
    """ "Called on the sides", but not "called him on Monday"."""
    days = any(t.i in reading.times for t in child.subtree)
    return child.lower_ in _WITHOUT and not days


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
                verbs={"phone", "telephone", "ring", "dial"},
            ),
            Words(
                verbs={
                    "speak", "talk", "converse", "discuss", "chat", "communicate", "hold",
                    "exchange", "agree", "confer", "tell", "inform", "brief", "congratulate",
                    "thank", "wish", "assure", "contact", "reach", "connect", "warn", "ask",
                    "promise",
                },
                near=_BY_PHONE,
            ),
            Words(verbs={"call"}, nouns={"phone", "line"}),
            Words(
                nouns={
                    "conversation", "talk", "talks", "call", "negotiation", "discussion",
                    "contact", "touch", "chat",
                },
                near=_BY_PHONE,
            ),
            Words(nouns={"call", "calls"}, near=_PLACING, without={"courtesy", "video"}),
            Words(verbs={"get on the phone", "get on the line"}),
        )
    },
    roles=(
        Role(
            REL.participant, between | subject + opposite + object_ + of + owner + from_ + goal,
            more=setting,
        ),
    ),
    needs=(REL.participant,),
    least=2,
    check=_is_spoken,
)  # fmt: skip
