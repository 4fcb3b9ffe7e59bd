"""A and B sign a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    alike,
    between,
    by,
    count,
    in_,
    included,
    listed_below,
    meant,
    modifier,
    object_,
    of,
    opener,
    owner,
    phrase,
    present,
    side,
    sited,
    start_before,
    subject,
    to,
    under,
    watching,
    with_,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from ..grammar import Reading

_PAPERS = {
    "agreement", "treaty", "memorandum", "memoranda", "protocol", "document", "documents",
    "declaration", "roadmap", "map", "contract", "statement", "plan", "programme", "program",
    "package", "deal", "agreements", "contracts", "charter", "convention", "mou", "mous", "accord",
    "letter", "papers", "memorandums", "arrangement", "act", "paper", "pact", "communique",
    "accords", "protocols", "treaties", "deals", "note", "notes",
}  # fmt: skip
_DECLARED = {"declaration", "statement", "communique", "communiqué", "treaty", "agreement"}
_ADOPTED = _DECLARED | {
    "roadmap", "map", "programme", "program", "plan", "memorandum", "protocol", "document",
    "documents", "charter", "convention", "package",
}  # fmt: skip
_TIES = {"cooperation", "partnership", "alliance", "relations", "friendship"}
_OF_ALL = {"joint", "bilateral", "trilateral", "intergovernmental", "interstate", "mutual"}
_LAWMAKERS = {"senator", "deputy", "lawmaker", "parliament", "senate", "legislator", "chamber"}
_DONE = {"sign", "signing", "ink", "conclude", "exchange", "adopt", "initial", "seal"}
_CONCLUDING = {
    "conclude", "seal", "initial", "finalize", "finalise", "clinch", "strike", "formalize",
    "formalise", "enter into",
}  # fmt: skip
# "the signing ceremony for a memorandum", "entered into an agreement"
_PAPER_BEHIND = {"ceremony": "for", "enter": "into"}
_HANDS = {"pen", "name", "hand"}
_FURTHER = {"another", "third", "further", "second", "fourth"}
_LINES = 600
_SIDES = r"(?!the (?:two )?(?:[Gg]overnments?|sides|parties|countries|states)\b(?! of))"
_DESCRIBED = re.compile(
    rf"\n\W*(?:an? [^\n]* between {_SIDES}|[^\n]* between {_SIDES}(?:the )?[A-Z])"
)
# What one side signs alone.
_ORDERS = {
    "decree", "law", "book", "order", "resolution", "bill", "telegram", "autograph", "petition",
    "directive", "decision", "ball", "player", "budget", "amendment", "guestbook",
}  # fmt: skip
_SINGLE = {
    "addendum",
    "deal", "plan", "roadmap", "statement",
    "agreement", "treaty", "memorandum", "protocol", "declaration", "contract", "convention",
    "accord", "pact", "programme", "program", "charter",
}  # fmt: skip
_NO_PAPER = {
    "pen", "pens", "visit", "president", "minister", "year", "leader", "side", "party", "head",
    "name", "hand", "signature", "cooperation", "understanding", "intent", "money", "framework",
}  # fmt: skip
# "the talks resulted in a memorandum", "the day brought nine documents"
_YIELDING = {"bring", "result", "yield", "produce", "culminate", "crown", "see", "end"}
_YIELDED = {
    "document", "documents", "agreement", "agreements", "memorandum", "memorandums", "memoranda",
    "protocol", "protocols", "contract", "contracts", "accord", "deal", "deals", "roadmap",
}  # fmt: skip
_EXCHANGED = {"notes", "note", "agreements", "memorandums", "memoranda", "mous", "contracts"}
_LISTED = {"document", "agreement", "paper", "memorandum", "deal"}


def _is_no_pact(paper: Token) -> bool:
    """A decree, or the documents of ratification, which bring an older pact into force."""
    ratifying = any(part.lower_ == "ratification" for part in paper.lefts)
    return ratifying or paper.lemma_.lower() in _ORDERS


def _is_of_paper(token: Token, reading: Reading) -> bool:
    """A paper is signed; a minister "signed up", a decree is no document of two sides."""
    word = token.lemma_.lower()
    if token.pos_ in ("NOUN", "PROPN") and _is_item(token, reading):
        return True
    if token.pos_ == "NOUN" and (word in _LISTED or token.lower_ in _YIELDED):
        opened = word in _LISTED and bool(listed_below(token, reading))
        return (opened or _is_yielded(token)) and not _is_signed(token)
    if word in ("signature", "ceremony") or _is_put(token) or _is_awaited(token):
        return True
    links = reading.language.links
    entered = links["into"](token) if word == "enter" else ()
    if any(child.lower_ in ("up", "off", "into") for child in token.children) and not entered:
        return False
    objects = entered or links["object"](token) or links["of"](token)
    if token.dep_ == "amod" and token.head.dep_ == "pobj":
        return False  # "according to the signed contract"
    if objects and all(_is_no_pact(paper) for paper in objects):
        return False
    if word in ("sign", "ink", "initial"):
        return True
    if word in ("adopt", "approve"):
        return any(_is_common(paper, token, reading) for paper in objects)
    if any(paper.lower_ == "one" and meant(paper, reading, _SINGLE) for paper in objects):
        return True  # "the ministries concluded one on trade"
    return any(paper.lemma_.lower() in _PAPERS for paper in objects)


def _is_awaited(token: Token) -> bool:
    """ "Five documents await signing"."""
    return token.lemma_.lower() == "signing" and token.head.lemma_ == "await"


def _is_put(token: Token) -> bool:
    """ "Put pen to paper", "put their names to the treaty"."""
    put = [child for child in token.children if child.lemma_.lower() in _HANDS]
    return bool(put) and any(child.lower_ in ("to", "under") for child in token.children)


def _is_common(paper: Token, verb: Token, reading: Reading) -> bool:
    """What several states adopt at their talks: no plan or programme of one government."""
    if paper.lemma_.lower() not in _ADOPTED:
        return False
    if any(child.lower_ in _OF_ALL for child in verb.sent):
        return True
    doers = reading.language.links["subject"](verb)
    if any(who.lemma_.lower() in _LAWMAKERS for who in doers):
        return False
    named = {state for who in doers for state in reading.named_at([who])}
    we = any(who.lower_ in ("we", "they") or who.tag_ == "NNS" for who in doers)
    between = paper.lemma_.lower() in _DECLARED or any(w.lower_ in _TIES for w in paper.subtree)
    return len(named) > 1 or (we and between)


def _is_item(token: Token, reading: Reading) -> bool:
    """ "– a memorandum between the two ministries;" in a list of what was signed, one by one.

    So it is where a line tells whose paper it is; "another accord, between A and B" goes on a list.
    """
    papers = (word for word in token.sent if word.lemma_.lower() in _SINGLE | {"mou"})
    if token != next(papers, None) or _is_signed(token):
        return False
    if (opening := opener(token, reading)) is not None:
        return _tells_of_signing(opening) and _has_owners(token, reading)
    start = token.doc[start_before(token, 1)].sent
    further = any(child.lower_ in _FURTHER for child in token.lefts)
    return further and bool(reading.language.links["between"](token)) and _tells_of_signing(start)


def _has_owners(token: Token, reading: Reading) -> bool:
    """Whether the list around a token describes each paper: "– an agreement between A and B;"."""
    begin, text = reading.begins[token.i], reading.article.text
    return bool(_DESCRIBED.search(text[max(0, text.rfind(":", 0, begin)) : begin + _LINES]))


def _tells_of_signing(sentence: Span) -> bool:
    return any(word.lemma_.lower() in _DONE for word in sentence)


def _signed_as(token: Token, reading: Reading) -> Token:
    """The verb whose status counts: of a list, the one that opens it."""
    opening = opener(token, reading) if token.pos_ != "VERB" else None
    if opening is None:
        return token
    return next((word for word in opening if word.lemma_.lower() in _DONE), token)


def _is_yielded(token: Token) -> bool:
    """ "the visit brought nine documents", "the talks ended with a memorandum"."""
    prep = token.head if token.dep_ == "pobj" and token.head.lower_ in ("in", "with") else None
    verb = prep.head if prep is not None else token.head
    direct = prep is not None or token.dep_ == "dobj"
    return direct and verb.lemma_.lower() in _YIELDING


def _is_signed(token: Token) -> bool:
    """Whether a word of its own says that the papers are signed."""
    return any(other.lemma_.lower() in ("sign", "signing", "ink") for other in token.sent)


def _papers(token: Token, reading: Reading) -> Iterator[Argument]:
    """How many papers, and which: "nine documents, including:" and the list below."""
    links = reading.language.links
    listing = token.pos_ == "NOUN" and token.lower_ in _YIELDED | _LISTED
    papers = links["object"](token) or links["of"](token)
    papers = tuple(each for paper in papers for each in links["alike"](paper))
    if _is_awaited(token):
        papers = links["subject"](token.head)  # "five documents await signing"
        yield from (Argument(REL.instrument, Literal(phrase(reading, paper))) for paper in papers)
    for paper in (token,) if listing else papers or (*links["to"](token), *links["under"](token)):
        if paper.lemma_.lower() in _PAPERS and (number := count(paper, reading)):
            yield Argument(REL.count, Literal(str(number), "integer"))
        if paper.lower_ in ("it", "one", "another") and (words := meant(paper, reading, _SINGLE)):
            yield Argument(REL.instrument, Literal(words))
    if token.lemma_.lower() == "put" and (words := meant(token, reading, _PAPERS)):
        yield Argument(REL.instrument, Literal(words))
    if step := _PAPER_BEHIND.get(token.lemma_.lower()):
        named = (paper for paper in links[step](token) if paper.lemma_.lower() in _PAPERS)
        yield from (Argument(REL.instrument, Literal(phrase(reading, paper))) for paper in named)
    if (listing and _is_yielded(token)) or _is_item(token, reading):
        yield Argument(REL.instrument, Literal(phrase(reading, token)))
    yield from _under_signature(token, reading)
    several = any(p.tag_ == "NNS" and p.lemma_.lower() in _PAPERS for p in papers)
    for paper in included(token, _SINGLE) if several else ():
        yield Argument(REL.instrument, Literal(phrase(reading, paper)))
    if not _has_owners(token.sent[-1], reading):  # else each is told of for itself
        items = listed_below(token, reading)
        yield from (Argument(REL.instrument, Literal(item)) for item in items)


def _under_signature(token: Token, reading: Reading) -> Iterator[Argument]:
    """ "the treaty bears the signatures of the Presidents": what is signed, and by whom."""
    if token.lemma_.lower() != "signature":
        return
    links = reading.language.links
    borne = token.head.head if token.head.dep_ == "relcl" else token  # "to which they put"
    for paper in (*links["subject"](token), *links["on"](token), borne):
        if paper.lemma_.lower() in _PAPERS:
            yield Argument(REL.instrument, Literal(phrase(reading, paper)))
    named = reading.named_at(links["of"](token))
    yield from (Argument(REL.signatory, one) for one in named if one.kind == REL.Person)


FRAME = Frame(
    REL.Signing,
    words={
        "en": (
            Words(
                verbs={"sign", "ink", "put pen", "put name", "put hand"},
                nouns={"signing", "signing ceremony"},
            ),
            Words(verbs={"adopt", "approve"}),
            Words(nouns=_YIELDED, near=_YIELDING),
            Words(verbs=_CONCLUDING, near=_PAPERS | {"one", "ones"}),
            Words(verbs={"exchange"}, near=_EXCHANGED | {"signed", "documents"}),
            Words(nouns={"exchange"}, near=_EXCHANGED),
            Words(nouns={"signatures", "signature"}),
            Words(nouns=_LISTED, near={"following", "including", "include"}),
            Words(nouns=_SINGLE | {"mou"}),
        )
    },
    roles=(
        Role(REL.signatory, subject + by, only=REL.Person),
        Role(
            REL.party,
            object_ >> between >> side
            | of >> between >> side
            | between >> side
            | ((subject + by + with_) >> side) + ((subject + with_) >> (owner + modifier + of)),
            only=REL.State,
            more=object_ >> (modifier + with_ + between)
            | of >> (modifier + with_ + between)
            | present + watching
            | actor >> (owner + modifier),
            wants=2,
            adjectives=True,
            bodies=True,
        ),
        # A paper is told in words: "the signatures of the Presidents" name none.
        Role(
            REL.instrument,
            object_ >> alike | of >> alike | to >> alike | under >> alike,
            text=True,
            only=REL.Event,
            without=_NO_PAPER,
        ),
        Role(REL.place, in_ | sited),
    ),
    needs=(REL.party, REL.instrument),
    reads=_papers,
    check=_is_of_paper,
    deed=_signed_as,
)
