"""Links of words for talks: whom one meets, with whom one talks, who says so of himself."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from . import cues, verbs
from .carriers import carriers, verb_over
from .links import object_, subject, to, with_
from .tree import children, is_verb, pobjs, spread
from .voices import doers, undergoers

if TYPE_CHECKING:
    from spacy.tokens import Token


_PLURAL = ("NNS", "NNPS")


def met(token: Token) -> tuple[Token, ...]:
    """Whom one meets: "received Lavrov", "talked to Lavrov", but not "discussed Afghanistan"."""
    return to(token) if token.lemma_ in verbs.SPEAKING else object_(token)


def opposite(token: Token) -> tuple[Token, ...]:
    """With whom one talks; two who discuss "ties with Russia" talk to each other alone."""
    if token.lemma_ not in verbs.CONFERRING:
        return with_(token) or _fronted(token) or _among_others(token)
    near = (p for p in with_(token) if _first(p).head.head == token or _is_means(_first(p)))
    direct = tuple(near)
    several = len(subject(token)) > 1 or any(who.tag_ in _PLURAL for who in subject(token))
    return direct if direct or several else spread(_deep_below(token))


def _fronted(talks: Token) -> tuple[Token, ...]:
    """ "With Rahmon, the conversation turned to water"."""
    if talks.dep_ != "nsubj":
        return ()
    return spread(p for p in pobjs(talks.head, ("with",)) if p.i < talks.i)


def _among_others(token: Token) -> tuple[Token, ...]:
    """ "Hold meetings, among others with Rahmon"."""
    anchors = (token, *carriers(token)) if not is_verb(token) else (token,)
    among = (p for anchor in anchors for p in children(anchor, "prep") if p.lower_ == "among")
    behind = (with_one for p in among for word in p.subtree for with_one in pobjs(word, ("with",)))
    return spread(behind)


def _first(name: Token) -> Token:
    """The first name of a list."""
    while name.dep_ in ("conj", "appos"):
        name = name.head
    return name


def _is_means(partner: Token) -> bool:
    """ "Spoke by phone with X": the parser hangs "with" on "phone"."""
    return partner.head.head.dep_ == "pobj" and partner.head.head.head.lower_ in (
        "by",
        "via",
        "over",
    )


def _deep_below(verb: Token) -> list[Token]:
    """ "Discussed ways to build roads in Kazakhstan with Rahmon": not "the talks with Rahmon"."""
    return [
        pobj
        for prep in verb.subtree
        if prep.lower_ == "with" and prep.i > verb.i
        and prep.head.lemma_.lower() not in verbs.TALKS | verbs.GATHERINGS
        and all(above.tag_ == "VB" or not is_verb(above) for above in _between(prep, verb))
        for pobj in children(prep, "pobj")
    ]  # fmt: skip


def _between(word: Token, verb: Token) -> list[Token]:
    return list(takewhile(lambda above: above != verb, word.ancestors))


def partner(token: Token) -> tuple[Token, ...]:
    """With whom somebody talks who says so: "at a meeting with Rahmon he thanked and invited".

    Messages are exchanged with somebody, too.
    """
    verb = token if is_verb(token) else verb_over(token)
    found: list[Token] = []
    if verb is not None and verb.lemma_ == "exchange":
        found += [each for word in (verb, token) for each in pobjs(word, ("with",))]
    while verb is not None:
        if not is_verb(token):  # "at the meeting he expressed his gratitude to Rahmon"
            thanks = (c for c in children(verb, "dobj") if c.lemma_.lower() in verbs.THANKS)
            found += [p for word in thanks for p in pobjs(word, ("to",))]
        for prep in children(verb, "prep"):
            if prep.lower_ in verbs.AT_TALKS:
                found += [t for talks in _talks(prep) for t in pobjs(talks, ("with",))]
        found += [t for c in children(verb, "advcl") if c.tag_ == "VBG" and c.lemma_ == "meet"
                  for t in (*undergoers(c), *pobjs(c, ("with",)))]  # fmt: skip
        # "expressed interest in closer ties during talks with Rahmon"
        found = found or [t for prep in _settings(verb) for talks in _talks(prep)
                          for t in pobjs(talks, ("with",))]  # fmt: skip
        over = verb.head
        if verb.dep_ == "advcl" and verb.tag_ == "VBG" and over.lemma_ in cues.REPORTS:
            found += children(over, "dobj", "dative")  # "thanking him, he told Rahmon"
        verb = over if verb.dep_ == "conj" and is_verb(over) else None
    return spread(found)


def _settings(verb: Token) -> list[Token]:
    """When and where something is said, however deep the parser hangs it."""
    return [
        word for word in verb.subtree if word.dep_ == "prep" and word.lower_ in ("during", "at")
    ]


def _talks(prep: Token) -> list[Token]:
    """The talks behind "at" or "in the course of"."""
    nouns = children(prep, "pobj")
    nouns += [deep for noun in nouns for deep in pobjs(noun, ("of",))]
    return [noun for noun in nouns if noun.lemma_.lower() in verbs.TALKS | verbs.JOINT]


def quoted(token: Token) -> tuple[Token, ...]:
    """Who says it of himself: "Good talks with Saidov," Kallas wrote; "Glad to meet Saidov"."""
    glad = token.dep_ == "xcomp" and not is_verb(token.head)
    head = token.head if glad else token
    verb = head.head
    said = head.dep_ in ("ccomp", "dobj") and verb.lemma_ in cues.REPORTS | cues.POSTING
    return spread(doers(verb, set())) if said and verb.i > token.i else ()
