"""Runs every comparison → a table on the screen and build/benchmarks.json.

`python -m benchmarks` or `make bench`. Both sides of a comparison do the same work in turn in one
process, so that a slow machine slows both; what counts is the ratio of their medians.
"""

from __future__ import annotations

import json
import platform
from itertools import chain
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from relgraph import __version__

from .comparisons import Comparison, comparisons
from .starts import starts

RESULT = Path("build/benchmarks.json")
COLUMNS = "| what | relgraph | bare | ratio (least to most) |\n|---|---:|---:|---:|"


def measured(comparison: Comparison) -> dict[str, object]:
    """Run both sides in turn, the one and the other first; the first round warms up."""
    rates: tuple[list[float], list[float]] = ([], [])
    for round_ in range(comparison.rounds + 1):
        sides = list(zip((comparison.ours, comparison.bare), rates, strict=True))
        for side, seen in sides if round_ % 2 else reversed(sides):
            rate = comparison.amount / side()
            if round_:
                seen.append(rate)
    ratios = [ours / bare for ours, bare in zip(*rates, strict=True)]
    ours, bare = map(median, rates)
    return {
        "what": comparison.what,
        "unit": comparison.unit,
        "relgraph": ours,
        "bare": bare,
        "ratio": ours / bare,
        "least": min(ratios),
        "most": max(ratios),
    }


def show(rows: list[dict[str, object]]) -> None:
    """Print rows as a table of Markdown."""
    print(COLUMNS)
    for row in rows:
        print("| {what}, {unit} | {relgraph:,.0f} | {bare:,.0f} |".format_map(row), end=" ")
        print("{ratio:.2f} ({least:.2f} to {most:.2f}) |".format_map(row))


def main() -> None:
    """Measure, print and keep."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        rows = [measured(found) for found in chain(comparisons(place), starts(place))]
    show(rows)
    RESULT.parent.mkdir(exist_ok=True)
    found = {"relgraph": __version__, "python": platform.python_version(), "rows": rows}
    RESULT.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
