"""Names, kinds and days → the entities of the gazetteer."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from ..model import Entity
from ..namespaces import DATA
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeGuard

    from .entries import (
        Named,
        Office,
        Organisation,
        Person,
        Place,
        PlaceName,
        Series,
        State,
        Tenure,
        Title,
    )

_APOSTROPHES = re.compile("['`\u02bb\u02bc\u2018\u2019]")
OWN_AGENTS = frozenset({"company", "bank", "international", "university"})
_PUNCTUATION = re.compile(r"[^\w]+")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return a name without case, accents, apostrophes and punctuation, to compare it by."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in letters if not unicodedata.combining(c)).replace("\u0131", "i")
    return _PUNCTUATION.sub(" ", _APOSTROPHES.sub("", plain)).strip()


@dataclass(frozen=True)
class Gazetteer:
    """All that is known beforehand of states, people, offices, places and bodies."""

    states: tuple[State, ...]
    persons: tuple[Person, ...]
    offices: tuple[Office, ...]
    tenures: tuple[Tenure, ...]
    places: tuple[Place, ...]
    place_names: tuple[PlaceName, ...]
    organisations: tuple[Organisation, ...]
    series: tuple[Series, ...]
    titles: tuple[Title, ...]

    def names(self) -> Iterator[tuple[str, Entity]]:
        """Give every name and alias with its entity; offices are found by kind and day instead."""
        entries: Iterable[Named] = chain(
            self.persons, self.organisations, self.series, self.places, self.states
        )
        for entry in entries:
            for name in dict.fromkeys((entry.entity.name, *entry.aliases)):
                yield name, entry.entity

    def named(self, text: str) -> tuple[Entity, ...]:
        """Return all entities with this name: people, bodies, series, places, then states."""
        return self._named.get(fold(text), ())

    def entity(self, iri: str) -> Entity | None:
        """Return the person, state, office, place, body or series with this IRI."""
        return self._entities.get(iri)

    def person(self, iri: str) -> Person | None:
        """Return what is known of a person."""
        return self._persons.get(iri)

    def state(self, code: str) -> State | None:
        """Return what is known of a state, by its ISO 3166 alpha-3 code or its IRI."""
        return self._states.get(code.removeprefix(DATA + "state/"))

    def place(self, iri: str) -> Place | None:
        """Return what is known of a place."""
        return self._places.get(iri)

    def organisation(self, iri: str) -> Organisation | None:
        """Return what is known of a body."""
        return self._organisations.get(iri)

    def members(self, series: str) -> tuple[str, ...] | None:
        """Return the states (ISO 3166 alpha-3) that meet in a series of meetings (IRI), if one."""
        return self._members.get(series)

    def office(self, iri: str) -> Office | None:
        """Return what is known of an office."""
        return self._offices.get(iri)

    def holders(
        self, kind: str, state: str, day: str, organisation: str = ""
    ) -> tuple[Entity, ...]:
        """Return who held an office of this kind on an ISO day, or in a month or year.

        An empty state (ISO 3166 alpha-3), day or organisation (IRI) asks for any.
        """
        found = (
            tenure.person
            for tenure in self._tenures_by_kind.get(kind, ())
            if tenure.meets(day)
            and state in ("", self._offices[tenure.office.iri].state)
            and organisation in ("", self._offices[tenure.office.iri].organisation)
        )
        return tuple(dict.fromkeys(found))

    def holders_of(self, office: str, day: str) -> tuple[Entity, ...]:
        """Return who held one office (IRI) on an ISO day, or in a month or year."""
        tenures = self._tenures_by_office.get(office, ())
        return tuple(dict.fromkeys(tenure.person for tenure in tenures if tenure.meets(day)))

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """Return when a person (IRI) held which offices, in the order of the table."""
        return tuple(self._tenures_by_person.get(person, ()))

    def offices_of(self, person: str, day: str) -> tuple[Office, ...]:
        """Return the offices that a person (IRI) held on an ISO day, or in a month or year."""
        tenures = self.tenures_of(person)
        held = dict.fromkeys(tenure.office.iri for tenure in tenures if tenure.meets(day))
        return tuple(self._offices[iri] for iri in held)

    def states_of(self, entity: Entity) -> frozenset[str]:
        """Return the states (ISO 3166 alpha-3) that something is, lies in or acts for."""
        if state := self.state(entity.iri):
            return frozenset({state.iso3})
        if place := self.place(entity.iri):
            return frozenset(place.states)
        if body := self.organisation(entity.iri):
            return frozenset(filter(None, (body.state,)))
        person = self.person(entity.iri)
        return frozenset(person.states if person and person.kind != "figure" else ())

    def states_of_all(self, entities: Iterable[Entity]) -> set[str]:
        """Return the states that any of some things is, lies in or acts for."""
        return {code for entity in entities for code in self.states_of(entity)}

    def is_newcomer(self, filler: object) -> TypeGuard[Entity]:
        """Tell whether what fills a role is a person of whom nothing is known beforehand."""
        if not isinstance(filler, Entity) or filler.kind != REL.Person:
            return False
        return self.person(filler.iri) is None

    def is_figure(self, entity: Entity) -> bool:
        """Tell whether a person is known as a figure of culture or history."""
        person = self.person(entity.iri)
        return person is not None and person.kind == "figure"

    def is_press(self, entity: Entity) -> bool:
        """Tell whether a body reports of others: an agency, a paper, a press service."""
        body = self.organisation(entity.iri)
        return body is not None and (body.kind == "media" or "press service" in entity.name.lower())

    def is_union(self, entity: Entity) -> bool:
        """Tell whether a body is one of several states: the SCO, an intergovernmental council."""
        return self._kind_of_body(entity) in ("international", "commission")

    def is_school(self, entity: Entity) -> bool:
        """Tell whether people learn at a body: a university, a workshop that trains."""
        return self._kind_of_body(entity) == "university"

    def is_own_agent(self, entity: Entity) -> bool:
        """Tell whether a body deals in its own name: a company, a bank, an international body."""
        body = self.organisation(entity.iri)
        if body is not None and body.kind == "relief":
            return not body.state  # the agency of a state gives what the state gives
        return body is not None and body.kind in OWN_AGENTS

    def is_parliament(self, entity: Entity) -> bool:
        """Tell whether a body makes laws."""
        return self._kind_of_body(entity) == "parliament"

    def is_relief(self, entity: Entity) -> bool:
        """Tell whether a body brings aid to people in need."""
        return self._kind_of_body(entity) == "relief"

    def _kind_of_body(self, entity: Entity) -> str:
        body = self.organisation(entity.iri)
        return body.kind if body else ""

    def is_capital(self, entity: Entity) -> bool:
        """Tell whether a place is the capital of a state."""
        place = self.place(entity.iri)
        return place is not None and place.kind == "capital"

    def acts_for(self, entity: Entity) -> tuple[Entity, ...]:
        """Return the state that something is or speaks for, if there is just one; no paper does."""
        body = self.organisation(entity.iri)
        if body is not None and body.kind == "media":
            return ()
        states = [self.state(iso3) for iso3 in sorted(self.states_of(entity))]
        return tuple(state.entity for state in states if state) if len(states) == 1 else ()

    @cached_property
    def core(self) -> frozenset[str]:
        """The ISO 3166 alpha-3 codes of the five Central Asian states."""
        return frozenset(state.iso3 for state in self.states if state.core)

    @cached_property
    def core_states(self) -> tuple[Entity, ...]:
        """The five Central Asian states, by their codes."""
        return tuple(s.entity for s in sorted(self.states, key=lambda s: s.iso3) if s.core)

    @cached_property
    def _named(self) -> dict[str, tuple[Entity, ...]]:
        found: dict[str, dict[Entity, None]] = {}
        for name, entity in self.names():
            found.setdefault(fold(name), {})[entity] = None
        return {name: tuple(entities) for name, entities in found.items()}

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        offices = ((office.entity.name, office.entity) for office in self.offices)
        return {entity.iri: entity for _, entity in chain(self.names(), offices)}

    @cached_property
    def _persons(self) -> dict[str, Person]:
        return {person.entity.iri: person for person in self.persons}

    @cached_property
    def _states(self) -> dict[str, State]:
        return {state.iso3: state for state in self.states}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {place.entity.iri: place for place in self.places}

    @cached_property
    def _organisations(self) -> dict[str, Organisation]:
        return {organisation.entity.iri: organisation for organisation in self.organisations}

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        return {series.entity.iri: series.members for series in self.series}

    @cached_property
    def _offices(self) -> dict[str, Office]:
        return {office.entity.iri: office for office in self.offices}

    @cached_property
    def _tenures_by_kind(self) -> dict[str, list[Tenure]]:
        found: dict[str, list[Tenure]] = {}
        for tenure in sorted(self.tenures, key=lambda tenure: tenure.start):
            found.setdefault(self._offices[tenure.office.iri].kind, []).append(tenure)
        return found

    @cached_property
    def _tenures_by_office(self) -> dict[str, list[Tenure]]:
        found: dict[str, list[Tenure]] = {}
        for tenure in self.tenures:
            found.setdefault(tenure.office.iri, []).append(tenure)
        return found

    @cached_property
    def _tenures_by_person(self) -> dict[str, list[Tenure]]:
        found: dict[str, list[Tenure]] = {}
        for tenure in self.tenures:
            found.setdefault(tenure.person.iri, []).append(tenure)
        return found
