"""Attachments that the English parser systematically gets wrong → where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .tree import NOMINAL, children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def mend(doc: Doc) -> None:
    """Hang "to be held in Astana" on the summit in front of it, not on who will attend it."""
    for token in doc:
        noun = _held(token)
        if noun is not None:
            token.head = noun
            token.dep_ = "acl"


def _held(verb: Token) -> Token | None:
    """What "…, to be held" or "…, scheduled for" says more of: the noun right before it."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or verb.lemma_ not in verbs.TAKING_PLACE:
        return None
    if children(verb, "nsubj", "nsubjpass", "mark", "dobj"):
        return None
    at = verb.left_edge.i - 1
    if at > verb.sent.start and verb.doc[at].text == ",":
        at -= 1
    noun = verb.doc[at]
    below = verb.head == noun or verb.head in noun.ancestors
    return noun if noun.pos_ in NOMINAL and below and noun.i < verb.i else None
