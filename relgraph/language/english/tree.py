"""Tokens of an English parse → their neighbours: coordinated words, prepositions, voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..tokens import once
from . import verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token


NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


def is_verb(token: Token) -> bool:
    """Whether a token acts as a verb."""
    return token.pos_ in ("VERB", "AUX")


@once
def together(token: Token) -> tuple[Token, ...]:
    """A head and all that is coordinated with it: "Tokayev, Rahmon and Japarov"."""
    found = [token]
    for child in token.children:
        listed = child.dep_ == "conj" and child.pos_ in (*NOMINAL, "ADJ")
        listed = listed or _is_strung(child)
        if (listed or (child.dep_ == "appos" and _goes_on(child))) and not is_torn(child):
            found += together(child)
        elif child.lower_ in ("along", "together") and child.dep_ in ("prep", "advmod"):
            found += [each for pobj in pobjs(child, ("with",)) for each in together(pobj)]
        elif child.dep_ == "prep":
            found += [each for pobj in _included(child) for each in together(pobj)]
    return tuple(found)


def _is_strung(name: Token) -> bool:
    """ "With Saidov, Nurtleu and the mayor Ivanov": the parser hangs the first on the last."""
    strung = name.dep_ == "nmod" and name.i < name.head.i and name.nbor().lower_ in (",", "and")
    return strung and name.pos_ == name.head.pos_ == "PROPN"


def _included(prep: Token) -> list[Token]:
    """ "Leaders including Putin", "leaders of the member states including Putin"."""
    if prep.lower_ == "including":
        return children(prep, "pobj")
    deep = [c for of in children(prep, "pobj") for c in children(of, "prep")]
    named = [c for c in deep if c.lower_ == "including" and prep.lower_ == "of"]
    return [pobj for including in named for pobj in children(including, "pobj")]


def is_torn(token: Token) -> bool:
    """Whether a name in a list, or set beside another, is the subject of the verb behind it."""
    return token.pos_ == "PROPN" and token in torn_subjects(token.sent.root)


def torn_subjects(verb: Token) -> list[Token]:
    """The subject that the parser has taken for the end of what stands before it.

    "At the invitation of Mirziyoyev, Erdoğan will pay a visit": the verb has no subject of its own,
    and between it and the comma there are names alone.
    """
    bare = verb.tag_ == "VB" and not children(verb, "aux")
    if verb.dep_ != "ROOT" or verb.pos_ != "VERB" or bare or _has_subject(verb):
        return []
    doc, at = verb.doc, verb.i - 1
    found: list[Token] = []
    while at > verb.sent.start and doc[at].dep_ in ("aux", "auxpass", "advmod", "neg"):
        at -= 1
    while at > verb.sent.start and (doc[at].pos_ == "PROPN" or doc[at].lower_ == "and"):
        if found and at + 1 == found[-1].i:
            return found[::-1]  # two names side by side: the comma between them closes the first
        found += [doc[at]] if doc[at].pos_ == "PROPN" else []
        at -= 1
    return found[::-1] if doc[at].text == "," else []


def _has_subject(verb: Token) -> bool:
    return bool(children(verb, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))


def _goes_on(token: Token) -> bool:
    """Whether an apposition names: "the head, Akhund"; the parser reads lists so at times, too."""
    names = token.head.pos_ == "NOUN" and token.pos_ == "PROPN"
    return names or any(child.dep_ in ("cc", "conj") for child in token.children)


def spread(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The heads and all that is coordinated with them, each once."""
    every = (each for token in tokens for each in together(token))
    return tuple(dict.fromkeys(every))


def described(clause: Token) -> tuple[Token, ...]:
    """What a relative clause may describe: "the visit of Putin, which is scheduled"."""
    noun = clause.head
    if clause.dep_ in ("advcl", "relcl") and _is_to_be(clause):
        # "for the session of the commission, to be hosted by Samarkand"
        return tuple(_upwards(clause.doc[clause.left_edge.i - 2]))
    if clause.dep_ not in ("acl", "relcl"):
        return ()
    which = any(child.lower_ == "which" for child in clause.children)
    lemma = clause.lemma_.lower()
    held = clause.dep_ == "acl" and clause.lower_ == "held"  # "the talks of ministers held in Osh"
    fixed = lemma in verbs.SCHEDULING or lemma in verbs.SHIFTING
    if held or hosts(clause) or fixed or (which and lemma in verbs.BEGINNING):
        return tuple(_upwards(noun))
    if which and noun.dep_ == "pobj" and noun.pos_ == "PROPN":
        return tuple(_upwards(noun))
    return (noun,)


def hosts(verb: Token) -> bool:
    """ "Which Tashkent hosts", "hopes to host"."""
    return any(word.lemma_ in verbs.HOSTING for word in (verb, *children(verb, "xcomp")))


def _is_to_be(clause: Token) -> bool:
    """ ", to be held": it says more of the noun in front of the comma."""
    words = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    left = clause.left_edge
    return words == {"to", "be"} and left.i > 1 and left.nbor(-1).text == ","


