"""Event mentions of many articles → events; for now each happening is told by one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import DATA, Event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import EventMention


def across(mentions: Iterable[EventMention]) -> tuple[Event, ...]:
    """Make the events of event mentions, sorted by their IRI."""
    return tuple(sorted((_event(mention) for mention in mentions), key=lambda event: event.iri))


def _event(mention: EventMention) -> Event:
    iri = f"{DATA}event/{mention.iri.rpartition('/')[2]}"
    return Event(
        iri,
        mention.kind,
        mention.status,
        mention.arguments,
        mention.time,
        mention.place,
        (mention,),
    )
