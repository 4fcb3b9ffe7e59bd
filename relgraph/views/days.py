"""A date as a user writes it → the first or the last day that it allows."""

from __future__ import annotations

import re
from datetime import date

from ..errors import QuestionError
from ..model import Time

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def first_day(given: str) -> str:
    """Return the first day of a day, month or year; of an empty text, an empty one."""
    return Time(start=_checked(given)).earliest


def last_day(given: str) -> str:
    """Return the last day of a day, month or year; of an empty text, an empty one."""
    return Time(end=_checked(given)).latest


def _checked(given: str) -> str:
    if given and not (_DATE.fullmatch(given) and _is_day(Time(start=given).earliest)):
        raise QuestionError(f"{given!r} is no date; write it as 2024-08-05, 2024-08 or 2024")
    return given


def _is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
