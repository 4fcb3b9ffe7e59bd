"""English verbs → who does and who undergoes, over passives, infinitives and relative clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues, verbs
from .tree import NOMINAL, antecedent, children, is_passive, is_verb, pobjs, torn_subjects

if TYPE_CHECKING:
    from spacy.tokens import Token


_WRITTEN = cues.REPORTS | cues.SENDING | verbs.GIVING


def doers(verb: Token, seen: set[int]) -> list[Token]:
    """The subject of a verb; the doer behind "by" when the verb is passive."""
    if verb.i in seen:
        return []
    seen.add(verb.i)
    if is_passive(verb):
        return [pobj for prep in children(verb, "agent") for pobj in children(prep, "pobj")]
    if calling := caller(verb):
        return calling
    own = [antecedent(child, verb) for child in children(verb, "nsubj", "csubj", "expl")]
    if any(child.dep_ == "expl" for child in own):
        return []  # "there will be no meeting, Peskov said"
    if verb.lemma_ in _WRITTEN:
        own = [each for child in own for each in _writers(child) or [child]]
    own = [each for child in own for each in _behind_aside(child)]
    own += [named for child in own for named in _said_of(child, verb, seen)]
    if own:
        # A headline's "Tokayev, Mirziyoyev hold talks": the parser calls the first name `dep`.
        own += [
            c
            for c in verb.children
            if c.dep_ in ("dep", "nmod", "npadvmod") and c.pos_ == "PROPN" and c.i < verb.i
        ]
        return sorted(own, key=lambda child: child.i)
    return _shared_subject(verb, seen)


def caller(verb: Token) -> list[Token]:
    """ "Got a call from Rahmon, who congratulated him", "congratulating him": so the caller."""
    own = children(verb, "nsubj")
    who = bool(own) and own[0].lower_ == "who"
    if verb.dep_ not in ("relcl", "acl", "advcl") or verb.lemma_ not in cues.SENDING:
        return []
    if not who and (own or verb.tag_ != "VBG"):
        return []
    above = verb.head
    carrier = above if is_verb(above) else above.head
    calls = [c for c in (above, *children(carrier, "dobj")) if c.lemma_.lower() in verbs.CALLS]
    got = is_verb(carrier) and carrier.lemma_ in verbs.RECEIVING
    return [p for c in (*calls, carrier) for p in pobjs(c, ("from",))] if calls and got else []


def _shared_subject(verb: Token, seen: set[int]) -> list[Token]:
    head = verb.head
    if verb.dep_ == "ROOT":
        return torn_subjects(verb)
    if verb.dep_ == "xcomp" and head.dep_ == "acomp":
        return doers(head.head, seen)  # "the commission is due to convene"
    if verb.dep_ == "xcomp" and head.dep_ == "amod":
        return [head.head]  # "the commission, due to convene"
    if verb.dep_ in ("conj", "xcomp", "ccomp", "advcl") and is_verb(head):
        controls = verb.dep_ in ("xcomp", "ccomp") and head.lemma_ in verbs.OBJECT_CONTROL
        if head.lemma_ in cues.PHONING and verb.lemma_ in cues.SENDING:
            controls = False  # "called him to congratulate him"
        objects = undergoers(head) if controls or is_passive(head) else []
        return objects if objects or is_passive(head) else doers(head, seen)
    if verb.dep_ == "xcomp" and head.dep_ == "acomp" and is_verb(head.head):
        return doers(head.head, seen)  # "is ready to support"
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and head.dep_ == "ROOT":
        return [head]  # a headline's "Turkmenistan to open consulate"
    if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBG", "VB"):
        return _doers_behind_noun(verb, seen)
    return _doers_behind_preposition(verb, seen) if verb.dep_ == "pcomp" else []


def _doers_behind_noun(verb: Token, seen: set[int]) -> list[Token]:
    """ "the invitation to Rahmon to come", "Japarov's wish to come", "signed a decree to award"."""
    noun = verb.head
    if noun.lemma_.lower() in verbs.INFINITIVE_NOUNS:
        return children(noun, "dative") + pobjs(noun, ("to",)) or owners_of(noun)
    owners = owners_of(noun) if verb.tag_ == "VB" and noun.pos_ == "NOUN" else []
    written = noun.lemma_.lower() in verbs.LETTERS
    if writers := _writers(noun):
        return writers
    if written and noun.dep_ == "pobj" and is_verb(noun.head.head):
        return doers(noun.head.head, seen)  # "in a message congratulating him, Putin noted"
    if not owners and (written or noun.lemma_.lower() in verbs.DEEDS) and noun.dep_ == "dobj":
        return doers(noun.head, seen)
    return owners or [noun, *_said_of(noun, verb, seen)]


def _doers_behind_preposition(verb: Token, seen: set[int]) -> list[Token]:
    """ "thanked Rahmon for coming", "began by thanking"."""
    anchor = verb.head.head
    if anchor.dep_ == "npadvmod" and is_verb(anchor.head):
        anchor = anchor.head  # "held talks, a day after arriving"
    if not is_verb(anchor):
        thanked = verb.head.lower_ == "for" and anchor.lower_ in verbs.THANKS
        heads = (anchor, anchor.head) if thanked else ()
        return [p for head in heads for p in pobjs(head, ("to",))] or owners_of(anchor)
    if verb.head.lower_ == "as" and anchor.lemma_ == "quote":
        return undergoers(anchor)  # "quoted him as saying"
    thanks = [t for t in children(anchor, "dobj") if t.lower_ in verbs.THANKS]
    if verb.head.lower_ == "for" and thanks:  # "expressed gratitude to them for coming"
        return [p for word in (*thanks, anchor) for p in pobjs(word, ("to",))]
    thanked = verb.head.lower_ == "for" and anchor.lemma_ in verbs.OBJECT_CONTROL_FOR
    return undergoers(anchor) if thanked or is_passive(anchor) else doers(anchor, seen)


def _behind_aside(subject: Token) -> list[Token]:
    """ "Recall, Uzbekistan opened …": the parser takes the aside for the subject."""
    named = children(subject, "appos") if subject.lower_ in verbs.ASIDES else []
    return named or [subject]


def _writers(subject: Token) -> list[Token]:
    """ "The telegram sent by Rahmon conveys condolences": so does who wrote it."""
    if subject.lemma_.lower() not in verbs.LETTERS:
        return []
    sent = [by for clause in children(subject, "acl") for by in children(clause, "agent")]
    writers = [p for by in sent for p in children(by, "pobj")]
    return writers or pobjs(subject, ("from",)) or owners_of(subject)


def _said_of(noun: Token, verb: Token, seen: set[int]) -> list[Token]:
    """ "Pakistan was one of the first countries to open …", "among those who came were …"."""
    if noun.i > verb.i:
        return []
    while noun.dep_ == "pobj" and noun.head.head.pos_ in NOMINAL:
        noun = noun.head.head
    among = noun.dep_ == "pobj" and noun.head.lower_ == "among"
    over = noun.head.head if among else noun.head
    if noun.dep_ == "nsubj" and over.lemma_ == "include":
        return children(over, "dobj")  # "those who congratulated him included …"
    if over.lemma_ != "be" or noun.dep_ not in ("attr", "pobj"):
        return []
    return doers(over, seen) or (children(over, "attr") if among else [])


def owners_of(noun: Token) -> list[Token]:
    """Whose a noun is: "Tokayev's visit", "the visit of Tokayev"."""
    return children(noun, "poss") + pobjs(noun, ("of",))


def undergoers(verb: Token) -> list[Token]:
    """The object of a verb; the subject when it is passive."""
    if is_passive(verb):
        # "After talks held there, five documents were signed": the nearest is the subject.
        own = [antecedent(child, verb) for child in children(verb, "nsubjpass")[-1:]]
        own = own or torn_subjects(verb)
        if own:
            return own
        if verb.dep_ in ("acl", "relcl", "amod"):
            return [verb.head, *_said_of(verb.head, verb, set())]
        if verb.dep_ == "xcomp" and verb.head.lemma_ == "be":
            return children(verb.head, "nsubj")  # "documents are to be signed"
        if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp":
            return children(verb.head.head, "nsubj")  # "is due to be received"
        if verb.dep_ in ("conj", "advcl") and is_verb(verb.head):
            return undergoers(verb.head) if is_passive(verb.head) else doers(verb.head, set())
        return []
    own = [
        antecedent(child, verb)
        for child in children(verb, "dobj", "dative")
        if child.pos_ in NOMINAL
    ]
    own += [named for child in own for named in _said_of(child, verb, set())]
    if not own:
        own = [
            antecedent(child, verb)
            for child in children(verb, "oprd", "attr", "npadvmod")
            if child.pos_ == "PROPN" and child.i > verb.i
        ]
    if not own and verb.dep_ == "relcl" and verb.tag_ != "VBN":
        who = [
            child for child in verb.children if child.tag_ in ("WP", "WDT") and child.dep_ == "dobj"
        ]
        return [verb.head] if who else []
    return own


def is_asked_for(verb: Token) -> bool:
    """ "invited him to take part": nobody has taken part yet."""
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in verbs.INFINITIVE_NOUNS:
        return True
    while verb.dep_ in ("conj", "xcomp") and is_verb(verb.head):
        if verb.dep_ == "xcomp" and verb.head.lemma_ in verbs.OBJECT_CONTROL:
            return True
        verb = verb.head
    return False
