"""A date as a user writes it → the first or the last day that it allows."""

from __future__ import annotations

from .. import gazetteer
from ..errors import QuestionError


def first_day(given: str) -> str:
    """Return the first day of a day, month or year; of an empty text, an empty one."""
    return gazetteer.first_day(_checked(given))


def last_day(given: str) -> str:
    """Return the last day of a day, month or year; of an empty text, an empty one."""
    return gazetteer.last_day(_checked(given))


def _checked(given: str) -> str:
    if given and not gazetteer.is_date(given):
        raise QuestionError(f"{given!r} is no date; write it as 2024-08-05, 2024-08 or 2024")
    return given
