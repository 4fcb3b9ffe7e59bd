"""A takes over, holds or will hold the chair of an international organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    bodies,
    goal,
    in_,
    modifier,
    object_,
    of,
    owner,
    period,
    subject,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_PERSONS = {"person", "people", "office", "offices"}


def _is_of_body(token: Token, reading: Reading) -> bool:
    """The chair of a body of states, which a state holds; not that of a session or a senate."""
    if not bodies(token, reading):
        return False
    named = (reading.mentions.get(other.i) for other in reading.language.links["of"](token))
    if any(mention is not None and mention.kind in _PERSONS for mention in named):
        return False
    return token.pos_ not in ("VERB", "AUX") or not _by_person(token, reading)


def _by_person(verb: Token, reading: Reading) -> bool:
    """ "Tokayev chaired the council": who presides over a session is a person."""
    doers = (reading.mention(other) for other in reading.language.links["subject"](verb))
    return any(mention is not None and mention.kind in _PERSONS for mention in doers)


def _term(token: Token, reading: Reading) -> Iterator[Argument]:
    if told := period(token, reading):
        yield Argument(REL.period, Literal(told))


_OF_WHAT = of | in_ | modifier | object_ | owner >> modifier

FRAME = Frame(
    REL.Chairmanship,
    words={
        "en": Words(
            verbs={"chair", "preside"}, nouns={"chairmanship", "presidency", "rotating chair"}
        )
    },
    roles=(
        Role(REL.organisation, _OF_WHAT, only=REL.Organisation),
        Role(REL.organisation, _OF_WHAT, only=REL.Series),
        Role(
            REL.holder,
            goal | owner | modifier | subject,
            only=REL.State,
            adjectives=True,
        ),
    ),
    needs=(REL.holder, REL.organisation),
    reads=_term,
    check=_is_of_body,
)
