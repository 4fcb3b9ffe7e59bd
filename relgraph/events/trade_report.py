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

_TRADE = {"turnover", "trade", "exports", "imports"}
_FIGURES = {"figure", "volume", "it", "indicator", "this", "amount"}
_AIMS = {
    "target", "goal", "aim", "task", "plan", "intend", "objective", "want", "set", "should", "will",
    "bring",
}  # fmt: skip


def _is_report(token: Token, reading: Reading) -> bool:
    """Whether the sentence tells what trade was, not what it shall be."""
    after = {token.nbor().lower_} if token.i + 1 < len(token.doc) else set()
    if reported_amount(token, reading) is None or after & {"union", "unions", "deal"}:
        return False
    if reading.language.status(token) not in ("occurred", "ongoing", "denied"):
        return False
    if not _speaks_of_trade(token):
        return False
    verb = next((t for t in (token, *token.ancestors) if t.pos_ in ("VERB", "AUX")), token)
    if not {t.lemma_.lower() for t in token.sent} & _AIMS:
        return True
    return verb.tag_ in ("VBD", "VBZ") and verb.lemma_.lower() not in _AIMS


def _speaks_of_trade(token: Token) -> bool:
    """ "Trade keeps growing. Last year the figure was $1.7 billion": of the sentence before."""
    if token.lemma_.lower() in _TRADE or token.lower_ in _TRADE:
        return True
    if any(other.lower_ in _TRADE for other in token.sent):
        return False
    subjects = {t.lower_ for t in (token, *token.children) if t.dep_ in ("nsubj", "nsubjpass")}
    before = token.doc[max(0, token.sent.start - 1)].sent
    return bool(subjects & _FIGURES) and any(other.lower_ in _TRADE for other in before)


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
    words={
        "en": (
            Words(nouns=_TRADE, verbs={"trade"}),
            Words(verbs={"reach", "amount", "total", "exceed", "stand", "be"}),
        )
    },
    roles=(Role(REL.party, parties, only=REL.State, adjectives=True, more=anywhere),),
    needs=(REL.party, REL.amount),
    least=3,
    dated=False,
    reads=_figures,
    check=_is_report,
)
