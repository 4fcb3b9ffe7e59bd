"""A verb in its clause → what tense, helpers, negation and the words above it make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues, verbs
from .tree import is_verb
from .wording import by_clause

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "conj", "pcomp", "parataxis", "relcl", "dep")


def of_clause(verb: Token, *, headline: bool) -> str:
    """Climb from the verb to the sentence: the first verb that decides wins."""
    at: Token = verb
    for _ in range(6):
        own = of_verb(at, headline=headline)
        if own:
            return own
        head = at.head
        if head == at or at.dep_ not in _CLAUSES or _stands_apart(at, head):
            break
        above = _from_above(at, head)
        if above:
            return above
        if at.dep_ == "relcl" or (
            at.dep_ in ("acl", "advcl", "ccomp", "parataxis", "dep")
            and not is_infinitive(at)
            and (is_finite(at) or at.tag_ not in ("VBG", "VBN"))
        ):
            break
        if at.dep_ == "acl" and is_infinitive(at) and head.dep_ == "attr":
            head = head.head  # "it will be their turn to host"
        if not is_verb(head):
            break
        if is_infinitive(at) and (told := by_clause(head)) == "proposed":
            return told  # "came up with an initiative to open"
        at = head
    return "occurred"


def _stands_apart(clause: Token, head: Token) -> bool:
    """ "They traded for $1 billion; the Presidents want more": the first says what was."""
    between = clause.doc[clause.i : head.i]
    return is_finite(clause) and any(word.text == ";" for word in between)


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to", in the passive too: "to be signed"."""
    has_to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return has_to and verb.tag_ in ("VB", "VBN")


def is_finite(verb: Token) -> bool:
    """Whether a verb, or its helper, has a tense of its own."""
    words = (verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass")))
    return any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in words)


