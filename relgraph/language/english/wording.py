"""A verb → what the other words of its clause say of its happening: put off, denied, planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..tokens import once
from . import cues

if TYPE_CHECKING:
    from spacy.tokens import Token


@once
def by_clause(verb: Token) -> str:
    """What the other words of a clause say of its happening: "has been put off"."""
    words = " ".join(_own_words(verb))
    for name, pattern in cues.CLAUSES:
        if pattern.search(words):
            negated = any(child.dep_ == "neg" for child in verb.children)
            return "" if negated else name
    return ""


def _own_words(verb: Token) -> list[str]:
    """The words of a verb's own clause, without its subjects, objects and subordinate clauses."""
    kept: list[str] = []
    for token in sorted([verb, *verb.children], key=lambda t: t.i):
        if token == verb and _lifts(verb):
            continue
        if token == verb or token.dep_ in (
            "aux",
            "auxpass",
            "prt",
            "neg",
            "acomp",
            "advmod",
            "prep",
            "npadvmod",
        ):
            if token.lower_ == "due" and token.pos_ == "ADP":
                continue  # "closed due to a landslide"
            whole = token != verb and token.dep_ in ("prep", "acomp", "advmod", "npadvmod")
            if token.dep_ == "prep" and verb.lemma_ in cues.TALKING:
                continue
            kept += [t.lower_ for t in _own_part(token)][:7] if whole else [token.lower_]
        elif (
            token.dep_ == "dobj"
            and len(list(token.subtree)) <= 4
            and token.lower_ in ("plans", "day", "preparations", "reports", "rumours")
        ):
            kept += [t.lower_ for t in token.subtree]
    return kept


def _lifts(verb: Token) -> bool:
    """ "Scrapped visa requirements": who does away with a rule calls nothing off."""
    things = (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass"))
    return any(thing.lemma_.lower() in cues.RULES for thing in things)


def _own_part(token: Token) -> list[Token]:
    """The words below one, without the clauses among them: not "the talks planned for May"."""
    clauses = {t for t in token.subtree if t.dep_ in ("acl", "relcl") and t.tag_ != "VB"}
    return [t for t in token.subtree if t not in clauses and not clauses & set(t.ancestors)]
