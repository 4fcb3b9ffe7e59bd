"""`data/gazetteer/*.csv` → the gazetteer, or the row that is wrong."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import Entity, minted
from ..namespaces import DATA
from ..vocabulary import REL
from .entries import (
    Office,
    Organisation,
    Person,
    Place,
    PlaceName,
    Series,
    State,
    Tenure,
    Title,
    first_day,
    last_day,
)
from .lookup import Gazetteer
from .rows import Row, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COLUMNS = {
    "states": "id,name,name_ru,aliases,adjectives,iso2,cow,wikidata,capital,currency,core,source",
    "persons": "id,name,name_ru,aliases,kind,states,wikidata,source,note",
    "offices": "id,name,kind,state,organisation,aliases,single,source",
    "tenures": "person,office,start,end,acting,known_until,source,note",
    "places": (
        "id,name,name_ru,aliases,kind,states,within,latitude,longitude,geonames,wikidata,source"
    ),
    "place-names": "place,name,language,start,end,source",
    "organisations": "id,name,name_ru,aliases,kind,state,wikidata,source",
    "series": "id,name,name_ru,aliases,members,source",
    "titles": "kind,title,plural",
}
PERSON_KINDS = frozenset({"politician", "diplomat", "official", "figure"})
OFFICE_KINDS = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "deputy-head-of-government",
        "foreign-minister",
        "deputy-foreign-minister",
        "speaker-upper",
        "speaker-lower",
        "national-leader",
        "minister",
        "secretary-general",
        "ambassador",
        "governor",
        "mayor",
        "security-council-secretary",
        "presidential-aide",
        "other",
    }
)
ORGANISATION_KINDS = frozenset(
    {
        "international",
        "bank",
        "parliament",
        "ministry",
        "government",
        "company",
        "media",
        "party",
        "university",
        "commission",
        "project",
        "relief",
        "other",
    }
)
PLACE_CLASSES = {
    "capital": "City",
    "city": "City",
    "region": "Region",
    "site": "Site",
    "crossing": "Site",
    "residence": "Site",
    "water": "Site",
    "facility": "Site",
    "airport": "Site",
}
_FOLDERS = {
    "states": ("state", "State"),
    "persons": ("person", "Person"),
    "offices": ("office", "Office"),
    "places": ("place", "Place"),
    "organisations": ("organisation", "Organisation"),
    "series": ("series", "Series"),
}
_WIKIDATA = r"Q[1-9]\d*"


@dataclass(frozen=True, slots=True)
class _Tables:
    """The rows of all files, and the entities of those whose rows have ids."""

    rows: dict[str, tuple[Row, ...]]
    entities: dict[str, dict[str, Entity]]

    def entity(self, row: Row, column: str, table: str) -> Entity:
        """Return the entity that a cell must refer to."""
        row.filled(column)
        return self.entities[table][row.known(column, self.entities[table], f"{table}.csv")]

    def iri(self, row: Row, column: str, table: str) -> str:
        """Return the IRI that a cell refers to, or empty."""
        return self.entity(row, column, table).iri if row.text(column) else ""

    def states(self, row: Row, column: str) -> tuple[str, ...]:
        """Return the codes of the states that a cell names."""
        return row.all_known(column, self.entities["states"], "states.csv")

    def state(self, row: Row) -> str:
        """Return the code of the state of a row, or empty."""
        return row.known("state", self.entities["states"], "states.csv")


def load(root: Path) -> Gazetteer:
    """Read and check the tables of a folder."""
    rows = {name: read_rows(root / f"{name}.csv", columns) for name, columns in COLUMNS.items()}
    tables = _Tables(rows, {name: _entities(name, rows[name]) for name in _FOLDERS})
    offices = tuple(_office(row, tables) for row in rows["offices"])
    tenures = tuple(_tenure(row, tables) for row in rows["tenures"])
    _check_single(zip(rows["tenures"], tenures, strict=True), offices)
    return Gazetteer(
        states=tuple(_state(row, tables) for row in rows["states"]),
        persons=tuple(_person(row, tables) for row in rows["persons"]),
        offices=offices,
        tenures=tenures,
        places=tuple(_place(row, tables) for row in rows["places"]),
        place_names=tuple(_place_name(row, tables) for row in rows["place-names"]),
        organisations=tuple(_organisation(row, tables) for row in rows["organisations"]),
        series=tuple(_series(row, tables) for row in rows["series"]),
        titles=tuple(_title(row) for row in rows["titles"]),
    )


def _entities(table: str, rows: Iterable[Row]) -> dict[str, Entity]:
    folder, name = _FOLDERS[table]
    entities: dict[str, Entity] = {}
    for row in rows:
        key = row.filled("id")
        if key in entities:
            raise row.wrong(f"id {key} is used twice; rename it or merge the rows")
        row.shaped("id", r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
        kind = REL[PLACE_CLASSES[row.choice("kind", PLACE_CLASSES)] if table == "places" else name]
        entities[key] = Entity(f"{DATA}{folder}/{key}", kind, row.filled("name"))
    return entities


def _state(row: Row, tables: _Tables) -> State:
    cow = row.shaped("cow", r"\d+")
    return State(
        tables.entities["states"][row.shaped("id", "[A-Z]{3}")],
        row.text("name_ru"),
        row.many("aliases"),
        row.many("adjectives"),
        row.shaped("iso2", "[A-Z]{2}"),
        int(cow) if cow else None,
        row.shaped("wikidata", _WIKIDATA),
        tables.iri(row, "capital", "places"),
        row.shaped("currency", "[A-Z]{3}"),
        row.flag("core"),
        row.text("source"),
    )


def _person(row: Row, tables: _Tables) -> Person:
    return Person(
        tables.entities["persons"][row.text("id")],
        row.text("name_ru"),
        row.many("aliases"),
        row.choice("kind", PERSON_KINDS),
        tables.states(row, "states"),
        row.shaped("wikidata", _WIKIDATA),
        row.text("source"),
    )


def _office(row: Row, tables: _Tables) -> Office:
    return Office(
        tables.entities["offices"][row.text("id")],
        row.many("aliases"),
        row.choice("kind", OFFICE_KINDS),
        tables.state(row),
        tables.iri(row, "organisation", "organisations"),
        row.flag("single"),
        row.text("source"),
    )


def _tenure(row: Row, tables: _Tables) -> Tenure:
    row.filled("start")
    start, end = row.date("start"), row.date("end")
    if end and last_day(end) < first_day(start):
        raise row.wrong(f"end {end} is before start {start}; mend one of them")
    return Tenure(
        minted("tenure", row.text("person"), row.text("office"), start),
        tables.entity(row, "person", "persons"),
        tables.entity(row, "office", "offices"),
        start,
        end,
        row.flag("acting"),
        row.date("known_until"),
        row.text("source"),
        row.text("note"),
    )


def _check_single(rows: Iterable[tuple[Row, Tenure]], offices: Iterable[Office]) -> None:
    """Refuse two tenures of one office at the same time, where it has one holder at a time."""
    single = {office.entity for office in offices if office.single}
    held: defaultdict[Entity, list[tuple[Tenure, Row]]] = defaultdict(list)
    for row, tenure in rows:
        if tenure.office in single:
            held[tenure.office].append((tenure, row))
    for office, tenures in held.items():
        ordered = sorted(tenures, key=lambda pair: first_day(pair[0].start))
        for (before, _), (after, row) in pairwise(ordered):
            if not before.end or last_day(after.start) <= first_day(before.end):
                raise row.wrong(
                    f"{after.person.name} begins as {office.name} before {before.person.name}"
                    f" ends ({before.end or 'open'}); mend one of the dates"
                )


def _place(row: Row, tables: _Tables) -> Place:
    return Place(
        tables.entities["places"][row.text("id")],
        row.text("name_ru"),
        row.many("aliases"),
        row.text("kind"),
        tables.states(row, "states"),
        tables.iri(row, "within", "places"),
        row.number("latitude", 90),
        row.number("longitude", 180),
        row.shaped("geonames", r"\d+"),
        row.shaped("wikidata", _WIKIDATA),
        row.text("source"),
    )


def _place_name(row: Row, tables: _Tables) -> PlaceName:
    return PlaceName(
        tables.entity(row, "place", "places"),
        row.filled("name"),
        row.filled("language"),
        row.date("start"),
        row.date("end"),
        row.text("source"),
    )


def _organisation(row: Row, tables: _Tables) -> Organisation:
    return Organisation(
        tables.entities["organisations"][row.text("id")],
        row.text("name_ru"),
        row.many("aliases"),
        row.choice("kind", ORGANISATION_KINDS),
        tables.state(row),
        row.shaped("wikidata", _WIKIDATA),
        row.text("source"),
    )


def _series(row: Row, tables: _Tables) -> Series:
    return Series(
        tables.entities["series"][row.text("id")],
        row.text("name_ru"),
        row.many("aliases"),
        tables.states(row, "members"),
        row.text("source"),
    )


def _title(row: Row) -> Title:
    return Title(row.choice("kind", OFFICE_KINDS), row.filled("title"), row.text("plural"))
