"""A network → GEXF 1.3 that looks right when Gephi opens it, and whose timeline plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .columns import columns, edge_rows, node_id, node_rows, quoted
from .look import colour, place, size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from .columns import Column
    from .network import Pairs
    from .terms import Plain

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>relgraph</creator></meta>
"""
_DYNAMIC = 'mode="dynamic" timeformat="date" timerepresentation="interval"'
_OWN = {"label", "weight"}  # GEXF has a place of its own for them
_SPANS = (("start", ("first", "earliest")), ("end", ("last", "latest")))


def gexf(network: Pairs) -> Iterator[str]:
    """Give the pieces of the file in turn, none of which is kept.

    What has a first or a last day is there in that span alone; anything else always is.
    """
    nodes = columns(row for _, row in node_rows(network))
    edges = columns(row for *_, row in edge_rows(network))
    node, edge = (_cells([c for c in found if c.name not in _OWN]) for found in (nodes, edges))
    direction = "directed" if network.is_directed() else "undirected"
    yield f'{_HEAD}  <graph {_DYNAMIC} defaultedgetype="{direction}">\n'
    yield from _attributes("node", nodes)
    yield from _attributes("edge", edges)
    yield "    <nodes>\n"
    places = place(network)
    for number, (iri, row) in enumerate(node_rows(network)):
        named = f'id="{node_id(iri)}" label="{quoted(row.get("label", iri))}"'
        look = _look(row, places(number, iri), size(network.degree[iri]))
        yield f"      <node {named}{_span(row)}>{node(row)}{look}</node>\n"
    yield "    </nodes>\n    <edges>\n"
    for number, (source, target, row) in enumerate(edge_rows(network)):
        label = quoted(row["label"])
        ends = f'id="e{number}" source="{node_id(source)}" target="{node_id(target)}"'
        weight = f' weight="{row["weight"]}"' if "weight" in row else ""
        named = f'{ends} kind="{label}" label="{label}"{weight}{_span(row)}'
        yield f"      <edge {named}>{edge(row)}</edge>\n"
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _attributes(owner: str, found: Sequence[Column]) -> Iterator[str]:
    yield f'    <attributes class="{owner}" mode="static">\n'
    for column in found:
        if column.name not in _OWN:
            name = quoted(column.name)
            yield f'      <attribute id="{name}" title="{name}" type="{column.type}"/>\n'
    yield "    </attributes>\n"


def _cells(found: Sequence[Column]) -> Callable[[Mapping[str, Plain]], str]:
    """Return what writes a row as elements, its cells in the order of the columns."""
    forms = [(c.name, f'<attvalue for="{quoted(c.name)}" value="', c.text) for c in found]

    def cells(row: Mapping[str, Plain]) -> str:
        values = [f'{begin}{text(row[name])}"/>' for name, begin, text in forms if name in row]
        return f"<attvalues>{''.join(values)}</attvalues>" if values else ""

    return cells


def _span(row: Mapping[str, Plain]) -> str:
    found = ((end, next((row[n] for n in names if n in row), "")) for end, names in _SPANS)
    return "".join(f' {end}="{day}"' for end, day in found if day)


def _look(row: Mapping[str, Plain], place: tuple[float, float], size: float) -> str:
    red, green, blue = colour(str(row.get("kind", "")))
    return (
        f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
        f'<viz:position x="{place[0]}" y="{place[1]}" z="0.0"/><viz:size value="{size}"/>'
    )
