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
    in_sum,
    is_relief_told,
    listed_goods,
    names_relief,
    phrase,
    purpose,
    rooted,
    source,
    speaker,
    stricken,
    taker,
    to,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from ..grammar import Reading

_NOUNS = {
    "humanitarian aid", "humanitarian assistance", "relief goods", "humanitarian cargo", "relief",
    "aid", "humanitarian convoy", "relief supplies", "free assistance", "humanitarian supplies",
    "humanitarian shipment", "humanitarian funding", "humanitarian support", "humanitarian goods",
    "humanitarian consignment", "humanitarian help", "emergency assistance", "emergency funding",
    "food assistance", "medical assistance", "relief items", "grant assistance",
}  # fmt: skip
_GIFT = {
    "humanitarian", "relief", "gift", "victim", "earthquake", "flood", "disaster", "donation",
    "free", "affected", "suffer", "mudflow", "present", "charity", "refugee", "needy", "pandemic",
    "aid", "grant", "people", "population", "hospital", "assistance", "help", "give", "donate",
    "vaccine", "vaccines", "kit", "ventilator", "mask", "survivor", "family", "evacuee",
    "displaced", "flee", "homeless", "orphan", "aftermath", "mudslide", "crescent", "child",
    "schoolchild", "vulnerable", "quake", "flooding", "landslide", "emergency", "charitable",
    "meal",
}  # fmt: skip
_GIVEN = {"contribution", "donation", "gift", "delivery", "shipment", "dispatch"}
_GIVING = {
    "donate", "send", "give", "hand", "provide", "deliver", "allocate",
    "distribute", "dispatch", "transfer", "leave", "go", "ship", "receive",
    "accept", "make", "bring", "release", "extend", "render", "present", "grant",
    "airlift", "truck", "fly", "haul", "gift", "pledge", "assign", "earmark", "contribute",
    "deploy", "arrive", "rush", "furnish", "bestow", "turn over",
}  # fmt: skip
_DONATING = {"donate", "gift"}
_HANDING = {"hand", "turn"}
_RELIEF = {"humanitarian", "aid", "relief", "contribution", "donation", "gift"}
_GOODS = {"goods", "supplies", "items"}
_CARGO = {
    "it", "cargo", "load", "shipment", "consignment", "convoy", "aid", "assistance", "package",
    "batch",
}  # fmt: skip
_HOLDING = {"include", "consist", "contain", "comprise", "carry", "encompass", "hold"}
_NEXT = 2
_MOVING = {"transfer", "leave", "distribute"}
_TRADE = {"contract", "price", "sell", "buy", "trade", "export", "import", "payment", "supplier"}


def _is_gift(token: Token, reading: Reading) -> bool:
    """Goods are sent to people in need, or for nothing; no trade, no aid in words alone."""
    words = {other.lemma_.lower() for other in token.sent} | {o.lower_ for o in token.sent}
    named = any(child.lower_ in _RELIEF for child in token.lefts)
    if token.pos_ == "NOUN" and (named or token.lemma_.lower() not in _GIVEN):
        return not words & {"discuss", "development", "financial"}
    if token.pos_ == "VERB" and token.lemma_.lower() in _DONATING:
        return True
    if _is_handed_over(token, reading):
        return words.isdisjoint(_TRADE)
    if token.lemma_ == "make" and all(child.lower_ != "available" for child in token.children):
        return False
    given = (
        words & _GIFT
        or names_relief(reading.language.links["giver"](token), reading)  # to people in need
        or (token.lemma_.lower() not in _MOVING and is_relief_told(token, reading))
    )
    if not given or words & _TRADE:
        return False
    return _is_aid(token, reading) or bool(_named_goods(token, reading) or _money(token, reading))


def _is_handed_over(verb: Token, reading: Reading) -> bool:
    """ "Handed over 14 ambulances": who hands such things over gives them."""
    things = reading.language.links["object"](verb) if verb.lemma_ in _HANDING else ()
    return any(thing.tag_ == "NNS" and thing.lemma_ in reading.language.relief for thing in things)


