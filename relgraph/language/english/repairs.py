"""Attachments that the English parser systematically gets wrong → where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexis, verbs
from .rehanging import mend_headline, rehang
from .tree import NOMINAL, children, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_DESCRIBING = frozenset({"visiting", "outgoing", "acting", "incoming", "ruling"})
_FOCUSING = frozenset({"centre", "center", "focus", "revolve", "dwell"})
_OF_PAPER = frozenset({"understanding", "cooperation", "intent", "intention", "friendship"})


def mend(doc: Doc) -> None:
    """Hang what the parser attaches wrongly where it belongs.

    "To be held in Astana" says more of the summit in front of it, not of who will attend it;
    "signed in 2009" of a memorandum of understanding, not of understanding.
    """
    for token in doc:
        _mend_noun(token)
        _mend_participle(token)
        _mend_passive(token)
        _mend_title(token)
        _mend_setting(token)
        _mend_goal(token)
        _mend_scheduled(token)
        _mend_made(token)
        _mend_of(token)
        mend_headline(token)
        rehang(token)
        _mend_signing(token)
        noun = _held(token) or _signed(token)
        if noun is not None:
            token.head = noun
            token.dep_ = "acl"
        paper = _topical(token)
        if paper is not None:
            token.head = paper
        verb = _behind(token)
        if verb is not None:
            token.head = verb
            token.dep_ = "nsubjpass" if is_passive(verb) else "nsubj"
        verb = _told_of(token)
        if verb is not None:
            verb.head = verb
            verb.dep_ = "ROOT"
            token.head = verb
            token.dep_ = "nsubj"
    for token in doc:
        if token.lemma_ in lexis.LEMMAS:
            token.lemma_ = lexis.LEMMAS[token.lemma_]


def _mend_noun(word: Token) -> None:
    """ "Will host the CSTO peacekeeping exercise Rubezh": an object with an article is no verb."""
    if word.lower_ == "general" and word.i and word.nbor(-1).lower_ in ("consulate", "consul"):
        word.pos_, word.tag_ = "NOUN", "NN"
        for infinitive in children(word, "xcomp"):
            infinitive.dep_ = "acl"
    is_object = word.dep_ in ("dobj", "pobj") and word.tag_ in ("VB", "VBP", "VBZ")
    if is_object and children(word, "det", "amod", "compound", "nsubj"):
        word.pos_, word.tag_ = "NOUN", "NNS" if word.tag_ == "VBZ" else "NN"
        for noun in children(word, "nsubj"):
            noun.dep_ = "compound"  # "signed an air services deal"


def _mend_signing(word: Token) -> None:
    """A headline's "Uzbekistan, Malaysia sign memorandum": they do so, it is no sign."""
    if word.dep_ != "compound" or word.tag_ != "NN" or word.lemma_ not in verbs.AGREEING:
        return
    paper = word.head
    before = word.doc[word.sent.start : word.i]
    deal = paper.lemma_.lower() in verbs.PAPERS or paper.lemma_.lower() == "deal"
    if not deal or not before:
        return
    names = [other for other in before if other.pos_ == "PROPN" and other.head == paper]
    if before[-1].pos_ != "PROPN" or not names or word.nbor(-1).tag_ == "POS":
        return
    word.pos_, word.tag_, word.dep_ = "VERB", "VBP", paper.dep_
    word.head = word if paper.head == paper else paper.head
    paper.head, paper.dep_ = word, "dobj"
    for name in names:
        name.head, name.dep_ = word, "nsubj"


def _mend_participle(word: Token) -> None:
    """ "The talks were devoted to water": with the helper of a passive, no adjective."""
    if word.pos_ == "ADJ" and word.lower_.endswith("ed") and children(word, "auxpass"):
        word.pos_, word.tag_ = "VERB", "VBN"


def _mend_passive(verb: Token) -> None:
    """A headline's "Rahmon invited to the parade by Putin": he is invited and invites nobody."""
    done_by = verb.tag_ == "VBD" and children(verb, "agent")
    if done_by and not children(verb, "aux", "auxpass", "dobj", "dative"):
        verb.tag_ = "VBN"
        for subject in children(verb, "nsubj"):
            subject.dep_ = "nsubjpass"


