"""The trade of A and B amounted to a sum in a period."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    amounts_near,
    compared,
    has_helped,
    here,
    opener,
    parties,
    period,
    report_of,
    reported_amount,
    start_before,
    throughout,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from ..grammar import Reading, Report
    from ..model import Amount, Entity

_TRADE = {"turnover", "trade", "exports", "imports", "traded", "commerce", "export", "import"}
# "the trade mission", "a trade agreement worth $44 million": not what was traded.
_NO_FLOWS = {
    "mission", "missions", "agreement", "agreements", "contract", "contracts", "fair", "house",
    "barriers", "route", "routes", "office", "delegation", "partner", "partners", "representative",
    "show", "policy", "minister", "council", "zone", "center", "centre", "deals", "union", "unions",
    "deal", "war",
}  # fmt: skip
_PAPERS = {
    "field", "area", "sphere", "agreement", "contract", "memorandum", "document", "deal",
    "ministry", "minister",
}  # fmt: skip
_REACHING = {
    "reach", "amount", "total", "exceed", "stand", "be", "bring", "rise", "grow", "increase",
    "fall", "drop", "climb", "surpass", "pass", "hit", "record", "come", "account", "slip", "equal",
}  # fmt: skip
_GOODS = {"change", "exchange", "sell", "trade"}
_FIGURES = {"figure", "volume", "it", "indicator", "this", "amount", "that", "value"}
_AIMS = {
    "target", "goal", "aim", "task", "plan", "intend", "objective", "want", "set", "should", "will",
    "bring", "push", "eye", "seek", "hope",
}  # fmt: skip
# "China, with a turnover of $5 billion, and Russia, with $4 billion"; "Italy ($2 billion)".
_BESIDE = re.compile(
    r"(?:,? (?:with|at)(?: an?)?(?: (?:trade|trade turnover|turnover|volume|total) (?:of|at))?"
    r"|:| [-–—]|,)? ?\(?(?:about|almost|nearly|some|around|over)? ?"
)


def _is_report(token: Token, reading: Reading) -> bool:
    """Whether the sentence tells what trade was, not what it shall be."""
    if token.i in reading.mentions:
        return _beside(token, reading) is not None
    told = reported_amount(token, reading)
    if told is None or _is_set(token):
        return False
    if token.dep_ == "compound" and token.head.lower_ in _NO_FLOWS:
        return False
    if any(_beside(other, reading) == told.amount for other in token.sent):
        return False
    if _is_topic(token) or _is_second(token, told.amount, reading):
        return False
    helped = any(has_helped(above) for above in token.ancestors)
    if not helped and reading.language.status(token) not in ("occurred", "ongoing", "denied"):
        return False
    if not _speaks_of_trade(token, reading):
        return False
    verb = next((t for t in (token, *token.ancestors) if t.pos_ in ("VERB", "AUX")), token)
    if not {t.lemma_.lower() for t in token.sent} & _AIMS:
        return True
    return verb.tag_ in ("VBD", "VBZ") and verb.lemma_.lower() not in _AIMS - {"bring"}


def _is_set(token: Token) -> bool:
    """ "Erdogan put the target for trade at $15 billion"."""
    return any(above.lemma_.lower() in ("target", "goal", "aim") for above in token.ancestors)


def _is_topic(token: Token) -> bool:
    """ "Signed agreements in the field of trade for $15 billion": what they are about."""
    over = [a.lemma_.lower() for a in token.ancestors if a.pos_ in ("NOUN", "PROPN")]
    return not _PAPERS.isdisjoint(over[:2])


def _is_second(token: Token, amount: Amount, reading: Reading) -> bool:
    """ "Trade was $4 million, 0.1 percent of its turnover": the sum is told of the first."""
    if token.pos_ in ("VERB", "AUX") or reading.begins[token.i] < amount.begin:
        return False
    before = (other for other in token.doc[token.sent.start : token.i] if other.lower_ in _TRADE)
    return any(reading.begins[other.i] < amount.begin for other in before)


def _speaks_of_trade(token: Token, reading: Reading) -> bool:
    """ "Trade keeps growing. Last year the figure was $1.7 billion": of the sentence before."""
    if token.lemma_.lower() in _TRADE or token.lower_ in _TRADE:
        return True
    if token.lower_ == "goods":
        return any(verb.lemma_.lower() in _GOODS for verb in token.sent)
    subjects = _subjects(token)
    told = any(t.lower_ in _FIGURES or _is_time(t, reading) for t in subjects)
    told = told or (token.lemma_ == "account" and any(map(reading.mention, _subjects(token))))
    return told and any(other.lower_ in _TRADE for other in _told_before(token))


def _subjects(token: Token) -> set[Token]:
    return {t for t in (token, *token.children) if t.dep_ in ("nsubj", "nsubjpass")}


def _told_before(token: Token) -> Span:
    """The words of the sentence before, and of its own up to it."""
    return token.doc[start_before(token, 1) : token.i]


def _is_time(token: Token, reading: Reading) -> bool:
    """ "January-March brought another $105 million"."""
    return any(other.i in reading.times for other in token.subtree)


def _beside(token: Token, reading: Reading) -> Amount | None:
    """The amount right behind a partner in a list of several: "with Germany $8.6 billion"."""
    mention = reading.mentions.get(token.i)
    if mention is None or not any(other.lower_ in _TRADE for other in _told(token, reading)):
        return None
    amounts = amounts_near(token, reading)
    at = reading.ends[token.i]
    text = reading.article.text
    beside = (a for a in amounts if a.begin >= at and _BESIDE.fullmatch(text[at : a.begin]))
    several = len(amounts) > 1 or opener(token, reading) is not None
    return next(beside, None) if several else None


def _told(token: Token, reading: Reading) -> tuple[Token, ...]:
    """The words of a sentence, and of the one that opens the list whose line it is."""
    return (*token.sent, *(opener(token, reading) or ()))


def _figures(token: Token, reading: Reading) -> Iterator[Argument]:
    if token.i in reading.mentions:
        amount = _beside(token, reading)
        told = _in_list(report_of(amount, token, reading), token, reading) if amount else None
        yield from (Argument(REL.party, state) for state in _trader(token, reading))
    else:
        told = reported_amount(token, reading)
    if told is not None and token.lemma_ == "account":
        traders = (_whose(word, reading) for word in _told_before(token) if word.lower_ in _TRADE)
        yield from (Argument(REL.party, states[0]) for states in traders if states)
    if told is None:
        return
    for report in (told, *compared(told, token, reading)):
        yield Argument(REL.amount, Literal(f"{report.amount.low:.0f}", "decimal"))
        yield Argument(REL.currency, Literal(report.amount.unit))
        if report.period:
            yield Argument(REL.period, Literal(report.period))
        if report.change is not None:
            yield Argument(REL.change, Literal(f"{report.change:g}", "decimal"))


def _in_list(report: Report, token: Token, reading: Reading) -> Report:
    """ "The turnover in January-May, by country:": each line is of the time told above."""
    opening = opener(token, reading)
    if report.period or opening is None:
        return report
    before = token.doc[max(0, opening.start - 1)]
    return report._replace(period=period(opening.root, reading) or period(before, reading))


def _trader(token: Token, reading: Reading) -> tuple[Entity, ...]:
    """Whose partners a list names: "Kazakhstan's trade with China …", else the outlet's state."""
    words = _told(token, reading)
    trade = (_whose(other, reading) for other in words if other.lower_ in _TRADE)
    home = reading.state(reading.home)
    return next(filter(None, trade), (home,) if home else ())


def _whose(trade: Token, reading: Reading) -> tuple[Entity, ...]:
    """ "China's trade", "Kazakh exports"."""
    links = reading.language.links
    owners = (*links["owner"](trade), *links["modifier"](trade))
    named = (reading.mentions.get(owner.i) for owner in owners)
    return next((m.entities for m in named if m and m.kind in ("state", "adjective")), ())


FRAME = Frame(
    REL.TradeReport,
    words={
        "en": (
            Words(nouns=_TRADE | {"goods"}, verbs={"trade"}, names={"state"}),
            Words(verbs=_REACHING),
        )
    },
    roles=(
        Role(
            REL.party, parties | here, only=REL.State, adjectives=True, bodies=True, more=throughout
        ),
    ),
    needs=(REL.party, REL.amount),
    least=3,
    dated=False,
    reads=_figures,
    check=_is_report,
)
