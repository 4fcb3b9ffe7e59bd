"""A trigger in a reading → the sums and quantities that its sentence tells or sets as an aim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..model import Amount
    from .reading import Reading

_FIGURES = frozenset(
    {
        "was", "were", "amounted", "stood", "totaled", "totalled", "stands", "from", "exceeded",
        "grew", "reached", "rose", "fell", "worth", "increased", "came", "climbed", "dropped",
        "traded", "come", "totals", "totalling", "totaling", "passed", "topped",
    }
)  # fmt: skip
_TO = frozenset(
    {
        "to", "of", "at", "on", "reach", "exceed", "target", "the", "clear", "hit", "for", "mark",
        "least", "above", "past", "beyond",
    }
)  # fmt: skip


def amounts_near(token: Token, reading: Reading) -> tuple[Amount, ...]:
    """The amounts of money in the sentence of a trigger."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    return tuple(a for a in reading.amounts if a.kind == "money" and begin <= a.begin < end)


def target_amounts(token: Token, reading: Reading) -> Iterator[tuple[Amount, str]]:
    """The amounts that a sentence sets as an aim, with the year or day by which."""
    deadline = _deadline(token, reading)
    begin, _ = reading.span(token.sent[0], token.sent[-1])
    for amount in amounts_near(token, reading):
        text = reading.article.text[max(begin, amount.begin - 45) : amount.begin].lower()
        before = text.rpartition(";")[2].split()
        if _TO & set(before[-4:]) and not _FIGURES & set(before[-6:]):
            yield amount, deadline


def _deadline(token: Token, reading: Reading) -> str:
    """By when: "by 2030", or a year to come: "a volume of $2 billion in 2030"."""
    told = [
        time
        for i in range(token.sent.start, token.sent.end)
        if (time := reading.times.get(i)) is not None
    ]
    by = [time.future.start for time in told if time.kind == "deadline"]
    this_year = reading.article.published[:4]
    ahead = [time.future.start for time in told if len(time.future.start) == 4]
    return next(iter([*by, *(year for year in ahead if this_year and year > this_year)]), "")


class Report(NamedTuple):
    """An amount that is told for a period, with its change in per cent."""

    amount: Amount
    period: str
    change: float | None


def reported_amount(token: Token, reading: Reading) -> Report | None:
    """The first amount that a sentence tells behind a trigger, with its period and change."""
    amounts = [a for a in amounts_near(token, reading) if not _is_goal(a, reading, token)]
    here = reading.begins[token.i]
    behind = [amount for amount in amounts if amount.begin > here] or list(amounts)
    if not behind:
        return None
    begin, end = reading.span(token.sent[0], token.sent[-1])
    changes = [
        a.low
        for a in reading.amounts
        if a.kind == "percent" and begin <= a.begin < end and _is_change(a, reading)
    ]
    return Report(behind[0], period(token, reading), changes[0] if changes else None)


def period(token: Token, reading: Reading) -> str:
    """The first month, year or span of them in the sentence of a trigger: "2024-01/2024-06"."""
    for i in range(token.sent.start, token.sent.end):
        told = reading.times.get(i)
        if told is not None and told.kind == "date" and len(told.past.start) < len("2024-08-05"):
            start, end = told.past.start, told.past.end
            return start if start == end else f"{start}/{end}"
    return ""


def _is_goal(amount: Amount, reading: Reading, token: Token) -> bool:
    """ "the goal of $10 billion", "to bring trade to $10 billion": an aim, no figure."""
    before = reading.article.text[max(0, amount.begin - 40) : amount.begin].lower().split()
    if _GOALS & set(before[-5:]):
        return True
    for other in reversed(token.sent):
        if reading.begins[other.i] < amount.begin:
            if other.tag_ == "VB" and other.lemma_.lower() in _RAISING:
                return True
            if other.lower_ in _FIGURES and other.tag_ in ("VBD", "VBZ"):
                return False
    return False


_RAISING = frozenset(
    {"reach", "increase", "bring", "raise", "push", "lift", "double", "triple", "expand", "grow",
     "boost", "exceed", "hit", "secure", "be"}
)  # fmt: skip


_GOALS = frozenset({"goal", "target", "aim", "task", "mark", "objective", "milestone"})


def _is_change(amount: Amount, reading: Reading) -> bool:
    """ "by 12 %", "climbed nearly 72 %", "30 per cent more": not a share."""
    if amount.unit == "by":
        return True
    text = reading.article.text
    before = text[max(0, amount.begin - 30) : amount.begin].lower().split()
    after = text[amount.end : amount.end + 20].lower().split()
    return amount.unit == "" and bool(_MOVES & set(before[-3:]) or _MORE & set(after[:1]))


_MOVES = frozenset(
    {"climbed", "grew", "rose", "increased", "up", "jumped", "surged", "fell", "dropped", "down",
     "decreased", "declined", "soared", "gained", "growth"}
)  # fmt: skip
_MORE = frozenset({"more", "less", "higher", "lower", "up", "down", "growth", "increase"})


def quantity(token: Token, reading: Reading) -> Amount | None:
    """The measured quantity in the sentence of a trigger."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    inside = (
        a for a in reading.amounts if a.kind == "quantity" and begin <= a.begin and a.end <= end
    )
    return next(inside, None)


def in_sum(reading: Reading, token: Token) -> bool:
    """Whether a token is part of a sum: "US" in "8.4 billion US dollars"."""
    at = reading.begins[token.i]
    return any(a.kind == "money" and a.begin <= at < a.end for a in reading.amounts)
