"""An article's header, dateline, footer and address → its publication date and which told it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .clean import Layout

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERIC = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?,?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_DAY = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MONTH_DAY_BARE = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})\b|\b(\d{1,2})\s+([A-Za-z]{3,9})\b")
_MONTH_YEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{1,2},)? (\d{4})\b"
)
_ADDRESS = re.compile(r"(20\d\d)[/-]?([01]\d)[/-]?([0-3]\d)")


def publication(text: str, layout: Layout, source: str = "") -> tuple[str, str]:
    """Find the day of publication: in the header, a dateline, the footer or an address."""
    head, tail, feed = [], [], ""
    for noise in layout.noise:
        line = text[noise.begin : noise.end]
        if (match := re.match(r"date (\d{4}-\d{2}-\d{2})", line)) and noise.kind == "header":
            feed = feed or _valid(*map(int, match.group(1).split("-")))
        elif noise.kind in ("header", "byline", "counter"):
            (head if noise.begin < layout.title[1] + 400 else tail).append(line)
    for line in head:
        if found := day_in(line):
            return found, "header"
    if feed:
        return feed, "header"
    datelines = [text[n.begin : n.end] for n in layout.noise if n.kind == "dateline"]
    for line in datelines:
        if found := day_in(line):
            return found, "dateline"
    for line in (text[begin:end] for begin, end in layout.paragraphs[-2:]):
        if (closing := re.search(r"///.*$", line)) and (found := day_in(closing.group())):
            return found, "footer"
    for line in tail:
        if found := day_in(line):
            return found, "footer"
    for address in (*_addresses(text), source):
        if (match := _ADDRESS.search(address)) and (found := _valid(*map(int, match.groups()))):
            return found, "address"
    title = text[layout.title[0] : layout.title[1]]
    return _from_text(text, layout, [*head, *datelines, title])


def _from_text(text: str, layout: Layout, partial: list[str]) -> tuple[str, str]:
    """Take the year, or the whole day, from the text itself: press releases open with it."""
    years = [int(match[1]) for match in _MONTH_YEAR.finditer(text)]
    for line in partial:
        for match in _MONTH_DAY_BARE.finditer(line):
            month = _month(match[1] or match[4])
            if month and years and (found := _valid(max(years), month, int(match[2] or match[3]))):
                return found, "dateline"
    for begin, end in layout.paragraphs[:3]:
        if found := day_in(text[begin : min(end, begin + 250)]):
            return found, "opening"
    rates = (text[n.begin : n.end] for n in layout.noise if n.kind == "currency")
    return next(((found, "header") for line in rates if (found := day_in(line))), ("", ""))


def _addresses(text: str) -> list[str]:
    return re.findall(r"(?:https?://|www\.|\b[a-z0-9.-]+\.[a-z]{2,4}/)\S+", text)


def day_in(line: str) -> str:
    """The first full date in a line, as an ISO day, or empty."""
    found: list[tuple[int, str]] = []
    for match in _ISO.finditer(line):
        found.append((match.start(), _valid(*map(int, match.groups()))))
    for match in _NUMERIC.finditer(line):
        day, month, year = map(int, match.groups())
        found.append((match.start(), _valid(year + 2000 * (year < 100), month, day)))
    for match in _DAY_MONTH.finditer(line):
        found.append((match.start(), _valid(int(match[3]), _month(match[2]), int(match[1]))))
    for match in _MONTH_DAY.finditer(line):
        found.append((match.start(), _valid(int(match[3]), _month(match[1]), int(match[2]))))
    return next((day for _, day in sorted(found) if day), "")


def _month(name: str) -> int:
    low = name.lower()[:3]
    return _MONTHS.index(low) + 1 if low in _MONTHS else 0


def _valid(year: int, month: int, day: int) -> str:
    if not (1990 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
