"""The trade of A and B amounted to a sum in a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, parties, reported_amount
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_AIMS = {
    "target",
    "goal",
    "aim",
    "task",
    "plan",
    "intend",
    "objective",
    "want",
    "set",
    "should",
    "will",
}


def _is_report(token: Token, reading: Reading) -> bool:
    """Whether the sentence tells what trade was, not what it shall be."""
    if reading.language.status(token) not in ("occurred", "ongoing"):
        return False
    if not {t.lemma_.lower() for t in token.sent} & _AIMS:
        return True
    return reported_amount(token, reading) is not None and token.head.tag_ in ("VBD", "VBZ")


def _figures(token: Token, reading: Reading) -> Iterator[Argument]:
    report = reported_amount(token, reading)
    if report is None:
        return
    yield Argument(REL.amount, Literal(f"{report.amount.low:.0f}", "decimal"))
    yield Argument(REL.currency, Literal(report.amount.unit))
    if report.period:
        yield Argument(REL.period, Literal(report.period))
    if report.change is not None:
        yield Argument(REL.change, Literal(f"{report.change:g}", "decimal"))


FRAME = Frame(
    REL.TradeReport,
    words={"en": Words(nouns={"turnover", "trade", "exports", "imports"}, verbs={"trade"})},
    roles=(Role(REL.party, parties, only=REL.State, adjectives=True, more=anywhere),),
    needs=(REL.party, REL.amount),
    least=3,
    status="occurred",
    dated=False,
    reads=_figures,
    check=_is_report,
)
