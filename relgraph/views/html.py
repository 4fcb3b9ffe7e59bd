"""Words → HTML, every text escaped: tables, and pages that stand alone, without scripts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST = 50  # rows of a table in a notebook

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
  color: #222; background: #fff; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0;
  border-bottom: 1px solid #ddd }
th { font-weight: 600; white-space: nowrap }
textarea { width: 100%; box-sizing: border-box; font: 14px/1.4 ui-monospace, monospace }
code, small { color: #555 }
a { color: #0b57a4 }
"""


def page(title: str, body: str) -> str:
    """Return a whole page; `title` is plain text, `body` is HTML."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)} · relgraph</title><style>{_STYLE}</style></head>\n"
        f"<body>{body}</body></html>\n"
    )


def html_table(columns: Sequence[str], rows: Iterable[Sequence[object]], total: int) -> str:
    """Return rows as a table; where they are not all, say how many there are."""
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{_cell(value)}</td>" for value in row) + "</tr>" for row in rows
    )
    more = f"<p>the first {MOST} of {total}</p>" if total > MOST else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cell(value: object) -> str:
    return "" if value is None else escape(str(value))
