"""Heads of state or government meet in a named format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, attending, edition, here, hosting, in_
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading


def _edition(token: Token, reading: Reading) -> Iterator[Argument]:
    """ "the sixth Consultative Meeting", "the 6th summit", "VI Consultative Meeting"."""
    number = edition(token, reading)
    if number:
        yield Argument(REL.edition, Literal(str(number), "integer"))


FRAME = Frame(
    REL.Summit,
    words={"en": Words(names={"series"}, nouns={"summit"})},
    roles=(
        Role(REL.series, here, text=True),
        Role(REL.attendee, attending),
        Role(REL.host, hosting, only=REL.State),
        Role(REL.place, in_),
    ),
    needs=(REL.series,),
    reads=_edition,
)
