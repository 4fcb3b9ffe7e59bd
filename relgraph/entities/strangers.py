"""Names that nobody knows → persons, by the words behind: "was appointed", "(Uzbekistan)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language.english import lexis
from .persons import person

if TYPE_CHECKING:
    from ..model import Mention
    from .cursor import Cursor

_NO_NAMES = lexis.THINGS | lexis.BODIES | lexis.BODY_NOUNS | lexis.MEETINGS | lexis.CHIEFS
_HELPERS = frozenset({"was", "is", "has", "had", "will", "been", "be", "also", "newly"})
_DONE = frozenset(
    {"appointed", "named", "nominated", "elected", "awarded", "decorated", "reappointed", "sworn"}
)
_FEW = 4


class Strangers:
    """Reads a name that only the words behind it show to be a person's."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor

    def named(self, at: int) -> tuple[int, Mention | None]:
        """ "Olim Sattorov was appointed", or a line that is "Olim Sattorov (Uzbekistan)"."""
        end = self.cursor.name_run(at)
        low = {self.cursor.low(word) for word in range(at, end)}
        inside = at > 0 and self.cursor.words[at - 1].capital and self.cursor.near(at)
        if end - at < 2 or low & _NO_NAMES or inside:
            return at, None
        if not (self._is_promoted(end) or self._is_of_state(at, end)):
            return at, None
        name = self.cursor.between(at, end)
        return end, self.cursor.mention(at, end, "person", candidates=(person(name),))

    def _is_promoted(self, at: int) -> bool:
        """Whether "has been appointed" follows."""
        behind = [self.cursor.low(word) for word in range(at, at + _FEW)]
        helpers = next((i for i, low in enumerate(behind) if low not in _HELPERS), _FEW)
        return 0 < helpers < _FEW and behind[helpers] in _DONE and self.cursor.near(at)

    def _is_of_state(self, at: int, end: int) -> bool:
        """Whether the line is a name and a state in brackets."""
        bracket = self.cursor.gap(end).strip() == "(" and bool(self.cursor.state(end))
        return bracket and at == 0 and end + 1 == len(self.cursor.words)
