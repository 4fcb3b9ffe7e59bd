"""All that a graph folder holds → its events, joined anew, and the files beside the store."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import DefaultGraph

from .. import merging, store
from ..collecting import without_collecting
from ..corrections import CORRECTIONS, read_corrections
from ..errors import CorrectionError, GraphError
from ..graph import write_whole
from ..merging import Corrector, Shared
from ..store import Renewal, Told
from ..views.exports import prefixes, written
from ..views.graphml import graphml
from ..views.sorting import triples_in_order
from ..views.streamed import Streamed
from .manifest import manifest, version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pyoxigraph import Store

    from ..corrections import Correction
    from ..gazetteer import Gazetteer
    from ..model import Event, Report

    Join = Callable[[Sequence[Report], Shared, Corrector], tuple[Event, ...]]


_DAMAGED = ("corruption", "malformed", "not a database")


class Joined(NamedTuple):
    """How many articles there are, events by type and status, and corrections that did not fit."""

    articles: int
    events: Mapping[tuple[str, str], int]
    notes: tuple[str, ...]


def joined(
    quads: Store, out: Path, join: Join, known: Gazetteer, *, with_files: bool = True
) -> Joined:
    """Put what the articles of a store say together, correct it, and write all files.

    Of the store, only what differs is written: the events that articles joined or left. Mentions
    are in memory a type of events at a time, as only those of one type are ever compared.
    """
    corrections = read_corrections(out / CORRECTIONS)
    with Told(out) as told:
        is_whole = told.is_of(version()) and store.has_facts(quads)
        with told.renewing(version()), without_collecting():
            renewal = Renewal(quads, told, known)
            if not is_whole:
                told.clear()
                renewal.begin()
            store.catch_up(quads, told, renewal, known)
            notes = _renewed(told, renewal, join, corrections)
        store.renew_index(out, told.stamps(), lambda iri: store.report_of(quads, iri))
        counts = told.counts()
        files = _written(quads, out, with_files=with_files)
        made = manifest(told.articles(), counts, files)
        articles = len(told.stamps())
    write_whole(out / "manifest.json", made)
    store.publish(quads, out)
    return Joined(articles, counts, notes)


def _renewed(
    told: Told, renewal: Renewal, join: Join, corrections: Sequence[Correction]
) -> tuple[str, ...]:
    """Join what is told type by type, and write it; return what is amiss with corrections."""
    corrector = Corrector(corrections)
    introducing = told.introducing()
    targets = {iri for c in corrections if not c.of_event for iri in (c.target, *c.values)}
    things = merging.entities(introducing) | told.named(sorted(targets))
    names = corrector.entities(merging.same_people(introducing, corrector.apart), things)
    shared = Shared(names, merging.copies(told.alike(merging.BAND)))
    noted = list(corrector.notes)
    found: list[merging.Note] = []
    for kinds, decided in _parts(told, corrections):
        if not _is_new(told, kinds, shared, corrected=bool(decided)):
            continue
        part = Corrector(decided)
        renewal.events(kinds, join(told.reports(kinds), shared, part))
        found += part.noted
    renewal.end(merging.spellings(names, things))
    return (*noted, *(note.text for note in sorted(found, key=lambda note: note[:2])))


def _is_new(told: Told, kinds: Sequence[str], shared: Shared, *, corrected: bool) -> bool:
    """Tell whether types are to be joined: what is corrected is always, then and the next time."""
    if corrected:
        for kind in kinds:
            told.forget_joined(kind)
        return True
    (kind,) = kinds  # only a correction brings several together
    return told.is_new(kind, repr(sorted(shared.names.items())), shared.sources)


def _parts(
    told: Told, corrections: Sequence[Correction]
) -> Iterator[tuple[list[str], list[Correction]]]:
    """Give the types of events that are joined at once, and the corrections of their events.

    Types are joined each by itself, but for those that one correction names together.
    """
    groups: list[set[str]] = [{kind} for kind in told.kinds()]
    meant: list[tuple[Correction, str]] = []
    for correction in (c for c in corrections if c.of_event):
        iris = (correction.target, *correction.values)
        kinds = [kind for iri in iris if (kind := told.kind_of(iri.rpartition("/")[2]))]
        together = [group for group in groups if group & set(kinds)]
        groups = [group for group in groups if group not in together]
        if together:
            groups.append(set().union(*together))
        meant.append((correction, kinds[0] if kinds else ""))
    for group in (*groups, {""}):
        decided = [correction for correction, kind in meant if kind in group]
        if group != {""} or decided:
            yield sorted(group), decided


def _written(quads: Store, out: Path, *, with_files: bool) -> tuple[Path, ...]:
    """Write the graph as files, or remove those that would tell of an older one."""
    files = (out / "graph.ttl", out / "graph.graphml")
    if not with_files:
        for path in files:
            path.unlink(missing_ok=True)
        return ()
    with (
        without_collecting(),
        TemporaryDirectory() as folder,
        triples_in_order(quads, DefaultGraph()) as triples,
    ):
        write_whole(files[0], written(triples(), "turtle", prefixes(quads)))
        write_whole(files[1], graphml(Streamed(triples(), Path(folder))))
    return files


def keep_corrections(path: Path, folder: Path) -> None:
    """Check a file of corrections and copy it into a graph folder, which replays it."""
    if not path.is_file():
        raise CorrectionError(f"{path}: no such file; give a file of corrections")
    read_corrections(path)
    if path.resolve() != (folder / CORRECTIONS).resolve():
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / CORRECTIONS, path.read_text(encoding="utf-8-sig"))


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
