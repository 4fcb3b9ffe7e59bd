"""Days, months and years as words give them → ISO 8601 times, seen from a day of publication."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from ..language.english.calendar import MONTHS
from ..language.english.numbers import CARDINALS
from ..model import Time

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # the first month

NUMBERS = {word: number for number, word in enumerate(CARDINALS, 1)} | {
    "a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
}  # fmt: skip
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"


class Day(NamedTuple):
    """A day, month or year as the words give it; 0 where they do not."""

    day: int
    month: int
    year: int


class Sense(NamedTuple):
    """What words mean of what has happened, and of what is planned."""

    past: Time
    future: Time


def month_number(text: str) -> int:
    """Tell which month a name or its abbreviation means."""
    low = text.lower()[:3]
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(low))


def sense(first: Day, last: Day, published: date | None) -> Sense:
    """Give what the words leave open: the last such time, or the next."""
    return Sense(
        _span(first, last, published, future=False), _span(first, last, published, future=True)
    )


def fixed(start: str, end: str) -> Sense:
    """Give words that leave nothing open their one meaning."""
    return Sense(Time(start, end), Time(start, end))


def of_month(year: int, first: int, last: int) -> Sense:
    """Give some months of a year: a quarter, a half, nine months."""
    return fixed(f"{year}-{first:02d}", f"{year}-{last:02d}")


def moved(value: str, unit: str, step: int) -> str:
    """Go some days, weeks, months or years away from an ISO value, in the precision of the unit."""
    years, months, days = (int(part) for part in (value + "-01-01")[:10].split("-"))
    if unit == "year":
        return str(years + step)
    if unit == "month":
        count = years * 12 + months - 1 + step
        return f"{count // 12}-{count % 12 + 1:02d}" if len(value) >= len("2024-08") else ""
    if len(value) < len("2024-08-05"):
        return ""
    return (
        date(years, months, days) + timedelta(days=step * (7 if unit == "week" else 1))
    ).isoformat()


def beside(day: date, step: int) -> date:
    """Give a day of the month before or after that of a day: "last May", told in May."""
    return day.replace(day=1) + timedelta(days=31 * step)


def weekday_of(value: str) -> int:
    """Tell the weekday of an ISO day, from 0 for Monday; -1 where it is no day."""
    return date.fromisoformat(value).weekday() if len(value) == len("2024-08-05") else -1


def counted(word: str) -> int:
    """Tell the number that a word or digits mean, or 0."""
    return int(word) if word.isdecimal() else NUMBERS.get(word.lower(), 0)


def _iso(day: Day) -> str:
    if day.month > len(MONTHS) or (
        day.day and not 1 <= day.day <= monthrange(day.year, day.month)[1]
    ):
        return ""
    parts = [f"{day.year:04d}"]
    parts += [f"{day.month:02d}"] if day.month else []
    parts += [f"{day.day:02d}"] if day.day else []
    return "-".join(parts)


def _with_year(day: Day, published: date, *, future: bool) -> Day:
    """Give a day or month without a year the last one before, or the next after, publication."""
    if day.year or not day.month:
        return day
    here = (published.month, published.day) if day.day else (published.month,)
    there = (day.month, day.day) if day.day else (day.month,)
    if future:
        return day._replace(year=published.year + (there < here))
    return day._replace(year=published.year - (there > here))


def _span(first: Day, last: Day, published: date | None, *, future: bool) -> Time:
    if not first.year and last.year:
        first = first._replace(year=last.year - (first.month > last.month))
    if not first.year:
        if published is None:
            return Time()
        first = _with_year(first, published, future=future)
    if not last.year:
        last = last._replace(year=first.year + (last.month < first.month))
    start, end = _iso(first), _iso(last)
    return Time(start, end) if start and end and start[:4] <= end[:4] else Time()
