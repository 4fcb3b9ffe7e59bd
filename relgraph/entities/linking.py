"""Mentions of one article → the entities that they name, on the day that matters."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import fold, gazetteer
from ..language.english import lexis
from ..model import Entity, Mention
from ..namespaces import DATA
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
        self._begun: dict[Entity, int] = {}  # where the text first names somebody in full
        self._posts: dict[tuple[str, str], Entity] = {}
        self._persons = [mention for mention in mentions if mention.kind == "person"]
        for mention in mentions:
            if mention.kind == "person" and len(mention.candidates) == 1:
                person = mention.candidates[0]
                self._meet(mention, person)
                self._remember(mention.office, person)
            elif mention.kind == "people":
                for person in mention.candidates:
                    self._meet(mention, person)

    def _meet(self, mention: Mention, person: Entity) -> None:
        if _has_given_name(mention, person):
            self._sure[person] += 1
            self._begun.setdefault(person, mention.begin)

    def _remember(self, offices: Iterable[OfficeWords], person: Entity) -> None:
        known = gazetteer().person(person.iri)
        own = known.states[0] if known and len(known.states) == 1 else ""
        for office in offices:
            state = office.state or ("" if office.organisation else own)
            if state and not office.former and office.kind:
                self._posts.setdefault((office.kind, state), person)

    def _post(self, office: OfficeWords) -> Entity | None:
        """Whom the article names as holder; "the Turkmen minister" is any of theirs."""
        told = self._posts.get((office.kind, office.state))
        if told is None and office.kind == "minister":
            ministers = {
                person
                for (kind, state), person in self._posts.items()
                if state == office.state and kind.endswith("minister")
            }
            told = next(iter(ministers)) if len(ministers) == 1 else None
        if told is None and office.kind == "other" and "delegation" in office.words.split():
            told = self._delegate(office.state)
        return told

    def _delegate(self, state: str) -> Entity | None:
        """Who leads a delegation: whom the article names most among those who act for the state."""
        linked = (self._person(mention, self.published) for mention in self._persons)
        theirs = [person for people in linked for person in people if state in _states(person)]
        counted = Counter(theirs).most_common(2)
        if not counted or (len(counted) > 1 and counted[0][1] == counted[1][1]):
            return None
        return counted[0][0]

    def linked(self, mention: Mention, *, acts: bool = False) -> Mention:
        """Fill in what a mention names on that day; a capital that acts is its state."""
        if acts and mention.kind == "place" and gazetteer().is_capital(mention.candidates[0]):
            states = gazetteer().acts_for(mention.candidates[0])
            mention = replace(mention, kind="state", candidates=states)
        entities = self.entities(mention, self.published)
        conflict = self._conflict(mention, entities) if mention.kind == "person" else ""
        return replace(mention, entities=entities, conflict=conflict)

    def _conflict(self, mention: Mention, entities: tuple[Entity, ...]) -> str:
        """What speaks against an office that the text gives a person: somebody else held it."""
        if not entities or not self.published:
            return ""
        for office in mention.office:
            if office.former or not office.state or set(office.words.lower().split()) & lexis.THEN:
                continue
            holders = holders_of(office, self.published)
            if office.kind in _TOP and holders and entities[0] not in holders:
                names = " or ".join(holder.name for holder in holders)
                return f"{names} held this office on {self.published}"
        return ""

    def entities(self, mention: Mention, day: str) -> tuple[Entity, ...]:
        """The entities that a mention names on a day; none where it stays ambiguous."""
        if mention.kind == "person":
            return self._person(mention, day)
        if mention.kind in ("people", "reference"):
            return mention.candidates
        if mention.kind in ("office", "offices"):
            return tuple(self._holder(office, day) for office in mention.office if _tells(office))
        if mention.kind == "adjective":
            known = (gazetteer().state(iso3) for iso3 in mention.states)
            return tuple(state.entity for state in known if state)
        return mention.candidates[:1]

    def _person(self, mention: Mention, day: str) -> tuple[Entity, ...]:
        left = list(mention.candidates)
        if (holder := _in_office(mention, day)) is not None:
            return (holder,)
        states = {office.state for office in mention.office if office.state}
        if states:
            fitting = [person for person in left if _acts_for(person, states)]
            if not fitting and not _has_given_name(mention, left[0]):
                # A namesake in another country's service is somebody else.
                words = " ".join(mention.text.split())
                return (Entity(f"{DATA}person/{slug(words)}", REL.Person, words),)
            left = fitting or left
        told = [p for p in left if self._begun.get(p, mention.begin) < mention.begin]
        if told and not mention.office:
            left = told
            if len(left) > 1:
                return ()  # both namesakes are in the story
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
        if len(holders) == 1 and _is_settled(holders[0], office, day):
            return holders[0]
        present = [person for person in self._sure if _ever_held(person, office)]
        if len(present) == 1 and not office.former:
            return present[0]
        words = _plain_office(office)
        return Entity(f"{DATA}person/{slug(words)}", REL.Person, words)


def _in_office(mention: Mention, day: str) -> Entity | None:
    """ "President Recep Erdogan": a name spelled as never before, of who holds the office then."""
    if len(mention.candidates) != 1 or gazetteer().person(mention.candidates[0].iri) or not day:
        return None
    first, *others = fold(mention.candidates[0].name).split()
    posts = [office for office in mention.office if office.state and not office.former]
    holders = {h for office in posts for h in holders_of(office, day)}
    alike = [holder for holder in holders if _is_spelled_alike(holder, first, others)]
    return alike[0] if len(alike) == 1 else None


def _is_spelled_alike(holder: Entity, first: str, others: list[str]) -> bool:
    """Whether a surname is somebody's, and the given name may be: no brother of theirs."""
    given, *_, surname = fold(holder.name).split()
    return surname in {first, *others} and first[:1] in (given[:1], surname[:1])


