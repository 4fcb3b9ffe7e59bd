"""A trigger in a reading → the sums and quantities that its sentence tells or sets as an aim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .surface import start_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..model import Amount, TimeWords
    from .reading import Reading

_FIGURES = frozenset(
    {
        "was", "were", "amounted", "stood", "totaled", "totalled", "stands", "exceeded",
        "grew", "reached", "rose", "fell", "worth", "increased", "came", "climbed", "dropped",
        "traded", "come", "totals", "totalling", "totaling", "passed", "topped", "surpassed",
        "exceeding", "escalated", "slipped", "shrank", "equaled", "equalled", "made", "accounted",
        "hit",
    }
)  # fmt: skip
_TO = frozenset(
    {
        "to", "of", "at", "on", "reach", "exceed", "target", "the", "clear", "hit", "for", "mark",
        "least", "above", "past", "beyond", "see", "eye", "eyeing", "targeting", "targets",
    }
)  # fmt: skip


def amounts_near(token: Token, reading: Reading) -> tuple[Amount, ...]:
    """The amounts of money in the sentence of a trigger."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    return tuple(a for a in reading.amounts if a.kind == "money" and begin <= a.begin < end)


def target_amounts(token: Token, reading: Reading) -> Iterator[tuple[Amount, str]]:
    """The amounts that a sentence sets as an aim, each with the year or day by which."""
    told = amounts_near(token, reading)
    aims = [a for a in told if _is_aim(a, reading, told, token) and not _is_same_sum(a, reading)]
    start, end = reading.span(token.sent[0], token.sent[-1])
    for number, amount in enumerate(aims):
        begin = aims[number - 1].end if number else start
        until = aims[number + 1].begin if number + 1 < len(aims) else end
        deadline = _deadline(amount, token, reading, (begin, until))
        if not deadline or deadline >= reading.article.published[: len("2030")]:
            yield amount, deadline


def _is_aim(amount: Amount, reading: Reading, told: tuple[Amount, ...], token: Token) -> bool:
    """ "to $2 billion", "the target of $5 billion", "a $1 billion trade goal"; not "reached"."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    begin = max([begin, amount.begin - 45, *(a.end for a in told if a.end <= amount.begin)])
    before = reading.article.text[begin : amount.begin].lower().rpartition(";")[2].split()
    behind = reading.article.text[amount.end : min(end, amount.end + 30)].lower().split()
    if _GOALS & set(behind[:3]) or ("as" in behind and _GOALS & set(behind)):
        return True
    if _GOALS & {before[i] for i in range(-8, -1) if len(before) >= -i} and _IS & set(before[-2:]):
        return True  # "the aim is three billion dollars", "the next mark to be reached is"
    if _IS & set(before[-1:]) or (_IS & set(before[-2:-1]) and before[-1] not in _TO):
        return False  # "the volume is $250 million at present"
    figures = _FIGURES & set(before[-6:]) if "be" not in before[-6:] else set()
    reached = "from" in before[-2:] or figures  # not "is to be increased to"
    return bool(_TO & set(before[-4:])) and not reached


def _is_same_sum(amount: Amount, reading: Reading) -> bool:
    """ "3 billion euros ($3.3 billion)": the same in another currency."""
    text = reading.article.text[: amount.begin].rstrip(" ~≈")
    return text.endswith("(") and any(
        a.kind == "money" and a.end == len(text[:-1].rstrip()) for a in reading.amounts
    )


def _deadline(amount: Amount, token: Token, reading: Reading, near: tuple[int, int]) -> str:
    """By when: "by 2030" beside an amount, or a year to come: "$2 billion in 2030"."""
    told = [time for t in token.sent if (time := reading.times.get(t.i)) is not None]
    beside = [time for time in told if near[0] <= time.begin < near[1]]
    by = [time.future.start for time in (*beside, *told) if time.kind == "deadline"]
    text = reading.article.text
    behind = [
        time.future.start
        for time in beside
        if len(time.future.start) == len("2030")
        and time.begin >= amount.end
        and _RIGHT_BEHIND.fullmatch(text[amount.end : time.begin])
    ]
    this_year = reading.article.published[:4]
    ahead = [time.future.start for time in told if len(time.future.start) == len("2030")]
    ahead = [year for year in ahead if this_year and year > this_year]
    return next(iter((*by, *behind, *ahead)), "")


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
    if behind[1:] and _RISEN.search(_before(behind[0], reading)):
        # "grew from $1 billion to $2 billion": the second is the news
        behind = [a for a in behind[1:] if _TOWARDS.search(_before(a, reading))] or behind
    return report_of(behind[0], token, reading) if behind else None


def report_of(amount: Amount, token: Token, reading: Reading) -> Report:
    """An amount in the sentence of a token with the period and the change that belong to it."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    others = [a for a in amounts_near(token, reading) if a != amount]
    begin = max((a.end for a in others if a.end <= amount.begin), default=begin)
    end = min((a.begin for a in others if a.begin >= amount.end), default=end)
    changes = (
        a.low
        for a in reading.amounts
        if a.kind == "percent" and begin <= a.begin < end and _is_change(a, reading)
    )
    change = None if _is_beside(amount, reading) else next(changes, None)
    return Report(amount, _period_of(amount, token, reading, (begin, end)), change)


