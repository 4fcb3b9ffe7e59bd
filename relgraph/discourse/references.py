"""A parsed article with its names → whom "he", "the sides", "his counterpart" stand for.

One walk from the first word to the last keeps in mind who was named, who acts, and whose paper
this is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..gazetteer import gazetteer
from ..language.english import cues, lexis
from ..model import Entity, Mention, OfficeWords
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from spacy.tokens import Doc, Token

    Named = Callable[[Mention, str], tuple[Entity, ...]]


class _Seen(NamedTuple):
    """Somebody who was named: where, for which state, as what, and whether as one who acts."""

    at: int
    sentence: int
    person: Entity
    state: str
    kinds: frozenset[str]
    acts: bool


def references(
    doc: Doc, mentions: Mapping[int, Mention], named: Named, *, published: str, home: str
) -> dict[int, Mention]:
    """Resolve the words of a Doc that refer back, by the token that they stand at."""
    walk = _Walk(mentions, named, published, home)
    for number, sentence in enumerate(doc.sents):
        for token in sentence:
            walk.step(token, number)
    return walk.found


class _Walk:
    def __init__(
        self, mentions: Mapping[int, Mention], named: Named, published: str, home: str
    ) -> None:
        self.mentions = mentions
        self.named = named
        self.day = published
        self.home = home
        self.people: list[_Seen] = []
        self.states: list[Entity] = []
        self.found: dict[int, Mention] = {}
        self.where = ""
        self.place: tuple[Entity, ...] = ()
        self.figure: tuple[Entity, ...] = ()

    def step(self, token: Token, sentence: int) -> None:
        """Take one token: remember whom it names, or find out whom it stands for."""
        mention = self.mentions.get(token.i)
        if mention is not None and (
            mention.kind not in ("office", "offices") or self.named(mention, self.day)
        ):
            self._remember(token, mention, sentence)
            return
        entities = (
            self._title(token, mention, sentence)
            if mention is not None
            else self._word(token, sentence)
        )
        if entities:
            text = mention.text if mention else token.text
            self.found[token.i] = Mention(0, 0, text, "reference", entities, entities)
            for entity in entities:
                if entity.kind == REL.Person:
                    self._add(token, sentence, entity, frozenset())

    def _remember(self, token: Token, mention: Mention, sentence: int) -> None:
        kinds = frozenset(office.kind for office in mention.office)
        for entity in self.named(mention, self.day):
            if entity.kind == REL.Person:
                self._add(token, sentence, entity, kinds, mention)
            elif mention.kind == "place":
                self.where = next(iter(gazetteer().states_of(entity)), self.where)
                self.place = (entity,)
            elif entity.kind == REL.State:
                if entity in self.states:
                    self.states.remove(entity)
                self.states.append(entity)

    def _add(
        self,
        token: Token,
        sentence: int,
        person: Entity,
        kinds: frozenset[str],
        mention: Mention | None = None,
    ) -> None:
        known = gazetteer().person(person.iri)
        if known is not None and known.kind == "figure":
            self.figure = (person,)
            return
        state = (
            next((office.state for office in mention.office if office.state), "") if mention else ""
        )
        before = next((seen for seen in reversed(self.people) if seen.person == person), None)
        state = (
            state
            or (before.state if before else "")
            or (known.states[0] if known and known.states else "")
        )
        held = (
            {office.kind for office in gazetteer().offices_of(person.iri, self.day)}
            if self.day
            else set()
        )
        kinds = kinds | held | (before.kinds if before else frozenset())
        acts = token.dep_ in ("nsubj", "nsubjpass", "ROOT") or (
            token.dep_ == "conj" and token.head.dep_ == "nsubj"
        )
        self.people.append(_Seen(token.i, sentence, person, state, kinds, acts))

    # -- single persons ------------------------------------------------------------------

    def _word(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        low, lemma = token.lower_, token.lemma_.lower()
        if low in ("i", "me", "my", "we", "us", "our"):
            return self._speaker(token)
        if low in ("there", "here") and token.dep_ == "advmod":
            return self.place
        if low in ("you", "your"):
            said = self._speaker(token)
            pair = self._pair(frozenset())
            return tuple(seen.person for seen in pair if seen.person not in said) if said else ()
        if low in ("he", "she"):
            return self._actor(token, sentence)
        if low in ("him",) or (low == "her" and token.dep_ != "poss"):
            return self._other(token, sentence)
        if low in ("his", "her") and token.dep_ == "poss":
            return self._owner(token, sentence)
        if low in ("latter", "former") and token.dep_ not in ("amod", "compound"):
            pair = self._pair(frozenset())
            return (pair[low == "latter"].person,) if pair else ()
        if lemma in (
            "country",
            "state",
            "republic",
            "nation",
            "neighbour",
            "neighbor",
        ) and token.tag_ in ("NN", "NNP"):
            return self._other_state(token, lemma)
        if low in ("they", "them", "their"):
            return self._several(token, sentence, frozenset())
        if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return ()
        if lemma in lexis.GROUPS and token.tag_ in ("NNS", "NNPS"):
            return self._group(token, sentence, lemma)
        if lemma in lexis.DESCRIPTORS and token.tag_ == "NN" and self.figure:
            return self.figure if any(c.lower_ in ("the", "this") for c in token.children) else ()
        if lemma in lexis.GUESTS:
            return self._guest(sentence, host=lemma == "host")
        if lemma in lexis.COLLEAGUES:
            return self._counterpart(token, sentence)
        if lemma in lexis.ACTING_BODIES:
            return self._body(token)
        return ()

    def _actor(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        """He: who acts in this sentence so far, else who acted last."""
        near = [seen for seen in self.people if sentence - seen.sentence <= 2 and seen.at < token.i]
        here = [s for s in near if s.sentence == sentence]
        if not here and (ahead := self._subject_ahead(token)):
            return ahead
        for group in ([s for s in here if s.acts], here if token.dep_ == "poss" else []):
            if group:
                return (group[-1].person,)
        acting = [s for s in near if s.acts]
        if acting:
            last = {s.person for s in acting if s.sentence == acting[-1].sentence}
            # Two who acted together: "he" may be either.
            return tuple(last) if len(last) == 1 else ()
        return (near[-1].person,) if near else ()

    def _subject_ahead(self, token: Token) -> tuple[Entity, ...]:
        """ "Having thanked his counterpart, Tokayev …": the subject comes later."""
        root = token.sent.root
        for child in root.children:
            mention = self.mentions.get(child.i)
            if child.dep_ in ("nsubj", "nsubjpass") and child.i > token.i and mention is not None:
                return tuple(e for e in self.named(mention, self.day)[:1] if e.kind == REL.Person)
        return ()

    def _speaker(self, token: Token) -> tuple[Entity, ...]:
        """I: who says the sentence, or said the one before."""
        for verb in (*token.ancestors, token.sent.root):
            if verb.lemma_.lower() in cues.REPORTS:
                for child in verb.children:
                    mention = self.mentions.get(child.i)
                    if child.dep_ == "nsubj" and child.i != token.i and mention is not None:
                        return self.named(mention, self.day)[:1]
        acting = [seen for seen in self.people if seen.acts]
        return (acting[-1].person,) if acting else ()

    def _owner(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        """His: of whoever is thanked or congratulated, else of whoever acts."""
        verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
        if (
            verb is not None
            and verb.lemma_ in ("thank", "congratulate", "praise", "send")
            and token.head.dep_ == "pobj"
        ):
            here = [s for s in self.people if s.sentence == sentence and verb.i < s.at < token.i]
            if here:
                return (here[-1].person,)
        return self._actor(token, sentence)

    def _other_state(self, token: Token, lemma: str) -> tuple[Entity, ...]:
        """ "the neighboring country": not the one whose paper this is, nor the one that acts."""
        words = {child.lower_ for child in token.children}
        if not (words & lexis.NEIGHBOURLY or lemma in ("neighbour", "neighbor")) or self.states_in(
            token
        ):
            return ()
        acting = [seen.state for seen in self.people if seen.acts]
        own = {acting[-1] if acting else "", self.home}
        others = [s for s in reversed(self.states) if s.iri.rpartition("/")[2] not in own]
        if others:
            return (others[0],)
        codes = [
            seen.state for seen in reversed(self.people) if seen.state and seen.state not in own
        ]
        known = gazetteer().state(codes[0]) if codes else None
        return (known.entity,) if known else ()

    def states_in(self, token: Token) -> bool:
        """Whether a noun phrase names its state itself."""
        return any(t.i in self.mentions for t in token.subtree)

    def _other(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        """Him: somebody who is not the subject of the same verb."""
        subjects = {
            self._at(child) for child in token.head.children if child.dep_ in ("nsubj", "nsubjpass")
        }
        near = [
            s
            for s in self.people
            if sentence - s.sentence <= 2 and s.person not in subjects and s.at < token.i
        ]
        return (near[-1].person,) if near else ()

    def _at(self, token: Token) -> Entity | None:
        mention = self.found.get(token.i) or self.mentions.get(token.i)
        entities = (self.named(mention, self.day) or mention.entities) if mention else ()
        return entities[0] if entities else None

    def _title(self, token: Token, mention: Mention, sentence: int) -> tuple[Entity, ...]:
        """ "the President", "the ministers": an office without its state."""
        offices = mention.office
        if not offices:
            return ()
        if any(word in mention.text.lower() for word in lexis.COLLEAGUES):
            return self._counterpart(token, sentence, offices[0].state)
        kind = offices[0].kind
        if mention.kind == "offices" or token.tag_ in ("NNS", "NNPS"):
            return self._several(token, sentence, frozenset({kind}))
        return self._holder(offices[0], kind)

    def _holder(self, office: OfficeWords, kind: str) -> tuple[Entity, ...]:
        if office.state or office.former:
            return ()
        fitting = [
            seen
            for seen in self.people
            if kind in seen.kinds
            or (kind == "minister" and any(k.endswith("minister") for k in seen.kinds))
        ]
        people = list(dict.fromkeys(seen.person for seen in reversed(fitting)))
        if not people and self.home and kind in ("head-of-state",) and self.day:
            return gazetteer().holders(kind, self.home, self.day)[:1]
        if len(people) <= 1:
            return tuple(people)
        own = [seen.person for seen in fitting if seen.state == self.home]
        if own:
            return (own[-1],)
        return (people[0],)

    def _counterpart(self, token: Token, sentence: int, state: str = "") -> tuple[Entity, ...]:
        """His Kazakh counterpart: who holds the same office over there."""
        for child in token.children:
            mention = self.mentions.get(child.i)
            if mention is not None and mention.states and not state:
                state = mention.states[0]
        doer = self._actor(token, sentence)
        latest = [seen for seen in reversed(self.people) if seen.person not in doer]
        if state:
            for seen in latest:
                if seen.state == state:
                    return (seen.person,)
            kinds = [seen.kinds for seen in reversed(self.people) if seen.person in doer]
            for kind in (
                "head-of-state",
                "foreign-minister",
                "head-of-government",
                "speaker-upper",
                "speaker-lower",
            ):
                if kinds and kind in kinds[0] and self.day:
                    return gazetteer().holders(kind, state, self.day)[:1]
            return ()
        own = {seen.state for seen in self.people if seen.person in doer}
        foreign = [seen for seen in latest if seen.state not in own]
        return (foreign[0].person,) if foreign else ()

    def _guest(self, sentence: int, *, host: bool) -> tuple[Entity, ...]:
        recent = [seen for seen in reversed(self.people) if sentence - seen.sentence <= 8]
        here = self.where or self.home
        if not here:
            return ()
        fitting = [s for s in recent if s.state and (s.state == here) == host]
        return (fitting[0].person,) if fitting else ()

    # -- groups ----------------------------------------------------------------------------

    def _group(self, token: Token, sentence: int, lemma: str) -> tuple[Entity, ...]:
        if lexis.GROUPS[lemma] == "states":
            counted = any(
                c.lower_ in ("two", "three", "both", "our", "the", "their") for c in token.children
            )
            if any(c.lower_ == "three" for c in token.children):
                return tuple(self.states[-3:]) if len(self.states) >= 3 else ()
            own = any(self.mentions.get(c.i) for c in token.children)
            if not counted or own:
                return ()
            people = self._pair(frozenset())
            states = [gazetteer().state(s) for s in dict.fromkeys(seen.state for seen in people)]
            pair = tuple(state.entity for state in states if state)
            return pair if len(pair) == 2 else tuple(self.states[-2:])
        if any(
            c.dep_ in ("prep", "amod", "compound") and self._names_state(c) for c in token.children
        ):
            return ()
        kind = {"president": "head-of-state", "minister": "foreign-minister"}.get(lemma, "")
        people_ = self._several(token, sentence, frozenset({kind}) if kind else frozenset())
        if people_ or lemma not in ("side", "party"):
            return people_
        return tuple(self.states[-2:]) if len(self.states) == 2 else ()

    def _names_state(self, token: Token) -> bool:
        return any(t.i in self.mentions for t in token.subtree)

    def _several(self, token: Token, sentence: int, kinds: frozenset[str]) -> tuple[Entity, ...]:
        del sentence
        size = 3 if any(child.lower_ == "three" for child in token.children) else 2
        return tuple(seen.person for seen in self._pair(kinds, size))

    def _pair(self, kinds: frozenset[str], size: int = 2) -> Sequence[_Seen]:
        """The last two people of different states, of the same rank where one is asked for."""
        pair: list[_Seen] = []
        for seen in reversed(self.people):
            if kinds and not seen.kinds & kinds:
                continue
            if seen.person in [other.person for other in pair]:
                continue
            if any(seen.state and seen.state == other.state for other in pair):
                continue
            pair.append(seen)
            if len(pair) == size:
                break
        return sorted(pair, key=lambda seen: seen.at) if len(pair) == size else ()

    def _body(self, token: Token) -> tuple[Entity, ...]:
        """ "the Uzbek side", "the government of Tajikistan": the state that it acts for."""
        for child in token.subtree:
            if child.i == token.i or child.dep_ in ("relcl", "acl"):
                continue
            mention = self.mentions.get(child.i)
            if mention is None or mention.kind not in ("adjective", "state"):
                continue
            if child.head == token or child.head.head == token:
                return self.named(mention, self.day)[:1]
        return ()
