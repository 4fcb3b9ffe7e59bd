"""Heads of state or government meet in a named format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    attending,
    bearer,
    edition,
    here,
    hosting,
    in_,
    is_forum,
    is_of_two,
    modifier,
    of,
    owner,
)
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


def _happens(token: Token, reading: Reading) -> bool:
    """Whether a format is named as a meeting that takes place, not as a format alone."""
    if is_forum(token, reading) or is_of_two(token, reading):
        return False
    if token.lower_ == "summits" and not edition(token, reading):
        return False
    links = reading.language.links
    return bool(
        links["carriers"](token)
        or links["in"](token)
        or edition(token, reading)
        or links["setting"](token)
    )


FRAME = Frame(
    REL.Summit,
    words={"en": Words(names={"series"}, nouns={"summit"})},
    roles=(
        Role(REL.series, here, only=REL.Series),
        Role(REL.series, of | owner | modifier | bearer, only=REL.Organisation),
        Role(REL.series, here, text=True),
        Role(REL.attendee, attending, only=REL.Person),
        Role(REL.host, hosting, only=REL.State),
        Role(REL.place, in_ | modifier | hosting),
    ),
    needs=(REL.series,),
    reads=_edition,
    check=_happens,
)
