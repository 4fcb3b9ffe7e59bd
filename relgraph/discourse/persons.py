"""A word for one person ("he", "the minister", "his counterpart") → whom it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import LINKS, cues, is_man, lexis
from ..vocabulary import REL
from .journeys import bound_for

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import Entity, OfficeWords
    from .letters import Letters
    from .memory import Memory, Seen

_RANKS = (
    "head-of-state", "foreign-minister", "head-of-government", "speaker-upper", "speaker-lower",
)  # fmt: skip
_DIPLOMATS = frozenset(
    {"foreign-minister", "deputy-foreign-minister", "ambassador", "secretary-general"}
)


class Persons:
    """Finds in memory whom a word for one person stands for."""

    def __init__(self, memory: Memory, letters: Letters) -> None:
        self.memory = memory
        self.letters = letters

    def actor(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        """He: who acts in this sentence so far, else who acted last."""
        near = self._of_gender(token, self.memory.near(token, sentence))
        beside, abroad = self._coordinated(token), bound_for(token, self.memory)
        near = [s for s in near if s.person not in beside and s.state not in abroad]
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
            alone = len(last) == 1 and not _accompanied(token, acting[-1])
            return tuple(last) if alone else ()
        return (near[-1].person,) if near else ()

    def _coordinated(self, token: Token) -> set[Entity | None]:
        """ "Tokayev and he": he is somebody else."""
        beside = [child for child in token.children if child.dep_ == "conj"]
        beside += [c for c in token.head.children if c.dep_ == "nsubj" and c.i < token.i - 1]
        beside += [token.head] if token.dep_ == "conj" else []
        joined = token.i and token.doc[token.i - 1].lower_ == "and"
        return {self.memory.entity_at(other) for other in beside} if joined else set()

    def _of_gender(self, token: Token, people: list[Seen]) -> list[Seen]:
        """Whom the text calls "her" is not "him"; a woman is known by name, title or pronoun."""
        women = [seen for seen in people if seen.person in self.memory.women]
        if token.lower_ in ("he", "his", "him", "himself"):
            return [seen for seen in people if seen not in women]
        if token.lower_ in ("she", "her", "herself"):
            return women or [seen for seen in people if not is_man(seen.person.name)]
        return people

    def _subject_ahead(self, token: Token) -> tuple[Entity, ...]:
        """ "Having thanked his counterpart, Tokayev …": the subject comes later."""
        for child in token.sent.root.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i > token.i:
                ahead = self._whoever(child)
                return (ahead,) if ahead and ahead.kind == REL.Person else ()
        return ()

    def _whoever(self, token: Token) -> Entity | None:
        """Whom a token stands for, also one that the walk has not come to: "the minister"."""
        mention = self.memory.mentions.get(token.i)
        known = self.memory.entity_at(token)
        if known is not None or mention is None or mention.kind != "office":
            return known
        return next(iter(self.holder(token, mention.office[0])), None)

    def speaker(self, token: Token) -> tuple[Entity, ...]:
        """I: who says the sentence, wrote the letter, or said the sentence before."""
        for verb in (*token.ancestors, token.sent.root):
            if verb.lemma_.lower() in cues.REPORTS:
                for child in verb.children:
                    mention = self.memory.mentions.get(child.i)
                    if child.dep_ == "nsubj" and child.i != token.i and mention is not None:
                        return self.memory.named(mention, self.memory.day)[:1]
        if self.letters.quoted.author is not None:
            return (self.letters.quoted.author,)
        acting = [seen for seen in self.memory.people if seen.acts]
        return (acting[-1].person,) if acting else ()

    def spoken_to(self, token: Token) -> tuple[Entity, ...]:
        """You: whom the sentence calls "dear …" or tells it, else the other one of the two."""
        for other in token.sent:
            entity = self.memory.entity_at(other)
            dear = other.i and token.doc[other.i - 1].lower_ in ("dear", "mr")
            if dear and entity is not None and entity.kind == REL.Person:
                return (entity,)
        said = self.speaker(token)
        letter = self.letters.quoted
        if letter.addressee is not None and letter.author in said:
            return (letter.addressee,)
        if told := self._told(token):
            return told
        pair = self.memory.pair(frozenset()) if said else ()
        return tuple(seen.person for seen in pair if seen.person not in said)

    def _told(self, token: Token) -> tuple[Entity, ...]:
        """ "I thank you," Tokayev told Mirziyoyev: he is "you"."""
        for verb in (*token.ancestors, token.sent.root):
            if verb.lemma_.lower() in cues.REPORTS:
                heard = [self.memory.entity_at(other) for other in LINKS["hearer"](verb)]
                found = [entity for entity in heard if entity and entity.kind == REL.Person]
                if found:
                    return tuple(found[:1])
        return ()

    def owner(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        """His: of whoever is thanked or congratulated, else of whoever acts."""
        verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
        if verb is not None and verb.lemma_ in lexis.COURTESIES and token.head.dep_ == "pobj":
            people = self._of_gender(token, self.memory.people)
            here = [s for s in people if s.sentence == sentence and verb.i < s.at < token.i]
            if here:
                return (here[-1].person,)
        return self.actor(token, sentence)

    def other(self, token: Token, sentence: int) -> tuple[Entity, ...]:
        """Him: somebody who is not the subject of the same verb; one who acted before, if any."""
        verb = token.head if token.head.pos_ in ("VERB", "AUX") else token.head.head
        agents = [p for c in verb.children if c.dep_ == "agent" for p in c.children]
        doers = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        subjects = {self._whoever(other) for other in (*doers, *agents)}
        if verb.dep_ == "relcl":
            subjects.add(self.memory.entity_at(verb.head))
        having = any(child.lower_ == "having" for child in verb.children)
        if verb.dep_ == "advcl" and (verb.tag_ == "VBG" or having) and not subjects:
            subjects |= {self._whoever(other) for other in LINKS["subject"](verb)}
        near = self._of_gender(token, self.memory.near(token, sentence))
        near = [seen for seen in near if seen.person not in subjects]
        here = [seen for seen in near if seen.sentence == sentence]
        last = [seen for seen in near if seen.sentence == sentence - 1]
        if not here and verb.tag_ == "VBN" and not having and (ahead := self._subject_ahead(token)):
            return ahead  # "Recalling the welcome given to him, Tokayev …"
        acted = [seen for seen in last or near if seen.acts]
        left = here or acted or last or near
        found = (left[-1].person,) if left else ()
        if token.lower_ == "her":
            self.memory.women.update(found)
        return found

    def holder(self, token: Token, office: OfficeWords) -> tuple[Entity, ...]:
        """ "The President", "our Minister", "the minister": who holds such an office here."""
        if office.state or office.former:
            return ()
        kind = office.kind
        fitting = [seen for seen in self.memory.people if _fits(seen, kind)]
        states = self._beside(token)
        fitting = [seen for seen in fitting if not seen.state or seen.state not in states]
        words = (*office.words.lower().split()[:1], *(child.lower_ for child in token.children))
        if "our" in words:
            fitting = [seen for seen in fitting if seen.own] or fitting
        if not fitting:
            later = self.memory.later(token.i, kind)
            return later or self._at_home(kind)
        home = [seen for seen in fitting if seen.state == self.memory.home]
        acting = [seen for seen in fitting if seen.acts]
        return ((home or acting or fitting)[-1].person,)

    def _at_home(self, kind: str) -> tuple[Entity, ...]:
        if kind != "head-of-state" or not (self.memory.home and self.memory.day):
            return ()
        return gazetteer().holders(kind, self.memory.home, self.memory.day)[:1]

    def _beside(self, token: Token) -> frozenset[str]:
        """ "The President and the Prime Minister" at one table are of different states."""
        beside = [child for child in token.children if child.dep_ == "conj"]
        beside += [token.head] if token.dep_ == "conj" else []
        before = [
            other for other in token.doc[max(0, token.i - 3) : token.i] if other.dep_ != "det"
        ]
        if len(before) > 1 and before[-1].lower_ == "and":
            beside.append(before[-2])
        people = [self.memory.entity_at(other) for other in beside]
        states = (self.memory.state_of(p) for p in people if p and p.kind == REL.Person)
        return frozenset(filter(None, states))

    def counterpart(self, token: Token, sentence: int, state: str = "") -> tuple[Entity, ...]:
        """His Kazakh counterpart: who holds the same office over there."""
        if token.tag_ != "NNS" and (behind := self._set_beside(token)):
            return behind
        doer = self.actor(token, sentence)
        if token.tag_ == "NNS":
            return self._named_below(token) or self._peers(token, doer)
        state = state or self._adjective(token)
        latest = [seen for seen in reversed(self.memory.people) if seen.person not in doer]
        if not state:
            own = {seen.state for seen in self.memory.people if seen.person in doer}
            foreign = [seen for seen in latest if seen.state not in own]
            return (foreign[0].person,) if foreign else ()
        theirs = next((seen for seen in latest if seen.state == state), None)
        known, peer = gazetteer().state(state), self._peer(doer, state)
        # "The President and his Uzbek colleague": no speaker of hers, whoever was named before.
        leads = any(s.person in doer and _RANKS[0] in s.kinds for s in self.memory.people)
        lower = theirs and theirs.kinds and _RANKS[0] not in theirs.kinds and leads
        if theirs is not None and not (peer and lower):
            return (theirs.person,)
        return peer or ((known.entity,) if known else ())

    def _peer(self, doer: tuple[Entity, ...], state: str) -> tuple[Entity, ...]:
        """Who holds the office of the doer in another state."""
        kinds = next((s.kinds for s in reversed(self.memory.people) if s.person in doer), ())
        kind = next((kind for kind in _RANKS if kind in kinds), "")
        if not kind or not self.memory.day:
            return ()
        return gazetteer().holders(kind, state, self.memory.day)[:1]

    def _set_beside(self, token: Token) -> tuple[Entity, ...]:
        """ "His colleague on the commission, Serik Zhumangarin"."""
        beside = (t for t in token.subtree if t.i > token.i and t.dep_ == "appos")
        named = (self.memory.entity_at(t) for t in beside)
        return tuple(e for e in named if e is not None and e.kind == REL.Person)[:1]

    def _named_below(self, token: Token) -> tuple[Entity, ...]:
        """ "Colleagues from Kazakhstan and Uzbekistan, Nurtleu and Saidov": the people."""
        below = (self.memory.entity_at(t) for t in token.subtree if t.i > token.i)
        return tuple(dict.fromkeys(e for e in below if e and e.kind == REL.Person))

    def _peers(self, token: Token, doer: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """ "His Kazakh and Uzbek counterparts": each by the office, else the state itself."""
        below = [self.memory.entity_at(t) for t in token.subtree]
        states = [entity for entity in below if entity and entity.kind == REL.State]
        peers = [self._peer(doer, s.iri.rpartition("/")[2]) or (s,) for s in states]
        return tuple(dict.fromkeys(person for found in peers for person in found))

    def leader(self, token: Token) -> tuple[Entity, ...]:
        """ "A delegation headed by Bektenov", "under the leadership of Bektenov": its head."""
        behind = [p for c in token.children if c.lower_ == "of" for p in c.children]
        for child in (c for noun in (token, *behind) for c in noun.children):
            led = child.dep_ in ("acl", "relcl") and child.lemma_.lower() in lexis.LED
            under = child.dep_ == "prep" and any(
                c.lemma_.lower() in lexis.LEADERSHIP for c in child.children
            )
            for other in child.subtree if led or under else ():
                found = self.memory.entity_at(other) if other.dep_ == "pobj" else None
                if found is not None and found.kind == REL.Person:
                    return (found,)
        return self._known_of(self._adjective(token))

    def _known_of(self, state: str) -> tuple[Entity, ...]:
        """ "The Kyrgyz delegation": the one Kyrgyz guest whom the text has named."""
        named = {seen.person for seen in self.memory.people if state and seen.state == state}
        return tuple(named) if len(named) == 1 else ()

    def official(self, token: Token) -> tuple[Entity, ...]:
        """ "The diplomat", "the Turkish diplomat": of those named, who is one."""
        state = self._adjective(token)
        theirs = [seen for seen in self.memory.people if state in ("", seen.state)]
        fitting = [seen for seen in theirs if seen.kinds & _DIPLOMATS] or [
            seen for seen in theirs if any(kind.endswith("minister") for kind in seen.kinds)
        ]
        acting = [seen for seen in fitting if seen.acts]
        return ((acting or fitting)[-1].person,) if fitting else ()

    def _adjective(self, token: Token) -> str:
        """The state whose adjective stands with a noun."""
        for child in token.children:
            mention = self.memory.mentions.get(child.i)
            if mention is not None and mention.states:
                return mention.states[0]
        return ""


def _fits(seen: Seen, kind: str) -> bool:
    minister = kind == "minister" and any(held.endswith("minister") for held in seen.kinds)
    return kind in seen.kinds or minister


def _accompanied(token: Token, seen: Seen) -> bool:
    """ "The envoy and his Uzbek colleague met …": "he" may be either, too."""
    subject = token.doc[seen.at]
    return any(
        child.dep_ == "conj" and child.lemma_.lower() in lexis.COLLEAGUES
        for child in subject.children
    )
