"""A invests a sum in B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    amounts_near,
    from_,
    goal,
    in_,
    into,
    modifier,
    of,
    owner,
    subject,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading


def _amount(token: Token, reading: Reading) -> Iterator[Argument]:
    for amount in amounts_near(token, reading)[:1]:
        yield Argument(REL.amount, Literal(f"{amount.low:.0f}", "decimal"))
        yield Argument(REL.currency, Literal(amount.unit))


def _has_amount(token: Token, reading: Reading) -> bool:
    return bool(amounts_near(token, reading))


FRAME = Frame(
    REL.Investment,
    words={
        "en": Words(
            verbs={"invest"}, nouns={"investment", "investments", "loan", "grant", "credit"}
        )
    },
    roles=(
        Role(
            REL.investor, from_ | modifier | owner | of | subject, only=REL.State, adjectives=True
        ),
        Role(REL.recipient, goal | in_ | into, only=REL.State),
    ),
    needs=(REL.investor, REL.recipient),
    reads=_amount,
    check=_has_amount,
)
