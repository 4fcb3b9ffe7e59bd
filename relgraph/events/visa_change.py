"""A and B change who may travel between them without a visa."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, phrase, subject
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading


def _regime(token: Token, reading: Reading) -> Iterator[Argument]:
    """The words for what is changed: "visa-free regime for 30 days"."""
    yield Argument(REL.regime, Literal(phrase(reading, token)))


FRAME = Frame(
    REL.VisaChange,
    words={
        "en": Words(
            nouns={"visa", "visas", "visa regime", "visa-free regime", "free regime", "visa requirement", "free travel"},
            near={
                "abolish", "introduce", "lift", "cancel", "waive", "free", "abolition", "exempt",
                "scrap", "ease", "simplify", "extend",
            },
        )
    },
    roles=(Role(REL.party, subject, only=REL.State, adjectives=True, more=anywhere),),
    needs=(REL.party,),
    least=2,
    reads=_regime,
)  # fmt: skip
