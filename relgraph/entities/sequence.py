"""Times in the order of a text → one for each expression, and those that are told from another."""

from __future__ import annotations

import re
from dataclasses import replace

from ..language.english.calendar import WEEKDAYS
from ..model import Time, TimeWords
from . import dates

_TODAY, _EVE = "today", "the eve"
_PART_OF_DAY = r"(?:morning|afternoon|evening|night)"
_SAME_EXPRESSION = re.compile(rf"(?:\s+{_PART_OF_DAY})?(?:,?\s+|\s*[,(]\s*)(?:the\s+)?")
_SAME_YEAR = re.compile(r",?\s+(?:of\s+)?(?:the|that)\s+(?:very\s+)?same\s+year\b")
# "The same day", "a day earlier", "the following morning": seen from what was told.
_FOLLOWING = re.compile(
    rf"(?i:\b(?P<same>(?:the|that|this)\s+(?:very\s+)?same\s+(?:day|{_PART_OF_DAY})|same\s+day|that\s+(?:day|{_PART_OF_DAY})|"
    rf"(?:later|earlier)\s+(?:in\s+the|that|the\s+same)\s+day)\b|"
    r"(?:that|the\s+same)\s+(?P<same_unit>month|year)\b|"
    r"(?<=\bon )(?P<eve>the\s+eve)\b(?!\s+of\b)|"
    rf"\bthe\s+(?P<next>next|following|previous)\s+(?P<next_unit>day|month|year|{_PART_OF_DAY})\b|"
    rf"\b(?P<count>{dates.NUMBER}|the)\s+(?P<unit>day|month|year)s?\s+(?P<way>(?:earlier|later)\b|"
    r"(?:before|after)\b"
    r"(?!\s+(?:the|a|an|his|her|its|their|(?:this|that)(?!\s*[,.;])|yesterday|tomorrow)\b)(?!\s+(?-i:[A-Z]))(?!\s+\w+ing\b)"
    r"(?!(?<=after)\s+(?!when|which|on|in|at|that)[a-z])))"
)

# "On the 9th, they left for Osh", but not "on the 9th floor".
_NUMBERED = re.compile(
    r"(?i:\b(?:on|by|until|till|from|since)\s+)(?P<core>the\s+(?P<day>[1-3]?\d)(?:st|nd|rd|th))\b"
    r"(?=\s*(?:[,.;:)–—]|$)|\s+(?:and|to|in|at|the|he|she|they|it|his|her|their)\b)"
)


def one_expression(text: str, found: list[TimeWords]) -> list[TimeWords]:
    """ "Thursday, August 8" is one time, of the year in which it is a Thursday."""
    joined: list[TimeWords] = []
    for told in found:
        before = joined[-1] if joined else None
        if before is None or not _SAME_EXPRESSION.fullmatch(text, before.end, told.begin):
            joined.append(told)
            continue
        near, full = (before, told) if _is_near(before) else (told, before)
        if not _is_near(near) or _is_near(full) or len(full.past.start) < len("2024-08-05"):
            joined.append(told)
            continue
        agreeing = [sense for sense in (full.past, full.future) if _same_weekday(near, sense)]
        one = agreeing[0] if len(agreeing) == 1 else None
        words = " ".join(text[before.begin : told.end].split())
        joined[-1] = TimeWords(
            before.begin, told.end, replace(one or full.past, words=words),
            replace(one or full.future, words=words), full.kind,
        )  # fmt: skip
    return joined


def of_same_year(
    text: str, found: list[TimeWords], before: tuple[TimeWords, ...]
) -> list[TimeWords]:
    """ "Ratified on April 25, 2023, and signed on May 20 of the same year"."""
    done = list(before)
    for told in found:
        known = next((t.past.start[:4] for t in reversed(done)), "")
        same = known and len(told.past.start) > len(known) and _SAME_YEAR.match(text, told.end)
        done.append(_of_year(told, known) if same else told)
    return done[len(before) :]


