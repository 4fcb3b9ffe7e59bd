"""A trigger and a time beside it → whether the time is of something else that is told there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .reading import Reading

_TOPICAL = frozenset({"on", "for", "over", "upon"})


def is_topical(token: Token, time: Token) -> bool:
    """Whether a time tells of the thing that is spoken of: "thanked for the help of May"."""
    up = {token, *token.ancestors}
    above = [a for a in time.ancestors if a not in up]
    preps = [a for a in above if a.dep_ == "prep" and a.head in up]
    nouns = [
        a for a in above
        if a.dep_ in ("pobj", "pcomp") and a.pos_ in ("NOUN", "PROPN", "VERB") and a.i < time.i
    ]  # fmt: skip
    themed = bool(nouns) and any(prep.lower_ in _TOPICAL for prep in preps)
    return themed or _follows_theme(time)


def _follows_theme(time: Token) -> bool:
    """ "Congratulated him on the elections on September 1": the day of what is spoken of."""
    verb = verb_over(time)
    if verb is None or verb.lemma_ not in _SPEAKING or time.lower_.endswith("day"):
        return False
    over = [verb, *(c for c in verb.children if c.dep_ == "dobj" and time not in c.children)]
    before = [c for w in over for c in w.children if c.dep_ == "prep" and verb.i < c.i < time.i]
    before = [prep for prep in before if time not in prep.subtree]
    by_phone = any(word.lower_ in _WIRES for prep in before[-1:] for word in prep.children)
    return bool(before) and before[-1].lower_ in _TOPICAL and not by_phone


_WIRES = frozenset({"phone", "telephone", "video"})
_SPEAKING = frozenset(
    {"congratulate", "thank", "greet", "praise", "commend", "condole", "express", "extend",
     "convey", "offer"}
)  # fmt: skip


def is_of_other(time: Token, up: list[Token]) -> bool:
    """ "Voiced his hopes for a visit in July": the time of what is hoped for, not of the voice."""
    between: list[Token] = []
    for above in time.ancestors:
        if above in up:
            break
        between.append(above)
    held = [i for i, above in enumerate(between) if above.lemma_.lower() in _HELD]
    over = between[held[0] + 1 :] if held else []
    preps = {above.lower_ for above in over if above.dep_ == "prep"}
    nouns = {above.lemma_.lower() for above in over if above.pos_ == "NOUN"}
    return bool(nouns) and not nouns & _SETTINGS and preps <= _ABOUT


_HELD = frozenset(
    {"visit", "trip", "summit", "meeting", "talk", "election", "session", "forum", "conference"}
)
_SETTINGS = frozenset(
    {"sideline", "margin", "fringe", "course", "framework", "part", "opening", "eve", "end"}
)
_ABOUT = frozenset({"of", "for", "about", "on"})


def is_told_apart(token: Token) -> bool:
    """ "By May they had fulfilled the protocol signed by both": told to say which is meant."""
    agent = any(child.dep_ == "agent" for child in token.children)
    return token.dep_ == "acl" and agent and token.head.dep_ not in ("nsubj", "nsubjpass")


def is_of_end(noun: Token, time: Token) -> bool:
    """ "The visit, which began on May 5, ends today": the day of its end is not the first told."""
    verb = verb_over(time)
    if noun.pos_ == "VERB" or verb is None or verb != verb_over(noun):
        return False
    goals = {word.lower_ for prep in verb.children for word in prep.children}
    return verb.lemma_ in _CLOSING or (verb.lemma_ == "come" and bool(goals & {"end", "close"}))


_CLOSING = frozenset({"end", "conclude", "finish", "complete", "close"})


def is_reported(token: Token, time: Token) -> bool:
    """ "will visit, the ministry said on Friday": a plan is told on another day."""
    verb = verb_over(time)
    told = [above for above in (token, *token.ancestors) if above.dep_ == "ccomp"]
    return any(clause.head == verb for clause in told)


def is_of_purpose(token: Token, time: Token) -> bool:
    """ "Invited him to come in June": the invitation was before."""
    below = (above for above in time.ancestors if token in above.ancestors)
    return any(_is_to(above) and above.dep_ in ("xcomp", "acl", "relcl") for above in below)


def _is_to(verb: Token) -> bool:
    """ "To come", "to be held"."""
    return verb.tag_ == "VB" or any(child.lower_ == "to" for child in verb.children)


def is_of_talk(reading: Reading, noun: Token, time: Token) -> bool:
    """ "On Friday they discussed his coming visit": the day is not that of the visit."""
    verb = verb_over(time)
    if noun.pos_ == "VERB" or verb is None or verb not in noun.ancestors or noun in time.ancestors:
        return False
    return verb.tag_ == "VBD" and reading.language.status(verb) == "occurred"


def verb_over(token: Token) -> Token | None:
    """The verb above a word, of the clause in which it stands."""
    return next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
