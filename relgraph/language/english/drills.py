"""Words of military exercises → who trains there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues
from .tree import children, spread

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE = frozenset({"in", "at", "near", "on", "into", "across", "along"})
_SOURCES = frozenset({"according", "citing", "referring"})
# What a name may tell of beside an army: where it is, or what it trains for.
_OTHERS = frozenset(
    {"border", "frontier", "boundary", "range", "ground", "territory", "camp", "junction",
     "operation", "mandate"}
)  # fmt: skip


def training(token: Token) -> tuple[Token, ...]:
    """Every name in the sentence but those that say where, or who says it."""
    aside = {word for word in token.sent if word.pos_ == "PRON" or _is_of_other(word)}
    for other in token.sent:
        if other.lower_ in _WHERE:
            aside.update(spread(children(other, "pobj")))
        elif other.lower_ in _SOURCES:
            aside.update(other.subtree)
    return tuple(word for word in _said(token) if word not in aside)


def _said(token: Token) -> tuple[Token, ...]:
    """What somebody says, without who says it and where: the clause that a word stands in."""
    above = (at for at in (token, *token.ancestors) if at.dep_ == "ccomp")
    said = next((at for at in above if at.head.lemma_ in cues.REPORTS), None)
    return tuple(token.sent if said is None else said.subtree)


def _is_of_other(word: Token) -> bool:
    """ "The Afghan border", "the border with Afghanistan", "UN operations"."""
    above = word.head.head if word.dep_ == "pobj" else word.head
    return above.lemma_.lower() in _OTHERS
