"""Rows of a picture over time: what each is called, and how they are laid out."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

from ...model import Entity
from ...vocabulary import event_type, label
from .canvas import GRID, INK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from ...model import Event

_LETTERS = 76


def told(event: Event) -> str:
    """Tell an event in a line: its type and who takes the core roles, or where it was."""
    core = event_type(event.kind).core
    fillers = (a.filler for a in event.arguments if a.role in core)
    names = [filler.name for filler in fillers if isinstance(filler, Entity)]
    names = names or [place.name for place in event.place]
    who = ", ".join(dict.fromkeys(names))
    return shorten(f"{label(event.kind)}: {who}", _LETTERS, placeholder=" …")


def arrange(axes: Axes, names: Sequence[str], room: float) -> None:
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
