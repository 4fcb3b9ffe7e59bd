"""A noun or verb → the words of its phrase, for roles that take text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .reading import Reading

_LEAD = re.compile(r"^(?:the|a|an|his|her|their|its|this|that|such|our|your)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:['’]s|\s+(?:in|at|of|for|on|to|with|by|and|between)|, (?:namely|including))$"
)
_CLAUSES = ("relcl", "acl")
_JOINS = frozenset(
    {
        "of",
        "for",
        "on",
        "in",
        "to",
        "with",
        "by",
        "between",
        "at",
        "during",
        "about",
        "against",
        "into",
        "towards",
        "within",
        "regarding",
        "concerning",
        "over",
        "across",
    }
)
_PARTS = frozenset({"amod", "compound", "nummod", "nmod", "case", "quantmod", "dobj", "advmod"})
_AIMING = frozenset(
    {"initiative", "proposal", "decision", "idea", "plan", "drive", "desire", "intention", "bid",
     "effort", "request", "call", "application"}
)  # fmt: skip
_TITLED = frozenset(
    {"agreement", "treaty", "convention", "protocol", "memorandum", "declaration", "programme",
     "program", "roadmap", "law", "accord", "plan", "charter", "mou"}
)  # fmt: skip
_AGREED = frozenset({"sign", "ink", "conclude", "adopt", "initial", "reach"})
_TOPICAL = frozenset({"on", "for", "in", "regarding", "concerning", "about"})
_WORN = frozenset({"order", "medal", "title"})
_ONTO = frozenset({"on", "to", "upon"})
_OPENING = frozenset("\"“«„'‘")
_CLOSING = frozenset("\"”»“'’")
_TRIM = " ,.;:«»“”\"'‘’"


def phrase(reading: Reading, head: Token, longest: int = 12) -> str:
    """Cut the phrase of a head from the source text, without articles, owners and later clauses."""
    kept = {head.i}
    for child in (*head.children, *_torn_title(head)):
        if _belongs(reading, head, child):
            kept |= {t.i for t in child.subtree if _plain(t, child)}
    kept |= {t.i for aim in _aims(head) for t in aim.subtree if _plain(t, aim)}
    if len(kept) == 1:
        # "the help which the region received": the noun alone says too little.
        behind = (c for c in head.children if c.dep_ in _CLAUSES and c.i > head.i)
        behind = (c for c in behind if c.doc[c.left_edge.i - 1].text != ",")
        kept |= {t.i for c in behind if c.lemma_ not in _AGREED for t in c.subtree}
    first, last = _joined(head, min(kept)), max(kept)
    aside = {*_parties_named(head, last), *_dated(reading, head)}
    last = _quoted_name(head, min(last, max(head.i, first + longest - 1 + len(aside))))
    runs = groupby(range(first, last + 1), key=lambda i: i in aside)
    pieces = [tuple(run) for out, run in runs if not out]
    cut = (reading.article.text[reading.begins[p[0]] : reading.ends[p[-1]]] for p in pieces)
    words = " ".join(" ".join(cut).split()).strip(_TRIM)
    return _TAIL.sub("", _LEAD.sub("", words))


def _joined(head: Token, first: int) -> int:
    """Take in the "re-" of "re-election"."""
    while first - 2 >= head.sent.start and head.doc[first - 1].text == "-":
        if head.doc[first - 1].whitespace_ or head.doc[first - 2].whitespace_:
            break
        first -= 2
    return first


def _dated(reading: Reading, head: Token) -> set[int]:
    """ "An agreement on Monday on trade": when it was done is no part of the name."""
    preps = (child for child in head.children if child.dep_ == "prep" and child.i > head.i)
    timed = (p for p in preps if any(other.i in reading.times for other in p.children))
    return {word.i for prep in timed for word in prep.subtree}


def _parties_named(head: Token, last: int) -> range:
    """ "The agreement between the Governments of A and B on trade": whose it is, another role says.

    Empty where nothing follows that tells what it is about.
    """
    if head.lemma_.lower() not in _TITLED:
        return range(0)
    behind = head.doc[head.i + 1 : last + 1]
    start = next((word.i for word in behind[:4] if word.lower_ == "between"), 0)
    for word in head.doc[start + 1 : last + 1] if start else ():
        if word.pos_ == "ADP" and word.lower_ not in ("of", "between"):
            return range(start, word.i) if word.lower_ in _TOPICAL else range(0)
        if word.pos_ in ("VERB", "AUX", "PUNCT") and word.text != ",":
            break
    return range(0)


def _torn_title(head: Token) -> list[Token]:
    """ "the ratification of the Convention on the Sea": the parser hangs "on" on what is above."""
    behind = head.nbor() if head.i + 1 < head.sent.end else head
    torn = behind.dep_ == "prep" and behind.head in (head.head, head.head.head)
    return [behind] if torn and behind.lower_ == "on" and head.lemma_.lower() in _TITLED else []


def _aims(head: Token) -> list[Token]:
    """The infinitive behind "the initiative", "the plan", where the parser hangs it on the verb."""
    if head.lemma_.lower() not in _AIMING:
        return []
    return [
        other
        for other in (*head.head.children, *head.head.head.children)
        if other.dep_ in ("advcl", "xcomp", "acl", "relcl")
        and other.tag_ == "VB"
        and other.left_edge.i == head.right_edge.i + 1
    ]


def _quoted_name(head: Token, last: int) -> int:
    """Take in a name in quotation marks behind a head: "the medal 'For Merit'"."""
    rest = [token.text for token in head.doc[last + 1 : head.sent.end]]
    if head.lemma_.lower() in _WORN and rest[:1] == [","]:
        last, rest = last + 1, rest[1:]  # "an order, 'For Services to the Fatherland'"
        if not rest or rest[0] not in _OPENING:
            return last - 1
    elif last != head.i or not rest or rest[0] not in _OPENING:
        return last
    closing = next((i for i, text in enumerate(rest[1:10], 1) if text in _CLOSING), 0)
    return last + closing


def _belongs(reading: Reading, head: Token, child: Token) -> bool:
    """Whether a child is part of the phrase: not a day, not whose it is, but "to do" what."""
    if child.dep_ == "poss":
        return child.i not in reading.mentions and child.i not in reading.references
    if child.dep_ in _PARTS:
        return True
    if child.dep_ in ("acl", "relcl"):
        return child.tag_ == "VB" and any(word.lower_ == "to" for word in child.lefts)
    if head.lemma_.lower() in _WORN and child.lower_ in _ONTO:
        return False  # "the Order of Friendship to him"
    timed = any(other.i in reading.times or other.lemma_ == "presence" for other in child.children)
    aside = child.doc[child.i - 1].text == ","  # "the treaty, signed by them, in Osh"
    behind = child.dep_ == "prep" and child.i > head.i and not aside
    return behind and child.lower_ in _JOINS and not timed


def _plain(token: Token, top: Token) -> bool:
    """Whether a token stands in no clause of its own below `top`."""
    at = token
    while at != top:
        if at.dep_ in ("relcl", "acl", "advcl", "ccomp", "appos", "parataxis"):
            return False
        if at.dep_ == "conj" and any(child.lower_ in ("a", "an") for child in at.lefts):
            return False  # "an agreement on tourism and a protocol": the next thing in a list
        if at.dep_ == "conj" and at.lower_ == "of":
            return False  # "of a center for children and of the theatre"
        at = at.head
    return True
