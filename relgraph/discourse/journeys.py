"""A pronoun → the state that its journey leads to, whose people are no guests there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import LINKS, verbs
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .memory import Memory

_GOING = verbs.MOTION - {"come", "go", "leave", "depart"} | {"visit"}


def bound_for(token: Token, memory: Memory) -> frozenset[str]:
    """Where he goes who "began a state visit to Osh", whose "trip to Osh" it is."""
    journey = _journey(token)
    goals = LINKS["to"](journey) if journey is not None else ()
    if token.dep_ == "nsubj" and token.head.lemma_ in _GOING:
        goals = (*goals, *LINKS["object"](token.head), *LINKS["into"](token.head))
    places = (memory.entity_at(goal) for goal in goals)
    lands = (gazetteer().states_of(p) for p in places if p and p.kind != REL.Person)
    return frozenset(code for land in lands for code in land)


def _journey(token: Token) -> Token | None:
    """The visit that is somebody's, or that he pays."""
    near = [token.head]
    if token.dep_ != "poss":
        verb = token.head
        near = [child for child in verb.children if child.dep_ == "dobj"]
        near += [p for prep in verb.children if prep.dep_ == "prep" for p in prep.children]
    return next((noun for noun in near if noun.lemma_.lower() in verbs.JOURNEYS), None)
