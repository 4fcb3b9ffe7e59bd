"""A sentence that tells of a letter → who wrote it and to whom, for what is quoted from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..language.english import LINKS, REPORTS, lexis
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

    from ..model import Entity
    from .memory import Memory

_BY = ("from", "owner", "subject", "setting")
_TO = ("goal", "addressed")


class Letter(NamedTuple):
    """Who writes to whom, as far as the text has told."""

    author: Entity | None = None
    addressee: Entity | None = None


class Letters:
    """Keeps the letter that the article quotes from, as its sentences go on."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.quoted = Letter()

    def enter(self, sentence: Span) -> None:
        """Take in a sentence: another letter, or somebody else who speaks."""
        for noun in sentence:
            if noun.pos_ == "NOUN" and noun.lemma_.lower() in lexis.LETTERS:
                author, addressee = self._person(noun, _BY), self._person(noun, _TO)
                same = author is None or author == self.quoted.author
                known = self.quoted if same else Letter(author)
                self.quoted = Letter(author or known.author, addressee or known.addressee)
                return
        if any(self._speaks(token) for token in sentence):
            self.quoted = Letter()

    def _person(self, noun: Token, links: Iterable[str]) -> Entity | None:
        linked = (other for link in links for other in LINKS[link](noun))
        named = (self.memory.entity_at(other) for other in linked)
        return next((entity for entity in named if entity and entity.kind == REL.Person), None)

    def _speaks(self, token: Token) -> bool:
        """Whether somebody speaks who has not written the letter."""
        if token.dep_ != "nsubj" or token.head.lemma_.lower() not in REPORTS:
            return False
        speaker = self.memory.entity_at(token)
        return speaker is not None and speaker.kind == REL.Person and speaker != self.quoted.author
