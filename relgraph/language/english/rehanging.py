"""Words of lists and messages that the parser hangs wrongly → where they belong."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from . import cues, verbs
from .tree import NOMINAL, children

if TYPE_CHECKING:
    from spacy.tokens import Token


def rehang(token: Token) -> None:
    """Hang a word where it belongs, if it is one of those that often hang wrongly."""
    _list(token)
    _opening(token)
    _source(token)
    _wish(token)
    _journey(token)
    _gift(token)
    _passed_on(token)
    _torn(token)


def _list(word: Token) -> None:
    """What is coordinated with what stands further above than the parser thinks."""
    above = _coordinated(word) if word.dep_ == "conj" else None
    if above is not None and word not in above.ancestors:
        word.head = above


def _coordinated(word: Token) -> Token | None:
    head = word.head
    if word.pos_ == "ADP" and head.pos_ != "ADP":
        # "To the families of those killed and to Erdoğan".
        before = (o for o in reversed(word.sent[: word.i - word.sent.start]) if o.dep_ == "prep")
        return next((other for other in before if other.lower_ == word.lower_), None)
    if word.tag_ not in ("VBD", "VBN") or not children(word, "dobj"):
        return None
    if head.pos_ in NOMINAL:  # "was saddened by the death of Abe and sent condolences"
        return next((other for other in word.ancestors if other.pos_ == "VERB"), None)
    # "said that Ankara was following the events and conveyed his condolences"
    told = head.dep_ == "ccomp" and head.head.lemma_ in cues.REPORTS and head.head.tag_ == "VBD"
    own = children(word, "nsubj", "aux")
    return head.head if told and word.lemma_ in cues.SENDING and not own else None


def _opening(word: Token) -> None:
    """ "Conveying greetings, he told": no noun, for all that it opens the sentence."""
    low = word.lower_
    if word.dep_ != "advcl" or word.pos_ not in NOMINAL or not low.endswith("ing"):
        return
    stems = (low[:-3], f"{low[:-3]}e")
    lemma = next((stem for stem in stems if stem in verbs.GIVING | cues.SENDING), "")
    if lemma and children(word, "dobj"):
        word.pos_, word.tag_, word.lemma_ = "VERB", "VBG", lemma


def _wish(prep: Token) -> None:
    """ "Wishes of success from Rahmon to Japarov": from him are the wishes."""
    thing = prep.head
    if prep.dep_ == "prep" and thing.dep_ == "pobj" and thing.pos_ == "NOUN":
        wish = thing.head.head
        if thing.head.lower_ in ("of", "for") and wish.lemma_.lower() in verbs.WISHES:
            prep.head = wish
    if prep.lower_ != "to" or thing.lower_ != "from":
        return
    if thing.head.lemma_.lower() in verbs.WISHES | verbs.LETTERS:
        prep.head = thing.head


def _journey(prep: Token) -> None:
    """ "Paid attention to the visit of Putin to Osh": Osh is where the visit leads."""
    if prep.lower_ != "to" or prep.dep_ not in ("prep", "dative") or prep.head.pos_ != "VERB":
        return
    before = prep.nbor(-1)
    above = list(takewhile(lambda word: word != prep.head, before.ancestors))
    visit = next((word for word in above if word.lemma_.lower() in verbs.JOURNEYS), None)
    whose = [word for word in above[:2] if word.lower_ == "of" and word.head == visit]
    if visit is not None and whose and before.pos_ == "PROPN":
        prep.head, prep.dep_ = visit, "prep"


def _passed_on(noun: Token) -> None:
    """ "Passed on an invitation": it is passed."""
    if noun.dep_ == "pobj" and noun.head.dep_ == "prt":
        noun.head, noun.dep_ = noun.head.head, "dobj"


def _gift(noun: Token) -> None:
    """ "Conveyed to Lavrov warm greetings": the greetings are conveyed, Lavrov gets them."""
    prep = noun.head
    given = noun.lemma_.lower() in verbs.COURTESIES and noun.dep_ == "pobj"
    if not given or prep.lower_ != "to" or prep.head.lemma_ not in verbs.GIVING:
        return
    before = (*noun.lefts, *children(prep, "pobj"))
    names = [c for c in before if c.pos_ == "PROPN" and c.i == prep.i + 1]
    if names and not children(prep.head, "dobj"):
        noun.head, noun.dep_ = prep.head, "dobj"
        names[0].head, names[0].dep_ = prep, "pobj"


def _torn(verb: Token) -> None:
    """ "The forum announced for May had to be cancelled": what was announced was cancelled."""
    over = verb.head
    taken = over.tag_ in ("VBD", "VBN") and over.lemma_ in _FORETOLD and over.dep_ in _MAIN
    if verb.dep_ != "ccomp" or verb.i < over.i or not taken:
        return
    things = children(over, "nsubj", "nsubjpass")
    own = children(verb, "nsubj", "nsubjpass", "csubj", "mark")
    if len(things) != 1 or own or children(over, "dobj", "aux", "auxpass"):
        return
    verb.head, verb.dep_ = (verb if over.dep_ == "ROOT" else over.head), over.dep_
    things[0].head, things[0].dep_ = verb, "nsubj"
    over.head, over.dep_, over.tag_ = things[0], "acl", "VBN"


_MAIN = ("ROOT", "ccomp", "conj", "parataxis")
_FORETOLD = verbs.SCHEDULING | {"announce", "expect", "propose", "foresee"}


def _source(word: Token) -> None:
    """ "On Independence Day, Trend reports.": who reports is no part of what is told."""
    if word.lower_ not in ("reports", "report", "says", "writes", "informs") or word.i < 2:
        return
    agency, comma = word.nbor(-1), word.nbor(-2)
    if word.head == word and agency.head == word and agency.dep_ == "compound":
        _free_object(word, comma)
        agency.dep_ = "nsubj"
    bare = not children(word, "nsubj") and word.head != word and word.sent == comma.sent
    if agency.pos_ != "PROPN" or comma.text != "," or not bare:
        return
    inner = [c for c in word.children if c.i < comma.i and not c.is_punct]
    for child in inner[:-1]:
        child.head = inner[-1]
    for child in inner[-1:]:
        child.head, child.dep_ = word.head, word.dep_
    if word.head in agency.subtree:
        return
    word.dep_, word.pos_, word.tag_ = "parataxis", "VERB", "VBZ"
    word.head, agency.head, agency.dep_ = word.sent.root, word, "nsubj"


def _free_object(word: Token, comma: Token) -> None:
    """ "On the occasion of the Day, Trend reports": the Day belongs to the "of" before it."""
    for noun in word.children:
        first = noun.left_edge.i
        if noun.pos_ not in NOMINAL or noun.right_edge.i + 1 != comma.i or first == word.sent.start:
            continue
        prep = word.doc[first - 1]
        if prep.pos_ == "ADP" and not children(prep, "pobj", "pcomp"):
            noun.head, noun.dep_ = prep, "pobj"
            return


def mend_headline(word: Token) -> None:
    """ "Tokayev, Japarov open monument": in a headline "open" is what the names before it do."""
    if word.lower_ != "open" or word.dep_ != "amod":
        return
    thing = word.head
    while thing.dep_ == "compound":
        thing = thing.head
    root = word.sent.root
    if root.pos_ == "PROPN" and root.i < word.i and word.nbor(-1).pos_ == "PROPN":
        # "Kyrgyzstan and Tajikistan open border crossing"
        last = word.nbor(-1)
        word.pos_, word.tag_, word.dep_, word.head = "VERB", "VBP", "ROOT", word
        thing.head, thing.dep_ = word, "dobj"
        root.head, root.dep_ = word, "nsubj"
        if last != root:
            last.head, last.dep_ = root, "conj"
        return
    for name in children(word.head, "compound", "nmod"):
        if name.pos_ == "PROPN" and name.i < word.i:
            name.dep_ = "dep"
