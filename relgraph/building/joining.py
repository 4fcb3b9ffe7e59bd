"""All that a graph folder holds → its events, joined anew, and the files beside the store."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from .. import store
from ..corrections import CORRECTIONS, read_corrections
from ..errors import CorrectionError, GraphError
from ..graph import Graph, write_whole
from .manifest import manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from pyoxigraph import Store

    from ..corrections import Correction
    from ..gazetteer import Gazetteer
    from ..merging import Merged
    from ..model import Report

    Merge = Callable[[Iterable[Report], Sequence[Correction]], Merged]


_DAMAGED = ("corruption", "malformed", "not a database")


class Joined(NamedTuple):
    """How many articles there are, events by type and status, and corrections that did not fit."""

    articles: int
    events: dict[tuple[str, str], int]
    notes: tuple[str, ...]


def joined(quads: Store, out: Path, merge: Merge, known: Gazetteer) -> Joined:
    """Put what the articles of a store say together, correct it, and write all files.

    Of the store, only what differs is written: the events that articles joined or left.
    """
    corrections = read_corrections(out / CORRECTIONS)
    reports = store.reports(quads)
    events, names, notes = merge(reports, corrections)
    store.put_events(quads, known, events, reports, names)
    told = dict(sorted(Counter((event.kind.name, event.status.name) for event in events).items()))
    with Graph(out, quads=quads) as graph:
        files = _written(graph)
    made = manifest((report.article for report in reports), told, files)
    write_whole(out / "manifest.json", made)
    store.index(out, reports)
    store.publish(quads, out)
    return Joined(len(reports), told, notes)


def keep_corrections(path: Path, folder: Path) -> None:
    """Check a file of corrections and copy it into a graph folder, which replays it."""
    if not path.is_file():
        raise CorrectionError(f"{path}: no such file; give a file of corrections")
    read_corrections(path)
    if path.resolve() != (folder / CORRECTIONS).resolve():
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / CORRECTIONS, path.read_text(encoding="utf-8-sig"))


def _written(graph: Graph) -> tuple[Path, ...]:
    files = {"turtle": graph.folder / "graph.ttl", "graphml": graph.folder / "graph.graphml"}
    for format_name, path in files.items():
        graph.export(format_name, path)
    return tuple(files.values())


@contextmanager
def telling_faults(out: Path) -> Iterator[None]:
    """Tell what stops a build from writing; what was read by then is kept."""
    try:
        yield
    except (OSError, RuntimeError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        if any(word in reason.lower() for word in _DAMAGED):
            raise GraphError(
                f"{out}: the graph is damaged: {reason}; build it again in a new folder"
            ) from error
        if isinstance(error, RuntimeError):
            raise
        raise GraphError(
            f"{out}: {reason}; what was read is kept. Mend this (space, permissions), then build "
            "again"
        ) from error
