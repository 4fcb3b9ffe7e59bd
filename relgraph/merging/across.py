"""What all articles report → events: one node for each happening, however often it is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..collecting import without_collecting
from ..model import Argument, Entity
from .claims import outlet_state
from .correcting import Corrector
from .grouping import grouped
from .joining import joined
from .people import same_people
from .syndication import copies
from .telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..corrections import Correction
    from ..model import Event, EventMention, Report


class Shared(NamedTuple):
    """What must be known of all articles before their mentions can be put together in parts.

    `names` tells whom an entity stands for (None for one that was rejected), `sources` the
    article whose text an article repeats, where it is not its own.
    """

    names: Mapping[str, Entity | None]
    sources: Mapping[str, str]


class Merged(NamedTuple):
    """The events, sorted by IRI, what else their entities are called, and what went amiss.

    `names` are the other spellings of an entity by its IRI; `notes` tell of corrections that
    fit nothing or contradict new evidence.
    """

    events: tuple[Event, ...]
    names: dict[str, tuple[str, ...]]
    notes: tuple[str, ...]


def across(reports: Iterable[Report], corrections: Sequence[Correction] = ()) -> Merged:
    """Put the mentions of one happening together; the order of the reports is nothing.

    The IRI of an event is that of its earliest mention, so it stays when later articles join.
    """
    with without_collecting():
        return _merged(tuple(reports), corrections)


def _merged(reports: Sequence[Report], corrections: Sequence[Correction]) -> Merged:
    corrector = Corrector(corrections)
    known = entities(reports)
    names = corrector.entities(same_people(reports, corrector.apart), known)
    shared = Shared(names, copies(report.article for report in reports))
    events = happenings(reports, shared, corrector)
    return Merged(events, spellings(names, known), tuple(corrector.notes))


def happenings(
    reports: Sequence[Report], shared: Shared, corrector: Corrector | None = None
) -> tuple[Event, ...]:
    """Put mentions together to events, sorted by IRI.

    Only mentions of one type are ever compared, so each type may be put together by itself: the
    events are the same.
    """
    corrector = corrector or Corrector(())
    names, sources = shared
    outlets = {report.article.iri: outlet_state(report.article.publisher) for report in reports}
    told = {mention.iri: mention for report in reports for mention in report.mentions}
    tellings = (
        telling(_renamed(mention, names), report, sources.get(mention.article, mention.article))
        for report in reports
        for mention in report.mentions
    )
    groups = corrector.happenings(group.tellings for group in grouped(tellings))
    events = corrector.events(joined(group, outlets) for group in groups)
    whole = (replace(e, mentions=tuple(told[m.iri] for m in e.mentions)) for e in events)
    return tuple(sorted(whole, key=lambda event: event.iri))


def entities(reports: Iterable[Report]) -> dict[str, Entity]:
    """Return the things that reports name, by their IRIs."""
    return {
        argument.filler.iri: argument.filler
        for report in reports
        for mention in report.mentions
        for argument in mention.arguments
        if isinstance(argument.filler, Entity)
    }


def _renamed(mention: EventMention, names: Mapping[str, Entity | None]) -> EventMention:
    """Let a mention name each person by one name."""
    if not names or not any(getattr(a.filler, "iri", "") in names for a in mention.arguments):
        return mention
    found: dict[Argument, None] = {}
    for role, filler in ((a.role, a.filler) for a in mention.arguments):
        meant = names.get(filler.iri, filler) if isinstance(filler, Entity) else filler
        if meant is not None:
            found[Argument(role, meant)] = None
    return replace(mention, arguments=tuple(found))


def spellings(
    names: Mapping[str, Entity | None], known: Mapping[str, Entity]
) -> dict[str, tuple[str, ...]]:
    """Return what else the entities are called for which others stand, by their IRIs."""
    found = {}
    for entity in sorted({entity for entity in names.values() if entity}, key=lambda e: e.iri):
        same = (known[iri].name for iri, other in names.items() if other == entity and iri in known)
        if others := tuple(sorted(set(same) - {entity.name})):
            found[entity.iri] = others
    return found
