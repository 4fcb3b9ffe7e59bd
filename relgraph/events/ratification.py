"""A ratifies a document that it has signed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    alike,
    by,
    in_,
    meant,
    modifier,
    object_,
    of,
    opener,
    owner,
    pact,
    parliament_meant,
    phrase,
    subject,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_RATIFYING = {"ratification", "ratify", "ratifying"}
_PAPERS = {
    "document",
    "treaty",
    "agreement",
    "protocol",
    "convention",
    "accord",
    "memorandum",
    "charter",
}
_VOTING = {
    "approve", "pass", "clear", "adopt", "back", "endorse", "sign", "give", "support", "vote",
}  # fmt: skip
_PASSING = {"pass", "clear"}
_INSTRUMENTS = {"instrument", "paper", "letter"}
_DOCUMENTS = _INSTRUMENTS | {"document"}
_TALKING = {"discuss", "consider", "examine", "review", "present", "submit", "draft", "study"}
_LAWMAKERS = {
    "parliament", "senate", "senator", "senators", "deputy", "deputies", "lawmaker", "lawmakers",
    "house", "mazhilis", "majilis", "mejlis", "majlis", "kenesh", "maslahaty", "president",
    "legislator", "mp", "assembly", "chamber", "mps", "parliamentarian", "member", "parliaments",
    "duma", "majlisi", "knesset", "congress",
}  # fmt: skip


def _is_by_lawmakers(token: Token, reading: Reading) -> bool:
    """ "Senators approved the treaty": only who makes laws ratifies by approving."""
    if token.lemma_.lower() not in _VOTING:
        deeds = {deed.lemma_.lower() for deed in reading.language.links["deeds"](token)}
        return token.pos_ == "VERB" or not deeds & _TALKING
    if _is_passing(token, reading):
        return True
    near = {other.lemma_.lower() for other in token.subtree}
    if near & _RATIFYING:
        return token.lemma_.lower() != "sign" or bool(near & {"law", "decree", "bill"})
    if token.lemma_.lower() not in ("approve", "adopt", "endorse", "support", "back"):
        return False
    objects = reading.language.links["object"](token)
    if not any(_is_pact(paper) for paper in objects):
        return False
    return any(_is_lawmaker(who, reading) for who in reading.language.links["subject"](token))


def _passed(token: Token, reading: Reading) -> Iterator[Argument]:
    """ "The treaty passed the lower house": which paper, and whose house."""
    if not _is_passing(token, reading):
        return
    links = reading.language.links
    papers = (paper for paper in links["subject"](token) if _is_pact(paper))
    yield from (Argument(REL.instrument, Literal(phrase(reading, paper))) for paper in papers)
    words = (word for house in links["object"](token) for word in _whose(house, reading))
    for one in reading.named_at(words):
        states = (one,) if one.kind == REL.State else reading.states_of(one)
        yield from (Argument(REL.party, state) for state in states)


def _is_passing(token: Token, reading: Reading) -> bool:
    links = reading.language.links
    houses = any(_is_lawmaker(house, reading) for house in links["object"](token))
    passing = token.lemma_ in _PASSING and houses
    return passing and any(_is_pact(paper) for paper in links["subject"](token))


def _is_pact(paper: Token) -> bool:
    """ "Approved a document on borders"; "the document" alone was told of before."""
    bare = paper.lemma_.lower() == "document" and all(c.dep_ == "det" for c in paper.children)
    return paper.lemma_.lower() in _PAPERS and not bare


def _is_lawmaker(who: Token, reading: Reading) -> bool:
    text = reading.mentions[who.i].text if who.i in reading.mentions else who.lemma_
    return bool(set(text.lower().split()) & _LAWMAKERS)


def _told(token: Token, reading: Reading) -> Iterator[Argument]:
    """What the words around tell: which paper is meant, and whose the "deputies" are."""
    yield from _paper(token, reading)
    yield from _passed(token, reading)
    links = reading.language.links
    acting = [*links["subject"](token), *links["by"](token), *links["actor"](token)]
    heard = opener(token, reading)
    acting += links["subject"](heard.root) if heard is not None else ()
    houses = [who for who in acting if _is_lawmaker(who, reading)]
    named = any(word.i in reading.mentions for who in houses for word in _whose(who, reading))
    state = parliament_meant(token, reading) if houses and not named else None
    if state is not None:
        yield Argument(REL.party, state)


def _whose(who: Token, reading: Reading) -> tuple[Token, ...]:
    """ "The deputies of Kyrgyzstan", "Uzbek senators": the words that tell of which country."""
    links = (reading.language.links[name] for name in ("owner", "modifier", "of", "in"))
    return (who, *(word for link in links for word in link(who)))


def _paper(token: Token, reading: Reading) -> Iterator[Argument]:
    """What "ratified it" and "exchanged the instruments of ratification" speak of."""
    links = reading.language.links
    named = (*links["object"](token), *links["owner"](token), *links["of"](token))
    if _is_exchanged(token) and not any(paper.lemma_.lower() in _PAPERS for paper in named):
        papers = (t for t in token.sent if t.lemma_.lower() in _PAPERS and t != token)
        for paper in islice((t for t in papers if t.pos_ in ("NOUN", "PROPN")), 1):
            yield Argument(REL.instrument, Literal(phrase(reading, paper)))
        return
    pointing = any(t.lower_ in ("it", "its") for t in named) or _is_bare(token)
    if pointing and (words := meant(token, reading, _PAPERS)):
        yield Argument(REL.instrument, Literal(words))


def _is_bare(token: Token) -> bool:
    """ "The ratification was supported by 85 deputies": of what, the sentence before tells."""
    behind = any(child.dep_ in ("prep", "compound", "amod") for child in token.children)
    return token.pos_ == "NOUN" and token.dep_ in ("nsubj", "nsubjpass") and not behind


def _is_exchanged(token: Token) -> bool:
    """ "exchanged the instruments of ratification"."""
    words = (token, token.head.head)
    exchanged = any(above.lemma_ == "exchange" for above in token.ancestors)
    return any(t.lemma_.lower() in (_DOCUMENTS if exchanged else _INSTRUMENTS) for t in words)


_WHOSE = (subject + by) >> (owner + modifier + of + in_)

FRAME = Frame(
    REL.Ratification,
    words={
        "en": (
            Words(
                verbs={"ratify"},
                nouns={
                    "ratification",
                    "instruments of ratification",
                    "ratification instruments",
                    "ratification papers",
                    "ratification documents",
                    "ratification letters",
                    "letters of ratification",
                    "documents of ratification",
                },
            ),
            Words(verbs={"pass", "sign", "give", "vote"}, near=_RATIFYING),
            Words(verbs={"approve", "adopt", "endorse", "support", "back"}),
            Words(verbs=_PASSING, near=_PAPERS),
        )
    },
    roles=(
        Role(
            REL.party,
            (subject + by) | _WHOSE | pact,
            only=REL.State,
            adjectives=True,
            more=of >> by | actor | actor >> (owner + modifier + of + in_),
        ),
        Role(
            REL.instrument,
            (object_ | of | object_ >> of) >> alike,
            text=True,
            only=REL.Event,
            without={
                "year",
                "law",
                "decree",
                "bill",
                "ratification",
                "consent",
                "instrument",
                "paper",
                "letter",
                "house",
                "senate",
                "chamber",
                "parliament",
            },
        ),
        Role(REL.place, in_),
    ),
    needs=(REL.party, REL.instrument),
    reads=_told,
    check=_is_by_lawmakers,
)
