"""A standing commission or council of two states meets in a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    COUNCILS,
    Frame,
    Role,
    Words,
    anywhere,
    chairing,
    edition,
    hosting,
    in_,
    parties,
    subject,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_OF_MANY = ("european council", "security council", "eurasian", "cis", "sco", "turkic states")
_HABIT = {"every", "annually", "alternately", "yearly"}
_MEETING = {"meet", "convene", "gather", "sit", "assemble"}


def _is_of_body(token: Token, reading: Reading) -> bool:
    """ "the 12th session of the intergovernmental commission", "the council held its meeting"."""
    if any(name in token.sent.text.lower() for name in _OF_MANY):
        return False
    if any(word.lower_ in _HABIT for word in token.sent):
        return False
    links = reading.language.links
    if token.lemma_.lower() in _MEETING:
        near = (*links["subject"](token), *links["object"](token))
    else:
        near = (*links["of"](token), *links["modifier"](token), *links["subject"](token))
        near += tuple(token.head.children)
    return any(word.lemma_.lower() in COUNCILS for word in near)


def _edition(token: Token, reading: Reading) -> Iterator[Argument]:
    sessions = [t for t in token.sent if t.lemma_.lower() in ("session", "meeting")]
    for word in (token,) if token.lemma_.lower() not in _MEETING else sessions:
        if number := edition(word, reading):
            yield Argument(REL.edition, Literal(str(number), "integer"))


FRAME = Frame(
    REL.CommissionSession,
    words={"en": Words(nouns={"session", "meeting", "sitting"}, verbs=_MEETING)},
    roles=(
        Role(REL.chair, chairing, only=REL.Person),
        Role(
            REL.party,
            subject >> parties | parties,
            only=REL.State,
            adjectives=True,
            bodies=True,
            more=anywhere,
        ),
        Role(REL.place, in_ | hosting),
    ),
    needs=(REL.party,),
    least=2,
    reads=_edition,
    check=_is_of_body,
)