def _is_aid(verb: Token, reading: Reading) -> bool:
    """ "Handed over the aid consignment", "a shipment of relief": the words for it say no goods."""
    things = (*_things(verb, reading), *reading.language.links["subject"](verb))
    return any(
        word.lower_ in _RELIEF and word.i not in reading.mentions
        for thing in things
        for word in thing.subtree
    )


def _goods(token: Token, reading: Reading) -> Iterator[Argument]:
    own = _named_goods(token, reading)
    later = (name for told in _told_of_cargo(token) for name in listed_goods(told, reading))
    named = dict.fromkeys((*own, *later))
    told = [name for name in named if name.split()[-1] not in _GOODS]
    for name in told or named or _money(token, reading):
        yield Argument(REL.goods, Literal(name))


def _named_goods(token: Token, reading: Reading) -> tuple[str, ...]:
    """The goods that are given, else all that the sentence names."""
    given = (word for thing in (token, *_things(token, reading)) for word in thing.subtree)
    near = given if token.pos_ == "NOUN" else (word for word in given if word != token)
    told = listed_goods(near, reading) or listed_goods(token.sent, reading)
    if told or token.lemma_ not in _DONATING:
        return told
    things = (thing for thing in _things(token, reading) if thing.pos_ == "NOUN")
    return tuple(phrase(reading, thing) for thing in things if not in_sum(reading, thing))


def _money(verb: Token, reading: Reading) -> list[str]:
    """ "Made available 250,000 euros for the families": the sum that is given."""
    at = {reading.begins[w.i] for thing in _things(verb, reading) for w in thing.subtree}
    sums = amounts_near(verb, reading) if verb.pos_ == "VERB" else ()
    given = [s for s in sums if any(s.begin <= begin < s.end for begin in at)]
    return [reading.article.text[s.begin : s.end] for s in given[:1]]


def _things(token: Token, reading: Reading) -> tuple[Token, ...]:
    """What is given: "sent flour", "flour was sent", "made flour available"."""
    links = reading.language.links
    small = (c for clause in token.children if clause.dep_ == "ccomp" for c in clause.children)
    return (*links["object"](token), *(word for word in small if word.dep_ == "nsubj"))


def _told_of_cargo(token: Token) -> Iterator[Span]:
    """The next sentences that say what it was: "The cargo includes flour and sugar"."""
    at = token.sent.end
    for _ in range(_NEXT):
        if at >= len(token.doc):
            return
        sentence = token.doc[at].sent
        lemmas = {word.lemma_.lower() for word in sentence}
        if lemmas & _HOLDING and lemmas & _CARGO:
            yield sentence
        at = sentence.end


def _giving(token: Token, _reading: Reading) -> Token:
    """ "Is providing a sum in humanitarian aid": the verb tells whether and when."""
    over = (above for above in token.ancestors if above.pos_ == "VERB")
    verb = next(over, token) if token.pos_ == "NOUN" else token
    return verb if verb.lemma_ in _GIVING else token


FRAME = Frame(
    REL.Aid,
    words={
        "en": (
            Words(nouns=_NOUNS),
            Words(verbs=_GIVING, nouns=_GIVEN),
        )
    },
    roles=(
        Role(
            REL.donor, giver, only=REL.State, adjectives=True, bodies=True,
            more=actor | speaker | source,
        ),
        Role(
            REL.recipient,
            taker | for_ | (for_ + taker) >> below | in_ | purpose >> below,
            only=REL.State,
            adjectives=True,
            more=stricken | rooted,
        ),
        Role(REL.place, in_ | to, only=REL.City),
        Role(REL.place, in_),
    ),
    needs=(REL.donor, REL.recipient),
    reads=_goods,
    deed=_giving,
    check=_is_gift,
)  # fmt: skip
