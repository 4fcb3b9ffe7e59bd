"""Rows of words → a plain table."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


_GAP = "  "
_NARROWEST = 16  # letters, which most names of one word have
_FORMULA = re.compile(r"[=+@\t\r-](?![\d.]+\Z)", re.DOTALL)


def inert(cell: str) -> str:
    """Return a cell of CSV in which a spreadsheet sees words.

    A quote from an article may begin like a formula, which a spreadsheet would run: an apostrophe
    stands before it.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], room: int = 0) -> str:
    """Line the columns up, each as wide as its longest cell; a cell is one line.

    Where `room` tells how many letters a line may have, the cells of wide columns are wrapped.
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    if room and sum(widths) + len(_GAP) * (len(widths) - 1) > room:
        widths = _narrowed(widths, room)
        cells = [line for row in cells for line in _wrapped(row, widths)]
        columns, *more = _wrapped(columns, widths)
        cells = [*more, *cells]
    rule = ["-" * width for width in widths]
    return "".join(
        _GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in (columns, rule, *cells)
    )


def _narrowed(widths: Sequence[int], room: int) -> list[int]:
    """Take letters from the widest columns until a line fits, as long as any is wide."""
    narrowed = list(widths)
    while sum(narrowed) + len(_GAP) * (len(narrowed) - 1) > room and max(narrowed) > _NARROWEST:
        narrowed[narrowed.index(max(narrowed))] -= 1
    return narrowed


def _wrapped(row: Sequence[str], widths: Sequence[int]) -> list[list[str]]:
    from textwrap import wrap

    columns = [wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
    return [list(line) for line in zip_longest(*columns, fillvalue="")]
