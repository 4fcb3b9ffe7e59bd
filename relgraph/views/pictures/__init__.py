"""Events of a pair or a region → a picture as SVG or PNG, the same bytes for the same graph."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from ...errors import GraphError, MissingExtra

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from matplotlib.figure import Figure

    from ..scope import Scope

PICTURES = ("timeline", "matrix", "network", "ledger")
_SUFFIXES = (".svg", ".png")


def draw(picture: str, scope: Scope, path: Path) -> None:
    """Draw a picture into a file, whose name tells the format."""
    if picture not in PICTURES:
        raise GraphError(f"no picture {picture!r}; choose from {', '.join(PICTURES)}")
    if path.suffix not in _SUFFIXES:
        raise GraphError(f"{path}: write a picture as .svg or .png")
    if find_spec("matplotlib") is None:
        raise MissingExtra("matplotlib is not installed; run `pip install relgraph[plot]`")
    what = "promise" if picture == "ledger" else "event"
    if not (scope.commitments if picture == "ledger" else scope.events):
        raise GraphError(f"{scope.title}: no {what} to draw; ask for other sides or another time")
    from . import canvas

    canvas.save(_drawn(picture)(scope), path)


def _drawn(picture: str) -> Callable[[Scope], Figure]:
    from . import ledger, matrix, network, timeline

    figures: dict[str, Callable[[Scope], Figure]] = {
        "timeline": timeline.figure,
        "matrix": matrix.figure,
        "network": network.figure,
        "ledger": ledger.figure,
    }
    return figures[picture]
