"""The name of a capital in a sentence → whether it stands for the state or for the town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .tree import children, hosts

if TYPE_CHECKING:
    from spacy.tokens import Token


def acts(token: Token) -> bool:
    """Whether a capital may stand for its state: "Tashkent thanked Seoul", not "in Tashkent"."""
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ == "pobj":
        over = token.head.head
        if token.head.lower_ == "by" and over.lemma_ in verbs.HOSTING:
            return False  # "the summit hosted by Almaty"
        if token.head.lower_ in ("by", "between", "with"):
            return True
        if token.head.lower_ == "of":
            return over.lemma_ in verbs.INITIATIVES
        return token.head.lower_ == "to" and (over.pos_ == "ADJ" or over.lemma_ in verbs.SAID_TO)
    if token.dep_ == "poss":
        return token.head.lemma_ in verbs.INITIATIVES
    if token.dep_ in ("nsubj", "nsubjpass"):
        thankful = any(c.lower_ in verbs.THANKS for c in children(token.head, "acomp"))
        return thankful or not (hosts(token.head) or token.head.lemma_ in verbs.PLACED)
    return (
        token.dep_ == "dobj"
        and token.head.lemma_ in verbs.OBJECT_CONTROL | verbs.OBJECT_CONTROL_FOR
    )
