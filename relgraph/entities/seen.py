"""Words that tell a time from the day of publication: "on Tuesday", "last autumn", "in May" …"""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..language.english.calendar import WEEKDAYS
from ..model import Time
from . import dates
from .dates import Sense

# Nowadays: "trust is in short supply today", "peace is more important today than ever".
_NOWADAYS = re.compile(
    r"\b(?:is|are|remains?|has become|have become)\s+(?:in|of|more|most|as|so|very|"
    r"especially|particularly)\s+(?:[a-z]+\s+){0,4}today$"
)


def weekday(match: re.Match[str], published: date | None) -> Sense:
    """ "On Tuesday", "last Friday": the last such day, or the next."""
    if published is None:
        return dates.fixed("", "")
    lead = (match.group("lead") or "").strip().lower()
    named = re.match(r" [A-Z]", match.string[match.end() : match.end() + 2])
    if (
        named
        and not lead
        and match.string[max(0, match.start() - 4) : match.start()].lower() == "the "
    ):
        return dates.fixed("", "")  # "the Friday Mosque"
    back = (published.weekday() - WEEKDAYS.index(match["w"].lower())) % 7
    past = published - timedelta(days=back or 7 * (lead in ("last", "past")))
    future = published + timedelta(days=(-back) % 7 or 7 * (lead == "next"))
    if lead in ("last", "past"):
        future = past
    elif lead in ("next", "coming"):
        past = future
    return Sense(
        Time(past.isoformat(), past.isoformat()), Time(future.isoformat(), future.isoformat())
    )


def near_day(match: re.Match[str], published: date | None) -> Sense:
    """ "Today", "yesterday", "the day after tomorrow"."""
    steps = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
             "yesterday": -1, "tomorrow": 1,
             "day before yesterday": -2, "day after tomorrow": 2}  # fmt: skip
    if published is None or _NOWADAYS.search(
        match.string[max(0, match.start() - 60) : match.end()]
    ):
        return dates.fixed("", "")
    day = (published + timedelta(days=steps[" ".join(match["core"].lower().split())])).isoformat()
    return dates.fixed(day, day)


def ago(match: re.Match[str], published: date | None) -> Sense:
    """ "Three days ago", "two years ago": known to the unit that is counted."""
    unit, count = match["unit"].lower(), dates.counted(match["count"])
    if unit == "decade":
        unit, count = "year", 10 * count
    if published is None or (unit == "day" and count > 9):
        return dates.fixed("", "")
    if unit == "week":
        day = published - timedelta(weeks=count)
        about = _of_days(day - timedelta(days=_ROUGHLY), day + timedelta(days=_ROUGHLY))
        return dates.fixed(about, about)
    value = dates.moved(published.isoformat(), unit, -count)
    return dates.fixed(value, value)


_ROUGHLY = 2  # days by which "three weeks ago" may be out


def ahead(match: re.Match[str], published: date | None) -> Sense:
    """ "within five years": the year by which."""
    if published is None:
        return dates.fixed("", "")
    value = str(published.year + dates.counted(match["count"]))
    return dates.fixed(value, value)


def this(match: re.Match[str], published: date | None) -> Sense:
    """ "This year", "last month"."""
    if published is None:
        return dates.fixed("", "")
    value = dates.moved(published.isoformat(), match["unit"].lower(), _step(match["lead"]))
    return dates.fixed(value, value)


def week(match: re.Match[str], published: date | None) -> Sense:
    """ "Last week": known to the month in which it lies, else to the year."""
    if published is None:
        return dates.fixed("", "")
    first = published - timedelta(days=published.weekday() - 7 * _step(match["lead"]))
    last = first + timedelta(days=6)
    if first <= published <= last:
        past, future = _of_days(first, published), _of_days(published, last)
        return Sense(Time(past, past), Time(future, future))
    value = f"{first + timedelta(days=2):%Y-%m}"  # that of its working days, or most of them
    return dates.fixed(value, value)


def weekend(match: re.Match[str], published: date | None) -> Sense:
    """ "Over the weekend": known to the month, as a week is."""
    if published is None:
        return dates.fixed("", "")
    back = (published.weekday() - _SATURDAY) % 7
    back += 7 * (match["lead"].lower() in ("last", "past") and back < 2)
    past, future = (published - timedelta(days=back), published + timedelta(days=(-back) % 7))
    told = [_of_days(saturday, saturday + timedelta(days=1)) for saturday in (past, future)]
    return Sense(*(Time(value, value) for value in told))


_SATURDAY = 5


def _of_days(first: date, last: date) -> str:
    """The month that some days have in common, else their year."""
    year, month = (first.year == last.year, first.month == last.month)
    return f"{first:%Y-%m}" if month else f"{first:%Y}" if year else ""


def _step(lead: str | None) -> int:
    word = lead.lower().split()[-1] if lead else ""
    return -1 if word in ("last", "past", "previous") else int(word in ("next", "coming"))


def season(match: re.Match[str], published: date | None) -> Sense:
    """ "Last autumn", "next spring": known to the year in which the season begins."""
    if published is None:
        return dates.fixed("", "")
    first, lead = dates.SEASONS[match["season"].lower()], match.groupdict().get("lead", "").lower()
    begun = published.month >= first
    if not lead:
        over = published.month >= first + 3
        return Sense(*(Time(*[str(published.year + step)] * 2) for step in (begun - 1, over)))
    value = str(published.year + {"last": begun - 1, "past": begun - 1, "this": 0}.get(lead, begun))
    return dates.fixed(value, value)
