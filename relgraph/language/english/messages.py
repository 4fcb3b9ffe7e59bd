"""English words of messages → who writes, bids, bears and hears them, and what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues, verbs
from .carriers import carriers, verb_over
from .courtesies import is_bidding
from .tree import children, is_passive, is_verb, pobjs, spread, together
from .voices import caller, doers, owners_of, undergoers

if TYPE_CHECKING:
    from spacy.tokens import Token


def addressed(token: Token) -> tuple[Token, ...]:
    """To whom one writes: "in a letter to Guterres he expressed", "wrote to Guterres to offer"."""
    found: list[Token] = []
    over = verb_over(token)
    for anchor in (token, *carriers(token), *([over] if over is not None else [])):
        papers = (*pobjs(anchor, ("in",)), *children(anchor, "nsubj"))
        letters = [paper for paper in papers if paper.lemma_.lower() in verbs.LETTERS]
        for letter in letters:
            clauses = children(letter, "acl")
            found += [p for word in (letter, *clauses) for p in pobjs(word, ("to",))]
        over = anchor.head
        if anchor.dep_ in ("advcl", "xcomp", "conj") and over.lemma_ in verbs.WRITING:
            found += pobjs(over, ("to",)) + undergoers(over)
        if is_verb(anchor) and caller(anchor):
            found += doers(over if is_verb(over) else over.head, set())
    return spread(found)


def letter(token: Token) -> tuple[Token, ...]:
    """The letter that brings it: "a letter with an invitation", "a message containing one"."""
    above = token.head
    if token.dep_ == "dobj" and above.dep_ == "acl":
        near = [above.head]
    elif token.dep_ == "pobj" and above.lower_ == "with":
        near = [above.head, *children(above.head, "dobj")]
    else:
        return ()
    return tuple(noun for noun in near if noun.lemma_.lower() in verbs.LETTERS)


def asker(token: Token) -> tuple[Token, ...]:
    """Who asked for it: "Japarov asked Bektenov to convey his greetings"."""
    found: list[Token] = []
    for verb in carriers(token):
        if verb.dep_ == "xcomp" and verb.head.lemma_ in verbs.OBJECT_CONTROL:
            found += doers(verb.head, set())
    return spread(found)


def behalf(token: Token) -> tuple[Token, ...]:
    """For whom somebody speaks: "on behalf of President Xi", "at the request of Xi"."""
    anchors = (token, *carriers(token))
    found = (p for anchor in anchors for p in pobjs(anchor, ("on", "at", "by")))
    orders = [p for p in found if p.lemma_.lower() in verbs.COMMISSIONS]
    return spread(whose for order in orders for whose in owners_of(order))


def bearer(token: Token) -> tuple[Token, ...]:
    """Who does what a noun says, whosever it is: "Bektenov conveyed Tokayev's greetings"."""
    acting = (
        [verb] if is_bidding(verb) else doers(verb, set())
        for verb in carriers(token)
        if is_verb(verb) and verb.lemma_ not in verbs.RECEIVING | verbs.TALKING
    )
    return tuple(doer for found in acting for doer in spread(found) if doer not in together(token))


def exclaimer(token: Token) -> tuple[Token, ...]:
    """Who says a word and no more: "Modi tweeted: Congratulations to Tokayev"."""
    said = token.dep_ in ("dobj", "ccomp", "dep", "appos") and is_verb(token.head)
    said = said and token.head.lemma_ in cues.REPORTS | {"tweet", "post"}
    return spread(doers(token.head, set())) if said else ()


def hearer(token: Token) -> tuple[Token, ...]:
    """To whom something is said: "told Rahmon", "said to him", "wrote to the President"."""
    if not is_verb(token) or is_passive(token):
        return ()
    return spread([*children(token, "dobj", "dative"), *pobjs(token, ("to",))])


def occasion(token: Token) -> tuple[Token, ...]:
    """What it is about: "on the occasion of Navruz", "in connection with the anniversary"."""
    found: list[Token] = []
    for anchor in (token, *(carriers(token) if not is_verb(token) else ())):
        for pobj in pobjs(anchor, ("on", "in")):
            if pobj.lemma_ in ("occasion", "connection"):
                found += pobjs(pobj, ("of", "with"))
    return spread(found)


def stood_by(token: Token) -> tuple[Token, ...]:
    """Whom one stands by: "stands with Kazakhstan", "stands behind the initiative"."""
    return spread(pobjs(token, ("by", "behind", "with"))) if token.lemma_ == "stand" else ()


def winner(token: Token) -> tuple[Token, ...]:
    """What finds support: "the initiative won the support of Rahmon"."""
    winning = (v for v in carriers(token) if is_verb(v) and v.lemma_ in verbs.WINNING)
    return spread(doer for verb in winning for doer in doers(verb, set()))


def wishes(token: Token) -> tuple[Token, ...]:
    """Greetings and what goes with them: "greetings and best wishes of the President"."""
    return tuple(t for t in together(token) if t == token or t.lemma_.lower() in verbs.WISHES)


def writer(token: Token) -> tuple[Token, ...]:
    """Who says something in a letter: "in a message of congratulation Rahmon noted"."""
    paper = token
    if token.dep_ == "pobj" and token.head.head.lemma_.lower() in verbs.LETTERS:
        paper = token.head.head  # "in a message of greetings"
    inside = paper.dep_ == "pobj" and paper.head.lower_ in ("in", "with", "by")
    verb = verb_over(paper) if inside else None
    return spread(doers(verb, set())) if verb is not None else ()
