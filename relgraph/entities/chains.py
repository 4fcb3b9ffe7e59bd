"""Words → mentions: titles, states and names that belong together become one mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language.english import lexis
from .cursor import Cursor
from .envoys import Envoys
from .offices import Offices
from .persons import Persons
from .sites import Sites
from .strangers import Strangers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..model import Mention
    from .words import Word

    Reader = Callable[[int], tuple[int, Mention | None]]

# A mention begins with a name, a capital, or one of these: no reader need look at other words.
_OPENING = frozenset(
    {
        "the", "of", "and", "his", "her", "its", "their", "consultative",
        *lexis.RANKS, *lexis.STANDING, *lexis.FORMER, *lexis.HONORIFICS, *lexis.DESCRIPTORS,
        *lexis.PRAISE, *lexis.MEETINGS, *lexis.BODIES, *lexis.CHIEFS,
        *(f"{chief}s" for chief in lexis.CHIEFS),
    }
)  # fmt: skip


def mentions(text: str, words: Sequence[Word]) -> tuple[Mention, ...]:
    """Read the mentions in one stretch of text, from left to right, without overlaps."""
    cursor = Cursor(text, words)
    readers = _readers(cursor)
    found: list[Mention] = []
    at = 0
    while at < len(words):
        if not _opens(words[at]):
            at += 1
            continue
        for reader in readers:
            end, mention = reader(at)
            if mention is not None:
                found.append(mention)
            if end > at:
                break
        else:
            end = at + 1
        at = max(end, at + 1)
    return tuple(found)


def _opens(word: Word) -> bool:
    return bool(word.names) or word.capital or word.low in _OPENING


def _readers(cursor: Cursor) -> tuple[Reader, ...]:
    """What may begin at a word, the longer readings first."""
    offices = Offices(cursor)
    persons, sites = Persons(cursor, offices), Sites(cursor, offices)
    envoys, strangers = Envoys(cursor, persons), Strangers(cursor, persons)
    return (
        sites.capital, envoys.listed, persons.colleague, persons.titled, sites.named_thing,
        persons.person, strangers.named, sites.series, sites.body, sites.part_of_name,
        sites.speaker, sites.unknown_site, sites.known,
    )  # fmt: skip
