"""Lists of events → HTML for notebooks."""

from __future__ import annotations

from ..model import Event
from ..records import event_label
from .html import MOST, html_table


class Events(tuple[Event, ...]):
    """Events in the order of their IRIs; a notebook shows them as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        columns = ("start", "status", "what", "sources", "quote")
        return html_table(columns, [_row(event) for event in self[:MOST]], len(self))


def _row(event: Event) -> tuple[object, ...]:
    quote = event.mentions[0].evidence[0].quote if event.mentions else ""
    return event.time.start, event.status.name, event_label(event), event.sources, quote
