"""Text → the names, times and amounts in it, and the entities that the names mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..vocabulary import REL
from .amounts import amounts, priced
from .casing import in_small_letters
from .chains import mentions
from .linking import Linker
from .newcomers import newcomers, with_unknown_names
from .region import names_region
from .times import times
from .words import each_word, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Article, Entity, Mention, TimeWords

__all__ = [
    "Linker", "amounts", "home_of", "in_small_letters", "mentions_in", "names_region",
    "newcomers", "priced", "times", "times_in", "with_unknown_names", "written_in",
]  # fmt: skip

# "customs.uz", "24.kg": where a page stands, told by its address or its header.
_DOMAIN = re.compile(r"(?:\w|-)\.(uz|kz|kg|tj|tm)\b")
_HEADER = 200
_DATELINE_TOWN = re.compile(r"\s*([^\W\d_][\w’'\-]+(?: [A-Z][\w’'\-]+)?)\s*[,.(/:–—-]")


def mentions_in(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Mention, ...]:
    """Find every name and title in the paragraphs of a text."""
    return tuple(
        mention for begin, end in paragraphs for mention in mentions(text, words(text, begin, end))
    )


def times_in(
    text: str, paragraphs: Iterable[tuple[int, int]], published: str
) -> tuple[TimeWords, ...]:
    """Find every time in the paragraphs of a text; "the same day" may stand in a later one."""
    found: tuple[TimeWords, ...] = ()
    for begin, end in paragraphs:
        found += times(text, begin, end, published, before=found)
    return found


def home_of(article: Article) -> str:
    """Tell whose paper this is: of the first agency that the text cites, else of its domain."""
    for word in each_word(article.text, 0, len(article.text)):
        for name in word.tagged("organisation"):
            body = gazetteer().organisation(name.value)
            if body is not None and body.kind in ("media", "government") and body.state:
                return body.state
    domain = _DOMAIN.search(f"{article.url} {article.text[:_HEADER]}")
    code = domain[1].upper() if domain else ""
    return next((state.iso3 for state in gazetteer().states if state.iso2 == code), "")


def written_in(article: Article) -> Entity | None:
    """Tell the town that the dateline names."""
    for noise in article.noise:
        if noise.kind == "dateline":
            start = _DATELINE_TOWN.match(article.text[noise.begin : noise.end])
            towns = gazetteer().named(start[1].title()) if start else ()
            return next((town for town in towns if town.kind == REL.City), None)
    return None
