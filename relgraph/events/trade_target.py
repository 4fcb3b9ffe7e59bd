"""A and B mean to bring their trade to an amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    amounts_near,
    anywhere,
    has_helped,
    parties,
    start_before,
    target_amounts,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_AIMS = {
    "target", "aim", "goal", "task", "objective", "should", "plan", "milestone", "mark", "want",
    "intend", "ambition", "set", "eye", "aspire", "strive", "aspiration",
}  # fmt: skip
_GROWING = {
    "bring", "raise", "increase", "boost", "reach", "grow", "double", "expand", "push", "clear",
    "lift", "triple", "hit", "secure", "achieve", "ensure", "exceed", "take", "quadruple",
    "enhance", "ramp", "elevate",
}  # fmt: skip
_MEETING = {"surpass", "exceed", "reach", "achieve", "meet", "hit", "fulfil", "fulfill", "pass"}
_AIMED = {"aim", "goal", "target"}
_TRADE = {"trade", "turnover", "exports", "imports", "traded", "trading"}
_OTHERS = {"investment", "investments", "loan", "loans", "invest", "gdp", "project", "projects"}


def _is_aim(token: Token, reading: Reading) -> bool:
    """Whether the sentence speaks of an aim, not of what was reached."""
    if not amounts_near(token, reading) or not any(_aims(word) for word in token.sent):
        return False
    if token.lemma_.lower() in _AIMED:
        return _is_meant(token)
    if token.pos_ == "VERB" and token.lemma_.lower() != "trade":
        return _is_meant(token)
    return token.lemma_.lower() != "figure" or _is_of_trade(token)


def _is_meant(token: Token) -> bool:
    """Whether it is of trade, though its own sentence does not say so."""
    return (_TRADE | _OTHERS).isdisjoint(t.lower_ for t in token.sent) and _is_of_trade(token)


def _aims(word: Token) -> bool:
    """ "to raise", "a target"; not "has grown", which tells of what was reached."""
    if word.lemma_.lower() in _GROWING and word.pos_ != "NOUN":
        has = any(child.dep_ == "aux" and child.lemma_ == "have" for child in word.children)
        if word.dep_ == "advcl" and word.tag_ == "VBG" and word.doc[word.i - 1].text == ",":
            return False  # "grew by a tenth, reaching $5 billion"
        return word.tag_ != "VBD" and not (word.tag_ == "VBN" and has) and not has_helped(word)
    return word.lemma_.lower() in _AIMS and not _is_met(word)


def _is_met(aim: Token) -> bool:
    """ "We have surpassed our target": it lies behind."""
    over = aim.head
    return aim.dep_ == "dobj" and over.lemma_ in _MEETING and over.tag_ in ("VBD", "VBN")


def _is_of_trade(token: Token) -> bool:
    """ "intend to raise the figure to 80 billion": the sentence before tells of what."""
    start = start_before(token, 2 if token.lemma_.lower() == "figure" else 1)
    return not _TRADE.isdisjoint(other.lower_ for other in token.doc[start : token.sent.end])


def _amount(token: Token, reading: Reading) -> Iterator[Argument]:
    for amount, deadline in target_amounts(token, reading):
        yield Argument(REL.amount, Literal(f"{amount.low:.0f}", "decimal"))
        yield Argument(REL.currency, Literal(amount.unit))
        if deadline:
            yield Argument(REL.deadline, Literal(deadline))


FRAME = Frame(
    REL.TradeTarget,
    words={
        "en": Words(
            verbs={
                "trade",
                "see",
                "reach",
                "bring",
                "raise",
                "clear",
                "exceed",
                "hit",
                "pass",
                "aim",
                "elevate",
                "lift",
                "double",
            },
            nouns={
                "turnover",
                "trade",
                "exchange of goods",
                "commercial exchange",
                "figure",
                *_AIMED,
            },
        )
    },
    roles=(Role(REL.party, parties, only=REL.State, adjectives=True, more=anywhere),),
    needs=(REL.party, REL.amount),
    least=3,
    status="planned",
    dated=False,
    reads=_amount,
    check=_is_aim,
)
