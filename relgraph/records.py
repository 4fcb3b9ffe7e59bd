"""Event mentions and events → what is told of them: records, JSON Lines, labels, order."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .model import Entity, Literal
from .vocabulary import REL, event_type, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .model import Argument, Article, Event, EventMention, Filler, Term


def in_order(kind: Term, arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """Sort arguments by role as the ontology lists them, then by name, so that no order is lost."""
    roles = event_type(kind).roles
    return tuple(
        sorted(arguments, key=lambda a: (roles.index(a.role), a.filler.name, str(a.filler)))
    )


def by_name(things: Iterable[Entity]) -> tuple[Entity, ...]:
    """Sort entities by name."""
    return tuple(sorted(things, key=lambda entity: (entity.name, entity.iri)))


def event_label(event: Event) -> str:
    """Tell an event in a few words: its type, the fillers of its core roles, its day."""
    core = event_type(event.kind).core
    names = [a.filler.name for a in in_order(event.kind, event.arguments) if a.role in core]
    names += [place.name for place in event.place] if REL.place in core else []
    parts = [*dict.fromkeys(names), event.time.start]
    return f"{label(event.kind)}: {', '.join(part for part in parts if part)}"


def record(article: Article, mention: EventMention, event_iri: str) -> dict[str, Any]:
    """Return the record of an event mention; quotes are letter for letter."""
    roles: dict[str, list[dict[str, str]]] = {}
    values: dict[str, list[str | int | float]] = {}
    kinds = event_type(mention.kind)
    for argument in in_order(mention.kind, mention.arguments):
        if argument.role in kinds.values:
            values.setdefault(argument.role.name, []).append(_plain(argument.filler))
        else:
            roles.setdefault(argument.role.name, []).append(_named(argument.filler))
    return {
        "id": mention.iri,
        "event": event_iri,
        "article": article.iri,
        "source": article.source,
        "title": article.title,
        "published": article.published,
        "type": mention.kind.name,
        "status": mention.status.name,
        "background": mention.background,
        "start": mention.time.start,
        "end": mention.time.end,
        "place": [_named(place) for place in by_name(mention.place)],
        "roles": roles,
        "values": values,
        "quotes": [evidence.quote for evidence in mention.evidence],
        "evidence": [
            {"begin": e.begin, "end": e.end, "role": e.role.name if e.role else None}
            for e in mention.evidence
        ],
        "rule": mention.rule,
    }


def _named(filler: Filler) -> dict[str, str]:
    if isinstance(filler, Entity):
        return {"iri": filler.iri, "name": filler.name}
    return {"name": filler.name}


def _plain(filler: Filler) -> str | int | float:
    """Return a number as a number and anything else by its name."""
    if isinstance(filler, Literal) and filler.datatype in {"decimal", "integer"}:
        number = Decimal(filler.value)
        return int(number) if number == number.to_integral_value() else float(number)
    return filler.name


def lines(rows: Iterable[dict[str, Any]]) -> str:
    """Write rows as JSON Lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
