"""Names that only a model proposes → new persons and places, where nothing speaks against them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ..gazetteer import fold, gazetteer
from ..language.english import lexis
from ..model import Entity, Mention
from ..namespaces import DATA
from ..vocabulary import REL
from .persons import person, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Span = tuple[int, int]

_NAME = r"[A-Z][^\W\d_]+(?:[-’'][^\W\d_]+)*"
_JOINT = r"[ \n](?:al-|bin |bint |ibn |de |van )?"
_RUN = re.compile(rf"{_NAME}(?:{_JOINT}{_NAME})+")
_WORD, _LINK = re.compile(_NAME), re.compile(_JOINT)
_HYPHENED = re.compile(r"(?:[^\W\d_]+-)*$")
_BEHIND = re.compile(r"\b(?:in|at|to|from|near)\s+(?:the\s+)?$")
_PLACED = re.compile(r"\b(?:in|at|to|from|near)\s+(?:the\s+)?(?=(?P<word>[^\W\d_]+))")
_PLACES = ("GPE", "LOC", "FAC")
_NO_NAMES = (
    lexis.NOT_NAMES | lexis.THINGS | lexis.SITES | lexis.BODIES | lexis.BODY_NOUNS | lexis.MEETINGS
    | lexis.CHIEFS | lexis.NAMED_TEXTS | lexis.NAMED_MEETINGS | lexis.STATE_WORDS | lexis.PEOPLES
)  # fmt: skip


def with_unknown_names(
    text: str, paragraphs: Iterable[Span], mentions: Sequence[Mention]
) -> tuple[Span, ...]:
    """Give the paragraphs that hold a run of capitalised words that no mention covers.

    There a model is worth asking, where a new person or place may be among its answers.
    """
    return tuple(
        (begin, end)
        for begin, end in paragraphs
        if any(_free(run.span(), mentions) for run in _RUN.finditer(text, begin, end))
        and any(_free(name, mentions) for name in _new_names(text, begin, end))
    )


def _new_names(text: str, begin: int, end: int) -> Iterator[Span]:
    """How each name begins that may be new: two names on end, or a word behind "in" or "from"."""
    for first, second in pairwise(_WORD.finditer(text, begin, end)):
        joined = _LINK.fullmatch(text, first.end(), second.start())
        capitals = first.group().isupper() and second.group().isupper()  # no name, but a heading
        if joined and not capitals and _may_name(first.group()) and _may_name(second.group()):
            yield first.start(), second.start() + 1
    for match in _PLACED.finditer(text, begin, end):
        if match["word"][0].isupper() and _may_name(match["word"]):
            yield match.span("word")


def _may_name(word: str) -> bool:
    """Whether a word, or its beginning up to a hyphen, may belong to a name."""
    low = fold(word).split()
    return any(" ".join(low[:size]) not in _NO_NAMES for size in range(1, len(low) + 1))


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
        begin = proposed - _hyphened(text[text.rfind(" ", 0, proposed) + 1 : proposed])
        if _free((begin, end), found) and (new := _new(text, begin, end, label)):
            found.append(new)
    surnames = _bearers(found)
    for begin, end in paragraphs:
        found += _surnames(text, begin, end, surnames, found)
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


def _bearers(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """The first mention of each person named in full, by a surname that nobody is known by."""
    known = gazetteer()
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        for entity in mention.candidates if mention.kind == "person" else ():
            if " " in entity.name:
                named.setdefault(_surname(entity), []).append(mention)
    return {
        surname: bearers[0]
        for surname, bearers in named.items()
        if len({bearer.candidates[0] for bearer in bearers}) == 1
        and len(surname) > 2
        and not known.named(surname)
    }


def _surname(someone: Entity) -> str:
    """The surname of a person: "Szijjártó", and "Moon" of Moon Jae-in, "Wang" of Wang Yi."""
    first, *_, last = someone.name.split()
    family_first = _GIVEN.fullmatch(last) or gazetteer().states_of(someone) & _FAMILY_FIRST
    return first if family_first else last


_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
_FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM"})


def _surnames(
    text: str, begin: int, end: int, bearers: Mapping[str, Mention], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """ "Paknejad" behind "Oil Minister Mohsen Paknejad" is he."""
    for surname, bearer in bearers.items():
        if text.find(surname, begin, end) < 0:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text[begin:end]):
            span = begin + match.start(), begin + match.end()
            if span[0] > bearer.begin and _free(span, mentions):
                yield Mention(*span, surname, "person", (), bearer.candidates[:1])


def _free(span: Span, mentions: Iterable[Mention]) -> bool:
    return all(span[1] <= mention.begin or mention.end <= span[0] for mention in mentions)
