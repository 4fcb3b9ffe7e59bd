"""A word for one who comes or receives ("the guest", "his host") → whom it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..gazetteer import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import Entity
    from .memory import Memory, Seen

_RECENT = 8  # sentences before


class Guests:
    """Finds in memory who comes from abroad, and who receives."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory

    def guest(self, token: Token, sentence: int, *, host: bool) -> tuple[Entity, ...]:
        """ "The guest" is from abroad, "the host" from where the story is."""
        doers = {self.memory.entity_at(c) for c in token.head.children if c.dep_ == "nsubj"}
        owners = {self.memory.entity_at(c) for c in token.children if c.dep_ == "poss"}
        recent = [s for s in reversed(self.memory.people) if sentence - s.sentence <= _RECENT]
        others = [seen for seen in recent if seen.state and seen.person not in doers | owners]
        own = {seen.state for seen in recent if seen.person in owners}
        here = self._where(recent)
        if own:
            there = [seen for seen in others if seen.state not in own]
        else:
            told = [seen for seen in others if here and (seen.state == here) == host]
            there = [s for s in told if s.sentence < sentence or s.acts] or told
        last = [seen for seen in there if seen.sentence == there[0].sentence]
        found = last if own else [seen for seen in last if seen.acts] or last
        return (found[0].person,) if found else ()

    def _where(self, recent: list[Seen]) -> str:
        """The state where a story is: of its dateline, if somebody of it is there."""
        town = next((min(gazetteer().states_of(e), default="") for e in self.memory.here), "")
        told = any(seen.state == town for seen in recent)
        return (town if told else "") or self.memory.where or self.memory.home
