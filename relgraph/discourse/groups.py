"""A word for several ("the sides", "the Presidents", "both countries") → whom it stands for."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import LINKS, lexis
from ..language.english.calendar import MONTHS
from ..language.english.sectors import ORDINALS
from ..vocabulary import REL
from .lands import names_region

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import Entity
    from .memory import Memory

_VAGUE = frozenset({"respective", "other", "many", "several"})
_SINGLE = ("head-of-state", "foreign-minister", "head-of-government")
_OF_SEVERAL = frozenset(
    {"of", "the", "two", "three", "four", "five", "countries", "states", "republics", "nations"}
)
_DEFINITE = frozenset({"the", "this", "its", "next", *ORDINALS})
_NEXT = frozenset(
    {"next", "last", "previous", "upcoming", "forthcoming", "recent", "informal", "regular",
     "extraordinary", "planned", "current", "whole", "entire", *ORDINALS, *MONTHS}
)  # fmt: skip
_BARE = 2  # words: "the third meeting"
_BEFORE_NAMES = frozenset({",", ":", "–", "—", "-", "("})
_BETWEEN_NAMES = _BEFORE_NAMES | {"and", "h.e.", "mr.", "mrs.", "ms."}
_LEADING = frozenset({"head-of-state", "head-of-government"})
_OF_RANK = _LEADING | {"national-leader"}
_COUNTED = frozenset({"two", "both", "three", "four", "five"})
_KINDS = {"president": "head-of-state", "minister": "foreign-minister"}


def _is_aside(word: Token, noun: Token) -> bool:
    """Whether a word stands in a clause of its own below a noun."""
    above = [word, *word.ancestors]
    return any(a.dep_ in ("relcl", "acl") for a in above[: above.index(noun)])


class Groups:
    """Finds in memory whom a word for several stands for."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory

    def group(self, token: Token, lemma: str) -> tuple[Entity, ...]:
        """ "The two leaders", "the sides", "both capitals"."""
        if named := self.named_behind(token):
            return named
        if lexis.GROUPS[lemma] == "states":
            return self._states(token)
        described = (c for c in token.children if c.dep_ in ("prep", "amod", "compound"))
        words = [t for child in described for t in child.subtree]
        if any(t.i in self.memory.mentions or t.lower_ in _VAGUE for t in words):
            return ()
        if (lemma == "leader" or _is_of_state(token)) and (found := self._leaders(token)):
            return found  # not their aides
        kind = _KINDS.get(lemma, "")
        people = self.several(token, frozenset({kind}) if kind else frozenset())
        if people or lemma not in ("side", "party"):
            return people
        return tuple(self.memory.states[-2:]) if len(self.memory.states) == 2 else ()

    def series(self, token: Token) -> tuple[Entity, ...]:
        """ "The summit", "its tenth summit", "the second meeting in this format": whose it is."""
        words = [t for t in token.subtree if t != token and not _is_aside(t, token)]
        low = {word.lower_ for word in words}
        named = any(self._is_party(word) for word in words)
        counted = "the" in low and bool(low & ORDINALS.keys()) and len(words) == _BARE
        definite = counted or (token.lower_ == "summit" and bool(low & _DEFINITE))
        apart = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound")} - _NEXT
        alike = not {word for word in apart if not word[:1].isdigit()}
        told = "format" in low or definite
        series = self.memory.series if told and alike and not named else ()
        formats = tuple(entity for entity in series if entity.kind == REL.Series)
        return series if token.lower_ == "summit" else formats

    def _is_party(self, word: Token) -> bool:
        """Whether a word names who meets, not where or when."""
        mention = self.memory.mentions.get(word.i)
        return mention is not None and mention.kind != "place"

    def named_behind(self, token: Token) -> tuple[Entity, ...]:
        """ "The Presidents of the three countries, Japarov and Rahmon": they are named there."""
        rest = token.doc[token.i + 1 : token.sent.end]
        words = list(takewhile(lambda t: t.lower_ in _OF_SEVERAL or t in token.children, rest))
        behind = rest[len(words) :]
        if not behind or behind[0].text not in _BEFORE_NAMES or token.n_lefts == 0:
            return ()
        people: list[Entity] = []
        for other in behind:
            mention = self.memory.mentions.get(other.i)
            named = self.memory.named(mention, self.memory.day) if mention else ()
            people += [entity for entity in named if entity.kind == REL.Person]
            if not named and other.lower_ not in _BETWEEN_NAMES:
                break
        return tuple(dict.fromkeys(people)) if len(people) > 1 else ()

    def several(self, token: Token, kinds: frozenset[str]) -> tuple[Entity, ...]:
        """The last two, or three, who belong together."""
        size, doers = self._size(token, kinds), self._doers(token)
        found = self.memory.pair(kinds, size, doers)
        if not found and kinds & {"minister", "foreign-minister"}:
            # Two people in one story whose offices nobody knows may be the two ministers.
            pair = self.memory.pair(frozenset(), size, doers)
            people = {seen.person for seen in self.memory.people}
            fit = all(not s.kinds or any(k.endswith("minister") for k in s.kinds) for s in pair)
            found = pair if fit and len(people) == size else ()
        return tuple(seen.person for seen in found) or self._holders(token, kinds, size)

    def _size(self, token: Token, kinds: frozenset[str]) -> int:
        """How many a word stands for: "the three leaders"; else as many as were named in one."""
        words = {word.lower_ for word in token.subtree}
        if words & {"two", "three", "both"}:
            return 3 if "three" in words else 2
        last = [s for s in self.memory.people if s.at == self.memory.people[-1].at]
        alike = all(not kinds or seen.kinds & kinds for seen in last)
        return max(2, len({seen.person for seen in last})) if alike else 2

    def _leaders(self, token: Token) -> tuple[Entity, ...]:
        """ "The leaders": all whom the text last named in one row, else the last two."""
        counted = any(word.lower_ in _COUNTED for word in token.subtree)
        row = () if counted else self.memory.row(_OF_RANK)
        found = row or self.memory.pair(_LEADING, self._size(token, _LEADING))
        return tuple(seen.person for seen in found)

    def _doers(self, token: Token) -> set[Entity]:
        """ "Japarov congratulated all three": he is none of them."""
        verb = token.head.head if token.head.lower_ == "with" else token.head
        if verb.pos_ != "VERB" or token.dep_ not in ("dobj", "dative", "pobj"):
            return set()
        named = (self.memory.entity_at(other) for other in LINKS["subject"](verb))
        return {entity for entity in named if entity}

    def acting(self, sentence: int) -> tuple[Entity, ...]:
        """They: those who acted together in the sentence before."""
        acted = [s.person for s in self.memory.people if s.acts and s.sentence == sentence - 1]
        people = tuple(dict.fromkeys(acted))
        return people if len(people) > 1 else ()

    def _holders(self, token: Token, kinds: frozenset[str], size: int) -> tuple[Entity, ...]:
        """ "The two foreign ministers", of whom the text names none: those of the two states."""
        kind = next((k for k in _SINGLE if k in kinds), "")
        states = [state.iri.rpartition("/")[2] for state in self.memory.states[-size:]]
        told = self.memory.mentions.get(token.i)
        named = any(seen.kinds & kinds for seen in self.memory.people)
        foreign = told is not None or any(c.lower_ == "foreign" for c in token.children)
        if not kind or not self.memory.day or named or (not foreign and kind == _SINGLE[1]):
            return ()  # "the ministers" may be any ministers
        held = [gazetteer().holders(kind, state, self.memory.day)[:1] for state in states]
        return tuple(person for (person,) in held) if all(held) and len(held) == size else ()

    def states_before(self, token: Token) -> tuple[Entity, ...]:
        """They: the states that the sentence names as its subject, "A and B"."""
        before = token.doc[token.sent.start : token.i]
        first = next((t for t in before if t.dep_ == "nsubj" and self._is_state(t)), None)
        joined = [t for t in before if first is not None and first in (t.head, t.head.head)]
        named = [first, *(t for t in joined if t.dep_ == "conj" and self._is_state(t))]
        if first is None or len(named) == 1:
            return ()
        return tuple(e for t in named if t for e in self.memory.mentions[t.i].entities)

    def _is_state(self, token: Token) -> bool:
        mention = self.memory.mentions.get(token.i)
        return mention is not None and mention.kind == "state"

    def _states(self, token: Token) -> tuple[Entity, ...]:
        words = {child.lower_ for child in token.children}
        if words & {"five", "all"} and _is_regional(token):
            return gazetteer().core_states
        if "three" in words:
            return tuple(self.memory.states[-3:]) if len(self.memory.states) >= 3 else ()
        own = any(self.memory.mentions.get(child.i) for child in token.children)
        if own or not words & {"two", "both", "our", "the", "their"}:
            return ()
        people = self.memory.pair(frozenset())
        states = [gazetteer().state(s) for s in dict.fromkeys(seen.state for seen in people)]
        pair = tuple(state.entity for state in states if state)
        last = pair if len(pair) == 2 else tuple(self.memory.states[-2:])
        others = len(last) == 2 and not gazetteer().states_of_all(last) & gazetteer().core
        return self._most_named() if others else last

    def _most_named(self) -> tuple[Entity, ...]:
        """The two states of which an article speaks most, where those named last are others."""
        named: Counter[Entity] = Counter()
        for mention in self.memory.mentions.values():
            if mention.kind in ("state", "adjective"):
                named.update(self.memory.named(mention, self.memory.day)[:1])
        return tuple(state for state, _ in named.most_common(2))


def _is_of_state(token: Token) -> bool:
    """Whether heads are those of state or government."""
    behind = token.doc[token.i + 1 : token.i + 4]
    return token.lower_ == "heads" and any(w.lower_ in ("state", "states") for w in behind)


def _is_regional(token: Token) -> bool:
    """ "The five Central Asian countries", "all states of Central Asia"."""
    return names_region(word.lower_ for word in token.doc[max(0, token.i - 2) : token.i + 4])
