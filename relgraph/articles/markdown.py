"""Markdown → its text, line by line, and what its front matter says."""

from __future__ import annotations

import re
from typing import Any

from ..errors import ArticleError
from .published import day_in
from .raw import Given, Told
from .texts import one_line

_FRONT = re.compile(r"---[ \t]*\n(.{0,20000}?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(title|date|author|language|url|publisher): *(\S.*?) *$", re.M | re.I)


def markdown_text(text: str) -> tuple[str, Given]:
    """Return headings, paragraphs and items of lists as plain lines, and the front matter."""
    from markdown_it import MarkdownIt

    front = _FRONT.match(text)
    try:
        tokens = MarkdownIt("commonmark").parse(text[front.end() :] if front else text)
    except RecursionError as error:
        raise ArticleError("Markdown that cannot be read (nested too deeply)") from error
    lines = (_inline(token) for token in tokens if token.type == "inline")
    return "\n\n".join(line for line in lines if line), _given(front[1] if front else "")


def _given(front: str) -> Given:
    fields = {match[1].lower(): one_line(match[2].strip("\"'")) for match in _FIELD.finditer(front)}
    fields["published"] = day_in(fields.get("date", ""))
    return Given(*(Told(fields.get(name, ""), "front matter") for name in Given._fields))


def _inline(token: Any) -> str:
    """Return the words of a paragraph without its marks; a link leaves its text."""
    parts = (
        "\n" if child.type in {"softbreak", "hardbreak"} else child.content
        for child in token.children or ()
        if child.type in {"text", "code_inline", "softbreak", "hardbreak"}
    )
    return "".join(parts).strip()
