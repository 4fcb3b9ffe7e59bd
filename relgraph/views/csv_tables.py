"""A network → two tables of comma-separated values, of nodes and of edges, with Gephi's headers."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from .columns import columns, edge_rows, node_id, node_rows
from .tables import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .network import Pairs
    from .terms import Plain

    Row = tuple[tuple[Plain, ...], Mapping[str, Plain]]

TABLES = ("nodes", "edges")
_TRUTH = {True: "true", False: "false"}


def csv_table(network: Pairs, table: str) -> Iterator[str]:
    """Give the lines of the table of nodes or of edges in turn; texts begin no formula."""
    if table == "nodes":
        names = [column.name for column in columns(row for _, row in node_rows(network))]
        return _lines(("Id", "Label"), names, _nodes(network))
    names = [column.name for column in columns(row for *_, row in edge_rows(network))]
    head = ("Source", "Target", "Type", "Id", "Kind", "Label", "Weight")
    return _lines(head, names, _edges(network))


def _nodes(network: Pairs) -> Iterator[Row]:
    return (((node_id(iri), row.get("label", iri)), row) for iri, row in node_rows(network))


def _edges(network: Pairs) -> Iterator[Row]:
    direction = "Directed" if network.is_directed() else "Undirected"
    for number, (source, target, row) in enumerate(edge_rows(network)):
        ends = (node_id(source), node_id(target), direction, f"e{number}")
        yield (*ends, row["label"], row["label"], row.get("weight", 1)), row


def _lines(head: tuple[str, ...], names: Iterable[str], rows: Iterable[Row]) -> Iterator[str]:
    """Give a line of the headers and one for each row; what stands in the head is not repeated."""
    own = {title.casefold() for title in head}
    more = [name for name in names if name not in own]
    writer = csv.writer(_Line(), lineterminator="\n")
    yield writer.writerow([*head, *more])
    for cells, row in rows:
        yield writer.writerow(map(_cell, [*cells, *(row.get(name, "") for name in more)]))


def _cell(value: Plain) -> Plain:
    if isinstance(value, str):
        return inert(value)
    return _TRUTH[value] if isinstance(value, bool) else value


class _Line:
    """A file that gives back what is written to it."""

    @staticmethod
    def write(text: str) -> str:
        return text
