"""Runs comparisons → a table on the screen and build/benchmarks.json.

`python -m benchmarks` or `make bench` runs all, `python -m benchmarks turtle mirror` these alone.
Both sides of a comparison do the same work in turn, so that a slow machine slows both; what counts
is the ratio of their medians.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from datetime import date
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from relgraph import __version__

from . import cluster, comparisons, extraction, graphs, growth, merging, starts
from .lines import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .lines import Line

RESULT = Path("build/benchmarks.json")
LIBRARIES = ("pyoxigraph", "rdflib", "oxrdflib", "networkx", "spacy")
BENCHMARKS: dict[str, Callable[[Path], Iterator[Line]]] = {
    "extraction": extraction.extraction,
    "jobs": extraction.processes,
    "query": comparisons.query,
    "graphml": comparisons.graphml,
    "start": starts.starts,
    "load": graphs.loading,
    "mirror": graphs.mirror,
    "turtle": graphs.turtle,
    "merging": merging.growth,
    "adding": growth.adding,
    "growth": growth.growth,
    "cluster": cluster.cluster,
}


def main(names: list[str]) -> None:
    """Measure, print each line when it is known, and keep all."""
    rows = []
    print(HEAD, flush=True)
    with TemporaryDirectory() as place:
        for name in names:
            begin = perf_counter()
            for line in BENCHMARKS[name](Path(place)):
                rows.append({"name": name, **line.record()})
                print(line, flush=True)
            print(f"{name}: {perf_counter() - begin:.0f} s", file=sys.stderr, flush=True)
    RESULT.parent.mkdir(exist_ok=True)
    found = {**_machine(), "rows": rows}
    RESULT.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _machine() -> dict[str, object]:
    """Tell when, where and with what it was measured."""
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(": ")[2] for line in told if line.startswith("model name"))
    return {
        "date": date.today().isoformat(),
        "processor": next(names, platform.processor()),
        "cores": cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "relgraph": __version__,
        **{library: version(library) for library in LIBRARIES},
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser("benchmarks", description="Compare relgraph side by side.")
    parser.add_argument("names", nargs="*", help=", ".join(BENCHMARKS))
    chosen = parser.parse_args().names or list(BENCHMARKS)
    if unknown := [name for name in chosen if name not in BENCHMARKS]:
        parser.error(f"no benchmark {unknown[0]!r}; choose from {', '.join(BENCHMARKS)}")
    main(chosen)
