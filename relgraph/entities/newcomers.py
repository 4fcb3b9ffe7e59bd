"""Names that only a model proposes → new persons and places, where nothing speaks against them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..gazetteer import fold, gazetteer
from ..language.english import lexis
from ..model import Entity, Mention
from ..namespaces import DATA
from ..vocabulary import REL
from .persons import person, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Span = tuple[int, int]

_NAME = r"[A-Z][^\W\d_]+(?:[-’'][^\W\d_]+)*"
_RUN = re.compile(rf"{_NAME}(?:[ \n](?:al-|bin |bint |ibn |de |van )?{_NAME})+")
_HYPHENED = re.compile(r"(?:[^\W\d_]+-)*$")
_BEHIND = re.compile(r"\b(?:in|at|to|from|near)\s+(?:the\s+)?$")
_PLACES = ("GPE", "LOC", "FAC")
_NO_NAMES = (
    lexis.NOT_NAMES | lexis.THINGS | lexis.SITES | lexis.BODIES | lexis.BODY_NOUNS | lexis.MEETINGS
    | lexis.CHIEFS | lexis.NAMED_TEXTS | lexis.NAMED_MEETINGS | lexis.STATE_WORDS | lexis.PEOPLES
)  # fmt: skip


def with_unknown_names(
    text: str, paragraphs: Iterable[Span], mentions: Sequence[Mention]
) -> tuple[Span, ...]:
    """Give the paragraphs that hold a run of capitalised words that no mention covers."""
    return tuple(
        (begin, end)
        for begin, end in paragraphs
        if any(_free(run.span(), mentions) for run in _RUN.finditer(text, begin, end))
    )


def newcomers(
    text: str,
    paragraphs: Iterable[Span],
    proposals: Iterable[tuple[int, int, str]],
    mentions: Sequence[Mention],
) -> tuple[Mention, ...]:
    """Add the new persons and places among the proposals, and the surnames of new persons."""
    found = list(mentions)
    for proposed, end, label in proposals:
        # The model may take "Rahman" out of "Bakht-ur-Rahman".
        begin = proposed - _hyphened(text[:proposed])
        if _free((begin, end), found) and (new := _new(text, begin, end, label)):
            found.append(new)
    for begin, end in paragraphs:
        found += _surnames(text, begin, end, found)
    return tuple(sorted(found, key=lambda mention: mention.begin))


def _hyphened(before: str) -> int:
    match = _HYPHENED.search(before)
    return len(match.group()) if match else 0


def _new(text: str, begin: int, end: int, label: str) -> Mention | None:
    words = text[begin:end].split()
    name = " ".join(words)
    low = {fold(word) for word in words}
    if low & _NO_NAMES or not all(word[:1].isupper() for word in words) or name.isupper():
        return None
    if gazetteer().named(name):
        return None
    if label == "PERSON" and _RUN.fullmatch(text, begin, end):
        return Mention(begin, end, text[begin:end], "person", (), (person(name),))
    if label in _PLACES and _BEHIND.search(text, max(0, begin - 12), begin):
        place = Entity(f"{DATA}place/{slug(name)}", REL.Site, name)
        return Mention(begin, end, text[begin:end], "place", (), (place,))
    return None


def _surnames(text: str, begin: int, end: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """ "Paknejad" behind "Oil Minister Mohsen Paknejad" is he."""
    known = gazetteer()
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        for entity in mention.candidates if mention.kind == "person" else ():
            if known.person(entity.iri) is None and " " in entity.name:
                named.setdefault(entity.name.split()[-1], []).append(mention)
    for surname, bearers in named.items():
        entities = tuple(dict.fromkeys(bearer.candidates[0] for bearer in bearers))
        if len(entities) > 1 or len(surname) < 4 or known.named(surname):
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text[begin:end]):
            span = begin + match.start(), begin + match.end()
            if span[0] > bearers[0].begin and _free(span, mentions):
                yield Mention(*span, surname, "person", (), entities)


def _free(span: Span, mentions: Iterable[Mention]) -> bool:
    return all(span[1] <= mention.begin or mention.end <= span[0] for mention in mentions)
