"""A takes over, holds or will hold the chair of an international organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    bodies,
    chair,
    chaired_body,
    goal,
    holder,
    in_,
    modifier,
    object_,
    of,
    on,
    owner,
    period,
    subject,
    union_in_name,
    union_meant,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..grammar import Reading
    from ..model import Entity

_PERSONS = {"person", "people", "office", "offices"}
_CHAIRS = {"chairmanship", "presidency", "chair", "helm"}
_UNIONS = {"organization", "organisation", "commonwealth", "union", "association", "bloc"}


def _is_of_body(token: Token, reading: Reading) -> bool:
    """The chair of a body of states, which a state holds; not that of a session or a senate."""
    links = reading.language.links
    if chaired_body(token, reading):
        return not _are_persons(links["holder"](token), reading)
    if token.lemma_ == "hold":
        return any(noun.lemma_.lower() in _CHAIRS for noun in links["chair"](token))
    if not bodies(token, reading) and not _unnamed(token, reading):
        return False
    if _are_persons(links["of"](token), reading):
        return False
    return token.pos_ not in ("VERB", "AUX") or not _are_persons(links["subject"](token), reading)


def _are_persons(words: Iterable[Token], reading: Reading) -> bool:
    """ "Tokayev chaired the council": who presides over a session is a person."""
    named = (reading.mention(word) for word in words)
    return any(mention is not None and mention.kind in _PERSONS for mention in named)


def _unnamed(token: Token, reading: Reading) -> Entity | None:
    """A body named before, or by its meetings: "the chairmanship of the Organization"."""
    nouns = (token, *reading.language.links["chair"](token))
    of = [word for noun in nouns for word in _follow(noun, reading)]
    if told := next(filter(None, (union_in_name(word, reading) for word in of)), None):
        return told
    meant = any(word.lemma_.lower() in _UNIONS and word.i not in reading.mentions for word in of)
    named = any(reading.mention(word) for word in of) or reading.language.links["of"](token)
    owners = reading.language.links["owner"](token)
    bare = (
        token.lemma_.lower() == "chairmanship" and not named and not _are_persons(owners, reading)
    )
    return union_meant(token, reading) if meant or bare else None


def _follow(noun: Token, reading: Reading) -> tuple[Token, ...]:
    return (*reading.language.links["of"](noun), *reading.language.links["modifier"](noun))


def _told(token: Token, reading: Reading) -> Iterator[Argument]:
    if told := period(token, reading):
        yield Argument(REL.period, Literal(told))
    if body := chaired_body(token, reading) or _unnamed(token, reading):
        yield Argument(REL.organisation, body)


_OF_WHAT = of | in_ | on | modifier | object_ | owner >> modifier

FRAME = Frame(
    REL.Chairmanship,
    words={
        "en": (
            Words(
                verbs={"chair", "preside"}, nouns={"chairmanship", "presidency", "chair", "helm"}
            ),
            Words(verbs={"hold"}, near={"which", "that"}),
            Words(names={"office"}),
        )
    },
    roles=(
        Role(REL.organisation, _OF_WHAT | chair >> _OF_WHAT, only=REL.Organisation),
        Role(
            REL.holder,
            holder | goal | owner | modifier | subject,
            only=REL.State,
            adjectives=True,
        ),
    ),
    needs=(REL.holder, REL.organisation),
    reads=_told,
    check=_is_of_body,
)
