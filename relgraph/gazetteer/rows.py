"""A CSV file → its rows, each cell checked where it is read, wrong ones told by file and line."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import GazetteerError
from .entries import is_date

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; `where` is its file and line."""

    where: str
    cells: dict[str, str]

    def wrong(self, message: str) -> GazetteerError:
        """Return the error that `message` tells of this row."""
        return GazetteerError(f"{self.where}: {message}")

    def text(self, column: str) -> str:
        """Return a cell as it stands, perhaps empty."""
        return self.cells[column]

    def filled(self, column: str) -> str:
        """Return a cell that must not be empty."""
        if not self.cells[column]:
            raise self.wrong(f"{column} is empty; fill it")
        return self.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell, which `|` separates."""
        values = tuple(self.cells[column].split("|")) if self.cells[column] else ()
        if any(value != value.strip() or not value for value in values):
            raise self.wrong(f"{column} has an empty value or a space beside a |; drop it")
        return values

    def shaped(self, column: str, pattern: str) -> str:
        """Return a cell that is empty or looks like `pattern`."""
        if self.cells[column] and not re.fullmatch(pattern, self.cells[column]):
            raise self.wrong(f"{column} {self.cells[column]!r} is not like {pattern}; mend it")
        return self.cells[column]

    def choice(self, column: str, choices: Collection[str]) -> str:
        """Return a cell that is one of a closed list."""
        if self.cells[column] not in choices:
            known = ", ".join(sorted(choices))
            raise self.wrong(f"{column} {self.cells[column]!r} is unknown; choose of {known}")
        return self.cells[column]

    def flag(self, column: str) -> bool:
        """Return whether a cell says yes; empty is no."""
        return self.choice(column, ("yes", "no", "")) == "yes"

    def date(self, column: str) -> str:
        """Return a cell that is empty or an ISO day, month or year."""
        value = self.cells[column]
        if value and not is_date(value):
            raise self.wrong(f"{column} {value!r} is no date; write 2024-08-05, 2024-08 or 2024")
        return value

    def number(self, column: str, limit: float) -> float | None:
        """Return a cell that is empty or a decimal number from `-limit` to `limit`."""
        value = self.cells[column]
        if value and not (_NUMBER.fullmatch(value) and abs(float(value)) <= limit):
            raise self.wrong(f"{column} {value!r} is no number up to {limit:g}; mend it")
        return float(value) if value else None

    def known(self, column: str, ids: Collection[str], file: str) -> str:
        """Return a cell that is empty or an id of another file."""
        return self._checked(column, self.cells[column], ids, file) if self.cells[column] else ""

    def all_known(self, column: str, ids: Collection[str], file: str) -> tuple[str, ...]:
        """Return the values of a cell, each an id of another file."""
        return tuple(self._checked(column, value, ids, file) for value in self.many(column))

    def _checked(self, column: str, value: str, ids: Collection[str], file: str) -> str:
        if value not in ids:
            raise self.wrong(f"{column} {value!r} is no id of {file}; mend it or add it there")
        return value


def read_rows(path: Path, columns: str) -> tuple[Row, ...]:
    """Read a table that must have exactly these columns, separated by commas."""
    names = columns.split(",")
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        if (header := next(reader, [])) != names:
            raise GazetteerError(f"{path.name}:1: columns are {','.join(header)}; write {columns}")
        return tuple(_row(f"{path.name}:{reader.line_num}", names, cells) for cells in reader)


def _row(where: str, names: list[str], cells: list[str]) -> Row:
    row = Row(where, dict(zip(names, cells, strict=False)))
    if len(cells) != len(names):
        raise row.wrong(f"{len(cells)} cells, not {len(names)}; mend commas and quotes")
    for name, cell in row.cells.items():
        if cell != cell.strip():
            raise row.wrong(f"{name} begins or ends with a space; drop it")
    return row
