"""Text and its publication date → the times that it tells, with their precision."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from ..model import Time, TimeWords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?P<m{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_DAY = r"(?P<d{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<y{0}>(?:19|20)\d\d)"
_TO = r"\s*(?:-|–|—|to|and|&|until|till|through)\s*"
_OF = r"\s+(?:of\s+)?"

_SMALL_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class _Day(NamedTuple):
    """A day, month or year as the words give it; 0 where they do not."""

    day: int
    month: int
    year: int


def _month(text: str) -> int:
    low = text.lower().rstrip(".")
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(low[:3]))


def _iso(day: _Day) -> str:
    if day.day and not 1 <= day.day <= monthrange(day.year, day.month)[1]:
        return ""
    parts = [f"{day.year:04d}"]
    parts += [f"{day.month:02d}"] if day.month else []
    parts += [f"{day.day:02d}"] if day.day else []
    return "-".join(parts)


def _with_year(day: _Day, published: date, *, future: bool) -> _Day:
    """Give a day or month without a year the last one before, or the next after, publication."""
    if day.year or not day.month:
        return day
    here = (published.month, published.day) if day.day else (published.month,)
    there = (day.month, day.day) if day.day else (day.month,)
    if future:
        return day._replace(year=published.year + (there < here))
    return day._replace(year=published.year - (there > here))


def _span(first: _Day, last: _Day, published: date | None, *, future: bool) -> Time:
    if published is None and not (first.year or last.year):
        return Time()
    if not first.year and last.year:
        first = first._replace(year=last.year - (first.month > last.month))
    if not (first.year and last.year):
        reference = published or date(last.year or first.year, 12, 31)
        if not last.year and first.year:
            last = last._replace(year=first.year + (last.month < first.month))
        first = _with_year(first, reference, future=future)
        last = last._replace(year=first.year + (last.month < first.month)) if not last.year else last
    start, end = _iso(first), _iso(last)
    return Time(start, end) if start and end and start[:4] <= end[:4] else Time()


def _number(match: re.Match[str], name: str) -> int:
    value = match.groupdict().get(name)
    return int(value) if value else 0


def _day_of(match: re.Match[str], n: int) -> _Day:
    month = match.groupdict().get(f"m{n}")
    return _Day(_number(match, f"d{n}"), _month(month) if month else 0, _number(match, f"y{n}"))


def _range(match: re.Match[str]) -> tuple[_Day, _Day]:
    first, last = _day_of(match, 1), _day_of(match, 2)
    if not last.month and not last.day and not last.year:
        return first, first
    if not first.month:
        first = first._replace(month=last.month)
    if not last.month:
        last = last._replace(month=first.month)
    if not last.year and first.year:
        last = last._replace(year=first.year)
    return first, last


_M1, _M2 = _MONTH.format(1), _MONTH.format(2)
_D1, _D2 = _DAY.format(1), _DAY.format(2)
_Y1, _Y2 = _YEAR.format(1), _YEAR.format(2)
_YEAR_AFTER = r"(?:,?\s+(?P<y2>(?:19|20)\d\d)\b)?"

# The longest wordings first: a range before a day, a day before a month.
_CALENDAR = tuple(
    re.compile(pattern, re.IGNORECASE if "(?i)" in pattern else 0)
    for pattern in (
        rf"\b{_D1}\s+{_M1}(?:\s+{_Y1})?{_TO}{_D2}\s+{_M2}{_YEAR_AFTER}",
        rf"\b{_M1}\s+{_D1}(?:,\s+{_Y1})?{_TO}{_M2}\s+{_D2}\b{_YEAR_AFTER}",
        rf"\b{_D1}{_TO}{_D2}{_OF}{_M2}{_YEAR_AFTER}",
        rf"\b{_M1}\s+{_D1}{_TO}{_D2}\b(?!\s*(?:per|%|million|billion)){_YEAR_AFTER}",
        rf"\b(?P<d1>[0-3]\d)\.(?P<n1>[01]\d)\.{_Y1}\b",
        rf"\b{_Y1}-(?P<n1>[01]\d)-(?P<d1>[0-3]\d)\b",
        rf"\b{_D1}{_OF}{_M1}(?:,?\s+{_Y1}\b)?",
        rf"\b{_M1}\s+{_D1}\b(?:,?\s+{_Y1}\b)?",
        rf"\b{_M1}{_TO}{_M2}(?:,?\s+(?:of\s+)?(?P<y2>(?:19|20)\d\d)\b)?",
        rf"\b{_M1},?\s+(?:of\s+)?{_Y1}\b",
    )
)
_BARE_MONTH = re.compile(
    rf"\b(?P<lead>(?:in|since|by|until|till|early|late|mid|this|last|next|of|from|for|end of|during)\s+)(?:early\s+|late\s+|mid-?\s*)?{_M1}(?![\w’'-])"
)
_BARE_YEAR = re.compile(
    rf"\b(?P<lead>(?:in|since|by|until|till|of|for|during|from|throughout|early|late|mid)[\s-]+)(?:the\s+)?(?:year\s+|early\s+|late\s+|mid-?|end of\s+)?{_Y1}\b(?!\s*(?:[-–]\s*\d|people|tons|meters|metres|km|documents))"
)
_YEARS = re.compile(rf"\b{_Y1}\s*[-–]\s*{_Y2}\b")
_WEEKDAY = re.compile(
    rf"\b(?P<lead>(?:next|last|this|on|coming|past)\s+)?(?P<w>{'|'.join(d.capitalize() for d in _DAYS)})\b"
)
_RELATIVE = re.compile(
    r"\b(?P<word>today|yesterday|tomorrow|tonight|the day before yesterday|the day after tomorrow|"
    r"(?:this|last|next|previous|the current|the past|the coming|the previous|the last|the same)\s+(?:week|month|year|quarter)(?![’'-])|"
    r"(?:(?:a|two|three|four|five|six|seven|eight|nine|ten)\s+(?:days?|weeks?|months?|years?)\s+(?:ago|earlier|later|from now)))\b",
    re.IGNORECASE,
)  # fmt: skip


def times(text: str, begin: int, end: int, published: str) -> tuple[TimeWords, ...]:
    """Find the times told in text[begin:end]; the earlier and longer wording wins."""
    day = date.fromisoformat(published) if published else None
    taken: list[tuple[int, int]] = []
    found: list[TimeWords] = []
    for reader in (_calendar, _relative):
        for words in reader(text, begin, end, day):
            if all(words.end <= b or words.begin >= e for b, e in taken):
                taken.append((words.begin, words.end))
                found.append(words)
    return tuple(sorted(found, key=lambda words: words.begin))


def _calendar(text: str, begin: int, end: int, published: date | None) -> Iterator[TimeWords]:
    patterns: list[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[_Day, _Day]]]] = [
        (pattern, _numbered) for pattern in _CALENDAR
    ]
    patterns += [(_YEARS, _years), (_BARE_MONTH, _range), (_BARE_YEAR, _range)]
    for pattern, reader in patterns:
        for match in pattern.finditer(text, begin, end):
            first, last = reader(match)
            if first.day > 31 or last.day > 31 or first.month > 12:
                continue
            yield from _words(match, first, last, published)


def _numbered(match: re.Match[str]) -> tuple[_Day, _Day]:
    month = match.groupdict().get("n1")
    if month:
        day = _Day(_number(match, "d1"), int(month), _number(match, "y1"))
        return day, day
    return _range(match)


def _years(match: re.Match[str]) -> tuple[_Day, _Day]:
    return _Day(0, 0, _number(match, "y1")), _Day(0, 0, _number(match, "y2"))


def _words(
    match: re.Match[str], first: _Day, last: _Day, published: date | None
) -> Iterator[TimeWords]:
    lead = (match.groupdict().get("lead") or "").strip().lower()
    if re.match(r"\s+(?:of )?last year\b", match.string[match.end() : match.end() + 14]) and not lead:
        lead = "last"
    words = " ".join(match.group().split())
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    past = _span(first, last, published, future=False)
    future = _span(first, last, published, future=True)
    if published and not first.year and lead in ("this", "last", "next"):
        year = {"this": published.year, "last": published.year - 1, "next": published.year + 1}
        fixed = _span(first._replace(year=year[lead]), last._replace(year=year[lead]), published, future=False)
        if lead != "last" or fixed.start > past.start:
            past = future = fixed
        else:
            future = past
    if lead in ("by", "until", "till") or re.search(r"\b(?:by|until|till|before)(?: the end of| late| early)?\s*$", before):
        kind = "deadline"
    elif lead == "since" or re.search(r"\bsince\s*$", before):
        kind = "since"
    else:
        kind = "date"
    if past.start or future.start:
        begin = match.start() + (len(match.group("lead")) if match.groupdict().get("lead") and lead not in ("this", "last", "next") else 0)
        yield TimeWords(
            begin, match.end(), Time(past.start, past.end, words), Time(future.start, future.end, words), kind
        )


def _relative(text: str, begin: int, end: int, published: date | None) -> Iterator[TimeWords]:
    if published is None:
        return
    for match in _WEEKDAY.finditer(text, begin, end):
        lead = (match.group("lead") or "").strip().lower()
        back = (published.weekday() - _DAYS.index(match.group("w").lower())) % 7
        past = published - timedelta(days=back or 7 * (lead in ("last", "past")))
        ahead = (-back) % 7
        future = published + timedelta(days=ahead or 7 * (lead == "next"))
        if lead in ("last", "past"):
            future = past
        elif lead in ("next", "coming"):
            past = future
        yield _days(match, past, future)
    for match in _RELATIVE.finditer(text, begin, end):
        yield from _phrase(match, published)


def _days(match: re.Match[str], past: date, future: date) -> TimeWords:
    words = match.group().strip()
    first, second = past.isoformat(), future.isoformat()
    return TimeWords(match.start(), match.end(), Time(first, first, words), Time(second, second, words))


def _phrase(match: re.Match[str], published: date) -> Iterator[TimeWords]:
    word = " ".join(match.group("word").lower().split())
    near = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1,
            "the day before yesterday": -2, "the day after tomorrow": 2}  # fmt: skip
    if word in near:
        day = published + timedelta(days=near[word])
        yield _days(match, day, day)
        return
    unit = word.split()[-1]
    step = -1 if word.startswith(("last", "previous", "the past", "the previous", "the last")) else int(word.startswith(("next", "the coming")))
    if word.startswith("the same"):
        return
    if " ago" in word:
        amount = 1 if word.startswith("a ") else _SMALL_NUMBERS.index(word.split()[0]) + 1
        unit = word.split()[1].rstrip("s")
        if unit == "day":
            day = published - timedelta(days=amount)
            yield _days(match, day, day)
            return
        if unit == "week":
            return
        step = -amount
    elif unit in ("earlier", "later", "now"):
        return
    value = _shifted(unit, step, published)
    if value:
        time = Time(value, value, match.group())
        yield TimeWords(match.start(), match.end(), time, time)


def _shifted(unit: str, step: int, published: date) -> str:
    if unit == "year":
        return str(published.year + step)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02d}"
    return ""
