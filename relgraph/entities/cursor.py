"""Words → what stands at, in front of and behind each of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import lexis
from ..model import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Entity, OfficeWords
    from .words import Word

_PARTICLES = frozenset({"al", "el", "bin", "ibn", "bint", "van", "von", "de", "der", "den", "da"})
_SYLLABLE = 5
_SPACE = re.compile(r"[ \t\n]{0,3}")
_LIST = re.compile(r"[ \t\n]*,?[ \t\n]*")
_INSIDE_NAME = re.compile(r"[ \t]?[-–’'ʻ‘]?[ \t]?|\.[ ]?")


class Cursor:
    """Looks at the words of one stretch of text; beyond them stands nothing."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words
        self._lows = [word.low for word in words]

    def low(self, at: int) -> str:
        """The word in lower case; nothing beyond the text."""
        return self._lows[at] if 0 <= at < len(self._lows) else ""

    def word(self, at: int) -> str:
        """The word as it is written; nothing beyond the text."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """The characters in front of a word; "Baku`s" is written like "Baku's"."""
        if not 0 < at < len(self.words):
            return "" if at == 0 else "."
        return self.text[self.words[at - 1].end : self.words[at].begin].replace("`", "'")

    def near(self, at: int, *, comma: bool = False) -> bool:
        """Whether white space (or a comma) alone stands in front of a word."""
        gap = self.gap(at).removeprefix("’s").removeprefix("'s")
        if at > 0 and self.words[at - 1].text in ("U.S", "U.K", "U.N"):
            gap = gap.removeprefix(".")
        return bool((_LIST if comma else _SPACE).fullmatch(gap)) or (
            gap in ("-", " - ", ". ") and gap != ". "
        )

    def possessive(self, at: int) -> bool:
        """Whether a word ends in 's."""
        return self.gap(at + 1)[:2] in ("’s", "'s") or self.gap(at + 1)[:1] in ("’", "'")

    def plain_capital(self, at: int) -> bool:
        """Whether a capitalised word is no person, state or place."""
        return (
            at < len(self.words)
            and self.words[at].capital
            and not self.words[at].tagged("person", "state", "adjective", "place")
        )

    def state(self, at: int) -> str:
        """The code of the state that a word names, or nothing."""
        names = self.words[at].tagged("state") if at < len(self.words) else ()
        return names[0].value.rpartition("/")[2] if names else ""

    def place_state(self, at: int) -> str:
        """The code of the state that a place lies in, or nothing."""
        names = self.words[at].tagged("place") if at < len(self.words) else ()
        return _state_of_place(names[0].value) if names else ""

    def next_state(self, at: int) -> tuple[int, str] | None:
        """A state that goes on a list of states."""
        inner = at
        while self.low(inner) in ("and", "the"):
            inner += 1
        near = _LIST.fullmatch(self.gap(at)) and self.near(inner, comma=True)
        state = self.state(inner) if near else ""
        return (inner + 1, state) if state and (inner > at or "," in self.gap(at)) else None

    def capitals(self, at: int) -> int:
        """Where a run of capitals ends: "Water Resources and Irrigation"."""
        end = at
        while end < len(self.words) and (end == at or self.near(end, comma=True)):
            if len(self.words[end].text) == 1 and self.gap(end + 1).startswith("."):
                break  # "Minister of Labour S.Chinzorig"
            if self.plain_capital(end) or (end > at and self.low(end) in ("affairs", "policy")):
                end += 1
            elif (
                end > at
                and self.low(end) in ("and", "on")
                and end + 1 < len(self.words)
                and self.plain_capital(end + 1)
                and not self._is_body(end + 1)
            ):
                end += 2
            else:
                break
        return end

    def _is_body(self, at: int) -> bool:
        """ "The Ministry of Finance and the World Bank": what stands behind "and" is another."""
        word = self.words[at]
        return bool(word.tagged("organisation")) or word.low in lexis.BODIES

    def name_run(self, at: int) -> int:
        """Where a run of words that may be a person's name ends."""
        end, longest = at, 4
        while end < len(self.words) and end - at < longest and self._goes_on(at, end):
            end += 1
            if self._is_particle(end):
                end, longest = end + 1, longest + 2
            if self.gap(end) == "-" == self.gap(end + 1) and self.words[end].text.islower():
                end += 1  # "Bakht-ur-Rahman"
            elif self._is_syllable(end):
                end += 1  # "Jung Won-ju"
        if end > at and self.low(end) in ("uulu", "kyzy", "ogly", "oglu") and self.near(end):
            end += 1
        return end

    def _is_syllable(self, at: int) -> bool:
        """Whether a word is the second half of a given name: the "ju" of "Won-ju"."""
        if self.gap(at) != "-" or not self.words[at].text.islower() or self.words[at - 1].names:
            return False
        return len(self.words[at].text) <= _SYLLABLE and self.low(at) not in lexis.HYPHENED

    def _is_particle(self, at: int) -> bool:
        """Whether a small word goes on a name: "Mohammed al-Ghazali", "Hisham bin Mishal"."""
        small = self.low(at) in _PARTICLES and self.near(at)
        return (
            small and self.near(at + 1) and at + 1 < len(self.words) and self.words[at + 1].capital
        )

    def _goes_on(self, at: int, end: int) -> bool:
        """Whether a word may belong to a name that begins before it."""
        word = self.words[end]
        named = not word.names or bool(word.tagged("person"))
        if not (word.capital and named and word.low not in lexis.NOT_NAMES):
            return False
        if end == at:
            return True
        if word.low in lexis.HEADLINE_VERBS:
            return False  # "Erdogan Meets Kyrgyz Counterpart"
        before = self.words[end - 1]
        if not _INSIDE_NAME.fullmatch(self.gap(end)):
            return False
        if "." in self.gap(end) and len(before.text) > 1:
            return False
        if before.text.isupper() and len(before.text) > 2 and not word.text.isupper():
            return False  # "Prime Minister KISHIDA Speaks"
        # "Nazarbayev-Isakov talks"
        return not (word.tagged("person") and before.tagged("person"))

    def mention(  # noqa: PLR0913
        self, at: int, end: int, kind: str, *, candidates: tuple[Entity, ...] = (),
        office: tuple[OfficeWords, ...] = (), states: tuple[str, ...] = (),
    ) -> Mention:  # fmt: skip
        """Make the mention of the words from one to another."""
        begin, stop = self.words[at].begin, self.words[end - 1].end
        return Mention(begin, stop, self.text[begin:stop], kind, (), candidates, office, states)

    def name_follows(self, at: int) -> bool:
        """Whether a person's name stands at a word, known or not."""
        while self.low(at) in lexis.HONORIFICS | lexis.STYLES:
            at += 1
        if at >= len(self.words):
            return False
        if self.words[at].tagged("person"):
            return True
        end = self.name_run(at)
        return end - at > 1 and self.low(end - 1) not in lexis.THINGS

    def between(self, at: int, end: int) -> str:
        """The text of the words from one to another, with single spaces."""
        return " ".join(self.text[self.words[at].begin : self.words[end - 1].end].split())


def _state_of_place(iri: str) -> str:
    place = gazetteer().place(iri)
    return place.states[0] if place and place.states else ""