def _of_year(told: TimeWords, year: str) -> TimeWords:
    past = replace(told.past, start=year + told.past.start[4:], end=year + told.past.end[4:])
    return replace(told, past=past, future=past)


def _is_near(told: TimeWords) -> bool:
    word = told.past.words.split()[-1].lower()
    return word in WEEKDAYS or word in ("today", "yesterday", "tomorrow", "tonight")


def _same_weekday(near: TimeWords, time: Time) -> bool:
    return dates.weekday_of(near.past.start) == dates.weekday_of(time.start)


def today(published: str) -> tuple[TimeWords, ...]:
    """The day of publication, from which a text that tells no other looks back."""
    day = Time(published, published)
    return (TimeWords(-1, -1, day, day, _TODAY),) if published else ()


def following(
    text: str, begin: int, end: int, found: list[TimeWords], before: tuple[TimeWords, ...]
) -> tuple[TimeWords, ...]:
    """Add the times that are told from another one, or "the day before" the publication."""
    for match in _FOLLOWING.finditer(text, begin, end):
        if any(match.start() < told.end and told.begin < match.end() for told in found):
            continue
        if any(_SAME_YEAR.fullmatch(text, told.end, match.end()) for told in found):
            continue
        unit, step = _distance(match)
        size = (
            len("2024-08-05")
            if unit == "day"
            else len("2024-08")
            if unit == "month"
            else len("2024")
        )
        anchor = next(
            (
                told
                for told in reversed((*before, *found))
                if told.begin < match.start()
                and told.kind == "date"
                and told.past.words.lower() != _EVE
                and len(told.past.start) >= size
            ),
            next(
                (told for told in before[:1] if told.kind == _TODAY and step == -1),
                None,
            ),
        )
        if anchor is None:
            continue
        past, future = (
            dates.moved(time.start, unit, step) for time in (anchor.past, anchor.future)
        )
        words = " ".join(match.group().split())
        found.append(
            TimeWords(
                match.start(), match.end(), Time(past, past, words), Time(future, future, words)
            )
        )
        found.sort(key=lambda told: told.begin)
    return tuple(found)


def of_same_month(
    text: str, begin: int, end: int, found: tuple[TimeWords, ...], before: tuple[TimeWords, ...]
) -> tuple[TimeWords, ...]:
    """Add the days that are told by their number alone: "they arrived on May 5; on the 7th"."""
    done = list(found)
    for match in _NUMBERED.finditer(text, begin, end):
        known = (
            told
            for told in reversed((*before, *found))
            if told.begin < match.start() and len(told.past.start) > len("2024")
        )
        month = next(known, None)
        if month is None:
            continue
        words = " ".join(match["core"].split())
        number = int(match["day"])
        # With no month told yet: the last such day, or the next.
        away = int(month.past.end[8:]) - number if month.kind == _TODAY else 0
        past = _numbered(month.past, number, -(away < 0))
        future = _numbered(month.future, number, int(away > 0))
        if past.start and future.start:
            past, future = replace(past, words=words), replace(future, words=words)
            done.append(TimeWords(*match.span("core"), past, future))
    return tuple(sorted(done, key=lambda told: told.begin))


def _numbered(time: Time, number: int, step: int) -> Time:
    """The day of so many in the month of a time, or in one before or after it."""
    month = dates.moved(time.start, "month", step)
    day = dates.Day(number, int(month[5:]), int(month[:4]))
    return dates.sense(day, day, None).past


def _distance(match: re.Match[str]) -> tuple[str, int]:
    if match["same"]:
        return "day", 0
    if match["same_unit"]:
        return match["same_unit"].lower(), 0
    if match["eve"]:
        return "day", -1
    if match["next"]:
        unit = match["next_unit"].lower()
        return unit if unit in ("month", "year") else "day", -1 if match[
            "next"
        ].lower() == "previous" else 1
    step = dates.counted(match["count"]) or 1
    return match["unit"].lower(), step if match["way"].lower() in ("later", "after") else -step