def compared(report: Report, token: Token, reading: Reading) -> Iterator[Report]:
    """The figures that one is set beside: "$952 million, against $907 million in 2020"."""
    risen = _TOWARDS.search(_before(report.amount, reading)) is not None
    for amount in amounts_near(token, reading):
        ahead = amount.begin > report.amount.end and _is_beside(amount, reading)
        if ahead or (risen and amount.begin < report.amount.begin and _is_beside(amount, reading)):
            period = _period_beside(report, amount, token, reading)
            if period and period != report.period:
                yield Report(amount, period, None)


def _before(amount: Amount, reading: Reading) -> str:
    """The words right in front of an amount."""
    return reading.article.text[max(0, amount.begin - 80) : amount.begin].lower()


def _is_beside(amount: Amount, reading: Reading) -> bool:
    """Whether an amount is what another is compared with: "up from", "than in 2022 ("."""
    before = _before(amount, reading)
    return bool(_BESIDE.search(before) or _BRACKETED.search(before))


def _period_beside(report: Report, amount: Amount, token: Token, reading: Reading) -> str:
    """When a figure was that another is compared with: "a year earlier", "the same period of"."""
    year = report.period[:4]
    if year and _YEAR_EARLIER.match(reading.article.text, amount.end):
        return report.period.replace(year, str(int(year) - 1))
    told = report_of(amount, token, reading).period
    same = len(told) == len(year) and _SAME.search(_before(amount, reading))
    return report.period.replace(year, told) if same else told


_BESIDE = re.compile(r"\b(?:against|versus|compared (?:with|to)|(?:(?:up|down) )?from) (?:\w+ )?$")
_BRACKETED = re.compile(r"\b(?:compared (?:with|to)|than|against|from) [^().;$€]*\($")
_RISEN = re.compile(r"\bfrom (?:\w+ )?$")
_TOWARDS = re.compile(r"\bto (?:\w+ )?$")
_SAME = re.compile(r"\b(?:same|corresponding|similar) (?:period|months)\b")
_YEAR_EARLIER = re.compile(
    r",? (?:a|one|the) (?:year )?(?:earlier|before|ago|previous year|preceding year)\b"
    r"|,? (?:in )?(?:the )?(?:previous|preceding) year\b"
)


def _period_of(amount: Amount, token: Token, reading: Reading, near: tuple[int, int]) -> str:
    """The time right behind an amount, else the last before it, else the first in the sentence."""
    text = reading.article.text
    told = _periods(token, reading)
    told = [t for t in told if not _COMPARED.search(text[amount.end : max(t.begin, amount.end)])]
    behind = [time for time in told if time.begin >= amount.end]
    if behind and _RIGHT_BEHIND.fullmatch(text[amount.end : behind[0].begin]):
        return _as_period(behind[0])
    before = [time for time in told if near[0] <= time.begin < amount.begin]
    within = [time for time in behind if time.begin < near[1]]
    found = next((_as_period(time) for time in (*before[::-1], *within, *told)), "")
    return found or _period_before(token, reading)


