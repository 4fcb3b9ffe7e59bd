"""An event with several others at one table, or in turn → one event with each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Argument
from ..vocabulary import REL
from .fillers import entities_at
from .frame import Role
from .paths import here
from .surface import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from ..model import Entity
    from .paths import Links
    from .reader import Found
    from .reading import Reading

_SEPARATELY = frozenset({"separate", "separately", "respectively"})
_TOGETHER = frozenset({"trilateral", "tripartite", "joint", "jointly", "together", "format"})
_OWN = ("of", "between", "owner", "modifier")
_FEW = 4
_PARTICIPANT = Role(REL.participant, here)


def apart(reading: Reading, event: Found, token: Token) -> tuple[Found, ...]:
    """ "met with Rahmon and Japarov", "held separate talks with them": two meetings."""
    if REL.participant not in event.frame.needs or event.frame.contact:
        return (event,)
    met = _others(reading, event, token)
    rest = tuple(a for a in event.arguments if a.filler not in met)
    if not any(a.role == REL.participant for a in rest) and token.pos_ != "VERB":
        rest += tuple(Argument(REL.participant, e) for e in _around(reading, token) if e not in met)
    if len(met) < 2 or not _is_in_turn(token, met, rest):
        return (event,)
    return tuple(
        replace(
            event,
            arguments=(*rest, Argument(REL.participant, each)),
            trigger=event.trigger + number,
        )
        for number, each in enumerate(met)
    )


def _others(reading: Reading, event: Found, token: Token) -> tuple[Entity, ...]:
    """Whom the first one meets; nobody where several meet of their own accord, as equals."""
    links = reading.language.links
    passive = any(child.dep_ == "auxpass" for child in token.children)
    names = ("with", *((("by",) if passive else ("met", "to")) if token.pos_ == "VERB" else ()))
    told = [_named(reading, t, event) for t in listed(reading, _along(token, names, links), token)]
    if any(len(entities) > _FEW for entities in told):
        return ()  # "the five presidents" come together
    there = {argument.filler for argument in event.arguments}
    met = dict.fromkeys(e for entities in told for e in entities if e in there)
    own = {e for t in _along(token, _OWN, links) for e in _named(reading, t, event)}
    return () if own & met.keys() else tuple(met)


def _is_in_turn(token: Token, met: tuple[Entity, ...], rest: tuple[Argument, ...]) -> bool:
    """Whether those met come one by one, as persons do of whom nothing says "together"."""
    words = {other.lower_ for other in token.sent}
    # "His programme includes talks with A and B": who he is, the text around may tell.
    first = sum(argument.role == REL.participant for argument in rest)
    one = first == 1 or (first == 0 and token.pos_ != "VERB")
    each = token.pos_ == "VERB" or token.tag_ == "NNS"
    people = "bilateral" in words or all(entity.kind == REL.Person for entity in met)
    alone = one and each and people and not words & _TOGETHER
    return alone or bool(words & _SEPARATELY)


def _around(reading: Reading, token: Token) -> tuple[Entity, ...]:
    """Who acts where the talks are the setting: "he flew in for talks with A and B"."""
    day = reading.article.published
    doers = reading.language.links["setting"](token)
    return tuple(e for t in doers for e in entities_at(reading, t, _PARTICIPANT, day))


def _along(token: Token, names: Iterable[str], links: Links) -> list[Token]:
    return [other for name in names for other in links[name](token)]


def _named(reading: Reading, token: Token, event: Found) -> tuple[Entity, ...]:
    day = event.time.start or reading.article.published
    return entities_at(reading, token, _PARTICIPANT, day)
