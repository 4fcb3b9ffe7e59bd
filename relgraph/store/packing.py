"""What joining needs of a mention ↔ a short text, which is read faster than its triples."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..model import Argument, Entity, EventMention, Evidence, Literal, Naming, Term, Time

if TYPE_CHECKING:
    from ..model import Filler

_KEPT = 1 << 14  # entities and terms that mentions share


def packed(mention: EventMention) -> str:
    """Write a mention without its quotes and its rule."""
    time, first = mention.time, mention.evidence[0]
    told = (
        mention.iri,
        mention.kind,
        mention.status,
        [(a.role, *_parts(a.filler)) for a in mention.arguments],
        (time.start, time.end, time.words),
        [_parts(place) for place in mention.place],
        mention.background,
        (first.begin, first.end),
        mention.namings,
    )
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def unpacked(article: str, text: str) -> EventMention:
    """Read a mention of an article back, with one span of evidence, which has no quote."""
    iri, kind, status, arguments, time, places, background, (begin, end), namings = json.loads(text)
    return EventMention(
        iri,
        article,
        _term(kind),
        _term(status),
        tuple(_argument(*argument) for argument in arguments),
        Time(*time),
        tuple(_entity(*place) for place in places),
        background,
        (Evidence(begin, end, ""),),
        rule="",
        namings=tuple(Naming(who, tuple(states), tuple(kinds)) for who, states, kinds in namings),
    )


def _parts(filler: Filler) -> tuple[str, ...]:
    if isinstance(filler, Entity):
        return filler.iri, filler.kind, filler.name
    return filler.value, filler.datatype


@lru_cache(_KEPT)
def _argument(role: str, *parts: Any) -> Argument:
    return Argument(_term(role), _entity(*parts) if len(parts) > 2 else Literal(*parts))


@lru_cache(_KEPT)
def _entity(iri: str, kind: str, name: str) -> Entity:
    return Entity(iri, _term(kind), name)


@lru_cache(_KEPT)
def _term(iri: str) -> Term:
    return Term(iri)
