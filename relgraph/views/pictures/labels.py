"""Names of nodes → texts beside them that hide neither each other nor a node."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib.patheffects import withStroke
from matplotlib.transforms import Bbox

from .canvas import INK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Where a name may stand beside its node, the best place first: right, left, above, below, aslant.
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
_DISTANCES = (2, 8, 15, 24)  # points
_ANCHORS = {-1: "right", 0: "center", 1: "left"}
_HEIGHTS = {-1: "top", 0: "center", 1: "bottom"}


class Named(NamedTuple):
    """A node to name: where it is in the units of the axes, its name, its diameter in points."""

    place: tuple[float, float]
    name: str
    diameter: float


def place_labels(figure: Figure, axes: Axes, nodes: Sequence[Named]) -> int:
    """Name the nodes in turn; return how many found no room for their names."""
    figure.draw_without_rendering()  # settles where everything is
    frame = axes.get_window_extent()
    halo = [withStroke(linewidth=2, foreground="white")]
    point = figure.dpi / 72
    taken = []
    for node in nodes:
        x, y = axes.transData.transform(node.place)
        half = node.diameter / 2 * point
        taken.append(Bbox.from_extents(x - half, y - half, x + half, y + half))
    unnamed = 0
    for node in nodes:
        for distance, (right, up) in ((d, side) for d in _DISTANCES for side in _SIDES):
            reach = node.diameter / 2 + distance
            text = axes.annotate(
                node.name, node.place, (right * reach, up * reach), textcoords="offset points",
                ha=_ANCHORS[_sign(right)], va=_HEIGHTS[_sign(up)], fontsize=8, color=INK, zorder=4,
                path_effects=halo,
            )  # fmt: skip
            box = text.get_window_extent()
            if _inside(box, frame) and not any(box.overlaps(other) for other in taken):
                text.set_in_layout(False)
                taken.append(box)
                break
            text.remove()
        else:
            unnamed += 1
    return unnamed


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _inside(box: Bbox, frame: Bbox) -> bool:
    (x0, y0), (x1, y1) = box.min, box.max
    return bool(frame.x0 <= x0 and x1 <= frame.x1 and frame.y0 <= y0 and y1 <= frame.y1)
