"""Event mentions and events ↔ the quads on disk: a graph for each article, one for all events."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from ..model import Report
from ..quads import publish, read_only, writable
from ..vocabulary import REL
from .conflicts import conflict_triples
from .facts import gazetteer_triples
from .happenings import event_triples, events_from
from .register import Register, SetAside, text_of
from .renewing import Renewal
from .reports import article_from, article_triples, mentions_from, own_graph, provenance
from .search import Hit, index, renew_index, search, stamp
from .statements import thing_triples, things
from .terms import ALT_LABEL, VERSION, Said, about, key, text
from .told import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Triple

    from ..gazetteer import Gazetteer
    from ..model import Entity, Event

Graph = NamedNode | DefaultGraph

_BULK = 100_000  # triples from which on the bulk loader pays

__all__ = [
    "Hit",
    "Register",
    "Renewal",
    "Report",
    "SetAside",
    "Told",
    "catch_up",
    "events",
    "events_of",
    "has_facts",
    "index",
    "involved",
    "publish",
    "put_article",
    "put_events",
    "read_back",
    "read_only",
    "remove",
    "renew_index",
    "report_of",
    "reports",
    "search",
    "states_of",
    "text_of",
    "version_of",
    "writable",
]


def version_of(store: Store, article: str) -> str:
    """Return the version that read an article, or empty where the store lacks it."""
    graph = NamedNode(article)
    return _said(store, graph, subject=graph).one(article, VERSION)


def put_article(store: Store, report: Report, version: str) -> None:
    """Write all that an article says in place of what was there, at once or not at all."""
    _replace(store, NamedNode(report.article.iri), own_graph(report, version))


def put_events(
    store: Store,
    known: Gazetteer,
    events: Iterable[Event],
    reports: Iterable[Report],
    names: Mapping[str, Iterable[str]] | None = None,
) -> None:
    """Write the gazetteer, the events and the provenance of their mentions, at once.

    `names` are other spellings of entities, by IRI, that articles use.
    """
    events = tuple(events)
    parts = [gazetteer_triples(known), _new_things(events, known)]
    for event in events:
        parts += [event_triples(event, known), conflict_triples(event)]
    for iri, spellings in (names or {}).items():
        parts.append(about(iri, *((ALT_LABEL, text(name, "en")) for name in spellings)))
    for article, mentions in reports:
        parts.append(article_triples(article))
        parts += [provenance(article, mention) for mention in mentions]
    _replace(store, DefaultGraph(), chain.from_iterable(parts))


def catch_up(store: Store, told: Told, renewal: Renewal, known: Gazetteer) -> None:
    """Bring what is told of articles, and stands of them in the default graph, up to the store."""
    now = _versions(store)
    before = told.versions()
    for article in sorted(before):
        if now.get(article) != before[article]:
            renewal.forget(article)
            told.forget(article)
    for article in sorted(now):
        if now[article] != before.get(article):
            report = report_of(store, article)
            told.put(report, now[article], stamp(report), known)
            renewal.put(report)


def _versions(store: Store) -> dict[str, str]:
    found = store.quads_for_pattern(None, NamedNode(VERSION), None, None)
    return {key(quad.subject): quad.object.value for quad in found
            if isinstance(quad.object, Literal) and quad.subject == quad.graph_name}  # fmt: skip


def has_facts(store: Store) -> bool:
    """Tell whether anything stands in the default graph."""
    return any(True for _ in store.quads_for_pattern(None, None, None, DefaultGraph()))


def remove(store: Store, article: str) -> None:
    """Drop the graph of an article; the events stay until they are put again."""
    store.remove_graph(NamedNode(article))


def report_of(store: Store, article: str) -> Report:
    """Read an article and its mentions back."""
    said = _said(store, NamedNode(article))
    return Report(article_from(said, article), mentions_from(said))


def reports(store: Store) -> tuple[Report, ...]:
    """Read all articles and their mentions back, the earliest published first."""
    found = [report_of(store, graph.value) for graph in _article_graphs(store)]
    return tuple(sorted(found, key=lambda report: (report.article.published, report.article.iri)))


def read_back(report: Report, version: str) -> Report:
    """Return a report as it comes back from a store, with the text that a store leaves out."""
    iri = report.article.iri
    said = Said(own_graph(report, version))
    article = replace(article_from(said, iri), text=report.article.text)
    return Report(article, mentions_from(said))


def events(store: Store) -> tuple[Event, ...]:
    """Read all events back, sorted by IRI."""
    mentions = {mention.iri: mention for report in reports(store) for mention in report.mentions}
    return events_from(_said(store, DefaultGraph()), mentions)


def events_of(store: Store, mention: str) -> tuple[tuple[str, str], ...]:
    """Return the IRI and the label of each event that a mention tells of."""
    found = store.quads_for_pattern(
        None, NamedNode(REL.mention), NamedNode(mention), DefaultGraph()
    )
    nodes = [quad.subject for quad in found if isinstance(quad.subject, NamedNode)]
    return tuple(
        (node.value, _said(store, DefaultGraph(), subject=node).name(node.value)) for node in nodes
    )


def involved(store: Store) -> dict[str, tuple[Entity, ...]]:
    """Return the states that each event involves."""
    return _states(store, REL.involves)


def states_of(store: Store) -> dict[str, tuple[Entity, ...]]:
    """Return the states that each person and body acts for, and that each place lies in."""
    return _states(store, REL.actsFor, REL.inState)


def _states(store: Store, *predicates: str) -> dict[str, tuple[Entity, ...]]:
    said = _said(store, DefaultGraph())
    return {
        node: tuple(map(said.entity, states))
        for node in said.nodes()
        if (states := [iri for predicate in predicates for iri in said.all(node, predicate)])
    }


def _article_graphs(store: Store) -> list[NamedNode]:
    return [graph for graph in store.named_graphs() if isinstance(graph, NamedNode)]


def _said(store: Store, graph: Graph, subject: NamedNode | None = None) -> Said:
    return Said(quad.triple for quad in store.quads_for_pattern(subject, None, None, graph))


def _new_things(events: Iterable[Event], known: Gazetteer) -> Iterator[Triple]:
    """Say what is known of the things that only articles name; the first event names them."""
    new: dict[str, Entity] = {}
    for event in events:
        for thing in things(event):
            if known.entity(thing.iri) is None:
                new.setdefault(thing.iri, thing)
    return chain.from_iterable(thing_triples(thing) for thing in new.values())


def _replace(store: Store, graph: Graph, triples: Iterable[Triple]) -> None:
    """Make a graph say these triples in one transaction that writes only what differs."""
    old = {quad.triple for quad in store.quads_for_pattern(None, None, None, graph)}
    new = set(triples)
    if not old and len(new) >= _BULK:  # readers see nothing of it before it is published
        store.bulk_extend(Quad(t.subject, t.predicate, t.object, graph) for t in new)
        return
    if old <= new:
        store.extend(Quad(t.subject, t.predicate, t.object, graph) for t in new - old)
        return
    store.update(f"DELETE DATA {_block(old - new, graph)} ; INSERT DATA {_block(new - old, graph)}")


def _block(triples: Iterable[Triple], graph: Graph) -> str:
    said = " .\n".join(map(str, triples))
    return f"{{ GRAPH {graph} {{ {said} }} }}" if isinstance(graph, NamedNode) else f"{{ {said} }}"
