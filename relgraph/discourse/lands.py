"""A word for a state or its seat ("our country", "the neighbouring country") → which one it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import lexis
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from ..model import Entity
    from .memory import Memory
    from .persons import Persons

NOUNS = frozenset(
    {"country", "state", "republic", "nation", "neighbour", "neighbor", "capital", "homeland"}
)


_SHORT = 12  # words of a noun phrase


class Lands:
    """Finds in memory which state a word stands for."""

    def __init__(self, memory: Memory, persons: Persons) -> None:
        self.memory = memory
        self.persons = persons

    def land(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        """ "Our country", "his country", "our capital", "the friendly country"."""
        lemma = token.lemma_.lower()
        if any(t.i in self.memory.mentions for t in token.subtree if t.dep_ != "relcl"):
            return ()
        code = ""
        for child in token.children:
            if child.lower_ == "our":
                code = self.memory.home or self._told_from(token)
            elif child.lower_ in ("his", "her") and lemma not in ("neighbour", "neighbor"):
                owner = self.memory.entity_at(child)
                code = self.memory.state_of(owner) if owner else ""
        if code:
            return self._entity(code, seat=lemma == "capital")
        words = {child.lower_ for child in token.children}
        if lemma != "capital" and (words & lexis.NEIGHBOURLY or lemma.startswith("neighb")):
            return self._other_state(token)
        return ()

    def _entity(self, code: str, *, seat: bool) -> tuple[Entity, ...]:
        known = gazetteer().state(code)
        place = gazetteer().place(known.capital) if known and seat else None
        if seat:
            return (place.entity,) if place else ()
        return (known.entity,) if known else ()

    def _told_from(self, token: Token) -> str:
        """Whose paper it is that says "our country": not that of those who come there."""
        counted: Counter[str] = Counter()
        for mention in self.memory.mentions.values():
            for entity in self.memory.named(mention, self.memory.day):
                states = gazetteer().states_of(entity)
                counted.update(states if len(states) == 1 else ())
        coming: set[str] = set()
        for other in token.doc:
            if other.lemma_ in ("visit", "trip") and _leads_to_our(other):
                coming |= self._people_before(other)
        left = [code for code, count in counted.most_common(3) if code not in coming and count > 1]
        return left[0] if coming and left else ""

    def _people_before(self, token: Token) -> set[str]:
        found = set()
        for other in token.doc[token.sent.start : token.i]:
            person = self.memory.entity_at(other)
            if person is not None and person.kind == REL.Person:
                found = set(gazetteer().states_of(person))
        return found

    def _other_state(self, token: Token) -> tuple[Entity, ...]:
        """ "The neighboring country": not that of whoever is spoken of, nor the paper's."""
        own = self._side(token) or self.memory.home
        others = [s for s in reversed(self.memory.states) if s.iri.rpartition("/")[2] != own]
        if others:
            return (others[0],)
        codes = [seen.state for seen in reversed(self.memory.people) if seen.state not in ("", own)]
        return self._entity(codes[0], seat=False) if codes else ()

    def _side(self, token: Token) -> str:
        """The state whose neighbour is meant: of the name that stands before in the sentence."""
        for other in reversed(token.doc[token.sent.start : token.i]):
            entity = self.memory.entity_at(other)
            if entity is None:
                continue
            if entity.kind == REL.Person:
                return self.memory.state_of(entity)
            if entity.kind == REL.State:
                return entity.iri.rpartition("/")[2]
            if gazetteer().is_capital(entity) and other.dep_ in ("nsubj", "nsubjpass"):
                return min(gazetteer().states_of(entity), default="")
        acting = [seen.state for seen in self.memory.people if seen.acts]
        return acting[-1] if acting else ""

    def body(self, token: Token) -> tuple[Entity, ...]:
        """ "The Uzbek side", "the government of Tajikistan": the state that it acts for.

        "Kazakh and Uzbek negotiators" act for two.
        """
        found: list[Entity] = []
        for child in token.subtree:
            if child.i == token.i or child.dep_ in ("relcl", "acl"):
                continue
            mention = self.memory.mentions.get(child.i)
            if mention is None or mention.kind not in ("adjective", "state"):
                continue
            first = _first_of(child)
            if token in (first.head, first.head.head):
                found += self.memory.named(mention, self.memory.day)[:1]
        if token.tag_ != "NNS":
            return tuple(found[:1])
        return tuple(dict.fromkeys(found)) or _region(token)


def _region(token: Token) -> tuple[Entity, ...]:
    """ "Officials of the five Central Asian states": of each of the five."""
    words = [word.lower_ for word in token.subtree]
    return gazetteer().core_states if len(words) < _SHORT and names_region(words) else ()


def names_region(words: Iterable[str]) -> bool:
    """Whether some words, in lower case, name Central Asia."""
    told = set(words)
    return "central" in told and not told.isdisjoint(("asia", "asian"))


def _first_of(name: Token) -> Token:
    """The first name of a list."""
    while name.dep_ == "conj":
        name = name.head
    return name


def _leads_to_our(visit: Token) -> bool:
    return any(t.lower_ == "our" for t in visit.doc[visit.i : visit.i + 4])
