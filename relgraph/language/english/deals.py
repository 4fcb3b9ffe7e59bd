"""English words → who acts around them, what is done with a thing, who gives it and who gets it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import cues, verbs
from .calendar import MONTHS
from .carriers import verb_over
from .links import between, from_, modifier, object_, of, owner, subject, to, with_
from .tree import children, is_passive, is_verb, pobjs, spread
from .voices import doers

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORKS = frozenset({"construction", "building", "development", "implementation", "creation"})
_TELLING = frozenset({"report", "say", "tell", "inform", "learn", "cite"})
_COUNTING = frozenset(
    {"total", "number", "series", "range", "set", "couple", "dozen", "host", "package"}
)
_LEADING = frozenset({"chair", "preside", "lead", "head", "cochair"})
_CHAIRS = frozenset({"chairmanship", "chairman", "chair", "leadership"})
_DEALING = frozenset({"of", "for", "on", "through", "across", "into", "to", "under", "at"})
_FLOWS = frozenset({"export", "import"})
_SCALES = frozenset({"million", "billion", "trillion", "mln", "bln", "bn"})
_WAITING = frozenset({"be", *cues.DUE, "begin", "start"})
_OPENING = frozenset({"open", "start", "begin"})
_ON = ("xcomp", "ccomp", "pcomp", "acl", "advcl", "conj", "nsubj", "nsubjpass")


def alike(token: Token) -> tuple[Token, ...]:
    """A paper and those in one list with it: "an agreement on tourism and a protocol on taxes".

    Of "a total of 16 deals" these are the deals.
    """
    if token.lemma_.lower() in _COUNTING and (counted := pobjs(token, ("of",))):
        return tuple(paper for each in counted for paper in alike(each))
    listed = (t for t in token.subtree if t.dep_ == "conj" and t.lemma_.lower() in verbs.PAPERS)
    own = [t for t in listed if any(c.dep_ in ("det", "nummod") for c in t.lefts) or t.i == token.i]
    return (token, *own) if token.lemma_.lower() in verbs.PAPERS else (token,)


def parties(token: Token) -> tuple[Token, ...]:
    """Between whom: "Kazakh-Uzbek trade", "trade between A and B", "A's trade with B"."""
    found = (*modifier(token), *between(token), *with_(token), *of(token), *owner(token))
    if token.lemma_.lower() in _FLOWS:
        found += (*to(token), *from_(token))  # "Kyrgyzstan's exports to Kazakhstan"
    found = _before_figures(token, found)
    over = verb_over(token) if token.pos_ != "PROPN" else None
    if over is None or any(other.tag_ != "PRP$" for other in found):
        return found
    return (*found, *spread(doers(over, set())))  # "Moscow and Beijing want to raise their trade"


def _before_figures(token: Token, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Trade with China reached $40 billion, with Germany $8 billion": the first are China's."""
    ends = (t.i for t in token.doc[token.i : token.sent.end] if t.lower_ in _SCALES)
    first = next(ends, token.sent.end)
    ahead = tuple(other for other in found if other.i < first)
    return ahead if len(ahead) > 1 else found


def pact(token: Token) -> tuple[Token, ...]:
    """Between whom a paper is, where nobody else is told to deal with it."""
    acting = (*(subject(token) if is_verb(token) else ()), *actor(token))
    known = (token, *token.ancestors, *object_(token))
    if any(who not in known for who in acting):
        return ()
    papers = (*object_(token), *of(token), token)
    return tuple(side for paper in papers for side in between(paper))


def actor(token: Token) -> tuple[Token, ...]:
    """Who acts in the clause around: "Japarov approved the law ratifying the treaty"."""
    for above in token.ancestors:
        if is_verb(above) and (acting := doers(above, set())):
            return spread(acting)
    return ()


def speaker(token: Token) -> tuple[Token, ...]:
    """Who says it, further above: "the Ministry denied that the country had opened a consulate"."""
    verbs = [above for above in token.ancestors if is_verb(above)]
    found = [spread(acting) for verb in verbs if (acting := doers(verb, set()))]
    return found[1] if len(found) > 1 else ()


def deeds(token: Token) -> tuple[Token, ...]:
    """What is done with a thing, from the nearest word on: "agreed to build the bridge"."""
    found: list[Token] = []
    at = token
    while at.head != at and len(found) < 7:
        of_work = at.lemma_.lower() in _WORKS and at.head.lower_ == "in"
        if at.dep_ == "pobj" and at.head.lower_ not in _DEALING and not of_work:
            break
        if is_verb(at) and at.dep_ not in _ON and (at != token or at.dep_ == "relcl"):
            break
        if is_verb(at) and at.dep_ == "conj" and children(at, "nsubj", "nsubjpass"):
            break
        at = at.head
        if at.lemma_ in _TELLING:
            break  # "reports the press service of the airport"
        if at.dep_ != "prep" or at.head == at:
            found.append(at)
            found += [word for word in _helpers(at) if word not in found and word != token]
    return tuple(found)


