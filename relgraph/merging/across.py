"""What all articles report → events: one node for each happening, however often it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .claims import outlet_state
from .grouping import grouped
from .joining import joined
from .syndication import originals
from .telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Event, Report


def across(reports: Iterable[Report]) -> tuple[Event, ...]:
    """Put the mentions of one happening together, sorted by IRI; the order of reports is nothing.

    The IRI of an event is that of its earliest mention, so it stays when later articles join.
    """
    reports = tuple(reports)
    sources = originals(report.article for report in reports)
    outlets = {report.article.iri: outlet_state(report.article.publisher) for report in reports}
    tellings = (
        telling(mention, report, sources[report.article.iri])
        for report in reports
        for mention in report.mentions
    )
    events = (joined(group, outlets) for group in grouped(tellings))
    return tuple(sorted(events, key=lambda event: event.iri))
