"""English words for the chair of a body → who holds it: "handed over to Osh", "serves as chair"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .carriers import carriers, verb_over
from .links import owner, subject
from .tree import children, is_verb, pobjs, spread
from .voices import doers, owners_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_HANDING = frozenset({"hand", "pass", "transfer", "give", "cede", "turn", "entrust", "go", "move"})
_CHANGES = frozenset({"baton", "assumption", "transfer", "handover", "reins", "passing", "helm"})


def holder(token: Token) -> tuple[Token, ...]:
    """Who takes or has a chair: the one it is handed to, else whose it is, else who acts."""
    for verb in _verbs_over(token):
        if verb.lemma_ in _HANDING and (heirs := _heirs(verb)):
            return spread(heirs)
    above = token.head.head if token.dep_ == "pobj" else token
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        named = (above,) if above.pos_ == "PROPN" else owner(above)  # "Kazakhstan, as the chair"
        return spread(doers(above, set())) if is_verb(above) else named
    if token.dep_ == "pobj" and token.head.lower_ == "at" and above.lemma_ == "be":
        return spread(doers(above, set()))
    if token.dep_ in ("attr", "oprd") and is_verb(token.head):
        return spread(doers(token.head, set()))
    if above.lemma_.lower() in _CHANGES and (owners := owners_of(above)):
        return spread(owners)
    if is_verb(token) and token.dep_ == "relcl":
        return spread(doers(token, set()))
    own = [child for child in children(token, "poss") if child.tag_ == "PRP$"]
    over = verb_over(token) if own else None
    return spread(doers(over, set())) if over is not None else ()


def _verbs_over(token: Token) -> list[Token]:
    """The verbs that a chair is passed on by: "passed the baton of the presidency to Osh"."""
    above = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    nouns = (token, above) if above.lemma_.lower() in _CHANGES else (token,)
    return [verb for noun in nouns for verb in (noun.head, *carriers(noun)) if is_verb(verb)]


def _heirs(verb: Token) -> list[Token]:
    anchors = (verb, *children(verb, "prt", "advmod", "dobj"))
    return [*children(verb, "dative"), *(p for a in anchors for p in pobjs(a, ("to",)))]


def chair(token: Token) -> tuple[Token, ...]:
    """The chair that a clause says more of: "the presidency, which Kazakhstan had held"."""
    held = is_verb(token) and token.dep_ == "relcl" and bool(subject(token))
    return (token.head,) if held else ()