def _helpers(word: Token) -> list[Token]:
    """ "put into operation", "gave a start to", "is complete": what a verb says with others."""
    if not is_verb(word):
        return []
    near = children(word, "acomp", "dobj", "prt", "attr", "oprd")
    near += pobjs(word, ("into", "in", "under", "on", "back"))
    if word.lemma_ in ("make", "give"):
        near += children(word, "nsubjpass")  # "a start was made on the line"
    clauses = [c for c in children(word, "conj") if not children(c, "nsubj", "nsubjpass")]
    return near + clauses + _awaited(word)


def _awaited(verb: Token) -> list[Token]:
    """ "is expected to be finished", "are due to begin": what somebody waits for."""
    over = [word for word in (verb, *children(verb, "acomp")) if word.lemma_ in _WAITING]
    return [each for word in over for done in children(word, "xcomp") for each in _put(done)]


def _put(verb: Token) -> list[Token]:
    """ "is to be put into trial operation": what is awaited, and where to."""
    return [verb, *pobjs(verb, ("into", "in"))]


def undergone(noun: Token) -> tuple[Token, ...]:
    """The verbs of the clauses that tell what was done with a thing: "the school which A built".

    In "the centre in Fuzuli, which they opened" the parser hangs the clause on the town.
    """
    behind = noun.nbor() if noun.i + 1 < noun.sent.end else noun
    towns = children(behind, "pobj") if behind.lower_ in ("in", "at", "near") else []
    found = [c for word in (noun, *towns) for c in children(word, "acl", "relcl")]
    found += [c for verb in found for c in children(verb, "conj") if is_verb(c)]
    return tuple(verb for verb in found if _tells_of(verb))


def _tells_of(clause: Token) -> bool:
    """Whether a clause says what is or was done with the noun before it, or that it opened."""
    if is_passive(clause):
        return clause.dep_ != "acl" or bool(children(clause, "agent")) or _is_dated(clause)
    which = [c for c in clause.children if c.tag_ == "WDT" or c.lower_ in ("which", "that")]
    works = [c for c in clause.children if c.lemma_.lower() in {*_WORKS, "work"}]
    own = [word for work in works for word in (*work.children, *pobjs(work, ("of",)))]
    whose = any(word.tag_ == "WP$" or word.lower_ == "which" for word in own)
    if whose or (works and clause.head in pobjs(clause, ("on",))):
        return True  # "the railway, whose construction began", "on which work has begun"
    return any(c.dep_ == "dobj" or clause.lemma_ in _OPENING for c in which)


def _is_dated(clause: Token) -> bool:
    """ "The railway, opened in January 2021": it tells when that was."""
    told = pobjs(clause, ("in", "on", "since"))
    return any(word.lower_ in MONTHS or _YEAR.fullmatch(word.text) for word in told)


_YEAR = re.compile(r"(?:19|20)\d\d")


def chairing(token: Token) -> tuple[Token, ...]:
    """Who leads a session: "co-chaired by", "under the chairmanship of", "X presided over it"."""
    found: list[Token] = []
    for word in token.sent:
        if is_verb(word) and word.lemma_.lower() in _LEADING and not _leads_people(word):
            found += doers(word, set())
        elif word.lemma_.lower() in _CHAIRS:
            found += [*pobjs(word, ("of",)), *children(word, "poss")]
            found += _as_chairs(word)
        elif word.lemma_.lower() == "chaired" and word.tag_ != "NN":
            found += doers(word, set())
    return spread(found)


def _as_chairs(noun: Token) -> list[Token]:
    """ "with Khodjaev and Yılmaz as co-chairs", "the co-chairs are", "A and B, the co-chairs"."""
    over = noun.head
    if noun.dep_ == "appos":
        return [over]
    if noun.dep_ == "attr":
        return [*doers(over, set()), *pobjs(noun, ("with",)), *pobjs(over, ("with",))]
    if noun.dep_ == "nsubj" and over.lemma_ == "be":
        return children(over, "attr")
    if noun.dep_ != "pobj" or over.lower_ != "as":
        return []
    if is_verb(over.head) or over.head.dep_ == "prep":
        return pobjs(over.head, ("with",))
    return [over.head]


def _leads_people(verb: Token) -> bool:
    """ "led the delegation" chairs no session."""
    return any(thing.lemma_.lower() in ("delegation", "team") for thing in object_(verb))
