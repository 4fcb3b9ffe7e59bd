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
    between,
    by,
    in_,
    meant,
    modifier,
    object_,
    of,
    owner,
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
_VOTING = {"approve", "pass", "adopt", "back", "endorse", "sign", "give", "support", "vote"}
_INSTRUMENTS = {"instrument", "paper"}
_LAWMAKERS = {
    "parliament", "senate", "senator", "senators", "deputy", "deputies", "lawmaker", "lawmakers",
    "house", "mazhilis", "majilis", "mejlis", "majlis", "kenesh", "maslahaty", "president",
    "legislator", "mp", "assembly", "chamber",
}  # fmt: skip


def _is_by_lawmakers(token: Token, reading: Reading) -> bool:
    """ "Senators approved the treaty": only who makes laws ratifies by approving."""
    if token.lemma_.lower() not in _VOTING:
        return True
    near = {other.lemma_.lower() for other in token.subtree}
    if near & _RATIFYING:
        return token.lemma_.lower() != "sign" or bool(near & {"law", "decree", "bill"})
    if token.lemma_.lower() not in ("approve", "adopt", "endorse", "support", "back"):
        return False
    objects = reading.language.links["object"](token)
    if not any(paper.lemma_.lower() in _PAPERS for paper in objects):
        return False
    subjects = reading.language.links["subject"](token)
    texts = (reading.mentions[t.i].text if t.i in reading.mentions else t.lemma_ for t in subjects)
    return any(set(text.lower().split()) & _LAWMAKERS for text in texts)


def _paper(token: Token, reading: Reading) -> Iterator[Argument]:
    """What "ratified it" and "exchanged the instruments of ratification" speak of."""
    links = reading.language.links
    named = (*links["object"](token), *links["owner"](token), *links["of"](token))
    if any(paper.lower_ in ("it", "its") for paper in named) and (
        words := meant(token, reading, _PAPERS)
    ):
        yield Argument(REL.instrument, Literal(words))
    elif _is_exchanged(token) and not any(paper.lemma_.lower() in _PAPERS for paper in named):
        papers = (t for t in token.sent if t.lemma_.lower() in _PAPERS and t.pos_ == "NOUN")
        for paper in islice(papers, 1):
            yield Argument(REL.instrument, Literal(phrase(reading, paper)))


def _is_exchanged(token: Token) -> bool:
    """ "exchanged the instruments of ratification"."""
    return any(t.lemma_.lower() in _INSTRUMENTS for t in (token, token.head.head))


_WHOSE = subject >> (owner + modifier + of + in_)

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
                },
            ),
            Words(verbs={"pass", "sign", "give", "vote"}, near=_RATIFYING),
            Words(verbs={"approve", "adopt", "endorse", "support", "back"}),
        )
    },
    roles=(
        Role(
            REL.party,
            (subject + by) | object_ >> between | of >> between | _WHOSE,
            only=REL.State,
            adjectives=True,
            more=between | of >> by | actor | actor >> (owner + modifier + of + in_),
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
            },
        ),
        Role(REL.place, in_),
    ),
    needs=(REL.party, REL.instrument),
    reads=_paper,
    check=_is_by_lawmakers,
)
