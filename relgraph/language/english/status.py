"""A verb or noun in its clause → whether the text says that it happened, is planned, was denied …

The answer is a name of the status scheme, or empty where the text states no happening at all: a
wish, a habit, a condition, a call for something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues
from .links import is_passive, is_verb, light_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "conj", "pcomp", "parataxis")


def status(token: Token, *, headline: bool = False) -> str:
    """Judge the status of the happening that a trigger word names."""
    noun = "" if is_verb(token) else _of_noun(token)
    if noun and noun != "occurred":
        return noun if noun != "none" else ""
    verb = token if is_verb(token) else light_verb(token)
    if verb is None:
        verb = _governor(token)
        if verb is None:
            return noun or "occurred"
        if not noun:
            return _of_loose_noun(token, verb, headline=headline)
        return noun
    judged = _of_clause(verb, headline=headline)
    if noun == "occurred" and judged in ("", "planned") and verb.lemma_ not in cues.CARRIES_STATUS:
        return "occurred" if judged == "" else judged
    return judged


def _of_noun(noun: Token) -> str:
    """Cues in the noun phrase: "upcoming visit", "cancelled trip", "the recent meeting"."""
    head = noun
    while head.dep_ == "conj" and head.head.pos_ == noun.pos_:
        head = head.head
    for word in (*noun.children, *(head.children if head is not noun else ())):
        low = word.lower_
        if word.dep_ in ("amod", "compound", "advmod", "nmod", "det", "neg") or word.pos_ == "ADJ":
            for name, words in cues.NOUN_MODIFIERS.items():
                if low in words:
                    return name
    if head.dep_ == "pobj":
        prep = head.head
        phrase = prep.lower_
        anchor = prep.head
        if phrase in ("before", "pending") or (phrase == "of" and anchor.lower_ in ("ahead", "eve", "threshold", "run-up")):
            return "planned"
        if phrase in ("of", "for", "to", "about", "on", "regarding", "from") and anchor.lemma_.lower() in cues.NOUNS_OVER:
            return cues.NOUNS_OVER[anchor.lemma_.lower()]
        if phrase in ("after", "following", "during", "since", "upon"):
            return "occurred"
    return ""


def _governor(token: Token) -> Token | None:
    for ancestor in token.ancestors:
        if is_verb(ancestor):
            return ancestor
    return None


def _of_loose_noun(noun: Token, verb: Token, *, headline: bool) -> str:
    """A happening named in passing: "praised the meeting", "discussed the visit"."""
    lemma = verb.lemma_.lower()
    if lemma in cues.ABOUT_PLANS and noun.dep_ in ("dobj", "nsubjpass", "pobj"):
        return cues.ABOUT_PLANS[lemma]
    if any(child.dep_ == "neg" for child in verb.children) and noun.dep_ in ("nsubj", "nsubjpass"):
        return "denied"
    judged = _of_clause(verb, headline=headline)
    return "planned" if judged == "planned" and noun.dep_ in ("nsubj", "nsubjpass", "dobj") else "occurred"


def _of_clause(verb: Token, *, headline: bool) -> str:
    """Climb from the verb to the sentence: the first verb that decides wins."""
    at: Token = verb
    for _ in range(6):
        own = _of_verb(at, headline=headline)
        if own:
            return "" if own == "none" else own
        head = at.head
        if head is at or at.dep_ not in _CLAUSES:
            break
        above = _from_above(at, head)
        if above:
            return "" if above == "none" else above
        if not is_verb(head):
            governor = _governor(head)
            if governor is None or at.dep_ == "acl" and at.tag_ != "VB":
                break
            at = governor
            continue
        if at.dep_ in ("ccomp", "parataxis") and not _infinitive(at):
            break
        if at.dep_ == "advcl" and not _infinitive(at) and at.tag_ not in ("VBG", "VBN"):
            break
        at = head
    return "occurred"


def _infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _aux(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if not own and verb.dep_ == "conj" and is_verb(verb.head) and verb.tag_ == verb.head.tag_:
        # "will arrive on Monday and meet": one "will" for both.
        return _aux(verb.head)
    return own


def _of_verb(verb: Token, *, headline: bool) -> str:
    """What the verb itself and its helpers say."""
    lemma = verb.lemma_.lower()
    auxes = _aux(verb)
    words = {aux.lower_ for aux in auxes}
    negated = any(child.dep_ == "neg" for child in verb.children) or any(
        child.lower_ in ("no", "neither", "never") and child.dep_ in ("det", "neg", "preconj", "advmod")
        for subject in verb.children
        if subject.dep_ in ("nsubj", "nsubjpass", "dobj", "neg", "advmod")
        for child in (subject, *subject.children)
    )
    if lemma in cues.CALLED_OFF and (is_passive(verb) or lemma != "move"):
        return "denied" if negated else cues.CALLED_OFF[lemma]
    if negated:
        return "none" if words & cues.UNREAL_AUX or words & cues.FUTURE_AUX and False else "denied"
    if words & cues.FUTURE_AUX:
        return "planned"
    if "would" in words:
        return "planned" if _reported(verb) else "none"
    if words & cues.UNREAL_AUX:
        return "none"
    if any(child.lower_ in cues.HABIT and child.dep_ == "advmod" for child in verb.children) and verb.tag_ in ("VBP", "VBZ"):
        return "none"
    if any(child.dep_ == "mark" and child.lower_ in cues.CONDITIONS for child in verb.children):
        return "none"
    if _infinitive(verb):
        if verb.dep_ == "ROOT" or (headline and verb.dep_ in ("acl", "relcl")):
            return "planned"
        return ""
    if verb.tag_ == "VBG" and any(a.lower_ in ("is", "are", "'s", "’s") for a in auxes):
        return "ongoing" if lemma not in ("plan", "expect", "prepare") else "planned"
    if lemma == "be" and any(c.dep_ == "prep" and c.lower_ == "on" for c in verb.children) and verb.tag_ in ("VBP", "VBZ"):
        return "ongoing"
    return ""


def _reported(verb: Token) -> bool:
    """ "said that he would visit": a plan told in the past, not a condition."""
    at = verb
    while at.dep_ in ("conj", "ccomp", "relcl", "xcomp", "advcl") and at.head is not at:
        at = at.head
        if at.lemma_ in cues.REPORTS and at.tag_ in ("VBD", "VBN"):
            return True
    return at.tag_ == "VBD" and at is not verb


def _from_above(clause: Token, head: Token) -> str:
    """What a governing word makes of a clause: "agreed to hold", "hoped to visit", "plans to"."""
    lemma = head.lemma_.lower()
    if lemma == "be" and clause.dep_ == "xcomp" and _infinitive(clause):
        return "planned"
    if clause.dep_ == "conj":
        return ""
    if lemma in cues.GOVERNORS and (clause.dep_ != "advcl" or lemma in cues.DUE):
        verdict = cues.GOVERNORS[lemma]
        if verdict == "denied" or _infinitive(clause) or clause.tag_ in ("VBG", "VB", "VBP", "VBZ"):
            return verdict
        if verdict == "none" and clause.dep_ in ("ccomp", "xcomp"):
            return verdict
    if clause.dep_ == "pcomp" and lemma in cues.PREPOSITIONS_UNREAL:
        return "none"
    return ""
