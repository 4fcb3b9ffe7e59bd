"""A supports B, or what B has put forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    author,
    between,
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
    stood_by,
    subject,
    titled,
    winner,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_OBJECT = object_ | stood_by | for_ | of | goal
_PROPOSED = {"initiative", "initiatives", "proposal", "proposals", "idea", "candidacy"}
_PRAISING = {"welcome", "hail", "applaud"}
_DRAFTS = {"resolution", "draft", "document", "initiative", "proposal", "declaration"}
_ENTRY = {"accession", "admission", "membership", "entry"}
_WHOSE = owner | of | author | of >> author | modifier
_READY = {"ready", "willing", "prepared", "determined"}
_FELT = {"sympathy", "condolence", "condolences", "grief"}
_THANKS = {"thank", "gratitude", "thanks", "thankful", "grateful", "appreciation"}
_GOODS = {"humanitarian", "financial", "technical", "material", "logistical", "fire", "moral"}


def _stands_by(token: Token, reading: Reading) -> bool:
    """ "welcomed the proposal", not the guests; not what is done "with the support of" somebody."""
    if token.lemma_ == "sponsor":
        return token.i > 1 and token.doc[token.i - 2].lower_ == "co"
    if token.lemma_ in _PRAISING:
        return any(o.lower_ in _PROPOSED for o in reading.language.links["object"](token))
    if any(other.lower_ in _GOODS for other in token.lefts):
        return False
    worded = token.head.head if token.dep_ == "pobj" else token
    if worded.lemma_ == "word":
        return False  # "words of support" console
    beside = (token.head, *token.conjuncts, worded, *worded.conjuncts)
    if any(other.lemma_ in _FELT for other in beside):
        return False  # "words of sympathy and support" condole
    if _is_bare_thanks(token):
        return False
    means = token.dep_ == "pobj" and token.head.lower_ in ("with", "under", "through", "without")
    return not means


def _is_bare_thanks(token: Token) -> bool:
    """ "Thanked him for his support": for what, nobody knows."""
    if token.dep_ != "pobj" or token.head.lower_ != "for":
        return False
    over = token.head.head
    thanked = any(word.lemma_.lower() in _THANKS for word in (over, *over.children))
    return thanked and not any(c.dep_ in ("prep", "acl", "relcl") for c in token.children)


def _promised(token: Token, _reading: Reading) -> Token:
    """ "is ready to support", "stands ready to lend its support": to say so is the deed."""
    verb = token if token.pos_ == "VERB" else token.head
    ready = verb.head
    return ready.head if verb.dep_ == "xcomp" and ready.lower_ in _READY else token


FRAME = Frame(
    REL.Support,
    words={
        "en": (
            Words(
                verbs={
                    "support", "back", "endorse", "uphold", "stand by", "stand behind",
                    "stand with", "speak up", "vote for", "rally behind",
                },
                nouns={"support", "backing", "favour", "favor", "endorsement"},
            ),
            Words(verbs=_PRAISING, near=_PROPOSED),
            Words(verbs={"advocate"}, near=_PROPOSED | _ENTRY),
            Words(
                verbs={"sponsor", "cosponsor"},
                nouns={"co - sponsor", "co - author", "cosponsor", "coauthor"},
                near=_DRAFTS,
            ),
        )
    },
    roles=(
        Role(REL.supporter, subject | titled | by | from_ | of | between | setting),
        Role(
            REL.supported,
            _OBJECT >> _WHOSE | _OBJECT | winner >> (owner | of),
            adjectives=True,
        ),
        Role(REL.initiative, _OBJECT | doing | winner, text=True),
    ),
    needs=(REL.supporter,),
    either=(REL.supported, REL.initiative),
    contact=True,
    vowed=True,
    deed=_promised,
    check=_stands_by,
)  # fmt: skip
