"""Triples → a small picture of their nodes and links as SVG, for a notebook, without scripts."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from html import escape
from itertools import combinations
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

import networkx
from pyoxigraph import Literal, NamedNode

from ..namespaces import DATA, RDF, RDFS, local_name
from .look import colour, positions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pyoxigraph import Triple

    Place = tuple[float, float]

MOST_NODES, MOST_LINKS = 24, 40
_WIDTH, _SIDE, _TOP, _LINE = 860, 100, 30, 26  # units: about a pixel
_RADIUS, _HEAD = 7.0, 8.0
_WIDE, _HIGH, _PUSHES = 130, 36, 40  # about each node, the room that its name needs
_LETTERS = 30
_TYPE, _LABEL = RDF + "type", RDFS + "label"


class _Link(NamedTuple):
    """A link between two nodes, which are known by their keys."""

    source: str
    target: str
    label: str


def sketch(triples: Sequence[Triple], name: Callable[[object], str]) -> str:
    """Draw the nodes with the most links, and the links between them; `name` names a node.

    Types give the colours and labels the names, where there is anything else to draw. Whatever
    the triples say is escaped; the same triples in any order give the same bytes.
    """
    said = [t for t in triples if t.predicate.value not in {_TYPE, _LABEL}] or list(triples)
    terms, found = _links(said)
    kept = _kept(found)
    if not kept:
        return ""
    joined: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for link in kept:
        joined[link.source, link.target].append(link.label)
    network: networkx.Graph[str] = networkx.Graph(sorted(joined))
    height = 2 * _TOP + _LINE * max(len(network), 4)
    places = _placed(positions(network), height)
    kinds = {str(t.subject): t.object for t in triples if t.predicate.value == _TYPE}
    drawn = [
        *(_arrow(places[a], places[b], labels) for (a, b), labels in sorted(joined.items())),
        *(_node(terms[key], places[key], name, kinds.get(key)) for key in sorted(places)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{_WIDTH}" height="{height}" '
        f'viewBox="0 0 {_WIDTH} {height}" style="max-width:100%;background:#fff" '
        f'font-family="sans-serif" font-size="11">{"".join(drawn)}</svg>'
        + _left_out(len(found) - len(kept), len(found))
    )


def _links(triples: Iterable[Triple]) -> tuple[dict[str, object], list[_Link]]:
    """Return the term of each node and the links, sorted; a literal is a node of its subject."""
    terms: dict[str, object] = {}
    found = set()
    for triple in triples:
        source, target = str(triple.subject), str(triple.object)
        if isinstance(triple.object, Literal):
            target = f"{target} of {source}"
        terms |= {source: triple.subject, target: triple.object}
        found.add(_Link(source, target, local_name(triple.predicate.value)))
    return terms, sorted(found)


def _kept(links: Sequence[_Link]) -> list[_Link]:
    degrees = Counter(end for link in links for end in (link.source, link.target))
    order = sorted(degrees, key=lambda key: (-degrees[key], key))
    chosen = set(order[:MOST_NODES])
    return [link for link in links if {link.source, link.target} <= chosen][:MOST_LINKS]


def _placed(places: Mapping[str, Place], height: float) -> dict[str, Place]:
    """Spread places over the picture, and push apart those whose names would cover each other."""
    x = _spread([x for x, _ in places.values()], _SIDE, _WIDTH)
    y = _spread([y for _, y in places.values()], _TOP, height)
    for _ in range(_PUSHES):
        for a, b in combinations(range(len(x)), 2):
            right, down = x[b] - x[a] or 1.0, y[b] - y[a] or 1.0
            lack = 1 - math.hypot(right / _WIDE, down / _HIGH)
            if lack > 0:
                by = math.copysign(lack * _HIGH / 2, down)
                y[a], y[b] = y[a] - by, y[b] + by
        y = _spread(y, _TOP, height)
    return {key: (round(x[i], 1), round(y[i], 1)) for i, key in enumerate(places)}


def _spread(values: Sequence[float], margin: float, room: float) -> list[float]:
    low, high = min(values), max(values)
    step = (room - 2 * margin) / (high - low) if high > low else 0.0
    return [margin + (value - low) * step if step else room / 2 for value in values]


def _arrow(start: Place, end: Place, labels: Sequence[str]) -> str:
    """Draw an arrow that leans to its right, so that one back does not cover it."""
    (x1, y1), (x2, y2) = start, end
    length = math.dist(start, end) or 1.0
    along, across = (x2 - x1) / length, (y2 - y1) / length
    lean = min(0.08 * length, 14)
    middle = ((x1 + x2) / 2 - across * lean, (y1 + y2) / 2 + along * lean)
    bend = (2 * middle[0] - (x1 + x2) / 2, 2 * middle[1] - (y1 + y2) / 2)
    near = math.dist(bend, end) or 1.0
    ux, uy = (x2 - bend[0]) / near, (y2 - bend[1]) / near
    tip = (x2 - ux * _RADIUS, y2 - uy * _RADIUS)
    foot = (tip[0] - ux * _HEAD, tip[1] - uy * _HEAD)
    wings = [(foot[0] + s * uy * 3, foot[1] - s * ux * 3) for s in (1, -1)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in (tip, *wings))
    return (
        f'<path d="M{x1:.1f} {y1:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {foot[0]:.1f} {foot[1]:.1f}" '
        f'fill="none" stroke="#999"/><polygon points="{points}" fill="#999"/>'
        + _text(middle, ", ".join(labels), "#666")
    )


def _node(term: object, place: Place, name: Callable[[object], str], kind: object) -> str:
    x, y = place
    if not isinstance(term, NamedNode):
        return _text((x, y + 4), name(term), "#222")
    shade = "#{:02x}{:02x}{:02x}".format(*colour(_group(term.value, kind)))
    return f'<circle cx="{x}" cy="{y}" r="{_RADIUS}" fill="{shade}"/>' + _text(
        (x, y + 20), name(term), "#000"
    )


def _group(iri: str, kind: object) -> str:
    """Return the class of a node, or the folder that our own IRIs name it by."""
    if isinstance(kind, NamedNode):
        return local_name(kind.value)
    return iri.removeprefix(DATA).partition("/")[0] if iri.startswith(DATA) else "other"


def _text(place: Place, words: str, shade: str) -> str:
    x, y = place
    short = shorten(words, _LETTERS, placeholder="…") or words[:_LETTERS]
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" fill="{shade}" stroke="#fff" '
        f'stroke-width="3" paint-order="stroke"><title>{escape(words)}</title>'
        f"{escape(short)}</text>"
    )


def _left_out(missing: int, total: int) -> str:
    return f"<p>the picture leaves out {missing} of {total} links</p>" if missing else ""
