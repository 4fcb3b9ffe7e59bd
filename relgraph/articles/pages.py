"""A web page → the text of its article, and what the page tells of it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from ..errors import ArticleError
from .header import header_day
from .layouts import folded
from .raw import Given, Told
from .texts import one_line, visible

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

_LARGEST = 5_000_000
_MOST_ELEMENTS = 20_000
_ENDLESS_TAG = re.compile(r"<[^<>\s]+(?:\s+[^<>\s]+){20000}")  # parsing takes quadratic time
_DEEPEST = 250
# Fixed bounds: with those of the library, the same page would be read otherwise tomorrow.
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1995-01-01",
    "max_date": "2100-12-31",
}
_ASIDE = "ancestor::nav or ancestor::aside or ancestor::footer"


def page_text(page: str, url: str = "") -> tuple[str, Given]:
    """Return the text of an article, its headline first, and what the page tells of it."""
    # Without a handler, the library would tell on stderr what is told here as a reason.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    from trafilatura import bare_extraction
    from trafilatura.metadata import extract_metadata

    tree = _tree(page)
    known = extract_metadata(tree, default_url=url or None, date_config=dict(_DATES))
    heading, title = _title(tree, known)
    day = Told(header_day(heading), "header") if heading is not None else Told()
    given = Given(
        title,
        day if day.value else _told(known.date),
        publisher=_told(known.sitename),
        author=_told(known.author),
        url=_told(known.url),
    )
    found = bare_extraction(tree, url=url or None, favor_precision=True, include_comments=False)
    lines = visible(getattr(found, "text", None) or "").splitlines()
    text = "\n".join(line.strip(" |") for line in lines).strip()  # rows of tables come as | row |
    if not text:
        raise ArticleError("no text of an article in the page; nothing to read")
    return text, given


def _tree(page: str) -> HtmlElement:
    """Parse a page; what is too large or deep to be one is refused before any work."""
    from trafilatura.utils import load_html

    if len(page) > _LARGEST:
        raise ArticleError(f"larger than {_LARGEST:,} characters; no article")
    if _ENDLESS_TAG.search(page):
        raise ArticleError("a tag has too many attributes (more than 20,000); no article")
    tree = load_html(page)
    if tree is None:
        raise ArticleError("no HTML; nothing to read")
    elements = depth = deepest = 0
    for event, _ in _walked(tree):
        elements += event == "start"
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if elements > _MOST_ELEMENTS:
            raise ArticleError(f"more than {_MOST_ELEMENTS:,} elements; no article")
    if deepest > _DEEPEST:
        raise ArticleError(f"elements nested too deeply (more than {_DEEPEST}); no article")
    return tree


def _walked(tree: HtmlElement) -> Any:
    from lxml import etree

    return etree.iterwalk(tree, events=("start", "end"))


def _title(tree: HtmlElement, known: Document) -> tuple[HtmlElement | None, Told]:
    """Return the headline that readers see, and where it stands; else that of the metadata."""
    named = folded(known.title or "")
    window = folded(tree.findtext(".//title") or "")
    headings = [
        (heading, text)
        for heading in tree.xpath(f"//h1[not({_ASIDE})] | //h2[not({_ASIDE})]")
        if (text := one_line(heading.text_content()))
    ]
    for heading, text in headings:
        if (seen := folded(text)) and (seen == named or (len(seen) > 20 and seen in window)):
            return heading, Told(text, "headline")
    first = [(heading, text) for heading, text in headings if heading.tag == "h1"]
    if len(first) == 1 and len(first[0][1].split()) > 2:
        return first[0][0], Told(first[0][1], "headline")
    return None, _told(known.title)


def _told(value: str | None) -> Told:
    return Told(one_line(value), "metadata") if value else Told()