def _is_while(clause: Token) -> bool:
    """ "As the consulate is opened", "when he visits Osh": at the time of what is told above."""
    marks = {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod")}
    return clause.dep_ == "advcl" and bool(marks & cues.TEMPORAL) and not _is_past(clause)


def _is_past(verb: Token) -> bool:
    """Whether a verb, or its helper, is in the past."""
    return any(word.tag_ == "VBD" for word in (verb, *helpers(verb))) or not is_finite(verb)


def helpers(verb: Token) -> list[Token]:
    """The auxiliary verbs of a verb, its own or those that it shares."""
    own = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if (
        not own
        and verb.dep_ == "conj"
        and is_verb(verb.head)
        and verb.tag_ == verb.head.tag_
        and verb.tag_ in ("VB", "VBN")
    ):
        # "will arrive on Monday and meet": one "will" for both.
        return helpers(verb.head)
    return own


def negated(verb: Token) -> bool:
    """Whether a verb, or its subject or object, has a "not" or "no"."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    return any(
        child.lower_ in ("no", "neither", "never", "nobody")
        for subject in verb.children
        if subject.dep_ in ("nsubj", "nsubjpass", "dobj", "advmod", "preconj")
        and not (subject.lower_ == "longer" and verb.lemma_ in cues.RULING)
        for child in (subject, *subject.children)
        if child.dep_ in ("det", "neg", "advmod", "preconj", "nsubj", "nsubjpass")
    )


def of_verb(verb: Token, *, headline: bool) -> str:
    """What the verb itself and its helpers say."""
    auxes = helpers(verb)
    words = {aux.lower_ for aux in auxes}
    if negated(verb):
        if words & cues.FUTURE_AUX or ("would" in words and _reported(verb)):
            later = " ".join(word.lower_ for word in verb.doc[verb.i : verb.sent.end])
            return "postponed" if cues.BUT_LATER.search(later) else "cancelled"
        return "none" if words & cues.UNREAL_AUX else "denied"
    if words & cues.FUTURE_AUX:
        return "planned"
    if "would" in words:
        return _of_would(verb)
    if words & cues.UNREAL_AUX:
        return "proposed" if words & cues.MAYBE and verb.lemma_ in cues.BEGINNING else "none"
    if verb.tag_ in ("VBP", "VBZ") and any(c.lower_ in cues.HABIT for c in verb.children):
        return "none"
    if any(child.dep_ == "mark" and child.lower_ in cues.CONDITIONS for child in verb.children):
        return "none"
    if "having" in words and verb.tag_ == "VBN" and verb.dep_ not in ("xcomp", "ccomp"):
        return "occurred"  # "will come there, having accepted the invitation"
    if is_infinitive(verb):
        root = verb.dep_ == "ROOT" or (
            verb.dep_ in ("acl", "relcl", "nsubj", "advcl") and not is_verb(verb.sent.root)
        )
        return "planned" if root or _is_due(verb) else ""
    return _of_tense(verb, auxes)


def _is_due(verb: Token) -> bool:
    """ "The line, to be opened in 2025", but not "the first line to be opened"."""
    behind = verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN"
    return behind and not any(child.lower_ == "first" for child in verb.head.lefts)


def _of_tense(verb: Token, auxes: list[Token]) -> str:
    present = any(a.lower_ in ("is", "are", "'s", "’s") for a in auxes)
    words = {a.lower_ for a in auxes}
    if "being" in words and (present or verb.dep_ == "acl"):
        return "ongoing"  # "is being delivered"
    if verb.tag_ == "VBG" and "been" in words and words & {"has", "have"}:
        return "ongoing"  # "has been flowing"
    lasting = verb.lemma_ in cues.STATIVE and words & {"has", "have"}
    if lasting and any(word.lower_ == "since" for word in verb.subtree):
        return "ongoing"  # "has been in Osh since Thursday"
    if verb.tag_ == "VBG" and present:
        return (
            "planned"
            if verb.lemma_ in ("plan", "expect", "prepare", "come", "arrive")
            else "ongoing"
        )
    if verb.lemma_ == "be" and verb.tag_ in ("VBP", "VBZ"):
        if any(child.dep_ == "xcomp" and is_infinitive(child) for child in verb.children):
            return "planned"  # "the summit is to be held"
        if any(c.dep_ == "prep" and c.lower_ in ("on", "in", "under") for c in verb.children):
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
    return at.tag_ == "VBD" and at != verb and at.lemma_ not in cues.HOPING


def is_told_on(verb: Token) -> bool:
    """ "Said that they had signed": in reported speech the tense only steps back."""
    at = verb
    while at.dep_ in ("conj", "ccomp") and at.head != at:
        at = at.head
        if at.lemma_ in cues.REPORTS - cues.RECALLS and at.tag_ in ("VBD", "VBN"):
            return True
    return False


def _agrees(verb: Token) -> bool:
    """ "Signed a contract to supply uranium"."""
    papers = (child.lemma_.lower() for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_ in verbs.AGREEING and any(paper in verbs.PAPERS for paper in papers)


def _as_done(clause: Token, above: str) -> str | None:
    """What one does by saying so, or was the first to do; None where the word above decides."""
    if clause.dep_ == "conj":
        return None
    if above == "order" and clause.head.dep_ == "pobj":
        return "none"  # "in order to provide"
    if _is_while(clause):
        over = clause.head.head if clause.head.dep_ == "acomp" else clause.head
        return "planned" if of_clause(over, headline=False) == "planned" else ""
    if is_infinitive(clause) and clause.doc[max(0, clause.left_edge.i - 1)].lower_ == "first":
        return ""  # "was among the first to congratulate"
    if above in cues.BEGGING_LEAVE and clause.lemma_ in cues.SENDING:
        return "occurred"  # "would like to thank", "allow me to congratulate"
    # "Asked him to accept condolences" offers them, "called to congratulate" congratulates.
    asked = above in cues.ASKING and clause.lemma_ in cues.HANDING
    phoned = above in cues.PHONING and clause.lemma_ in cues.SENDING
    return "" if asked or phoned else None


def _from_above(clause: Token, head: Token) -> str:
    """What a governing word makes of a clause: "agreed to hold", "hoped to visit", "plans to"."""
    lemma = head.lemma_.lower()
    if (done := _as_done(clause, lemma)) is not None:
        return done
    ahead = _agrees(head) or (lemma == "be" and clause.dep_ == "xcomp")
    if ahead and is_infinitive(clause):
        return "planned"
    if clause.dep_ == "conj" or (clause.dep_ == "relcl" and not is_infinitive(clause)):
        return ""
    if lemma in cues.GOVERNORS and (clause.dep_ != "advcl" or lemma in cues.DUE):
        verdict = cues.GOVERNORS[lemma]
        if head.pos_ == "NOUN" and head.head.lemma_ in cues.GIVING_UP:
            return "cancelled"  # "has dropped his plans to visit"
        if (
            verdict == "denied"
            or is_infinitive(clause)
            or clause.tag_ in ("VBG", "VB", "VBP", "VBZ")
        ):
            return verdict
        told = ("ccomp", "xcomp", "acl") if head.pos_ == "NOUN" else ("ccomp", "xcomp")
        if verdict in ("none", "proposed") and clause.dep_ in told:
            return verdict
    if lemma == "be" and any(
        c.lemma_ == "true" and any(n.dep_ == "neg" for n in head.children) for c in head.children
    ):
        return "denied"
    return _of_gerund(clause, head) if clause.dep_ == "pcomp" else ""


def _of_gerund(clause: Token, prep: Token) -> str:
    """ "Instead of opening", "ready for opening", "discussed the possibility of opening"."""
    above = prep.head.lemma_
    unreal = prep.lemma_ in cues.PREPOSITIONS_UNREAL and clause.tag_ == "VBG"
    unreal = unreal and (prep.lemma_ != "for" or above in ("ready", "call"))
    return "none" if unreal or above in cues.WEIGHED else ""