def _upwards(noun: Token) -> Iterator[Token]:
    """A noun and those above it in its phrase: "trip to Kazakhstan and Uzbekistan, planned"."""
    yield noun
    while noun.dep_ in ("conj", "appos") or (noun.dep_ == "pobj" and noun.head.dep_ == "prep"):
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head
        if noun.pos_ not in NOMINAL:
            return
        yield noun


def children(token: Token, *deps: str) -> list[Token]:
    """The children in one of some relations, from left to right."""
    return [child for child in token.children if child.dep_ in deps]


@once
def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive voice."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "csubjpass") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and children(verb, "agent"):
        return True  # "the commission is co-chaired by": torn at the hyphen
    if verb.dep_ == "conj" and _shares_voice(verb):
        return is_passive(verb.head)
    if verb.tag_ != "VBN" or children(verb, "aux", "dobj"):
        return False
    return verb.dep_ in ("acl", "advcl", "amod", "relcl")


def _shares_voice(verb: Token) -> bool:
    """ "Was drafted and signed", "was called in and handed a note": one "was" for both."""
    if children(verb, "nsubj", "aux"):
        return False
    if verb.lemma_ in verbs.PRESENTING and not children(verb, "dative"):
        return verb.tag_ in ("VBN", "VBD") and "to" not in (child.lower_ for child in verb.children)
    return verb.tag_ == "VBN" and not children(verb, "dobj")


def reaches(token: Token, anchors: set[Token]) -> bool:
    """Whether a word hangs on one of the anchors through nouns alone."""
    at = token
    while at not in anchors:
        goes_on = at.dep_ == "xcomp" and at.head in anchors  # "was to open in Avaza"
        goes_on = goes_on or (at.dep_ == "acl" and at.lemma_ in verbs.HONOURING)
        if is_verb(at) and not goes_on:
            return False
        if at.head == at or at.dep_ in ("nsubj", "nsubjpass", "relcl", "appos"):
            return False
        at = at.head
    return True


def pobjs(anchor: Token, prepositions: tuple[str, ...]) -> list[Token]:
    """What stands behind one of some prepositions that hang on a word."""
    found: list[Token] = []
    joined = [child for child in children(anchor, "conj") if child.pos_ == "ADP"]
    for prep in (*children(anchor, "prep", "dative", "agent", "prt"), *joined):
        if prep.lower_ in prepositions:
            behind = children(prep, "pobj", "pcomp") or _torn_from(prep)
            found += [_antecedent_of_pobj(pobj) for pobj in behind]
            found += [p for more in children(prep, "conj") for p in children(more, "pobj")]
        elif " ".join(p for p in prepositions) == prep.lower_:
            found += children(prep, "pobj")
    return found


def _torn_from(prep: Token) -> list[Token]:
    """ "A monument in honour of Kazakh-Uzbek friendship was opened": torn off as a subject."""
    if prep.i + 1 >= prep.sent.end or list(prep.children):
        return []
    noun = prep.nbor()
    while (
        noun.dep_ in ("compound", "amod", "nmod", "det", "poss", "nummod") and noun.head.i > noun.i
    ):
        noun = noun.head
    return [noun] if noun.dep_ in ("nsubj", "nsubjpass") and noun.pos_ in ("NOUN", "PROPN") else []


def _antecedent_of_pobj(token: Token) -> Token:
    """ "with whom he met": the noun in front of the clause; "to each of the two": the two."""
    if token.lower_ in verbs.PARTITIVE:
        return next((p for of in children(token, "prep") for p in children(of, "pobj")), token)
    if token.tag_ not in ("WP", "WDT"):
        return token
    verb = token.head.head
    return verb.head if verb.dep_ == "relcl" else token


def in_topic(prep: Token) -> bool:
    """ "An agreement on a plant in Khiva": where the thing stands that a paper is about."""
    built = {above.lemma_.lower() for above in prep.ancestors} & verbs.BUILDING
    return bool(prep.head.lemma_.lower() in verbs.STANDING or built) and any(
        above.dep_ == "prep"
        and above.lower_ in ("on", "for", "under", "about", "regarding", "concerning")
        and above.head.lemma_.lower() in verbs.PAPERS
        for above in prep.ancestors
    )


def scene_of(verb: Token) -> Token | None:
    """ "In Samarkand, where the Days are to be held": the noun in front of the clause."""
    words = (word for part in (verb, *children(verb, "xcomp")) for word in part.children)
    where = verb.dep_ == "relcl" and any(word.lower_ == "where" for word in words)
    return verb.head if where else None


def antecedent(token: Token, verb: Token) -> Token:
    """The noun that "who", "which", "that" stands for."""
    if token.tag_ not in ("WP", "WDT") and token.lower_ != "that":
        return token
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp") and is_verb(clause.head):
        clause = clause.head
    return clause.head if clause.dep_ in ("relcl", "acl") else token


def children_of_agent(verb: Token) -> list[Token]:
    """Who stands behind the "by" of a passive verb."""
    return [pobj for prep in children(verb, "agent") for pobj in children(prep, "pobj")]
