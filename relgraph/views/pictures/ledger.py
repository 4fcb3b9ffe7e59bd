"""What was promised and what became of it: a line for each promise, the newest below."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from matplotlib.dates import date2num
from matplotlib.lines import Line2D

from ..scope import counted
from .canvas import PALE, blank, legend, note
from .rows import arrange, told

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ...promises import Commitment
    from ..scope import Scope

MOST_LINES = 40  # promises; with more, the picture would be longer than a page
# How what became of a promise is marked: the shape, the colour, and whether it is filled.
_STATES = {
    "fulfilled": ("o", "#009e73", True),
    "open": ("o", "#0072b2", False),
    "overdue": ("D", "#e69f00", True),
    "postponed": ("s", "#cc79a7", False),
    "superseded": ("s", "#999999", True),
    "cancelled": ("X", "#d55e00", True),
}


def figure(scope: Scope) -> Figure:
    """Draw the newest promises; a line leads from the day of each to when it was due or kept."""
    dated = [promise for promise in scope.commitments if promise.promise.published]
    dated.sort(key=lambda promise: (promise.promise.published, promise.event.iri))
    shown = dated[-MOST_LINES:]
    drawn, axes = blank(11, 1.5 + 0.23 * max(len(shown), 4), scope, "promises")
    for row, promise in enumerate(shown):
        _draw(axes, promise, row)
    arrange(axes, [told(promise.event) for promise in shown], room=0.2)
    left = len(scope.commitments) - len(shown)
    missing = f"{counted(left, 'more promise')} not shown" if left else ""
    note(drawn, scope, counted(len(shown), "promise"), missing)
    states = {promise.state for promise in shown}
    legend(drawn, [_mark(state) for state in _STATES if state in states])
    return drawn


def _draw(axes: Axes, promise: Commitment, row: int) -> None:
    """Draw the day of a promise, what it is due or kept by, and what became of it."""
    begin = _day(promise.promise.published)
    until = promise.settled or promise.due or promise.promise.published
    end = _day(until)
    shape, colour, filled = _STATES[promise.state]
    axes.plot([begin, end], [row, row], color=colour, linewidth=2, alpha=0.4)
    axes.plot(begin, row, "|", markersize=8, color=colour)
    axes.plot(end, row, shape, markersize=7, markeredgecolor=colour,
              markerfacecolor=colour if filled else "white")  # fmt: skip
    axes.annotate(_fate(promise), (max(begin, end), row), (9, 0), textcoords="offset points",
                  va="center", fontsize=7, color=PALE)  # fmt: skip


def _fate(promise: Commitment) -> str:
    if promise.days is not None and promise.days > 0:
        return f"{promise.settled}, after {counted(promise.days, 'day')}"
    if promise.settled:
        return promise.settled
    return f"due {promise.due}" if promise.due else f"promised {promise.promise.published}"


def _day(iso: str) -> float:
    return float(date2num(date.fromisoformat(iso)))


def _mark(state: str) -> Line2D:
    shape, colour, filled = _STATES[state]
    return Line2D([], [], linestyle="", marker=shape, label=state, markeredgecolor=colour,
                  markerfacecolor=colour if filled else "white")  # fmt: skip
