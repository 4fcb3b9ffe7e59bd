"""Text → its words and the names among them: every name of the gazetteer, the longest first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..gazetteer import fold, gazetteer
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model import Entity

_WORD = re.compile(r"[^\W_]+(?:[’'ʻ‘`](?!s\b)[^\W_]+)*")
_GLUE = re.compile(r"(?:[’'‘`]s\b)?[\s\-–—.’'ʻ‘`«»“”\"+]{0,3}")
_OF_REGION = ("Central Asia Summit", "Central Asia summit")
_HYPHENS = frozenset("-–—")
_BREAK = re.compile(r"[ \t]*\n[ \t]*\n")


class Name(NamedTuple):
    """What a run of words stands for: `tag` is the kind of name, `value` what it names.

    Tags: `person` `state` `place` `organisation` `series` (entities), `adjective` (an ISO 3166
    code), `title` and `titles` (an office kind, one holder or several).
    """

    tag: str
    value: str
    entity: Entity | None = None


class Word(NamedTuple):
    """A word, or a run of words that is a name; offsets are those of the text."""

    begin: int
    end: int
    text: str
    names: tuple[Name, ...] = ()

    @property
    def low(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[:1].isupper()

    def tagged(self, *tags: str) -> tuple[Name, ...]:
        """The names with one of these tags."""
        return tuple(name for name in self.names if name.tag in tags) if self.names else ()


_TAGS = {
    REL.Person: "person",
    REL.State: "state",
    REL.City: "place",
    REL.Region: "place",
    REL.Site: "place",
    REL.Organisation: "organisation",
    REL.Series: "series",
    REL.Office: "office",
}


class _Lexicon(NamedTuple):
    names: dict[tuple[str, ...], tuple[tuple[str, Name], ...]]
    longest: dict[str, int]


def _split(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for _, _, word in _plain(text, 0, len(text)))


def _plain(text: str, begin: int, end: int) -> list[tuple[int, int, str]]:
    """The words of text[begin:end], without the "s" of "People's"."""
    return [
        (match.start(), match.end(), match.group())
        for match in _WORD.finditer(text, begin, end)
        if not (match.group() == "s" and text[match.start() - 1] in "’'‘`")
    ]


@cache
def _lexicon() -> _Lexicon:
    entries: dict[tuple[str, ...], list[tuple[str, Name]]] = defaultdict(list)
    longest: dict[str, int] = {}

    def add(text: str, name: Name) -> None:
        words = _split(text)
        if words and all(name != other for _, other in entries[words]):
            entries[words].append((text, name))
            longest[words[0]] = max(longest.get(words[0], 0), len(words))

    for text, name in chain(_entities(), _offices(), _titles()):
        add(text, name)
    return _Lexicon({key: tuple(value) for key, value in entries.items()}, longest)


# "Kazakhs", "Pakistanis", "Uzbeks", "Georgians", but no "Chineses".
_NAMES_PEOPLE = "hikn"


def _entities() -> Iterator[tuple[str, Name]]:
    known = gazetteer()
    for text, entity in known.names():
        yield text, Name(_TAGS[entity.kind], entity.iri, entity)
        if entity.kind == REL.Series and text.endswith(_OF_REGION):
            adjective = re.sub(r"Asia(?= \w+$)", "Asian", text)
            yield adjective, Name(_TAGS[entity.kind], entity.iri, entity)
    for state in known.states:
        for adjective in state.adjectives:
            yield adjective, Name("adjective", state.iso3, state.entity)
            if adjective[-1] in _NAMES_PEOPLE:
                yield f"{adjective}s", Name("adjective", state.iso3, state.entity)


def _offices() -> Iterator[tuple[str, Name]]:
    """Offices by the names that only one of them has."""
    offices = gazetteer().offices
    counted = Counter(name for office in offices for name in (office.entity.name, *office.aliases))
    for office in offices:
        for name in (office.entity.name, *office.aliases):
            if counted[name] == 1:
                yield name, Name("office", office.entity.iri, office.entity)


def _titles() -> Iterator[tuple[str, Name]]:
    for title in gazetteer().titles:
        yield title.title, Name("title", title.kind)
        if title.plural:
            yield title.plural, Name("titles", title.kind)


def _fits(text: str, known: str, tag: str) -> bool:
    """Names keep their capitals: "us" is not the US, "osh" not Osh; titles may be small."""
    if tag in ("title", "titles", "office"):
        return True
    if known.isupper() and len(known) <= 6:
        return text.isupper()
    if text.isupper() and len(text) > 3:
        return True
    if known.startswith("The ") and not text[4:5].isupper():
        return False  # "the diplomat" is not "The Diplomat"
    return text[:1].isupper() or not known[:1].isupper()


@lru_cache(maxsize=64)  # a text is looked at more than once
def words(text: str, begin: int, end: int) -> tuple[Word, ...]:
    """Cut text[begin:end] into words; a run of words that is a name is one Word."""
    return tuple(each_word(text, begin, end))


def folded(text: str) -> Iterator[str]:
    """The words of a text without case and accents, one by one."""
    return (fold(word) for _, _, word in _plain(text, 0, len(text)))


def openings(fits: Callable[[Name], bool]) -> frozenset[str]:
    """The first words, folded, of all names that fit."""
    entries = _lexicon().names.items()
    return frozenset(key[0] for key, names in entries if any(fits(name) for _, name in names))


def each_word(text: str, begin: int, end: int) -> Iterator[Word]:
    """Give the words one by one, for those who may not need them all."""
    lexicon = _lexicon()
    plain = _plain(text, begin, end)
    folded = [fold(word) for _, _, word in plain]
    at = 0
    while at < len(plain):
        found = None
        longest = min(lexicon.longest.get(folded[at], 0), len(plain) - at)
        for length in range(longest, 0, -1):
            entry = lexicon.names.get(tuple(folded[at : at + length]))
            if entry and _joined(text, plain[at : at + length]):
                start, stop = plain[at][0], plain[at + length - 1][1]
                words_ = text[start:stop]
                names = tuple(
                    name for known, name in entry
                    if _fits(words_, known, name.tag) and not _is_rest(text, start, name.tag)
                )  # fmt: skip
                if names:
                    found = Word(start, stop, words_, names)
                    at += length
                    break
        if found is None:
            found = Word(*plain[at])
            at += 1
        yield found


def _is_rest(text: str, begin: int, tag: str) -> bool:
    """ "The Union (EU)-Central Asian Summit" is no Central Asian summit."""
    return tag == "series" and text[max(0, begin - 1) : begin] in _HYPHENS


def _joined(text: str, run: list[tuple[int, int, str]]) -> bool:
    for (_, left, before), (right, _, _) in pairwise(run):
        gap = text[left:right]
        if not _GLUE.fullmatch(gap) or _BREAK.search(gap):
            return False
        if "." in gap and len(before) > 2:
            return False
    return True
