"""A verb in a reading → the word that decides whether it is done: "decided to award"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .reading import Reading

_DECIDING = frozenset({"decide", "decision", "decree", "resolution", "resolve"})


def decided(token: Token, _reading: Reading) -> Token:
    """ "Decided to award", "made public his decision to confer": to decide so is the deed."""
    above = token.head
    by_will = token.dep_ in ("xcomp", "acl") and above.lemma_.lower() in _DECIDING
    return above if by_will else token
