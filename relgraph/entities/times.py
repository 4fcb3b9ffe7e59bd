"""Text and its publication date → the times that it tells, with their precision."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ..language.english.calendar import WEEKDAYS
from ..model import Time, TimeWords
from . import dates, seen, sequence
from .dates import Day, Sense

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Reader = Callable[[re.Match[str], date | None], Sense]

_MONTH = (
    r"(?P<m{0}>(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)(?![a-z]))"
)
_D1, _D2 = (rf"(?<![\d.,$€£/])(?P<d{n}>[0-3]?\d)(?:st|nd|rd|th)?" for n in (1, 2))
_M1, _M2 = _MONTH.format(1), _MONTH.format(2)
_Y1, _Y2 = (rf"(?P<y{n}>(?:19|20)\d\d)\b" for n in (1, 2))
_TO = r"\s*(?:-|–|—|−|to|and|&|until|till|through)\s*"
_OF = r"\s+(?:of\s+)?"
_THAT_YEAR = (
    rf"(?:{_Y1}|(?P<told>(?:this|last|next|the current|the past|the previous|the) year)(?!\w))"
)

_TOLD_YEAR = r"(?P<told>(?:this|last|next|the current) year)(?!\w)"
_YEAR_AFTER = rf"(?:,?\s+(?:of\s+)?(?:{_Y2}|{_TOLD_YEAR}))?"

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3,
             "fourth": 4, "4th": 4, "last": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}  # fmt: skip
_DEADLINE = re.compile(
    r"\b(?:(?:by|until|till|before|no later than)(?: the)?(?: (?:end|middle|beginning|start) of)?"
    r"(?: the)?(?: year)?(?: late| early| mid)?|within|(?:within|in) the (?:next|coming))[\s-]*$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\bsince(?: the)?(?: (?:end|middle|beginning|start) of| late| early)?\s*$", re.IGNORECASE
)


class _Rule(NamedTuple):
    """Some wordings and what they mean; the span that counts is the group `core`, or all of it.

    A text in which nothing is found that a rule `needs` has none of its wordings.
    """

    read: Reader
    needs: re.Pattern[str]
    wordings: tuple[re.Pattern[str], ...]


def times(
    text: str, begin: int, end: int, published: str, before: Iterable[TimeWords] = ()
) -> tuple[TimeWords, ...]:
    """Find the times told in text[begin:end]; the earlier and longer wording wins.

    `before` are the times told so far: "the same day" is a day among them.
    """
    day = date.fromisoformat(published) if published else None
    found: list[TimeWords] = []
    for read, match in _matches(text, begin, end):
        first, last = match.span("core" if "core" in match.re.groupindex else 0)
        if any(first < told.end and told.begin < last for told in found):
            continue
        meaning = read(match, day)
        if meaning.past.start or meaning.future.start:
            found.append(_told(text, first, last, meaning))
    found.sort(key=lambda told: told.begin)
    known = (*sequence.today(published), *before)
    dated = sequence.of_same_year(text, sequence.one_expression(text, found), known)
    told = sequence.following(text, begin, end, dated, known)
    return sequence.of_same_month(text, begin, end, told, known)


def _matches(text: str, begin: int, end: int) -> Iterator[tuple[Reader, re.Match[str]]]:
    for rule in _RULES:
        if rule.needs.search(text, begin, end):
            for wording in rule.wordings:
                for match in wording.finditer(text, begin, end):
                    yield rule.read, match


def _told(text: str, begin: int, end: int, meaning: Sense) -> TimeWords:
    words = " ".join(text[begin:end].split())
    lead = text[max(0, begin - 40) : begin]
    kind = "deadline" if _DEADLINE.search(lead) else "since" if _SINCE.search(lead) else "date"
    past, future = meaning
    return TimeWords(
        begin, end, Time(past.start, past.end, words), Time(future.start, future.end, words), kind
    )


# -- days, months and years of the calendar --------------------------------------------


def _number(match: re.Match[str], name: str) -> int:
    return int(match.groupdict().get(name) or 0)


def _day_of(match: re.Match[str], n: int) -> Day:
    month = match.groupdict().get(f"m{n}")
    return Day(
        _number(match, f"d{n}"), dates.month_number(month) if month else 0, _number(match, f"y{n}")
    )


def _calendar(match: re.Match[str], published: date | None) -> Sense:
    first, last = _day_of(match, 1), _day_of(match, 2)
    if "n1" in match.re.groupindex:
        first = first._replace(month=_number(match, "n1"))
    if match.groupdict().get("told"):
        first = first._replace(year=_year_of(match, published))
    if not (last.month or last.day):
        first = last = first._replace(year=first.year or last.year)
    first = first._replace(month=first.month or last.month)
    last = last._replace(month=last.month or first.month)
    if first.year and not last.year:
        last = last._replace(year=first.year + (last.month < first.month))
    return dates.sense(first, last, published)


def _years(match: re.Match[str], published: date | None) -> Sense:
    del published
    return dates.fixed(match["y1"], match.groupdict().get("y2") or match["y1"])


def _month(match: re.Match[str], published: date | None) -> Sense:
    """A month by its name alone, or "this July", "last November", "July of this year"."""
    day = Day(0, dates.month_number(match["m1"]), 0)
    told = dates.sense(day, day, published)
    lead = (match.groupdict().get("lead") or "").split(" ")[0].lower()
    if published is None or lead not in ("this", "last", "next"):
        return told
    if lead in ("last", "next") and "year" not in match.group():
        near = dates.sense(day, day, dates.beside(published, -1 if lead == "last" else 1))
        one = near.past if lead == "last" else near.future
        return Sense(one, one)
    step = {"this": 0, "last": -1, "next": 1}[lead]
    value = f"{published.year + step}-{day.month:02d}"
    return dates.fixed(value, value)


def _year_of(match: re.Match[str], published: date | None) -> int:
    if match.groupdict().get("y1"):
        return int(match["y1"])
    told = (match.groupdict().get("told") or "").lower()
    if published is None:
        return 0
    step = (
        -1 if told.split()[-2:-1] in (["last"], ["past"], ["previous"]) else told.startswith("next")
    )
    return published.year + step


def _part_of_year(match: re.Match[str], published: date | None) -> Sense:
    """A quarter, a half or so many months of a year."""
    year = _year_of(match, published)
    if not year:
        return dates.fixed("", "")
    given = match.groupdict()
    if quarter := given.get("quarter"):
        last = 3 * (_ORDINALS.get(quarter.lower()) or int(quarter[-1]))
        return dates.of_month(year, last - 2, last)
    if half := given.get("half"):
        last = 6 if half.lower() in ("first", "1st", "1", "i") else 12
        return dates.of_month(year, last - 5, last)
    count = dates.counted(given.get("months") or "")
    return dates.of_month(year, 1, count) if 1 <= count <= 12 else dates.fixed("", "")


def _rule(read: Reader, needs: str, *wordings: str) -> _Rule:
    return _Rule(read, re.compile(needs), tuple(re.compile(wording) for wording in wordings))


_A_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_A_YEAR = r"(?:19|20)\d\d"

# The longest wordings first: a range before a day, a day before a month.
_RULES = (
    _rule(
        _part_of_year,
        r"(?i:quarter|half|months)|[QH]\d|\d[HM]",
        rf"(?i:\b(?P<quarter>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)|I{{1,3}}|IV)\s+quarter\s+(?:of\s+)?{_THAT_YEAR})",
        rf"\b(?P<quarter>Q[1-4])[\s,-]*{_Y1}",
        rf"(?i:\b(?P<half>first|second|1st|2nd)\s+half\s+(?:of\s+)?{_THAT_YEAR})",
        rf"\b(?P<half>[12])H\s*{_Y1}",
        rf"\bH(?P<half>[12])\s*{_Y1}",
        rf"(?i:\b(?:first\s+)?(?P<months>{dates.NUMBER})\s+months\s+(?:of\s+)?{_THAT_YEAR})",
        rf"\b(?P<months>\d{{1,2}})M\s?{_Y1}",
    ),
    _rule(
        _calendar,
        _A_MONTH,
        rf"\b{_D1}\s+{_M1}(?:\s+{_Y1})?{_TO}{_D2}\s+{_M2}{_YEAR_AFTER}",
        rf"\b{_M1}\s+{_D1}(?:,\s+{_Y1})?{_TO}{_M2}\s+{_D2}\b{_YEAR_AFTER}",
        rf"\b{_D1}{_TO}{_D2}{_OF}{_M2}{_YEAR_AFTER}",
        rf"\b{_M1}\s+{_D1}{_TO}{_D2}\b(?!\s*(?:per|%|million|billion)){_YEAR_AFTER}",
    ),
    _rule(
        _calendar,
        r"\d[./-][01]?\d[./-]",
        rf"\b(?P<d1>[0-3]?\d)[./](?P<n1>[01]?\d)[./]{_Y1}",
        rf"\b{_Y1}-(?P<n1>[01]\d)-(?P<d1>[0-3]\d)\b",
    ),
    _rule(
        _calendar,
        _A_MONTH,
        rf"\b{_D1}{_OF}{_M1},?\s+(?:of\s+)?{_TOLD_YEAR}",
        rf"\b{_M1}\s+{_D1},?\s+(?:of\s+)?{_TOLD_YEAR}",
        rf"\b{_D1}{_OF}{_M1}(?:,?\s+{_Y1})?",
        rf"\b{_M1}\s+{_D1}\b(?!\s*(?:%|percent|per cent|million|billion)|[.,]\d)(?:,?\s+{_Y1})?",
        rf"\b{_M1}{_TO}{_M2}(?:,?\s+(?:of\s+)?{_Y2})?",
        rf"\b{_M1},?\s+(?:of\s+)?{_Y1}",
    ),
    _rule(
        _years,
        _A_YEAR,
        rf"\b{_Y1}\s*[-–]\s*{_Y2}",
        rf"(?i:\b(?:from|between)\s+)(?P<core>{_Y1}\s+(?:to|and|until|till)\s+{_Y2})",
        rf"\b{_Y1}\s+(?:to|until|till|through)\s+{_Y2}",
    ),
    _rule(
        _month,
        _A_MONTH,
        rf"\b(?P<core>{_M1}\s+(?:of\s+)?(?P<lead>(?i:this|last|next))\s+year)",
        rf"\b(?P<core>(?P<lead>(?i:this|last|next))\s+year,?\s+in\s+{_M1})(?!\s+\d)",
        rf"\b(?P<core>(?P<lead>(?i:this|last|next))\s+{_M1})(?![\w’'-])",
        rf"\b(?i:in|since|by|until|till|of|from|for|during|early|late|"
        rf"mid)[\s-]+(?:the\s+)?(?:(?i:early|late|mid|end of|middle of|"
        rf"beginning of)[\s-]+)?(?P<core>{_M1})(?![\w’'-])",
        rf"(?<![A-Z]\w\s)(?<![\w’'-])(?!May\b|March\b|Mar\b)(?P<core>{_M1})(?![\w’'.-])(?!\s+[A-Z\d])",
    ),
    _rule(
        _years,
        _A_YEAR,
        rf"\b(?i:in|since|by|until|till|of|for|during|from|throughout|early|late|mid|before|after)[\s-]+(?:the\s+)?(?:year\s+|(?:spring|summer|autumn|fall|winter)\s+(?:of\s+)?|early\s+|late\s+|mid-?|(?:end|middle|beginning)\s+of\s+)?(?P<core>{_Y1})(?!\s*(?:[-–]\s*\d|[%.,]\d|(?:people|tons?|tonnes|met(?:er|re)s|km|documents|spectators|square|cubic|hectares|students|companies|participants)\b))",
        rf"\b(?i:the\s+year)\s+(?P<core>{_Y1})\b",
        rf"(?:\bthat|^|[.!?])\s+(?P<core>{_Y1})(?=\s+(?:will|would|is|was|has)\s)",
        rf"\bto\s+(?P<core>{_Y1})(?=\s*(?:[;:)]|[.,](?!\d)|$))",
        rf"(?<=(?:19|20)\d\d)(?:,|,?\s+and|,?\s+or)\s+(?P<core>{_Y1})(?=\s*(?:,\s|[.;)]|$|and\b|or\b))",
        rf"(?:['’]s|\b(?:his|her|the|a))\s+(?P<core>{_Y1})(?=\s+(?:[a-z-]+\s+)?"
        r"(?:visit|trip|meeting|summit|talks|agreement|treaty|tour)\b)",
    ),
    _rule(
        seen.season,
        rf"(?i:{'|'.join(dates.SEASONS)})",
        rf"(?i:\b(?:in\s+the\s+)?(?P<core>(?P<lead>last|past|this|next|coming)\s+(?P<season>{'|'.join(dates.SEASONS)}))\b)",
        r"(?i:\b(?:in|by|for|before|until|till|since|during|over)\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?)"
        r"(?P<core>(?P<season>spring|summer|autumn|fall))(?=\s*(?:[,.;:)—–]|$)|\s+(?:in|at|to|with|after)\b)",
    ),
    _rule(
        seen.near_day,
        r"(?i:day|tomorrow|tonight|this)",
        r"\b(?P<core>(?i:day before yesterday|day after tomorrow))\b",
        r"(?<![\w-])(?P<core>(?i:today|yesterday|tomorrow|tonight|this\s+(?:morning|afternoon|evening)))(?![\w-]|['’]s\s+(?:world|youth|realities|conditions|situation)\b)",
    ),
    _rule(
        seen.weekday,
        "day",
        rf"\b(?<!(?i:each) )(?<!(?i:every) )(?P<core>(?P<lead>(?i:next|last|this|coming|"
        rf"past)\s+)?(?P<w>{'|'.join(d.capitalize() for d in WEEKDAYS)}))\b",
    ),
    _rule(
        seen.ago,
        "(?i:ago)",
        rf"\b(?P<core>(?P<count>(?i:{dates.NUMBER}))\s+(?P<unit>(?i:day|week|month|year|decade))s?\s+(?i:ago))\b",
    ),
    _rule(
        seen.ahead,
        "(?i:years)",
        rf"\b(?i:within(?:\s+the)?(?:\s+next|\s+coming)?|(?:over|in)\s+the\s+(?:next|coming))\s+"
        rf"(?P<core>(?P<count>(?i:{dates.NUMBER}))\s+(?i:years))\b",
    ),
    _rule(
        seen.week,
        "(?i:week)",
        r"(?i:\b(?<!later )(?P<core>(?:the\s+)?(?P<lead>this|last|next|current|past|coming)\s+week)"
        r"(?!-|s\b))",
        r"(?i:\b(?:earlier|later)\s+in\s+(?P<core>(?P<lead>the)\s+week)\b)",
    ),
    _rule(
        seen.weekend,
        "(?i:weekend)",
        r"(?i:\b(?P<core>(?P<lead>this|last|past|the|next|coming)\s+weekend)\b)",
    ),
    _rule(
        seen.this,
        "(?i:month|year)",
        r"(?i:\b(?P<core>(?:the\s+)?(?P<lead>this|last|next|current|past|coming)\s+(?P<unit>month|year)(?!-|s\b|\s+(?:and|or)\s+(?:a\s+half)\b))\b)",
        r"(?i:\b(?:end|close|middle|beginning|start|rest|remainder|course)\s+of\s+(?P<core>(?P<lead>the)\s+(?P<unit>year|month))\b(?!\s+of\b))",
        r"(?i:\b(?:by|before|until|at)\s+(?P<core>(?:the\s+)?(?P<lead>)(?P<unit>year)(?:-|['’]s\s+|\s+)end)\b)",
    ),
)
