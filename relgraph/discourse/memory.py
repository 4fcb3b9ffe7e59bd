"""The names of an article as they come → who was named last, for which state, and who acts."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ..gazetteer import gazetteer
from ..language.english import is_woman
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from spacy.tokens import Token

    from ..model import Entity, Mention, OfficeWords

    Named = Callable[[Mention, str], tuple[Entity, ...]]


_CLOSE = 10  # words from one name of a row to the next
_PAIR = 2


class Setting(NamedTuple):
    """When an article was published, whose paper it is (a state), and the town of its dateline."""

    published: str = ""
    home: str = ""
    town: Entity | None = None


class Seen(NamedTuple):
    """Somebody who was named: where, for which state, as what, and whether as one who acts.

    `own` tells that the text gave an office without a state: the paper's own minister; `nth` is
    the place among several who are named by one word.
    """

    at: int
    sentence: int
    person: Entity
    state: str
    kinds: frozenset[str]
    acts: bool
    own: bool
    nth: int = 0


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
        self.bodies: list[Entity] = []
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
        self.bodies += filter(None, map(_body, offices))
        if len(entities) == 1 and is_woman(entities[0].name, _title(token, mention)):
            self.women.add(entities[0])
        for i, entity in enumerate(entities):
            if entity.kind == REL.Person:
                mine = offices[i : i + 1] if len(entities) == len(offices) > 1 else offices
                state = next(filter(None, map(_served, mine)), "")
                kinds = frozenset(office.kind for office in mine)
                self.add(token, sentence, entity, kinds, state, nth=i)
            elif mention.kind == "place":
                self.where = min(gazetteer().states_of(entity), default=self.where)
                self.place = (entity,)
            elif gazetteer().is_own_agent(entity):
                self.bodies.append(entity)
            elif entity.kind == REL.State:
                if entity in self.states:
                    self.states.remove(entity)
                self.states.append(entity)

    def add(  # noqa: PLR0913
        self, token: Token, sentence: int, person: Entity, kinds: frozenset[str], state: str = "",
        *, nth: int = 0,
    ) -> None:  # fmt: skip
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
        self.people.append(Seen(token.i, sentence, person, state, kinds, acts, own, nth))

    def receive(self, hosts: Iterable[Token]) -> None:
        """Take in who receives somebody: the story is in that state."""
        for person in filter(None, map(self.entity_at, hosts)):
            states = gazetteer().states_of(person) if person.kind == REL.Person else ()
            self.where = min(states, default=self.where)

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

    def body(self, noun: str) -> tuple[Entity, ...]:
        """ "The Bank": the body named last with this word in its name."""
        bearing = (body for body in reversed(self.bodies) if noun in body.name.lower().split())
        return tuple(islice(bearing, 1))

    def later(self, at: int, kind: str) -> tuple[Entity, ...]:
        """Whom the text names later in an office that it gives no state."""
        for i in sorted(self.mentions):
            mention = self.mentions[i]
            if i > at and mention.kind == "person":
                offices = [office for office in mention.office if office.kind == kind]
                if offices and all(office.state in ("", self.home) for office in offices):
                    return self.named(mention, self.day)
        return ()

    def pair(
        self, kinds: frozenset[str], size: int = 2, without: Container[Entity] = ()
    ) -> tuple[Seen, ...]:
        """The last two people of different states, of the same rank where one is asked for."""
        pair: list[Seen] = []
        for seen in reversed(self.people):
            if (kinds and not seen.kinds & kinds) or seen.person in without:
                continue
            if seen.person in [other.person for other in pair]:
                continue
            if any(seen.state and seen.state == other.state for other in pair):
                continue
            pair.append(seen)
            if len(pair) == size:
                return tuple(sorted(pair, key=lambda seen: (seen.at, seen.nth)))
        return ()

    def row(self, kinds: frozenset[str]) -> tuple[Seen, ...]:
        """Three or more of a rank who stand near each other in the sentence that named one last."""
        found: list[Seen] = []
        for seen in reversed([seen for seen in self.people if seen.kinds & kinds]):
            apart = found and (
                seen.sentence != found[-1].sentence or found[-1].at - seen.at > _CLOSE
            )
            if apart:
                break
            if seen.person not in [other.person for other in found]:
                found.append(seen)
        return tuple(reversed(found)) if len(found) > _PAIR else ()


def _served(office: OfficeWords) -> str:
    """The state that an office is of, itself or by its body: "the head of Uzbekistan Railways"."""
    body = gazetteer().organisation(office.organisation)
    return office.state or (body.state if body else "")


def _body(office: OfficeWords) -> Entity | None:
    """The body that an office is of: "the President of the Asian Development Bank"."""
    known = gazetteer()
    post = known.office(office.organisation)
    body = known.organisation(post.organisation if post else office.organisation)
    return body.entity if body else None


def _title(token: Token, mention: Mention) -> str:
    """The words of a name, and what stands right before it: "Ms."."""
    return f"{token.nbor(-1).text if token.i else ''} {mention.text}"


def _meets(entity: Entity) -> bool:
    """Whether it has summits: a series of meetings, a body of several states."""
    return entity.kind == REL.Series or gazetteer().is_union(entity)
