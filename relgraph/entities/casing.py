"""A headline in title case → the same with small letters, but for the names that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language.english.calendar import MONTHS, WEEKDAYS
from .words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .words import Word

_LEADING = 2  # paragraphs: a kicker may stand above the headline
_LONGEST = 160
_SHORT = 3
_DATES = frozenset({*MONTHS, *WEEKDAYS})


def in_small_letters(text: str, paragraphs: Iterable[tuple[int, int]]) -> str:
    """Write "Tokayev Meets Putin" as "Tokayev meets Putin"; every offset stays what it is."""
    for begin, end in list(paragraphs)[:_LEADING]:
        told = words(text, begin, end)
        plain = [word for word in told if not word.names and word.low not in _DATES]
        if _is_headline(text[begin:end]) and _is_in_title_case(plain):
            for word in plain:
                if not word.text.isupper() and len(word.low) == len(word.text):
                    text = text[: word.begin] + word.low + text[word.end :]
    return text


def _is_headline(line: str) -> bool:
    line = line.strip()
    return "\n" not in line and len(line) < _LONGEST and not line.endswith((".", ":", ";"))


def _is_in_title_case(plain: Sequence[Word]) -> bool:
    """Whether all words that are no names begin with capitals, but for the small ones."""
    long = [word for word in plain if len(word.text) > _SHORT and word.text.isalpha()]
    verb = any(word.low.endswith("s") for word in long)
    return all(word.capital for word in long) and (len(long) > 1 or verb)
