"""A list of ambassadors by their states → each with his: "the ambassadors of Canada A, Spain B"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..language.english import lexis
from ..model import OfficeWords

if TYPE_CHECKING:
    from ..model import Mention
    from .cursor import Cursor
    from .offices import OfficeSpan
    from .persons import Persons

_LONGEST = 90  # words from the head of a list to its last name
_LINKS = frozenset({"of", "the", "and", "as", "well", "republic", "ms", "mr", "mrs"})


class Envoys:
    """Reads the next in a list that "the ambassadors of" has opened."""

    def __init__(self, cursor: Cursor, persons: Persons) -> None:
        self.cursor = cursor
        self.persons = persons

    def listed(self, at: int) -> tuple[int, Mention | None]:
        """ "Spain Luis Martinez", "France – Aurélie Bouchez": a state and who speaks for it."""
        start = at + (self.cursor.low(at) == "the")
        state = self.cursor.state(start)
        person = self.persons.person_after(start + 1) if state and self._is_open(at) else None
        if person is None:
            return at, None
        end, named = person
        words = f"ambassador of {self.cursor.between(start, start + 1)}"
        office = (OfficeWords("ambassador", state, words),)
        mention = self.cursor.mention(
            start, end, "person", candidates=named.candidates, office=office
        )
        return end, mention

    def _is_open(self, at: int) -> bool:
        """Whether names and states alone stand between "the ambassadors of" and a word."""
        for before in range(at - 1, max(-1, at - _LONGEST), -1):
            low = self.cursor.low(before)
            if low.startswith("ambassadors"):
                return self.cursor.low(before + 1) == "of"
            named = self.cursor.words[before].capital or self.cursor.words[before].names
            ends = "." in self.cursor.gap(before + 1) and low not in lexis.HONORIFICS | _LINKS
            if ends or not (named or low in _LINKS):
                return False
        return False


def singular(office: OfficeSpan) -> tuple[OfficeWords, ...]:
    """The first of the ambassadors that a list names: "the ambassadors of Canada A, Spain B"."""
    told = office.offices
    if len(told) != 1 or told[0].kind != "ambassador" or not told[0].state:
        return ()
    return (replace(told[0], words=told[0].words.replace("mbassadors", "mbassador")),)
