"""A gives humanitarian aid to B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    amounts_near,
    below,
    for_,
    giver,
    in_,
    listed_goods,
    of,
    purpose,
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
    "vaccine", "vaccines", "kit", "ventilator", "mask", "survivor", "family", "evacuee",
    "displaced", "flee", "homeless", "orphan", "aftermath", "mudslide", "crescent",
}  # fmt: skip
# Whatever these bring, they bring to people in need.
_HELPERS = {
    "UNICEF", "UNHCR", "World Food Programme", "World Health Organization", "USAID",
    "International Organization for Migration", "Turkish Cooperation and Coordination Agency",
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
    if token.lemma_ == "make" and all(child.lower_ != "available" for child in token.children):
        return False
    told = {other.lemma_.lower() for other in _before(token)}
    givers = reading.named_at(reading.language.links["giver"](token))
    given = (
        words & _GIFT
        or any(giver.name in _HELPERS for giver in givers)
        or (token.lemma_.lower() not in _MOVING and told & _PRESENT)
    )
    goods = _is_aid(token, reading) or bool(listed_goods(token, reading) or _money(token, reading))
    return bool(given) and not words & _TRADE and goods


def _is_aid(verb: Token, reading: Reading) -> bool:
    """ "Handed over the aid consignment", "a shipment of relief": the words for it say no goods."""
    things = (*_things(verb, reading), *reading.language.links["subject"](verb))
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
    sentences = (token, *_told_of_cargo(token))
    named = [name for told in sentences for name in listed_goods(told, reading)]
    for name in named or _money(token, reading):
        yield Argument(REL.goods, Literal(name))


def _money(verb: Token, reading: Reading) -> list[str]:
    """ "Made available 250,000 euros for the families": the sum that is given."""
    at = [reading.begins[thing.i] for thing in _things(verb, reading)]
    sums = amounts_near(verb, reading) if verb.pos_ == "VERB" else ()
    given = [s for s in sums if any(s.begin <= begin < s.end for begin in at)]
    return [reading.article.text[s.begin : s.end] for s in given[:1]]


def _things(verb: Token, reading: Reading) -> tuple[Token, ...]:
    """What is given: "sent flour", "flour was sent", "made flour available"."""
    links = reading.language.links
    small = (word for clause in verb.children if clause.dep_ == "ccomp" for word in clause.children)
    return (*links["object"](verb), *(word for word in small if word.dep_ == "nsubj"))


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
                    "accept", "make", "bring", "release",
                }
            ),
        )
    },
    roles=(
        Role(REL.donor, giver, only=REL.State, adjectives=True, bodies=True, more=actor | speaker),
        Role(
            REL.recipient,
            taker
            | for_
            | for_ >> (in_ + of)
            | taker >> (in_ + of)
            | in_
            | (for_ + purpose) >> below,
            only=REL.State,
            adjectives=True,
        ),
        Role(REL.place, in_),
    ),
    needs=(REL.donor, REL.recipient),
    reads=_goods,
    check=_is_gift,
)  # fmt: skip
