"""A and B sign a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, between, by, count, in_, object_, of, subject, to, with_
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_PAPERS = {
    "agreement", "treaty", "memorandum", "memoranda", "protocol", "document", "documents",
    "declaration", "roadmap", "map", "contract", "statement", "plan", "programme", "program",
    "package", "deal", "agreements", "contracts", "charter", "convention", "mou", "accord",
    "letter", "papers", "memorandums", "arrangement", "act", "paper", "pact", "communique",
}  # fmt: skip


def _is_of_paper(token: Token, reading: Reading) -> bool:
    """A paper is signed; a minister "signed up", a decree is no document of two sides."""
    del reading
    if token.lemma_.lower() == "signature":
        return True
    if token.lemma_.lower() in ("sign", "ink", "initial"):
        return not any(child.lower_ in ("up", "off", "into") for child in token.children)
    return any(other.lemma_.lower() in _PAPERS for other in token.subtree)


def _count(token: Token, reading: Reading) -> Iterator[Argument]:
    for paper in reading.language.links["object"](token) or reading.language.links["of"](token):
        if paper.lemma_.lower() in _PAPERS and (number := count(paper)):
            yield Argument(REL.count, Literal(str(number), "integer"))


FRAME = Frame(
    REL.Signing,
    words={
        "en": (
            Words(verbs={"sign", "ink"}, nouns={"signing"}),
            Words(verbs={"conclude", "seal"}, near=_PAPERS),
            Words(nouns={"signatures", "signature"}),
        )
    },
    roles=(
        Role(REL.signatory, subject + by + of, only=REL.Person),
        Role(
            REL.party,
            object_ >> between | of >> between | between | subject + by + with_ + of,
            only=REL.State,
        ),
        Role(REL.instrument, object_ | of | to, text=True),
        Role(REL.place, in_),
    ),
    needs=(REL.party, REL.instrument),
    reads=_count,
    check=_is_of_paper,
)
