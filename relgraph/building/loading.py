"""Files of N-Quads, as `export` and clusters write them → a graph folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import quads, store
from ..graph import Graph
from .joining import telling_faults

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable


def load(files: Iterable[str | os.PathLike[str]], out: str | os.PathLike[str]) -> Graph:
    """Make a new graph folder of N-Quads, plain or packed by gzip (`.gz`), whole or not at all.

    It answers as the graph did that they were written from; it holds no texts of articles, so
    that `search` finds only what evidence quotes.
    """
    folder = Path(out)
    with telling_faults(folder):
        loaded = quads.load(map(Path, files), folder)
        store.index(folder, store.reports(loaded))
    return Graph(folder)
