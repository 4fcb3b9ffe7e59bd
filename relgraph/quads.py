"""A graph folder ↔ its quads on disk: one writer, and readers on the snapshot of the last build.

`store/` belongs to the build that writes. When it is done it publishes a snapshot, made of hard
links in a moment, in `snapshots/`; readers open the newest and never see half a build.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import IO, TYPE_CHECKING, cast

from pyoxigraph import RdfFormat, Store

from .errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SNAPSHOTS = "snapshots"
WRITER = "writer.pid"
_KEPT = 2  # a reader that opened the last one may finish while the next build publishes
_ATTEMPTS = 3
_FAULTS = (OSError, RuntimeError)  # Oxigraph tells a damaged store by the latter


def writable(folder: Path) -> Store:
    """Open or make a store to write to; one build at a time may."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        opened = Store(str(folder))
    except _FAULTS as error:
        if "/LOCK:" in str(error):
            message = (
                f"{folder}: another build is writing here; wait for it, or choose another folder"
            )
            raise GraphError(message) from error
        raise _broken(folder, error) from error
    (folder.parent / WRITER).write_text(str(os.getpid()), encoding="utf-8")
    return opened


def load(files: Iterable[Path], folder: Path) -> Store:
    """Make the store of a new graph folder from N-Quads, packed (.gz) or not, and publish it.

    It is whole or not there at all: what is loaded is renamed when its last line is read.
    """
    import shutil

    home = folder / "store"
    if home.exists():
        raise GraphError(f"{folder}: a graph is here already; load into a new folder")
    partial = home.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    loading = Store(str(partial))
    for file in files:
        try:
            with _opened(file) as stream:
                loading.bulk_load(stream, RdfFormat.N_QUADS)
        except (OSError, EOFError, SyntaxError) as error:
            raise GraphError(f"{file}: {error}; give N-Quads, plain or packed by gzip") from error
    loading.flush()
    del loading
    partial.rename(home)
    store = writable(home)
    publish(store, folder)
    return store


def _opened(file: Path) -> IO[bytes]:
    import gzip

    return cast("IO[bytes]", gzip.open(file)) if file.suffix == ".gz" else file.open("rb")


def publish(store: Store, folder: Path) -> None:
    """Let readers see what the store of a graph folder holds now, all of it at once."""
    import shutil

    home = folder / SNAPSHOTS
    home.mkdir(exist_ok=True)
    for half in home.glob("*.partial"):
        shutil.rmtree(half)
    older = _published(folder)
    new = home / f"{int(older[-1].name) + 1 if older else 1:08d}"
    partial = new.with_suffix(".partial")
    store.backup(str(partial))
    partial.rename(new)
    (folder / WRITER).unlink(missing_ok=True)
    for past in older[: 1 - _KEPT]:
        shutil.rmtree(past)


def read_only(folder: Path) -> Store:
    """Open the store `folder` of a graph to read from: its newest snapshot, if it has any."""
    for attempt in range(1, _ATTEMPTS + 1):
        chosen = _readable(folder)
        try:
            return Store.read_only(str(chosen))
        except _FAULTS as error:
            if attempt == _ATTEMPTS or chosen.is_dir():  # else two builds ended just now
                raise _broken(folder, error) from error
    raise AssertionError


def newest(folder: Path) -> Path:
    """Return where the quads are that readers of a graph folder open now."""
    return _readable(folder / "store")


def _readable(folder: Path) -> Path:
    """Return the newest snapshot, or the store itself where this process alone has written it."""
    graph = folder.parent
    writer = _writer(graph)
    snapshots = _published(graph)
    if snapshots and writer != os.getpid():
        return snapshots[-1]
    if not (folder / "CURRENT").is_file():
        message = "no graph is here; make one with `relgraph build PATH --out GRAPH`"
        raise GraphError(f"{graph}: {message}")
    if writer not in (0, os.getpid()) and _alive(writer):
        message = "the first build of this graph is still running; ask when it has ended"
        raise GraphError(f"{graph}: {message}")
    return folder


def _published(graph: Path) -> list[Path]:
    home = graph / SNAPSHOTS
    return sorted(found for found in home.glob("*") if found.name.isdecimal())


def _writer(graph: Path) -> int:
    """Return the process that writes to a graph, or did so until it was killed; 0 for none."""
    with suppress(OSError, ValueError):
        return int((graph / WRITER).read_text(encoding="utf-8"))
    return 0


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _broken(folder: Path, error: Exception) -> GraphError:
    fault = "the store is damaged: " if "corruption" in str(error).lower() else ""
    return GraphError(f"{folder}: {fault}{error}; build the graph again in a new folder")
