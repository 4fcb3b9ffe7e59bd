"""What articles say → events: slim keys decide on one machine, each type is joined by a task.

Two things need all articles at once: which texts repeat another, and which new names are one
person's. Both are decided by the functions that `relgraph build` uses, from slim keys: of texts,
only of those that share a band of their MinHash with another one (others have no copies), of
people, only those whom the gazetteer does not know. After that only mentions of one type of event
are ever compared, so that the type is the key by which they are grouped.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from .. import merging
from ..gazetteer import gazetteer
from ..merging import Shared
from ..model import Article, Event, Report
from ..vocabulary import event_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark import RDD

    from ..model import EventMention, Term

Names = dict[str, tuple[str, ...]]


class Told(NamedTuple):
    """An event, and the articles of its mentions, without their texts."""

    event: Event
    articles: dict[str, Article]


def shared_by(reports: RDD[Report]) -> tuple[Shared, Names]:
    """Return what must be known of all articles at once, and other spellings of people."""
    slim = sorted(reports.flatMap(_introducing).collect(), key=_order)
    names = merging.same_people(slim)
    shared = Shared(names, merging.copies(_alike(reports.map(_slim))))
    return shared, merging.spellings(names, merging.entities(slim))


def events_of(reports: RDD[Report], shared: Shared, partitions: int) -> RDD[Told]:
    """Put the mentions of one happening together, a type of events in each task."""
    types = {found.kind: number for number, found in enumerate(event_types())}
    known = reports.context.broadcast(shared)
    return (
        reports.flatMap(_by_type)
        .groupByKey(min(partitions, len(types)), lambda kind: types[kind])
        .flatMap(lambda group: _told(group[1], known.value))
    )


def _told(reports: Iterable[Report], shared: Shared) -> Iterator[Told]:
    found = sorted(reports, key=_order)
    articles = {report.article.iri: report.article for report in found}
    for event in merging.happenings(found, shared):
        yield Told(event, {m.article: articles[m.article] for m in event.mentions})


def _by_type(report: Report) -> Iterator[tuple[Term, Report]]:
    article = replace(report.article, text="", signature="")
    mentions: dict[Term, list[EventMention]] = {}
    for mention in report.mentions:
        mentions.setdefault(mention.kind, []).append(mention)
    return ((kind, Report(article, tuple(told))) for kind, told in mentions.items())


def _order(report: Report) -> tuple[str, str]:
    return report.article.published, report.article.iri


def _slim(report: Report) -> Article:
    """What tells copies of an article."""
    article = report.article
    return Article(article.iri, "", "", published=article.published, signature=article.signature)


def _alike(articles: RDD[Article]) -> list[Article]:
    """Return the articles that share a band of their signature with another one."""
    shared = (
        articles.flatMap(lambda a: ((band, a.iri) for band in merging.bands(a.signature)))
        .groupByKey()
        .flatMap(lambda band: found if len(found := list(band[1])) > 1 else [])
        .distinct()
    )
    wanted = shared.map(lambda iri: (iri, None))
    return list(articles.map(lambda a: (a.iri, a)).join(wanted).map(lambda a: a[1][0]).collect())


def _introducing(report: Report) -> Iterator[Report]:
    """What an article says of people whom the gazetteer does not know."""
    is_new = gazetteer().is_newcomer
    found = tuple(
        replace(mention, arguments=new, evidence=(), place=())
        for mention in report.mentions
        if (new := tuple(a for a in mention.arguments if is_new(a.filler))) or mention.namings
    )
    if found:
        yield Report(_slim(report), found)
