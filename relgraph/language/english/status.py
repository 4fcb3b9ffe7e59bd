"""A verb or noun in its clause → whether the text says that it happened, is planned, was denied …

The answer is a name of the status scheme, or empty where the text states no happening at all: a
wish, a habit, a condition, a call for something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues
from .carriers import clauses, light_verb
from .tree import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "conj", "pcomp", "parataxis", "relcl", "dep")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "csubj")


def status(token: Token, *, headline: bool = False) -> str:
    """Judge the status of the happening that a trigger word names."""
    judged = (
        _of_verb_trigger(token, headline=headline)
        if is_verb(token)
        else _of_noun(token, headline=headline)
    )
    if judged in ("planned", "none", "occurred") and (cut := _called_off_later(token, judged)):
        judged = cut
    return "" if judged == "none" else judged


# -- nouns -------------------------------------------------------------------------------


def _of_noun(noun: Token, *, headline: bool) -> str:
    head = _first_conjunct(noun)
    modifier = _by_modifiers(noun, head)
    if modifier and modifier != "occurred":
        return modifier
    verb, is_argument = _governing_verb(head)
    if told := _called_off(noun, verb if is_argument else None):
        return told
    above = _by_nouns_above(head)
    if above and above != "occurred" and not modifier:
        return above
    for clause in clauses(noun):
        own = _of_verb(clause, headline=False) if clause.dep_ == "relcl" else ""
        if told := _by_clause(clause) or own:
            return told
    if verb is None:
        return modifier or above or _without_verb(noun)
    if is_argument or light_verb(noun) == verb:
        told = _by_clause(verb) or _of_clause(verb, headline=headline)
        return "occurred" if told == "none" and modifier == "occurred" else told
    return modifier or above or _in_passing(head, verb)


def _called_off(noun: Token, verb: Token | None) -> str:
    """ "the meeting fell through", "the meeting that was put off"."""
    for clause in (*([verb] if verb is not None else []), *clauses(noun)):
        if (told := _by_clause(clause)) in cues.CALLED_OFF:
            return told
    return ""


def _first_conjunct(noun: Token) -> Token:
    while noun.dep_ in ("conj", "compound") and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def _by_modifiers(noun: Token, head: Token) -> str:
    """Cues in the noun phrase: "upcoming visit", "cancelled trip", "the recent meeting"."""
    for word in (*noun.children, *(head.children if head != noun else ())):
        if word.dep_ in ("amod", "compound", "advmod", "nmod", "det", "neg") or word.pos_ == "ADJ":
            for name, words in cues.NOUN_MODIFIERS.items():
                if word.lower_ in words:
                    return name
    return ""


def _by_nouns_above(noun: Token) -> str:
    """ "preparations for the visit", "the results of the talks", "ahead of the session"."""
    at = noun
    while at.dep_ == "pobj" and at.head.dep_ == "prep":
        prep, anchor = at.head, at.head.head
        if prep.lower_ in ("before", "pending"):
            return "planned"
        if verdict := cues.NOUNS_OVER.get(anchor.lemma_.lower(), ""):
            return verdict
        if anchor.pos_ != "NOUN" or prep.lower_ not in ("of", "for", "on"):
            break
        at = anchor
    return ""


def _governing_verb(noun: Token) -> tuple[Token | None, bool]:
    """The verb over a noun, and whether the noun is its subject or object."""
    if noun.dep_ in _ARGUMENTS and is_verb(noun.head):
        return noun.head, True
    carrier = light_verb(noun)
    if carrier is not None:
        return carrier, True
    over = next((word for word in noun.ancestors if is_verb(word)), None)
    return over, False


def _without_verb(noun: Token) -> str:
    """A headline without a verb: "Talks in narrow format in progress"."""
    words = " ".join(token.lower_ for token in noun.sent)
    for name, pattern in cues.CLAUSES:
        if pattern.search(words):
            return name
    infinitive = any(_infinitive(t) and t.dep_ in ("acl", "relcl", "ROOT") for t in noun.sent)
    return "planned" if infinitive else "occurred"


def _in_passing(noun: Token, verb: Token) -> str:
    """A happening named in passing: "praised the meeting", "at the meeting they discussed"."""
    if noun.dep_ != "pobj":
        return "occurred"
    preposition = noun.head.lower_
    if preposition in ("for", "on", "of", "about") and (told := _by_clause(verb)):
        return told
    if preposition == "for" and verb.lemma_ in cues.PROVIDES:
        draft = any(word.lower_ == "draft" for word in verb.sent)
        return "proposed" if draft else "planned"
    if preposition == "for" and verb.lemma_ in ("stand", "ready", "call", "prepare", "get"):
        return "planned" if verb.lemma_ in ("prepare", "get") else "none"
    later = preposition in cues.PAST_SETTINGS or preposition in ("for", "to")
    return "planned" if later and _of_clause(verb, headline=False) == "planned" else "occurred"


# -- verbs -------------------------------------------------------------------------------


def _of_verb_trigger(verb: Token, *, headline: bool) -> str:
    told = _by_clause(verb)
    if told in ("planned", "proposed", "denied", "cancelled", "postponed"):
        return told
    return _of_clause(verb, headline=headline)


def _by_clause(verb: Token) -> str:
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
            whole = token != verb and token.dep_ in ("prep", "acomp", "advmod", "npadvmod")
            kept += [t.lower_ for t in token.subtree][:7] if whole else [token.lower_]
        elif (
            token.dep_ == "dobj"
            and len(list(token.subtree)) <= 4
            and token.lower_ in ("plans", "day", "preparations", "reports", "rumours")
        ):
            kept += [t.lower_ for t in token.subtree]
    return kept


def _of_clause(verb: Token, *, headline: bool) -> str:
    """Climb from the verb to the sentence: the first verb that decides wins."""
    at: Token = verb
    for _ in range(6):
        own = _of_verb(at, headline=headline)
        if own:
            return own
        head = at.head
        if head == at or at.dep_ not in _CLAUSES:
            break
        above = _from_above(at, head)
        if above:
            return above
        if at.dep_ == "relcl" or (
            at.dep_ in ("acl", "advcl", "ccomp", "parataxis", "dep")
            and not _infinitive(at)
            and at.tag_ not in ("VBG", "VBN")
        ):
            break
        if not is_verb(head):
            break
        if _infinitive(at) and (told := _by_clause(head)) == "proposed":
            return told  # "came up with an initiative to open"
        at = head
    return "occurred"


def _infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _aux(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if (
        not own
        and verb.dep_ == "conj"
        and is_verb(verb.head)
        and verb.tag_ == verb.head.tag_
        and verb.tag_ in ("VB", "VBN")
    ):
        # "will arrive on Monday and meet": one "will" for both.
        return _aux(verb.head)
    return own


def _negated(verb: Token) -> bool:
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    return any(
        child.lower_ in ("no", "neither", "never", "nobody")
        for subject in verb.children
        if subject.dep_ in ("nsubj", "nsubjpass", "dobj", "advmod", "preconj")
        for child in (subject, *subject.children)
        if child.dep_ in ("det", "neg", "advmod", "preconj", "nsubj", "nsubjpass")
    )


def _of_verb(verb: Token, *, headline: bool) -> str:
    """What the verb itself and its helpers say."""
    auxes = _aux(verb)
    words = {aux.lower_ for aux in auxes}
    if _negated(verb):
        if words & cues.FUTURE_AUX:
            later = " ".join(word.lower_ for word in verb.doc[verb.i : verb.sent.end])
            return "postponed" if cues.BUT_LATER.search(later) else "cancelled"
        return "none" if words & cues.UNREAL_AUX else "denied"
    if words & cues.FUTURE_AUX:
        return "planned"
    if "would" in words:
        return _of_would(verb)
    if words & cues.UNREAL_AUX:
        return "none"
    if verb.tag_ in ("VBP", "VBZ") and any(c.lower_ in cues.HABIT for c in verb.children):
        return "none"
    if any(child.dep_ == "mark" and child.lower_ in cues.CONDITIONS for child in verb.children):
        return "none"
    if _infinitive(verb):
        root = verb.dep_ == "ROOT" or (
            verb.dep_ in ("acl", "relcl", "nsubj") and not is_verb(verb.sent.root)
        )
        return "planned" if root else ""
    return _of_tense(verb, auxes)


def _of_tense(verb: Token, auxes: list[Token]) -> str:
    present = any(a.lower_ in ("is", "are", "'s", "’s") for a in auxes)
    if verb.tag_ == "VBG" and present:
        return (
            "planned"
            if verb.lemma_ in ("plan", "expect", "prepare", "come", "arrive")
            else "ongoing"
        )
    if verb.lemma_ == "be" and verb.tag_ in ("VBP", "VBZ"):
        if any(c.dep_ == "prep" and c.lower_ == "on" for c in verb.children):
            return "ongoing"
        if any(c.dep_ == "acomp" and c.lower_ in ("under", "underway") for c in verb.children):
            return "ongoing"
    return ""


def _of_would(verb: Token) -> str:
    sentence = " ".join(token.lower_ for token in verb.sent)
    if "proposal" in sentence or "proposed" in sentence or "if approved" in sentence:
        return "proposed"
    return "planned" if _reported(verb) else "none"


def _reported(verb: Token) -> bool:
    """ "said that he would visit": a plan told in the past, not a condition."""
    at = verb
    while at.dep_ in ("conj", "ccomp", "relcl", "xcomp", "advcl") and at.head != at:
        at = at.head
        if at.lemma_ in cues.REPORTS and at.tag_ in ("VBD", "VBN"):
            return True
    return at.tag_ == "VBD" and at != verb


def _from_above(clause: Token, head: Token) -> str:
    """What a governing word makes of a clause: "agreed to hold", "hoped to visit", "plans to"."""
    lemma = head.lemma_.lower()
    if lemma == "be" and clause.dep_ == "xcomp" and _infinitive(clause):
        return "planned"
    if clause.dep_ == "conj" or (clause.dep_ == "relcl" and not _infinitive(clause)):
        return ""
    if lemma in cues.GOVERNORS and (clause.dep_ != "advcl" or lemma in cues.DUE):
        verdict = cues.GOVERNORS[lemma]
        if head.pos_ == "NOUN" and head.head.lemma_ in cues.GIVING_UP:
            return "cancelled"  # "has dropped his plans to visit"
        if verdict == "denied" or _infinitive(clause) or clause.tag_ in ("VBG", "VB", "VBP", "VBZ"):
            return verdict
        if verdict in ("none", "proposed") and clause.dep_ in ("ccomp", "xcomp"):
            return verdict
    if lemma == "be" and any(
        c.lemma_ == "true" and any(n.dep_ == "neg" for n in head.children) for c in head.children
    ):
        return "denied"
    if clause.dep_ == "pcomp" and lemma in cues.PREPOSITIONS_UNREAL and clause.tag_ == "VBG":
        return "none" if lemma != "for" or head.head.lemma_ in ("ready", "call") else ""
    return ""


# -- the rest of the sentence --------------------------------------------------------------


def _called_off_later(token: Token, judged: str) -> str:
    """ "was to have arrived on Tuesday, but the programme has been shifted": the end decides."""
    words = [t.lower_ for t in token.sent]
    at = token.i - token.sent.start
    before, after = " ".join(words[max(0, at - 6) : at + 1]), " ".join(words[at:])
    past_plan = any(
        phrase in before
        for phrase in (
            "was to",
            "were to",
            "was set",
            "were set",
            "was due",
            "was going",
            "was scheduled",
            "had been planned",
        )
    )
    if not past_plan or judged not in ("planned", "none", "occurred"):
        return ""
    for name, pattern in cues.CLAUSES[:2]:
        if pattern.search(after):
            return name
    return "planned"


# -- background ----------------------------------------------------------------------------


def is_background(token: Token) -> bool:
    """Whether a happening is told as history: "had met", "earlier", "it will be recalled"."""
    verb = token if is_verb(token) else light_verb(token) or _governing_verb(token)[0]
    if verb is not None and any(aux.lower_ in ("had", "'d") for aux in _aux(verb)):
        return True
    if any(
        child.lower_ in cues.HISTORY
        for child in (*token.children, *(verb.children if verb else ()))
    ):
        return True
    words = " ".join(t.lower_ for t in token.sent)
    return bool(cues.RECALLING.search(words))
