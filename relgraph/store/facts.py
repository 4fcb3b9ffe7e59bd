"""The gazetteer → triples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from ..namespaces import DATA
from ..vocabulary import REL
from .statements import days
from .terms import ALT_LABEL, DCTERMS, LABEL, SAME_AS, TYPE, WGS84, about, text, truth, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Triple

    from ..gazetteer import Gazetteer, Office, Organisation, Person, Place, Series, State, Tenure
    from ..model import Entity
    from .terms import Value

_WIKIDATA = "http://www.wikidata.org/entity/"
_GEONAMES = "https://sws.geonames.org/"

Pairs = list[tuple[str, "Value"]]


def gazetteer_triples(known: Gazetteer) -> Iterator[Triple]:
    """Say all that is known beforehand."""
    for state in known.states:
        yield from about(state.entity.iri, *_state(state))
        yield from _same(state.entity, _WIKIDATA, state.wikidata)
    for person in known.persons:
        yield from about(person.entity.iri, *_person(person))
        yield from _same(person.entity, _WIKIDATA, person.wikidata)
    for organisation in known.organisations:
        yield from about(organisation.entity.iri, *_organisation(organisation))
        yield from _same(organisation.entity, _WIKIDATA, organisation.wikidata)
    for place in known.places:
        yield from about(place.entity.iri, *_place(place))
        yield from _same(place.entity, _WIKIDATA, place.wikidata)
        yield from _same(place.entity, _GEONAMES, place.geonames)
    for series in known.series:
        yield from about(series.entity.iri, *_series(series))
    for office in known.offices:
        yield from about(office.entity.iri, *_office(office))
    for tenure in known.tenures:
        yield from about(tenure.iri, *_tenure(tenure))


def states_of(iri: str, known: Gazetteer) -> tuple[str, ...]:
    """Return the states that an entity is, acts for or lies in, by their codes."""
    if state := known.state(iri):
        return (state.iso3,)
    if person := known.person(iri):
        return person.states
    if place := known.place(iri):
        return place.states
    owned = known.organisation(iri) or known.office(iri)
    return (owned.state,) if owned and owned.state else ()


def _state(state: State) -> Pairs:
    cow = [] if state.cow is None else [(REL.cowCode, typed(str(state.cow), "integer"))]
    return [
        *_names(state.entity, state.name_ru, state.aliases),
        *_source(state.source),
        (REL.iso3, text(state.iso3)),
        *_texts(REL.iso2, state.iso2),
        *cow,
        *_nodes(REL.capital, state.capital),
        *_texts(REL.currencyCode, state.currency),
        (REL.coreState, truth(state.core)),
    ]


def _person(person: Person) -> Pairs:
    return [
        *_names(person.entity, person.name_ru, person.aliases),
        *_source(person.source, person.kind),
        *_states(REL.actsFor, person.states),
    ]


def _organisation(organisation: Organisation) -> Pairs:
    return [
        *_names(organisation.entity, organisation.name_ru, organisation.aliases),
        *_source(organisation.source, organisation.kind),
        *_states(REL.actsFor, (organisation.state,)),
    ]


def _place(place: Place) -> Pairs:
    return [
        *_names(place.entity, place.name_ru, place.aliases),
        *_source(place.source, place.kind),
        *_states(REL.inState, place.states),
        *_nodes(REL.within, place.within),
        *_degrees(WGS84 + "lat", place.latitude),
        *_degrees(WGS84 + "long", place.longitude),
    ]


def _series(series: Series) -> Pairs:
    return [*_names(series.entity, series.name_ru, series.aliases), *_source(series.source)]


def _office(office: Office) -> Pairs:
    return [
        *_names(office.entity, "", office.aliases),
        *_source(office.source),
        *_texts(REL.officeKind, office.kind),
        *_states(REL.officeState, (office.state,)),
        *_nodes(REL.officeOrganisation, office.organisation),
    ]


def _tenure(tenure: Tenure) -> Pairs:
    span = f"{tenure.start} to {tenure.end}" if tenure.end else f"since {tenure.start}"
    return [
        (TYPE, NamedNode(REL.Tenure)),
        (LABEL, text(f"{tenure.person.name}, {tenure.office.name}, {span}", "en")),
        *_source(tenure.source),
        *_nodes(REL.holder, tenure.person.iri),
        *_nodes(REL.office, tenure.office.iri),
        *days(
            (REL.since, tenure.start),
            (REL.until, tenure.end),
            (REL.knownUntil, tenure.known_until),
        ),
        (REL.acting, truth(tenure.acting)),
    ]


def _names(entity: Entity, russian: str, aliases: Iterable[str]) -> Pairs:
    return [
        (TYPE, NamedNode(entity.kind)),
        (LABEL, text(entity.name, "en")),
        *([(LABEL, text(russian, "ru"))] if russian else []),
        *((ALT_LABEL, text(alias, "en")) for alias in aliases),
    ]


def _source(source: str, kind: str = "") -> Pairs:
    return _texts(DCTERMS + "source", source) + _texts(DCTERMS + "type", kind)


def _texts(predicate: str, words: str) -> Pairs:
    return [(predicate, text(words))] if words else []


def _nodes(predicate: str, iri: str) -> Pairs:
    return [(predicate, NamedNode(iri))] if iri else []


def _states(predicate: str, codes: Iterable[str]) -> Pairs:
    return [(predicate, NamedNode(f"{DATA}state/{code}")) for code in codes if code]


def _degrees(predicate: str, degrees: float | None) -> Pairs:
    return [] if degrees is None else [(predicate, typed(str(degrees), "decimal"))]


def _same(entity: Entity, home: str, name: str) -> Iterator[Triple]:
    """Say which foreign node is the same thing; it has the same label, as every node has one."""
    if name:
        foreign = home + name
        yield from about(entity.iri, (SAME_AS, NamedNode(foreign)))
        yield from about(foreign, (LABEL, text(entity.name, "en")))
