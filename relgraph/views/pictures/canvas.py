"""What all pictures share: a blank figure with a title and a note, marks, and how it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.lines import Line2D

from ...errors import GraphError
from ..scope import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matplotlib.axes import Axes
    from matplotlib.text import Text

    from ..scope import Scope

_STYLE = {
    "font.family": "DejaVu Sans",  # comes with matplotlib, so that each machine draws the same
    "font.size": 9,
    "svg.hashsalt": "relgraph",
    "svg.fonttype": "path",
    "axes.spines.top": False,
    "axes.spines.right": False,
}
_LEFT, _TOP, _NOTE, _HEAD = 0.12, 0.1, 0.37, 0.6  # inches from the edges
INK, PALE, GRID = "#222222", "#888888", "#dddddd"
# How each status is marked: the shape, the colour, and whether it is filled.
STATUSES = {
    "occurred": ("o", "#0072b2", True),
    "ongoing": ("o", "#009e73", True),
    "planned": ("o", "#0072b2", False),
    "proposed": ("D", "#56b4e9", False),
    "postponed": ("s", "#e69f00", False),
    "cancelled": ("X", "#d55e00", True),
    "denied": ("X", "#222222", True),
}


def blank(width: float, height: float, scope: Scope, about: str) -> tuple[Figure, Axes]:
    """Return a figure of so many inches with its title, and room for a note and a legend."""
    with matplotlib.rc_context(_STYLE):
        below_head = ConstrainedLayoutEngine(rect=(0, 0, 1, 1 - _HEAD / height))
        figure = Figure(figsize=(width, height), layout=below_head)
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
    title = _write(figure, _TOP, f"{scope.title}: {about}")
    title.set(fontsize=13, color=INK, weight="bold")
    return figure, axes


def note(figure: Figure, scope: Scope, *missing: str) -> None:
    """Tell below the title what a picture rests on, and what it does not show."""
    rests = f"{counted(len(scope.events), 'event')} in {counted(scope.articles, 'article')}"
    told = "; ".join([rests, *filter(None, missing)])
    _write(figure, _NOTE, told).set(fontsize=8.5, color=PALE)


def _write(figure: Figure, below: float, text: str) -> Text:
    """Write a line so many inches below the upper edge."""
    width, height = figure.get_size_inches()
    written = figure.text(_LEFT / width, 1 - below / height, text, ha="left", va="top")
    written.set_in_layout(False)
    return written


def legend(figure: Figure, handles: Sequence[Line2D]) -> None:
    """Explain the marks below a picture."""
    figure.legend(handles=handles, loc="outside lower left", ncols=6, frameon=False, fontsize=8.5)


def mark(status: str, size: float = 7) -> Line2D:
    """Return the mark of a status for a legend."""
    shape, colour, filled = STATUSES[status]
    face = colour if filled else "white"
    return Line2D([], [], linestyle="", marker=shape, markersize=size, label=status,
                  markerfacecolor=face, markeredgecolor=colour)  # fmt: skip


def save(figure: Figure, path: Path) -> None:
    """Write a figure to a file, without a date or anything else of the moment."""
    with matplotlib.rc_context(_STYLE):
        metadata = {"Date": None} if path.suffix == ".svg" else {"Software": None}
        try:
            figure.savefig(path, dpi=150, metadata=metadata)
        except OSError as error:
            raise GraphError(f"{path}: {error.strerror}; choose another place") from error
