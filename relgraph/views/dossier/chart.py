"""Events in words → where each stands in the chart of a page: a lane for each type."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .told import Told

LEFT, RIGHT, TOP, LANE = 190, 980, 26, 22  # units of the chart, which is 1000 wide
_MOST_YEARS = 10


class Mark(NamedTuple):
    """An event in the chart: its middle, and the span that it may fall in."""

    x: float
    y: float
    begin: float
    end: float
    event: Told


class Chart(NamedTuple):
    """Marks, the names of the lanes and of the years with their places, the height, the span."""

    marks: tuple[Mark, ...]
    lanes: tuple[tuple[str, float], ...]
    years: tuple[tuple[int, float], ...]
    height: int
    first: str
    last: str


def chart(events: Sequence[Told]) -> Chart | None:
    """Return the chart of the events that have a date; nothing where none has."""
    dated = [event for event in events if event.day]
    if not dated:
        return None
    kinds = list(dict.fromkeys(event.kind for event in dated))
    first = date.fromisoformat(min(event.day for event in dated)).year
    last = date.fromisoformat(max(event.last for event in dated)).year + 1
    begin, days = date(first, 1, 1).toordinal(), (date(last, 1, 1) - date(first, 1, 1)).days

    def x(day: str) -> float:
        ordinal = date.fromisoformat(day).toordinal()
        return round(LEFT + (RIGHT - LEFT) * (ordinal - begin) / days, 1)

    marks = []
    for event in dated:
        left, right = x(event.day), x(event.last)
        y = TOP + LANE * (kinds.index(event.kind) + 0.5)
        marks.append(Mark(round((left + right) / 2, 1), y, left, right, event))
    step = -(-(last - first) // _MOST_YEARS)
    return Chart(
        tuple(marks),
        tuple((kind, TOP + LANE * (number + 0.5)) for number, kind in enumerate(kinds)),
        tuple((year, x(f"{year}-01-01")) for year in range(first, last + 1, step)),
        TOP + LANE * len(kinds) + 6,
        min(event.day for event in dated),
        max(event.last for event in dated),
    )
