"""What a node is, and how much is tied to it → its colour, its size and its place in a picture."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import networkx
import numpy

from ..vocabulary import event_types

if TYPE_CHECKING:
    from collections.abc import Callable

    from .network import Pairs

    Place = tuple[float, float]

LARGEST_LAYOUT = 1000  # nodes; forces between more take minutes
_SPREAD = 40.0
_GOLDEN = math.pi * (3 - math.sqrt(5))
_SEED = 1
# Colours that people with any sight tell apart, after Okabe and Ito.
_COLOURS = {
    "person": (0, 114, 178),
    "state": (213, 94, 0),
    "organisation": (0, 158, 115),
    "series": (86, 180, 233),
    "place": (230, 159, 0),
    "event": (204, 121, 167),
    "other": (153, 153, 153),
}
_PLACES = {"City", "Region", "Site", "Place"}


def group(kind: str) -> str:
    """Return which of a few groups a kind of node belongs to: person, state, place, event …"""
    if kind in _PLACES:
        return "place"
    if kind in _event_names():
        return "event"
    return kind.lower() if kind.lower() in _COLOURS else "other"


def colour(kind: str) -> tuple[int, int, int]:
    """Return the red, green and blue of a kind of node, from 0 to 255."""
    return _COLOURS[group(kind)]


def size(degree: int) -> float:
    """Return the diameter of a node with so many edges, in the units of its place."""
    return round(min(10 + 4 * math.sqrt(degree), 60), 1)


def place(network: Pairs) -> Callable[[int, str], Place]:
    """Return what tells where the node of a number and a name stands, always the same.

    Up to a thousand nodes, edges pull nodes together; more stand on a spiral in their order.
    """
    if len(network) > LARGEST_LAYOUT:
        return _on_spiral
    places = positions(network)
    return lambda _, node: places[node]


def positions(network: Pairs) -> dict[str, Place]:
    """Return where each node stands: near those that it is tied to, around the middle (0, 0)."""
    simple: networkx.Graph[str] = networkx.Graph()
    simple.add_nodes_from(network)
    simple.add_edges_from(network.edges())
    with numpy.errstate(invalid="ignore"):  # the distance of a node to itself
        found = networkx.forceatlas2_layout(
            simple, seed=_SEED, max_iter=200, strong_gravity=True, gravity=0.1, linlog=True
        )
    farthest = max((math.hypot(x, y) for x, y in found.values()), default=0) or 1
    scale = _SPREAD * math.sqrt(len(found)) / farthest
    return {
        node: (round(float(x) * scale, 1), round(float(y) * scale, 1))
        for node, (x, y) in found.items()
    }


def _on_spiral(number: int, _: str) -> Place:
    """Return a place on the spiral of a sunflower, where neighbours keep the same distance."""
    radius, angle = _SPREAD * math.sqrt(number), _GOLDEN * number
    return round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1)


@cache
def _event_names() -> frozenset[str]:
    return frozenset(found.kind.name for found in event_types())
