"""A graph → N-Quads in files packed by gzip, as other stores load them, several side by side."""

from __future__ import annotations

import gzip
from itertools import chain, count, islice
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import GraphError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from .graph import Graph

_FAST = 6  # a higher level takes three times as long for a tenth less


def dump(graph: Graph, path: str | os.PathLike[str], quads: int = 1_000_000) -> tuple[Path, ...]:
    """Write the quads of a graph, at most so many to a file, and return the files.

    `dump.nq.gz` makes `dump-00000.nq.gz`, `dump-00001.nq.gz` and so on, sorted from the first to
    the last; they are there all at once, and files of an earlier dump of this name are gone.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for file, lines in _parts(graph.pieces("nquads"), Path(path), quads):
            partial = file.with_name(file.name + ".partial")
            written.append((partial, file))
            # No name and no time, so that the same graph gives the same bytes.
            with partial.open("wb") as raw, gzip.GzipFile("", "wb", _FAST, raw, 0) as stream:
                stream.writelines(line.encode() for line in lines)
        for old in set(_named(Path(path), "[0-9]" * 5)) - {file for _, file in written}:
            old.unlink()
        for partial, file in written:
            partial.replace(file)
    except OSError as error:
        raise GraphError(f"{path}: {error.strerror}; choose another place to write to") from error
    finally:
        for partial, _ in written:
            partial.unlink(missing_ok=True)
    return tuple(file for _, file in written)


def _parts(lines: Iterator[str], path: Path, size: int) -> Iterator[tuple[Path, Iterator[str]]]:
    for number in count():
        first = next(lines, None)
        if first is None:
            return
        yield _part(path, f"{number:05}"), chain([first], islice(lines, size - 1))


def _named(path: Path, number: str) -> Iterator[Path]:
    return path.parent.glob(_part(path, number).name)


def _part(path: Path, number: str) -> Path:
    stem, _, suffixes = path.name.partition(".")
    return path.with_name(f"{stem}-{number}.{suffixes or 'nq.gz'}")
