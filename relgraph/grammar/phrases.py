"""A noun or verb → the words of its phrase, for roles that take text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .reading import Reading

_LEAD = re.compile(r"^(?:the|a|an|his|her|their|its|this|that|such|our|your)\s+", re.IGNORECASE)
_JOINS = frozenset(
    {
        "of",
        "for",
        "on",
        "in",
        "to",
        "with",
        "by",
        "between",
        "at",
        "during",
        "about",
        "against",
        "into",
        "towards",
        "within",
    }
)
_TRIM = " ,.;:«»“”\"'‘’"


def phrase(reading: Reading, head: Token, longest: int = 9) -> str:
    """Cut the phrase of a head from the source text, without articles and later clauses."""
    kept = {head.i}
    for child in head.children:
        if child.dep_ in (
            "amod",
            "compound",
            "nummod",
            "poss",
            "nmod",
            "case",
            "quantmod",
            "dobj",
            "advmod",
        ) or (child.dep_ == "prep" and child.i > head.i and child.lower_ in _JOINS):
            kept |= {t.i for t in child.subtree if _plain(t, child)}
    first, last = min(kept), max(kept)
    last = min(last, first + longest - 1)
    begin, end = reading.begins[first], reading.ends[last]
    words = " ".join(reading.article.text[begin:end].split()).strip(_TRIM)
    return _LEAD.sub("", words)


def _plain(token: Token, top: Token) -> bool:
    """Whether a token stands in no clause of its own below `top`."""
    at = token
    while at != top:
        if at.dep_ in ("relcl", "acl", "advcl", "ccomp", "appos", "parataxis"):
            return False
        at = at.head
    return True
