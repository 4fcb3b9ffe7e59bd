"""Attributes of a network → columns that every reader takes whole, Gephi above all.

Gephi drops an edge of weight 0, and reads "INF" inside any text as infinity. GraphML allows no IRI
as the id of a node. A column has one type.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..namespaces import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from .network import Pairs
    from .streamed import Streamed
    from .terms import Plain

_FAINT = 0.001
_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_SUSPECT = re.compile(f'[{_FORBIDDEN}&<>"\t\n\rI]')  # four times as fast as the next
_UNSAFE = re.compile(f'[{_FORBIDDEN}&<>"\t\n\r]|INF')
_ESCAPES = {
    "INF": "I\u2060NF",  # an invisible word joiner keeps "INFORMAL" whole
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9-]")


class Column(NamedTuple):
    """A column: its name, and the type of its cells, as GraphML and GEXF call it."""

    name: str
    type: str
    text: Callable[[Plain], str]


def columns(rows: Iterable[Mapping[str, Plain]]) -> tuple[Column, ...]:
    """Return the columns of rows, sorted by name; numbers of two kinds are doubles."""
    found: dict[str, set[type]] = {}
    for names, kinds in {(tuple(row), tuple(map(type, row.values()))) for row in rows}:
        for name, kind in zip(names, kinds, strict=True):
            found.setdefault(name, set()).add(kind)
    return tuple(Column(name, *_FORMS[_type(found[name])]) for name in sorted(found))


@lru_cache(maxsize=1 << 12)
def node_id(iri: str) -> str:
    """Return the id of a node in files, the same in each: `person.sadyr-japarov`."""
    short = iri.removeprefix(DATA)
    return _NOT_IN_ID.sub(_dotted if short != iri else _dotted_whole, short)


def node_rows(network: Pairs | Streamed) -> Iterator[tuple[str, Mapping[str, Plain]]]:
    """Give each node with its attributes, its IRI among them."""
    return ((node, {"iri": node, **data}) for node, data in network.nodes(data=True))


def edge_rows(network: Pairs | Streamed) -> Iterator[tuple[str, str, Mapping[str, Plain]]]:
    """Give the ends and attributes of each edge; a weight of 0 is made all but 0."""
    for source, target, data in network.edges(data=True):
        faint = data.get("weight", 1) == 0
        yield source, target, {**data, "weight": _FAINT} if faint else data


def quoted(value: Plain) -> str:
    """Return a text for an attribute or element of XML."""
    text = str(value)
    if _SUSPECT.search(text) is None:
        return text
    return _UNSAFE.sub(lambda found: _ESCAPES.get(found[0], "\ufffd"), text)


def _dotted(found: re.Match[str]) -> str:
    return "." if found[0] == "/" else f"_{ord(found[0]):X}_"


def _dotted_whole(found: re.Match[str]) -> str:
    return ":" if found[0] == ":" else _dotted(found)


def _truth(value: Plain) -> str:
    return "true" if value else "false"


_FORMS: dict[type, tuple[str, Callable[[Plain], str]]] = {
    bool: ("boolean", _truth),
    int: ("long", repr),
    float: ("double", repr),
    str: ("string", quoted),
}


def _type(types: set[type]) -> type:
    if len(types) == 1:
        return types.pop()
    return float if types == {int, float} else str
