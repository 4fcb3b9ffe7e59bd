"""What is known of each thing; it refers to states by ISO 3166 alpha-3, to all else by IRI."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from ..model import Time

if TYPE_CHECKING:
    from ..model import Entity

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@lru_cache(maxsize=10_000)
def first_day(iso: str) -> str:
    """Return the first day that an ISO day, month or year allows, or empty."""
    return Time(start=iso).earliest


@lru_cache(maxsize=10_000)
def last_day(iso: str) -> str:
    """Return the last day that an ISO day, month or year allows, or empty."""
    return Time(end=iso).latest


def is_date(text: str) -> bool:
    """Tell whether a text is an ISO day, month or year of the calendar."""
    try:
        return bool(_DATE.fullmatch(text) and date.fromisoformat(first_day(text)))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class State:
    """A country; `adjectives` are the words for it and its people ("Kazakh")."""

    entity: Entity
    name_ru: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    iso2: str
    cow: int | None
    wikidata: str
    capital: str
    currency: str
    core: bool
    source: str

    @property
    def iso3(self) -> str:
        """The ISO 3166 alpha-3 code."""
        return self.entity.iri.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Person:
    """A politician, diplomat, official or figure of culture, and the states that they act for."""

    entity: Entity
    name_ru: str
    aliases: tuple[str, ...]
    kind: str
    states: tuple[str, ...]
    wikidata: str
    source: str


@dataclass(frozen=True, slots=True)
class Office:
    """A post of a state or body; `single` where it has one holder at a time."""

    entity: Entity
    aliases: tuple[str, ...]
    kind: str
    state: str
    organisation: str
    single: bool
    source: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held an office from when to when; `end` is the last day, empty while in office."""

    iri: str
    person: Entity
    office: Entity
    start: str
    end: str
    acting: bool
    known_until: str
    source: str
    note: str

    def meets(self, day: str) -> bool:
        """Tell whether it may have run at some time of an ISO day, month or year; empty is any."""
        begun = first_day(self.start) <= last_day(day)
        return not day or (begun and (not self.end or first_day(day) <= last_day(self.end)))


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region, site or crossing."""

    entity: Entity
    name_ru: str
    aliases: tuple[str, ...]
    kind: str
    states: tuple[str, ...]
    within: str
    latitude: float | None
    longitude: float | None
    geonames: str
    wikidata: str
    source: str


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that a place had for a time; `end` is the last day."""

    place: Entity
    name: str
    language: str
    start: str
    end: str
    source: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body other than a state."""

    entity: Entity
    name_ru: str
    aliases: tuple[str, ...]
    kind: str
    state: str
    wikidata: str
    source: str


@dataclass(frozen=True, slots=True)
class Series:
    """A named format of meetings that recurs, and the states that meet in it."""

    entity: Entity
    name_ru: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Title:
    """The words for an office of one kind: "Prime Minister", "Prime Ministers"."""

    kind: str
    title: str
    plural: str


Named = Person | Organisation | Series | Place | State