def _period_before(token: Token, reading: Reading) -> str:
    """ "In the reporting period": the one that was told last."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    if not _SAID.search(reading.article.text[begin:end]):
        return ""
    sentences = token.doc[start_before(token, 2) : token.sent.start]
    before = [t for other in sentences for t in _told_at(other, reading)]
    return _as_period(before[0]) if before else ""


_SAID = re.compile(r"\b(?:reporting|accounting|said|given|specified|mentioned) period\b")
_COMPARED = re.compile(r"\b(?:than|compared|against|versus|same period|year earlier)\b")


_RIGHT_BEHIND = re.compile(
    r"(?:(?: trade)? (?:goal|target|mark))?,? "
    r"(?:in|for|during|over|as of|at the end of|by the end of)?(?: the)? ?"
)


def period(token: Token, reading: Reading) -> str:
    """The first month, year or span of them in the sentence of a trigger: "2024-01/2024-06"."""
    return next(map(_as_period, _periods(token, reading)), "")


def _periods(token: Token, reading: Reading) -> list[TimeWords]:
    """The times of a sentence that are longer than a day."""
    return [time for other in token.sent for time in _told_at(other, reading)]


def _told_at(token: Token, reading: Reading) -> list[TimeWords]:
    time = reading.times.get(token.i)
    long = time is not None and time.kind == "date" and len(time.past.start) < len("2024-08-05")
    return [time] if time is not None and long else []


def _as_period(time: TimeWords) -> str:
    start, end = time.past.start, time.past.end
    return start if start == end else f"{start}/{end}"


def _is_goal(amount: Amount, reading: Reading, token: Token) -> bool:
    """ "the goal of $10 billion", "to bring trade to $10 billion": an aim, no figure."""
    if _GOALS & set(_before(amount, reading).split()[-5:]):
        return True
    for other in reversed(token.sent):
        if reading.begins[other.i] < amount.begin:
            told = other.head.tag_ in ("VBD", "VBN") and other.dep_ == "advcl"
            if other.tag_ == "VBG" and told:
                return False  # "it grew, reaching $1.6 billion"
            raises = other.tag_ in ("VB", "VBG") and other.lemma_.lower() in _RAISING
            if raises and not has_helped(other):
                return True
            done = other.tag_ == "VBN" and any(child.lemma_ == "have" for child in other.children)
            if other.lower_ in _FIGURES and (done or other.tag_ in ("VBD", "VBZ")):
                return False
    return False


def has_helped(verb: Token) -> bool:
    """ "Oil helped lift trade": it was lifted, for all that the verb is bare."""
    beside = (verb.head, *verb.children)
    return any(word.lower_ == "helped" for word in beside)


_RAISING = frozenset(
    {"reach", "increase", "bring", "raise", "push", "lift", "double", "triple", "expand", "grow",
     "boost", "exceed", "hit", "secure", "be"}
)  # fmt: skip


_IS = frozenset({"is", "are"})
_GOALS = frozenset({"goal", "target", "aim", "task", "mark", "objective", "milestone"})


def _is_change(amount: Amount, reading: Reading) -> bool:
    """ "by 12 %", "climbed nearly 72 %", "30 per cent more": not a share."""
    text = reading.article.text
    if amount.unit == "by":
        return not (text[amount.begin - 1] == "(" and text[amount.end : amount.end + 1] == ")")
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
    inside = [
        a for a in reading.amounts if a.kind == "quantity" and begin <= a.begin and a.end <= end
    ]
    return nearest(token, inside, reading)


def nearest(token: Token, amounts: Iterable[Amount], reading: Reading) -> Amount | None:
    """The amount that stands nearest to a token, as the words are written."""
    at = reading.begins[token.i]
    return min(amounts, key=lambda a: min(abs(a.begin - at), abs(a.end - at)), default=None)


def in_sum(reading: Reading, token: Token) -> bool:
    """Whether a token is part of a sum: "US" in "8.4 billion US dollars"."""
    at = reading.begins[token.i]
    return any(a.kind == "money" and a.begin <= at < a.end for a in reading.amounts)
