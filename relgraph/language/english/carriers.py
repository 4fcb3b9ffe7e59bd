"""English nouns → the words that carry them: "held" in "held talks", "opening" of a monument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..tokens import once
from . import verbs
from .tree import NOMINAL, children, described, hosts, is_verb, together

if TYPE_CHECKING:
    from spacy.tokens import Token


CARRIED = ("dobj", "nsubjpass", "nsubj", "attr", "oprd", "ROOT")


def light_verb(noun: Token) -> Token | None:
    """The light verb that carries a noun: "held" in "held talks", "took" in "talks took place"."""
    return next((word for word in carriers(noun) if is_verb(word)), None)


@once
def carriers(noun: Token) -> tuple[Token, ...]:
    """The words that carry a noun, from the nearest on: "attended", "opening" of "a monument".

    In "Tokayev attended the opening of the monument" these are "opening" and "attended".
    """
    found: list[Token] = []
    at: Token | None = noun
    while at is not None and len(found) < 5:
        at = _carrier(at) if not is_verb(at) or at == noun else _noun_of_clause(at)
        if at is None or at in found:
            break
        found.append(at)
    if noun.dep_ in ("nsubj", "nsubjpass") and found:
        # "was erected in Astana and opened on 4 July": the second verb carries the noun, too.
        found += [
            c
            for c in children(found[0], "conj")
            if is_verb(c) and not children(c, "nsubj", "nsubjpass")
        ]
    found += [verb for verb in clauses(noun) if verb not in found]
    return tuple(found)


@once
def clauses(noun: Token) -> tuple[Token, ...]:
    """The verbs of the clauses that say more of a noun: "the summit, which will be held"."""
    return (
        *_torn_off(noun),
        *(
            _to_be_done(child)
            for sibling in (noun, *siblings(noun))
            for child in sibling.subtree
            if (
                child.lemma_.lower()
                in (verbs.LIGHT if child.head == sibling else verbs.TAKING_PLACE)
                or hosts(child)
            )
            and sibling in described(child)
            and not _is_aim(child, sibling)
        ),
    )


def _to_be_done(clause: Token) -> Token:
    """ "The visit that Putin is to pay": the verb behind "is to"."""
    behind = (c for c in children(clause, "xcomp") if c.lemma_ in verbs.LIGHT and c.tag_ == "VB")
    return next(behind, clause) if clause.lemma_ == "be" else clause


def _is_aim(clause: Token, noun: Token) -> bool:
    """ "An invitation to attend": what one is invited to says nothing of the invitation."""
    return clause.tag_ == "VB" and noun.lemma_.lower() in verbs.INFINITIVE_NOUNS


def _torn_off(noun: Token) -> list[Token]:
    """ "Inviting him to the summit, to be held in May": hung on the verb by the parser."""
    comma = noun.i + 1 < noun.sent.end and noun.nbor().text == ","
    following = [*noun.doc[noun.i + 1 + comma : noun.i + 4 + comma]]
    words = [token.lower_ for token in following]
    held = words[:2] == ["to", "be"] and following[-1].tag_ == "VBN"
    verb = following[-1] if held else noun
    return [verb] if held and verb.head in noun.ancestors else []


def _carrier(noun: Token) -> Token | None:
    """The word that carries a noun right above it."""
    head = noun.head
    if noun.dep_ == "conj" and head.pos_ in NOMINAL:
        return _carrier(head)
    named = noun.pos_ == "NOUN" and head.pos_ == "PROPN" and head.i == noun.i + 1
    if noun.dep_ == "compound" and (named or head.lemma_.lower() in verbs.FORMATS):
        return _carrier(head)  # "the summit in the C5+1 format", "the exercise KAZIND"
    if is_verb(head) and head.lemma_.lower() in verbs.LIGHT and noun.dep_ in CARRIED:
        return head
    if noun.dep_ == "appos" and head.dep_ == "pobj" and head.head.lower_ == "to":
        # "passed on to Rahmon the greetings": the parser takes them for his.
        above = head.head.head
        light = is_verb(above) and above.lemma_.lower() in verbs.LIGHT
        return above if light and not children(above, "dobj") else None
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        above = head.head
        if is_verb(above) and (above.lemma_.lower(), head.lower_) in verbs.LIGHT_WITH:
            return above
        if above.lemma_.lower() in verbs.TRANSPARENT:
            return above
        if above.lower_ == "part" and is_verb(above.head) and head.lower_ == "in":
            return above.head
    return None


def siblings(noun: Token) -> list[Token]:
    """What a noun is coordinated with to its right, over "as well as in" too."""
    if noun.dep_ == "pobj":
        return [
            *together(noun)[1:],
            *(p for c in children(noun.head, "conj") for p in children(c, "pobj")),
        ]
    return list(together(noun)[1:])


def _noun_of_clause(verb: Token) -> Token | None:
    """ "a ceremony to unveil the bust": the noun whose clause a verb heads."""
    above = verb.head
    if verb.dep_ in ("acl", "relcl") and above.lemma_.lower() in verbs.TRANSPARENT:
        return above
    return None


def verb_over(noun: Token) -> Token | None:
    """The verb of the clause that a noun is an argument of."""
    at = noun
    while at.head != at and at.dep_ in (*CARRIED, "pobj", "prep", "conj"):
        at = at.head
        if is_verb(at) and at.dep_ != "prep":  # "following a meeting"
            return at
    return None
