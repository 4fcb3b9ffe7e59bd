"""JSON, JSON Lines and CSV → one raw article for each object or row."""

from __future__ import annotations

import csv
import hashlib
import json
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from ..errors import ArticleError
from .published import day_in
from .raw import Given, Quarantined, Raw, Told
from .texts import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LARGEST_ROW = 5_000_000
LARGEST_JSON = 100_000_000
_USUAL = {
    "text": ("text", "body", "content", "article", "articlebody", "maintext", "fulltext"),
    "html": ("html", "rawhtml"),
    "title": ("title", "headline"),
    "published": ("published", "date", "datepublished", "publisheddate", "publishdate", "pubdate",
                  "publishedat", "publicationdate"),
    "url": ("url", "link", "address", "weburl", "sourceurl"),
    "publisher": ("publisher", "site", "sitename", "source", "sourcedomain", "domain", "outlet"),
    "author": ("author", "authors", "byline", "creator"),
    "language": ("language", "lang"),
}  # fmt: skip
FIELDS = tuple(_USUAL)

Row = dict[str, Any]


class Place(NamedTuple):
    """Where rows come from: the name of the source, and of its file."""

    source: str
    whole: str

    def numbered(self, number: int) -> str:
        """Return the name of one row, counted from 1."""
        return f"{self.source}#{number}"

    def refused(self, reason: str, number: int = 0) -> Quarantined:
        """Set one row aside, or with number 0 what is left of the source."""
        return Quarantined(self.numbered(number) if number else self.source, reason)


def json_rows(stream: IO[bytes], place: Place, fields: Mapping[str, str]) -> Iterator[Found]:
    """Read a JSON array of objects, one object, or an object that holds one array of objects."""
    data = stream.read(LARGEST_JSON + 1)
    try:
        if len(data) > LARGEST_JSON:
            raise ArticleError(
                f"larger than {LARGEST_JSON:,} bytes; write it as JSON Lines, an object to a line"
            )
        rows = _objects(_loaded(data), fields)
    except ArticleError as error:
        yield place.refused(str(error))
        return
    for number, row in enumerate(rows, 1):
        written = json.dumps(row, ensure_ascii=True, sort_keys=True).encode()
        yield _raw(row, written, place, number, fields)


def json_lines(stream: IO[bytes], place: Place, fields: Mapping[str, str]) -> Iterator[Found]:
    """Read one JSON object from each line."""
    for number, line in enumerate(_lines(stream), 1):
        try:
            if len(line) > LARGEST_ROW:
                raise ArticleError(f"a line is longer than {LARGEST_ROW:,} bytes; split it")
            if line.strip():
                yield _raw(_loaded(line), line, place, number, fields)
        except ArticleError as error:
            yield place.refused(str(error), number)


def csv_rows(stream: IO[bytes], place: Place, fields: Mapping[str, str]) -> Iterator[Found]:
    """Read one article from each row of a table whose first row names the columns."""
    csv.field_size_limit(LARGEST_ROW)
    number = 0
    try:
        lines = _text_lines(stream)
        header = next(lines, "")
        delimiter = max(",;\t", key=header.count)
        columns = next(csv.reader([header], delimiter=delimiter), [])
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1):
            if cells:
                row = dict(zip(columns, cells, strict=False))
                written = json.dumps(row, ensure_ascii=True, sort_keys=True).encode()
                yield _raw(row, written, place, number, fields)
    except (ArticleError, csv.Error) as error:
        said = str(error) if isinstance(error, ArticleError) else f"no table ({error})"
        yield place.refused(f"{said}; what follows row {number} is not read")


def row_article(row: Row, place: Place, number: int, fields: Mapping[str, str]) -> Found:
    """Make a raw article of one row of a table, as if it stood in an array of JSON."""
    written = json.dumps(row, ensure_ascii=True, sort_keys=True, default=_written)
    return _raw(json.loads(written), written.encode(), place, number, fields)


def _written(value: object) -> str:
    """Write a value that JSON has no form for: bytes of a text, a date."""
    return value.decode(errors="replace") if isinstance(value, bytes | bytearray) else str(value)


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Give each line; of one that is too long only its beginning, so that memory stays small."""
    while line := stream.readline(LARGEST_ROW + 1):
        yield line
        while len(line) > LARGEST_ROW and not line.endswith(b"\n"):
            line = stream.readline(LARGEST_ROW + 1)


def _text_lines(stream: IO[bytes]) -> Iterator[str]:
    for line in _lines(stream):
        if len(line) > LARGEST_ROW:
            raise ArticleError(f"a line is longer than {LARGEST_ROW:,} bytes")
        try:
            # A NUL ends a table for Python 3.11's reader, and no text has one.
            yield line.decode("utf-8-sig").replace("\0", "")
        except UnicodeDecodeError as error:
            raise ArticleError("not UTF-8; convert it to UTF-8") from error


def _loaded(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ArticleError("not UTF-8; convert it to UTF-8") from error
    except RecursionError as error:
        raise ArticleError("no JSON that can be read (nested too deeply)") from error
    except ValueError as error:
        raise ArticleError(f"no JSON ({error}); check the format") from error


def _objects(loaded: Any, fields: Mapping[str, str]) -> list[Any]:
    if isinstance(loaded, list):
        return loaded
    if isinstance(loaded, dict) and not (
        _find(loaded, "text", fields) or _find(loaded, "html", fields)
    ):
        lists = [v for v in loaded.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
        if len(lists) == 1:
            return lists[0]
    return [loaded]


def _raw(row: Any, written: bytes, place: Place, number: int, fields: Mapping[str, str]) -> Found:
    if not isinstance(row, dict):
        return place.refused("no object with fields; write each article as one object", number)
    text, html = _find(row, "text", fields), _find(row, "html", fields)
    if not text and not html:
        if any(_column(row, name, fields) in row for name in ("text", "html")):
            return place.refused("empty; nothing to read", number)
        named = ", ".join(one_line(str(name))[:30] for name in list(row)[:12])
        reason = f"no field for the text (fields are {named}); name it, as in text=content"
        return place.refused(reason, number)
    mapping = ",".join(f"{name}={column}" for name, column in sorted(fields.items()))
    return Raw(
        place.numbered(number),
        place.whole,
        "text" if text else "page",
        visible(text or html).encode(),
        hashlib.sha256(written.strip()).hexdigest(),
        _given(row, fields),
        "utf-8",
        mapping,
    )


def _given(row: Row, fields: Mapping[str, str]) -> Given:
    told = {name: one_line(_find(row, name, fields)) for name in Given._fields}
    told["published"] = day_in(told["published"])
    told["language"] = told["language"].lower()[:2]
    return Given(**{name: Told(value, "field") for name, value in told.items()})


def _find(row: Row, name: str, fields: Mapping[str, str]) -> str:
    """Return what a row says in a field: its text, its number, or its texts in one line."""
    column = _column(row, name, fields)
    value: Any = row if column else None
    for part in [column] if column in row else column.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str))
    return str(value) if isinstance(value, str | int | float) else ""


def _column(row: Row, name: str, fields: Mapping[str, str]) -> str:
    """Return the column that holds a field: the one that was named, else one of a usual name."""
    if name in fields:
        return fields[name]
    plain = {"".join(filter(str.isalnum, str(key))).lower(): str(key) for key in row if key}
    return next((plain[usual] for usual in _USUAL[name] if usual in plain), "")


Found = Raw | Quarantined