_SEVERAL = re.compile(
    r"(?:new )?(?P<one>(?:[a-z]+ ){0,3}(?:minister|ambassador|leader|speaker))s of .+ and .+",
    re.IGNORECASE,
)


_SENT = re.compile(
    r"(?P<one>.*\b(?:ambassador|envoy|consul general)) (?:in|to) (?P<seat>.+)", re.IGNORECASE
)


def _plain_office(office: OfficeWords) -> str:
    """Name an office with its state: "Afghan ambassador" is the ambassador of Afghanistan."""
    words = " ".join(office.words.split())
    state = gazetteer().state(office.state)
    if state is None:
        return words
    if several := _SEVERAL.fullmatch(words):
        return f"{several['one']} of {state.entity.name}"  # "the foreign ministers of A and B"
    names = sorted((state.entity.name, *state.aliases, *state.adjectives), key=len, reverse=True)
    for name in names:
        if re.match(rf"{re.escape(name)}(?:['’]s?)?\s", words, re.IGNORECASE):
            words = re.sub(r"^['’]?s?\s+", "", words[len(name) :])
            break
    if any(re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) for name in names):
        return words
    if sent := _SENT.fullmatch(words):
        return f"{sent['one']} of {state.entity.name} to {_state_meant(sent['seat'])}"
    return f"{words} of {state.entity.name}"


def _state_meant(seat: str) -> str:
    """The state where an envoy sits: "to Tashkent" is to Uzbekistan."""
    known = gazetteer()
    capitals = (entity for entity in known.named(seat) if known.is_capital(entity))
    return next((state.name for town in capitals for state in known.acts_for(town)), seat)


def _is_settled(holder: Entity, office: OfficeWords, day: str) -> bool:
    """On the day of a change an office may be the old holder's or the new one's."""
    if office.acting and office.kind not in _TOP:
        return False
    if office.acting or set(office.words.lower().split()) & lexis.NEW:
        return True
    known = gazetteer()
    begun = [t for t in known.tenures_of(holder.iri) if t.start == day]
    return not any(
        (post := known.office(t.office.iri)) is not None
        and (post.kind, post.state) == (office.kind, office.state)
        for t in begun
    )


def holders_of(office: OfficeWords, day: str) -> tuple[Entity, ...]:
    """Who held an office on a day, by the tenures."""
    if (meant := gazetteer().office(office.organisation)) is not None:
        return gazetteer().holders_of(meant.entity.iri, day)
    if office.kind in ("minister", "other", "ambassador", ""):
        return ()
    return gazetteer().holders(office.kind, office.state, day, office.organisation)


def _tells(office: OfficeWords) -> bool:
    return bool(office.state or office.organisation)


def _ever_held(person: Entity, office: OfficeWords) -> bool:
    known = gazetteer()
    held = (known.office(t.office.iri) for t in known.tenures_of(person.iri))
    return any(
        post is not None
        and post.state == office.state
        and (
            post.kind == office.kind
            or (office.kind == "minister" and post.kind.endswith("minister"))
        )
        for post in held
    )


def _has_given_name(mention: Mention, person: Entity) -> bool:
    given = fold(person.name).split()[0]
    words = fold(mention.text).split()
    return given in words or (sum(len(word) > 2 for word in words) > 1 and len(words) > 1)


def _acts_for(person: Entity, states: set[str]) -> bool:
    known = gazetteer().person(person.iri)
    return known is None or not known.states or bool(states & set(known.states))


def _states(person: Entity) -> tuple[str, ...]:
    known = gazetteer().person(person.iri)
    return known.states if known else ()


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
        held = (tenure.office.iri for tenure in known.tenures_of(person.iri))
        kinds = {office.kind for iri in held if (office := known.office(iri))}
    return min((_TOP.index(kind) for kind in kinds if kind in _TOP), default=len(_TOP))
