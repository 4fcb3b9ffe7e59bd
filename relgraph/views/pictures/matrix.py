"""How often who shared an event: a table of counts, the darker the more."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

import numpy
from matplotlib import colormaps

from ...vocabulary import label
from ..network import COUNTED
from .canvas import INK, PALE, blank, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from ...model import Event
    from ..scope import Scope

MOST_STATES = 16
_COLOURS = colormaps["Blues"]


def figure(scope: Scope) -> Figure:
    """Draw types by years for a pair, states by states for a region; only what occurred counts."""
    events = [event for event in scope.events if event.status in COUNTED]
    left = len(scope.events) - len(events)
    missing = [f"{left} planned, cancelled or denied are not counted"] if left else []
    if scope.sides:
        return _by_year(scope, events, missing)
    return _by_state(scope, events, missing)


def _by_year(scope: Scope, events: Sequence[Event], missing: Sequence[str]) -> Figure:
    dated = sorted(int(year) for event in events if (year := _year(event)))
    columns = [f"{year}" for year in range(dated[0], dated[-1] + 1)] if dated else []
    columns += [""] if len(dated) < len(events) else []
    kinds = Counter(event.kind for event in events)
    rows = [kind for kind, _ in sorted(kinds.items(), key=lambda item: (-item[1], label(item[0])))]
    counts = Counter((event.kind, _year(event)) for event in events)
    cells = [[counts[row, column] for column in columns] for row in rows]
    names = [label(kind) for kind in rows]
    return _drawn(scope, names, [year or "no date" for year in columns], cells, missing)


def _year(event: Event) -> str:
    return (event.time.start or event.time.end)[:4]


def _by_state(scope: Scope, events: Sequence[Event], missing: Sequence[str]) -> Figure:
    """Draw the states with most events; the note tells how many are left out."""
    pairs: Counter[tuple[str, str]] = Counter()
    totals: Counter[str] = Counter()
    for event in events:
        names = sorted({state.name for state in scope.involved.get(event.iri, ())})
        pairs.update(combinations(names, 2))
        totals.update(names if len(names) > 1 else ())
    ranked = sorted(totals, key=lambda name: (-totals[name], name))
    shown = ranked[:MOST_STATES]
    if len(ranked) > len(shown):
        missing = [*missing, f"{len(ranked) - len(shown)} states with fewer are not shown"]
    cells = [[pairs[min(a, b), max(a, b)] for b in shown] for a in shown]
    return _drawn(scope, shown, shown, cells, missing)


def _drawn(
    scope: Scope,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Sequence[int]],
    missing: Sequence[str],
) -> Figure:
    width, height = 3 + 0.55 * max(len(columns), 4), 2.2 + 0.3 * max(len(rows), 3)
    drawn, axes = blank(max(width, 6.5), height, scope, "events")
    note(drawn, scope, *missing)
    table = numpy.array(cells, dtype=float).reshape(len(rows), len(columns))
    most = max(table.max(initial=0), 1)
    axes.pcolormesh(table, cmap=_COLOURS, vmin=0, vmax=most * 1.2, edgecolors="white", linewidth=1)
    for (row, column), count in numpy.ndenumerate(table):
        itself = rows is columns and row == column
        colour = "white" if count > 0.6 * most else INK if count else PALE
        told = f"{count:.0f}" if count else "" if itself else "·"
        middle = (column + 0.5, row + 0.5)
        axes.text(*middle, told, ha="center", va="center", fontsize=8, color=colour)
    axes.invert_yaxis()
    axes.set_yticks(numpy.arange(len(rows)) + 0.5, rows, fontsize=8)
    axes.xaxis.tick_top()
    ticks = axes.set_xticks(numpy.arange(len(columns)) + 0.5, columns, fontsize=8)
    if rows is columns:
        for tick in ticks:
            tick.label2.set(rotation=40, ha="left", rotation_mode="anchor")
    axes.tick_params(length=0)
    axes.spines[["left", "bottom"]].set_visible(False)
    return drawn
