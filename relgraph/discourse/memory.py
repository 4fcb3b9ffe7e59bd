"""The names of an article as they come → who was named last, for which state, and who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..gazetteer import gazetteer
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from spacy.tokens import Token

    from ..model import Entity, Mention

    Named = Callable[[Mention, str], tuple[Entity, ...]]


class Setting(NamedTuple):
    """When an article was published, whose paper it is (a state), and the town of its dateline."""

    published: str = ""
    home: str = ""
    town: Entity | None = None


class Seen(NamedTuple):
    """Somebody who was named: where, for which state, as what, and whether as one who acts.

    `own` tells that the text gave an office without a state: the paper's own minister.
    """

    at: int
    sentence: int
    person: Entity
    state: str
    kinds: frozenset[str]
    acts: bool
    own: bool


class Memory:
    """What a reader of the article keeps in mind, up to the word that is read."""

    def __init__(self, mentions: Mapping[int, Mention], named: Named, setting: Setting) -> None:
        self.mentions = mentions
        self.named = named
        self.day = setting.published
        self.home = setting.home
        self.here: tuple[Entity, ...] = (setting.town,) if setting.town else ()
        self.people: list[Seen] = []
        self.states: list[Entity] = []
        self.found: dict[int, Mention] = {}
        self.women: set[Entity] = set()
        self.series: tuple[Entity, ...] = ()
        self.where = ""
        self.place: tuple[Entity, ...] = ()
        self.figure: tuple[Entity, ...] = ()

    def remember(self, token: Token, mention: Mention, sentence: int) -> None:
        """Take in what a mention names."""
        entities = self.named(mention, self.day)
        offices = mention.office
        self.series = tuple(filter(_meets, entities)) or self.series
        for i, entity in enumerate(entities):
            if entity.kind == REL.Person:
                mine = offices[i : i + 1] if len(entities) == len(offices) > 1 else offices
                state = next((office.state for office in mine if office.state), "")
                kinds = frozenset(office.kind for office in mine)
                self.add(token, sentence, entity, kinds, state)
            elif mention.kind == "place":
                self.where = min(gazetteer().states_of(entity), default=self.where)
                self.place = (entity,)
            elif entity.kind == REL.State:
                if entity in self.states:
                    self.states.remove(entity)
                self.states.append(entity)

    def add(
        self, token: Token, sentence: int, person: Entity, kinds: frozenset[str], state: str = ""
    ) -> None:
        """Take in a person, with what the text says of office and state here."""
        known = gazetteer().person(person.iri)
        if known is not None and known.kind == "figure":
            self.figure = (person,)
            return
        before = next((seen for seen in reversed(self.people) if seen.person == person), None)
        own = (bool(kinds) and not state) or (before is not None and before.own)
        state = state or (before.state if before else "")
        state = state or (known.states[0] if known and known.states else "")
        if self.day:
            held = gazetteer().offices_of(person.iri, self.day)
            kinds |= frozenset(office.kind for office in held)
        kinds |= before.kinds if before else frozenset()
        acts = token.dep_ in ("nsubj", "nsubjpass", "ROOT") or (
            token.dep_ == "conj" and token.head.dep_ == "nsubj"
        )
        self.people.append(Seen(token.i, sentence, person, state, kinds, acts, own))

    def near(self, token: Token, sentence: int) -> list[Seen]:
        """Who was named in this sentence and the two before it."""
        return [s for s in self.people if sentence - s.sentence <= 2 and s.at < token.i]

    def entity_at(self, token: Token) -> Entity | None:
        """Whom a token names or stands for."""
        mention = self.found.get(token.i) or self.mentions.get(token.i)
        entities = (self.named(mention, self.day) or mention.entities) if mention else ()
        return entities[0] if entities else None

    def state_of(self, person: Entity) -> str:
        """The state that somebody acts for, as far as the article tells."""
        return next((s.state for s in reversed(self.people) if s.person == person), "")

    def later(self, at: int, kind: str) -> tuple[Entity, ...]:
        """Whom the text names later in an office that it gives no state."""
        for i in sorted(self.mentions):
            mention = self.mentions[i]
            if i > at and mention.kind == "person":
                offices = [office for office in mention.office if office.kind == kind]
                if offices and all(office.state in ("", self.home) for office in offices):
                    return self.named(mention, self.day)
        return ()

    def pair(self, kinds: frozenset[str], size: int = 2) -> tuple[Seen, ...]:
        """The last two people of different states, of the same rank where one is asked for."""
        pair: list[Seen] = []
        for seen in reversed(self.people):
            if kinds and not seen.kinds & kinds:
                continue
            if seen.person in [other.person for other in pair]:
                continue
            if any(seen.state and seen.state == other.state for other in pair):
                continue
            pair.append(seen)
            if len(pair) == size:
                return tuple(sorted(pair, key=lambda seen: seen.at))
        return ()


def _meets(entity: Entity) -> bool:
    """Whether it has summits: a series of meetings, a body of several states."""
    return entity.kind == REL.Series or gazetteer().is_union(entity)
