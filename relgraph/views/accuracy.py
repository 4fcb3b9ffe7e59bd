"""An event type → how often relgraph was right about it in the sample, which people annotated."""

from __future__ import annotations

import csv
from functools import cache

from ..resources import folder

_FEW = 5


def accuracy(kind: str) -> str:
    """Tell how many events of a type that were found in the sample the annotation has too."""
    found, agree = _measured().get(kind, (0, 0))
    if not found:
        return "not measured in the sample"
    told = f"right {agree} of {found} times in the sample"
    return told if found >= _FEW else f"{told}, too few to tell"


@cache
def _measured() -> dict[str, tuple[int, int]]:
    with (folder("data/accuracy") / "sample.csv").open(encoding="utf-8", newline="") as file:
        return {row["type"]: (int(row["found"]), int(row["agree"])) for row in csv.DictReader(file)}
