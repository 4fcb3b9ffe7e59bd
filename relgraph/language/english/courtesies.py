"""English words of courtesy → who gives them: "expressed their condolences", "thanked him for"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues, verbs
from .carriers import light_verb
from .tree import children, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_own(noun: Token) -> bool:
    """ "expressed their condolences": what one gives is one's own, whoever "their" may be."""
    carrier = light_verb(noun)
    given = carrier is not None and carrier.lemma_ in verbs.GIVING and noun.dep_ == "dobj"
    return given and all(child.tag_ == "PRP$" for child in children(noun, "poss"))


def is_stated(noun: Token) -> bool:
    """ "Astana stressed its support": the subject of the verb gives it."""
    own = any(child.tag_ == "PRP$" for child in children(noun, "poss"))
    return own and noun.dep_ == "dobj" and noun.head.lemma_ in verbs.STATING


def is_bidding(verb: Token) -> bool:
    """ "Please accept my condolences", "Give my regards to him": said to whom one speaks."""
    bare = verb.tag_ == "VB" and is_verb(verb) and verb.dep_ in ("ROOT", "ccomp")
    taking = verb.lemma_ in verbs.RECEIVING or verb.lemma_ in verbs.GIVING
    return bare and taking and not children(verb, "nsubj", "nsubjpass", "aux")


def thanks_over(noun: Token) -> Token | None:
    """The thanks that something is given for: "thanked him for the invitation", "for coming"."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head  # "thanked him for the contributions and the support"
    prep = noun.head
    if noun.dep_ not in ("pobj", "pcomp") or prep.lower_ != "for":
        return None
    anchor = prep.head
    if anchor.lemma_ in verbs.OBJECT_CONTROL_FOR or anchor.lower_ in verbs.THANKS:
        return anchor
    return next(
        (
            c
            for c in anchor.children
            if c.lower_ in verbs.THANKS and c.dep_ in ("dobj", "nsubjpass", "acomp")
        ),
        None,
    )


def is_thanked_for(token: Token) -> bool:
    """ "Thanked him for coming and for the support", "is grateful that they stood by him"."""
    at = token
    while thanks_over(at) is None:
        told = at.dep_ == "ccomp" and any(c.lower_ in cues.GRATEFUL for c in at.head.children)
        if told or at.head == at or at.dep_ not in ("conj", "pobj", "pcomp", "dobj"):
            return told
        at = at.head
    return True


def thanked(token: Token) -> tuple[Token, ...]:
    """The word itself where somebody is thanked for what it tells: that was before."""
    return (token,) if is_thanked_for(token) else ()
