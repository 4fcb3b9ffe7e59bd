"""Rows of words → a plain table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


_FORMULA = re.compile(r"[=+@\t\r-](?![\d.]+\Z)", re.DOTALL)


def inert(cell: str) -> str:
    """Return a cell of CSV in which a spreadsheet sees words.

    A quote from an article may begin like a formula, which a spreadsheet would run: an apostrophe
    stands before it.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Line the columns up, each as wide as its longest cell; a cell is one line."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    rule = ["-" * width for width in widths]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in (columns, rule, *cells)
    )
