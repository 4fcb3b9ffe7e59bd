"""`corrections.csv` → what people decided about events and entities, checked line by line."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, NamedTuple

from .errors import CorrectionError
from .gazetteer import gazetteer
from .model import Entity, Literal
from .namespaces import BASE, DATA
from .ontology import CONCEPT
from .vocabulary import REL, STATUS, concepts, is_text, range_of, scheme_of

if TYPE_CHECKING:
    from pathlib import Path

CORRECTIONS = "corrections.csv"
COLUMNS = ("action", "target", "property", "value", "reason", "author", "date", "articles")
ACTIONS = ("accept", "reject", "edit", "split", "merge")
DATES = ("start", "end")
_REQUIRED = COLUMNS[:-1]
_DATE = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KINDS = ("event", "mention", "person", "place", "organisation", "series", "state")


class Correction(NamedTuple):
    """One decision of a person, from one line of the file.

    `about` is the role or property that is edited. `target` and `value` name events and mentions
    alike: an event is the one that a mention with the same hash is part of, so that a correction
    holds whatever joins the event later.
    `articles` is how many articles told of the target when it was made, 0 where unknown.
    """

    line: int
    action: str
    target: str
    about: str
    value: str
    reason: str
    author: str
    date: str
    articles: int = 0

    @property
    def of_event(self) -> bool:
        """Whether it is about an event or a mention, not about an entity."""
        return self.target.startswith((f"{DATA}event/", f"{DATA}mention/"))

    @property
    def values(self) -> tuple[str, ...]:
        """The values, which a bar divides."""
        return tuple(part.strip() for part in self.value.split("|") if part.strip())


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Read and check a file of corrections; none where there is no such file."""
    if not path.is_file():
        return ()
    try:
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise CorrectionError(f"{path.name}: no CSV in UTF-8 ({error}); mend the file") from error
    if not rows or tuple(rows[0]) not in (COLUMNS, _REQUIRED):
        raise CorrectionError(f"{path.name}:1: write the columns {','.join(COLUMNS)}")
    return tuple(
        _correction(row, rows[0], number, f"{path.name}:{number}")
        for number, row in enumerate(rows[1:], 2)
        if any(row)
    )


def written(corrections: tuple[Correction, ...]) -> str:
    """Write corrections as the text of a file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for c in corrections:
        writer.writerow([*c[1:-1], c.articles or ""])
    return text.getvalue()


def _correction(row: list[str], columns: list[str], line: int, where: str) -> Correction:
    if len(row) != len(columns):
        raise CorrectionError(f"{where}: {len(row)} cells, not {len(columns)}; mend the line")
    cells = dict(zip(columns, (cell.strip() for cell in row), strict=True))
    if cells["action"] not in ACTIONS:
        raise CorrectionError(
            f"{where}: action {cells['action']!r}; choose of {', '.join(ACTIONS)}"
        )
    for column in ("reason", "author"):
        if not cells[column]:
            raise CorrectionError(f"{where}: no {column}; say who decided it, and why")
    if not _DAY.fullmatch(cells["date"]):
        raise CorrectionError(f"{where}: date {cells['date']!r}; write it as 2024-08-05")
    count = cells.get("articles", "")
    if count and not count.isdecimal():
        raise CorrectionError(f"{where}: articles {count!r}; write a number, or nothing")
    texts = [cells[column] for column in _REQUIRED]
    found = Correction._make([line, *texts, int(count or 0)])
    _check(found, where)
    return found


def _check(found: Correction, where: str) -> None:
    for iri in (found.target, *(found.values if found.action in ("merge", "split") else ())):
        if not iri.startswith(tuple(f"{DATA}{kind}/" for kind in _KINDS)):
            raise CorrectionError(f"{where}: {iri!r} is no IRI of an event, mention or entity")
    if found.action in ("merge", "split") and not found.values:
        raise CorrectionError(f"{where}: no value; give the IRI of the other one")
    if found.action == "edit" and found.of_event:
        edited(found, where)
    elif found.action == "edit" and (found.about != "name" or not found.value):
        raise CorrectionError(f"{where}: of an entity only its name can be edited")


def edited(found: Correction, where: str = "") -> tuple[Entity | Literal, ...]:
    """Return the new values of what is edited in an event; the status as a concept."""
    if found.about in DATES:
        if not _DATE.fullmatch(found.value):
            raise CorrectionError(f"{where}: {found.value!r}; write 2024-08-05, 2024-08 or 2024")
        return (Literal(found.value),)
    if found.about == "status":
        if found.value not in {concept.name for concept in concepts("status")}:
            raise CorrectionError(f"{where}: no status {found.value!r}")
        return (Entity(STATUS[found.value], CONCEPT, found.value),)
    if found.about not in REL:
        raise CorrectionError(f"{where}: events have no {found.about!r}")
    return tuple(_filler(found.about, value, where) for value in found.values)


def _filler(role: str, value: str, where: str) -> Entity | Literal:
    term = REL[role]
    if scheme := scheme_of(term):
        for concept in concepts(scheme):
            if value in (concept.name, concept.iri):
                return concept
        raise CorrectionError(f"{where}: no {role} {value!r}; choose a concept of {BASE}{scheme}")
    known = gazetteer().entity(value)
    named = (known,) if known else gazetteer().named(value)
    if named:
        return named[0]
    expected = range_of(term)
    if expected and expected.endswith(("decimal", "integer", "string")):
        return Literal(value, expected.rpartition("#")[2])
    if is_text(term):
        return Literal(value)
    raise CorrectionError(f"{where}: nobody and nothing known is named {value!r}; give its IRI")
