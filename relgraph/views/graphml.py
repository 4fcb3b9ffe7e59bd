"""A network → GraphML that networkx, igraph, yEd, Cytoscape and Gephi read, piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .columns import columns, edge_rows, node_id, node_rows, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from .columns import Column
    from .network import Pairs
    from .streamed import Streamed
    from .terms import Plain

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""

Row = dict[str, "Plain"]


def graphml(network: Pairs | Streamed) -> Iterator[str]:
    """Give the pieces of the file in turn, none of which is kept.

    The kind of an edge stands in its attribute `label`, too, where Gephi looks for it.
    """
    owners = {
        "graph": columns([network.graph]),
        "node": columns(row for _, row in node_rows(network)),
        "edge": columns(row for *_, row in edge_rows(network)),
    }
    yield _HEAD
    for owner, found in owners.items():
        for number, column in enumerate(found):
            named = f'attr.name="{quoted(column.name)}" attr.type="{column.type}"'
            yield f'  <key id="{owner}{number}" for="{owner}" {named}/>\n'
    direction = "directed" if network.is_directed() else "undirected"
    yield f'  <graph edgedefault="{direction}">\n    '
    graph, node, edge = (_cells(owner, found) for owner, found in owners.items())
    yield f"{graph(network.graph)}\n"
    for iri, row in node_rows(network):
        yield f'    <node id="{node_id(iri)}">{node(row)}</node>\n'
    for number, (source, target, row) in enumerate(edge_rows(network)):
        ends = f'source="{node_id(source)}" target="{node_id(target)}"'
        label = quoted(row["label"])
        yield f'    <edge id="e{number}" {ends} label="{label}">{edge(row)}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def _cells(owner: str, found: Sequence[Column]) -> Callable[[Mapping[str, Plain]], str]:
    """Return what writes a row as elements, its cells in the order of the columns."""
    forms = [
        (column.name, f'<data key="{owner}{number}">', column.text)
        for number, column in enumerate(found)
    ]

    def cells(row: Mapping[str, Plain]) -> str:
        return "".join(
            [f"{begin}{text(row[name])}</data>" for name, begin, text in forms if name in row]
        )

    return cells
