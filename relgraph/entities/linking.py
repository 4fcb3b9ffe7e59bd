"""Mentions of one article → the entities that they name, on the day that matters."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import fold, gazetteer
from ..model import DATA, Entity, Mention
from ..vocabulary import REL
from .persons import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..model import OfficeWords

_TOP = (
    "head-of-state",
    "national-leader",
    "head-of-government",
    "foreign-minister",
    "speaker-upper",
)


class Linker:
    """Knows whom the article names in full, and so whom a surname or an office means in it."""

    def __init__(self, mentions: Sequence[Mention], published: str) -> None:
        self.published = published
        self._sure: Counter[Entity] = Counter()
        self._posts: dict[tuple[str, str], Entity] = {}
        for mention in mentions:
            if mention.kind == "person" and len(mention.candidates) == 1:
                person = mention.candidates[0]
                if _has_given_name(mention, person):
                    self._sure[person] += 1
                self._remember(mention.office, person)

    def _remember(self, offices: Iterable[OfficeWords], person: Entity) -> None:
        for office in offices:
            if office.state and not office.former and office.kind:
                self._posts.setdefault((office.kind, office.state), person)

    def _post(self, office: OfficeWords) -> Entity | None:
        """Whom the article names as the holder; "the Turkmen minister" is any minister of theirs."""
        told = self._posts.get((office.kind, office.state))
        if told is None and office.kind == "minister":
            ministers = {
                person
                for (kind, state), person in self._posts.items()
                if state == office.state and kind.endswith("minister")
            }
            told = next(iter(ministers)) if len(ministers) == 1 else None
        return told

    def linked(self, mention: Mention, *, acts: bool = False) -> Mention:
        """Fill in what a mention names on the day of publication; a capital that acts is its state."""
        if acts and mention.kind == "place" and gazetteer().is_capital(mention.candidates[0]):
            states = gazetteer().acts_for(mention.candidates[0])
            mention = replace(mention, kind="state", candidates=states)
        return replace(mention, entities=self.entities(mention, self.published))

    def entities(self, mention: Mention, day: str) -> tuple[Entity, ...]:
        """The entities that a mention names on a day; none where it stays ambiguous."""
        if mention.kind == "person":
            return self._person(mention, day)
        if mention.kind == "people":
            return mention.candidates
        if mention.kind in ("office", "offices"):
            return tuple(self._holder(office, day) for office in mention.office if _tells(office))
        if mention.kind == "adjective":
            known = (gazetteer().state(iso3) for iso3 in mention.states)
            return tuple(state.entity for state in known if state)
        return mention.candidates[:1]

    def _person(self, mention: Mention, day: str) -> tuple[Entity, ...]:
        left = list(mention.candidates)
        states = {office.state for office in mention.office if office.state}
        if states:
            fitting = [person for person in left if _acts_for(person, states)]
            if not fitting and not _has_given_name(mention, left[0]):
                # A namesake in another country's service is somebody else.
                words = " ".join(mention.text.split())
                return (Entity(f"{DATA}person/{slug(words)}", REL.Person, words),)
            left = fitting or left
        for narrowed in (
            [person for person in left if _holds(person, mention.office, day)],
            [person for person in left if person in self._sure],
            [person for person in left if _rank(person, day) < len(_TOP)],
        ):
            if len(left) > 1 and narrowed:
                left = narrowed
        if len(left) > 1:
            ranks = sorted((_rank(person, day), i) for i, person in enumerate(left))
            if ranks[0][0] < ranks[1][0]:
                left = [left[ranks[0][1]]]
        return (left[0],) if len(left) == 1 else ()

    def _holder(self, office: OfficeWords, day: str) -> Entity:
        """Who holds an office: the article's own word first, then the tenures on the day."""
        told = self._post(office)
        holders = () if office.former or not day else holders_of(office, day)
        if told is not None and (not holders or told in holders or day[:7] == self.published[:7]):
            return told
        if len(holders) == 1 and not (office.acting and office.kind not in _TOP):
            return holders[0]
        present = [person for person in self._sure if _ever_held(person, office)]
        if len(present) == 1 and not office.former:
            return present[0]
        words = " ".join(office.words.split())
        state = gazetteer().state(office.state)
        name = state.entity.name if state else ""
        if name and name not in words:
            words = f"{words} of {name}"
        return Entity(f"{DATA}person/{slug(words)}", REL.Person, words)


def holders_of(office: OfficeWords, day: str) -> tuple[Entity, ...]:
    """Who held an office on a day, by the tenures."""
    if (meant := gazetteer().office(office.organisation)) is not None:
        held = [t.person for t in gazetteer().tenures if t.office == meant.entity and t.meets(day)]
        return tuple(dict.fromkeys(held))
    if office.kind in ("minister", "other", "ambassador", ""):
        return ()
    return gazetteer().holders(office.kind, office.state, day, office.organisation)


def _tells(office: OfficeWords) -> bool:
    return bool(office.state or office.organisation)


def _ever_held(person: Entity, office: OfficeWords) -> bool:
    known = gazetteer()
    held = (known.office(t.office.iri) for t in known.tenures if t.person == person)
    return any(
        post is not None and (post.kind, post.state) == (office.kind, office.state) for post in held
    )


def _has_given_name(mention: Mention, person: Entity) -> bool:
    given = fold(person.name).split()[0]
    words = fold(mention.text).split()
    return given in words or (sum(len(word) > 2 for word in words) > 1 and len(words) > 1)


def _acts_for(person: Entity, states: set[str]) -> bool:
    known = gazetteer().person(person.iri)
    return known is None or not known.states or bool(states & set(known.states))


def _holds(person: Entity, offices: Iterable[OfficeWords], day: str) -> bool:
    if not day:
        return False
    held = {(office.kind, office.state) for office in gazetteer().offices_of(person.iri, day)}
    meant = {(office.kind, office.state) for office in offices}
    loose = {kind for kind, state in meant if not state}
    return bool(held & meant) or any(kind in loose for kind, _ in held)


def _rank(person: Entity, day: str) -> int:
    known = gazetteer()
    if day:
        kinds = {office.kind for office in known.offices_of(person.iri, day)}
    else:
        held = (tenure.office.iri for tenure in known.tenures if tenure.person == person)
        kinds = {office.kind for iri in held if (office := known.office(iri))}
    return min((_TOP.index(kind) for kind in kinds if kind in _TOP), default=len(_TOP))
