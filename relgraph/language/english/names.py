"""A mention → the one word that the parser reads in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import lexis

if TYPE_CHECKING:
    from ...model import Mention

_WORD = re.compile(r"[^\W\d_]+(?:(?:['’ʻ‘`]|-(?=[a-z]))[^\W\d_]{2,})*")
_GIVEN = re.compile(r"[^\W\d_]+-[a-z]+")
_FRONT = 3
_HONOURS = ("Order", "Medal", "Prize", "Badge")


def short_name(mention: Mention) -> str:
    """Give a chain of words one word that parses as its head does."""
    words: list[str] = _WORD.findall(mention.text)
    if not words:
        return "".join(mention.text.split())
    if mention.kind in ("person", "people"):
        names: list[str] = (
            _WORD.findall(mention.candidates[0].name) if mention.candidates else words
        )
        return _parsed_whole(names or words)
    if mention.kind in ("office", "offices"):
        return next((word for word in words if _is_title(word)), words[-1])
    if mention.kind == "series":
        return "Summit"
    if mention.kind == "state" and len(words[-1]) <= len("USA"):
        return "".join(words)
    if mention.kind == "organisation":
        for word in words[:_FRONT]:
            if word in _HONOURS:
                return word  # "the Supreme Order of the Turkic World"
    if mention.kind == "organisation" and "Ministry" in words:
        return "Ministry"
    return words[-1]


def _parsed_whole(names: list[str]) -> str:
    """The surname; the parser stumbles over the second half of "Jae-in", and over "uulu"."""
    if names[-1].islower() and names[1:]:
        return names[-2]
    return names[0] if _GIVEN.fullmatch(names[-1]) else names[-1]


def _is_title(word: str) -> bool:
    low = word.lower()
    return low in lexis.CHIEFS | lexis.COLLEAGUES or low.removesuffix("s") in lexis.CHIEFS