def _mend_goal(word: Token) -> None:
    """ "Left for Uzbekistan to take part": Uzbekistan is where he goes."""
    if word.lower_ != "for" or word.dep_ != "mark":
        return
    verb = word.head
    subjects = children(verb, "nsubj")
    goes = verb.dep_ in ("advcl", "xcomp", "ccomp") and verb.head.lemma_ in verbs.MOTION
    if goes and subjects:
        place = subjects[0]
        if place.pos_ == "PROPN" and place.i > word.i:
            word.dep_, word.head = "prep", verb.head
            place.dep_, place.head = "pobj", word


def _told_of(noun: Token) -> Token | None:
    """ "The leader called Aliyev to congratulate him.": the past tense tells of no noun."""
    if noun.dep_ != "ROOT" or noun.pos_ not in NOMINAL or noun.sent[-1].text != ".":
        return None
    clauses = [c for c in noun.rights if c.dep_ == "acl" and c.tag_ in ("VBD", "VBN")]
    if len(clauses) != 1:
        return None
    verb = clauses[0]
    if verb.lemma_ in _FOCUSING:
        return verb  # "The engagement with Meredov centred on trade."
    if verb.i > noun.i + 2:
        return None
    named = [o for o in children(verb, "dobj", "oprd") if o.i > verb.i]
    return verb if named and not children(verb, "agent", "auxpass") else None


def _behind(noun: Token) -> Token | None:
    """The verb whose subject an apposition is: "at a meeting with Meredov the side was thanked"."""
    after = noun.right_edge.i + 1
    if noun.dep_ != "appos" or noun.left_edge.i == 0 or after >= len(noun.doc):
        return None
    before = noun.doc[noun.left_edge.i - 1]
    if (before.is_punct and before.text != ",") or not children(noun, "det", "poss", "amod"):
        return None
    word = noun.doc[after]
    verb = word.head if word.dep_ in ("aux", "auxpass") else word
    bare = verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN") or (verb.tag_ == "VBN" and verb == word)
    subjects = children(verb, "nsubj", "nsubjpass", "expl", "csubj")
    return None if bare or subjects or verb.dep_ != "ROOT" else verb


def _mend_title(word: Token) -> None:
    """ "A and visiting President B have signed": B is no object of "visiting"."""
    if word.lower_ not in _DESCRIBING or word.tag_ != "VBG" or word.i + 1 >= word.sent.end:
        return
    name = word.nbor()
    if name.pos_ == "PROPN" and name.head == word and word.dep_ in ("conj", "pcomp"):
        name.head, name.dep_ = word.head, "conj" if word.dep_ == "conj" else "pobj"
        for child in list(word.children):
            child.head = name
        word.head, word.dep_, word.pos_ = name, "amod", "ADJ"


def _mend_setting(verb: Token) -> None:
    """ "After talks held there, papers were signed": the talks are no subject of "signed"."""
    if verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return
    subjects = children(verb, "nsubj", "nsubjpass")
    if not subjects[1:]:
        return
    first = subjects[0]
    before = first.left_edge.i - 1
    mark = verb.doc[before] if before >= verb.sent.start else verb
    if mark.dep_ == "mark" and mark.head == verb and mark.lower_ in ("after", "before"):
        mark.dep_, first.dep_, first.head = "prep", "pobj", mark


def _mend_scheduled(clause: Token) -> None:
    """ "The talks planned for May were put off": what is planned is the subject of the rest."""
    if clause.lemma_ not in verbs.SCHEDULING and not _is_of_before(clause):
        return
    subjects = children(clause, "nsubj", "nsubjpass")
    if len(subjects) != 1 or children(clause, "aux", "auxpass", "dobj"):
        return
    near = (clause.head, *children(clause, "ccomp", "conj"), *children(clause.head, clause.dep_))
    behind = (v for v in near if v.i > clause.i and children(v, "auxpass", "aux"))
    verb = next((v for v in behind if not children(v, "nsubj", "nsubjpass", "mark")), None)
    if verb is None:
        return
    if verb.head == clause:
        root = clause.head == clause
        verb.head, verb.dep_ = (verb, "ROOT") if root else (clause.head, clause.dep_)
    for word in (*subjects, *children(clause, "mark")):
        word.head = verb
    clause.head, clause.dep_ = subjects[0], "acl"


def _is_of_before(clause: Token) -> bool:
    """ "The drills, last staged in May, are due": an aside on what was before."""
    return clause.i > 1 and clause.nbor(-1).lower_ == "last" and clause.nbor(-2).text == ","


