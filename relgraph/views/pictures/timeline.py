"""Events in order of time: a line for each, or a lane for each type where they are many."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from matplotlib.dates import date2num

from ...vocabulary import label
from ..scope import counted
from .canvas import PALE, STATUSES, blank, legend, mark, note
from .rows import arrange, told

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ...model import Event
    from ..scope import Scope

MOST_LINES = 40  # events; with more, the picture would be longer than a page
_LARGEST = 10  # sources; more do not make a mark larger


def figure(scope: Scope) -> Figure:
    """Draw the events that have a date; the note tells how many have none."""
    dated = sorted((e for e in scope.events if e.time.earliest or e.time.latest), key=_order)
    undated = len(scope.events) - len(dated)
    in_lines = len(dated) <= MOST_LINES
    rows = [e.iri if in_lines else e.kind for e in dated]
    lanes = {row: number for number, row in enumerate(dict.fromkeys(rows))}
    counts = Counter(event.kind for event in dated)
    kinds = [f"{label(kind)} ({count})" for kind, count in counts.items()]
    names = [told(event) for event in dated] if in_lines else kinds
    drawn, axes = blank(11, 1.5 + 0.23 * max(len(lanes), 4), scope, "timeline")
    for row, event in zip(rows, dated, strict=True):
        _draw(axes, event, lanes[row], in_line=in_lines)
    arrange(axes, names, room=0.16 if in_lines else 0.03)
    missing = f"{undated} without a date are not shown" if undated else ""
    note(drawn, scope, missing, "the larger a mark, the more sources")
    legend(drawn, [mark(status) for status in STATUSES if status in {e.status.name for e in dated}])
    return drawn


def _order(event: Event) -> tuple[str, str]:
    return event.time.earliest or event.time.latest, event.iri


def _draw(axes: Axes, event: Event, row: int, *, in_line: bool) -> None:
    """Draw the span that an event may fall in, a mark in its middle, and its number of sources."""
    first, last = (
        date2num(date.fromisoformat(day))
        for day in (
            event.time.earliest or event.time.latest,
            event.time.latest or event.time.earliest,
        )
    )
    shape, colour, filled = STATUSES[event.status.name]
    middle = (first + last) / 2
    face = colour if filled else "white"
    size = 5 + min(event.sources, _LARGEST)
    axes.plot([first, last], [row, row], color=colour, linewidth=3, alpha=0.35)
    axes.plot(middle, row, shape, markersize=size, markerfacecolor=face, markeredgecolor=colour,
              alpha=1 if in_line else 0.7)  # fmt: skip
    if in_line:
        day = event.time.start or event.time.end
        told = f"{day}, {counted(event.sources, 'source')}" if event.sources > 1 else day
        axes.annotate(told, (last, row), (9, 0), textcoords="offset points",
                      va="center", fontsize=7, color=PALE)  # fmt: skip
