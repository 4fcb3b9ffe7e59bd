"""A monument to A is unveiled in B, or a park or street gets the name of A."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Value,
    Words,
    after,
    by,
    for_,
    goal,
    in_,
    modifier,
    of,
    present,
    subject,
    to,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_MONUMENTS = {
    "monument", "bust", "statue", "sculpture", "memorial", "composition", "stele", "obelisk",
    "monuments",
}  # fmt: skip
_MADE = {
    "unveil", "open", "erect", "install", "inaugurate", "build", "put", "set", "appear", "name",
    "rename", "unveiling", "opening", "inauguration", "installation", "erection", "stand", "adorn",
    "lay", "raise", "create", "place", "construct", "construction", "present", "dedicate",
    "go", "receive",
}  # fmt: skip


def _is_made(token: Token, reading: Reading) -> bool:
    """A wreath laid at a monument, or talks beside one, unveil nothing."""
    near = {
        token.head,
        token.head.head,
        *token.children,
        *(c for t in token.children for c in t.children),
    }
    return any(other.lemma_.lower() in _MADE for other in near) or reading.in_title(token)


FRAME = Frame(
    REL.MonumentUnveiling,
    words={"en": Words(nouns=_MONUMENTS | {"park", "street", "avenue", "square", "alley"})},
    roles=(
        Role(REL.commemorated, after | modifier | to | of | for_ | goal, text=True, without={"poet", "city", "capital"}),
        Role(REL.place, in_),
        Role(REL.attendee, subject + present + by, only=REL.Person),
    ),
    needs=(REL.commemorated,),
    values=(
        Value(
            REL.work,
            {
                "en": {
                    "monument": "monument", "bust": "bust", "statue": "statue",
                    "sculpture": "statue", "sculptural": "statue", "park": "park",
                    "street": "street", "memorial": "monument", "avenue": "street",
                }
            },
            reach="word",
        ),
    ),
    check=_is_made,
)  # fmt: skip
