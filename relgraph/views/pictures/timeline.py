"""Events in order of time: a line for each, or a lane for each type where they are many."""

from __future__ import annotations

from collections import Counter
from datetime import date
from textwrap import shorten
from typing import TYPE_CHECKING

from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num

from ...model import Entity
from ...vocabulary import event_type, label
from ..scope import counted
from .canvas import GRID, INK, PALE, STATUSES, blank, legend, mark, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ...model import Event
    from ..scope import Scope

MOST_LINES = 40  # events; with more, the picture would be longer than a page
_LETTERS = 76
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
    names = [_told(event) for event in dated] if in_lines else kinds
    drawn, axes = blank(11, 1.5 + 0.23 * max(len(lanes), 4), scope, "timeline")
    for row, event in zip(rows, dated, strict=True):
        _draw(axes, event, lanes[row], in_line=in_lines)
    _arrange(axes, names, room=0.16 if in_lines else 0.03)
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


def _told(event: Event) -> str:
    """Tell an event in a line: its type and who takes the core roles, or where it was."""
    core = event_type(event.kind).core
    fillers = (a.filler for a in event.arguments if a.role in core)
    names = [filler.name for filler in fillers if isinstance(filler, Entity)]
    names = names or [place.name for place in event.place]
    who = ", ".join(dict.fromkeys(names))
    return shorten(f"{label(event.kind)}: {who}", _LETTERS, placeholder=" …")


def _arrange(axes: Axes, names: Sequence[str], room: float) -> None:
    """Put the first row on top, name the rows, and leave room to the right for dates."""
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_yticks(range(len(names)), names, fontsize=8, color=INK)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="both", color=GRID, linewidth=0.6)
    axes.set_axisbelow(True)
    locator = AutoDateLocator(minticks=3, maxticks=9)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    left, right = axes.get_xlim()
    axes.set_xlim(left, right + room * (right - left))
    axes.spines[["left", "bottom"]].set_visible(False)
