"""An article's header, dateline, footer and address → its publication date and which told it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from ..language.english.calendar import WEEKDAYS

if TYPE_CHECKING:
    from .clean import Layout

_HEAD = 400  # characters below the headline in which a header may go on
_MONTHS = (
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
)
_NUMERIC = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?=T|\b)")
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?,?\s+([A-Za-zА-я]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_DAY = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MONTH_DAY_BARE = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})\b|\b(\d{1,2})\s+([A-Za-z]{3,9})\b")
_MONTH_YEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{1,2},)? (\d{4})\b"
)
_ON_WEEKDAY = re.compile(
    rf"\bon ({'|'.join(day.capitalize() for day in WEEKDAYS)})\b(?!,? [A-Z\d])"
)
_HEADER = 300  # characters of a line within which a header tells its day
_ADDRESS = re.compile(r"(20\d\d)[/-]?([01]\d)[/-]?([0-3]\d)")


def publication(text: str, layout: Layout, source: str = "") -> tuple[str, str]:
    """Find the day of publication: in the header, a dateline, the footer or an address."""
    head, tail = _edges(text, layout)
    datelines = [text[n.begin : n.end] for n in layout.noise if n.kind == "dateline"]
    feed = (match[1] for line in head if (match := re.match(r"date (\d{4}-\d{2}-\d{2})", line)))
    closing = (
        match.group()
        for begin, end in layout.paragraphs[-2:]
        if (match := re.search(r"///.*$", text[begin:end]))
    )
    # Some sites set the day behind the names of source and editor.
    top = layout.title[1] + _HEAD
    credits = [text[n.begin : n.end] for n in layout.noise if n.kind == "credit" and n.begin < top]
    plain = [line for line in head if not line.startswith("date ")]
    for lines, origin in (
        (plain, "header"),
        (feed, "header"),
        (credits, "header"),
        (datelines, "dateline"),
        (closing, "footer"),
        (tail, "footer"),
    ):
        for line in lines:
            if found := day_in(line):
                return found, origin
    for address in (*_addresses(text), source):
        if (match := _ADDRESS.search(address)) and (found := _valid(*map(int, match.groups()))):
            return found, "address"
    partial = [*plain, *datelines, text[layout.title[0] : layout.title[1]]]
    return _from_text(text, layout, [line[:_HEADER] for line in partial])


def _edges(text: str, layout: Layout) -> tuple[list[str], list[str]]:
    """The lines above the news, and those below, that may tell a date."""
    head: list[str] = []
    tail: list[str] = []
    for noise in layout.noise:
        line = text[noise.begin : noise.end]
        if noise.kind in ("header", "byline", "counter"):
            (head if noise.begin < layout.title[1] + _HEAD else tail).append(line)
    return head, tail


def _from_text(text: str, layout: Layout, partial: list[str]) -> tuple[str, str]:
    """Take the year, or the whole day, from the text itself: press releases open with it."""
    years = [int(match[1]) for match in _MONTH_YEAR.finditer(text)]
    days = [match for line in partial for match in _MONTH_DAY_BARE.finditer(line)]
    for match in days:
        if found := _by_weekday(text, layout, match):
            return found, "dateline"
    for match in days:
        month = _month(match[1] or match[4])
        if month and years and (found := _valid(max(years), month, int(match[2] or match[3]))):
            return found, "dateline"
    for begin, end in layout.paragraphs[:3]:
        if found := day_in(text[begin : min(end, begin + 250)]):
            return found, "opening"
    rates = (text[n.begin : n.end] for n in layout.noise if n.kind == "currency")
    return next(((found, "header") for line in rates if (found := day_in(line))), ("", ""))


def _by_weekday(text: str, layout: Layout, match: re.Match[str]) -> str:
    """The year in which a bare day of the dateline was the weekday that the news gives for it.

    "MOSCOW, March 17 - … said on Monday": of the last year in the text and the one after it.
    """
    month, day = _month(match[1] or match[4]), int(match[2] or match[3])
    years = [int(year) for year in re.findall(r"\bin ((?:19|20)\d\d)\b", text)]
    years += [int(told[1]) for told in _MONTH_YEAR.finditer(text)]
    weekday = _ON_WEEKDAY.search(text, layout.title[1], layout.title[1] + 500)
    if not (month and years and weekday):
        return ""
    found = [_valid(year, month, day) for year in (max(years), max(years) + 1)]
    wanted = WEEKDAYS.index(weekday[1].lower())
    fitting = [iso for iso in found if iso and date.fromisoformat(iso).weekday() == wanted]
    return fitting[0] if len(fitting) == 1 else ""


def _addresses(text: str) -> list[str]:
    return re.findall(r"(?:https?://|www\.|\b[a-z0-9.-]{1,80}\.[a-z]{2,4}/)\S+", text)


def day_in(line: str) -> str:
    """The first full date in a line, as an ISO day, or empty."""
    found: list[tuple[int, str]] = []
    for match in _ISO.finditer(line):
        found.append((match.start(), _valid(*map(int, match.groups()))))
    for match in _NUMERIC.finditer(line):
        day, month, year = map(int, match.group(1, 3, 4))
        found.append((match.start(), _valid(year + 2000 * (year < 100), month, day)))
    for match in _DAY_MONTH.finditer(line):
        found.append((match.start(), _valid(int(match[3]), _month(match[2]), int(match[1]))))
    for match in _MONTH_DAY.finditer(line):
        found.append((match.start(), _valid(int(match[3]), _month(match[1]), int(match[2]))))
    return next((day for _, day in sorted(found) if day), "")


def _month(name: str) -> int:
    low = name.lower()[:3]
    return next((months.index(low) + 1 for months in _MONTHS if low in months), 0)


def _valid(year: int, month: int, day: int) -> str:
    if not (1990 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