def _mend_made(verb: Token) -> None:
    """ "Thanked them for the monument, opened in the park": it was the monument that was opened."""
    joined = verb.dep_ in ("conj", "dep") and verb.tag_ in ("VBN", "VBD")
    if not joined or verb.lemma_ not in _MAKING or children(verb, "dobj", "nsubj", "auxpass"):
        return
    comma = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if comma.text != ",":
        return
    before = comma.nbor(-1) if comma.i > verb.sent.start else comma
    nouns = [w for w in (before, *before.ancestors) if w.right_edge.i in (before.i, comma.i)]
    nouns = [w for w in nouns if w.pos_ == "NOUN" and w.i > verb.head.i]
    # "The monument to the poet, opened": not the poet.
    things = [w for w in nouns if w.dep_ != "pobj" or w.head.lower_ not in ("to", "of", "in", "at")]
    if things and not any(c.dep_ == "cc" for c in verb.head.children):
        verb.head, verb.dep_ = things[0], "acl"


_MAKING = frozenset({"open", "build", "erect", "unveil", "install", "inaugurate", "donate"})


def _mend_of(prep: Token) -> None:
    """ "The construction in Dushanbe of a centre": what is built there, not what Dushanbe is of."""
    if prep.lower_ != "of":
        return
    place, site = prep.head, prep.head.head
    there = place.dep_ == "pobj" and site.lower_ in ("in", "at", "near") and place.pos_ == "PROPN"
    there = there and site.i > site.sent.start
    if there and site.nbor(-1).lemma_.lower() in _WORKS:
        prep.head = site.nbor(-1)


_WORKS = frozenset(
    {"construction", "building", "opening", "unveiling", "inauguration", "launch", "creation",
     "installation", "establishment", "commissioning", "signing", "laying", "erection"}
)  # fmt: skip


def _signed(clause: Token) -> Token | None:
    """The paper that a clause behind its second noun says more of."""
    noun = clause.head
    if clause.dep_ not in ("acl", "relcl") or noun.lemma_.lower() not in _OF_PAPER:
        return None
    paper = noun.head.head
    of_paper = noun.dep_ == "pobj" and noun.head.lower_ == "of" and clause.i > noun.i
    return paper if of_paper and paper.lemma_.lower() in verbs.PAPERS else None


def _topical(prep: Token) -> Token | None:
    """The paper that "on trade" tells the topic of: "signed a memorandum between A and B on it"."""
    verb = prep.head
    if prep.dep_ != "prep" or verb.lemma_ not in verbs.AGREEING:
        return None
    field = next(iter(children(prep, "pobj", "pcomp")), None)
    if field is None:
        return None
    of_field = field.lemma_.lower() in _FIELDS
    if not (of_field or (prep.lower_ in _ON_WHAT and not _is_time(field))):
        return None
    before = (prep.nbor(-1), *prep.nbor(-1).ancestors)
    papers = (word for word in before if word.lemma_.lower() in verbs.PAPERS)
    return next((paper for paper in papers if verb in paper.ancestors), None)


_ON_WHAT = ("on", "for", "regarding", "concerning")


_FIELDS = frozenset({"field", "area", "sphere", "domain"})
_TIMES = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "day", "eve", "sideline", "sidelines", "margin", "margins", "morning",
        "occasion", "behalf", "basis", "result", "year", "month", "site", "jan.", "feb.", "aug.",
        "sept.", "oct.", "nov.", "dec.", "visit",
    }
)  # fmt: skip


def _is_time(noun: Token) -> bool:
    """ "On Tuesday", "on the sidelines": when and where, no topic."""
    return noun.lemma_.lower() in _TIMES or noun.lower_ in _TIMES or noun.like_num


def _held(verb: Token) -> Token | None:
    """What "…, to be held" or "…, scheduled for" says more of: the noun right before it."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or verb.lemma_ not in verbs.TAKING_PLACE:
        return None
    if children(verb, "nsubj", "nsubjpass", "mark", "dobj"):
        return None
    at = verb.left_edge.i - 1
    if at > verb.sent.start and verb.doc[at].text == ",":
        at -= 1
    noun = verb.doc[at]
    below = verb.head == noun or verb.head in noun.ancestors
    return noun if noun.pos_ in NOMINAL and below and noun.i < verb.i else None
