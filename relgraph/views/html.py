"""Words → a page of HTML that stands alone: no script, nothing from elsewhere."""

from __future__ import annotations

from html import escape

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
