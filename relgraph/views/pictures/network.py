"""Who is tied to whom by what occurred and, dashed, by what did not or not yet."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from networkx import Graph

from ..look import colour, group, positions
from ..network import network_of_actors
from ..scope import counted
from .canvas import PALE, blank, legend, note
from .labels import Named, place_labels

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ..look import Place
    from ..network import Network, Pairs
    from ..scope import Scope

MOST_ACTORS = 40
_WIDEST = 6  # points


def figure(scope: Scope) -> Figure:
    """Draw the actors with most ties; the note tells how many are left out or have no name."""
    network = network_of_actors(scope.events, scope.states_of)
    ranked = sorted(network, key=lambda node: (-network.degree[node], node))
    ties = _ties(network, ranked[:MOST_ACTORS])
    shown = [node for node in ranked if node in ties]
    places, sizes = positions(ties), {node: _size(network.degree[node]) for node in shown}
    drawn, axes = blank(11, 8.5, scope, "who is tied to whom")
    _draw_ties(axes, ties, places)
    groups = {node: group(str(network.nodes[node]["kind"])) for node in shown}
    for node in shown:
        axes.plot(*places[node], "o", markersize=sizes[node], color=_shade(groups[node]),
                  markeredgecolor="white", zorder=3)  # fmt: skip
    axes.margins(0.12)
    axes.set_axis_off()
    legend(drawn, _legend(sorted(set(groups.values()))))
    names = [Named(places[node], str(network.nodes[node]["label"]), sizes[node]) for node in shown]
    left = {"with fewer ties are not shown": len(ranked) - len(shown)}
    left["found no room for a name"] = place_labels(drawn, axes, names)
    note(drawn, scope, *(f"{counted(n, 'actor')} {what}" for what, n in left.items() if n))
    return drawn


def _ties(network: Network, shown: list[str]) -> Pairs:
    """Join actors that are tied to each other; `weight` is 0 where nothing occurred."""
    weights: Counter[tuple[str, ...]] = Counter()
    for source, target, facts in network.edges(data=True):
        weights[tuple(sorted((source, target)))] += facts["weight"]
    ties: Pairs = Graph()
    for a, b in sorted(weights):
        if a in shown and b in shown and a != b:
            ties.add_edge(a, b, weight=weights[a, b])
    return ties


def _draw_ties(axes: Axes, ties: Pairs, places: dict[str, Place]) -> None:
    for a, b, facts in ties.edges(data=True):
        weight = facts["weight"]
        width = min(0.6 + 0.5 * weight, _WIDEST)
        (x0, y0), (x1, y1) = places[a], places[b]
        axes.plot([x0, x1], [y0, y1], linewidth=width, color=PALE, alpha=0.45, zorder=1,
                  linestyle="-" if weight else (0, (4, 3)))  # fmt: skip


def _size(degree: int) -> float:
    return 5 + min(3 * math.sqrt(degree), 22)


def _shade(kind: str) -> tuple[float, ...]:
    return tuple(part / 255 for part in colour(kind))


def _legend(groups: list[str]) -> list[Line2D]:
    dots = [
        Line2D([], [], linestyle="", marker="o", color=_shade(name), label=name) for name in groups
    ]
    return [
        *dots,
        Line2D([], [], color=PALE, linewidth=3, label="wider: more events"),
        Line2D(
            [], [], color=PALE, linestyle=(0, (4, 3)), label="planned, cancelled or denied only"
        ),
    ]
