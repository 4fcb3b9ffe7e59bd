"""A verb or noun in its clause → whether the text says that it happened, is planned, was denied …

The answer is a name of the status scheme, or empty where the text states no happening at all: a
wish, a habit, a condition, a call for something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues, verbs
from .carriers import clauses, light_verb
from .clauses import (
    is_infinitive,
    of_clause,
    of_verb,
)
from .denials import is_denied
from .tree import is_verb
from .voices import is_asked_for
from .wording import by_clause

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "csubj")


def status(token: Token, *, headline: bool = False) -> str:
    """Judge the status of the happening that a trigger word names."""
    judged = (
        _of_verb_trigger(token, headline=headline)
        if is_verb(token)
        else "planned"
        if token.lower_ in cues.DUE_WORDS
        else _of_noun(token, headline=headline)
    )
    if judged in cues.DENIABLE and is_denied(token):
        judged = "denied"
    if judged in ("planned", "none", "occurred") and (cut := _called_off_later(token, judged)):
        judged = cut
    return "" if judged == "none" else judged


def _of_noun(noun: Token, *, headline: bool) -> str:
    head = _first_conjunct(noun)
    modifier = _by_modifiers(noun, head)
    verb, is_argument = governing_verb(head)
    if modifier != "denied" and (told := _called_off(noun, verb if is_argument else None)):
        return told
    if modifier and modifier != "occurred":
        return modifier
    if any(by_clause(clause) == "ongoing" for clause in clauses(noun)):
        return "ongoing"
    above = "planned" if _is_agreed(noun) else _by_nouns_above(head)
    if above and above != "occurred" and not modifier:
        return above
    if told := _by_own_clauses(noun):
        return told
    return _by_verb(noun, head, modifier, above, headline=headline)


def _by_verb(noun: Token, head: Token, modifier: str, above: str, *, headline: bool) -> str:
    """What the verb of its clause makes of a noun of which nothing else is said."""
    verb, is_argument = governing_verb(head)
    if (whole := _whole_of(head)) is not None and not modifier:
        return _of_noun(whole, headline=headline)
    if verb is not None and verb.tag_ in cues.PRESENT and _is_ahead(verb):
        return "planned"
    if verb is None:
        return modifier or above or _without_verb(noun)
    if _bore_nothing(head, verb):
        return "occurred"
    if is_argument or light_verb(noun) == verb:
        told = by_clause(verb) or of_clause(verb, headline=headline)
        return "occurred" if told == "none" and modifier == "occurred" else told
    return modifier or above or _in_passing(head, verb)


def _is_ahead(verb: Token) -> bool:
    """ "Awaits the visit", "the programme includes talks", "a meeting is on the agenda"."""
    around = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "prep")]
    nouns = [*around, *(p for c in around for p in c.children if p.dep_ == "pobj")]
    named = any(noun.lemma_.lower() in verbs.PROGRAMMES for noun in nouns)
    return verb.lemma_ in cues.AWAITING or named


def _whole_of(noun: Token) -> Token | None:
    """ "Will take part in the plenary session of the forum": the session is what is ahead."""
    of_part = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    part = noun.head.head if of_part else noun
    return part if part != noun and part.lemma_.lower() in cues.PARTS else None


def _bore_nothing(noun: Token, verb: Token) -> bool:
    """ "The talks yielded no document": they took place."""
    lacking = (child for child in verb.children if child.dep_ == "dobj" and child != noun)
    negated = any(word.lower_ == "no" for thing in lacking for word in thing.children)
    return negated and noun.dep_ == "nsubj" and verb.tag_ in ("VBD", "VBN")


def _called_off(noun: Token, verb: Token | None) -> str:
    """ "the meeting fell through", "the meeting that was put off"."""
    joined = [c for c in verb.children if c.dep_ == "conj" and is_verb(c)] if verb else []
    own = [c for c in joined if not any(w.dep_ in ("nsubj", "dobj") for w in c.children)]
    if verb is not None and verb.lemma_ == "have":  # "will have to be put off"
        own += [c for c in verb.children if c.dep_ == "xcomp"]
    for clause in (*([verb] if verb is not None else []), *own, *clauses(noun)):
        if (told := by_clause(clause)) in cues.CALLED_OFF:
            return told
    return ""


def _first_conjunct(noun: Token) -> Token:
    while noun.dep_ in ("conj", "compound") and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    # "Steppe Shield, a drill of two states, will not take place"
    named = noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.dep_ in _SUBJECTS
    return noun.head if named else noun


def _by_modifiers(noun: Token, head: Token) -> str:
    """Cues in the noun phrase: "upcoming visit", "cancelled trip", "the recent meeting"."""
    for word in (*noun.children, *(head.children if head != noun else ())):
        if word.lower_ == "regular" and _is_one(noun):
            continue
        if word.dep_ in ("amod", "compound", "advmod", "nmod", "det", "neg") or word.pos_ == "ADJ":
            for name, words in cues.NOUN_MODIFIERS.items():
                if word.lower_ in words:
                    return name
    return ""


def _is_one(noun: Token) -> bool:
    """ "A regular meeting" is the next one, and "regular flights" are no habit."""
    return noun.tag_ in ("NN", "NNP") or noun.lemma_.lower() in cues.SERVICES


def _by_nouns_above(noun: Token) -> str:
    """ "preparations for the visit", "the results of the talks", "ahead of the session"."""
    at = noun
    while at.dep_ == "pobj" and at.head.dep_ == "prep":
        prep, anchor = at.head, at.head.head
        if prep.lower_ in ("before", "pending"):
            return "planned"
        if anchor.lemma_.lower() in cues.BESIDE:
            return _beside(anchor)
        if verdict := cues.NOUNS_OVER.get(anchor.lemma_.lower(), ""):
            return verdict
        founding = anchor.lemma_.lower() in cues.FOUNDING and anchor.dep_ == "dobj"
        if founding and anchor.head.lemma_ == "offer":
            return "proposed"  # "offered the establishment of a forum"
        if at.lemma_.lower() in cues.MOVING and anchor.lemma_.lower() in verbs.PAPERS:
            return "planned"  # "a contract for the supply of gas"
        if anchor.pos_ != "NOUN" or prep.lower_ not in ("of", "for", "on"):
            break
        at = anchor
    return ""


def _is_agreed(noun: Token) -> bool:
    """ "A gas purchase agreement": what is agreed on is still to come."""
    moving = noun.dep_ == "compound" and noun.lemma_.lower() in cues.MOVING
    return moving and noun.head.lemma_.lower() in verbs.PAPERS


def _by_own_clauses(noun: Token) -> str:
    """What the clauses that say more of a noun say: "the summit, to be held in May"."""
    for clause in clauses(noun):
        if clause.lemma_.lower() not in cues.HELD:
            continue
        own = of_verb(clause, headline=False) if clause.dep_ == "relcl" else ""
        if clause.dep_ == "xcomp" and clause.head.dep_ == "relcl":
            own = of_clause(clause, headline=False)  # "the visit that Putin is to pay"
        ahead = (
            "planned" if is_infinitive(clause) and clause.tag_ == "VBN" else ""
        )  # "the summit, to be held in May"
        if told := by_clause(clause) or own or ahead:
            return told
    return _intended(noun)


def _intended(noun: Token) -> str:
    """ "The summit, which Seoul intends to host"."""
    above = (child for child in noun.children if child.dep_ == "relcl")
    held = (c for clause in above for c in clause.children if c.lemma_.lower() in cues.HELD)
    return next((of_clause(c, headline=False) for c in held if is_infinitive(c)), "")


def _beside(noun: Token) -> str:
    """ "Will meet on the sidelines of the summit": both are ahead."""
    verb = next((word for word in noun.ancestors if is_verb(word)), None)
    told = by_clause(verb) or of_clause(verb, headline=False) if verb is not None else ""
    return "planned" if told == "planned" else "occurred"


def governing_verb(noun: Token) -> tuple[Token | None, bool]:
    """The verb over a noun, and whether the noun is its subject or object."""
    if noun.dep_ in _ARGUMENTS and is_verb(noun.head):
        return _to_be_done(noun.head), True
    carrier = light_verb(noun)
    if carrier is not None:
        return carrier, True
    over = next((word for word in noun.ancestors if is_verb(word)), None)
    return over, False


def _to_be_done(verb: Token) -> Token:
    """ "The session is to be chaired by": the verb behind "is to"."""
    behind = (c for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c))
    return next(behind, verb) if verb.lemma_ == "be" else verb


def _without_verb(noun: Token) -> str:
    """A headline without a verb: "Talks in narrow format in progress"."""
    words = " ".join(token.lower_ for token in noun.sent)
    for name, pattern in cues.CLAUSES:
        if pattern.search(words):
            return name
    infinitive = any(is_infinitive(t) and t.dep_ in ("acl", "relcl", "ROOT") for t in noun.sent)
    return "planned" if infinitive else "occurred"


def _in_passing(noun: Token, verb: Token) -> str:
    """A happening named in passing: "praised the meeting", "at the meeting they discussed"."""
    if noun.dep_ != "pobj":
        return "occurred"
    preposition = noun.head.lower_
    if noun.lemma_ in cues.BY_PHONE and is_infinitive(verb) and preposition in ("in", "during"):
        return "occurred"  # "confirmed their wish to cooperate in a telephone conversation"
    if preposition == "by":
        return of_clause(verb, headline=False)  # "the towns will be linked by a flight"
    prepared = "planned" if preposition == "for" and _is_prepared(verb) else ""
    if preposition in ("for", "on", "of", "about") and (told := prepared or by_clause(verb)):
        return told
    if preposition == "with" and verb.lemma_ in cues.EQUIPPING:
        return of_clause(verb, headline=False)  # "will provide Kyrgyzstan with a credit"
    if preposition in ("on", "upon") and verb.lemma_ == "agree":
        return "planned"  # "agreed on the supply of gas"
    if preposition == "for" and verb.lemma_ in cues.PROVIDES:
        draft = any(word.lower_ == "draft" for word in verb.sent)
        return "proposed" if draft else "planned"
    if preposition == "for" and verb.lemma_ in ("stand", "ready", "call", "prepare", "get"):
        return "planned" if verb.lemma_ in ("prepare", "get") else "none"
    later = preposition in cues.PAST_SETTINGS or preposition in ("for", "to")
    return "planned" if later and of_clause(verb, headline=False) == "planned" else "occurred"


def _is_prepared(verb: Token) -> bool:
    """ "Preparations are under way for the session": it is ahead."""
    subjects = (child for child in verb.children if child.dep_ in _SUBJECTS)
    return any(noun.lemma_.lower() in cues.GROUNDWORK for noun in subjects)


def _of_verb_trigger(verb: Token, *, headline: bool) -> str:
    if verb.dep_ == "xcomp" and verb.head.dep_ == "amod":
        # "the commission, due to convene on Monday, has been put off"
        noun = verb.head.head
        if put_off := _called_off(noun, governing_verb(noun)[0]):
            return put_off
    told = "" if is_asked_for(verb) else by_clause(verb)
    if told in ("planned", "proposed", "denied", "cancelled", "postponed"):
        return told
    return of_clause(verb, headline=headline)


def _called_off_later(token: Token, judged: str) -> str:
    """ "was to have arrived on Tuesday, but the programme has been shifted": the end decides."""
    words = [t.lower_ for t in token.sent]
    at = token.i - token.sent.start
    over = token.head.i - token.sent.start if token.dep_ in _SUBJECTS else at
    around = words[max(0, over - 6) : max(over + 4, at + 1)] if over > at else words[: at + 1][-7:]
    past_plan, after = cues.PAST_PLAN.search(" ".join(around)), " ".join(words[at:])
    if past_plan is None or judged not in ("planned", "none", "occurred"):
        return ""
    for name, pattern in cues.CLAUSES[:2]:
        if pattern.search(after):
            return name
    return "planned"
