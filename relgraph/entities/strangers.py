"""Names that nobody knows → persons, by their own form, or by the words behind: "was appointed"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..language.english import lexis
from .persons import person

if TYPE_CHECKING:
    from ..model import Mention
    from .cursor import Cursor
    from .persons import Persons

_NO_NAMES = lexis.THINGS | lexis.BODIES | lexis.BODY_NOUNS | lexis.MEETINGS | lexis.CHIEFS
_HELPERS = frozenset({"was", "is", "has", "had", "will", "been", "be", "also", "newly"})
_DONE = frozenset(
    {"appointed", "named", "nominated", "elected", "awarded", "decorated", "reappointed", "sworn"}
)
_FEW = 4
_STYLES = lexis.HONORIFICS | lexis.STYLES
_SONS = frozenset({"bin", "ibn", "bint", "uulu", "kyzy", "ogly", "oglu"})
# What surnames of the region and of its neighbours end with.
_SURNAME = re.compile(
    r"\w{2,}(?:[oe]va?|skiy|skaya|enko|shvili|dze|zoda|zade|zadeh|ullo|ullah|uly)"
)


class Strangers:
    """Reads a name that its own form or the words behind it show to be a person's."""

    def __init__(self, cursor: Cursor, persons: Persons) -> None:
        self.cursor = cursor
        self.persons = persons

    def named(self, at: int) -> tuple[int, Mention | None]:
        """ "Wang Lei was appointed", "Wang Lei (China)" on a line, "Olim Sattorov" anywhere."""
        end = self.cursor.name_run(at)
        low = [self.cursor.low(word) for word in range(at, end)]
        styled = self.cursor.low(at - 1) in _STYLES
        inside = at > 0 and self.cursor.words[at - 1].capital and self.cursor.near(at)
        if end - at < 2 or _NO_NAMES & set(low) or (inside and not styled) or low[0] in _STYLES:
            return at, None
        shown = self._is_promoted(end) or self._is_of_state(at, end)
        if not (shown or self._is_personal(at, end)):
            return at, None
        name, tail = self.cursor.between(at, end), self.persons.appositions(end)
        return tail.end, self.cursor.mention(
            at, tail.end, "person", candidates=(person(name),), office=tail.offices
        )

    def _is_personal(self, at: int, end: int) -> bool:
        """Whether the words have the form of a name, and no theatre or street bears it."""
        words = self.cursor.words[at:end]
        son = any(word.low in _SONS for word in words)
        surname = _SURNAME.fullmatch(words[-1].low) and not any(word.names for word in words)
        whole = len(words[0].text) > 1  # who "V. Turekhanov" is, another place tells
        free = self.cursor.low(end) not in lexis.THINGS | lexis.SITES
        return bool(son or surname) and whole and free

    def _is_promoted(self, at: int) -> bool:
        """Whether "has been appointed" follows."""
        behind = [self.cursor.low(word) for word in range(at, at + _FEW)]
        helpers = next((i for i, low in enumerate(behind) if low not in _HELPERS), _FEW)
        return 0 < helpers < _FEW and behind[helpers] in _DONE and self.cursor.near(at)

    def _is_of_state(self, at: int, end: int) -> bool:
        """Whether the line is a name and a state in brackets."""
        bracket = self.cursor.gap(end).strip() == "(" and bool(self.cursor.state(end))
        return bracket and at == 0 and end + 1 == len(self.cursor.words)
