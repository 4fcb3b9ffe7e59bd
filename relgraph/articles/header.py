"""The headline of a page → the day that stands beside it: the day of publication as readers see it.

Metadata give a moment, often of another time zone, and libraries that search a page for dates
take those of other news; readers look beside the headline.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from .published import day_in
from .texts import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ELSEWHERE = {"nav", "aside", "footer", "script", "style", "noscript", "figure", "select"}
_BODY = 100  # characters of a line from which on it is text, no header
_NEAR = 12
_LEVELS = 2


def header_day(heading: HtmlElement) -> str:
    """Return the ISO day right below or right above a headline, or empty."""
    for lines in (_below(heading), _above(heading)):
        if day := day_in(" ".join(lines)):
            return day
    return ""


def _below(heading: HtmlElement) -> list[str]:
    """The short lines between a headline and the text."""
    found: list[str] = []
    for line in islice(_lines(heading.xpath("following::text()")), _NEAR):
        if len(line) > _BODY:
            break
        found.append(line)
    return found


def _above(heading: HtmlElement) -> list[str]:
    """The short lines above a headline within the block that holds both."""
    block = heading
    for _ in range(_LEVELS):
        parent = block.getparent()
        if parent is None or parent.tag in {"body", "html"}:
            break
        block = parent
    before = set(block.iter())
    texts = [t for t in heading.xpath("preceding::text()") if t.getparent() in before]
    lines = list(_lines(texts))[-_NEAR // 2 :]
    return [line for line in lines if len(line) <= _BODY]


def _lines(texts: list[str]) -> Iterator[str]:
    for text in texts:
        line = one_line(text)
        if line and not _is_elsewhere(text):
            yield line


def _is_elsewhere(text: str) -> bool:
    holder = text.getparent()  # type: ignore[attr-defined]
    around = holder.iterancestors() if text.is_tail else (holder, *holder.iterancestors())  # type: ignore[attr-defined]
    tags = {element.tag for element in around}
    return bool(tags & _ELSEWHERE) or ("a" in tags and "time" not in tags)
