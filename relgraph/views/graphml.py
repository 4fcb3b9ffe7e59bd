"""A network → GraphML that networkx, igraph and Gephi read back, written node by node."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .network import Network
    from .terms import Plain

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_TYPES = {bool: "boolean", int: "int", float: "double", str: "string"}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Gephi reads "INF" inside any text as infinity; an invisible word joiner keeps "INFORMAL" whole.
_JOINED = "I\u2060NF"


def graphml(network: Network) -> Iterator[str]:
    """Give the lines of the file; ids are short, as GraphML allows no IRIs there."""
    node_keys = _keys("n", chain([{"iri": ""}], (data for _, data in network.nodes(data=True))))
    edge_keys = _keys("e", (data for *_, data in network.edges(data=True)))
    yield _HEAD
    for owner, keys in (("node", node_keys), ("edge", edge_keys)):
        for name, (key, kind) in keys.items():
            named = f"attr.name={quoteattr(name)}"
            yield f'  <key id="{key}" for="{owner}" {named} attr.type="{kind}"/>\n'
    yield '  <graph edgedefault="directed">\n'
    ids = {node: f"n{number}" for number, node in enumerate(network)}
    for node, data in network.nodes(data=True):
        yield f'    <node id="{ids[node]}">{_cells({"iri": node, **data}, node_keys)}</node>\n'
    for number, (source, target, data) in enumerate(network.edges(data=True)):
        ends = f'source="{ids[source]}" target="{ids[target]}"'
        label = quoteattr(str(data["label"]))
        yield f'    <edge id="e{number}" {ends} label={label}>{_cells(data, edge_keys)}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def _keys(prefix: str, rows: Iterable[Mapping[str, Plain]]) -> dict[str, tuple[str, str]]:
    """Return the id and the type of each attribute, sorted by name."""
    types = {name: _TYPES[type(value)] for row in rows for name, value in row.items()}
    return {name: (f"{prefix}d{n}", types[name]) for n, name in enumerate(sorted(types))}


def _cells(row: Mapping[str, Plain], keys: Mapping[str, tuple[str, str]]) -> str:
    return "".join(
        f'<data key="{keys[name][0]}">{_written(row[name])}</data>' for name in sorted(row)
    )


def _written(value: Plain) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return repr(value)
    clean = _FORBIDDEN.sub("\ufffd", value).replace("INF", _JOINED)
    return escape(clean, {"\r": "&#13;"})
