"""A parsed article with its names → whom "he", "the sides", "his counterpart" stand for.

One walk from the first word to the last keeps in mind who was named, who acts, and whose paper
this is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language.english import LINKS, is_bidding, lexis
from ..model import Entity, Mention
from ..vocabulary import REL
from . import lands
from .groups import Groups
from .guests import Guests
from .letters import Letters
from .memory import Memory
from .persons import Persons

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Token

    from .memory import Named, Setting

_FIRST = frozenset({"i", "me", "my", "we", "us", "our"})
_UNSAID = _FIRST | {"former", "latter"}  # they bring nobody to mind anew
_HOSTING = frozenset({"receive", "host"})
_PLURAL = ("NNS", "NNPS")
_SEVERAL = frozenset({"two", "three", "both", "pair"})  # "the two discussed", "both attended"
_OPENING = 3  # "Their messages", "In their messages": of those who acted right before
_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj", "poss")


def references(
    doc: Doc,
    mentions: Mapping[int, Mention],
    named: Named,
    setting: Setting,
) -> dict[int, Mention]:
    """Resolve the words of a Doc that refer back, by the token that they stand at."""
    walk = _Walk(Memory(mentions, named, setting))
    for number, sentence in enumerate(doc.sents):
        walk.letters.enter(sentence)
        for token in sentence:
            walk.step(token, number)
    return walk.memory.found


def _is_role(token: Token) -> bool:
    """ "of his post as envoy to Moscow": an office, and nobody in person."""
    prep = token.head
    post = prep.head.lemma_.lower() in ("post", "position", "office") and prep.lower_ == "of"
    return token.dep_ in ("attr", "oprd") or (
        token.dep_ == "pobj" and (prep.lower_ == "as" or post)
    )


def _is_first_subject(token: Token) -> bool:
    """ "There, together with the mayor, they …": nobody has acted in the sentence so far."""
    before = token.doc[token.sent.start : token.i]
    return token.dep_ == "nsubj" and not any(word.dep_ == "nsubj" for word in before)


def _stands_alone(token: Token) -> bool:
    """ "Hosted the two for talks", but not "two of the documents"."""
    return not any(c.dep_ != "prep" or c.lower_ == "of" for c in token.rights)


def _heads_body(token: Token) -> bool:
    """ "His election as President of the Bank": the office is not of a state."""
    below = [p for c in token.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    return any(p.lemma_.lower() in lexis.BODY_NOUNS - lexis.STATE_WORDS for p in below)


class _Walk:
    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.letters = Letters(memory)
        self.persons = Persons(memory, self.letters)
        self.guests = Guests(self.memory)
        self.groups = Groups(memory)
        self.lands = lands.Lands(memory, self.persons)

    def step(self, token: Token, sentence: int) -> None:
        """Take one token: remember whom it names, or find out whom it stands for."""
        if token.lemma_ in _HOSTING and token.pos_ == "VERB":
            self.memory.receive(LINKS["subject"](token))
        mention = self.memory.mentions.get(token.i)
        offices = mention is not None and mention.kind in ("office", "offices")
        if mention is not None and not (
            offices and not self.memory.named(mention, self.memory.day)
        ):
            if not (offices and _is_role(token)):
                self.memory.remember(token, mention, sentence)
            return
        if mention is not None:
            entities = self._title(token, mention, sentence)
        else:
            entities = self._word(token, sentence)
        if not entities:
            return
        text = mention.text if mention else token.text
        self.memory.found[token.i] = Mention(0, 0, text, "reference", entities, entities)
        if token.lower_ in _UNSAID:
            return
        for i, entity in reversed(list(enumerate(entities))):  # the first is whom "he" means next
            if entity.kind == REL.Person:
                self.memory.add(token, sentence, entity, frozenset(), nth=i)

    def _title(self, token: Token, mention: Mention, sentence: int) -> tuple[Entity, ...]:
        """ "The President", "the ministers": an office without its state."""
        office = mention.office[0] if mention.office else None
        if office is None or (token.tag_ not in _PLURAL and _is_role(token)) or _heads_body(token):
            return ()
        if any(word in mention.text.lower() for word in lexis.COLLEAGUES):
            return self.persons.counterpart(token, sentence, office.state)
        if mention.kind == "offices" or token.tag_ in _PLURAL:
            return self.groups.several(token, frozenset({office.kind}))
        return self.persons.holder(token, office)

    def _word(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        low, lemma = token.lower_, token.lemma_.lower()
        lemma = lemma.removesuffix("s") if token.tag_ == "NNPS" else lemma
        if low in _SEVERAL and token.dep_ in _NOMINAL and _stands_alone(token):
            return self.groups.several(token, frozenset())
        if token.pos_ in ("PRON", "ADV", "DET") or token.tag_ == "PRP$":
            return self._pronoun(token, sentence)
        if low in ("latter", "former") and token.dep_ not in ("amod", "compound"):
            pair = self.memory.pair(frozenset())
            return (pair[low == "latter"].person,) if pair else ()
        if is_bidding(token):
            return self.persons.spoken_to(token)
        if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return self._pronoun(token, sentence)
        if token.tag_ in _PLURAL:
            group = self.groups.group(token, lemma) if lemma in lexis.GROUPS else ()
            return group or self._noun(token, lemma, sentence)
        return self._noun(token, lemma, sentence)

    def _pronoun(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        low = token.lower_
        if low in _FIRST:
            return self.persons.speaker(token)
        if low in ("there", "here") and token.dep_ == "advmod":
            return (low == "here" and self.memory.here) or self.memory.place
        if low in ("you", "your"):
            return self.persons.spoken_to(token)
        if low in ("himself", "herself") and token.dep_ in ("nsubj", "nsubjpass"):
            return self.persons.actor(token, sentence)
        if low in ("he", "she"):
            return self.persons.actor(token, sentence)
        if low == "him" or (low == "her" and token.dep_ != "poss"):
            return self.persons.other(token, sentence)
        if low in ("his", "her") and token.dep_ == "poss":
            return self.persons.owner(token, sentence)
        if low in ("they", "them", "their"):
            opening = token.i - token.sent.start < _OPENING or _is_first_subject(token)
            acting = self.groups.acting(sentence) if opening else ()
            told = self.groups.states_before(token) or acting
            return told or self.groups.several(token, frozenset())
        return ()

    def _noun(self, token: Token, lemma: str, sentence: int) -> tuple[Entity, ...]:
        single = token.tag_ in ("NN", "NNP")
        if lemma in lands.NOUNS and single:
            return self.lands.land(token, sentence)
        if lemma in lexis.DESCRIPTORS and token.tag_ == "NN" and self.memory.figure:
            told = any(child.lower_ in ("the", "this") for child in token.children)
            return self.memory.figure if told else ()
        if lemma in lexis.SUMMITS and single:
            return self.groups.series(token)
        if lemma in lexis.GUESTS:
            return self.guests.guest(token, sentence, host=lemma == "host")
        if lemma in lexis.COLLEAGUES:
            return self.persons.counterpart(token, sentence)
        if lemma in lexis.PARTIES and (leader := self.persons.leader(token)):
            return leader
        if lemma in lexis.SHORTENED and single and [c.lower_ for c in token.lefts] == ["the"]:
            return self.memory.body(lemma)
        if lemma == "diplomat" and single and (found := self.persons.official(token)):
            return found
        acting = lemma in lexis.ACTING_BODIES or (not single and lemma in lexis.ACTING_TOGETHER)
        return self.lands.body(token) if acting else ()
