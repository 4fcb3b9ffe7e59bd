"""A happening in its clause → whether the text denies it, or calls what is told of it untrue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues
from .clauses import negated

if TYPE_CHECKING:
    from spacy.tokens import Token

_ABOUT = ("of", "about", "on")
_UNTRUE = dict(cues.CLAUSES)["denied"]


def is_denied(token: Token) -> bool:
    """ "The ministry denied that they had met", "rejected reports that a visit was planned"."""
    for at in (token, *token.ancestors):
        above = at.head
        if at.dep_ == "ccomp" and above.lemma_ in cues.DENYING and at.i > above.i:
            return not negated(above)
        told = at.dep_ in ("acl", "relcl", "ccomp") or (at.dep_ == "prep" and at.lower_ in _ABOUT)
        if not told or above.lemma_.lower() not in cues.HEARSAY:
            continue
        if above.dep_ in ("dobj", "nsubjpass") and above.head.lemma_ in cues.DENYING:
            return not negated(above.head)
        return above.dep_ in ("nsubj", "nsubjpass") and _is_false(above.head)
    return False


def _is_false(verb: Token) -> bool:
    """ "The reports are groundless", "does not correspond to reality"."""
    words = " ".join(
        word.lower_ for word in verb.doc[max(verb.sent.start, verb.i - 2) : verb.right_edge.i + 1]
    )
    return _UNTRUE.search(words) is not None
