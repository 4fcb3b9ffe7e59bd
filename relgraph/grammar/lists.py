"""A sentence that ends with a colon → the items of the list that it opens."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from .phrases import phrase
from .surface import start_before

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from spacy.tokens import Span, Token

    from .reading import Reading

_MARK = re.compile(r"^(?:[-–—•*·●▪]|\(?\d{1,2}[.)]|\(?[a-z]\))\s*")
_LINE = re.compile(r"\S[^\n]*")
_LEAD = re.compile(r"^(?:and|an?|the)\s+", re.IGNORECASE)
_TRIM = " \n\t,.;:«»“”\"'"
_LONGEST = 300
_NEAR = 2
_FAR = 4
_TELLING = ("compound", "amod", "nummod", "nmod", "prep")
_POINTING = frozenset({"these", "they", "among", "including", "namely"})
_OTHERS = frozenset({"one", "another"})
_OTHER = re.compile(r"\b(?:one|another)\b")
_OPENING = 40
# Where the next paper of a list begins: "the Treaty on the border and the Declaration".
_PAPER = re.compile(
    r"(?i:agreement|treaty|declaration|protocol|memorandum|program|plan|road ?map|statement|"
    r"convention|contract|charter|accord)"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|will|said|signed|reports?)\b")
_NEXT = re.compile(r",? and (?=the |an? |[A-Z])|, (?=the |an? |[A-Z])")


def listed_below(token: Token, reading: Reading) -> tuple[str, ...]:
    """The items behind the colon of a sentence: in it, or in the lines below it."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    head, colon, rest = reading.article.text[begin:end].partition(":")
    if not colon:
        below = _pointed_at(token, reading)
        lines = (line for _, line in _lines(reading.article.text[below:])) if below else ()
        return tuple(_items(lines or _titles(reading.article.text[end:])))
    if reading.begins[token.i] > begin + len(head):
        return ()
    if not rest.strip():
        return tuple(_items(line for _, line in _lines(reading.article.text[end:])))
    if ";" in rest:
        return tuple(_items(rest.split(";")))
    pieces = _NEXT.split(rest.strip())
    titled = all(_PAPER.search(piece) for piece in pieces)
    return tuple(_items(pieces)) if len(pieces) > 1 and titled else ()


def _pointed_at(token: Token, reading: Reading) -> int:
    """Where the list begins that the next sentence opens: "Among them are:", "These are:"."""
    following = token.doc[token.sent.end : token.sent.end + 1]
    pointing = following[0].sent if following and following[0].lower_ in _POINTING else None
    return reading.ends[pointing[-1].i] if pointing and pointing[-1].text == ":" else 0


def opener(token: Token, reading: Reading) -> Span | None:
    """The sentence whose colon opens the list in one of whose lines a token stands.

    Where that says little, as "These are:", it is the one before.
    """
    text, at = reading.article.text, reading.begins[token.i]
    colon = next((c for c in _colons(text, at) if text[c + 1 : at].lstrip(" ")[:1] == "\n"), -1)
    below = text[colon + 1 :]
    inside = (begin <= at - colon - 1 < begin + len(line) for begin, line in _lines(below))
    if colon < 0 or not any(inside):
        return None
    before = [word for word in token.doc[: token.i] if reading.ends[word.i] <= colon + 1]
    opening = before[-1].sent if before else None
    if opening is not None and opening.start > 0 and opening[0].lower_ in _POINTING:
        return token.doc[opening.start - 1].sent
    return opening


def _colons(text: str, at: int) -> Iterator[int]:
    """Where colons stand before a place in a text, from the nearest on."""
    while (at := text.rfind(":", 0, at)) >= 0:
        yield at


def included(token: Token, nouns: Collection[str]) -> Iterator[Token]:
    """The things told as part of many: "ten agreements, among them a deal", "These include a"."""
    doc, end = token.doc, token.sent.end
    following = doc[end].sent if end < len(doc) else doc[end:end]
    part = _opened(token.sent, including=True)
    if not part and following and following[0].lower_ in ("these", "they", "among"):
        part = _opened(following)
    for thing in part:
        own = any(child.lower_ in ("a", "an", "the") for child in thing.lefts)
        if thing.lower_ in nouns and own and thing.dep_ != "compound":
            yield thing


def _opened(sentence: Span, *, including: bool = False) -> Span:
    """What stands behind "including" or "among them", or behind "include" itself."""
    for word in sentence:
        among = word.lower_ == "among" and word.nbor().lower_ in ("them", "these", "which")
        if among or word.lower_ == "including" or (word.lemma_ == "include" and not including):
            return word.doc[word.i : sentence.end]
    return sentence[:0]


def meant(token: Token, reading: Reading, nouns: Collection[str]) -> str:
    """What "it" or "the document" stands for: the last of some nouns before it, near by.

    "A separate one" is another of its kind: "separate protocol".
    """
    noun = _before(token, nouns, _NEAR)
    if noun is None:
        return ""
    words = phrase(reading, token) if token.lower_ in _OTHERS else ""
    return _OTHER.sub(noun.lemma_.lower(), words) if " " in words else phrase(reading, noun)


def meant_by_name(token: Token, reading: Reading, nouns: Collection[str]) -> str:
    """What "the plant" or "the works" stands for: the last of some nouns that has a name."""
    noun = _before(token, nouns, _FAR, named=reading.mentions)
    return phrase(reading, noun) if noun is not None else ""


def _before(
    token: Token, nouns: Collection[str], near: int, *, named: Collection[int] | None = None
) -> Token | None:
    for other in reversed(token.doc[start_before(token, near) : token.i]):
        bare = named is not None and other.i not in named
        told = not bare or any(c.dep_ in _TELLING for c in other.children)
        if told and other.lemma_.lower() in nouns and other.pos_ in ("NOUN", "PROPN"):
            return other
    return None


def _lines(below: str) -> Iterator[tuple[int, str]]:
    """The lines that go on a list, each with where it begins, without its mark.

    Each has a mark, or each but the last ends with a semicolon.
    """
    found = [(m.start(), m.group().rstrip()) for m in _LINE.finditer(below)]
    marked = bool(found) and _MARK.match(found[0][1]) is not None
    for number, (begin, line) in enumerate(found):
        mark = _MARK.match(line)
        if marked and mark is None:
            return
        if not marked and not found[max(0, number - 1)][1].endswith(";"):
            return
        length = len(mark.group()) if mark else 0
        yield begin + length, line[length:]


def _titles(below: str) -> Iterator[str]:
    """The lines right below that are titles of papers and no sentences, where there are several."""
    first, _, rest = below.partition("\n")
    lines = [_MARK.sub("", line.strip()) for line in rest.splitlines() if line.strip()]
    titles = list(takewhile(_is_title, lines)) if not first.strip() else []
    closing = lines[len(titles) : len(titles) + 1] if len(titles) > 1 else []
    titles += [line for line in closing if _is_title(line.removesuffix("."))]
    return iter(titles if len(titles) > 1 else ())


def _is_title(line: str) -> bool:
    """ "Memorandum on tourism;": it opens with the kind of paper, and has no full stop."""
    told = line.endswith((".", ":", "!", "?")) or _FINITE.search(line)
    return bool(_PAPER.search(line[:_OPENING])) and not told


def _items(pieces: Iterable[str]) -> Iterator[str]:
    for piece in pieces:
        words = _LEAD.sub("", piece.strip(_TRIM)).strip()
        if len(words) > 3 and len(words) <= _LONGEST:
            yield words
