"""A sentence that ends with a colon → the items of the list that it opens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from .reading import Reading

_MARK = re.compile(r"^(?:[-–—•*·]|\(?\d{1,2}[.)]|\(?[a-z]\))\s*")
_TRIM = " \n\t,.;:«»“”\"'"
_LONGEST = 240


def listed_below(token: Token, reading: Reading) -> Iterator[str]:
    """The items behind the colon of a sentence: in it, or in the lines below it."""
    text = _text(reading, token.sent)
    head, colon, rest = text.partition(":")
    if not colon:
        return
    if rest.strip():
        if ";" in rest and reading.begins[token.i] < reading.begins[token.sent.start] + len(head):
            yield from _items(rest.split(";"))
        return
    yield from _items(_lines(reading, token))


def _lines(reading: Reading, token: Token) -> Iterator[str]:
    """The lines that go on a list: all are marked, or each but the last ends with a semicolon."""
    end = reading.ends[token.sent.end - 1]
    below = reading.article.text[end:].lstrip()
    marked: bool | None = None
    for line in below.split("\n"):
        words = line.strip()
        if not words:
            if marked is None:
                continue
            if marked or open_:
                continue
            return
        has_mark = bool(_MARK.match(words))
        if marked is None:
            marked = has_mark
        if marked != has_mark:
            return
        if not marked and not (words.endswith(";") or open_):
            return
        open_ = words.endswith((";", ",")) or marked
        yield _MARK.sub("", words)
        if not open_:
            return


def _items(pieces: Iterator[str] | list[str]) -> Iterator[str]:
    for piece in pieces:
        words = re.sub(r"^(?:and|an?|the)\s+", "", piece.strip(_TRIM), flags=re.IGNORECASE)
        if 3 < len(words) <= _LONGEST:
            yield words.strip(_TRIM)


def _text(reading: Reading, sentence: Span) -> str:
    begin, end = reading.span(sentence[0], sentence[-1])
    return reading.article.text[begin:end]
