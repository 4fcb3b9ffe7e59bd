"""A standing commission or council of two states meets in a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, by, edition, in_, parties
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_BODIES = {"commission", "council", "committee"}


def _is_of_body(token: Token, reading: Reading) -> bool:
    """ "the 12th session of the intergovernmental commission", "the council held its meeting"."""
    del reading
    near = {t.lemma_.lower() for t in token.subtree} | {
        t.lemma_.lower() for t in token.head.children
    }
    return bool(near & _BODIES)


def _edition(token: Token, reading: Reading) -> Iterator[Argument]:
    if number := edition(token, reading):
        yield Argument(REL.edition, Literal(str(number), "integer"))


FRAME = Frame(
    REL.CommissionSession,
    words={"en": Words(nouns={"session", "meeting", "sitting"})},
    roles=(
        Role(REL.party, parties, only=REL.State, adjectives=True, more=anywhere),
        Role(REL.chair, by, only=REL.Person),
        Role(REL.place, in_),
    ),
    needs=(REL.party,),
    least=2,
    reads=_edition,
    check=_is_of_body,
)
