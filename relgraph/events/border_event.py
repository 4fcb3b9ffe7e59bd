"""A border of A and B is agreed, opened, closed or fought over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, border_action, here, in_
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading


def _happens(token: Token, reading: Reading) -> bool:
    return bool(border_action(token, reading))


def _action(token: Token, reading: Reading) -> Iterator[Argument]:
    yield Argument(REL.action, concept("border-action", border_action(token, reading)))


FRAME = Frame(
    REL.BorderEvent,
    words={
        "en": Words(
            nouns={
                "border",
                "checkpoint",
                "checkpoints",
                "crossing",
                "crossings",
                "frontier",
                "delimitation",
                "demarcation",
                "shooting",
                "clash",
            }
        )
    },
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True),
        Role(REL.crossing, here, only=REL.Site),
        Role(REL.place, in_),
    ),
    needs=(REL.party,),
    least=2,
    reads=_action,
    check=_happens,
)
