"""A network → its files, piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import GraphError
from .csv_tables import TABLES, csv_table
from .gexf import gexf
from .graphml import graphml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .network import Pairs


def network_pieces(format_name: str, network: Pairs) -> Iterator[str]:
    """Give the text of a format that is one file."""
    if format_name == "csv":
        raise GraphError("csv makes two files; say where, as in `--output actors.csv`")
    return {"graphml": graphml, "gexf": gexf}[format_name](network)


def network_files(
    format_name: str, network: Pairs, path: Path
) -> Iterator[tuple[Path, Iterator[str]]]:
    """Give each file and its text; csv makes two, named after `path`."""
    if format_name != "csv":
        yield path, network_pieces(format_name, network)
        return
    for table in TABLES:
        name = f"{path.stem}-{table}{path.suffix or '.csv'}"
        yield path.with_name(name), csv_table(network, table)
