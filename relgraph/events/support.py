"""A supports B, or what B has put forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    author,
    bearer,
    by,
    doing,
    for_,
    from_,
    goal,
    modifier,
    object_,
    of,
    owner,
    setting,
    subject,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_OBJECT = object_ | for_ | of | goal
_PROPOSED = {"initiative", "initiatives", "proposal", "proposals", "idea", "candidacy"}
_FELT = {"sympathy", "condolence", "condolences", "grief"}
_GOODS = {"humanitarian", "financial", "technical", "material", "logistical", "fire", "moral"}


def _stands_by(token: Token, reading: Reading) -> bool:
    """ "welcomed the proposal", not the guests; not what is done "with the support of" somebody."""
    if token.lemma_ == "welcome":
        return any(o.lower_ in _PROPOSED for o in reading.language.links["object"](token))
    if any(other.lower_ in _GOODS for other in token.lefts):
        return False
    if {other.lemma_ for other in (token.head, *token.conjuncts)} & _FELT:
        return False  # "words of sympathy and support" condole
    means = token.dep_ == "pobj" and token.head.lower_ in ("with", "under", "through", "without")
    return not means


FRAME = Frame(
    REL.Support,
    words={
        "en": (
            Words(
                verbs={"support", "back", "endorse", "uphold", "stand by", "speak up", "vote for"},
                nouns={"support", "backing", "favour", "favor", "endorsement"},
            ),
            Words(verbs={"welcome"}, near=_PROPOSED),
        )
    },
    roles=(
        Role(REL.supporter, subject | by | from_ | of | setting),
        Role(
            REL.supported,
            _OBJECT >> (owner | of | author | modifier) | _OBJECT | bearer >> (owner | of),
            adjectives=True,
        ),
        Role(REL.initiative, _OBJECT | doing | by | bearer, text=True),
    ),
    needs=(REL.supporter, REL.initiative),
    contact=True,
    vowed=True,
    check=_stands_by,
)
