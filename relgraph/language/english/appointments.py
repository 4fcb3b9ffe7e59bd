"""English verbs of appointing and presenting credentials → who gets which office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .carriers import carriers
from .tree import children, is_passive, is_verb, pobjs, spread
from .voices import doers, owners_of, undergoers

if TYPE_CHECKING:
    from spacy.tokens import Token

_POSTS = frozenset({"post", "position", "office", "duty", "role", "function", "helm"})


def named_as(token: Token) -> tuple[Token, ...]:
    """Who gets an office: "Saidov was appointed", "presented his credentials"."""
    if is_verb(token) and token.lemma_ in verbs.EXTENDING:
        terms = (word for word in token.sent if word.lemma_.lower() in verbs.TERMS)
        return spread(holder for term in terms for holder in owners_of(term))
    if is_verb(token):
        takes = token.lemma_ in verbs.TAKING_OFFICE
        found = spread(doers(token, set()) if takes else undergoers(token))
        # "appointed Saidov Minister": the parser makes one noun of both.
        joined = (*found, *children(token, "oprd"))
        return (*found, *(c for t in joined for c in children(t, "compound", "appos", "nmod")))
    presenting = [v for v in carriers(token) if is_verb(v) and v.lemma_.lower() in verbs.PRESENTING]
    found = spread(doer for verb in presenting for doer in doers(verb, set()))
    return (*found, *(c for t in found for c in children(t, "appos")))


def office(token: Token) -> tuple[Token, ...]:
    """The office: "appointed minister", "as ambassador", "to the post of chairman"."""
    objects = children(token, "dobj", "nsubjpass", "nsubj")
    found = children(token, "oprd", "attr", "dobj", "appos")
    for anchor in (token, *objects, *pobjs(token, ("of",))):
        found += pobjs(anchor, ("as",))
        for pobj in pobjs(anchor, ("to", "for", "with", "of", "in")):
            found += pobjs(pobj, ("of",)) if pobj.lemma_ in _POSTS else []
    found += [p for o in children(token, "dobj") if o.lemma_ in _POSTS for p in pobjs(o, ("of",))]
    found += [c for o in objects for c in children(o, "appos")]
    return tuple(dict.fromkeys(found))


def titled(token: Token) -> tuple[Token, ...]:
    """Who bears a title: "Osh became the cultural capital", "Anev has been selected as such"."""
    within = token.head.head if token.dep_ == "pobj" else token
    if within.lemma_ == "title":
        return _passed_to(within)
    verb = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "as" else token.head
    if not is_verb(verb) or (token.dep_ != "pobj" and token.dep_ not in ("attr", "oprd", "dobj")):
        return ()
    if verb.lemma_ in _BEING:
        return spread(doers(verb, set()))
    return spread(undergoers(verb)) if verb.lemma_ in _TITLING and is_passive(verb) else ()


def _passed_to(title: Token) -> tuple[Token, ...]:
    """Who gets it: "received the title of capital", "the title was passed on to Andijan"."""
    verb = title.head
    if not is_verb(verb):
        return ()
    if title.dep_ == "nsubjpass":
        return spread(pobjs(verb, ("to",)))
    held = title.dep_ == "dobj" and verb.lemma_ in verbs.RECEIVING | {"hold", "bear", "win"}
    return spread(doers(verb, set())) if held else ()


_BEING = frozenset({"be", "become", "remain"})
_TITLING = frozenset(
    {
        "proclaim",
        "declare",
        "select",
        "choose",
        "name",
        "elect",
        "designate",
        "announce",
        "nominate",
    }
)
