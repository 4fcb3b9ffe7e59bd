"""Paths → raw articles, or the reason why a file could not be read."""

from __future__ import annotations

import glob
import hashlib
import io
import os
import stat
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from ..errors import ArticleError
from .archives import archive_pages
from .decoding import LARGEST
from .raw import Quarantined, Raw, ReadOptions
from .rows import FIELDS, Place, csv_rows, json_lines, json_rows
from .texts import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".html": "page", ".htm": "page",
    ".xhtml": "page", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv",
    ".tsv": "csv", ".warc": "warc", ".warc.gz": "warc",
}  # fmt: skip
FORMATS = tuple(dict.fromkeys(_SUFFIXES.values()))
_ROWS = {"json": json_rows, "jsonl": json_lines, "csv": csv_rows}


def raw_articles(
    paths: Iterable[str | Path], options: ReadOptions | None = None
) -> Iterator[Raw | Quarantined]:
    """Give every article below some paths, in the order of their names.

    A path is a file, a folder, a pattern such as `news/**/*.html`, or `-` for standard input.
    """
    options = options or ReadOptions()
    for path in paths:
        if str(path) == "-":
            yield from _standard_input(options)
            continue
        for found in files_below([path]):
            if isinstance(found, Quarantined):
                yield found
            else:
                yield from file_articles(found, options)


def files_below(paths: Iterable[str | Path]) -> Iterator[Path | Quarantined]:
    """Give the files that some paths name, and those of known formats in the folders they name."""
    for path in paths:
        for found in matched(path):
            yield from _below(found)


def file_articles(path: Path, options: ReadOptions) -> Iterator[Raw | Quarantined]:
    """Give every article of one file."""
    source = _named(path)
    kind = format_of(path) or options.format or "text"
    try:
        with _opened(path) as stream:
            yield from _stream(stream, kind, Place(source, source), options)
    except ArticleError as error:
        yield Quarantined(source, str(error))


def read_options(fields: Mapping[str, str], input_format: str = "") -> ReadOptions:
    """Say how input is read, where the names of its fields or files do not tell."""
    for name in fields:
        if name not in FIELDS:
            raise ArticleError(f"no field {name!r}; choose from {', '.join(FIELDS)}")
    if input_format and input_format not in FORMATS:
        raise ArticleError(f"no format {input_format!r}; choose from {', '.join(FORMATS)}")
    return ReadOptions(tuple(sorted(fields.items())), input_format)


def matched(path: str | Path) -> list[Path]:
    """Return the paths that a pattern matches, sorted; a path that is there stands for itself."""
    if os.path.lexists(path) or not glob.has_magic(str(path)):
        return [Path(path)]
    found = glob.glob(str(path), recursive=True)  # noqa: PTH207 (it takes whole patterns)
    return list(map(Path, sorted(found)))


def format_of(path: Path) -> str:
    """Return the format that the name of a file tells, or empty."""
    name = path.name.lower()
    return next((_SUFFIXES[end] for end in sorted(_SUFFIXES) if name.endswith(end)), "")


def _below(path: Path) -> Iterator[Path | Quarantined]:
    if not path.is_dir():
        yield path
        return
    if not os.access(path, os.R_OK | os.X_OK):
        yield Quarantined(_named(path), "folder cannot be opened; change its permissions")
        return
    for name in sorted(entry.name for entry in os.scandir(path)):  # a million names fit
        child = path / name
        # A linked folder may lead back to where it stands.
        linked = child.is_symlink() and child.is_dir()
        if not linked and (child.is_dir() or format_of(child)):
            yield from _below(child)


def _standard_input(options: ReadOptions) -> Iterator[Raw | Quarantined]:
    stream = io.BufferedReader(cast("io.RawIOBase", sys.stdin.buffer))
    yield from _stream(stream, options.format or _sniffed(stream), Place("-", ""), options)


def _sniffed(stream: io.BufferedReader[Any]) -> str:
    """Tell the format of a stream by its first bytes."""
    begin = stream.peek(64)[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    marks = {b"\x1f\x8b": "warc", b"WARC/": "warc", b"<": "page", b"{": "jsonl", b"[": "json"}
    return next((kind for mark, kind in marks.items() if begin.startswith(mark)), "text")


def _stream(
    stream: IO[bytes], kind: str, place: Place, options: ReadOptions
) -> Iterator[Raw | Quarantined]:
    if kind == "warc":
        yield from archive_pages(stream, place)
    elif kind in _ROWS:
        yield from _ROWS[kind](stream, place, dict(options.fields))
    else:
        data = stream.read(LARGEST + 1)
        digest = hashlib.sha256(data).hexdigest()
        yield Raw(place.source, place.whole, kind, data, digest)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a file, or raise the reason why it cannot be opened."""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            raise ArticleError("neither a file nor a folder; give the article as a text file")
        with path.open("rb") as stream:
            yield stream
    except FileNotFoundError as error:
        raise ArticleError("no such file or folder; check the path") from error
    except OSError as error:
        raise ArticleError(f"cannot be opened ({error.strerror}); check its permissions") from error


def _named(path: Path) -> str:
    # The bytes of a name may be in another encoding: such a name can be told, but not stored.
    return shown(os.fsencode(path).decode(errors="replace"))
