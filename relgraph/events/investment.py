"""A invests a sum in B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    amounts_near,
    anywhere,
    bodies,
    by,
    for_,
    from_,
    goal,
    in_,
    in_sum,
    into,
    modifier,
    nearest,
    object_,
    of,
    owner,
    sited,
    subject,
    whose,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_PUTTING = {
    "put", "pour", "direct", "bring", "channel", "inject", "place", "pump", "plough", "plow",
}  # fmt: skip
_GRANTING = {
    "extend", "allocate", "provide", "lend", "disburse", "pledge", "earmark", "commit", "approve",
    "contribute",
}  # fmt: skip
_FUNDS = {"tranche", "fund", "money", "sum"}
_BUYING = {"take", "acquire", "buy"}
_SHARES = {"stake", "share", "shares", "bank", "company", "plant", "mine", "field", "refinery"}
_CHARITY = {
    "humanitarian", "relief", "victims", "survivors", "refugees", "mudslides", "mudflows",
}  # fmt: skip
_LENT = {"loan", "grant", "credit", "financing", "funding", "assistance", "loans", "grants"}
_BUSINESS = {
    "investor", "investors", "company", "companies", "firm", "firms", "capital", "business",
    "businesses", "businessmen", "businessman", "investment", "investments", "economy", "factory",
    "plant", "project", "projects", "sector", "enterprise", "enterprises", "farm", "mine", "fund",
    "farms", "plants", "factories", "mines", "sectors", "infrastructure",
}  # fmt: skip


def _amount(token: Token, reading: Reading) -> Iterator[Argument]:
    amount = nearest(token, amounts_near(token, reading), reading)
    if amount is not None:
        yield Argument(REL.amount, Literal(f"{amount.low:.0f}", "decimal"))
        yield Argument(REL.currency, Literal(amount.unit))
    if token.lower_ in _LENT:
        lenders = (body for body in bodies(token, reading) if not reading.states_of(body))
        yield from (Argument(REL.investor, body) for body in lenders)


def _is_investing(token: Token, reading: Reading) -> bool:
    """ "invested in farms" says it all; of sums that are put or brought business must be said."""
    if token.lemma_.lower() == "invest":
        return True
    words = {other.lower_ for other in token.sent}
    if not amounts_near(token, reading) or words & _CHARITY:
        return False
    if token.lemma_.lower() == "put" and any(child.lower_ == "at" for child in token.children):
        return False  # "put the value at $4 billion"
    if token.lemma_.lower() in _GRANTING:
        things = reading.language.links["object"](token)
        return any(in_sum(reading, thing) or thing.lemma_ in _FUNDS for thing in things)
    if token.lemma_.lower() in _BUYING:
        return bool(words & _SHARES)
    return token.lemma_.lower() not in _PUTTING or bool(words & _BUSINESS)


_INVESTORS = from_ | modifier | owner | by | subject >> (owner + modifier + of) | of | subject

FRAME = Frame(
    REL.Investment,
    words={
        "en": Words(
            verbs={"invest", "take over", "acquire", "buy", *_PUTTING, *_GRANTING},
            nouns={
                "investment", "investments", "loan", "grant", "credit", "financing", "funding",
                "assistance", "loans", "grants",
            },
        )
    },
    roles=(
        Role(
            REL.investor, _INVESTORS, only=REL.State, adjectives=True, bodies=True, more=actor,
            lone=True,
        ),
        Role(
            REL.recipient,
            goal | into | in_ | (goal + into + for_) >> (modifier + owner + of + in_)
            | object_ >> (goal + into + in_)
            | object_ >> (whose + of)
            | object_,
            only=REL.State,
            adjectives=True,
            more=anywhere | sited,
        ),
    ),
    needs=(REL.investor, REL.recipient),
    reads=_amount,
    check=_is_investing,
)  # fmt: skip
