"""An article and its event mentions ↔ the triples of the article's own graph."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from ..model import Article, Entity, EventMention, Evidence, Naming, Term
from ..namespaces import DATA
from ..vocabulary import REL, label
from .statements import (
    arguments_from,
    days,
    place_from,
    statement_pairs,
    thing_triples,
    things,
    time_from,
)
from .terms import DCTERMS, LABEL, TYPE, VERSION, about, text, truth, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Triple

    from ..model import Argument, Report
    from .terms import Said, Value

_LABEL_LENGTH = 80


def own_graph(report: Report, version: str) -> Iterator[Triple]:
    """Say all that one article says, and which version of relgraph read it."""
    article, mentions = report
    yield from article_triples(article)
    yield from about(article.iri, (VERSION, text(version)))
    if article.signature:
        yield from about(article.iri, (REL.signature, text(article.signature)))
    for mention in mentions:
        yield from provenance(article, mention)
        yield from about(
            mention.iri, (REL.reports, NamedNode(mention.kind)), *statement_pairs(mention)
        )
        for thing in things(mention):
            yield from thing_triples(thing)
        for person, states, offices in mention.namings:
            acts_for = ((REL.actsFor, NamedNode(f"{DATA}state/{state}")) for state in states)
            kinds = ((REL.officeKind, text(kind)) for kind in offices)
            yield from about(person, *acts_for, *kinds)


def article_triples(article: Article) -> Iterator[Triple]:
    """Say what is known of an article; its text stays outside the graph."""
    words = {
        DCTERMS + "title": article.title,
        DCTERMS + "source": article.source,
        DCTERMS + "language": article.language,
        DCTERMS + "publisher": article.publisher,
        DCTERMS + "creator": article.author,
        REL.titleFrom: article.title_from,
        REL.publishedFrom: article.published_from,
        REL.languageFrom: article.language_from,
        REL.publisherFrom: article.publisher_from,
        REL.authorFrom: article.author_from,
        REL.address: article.url,
        REL.sha256: article.sha256,
    }
    return about(
        article.iri,
        (TYPE, NamedNode(REL.Article)),
        (LABEL, text(article.title or article.source, "en")),
        *((predicate, text(value)) for predicate, value in words.items() if value),
        *days((REL.published, article.published)),
    )


def provenance(article: Article, mention: EventMention) -> Iterator[Triple]:
    """Say where a mention stands and which rule found it, but not what it says."""
    stem = mention.iri.replace("/mention/", "/evidence/")
    spans = {f"{stem}-{number}": span for number, span in enumerate(mention.evidence, 1)}
    yield from about(
        mention.iri,
        (TYPE, NamedNode(REL.EventMention)),
        (LABEL, text(f"{label(mention.kind)} in: {article.title or article.source}", "en")),
        (REL.article, NamedNode(article.iri)),
        (REL.rule, text(mention.rule)),
        (REL.background, truth(mention.background)),
        *((REL.evidence, NamedNode(iri)) for iri in spans),
    )
    for iri, span in spans.items():
        yield from about(iri, *_evidence_pairs(span))


def _evidence_pairs(span: Evidence) -> Iterator[tuple[str, Value]]:
    yield TYPE, NamedNode(REL.Evidence)
    yield LABEL, text(textwrap.shorten(span.quote, _LABEL_LENGTH, placeholder=" …"), "en")
    yield REL.beginChar, typed(str(span.begin), "integer")
    yield REL.endChar, typed(str(span.end), "integer")
    yield REL.quote, text(span.quote)
    if span.role:
        yield REL.evidenceRole, NamedNode(span.role)


def article_from(said: Said, iri: str) -> Article:
    """Read an article back, without its text."""
    return Article(
        iri,
        text="",
        source=said.one(iri, DCTERMS + "source"),
        title=said.one(iri, DCTERMS + "title"),
        title_from=said.one(iri, REL.titleFrom),
        published=said.one(iri, REL.published),
        published_from=said.one(iri, REL.publishedFrom),
        language=said.one(iri, DCTERMS + "language"),
        language_from=said.one(iri, REL.languageFrom),
        url=said.one(iri, REL.address),
        publisher=said.one(iri, DCTERMS + "publisher"),
        publisher_from=said.one(iri, REL.publisherFrom),
        author=said.one(iri, DCTERMS + "creator"),
        author_from=said.one(iri, REL.authorFrom),
        sha256=said.one(iri, REL.sha256),
        signature=said.one(iri, REL.signature),
    )


def mentions_from(said: Said) -> tuple[EventMention, ...]:
    """Read the mentions of an article back, in the order of its text."""
    mentions = (_mention(said, node) for node in said.of_kind(REL.EventMention))
    return tuple(sorted(mentions, key=lambda mention: (mention.evidence[0].begin, mention.iri)))


def _mention(said: Said, node: str) -> EventMention:
    kind = Term(said.one(node, REL.reports))
    arguments = arguments_from(said, node, kind)
    spans = sorted(said.all(node, REL.evidence), key=lambda iri: int(iri.rpartition("-")[2]))
    return EventMention(
        node,
        article=said.one(node, REL.article),
        kind=kind,
        status=Term(said.one(node, REL.status)),
        arguments=arguments,
        time=time_from(said, node),
        place=place_from(said, node),
        background=said.one(node, REL.background) == "true",
        evidence=tuple(_evidence(said, span) for span in spans),
        rule=said.one(node, REL.rule),
        namings=tuple(_namings(said, arguments)),
    )


def _namings(said: Said, arguments: Iterable[Argument]) -> Iterator[Naming]:
    fillers = {a.filler.iri for a in arguments if isinstance(a.filler, Entity)}
    for person in sorted(fillers):
        states = (iri.rpartition("/")[2] for iri in said.all(person, REL.actsFor))
        naming = Naming(person, tuple(states), tuple(said.all(person, REL.officeKind)))
        if naming.states or naming.offices:
            yield naming


def _evidence(said: Said, node: str) -> Evidence:
    role = said.one(node, REL.evidenceRole)
    return Evidence(
        int(said.one(node, REL.beginChar)),
        int(said.one(node, REL.endChar)),
        said.one(node, REL.quote),
        Term(role) if role else None,
    )
