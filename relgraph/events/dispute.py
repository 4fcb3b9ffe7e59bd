"""A and B clash, or A complains of B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, in_, subject
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_KINDS = {
    "accuse": "accusation", "complain": "complaint", "complaint": "complaint",
    "protest": "protest", "clashes": "clash", "clash": "clash", "conflict": "clash",
    "fighting": "clash", "dispute": "dispute", "ban": "ban", "embargo": "ban",
}  # fmt: skip


def _kind(token: Token, reading: Reading) -> Iterator[Argument]:
    del reading
    kind = _KINDS.get(token.lemma_.lower()) or _KINDS.get(token.lower_)
    if kind:
        yield Argument(REL.kind, Literal(kind))


FRAME = Frame(
    REL.Dispute,
    words={
        "en": Words(
            verbs={"accuse", "complain", "clash"},
            nouns={
                "complaint",
                "note of protest",
                "clashes",
                "armed conflict",
                "dispute",
                "fighting",
                "protest",
            },
        )
    },
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True),
        Role(REL.claimant, subject, only=REL.State, shared=True),
        Role(REL.place, in_),
    ),
    needs=(REL.party,),
    least=2,
    reads=_kind,
)
