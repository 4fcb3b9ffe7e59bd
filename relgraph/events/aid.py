"""A gives humanitarian aid to B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    for_,
    giver,
    in_,
    listed_goods,
    of,
    speaker,
    taker,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_NOUNS = {
    "humanitarian aid", "humanitarian assistance", "relief goods", "humanitarian cargo", "relief",
    "aid", "humanitarian convoy", "relief supplies", "free assistance", "humanitarian supplies",
    "humanitarian shipment",
}  # fmt: skip
_GIFT = {
    "humanitarian", "relief", "gift", "victim", "earthquake", "flood", "disaster", "donation",
    "free", "affected", "suffer", "mudflow", "present", "charity", "refugee", "needy", "pandemic",
    "aid", "grant", "people", "population", "hospital", "assistance", "help", "give", "donate",
    "vaccine", "vaccines", "kit", "ventilator", "mask",
}  # fmt: skip
_RELIEF = {"humanitarian", "aid", "relief"}
_CARGO = {"cargo", "shipment", "consignment", "convoy", "aid", "assistance", "package", "batch"}
_HOLDING = {"include", "consist", "contain", "comprise", "carry"}
_NEXT = 2
_PRESENT = {"present", "gift", "humanitarian", "donation", "relief"}
_MOVING = {"transfer", "leave", "distribute"}
_TRADE = {"contract", "price", "sell", "buy", "trade", "export", "import", "payment", "supplier"}


def _is_gift(token: Token, reading: Reading) -> bool:
    """Goods are sent to people in need, or for nothing; no trade, no aid in words alone."""
    words = {other.lemma_.lower() for other in token.sent} | {o.lower_ for o in token.sent}
    if token.pos_ == "NOUN" and token.lemma_.lower() != "help":
        return not words & {"discuss", "development", "financial"}
    if token.lemma_.lower() == "donate":
        return True
    told = {other.lemma_.lower() for other in _before(token)}
    given = words & _GIFT or (token.lemma_.lower() not in _MOVING and told & _PRESENT)
    goods = _is_aid(token, reading) or bool(listed_goods(token, reading))
    return bool(given) and not words & _TRADE and goods


def _is_aid(verb: Token, reading: Reading) -> bool:
    """ "Handed over the aid consignment", "a shipment of relief": the words for it say no goods."""
    links = reading.language.links
    things = (*links["object"](verb), *links["subject"](verb))
    return any(
        word.lower_ in _RELIEF and word.i not in reading.mentions
        for thing in things
        for word in thing.subtree
    )


def _before(token: Token) -> Iterable[Token]:
    """The two sentences before: what is given away is called a gift once."""
    start = token.doc[max(0, token.sent.start - 1)].sent.start
    start = token.doc[max(0, start - 1)].sent.start
    return token.doc[start : token.sent.start]


def _goods(token: Token, reading: Reading) -> Iterator[Argument]:
    for told in (token, *_told_of_cargo(token)):
        for name in listed_goods(told, reading):
            yield Argument(REL.goods, Literal(name))


def _told_of_cargo(token: Token) -> Iterator[Token]:
    """The next sentences where they say what it was: "The cargo includes flour and sugar"."""
    at = token.sent.end
    for _ in range(_NEXT):
        sentence = token.doc[at].sent if at < len(token.doc) else token.doc[at:at]
        lemmas = {word.lemma_.lower() for word in sentence}
        if not (lemmas & _HOLDING and lemmas & _CARGO):
            return
        yield sentence.root
        at = sentence.end


FRAME = Frame(
    REL.Aid,
    words={
        "en": (
            Words(nouns=_NOUNS),
            Words(
                verbs={
                    "donate", "send", "give", "hand", "provide", "deliver", "allocate",
                    "distribute", "dispatch", "transfer", "leave", "go", "ship", "receive",
                    "accept",
                }
            ),
        )
    },
    roles=(
        Role(REL.donor, giver, only=REL.State, adjectives=True, bodies=True, more=actor | speaker),
        Role(
            REL.recipient,
            taker | for_ | for_ >> (in_ + of) | taker >> (in_ + of) | in_,
            only=REL.State,
            adjectives=True,
        ),
        Role(REL.place, in_),
    ),
    needs=(REL.donor, REL.recipient),
    reads=_goods,
    check=_is_gift,
)  # fmt: skip
