"""What was joined → the default graph, of which only what differs is written."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode, Quad

from ..model import Entity, Term
from ..vocabulary import REL
from .conflicts import conflict_triples
from .facts import gazetteer_triples
from .happenings import event_triples
from .reports import article_triples, provenance
from .statements import thing_triples, things
from .terms import ALT_LABEL, about, key, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Store, Triple

    from ..gazetteer import Gazetteer
    from ..model import Event, Report
    from .told import Told

_BLOCK = 20_000  # triples that are written at once
_CHECKPOINT = 5  # such blocks
_PARTS = frozenset({REL.conflict, REL.claim, REL.evidence})  # lead to what belongs to one node


class Renewal:
    """Writes the default graph part by part; readers see nothing of it before it is published."""

    def __init__(self, quads: Store, told: Told, known: Gazetteer) -> None:
        self._quads = quads
        self._base = told.base
        self._known = known
        self._gone: list[str] = []
        self._new: list[Quad] = []
        self._blocks = 0

    def begin(self) -> None:
        """Write the gazetteer, and nothing else."""
        self._quads.remove_graph(DefaultGraph())
        self._add(gazetteer_triples(self._known))

    def put(self, report: Report) -> None:
        """Write what is known of an article, and where its mentions stand."""
        article, mentions = report
        self._add(article_triples(article))
        for mention in mentions:
            self._add(provenance(article, mention))

    def forget(self, article: str) -> None:
        """Take out an article and its mentions."""
        node = NamedNode(article)
        found = self._quads.quads_for_pattern(None, NamedNode(REL.article), node, DefaultGraph())
        for root in (article, *(key(quad.subject) for quad in found)):
            self._remove(self._belonging(root))

    def events(self, kinds: Iterable[str], events: Iterable[Event]) -> None:
        """Write the events of some types in place of those that were joined before."""
        old: dict[str, str] = {}
        for kind in kinds:
            rows = self._base.execute("SELECT event, stamp FROM events WHERE kind = ?", (kind,))
            old.update(rows)
        for event in events:
            stamp, before = _stamp(event), old.pop(event.iri, "")
            if stamp != before:
                if before:
                    self._drop(event.iri)
                self._put_event(event, stamp)
        for gone in sorted(old):
            self._drop(gone)

    def end(self, names: Mapping[str, Iterable[str]]) -> None:
        """Say of the things that only articles name what they are, and how they spell others."""
        rows = self._base.execute("SELECT iri, kind, name FROM things ORDER BY event, rowid")
        found: dict[str, Entity] = {}
        for iri, kind, name in rows:
            found.setdefault(iri, Entity(iri, Term(kind), name))
        said = [thing_triples(thing) for thing in found.values()]
        for iri, spellings in names.items():
            said.append(about(iri, *((ALT_LABEL, text(name, "en")) for name in spellings)))
        new = {str(triple): triple for triple in chain.from_iterable(said)}
        old = {triple for (triple,) in self._base.execute("SELECT triple FROM shared")}
        gone = old - new.keys()
        if gone:
            gone -= set(map(str, gazetteer_triples(self._known)))
        self._gone += sorted(gone)
        self._add(triple for written, triple in new.items() if written not in old)
        self._base.execute("DELETE FROM shared")
        self._base.executemany("INSERT INTO shared VALUES (?)", ((line,) for line in sorted(new)))
        self._write()

    def _put_event(self, event: Event, stamp: str) -> None:
        row = (event.iri, event.kind, event.status, stamp)
        self._base.execute("INSERT INTO events VALUES (?, ?, ?, ?)", row)
        self._base.executemany(
            "INSERT INTO things VALUES (?, ?, ?, ?)",
            (
                (event.iri, thing.iri, thing.kind, thing.name)
                for thing in things(event)
                if self._known.entity(thing.iri) is None
            ),
        )
        self._add(event_triples(event, self._known))
        self._add(conflict_triples(event))

    def _drop(self, event: str) -> None:
        self._remove(self._belonging(event))
        for table in ("events", "things"):
            self._base.execute(f"DELETE FROM {table} WHERE event = ?", (event,))

    def _belonging(self, root: str) -> Iterator[str]:
        """Give what is said of a node, and of those that belong to it alone."""
        for quad in self._quads.quads_for_pattern(NamedNode(root), None, None, DefaultGraph()):
            yield str(quad.triple)
            if quad.predicate.value in _PARTS and isinstance(quad.object, NamedNode):
                yield from self._belonging(quad.object.value)

    def _add(self, triples: Iterable[Triple]) -> None:
        self._new += (Quad(t.subject, t.predicate, t.object, DefaultGraph()) for t in triples)
        if len(self._new) >= _BLOCK:
            self._write()
            self._blocks += 1
            if self._blocks % _CHECKPOINT == 0:
                self._quads.flush()  # what is written leaves the memory

    def _remove(self, lines: Iterable[str]) -> None:
        self._gone += lines

    def _write(self) -> None:
        if self._gone:
            self._quads.update(f"DELETE DATA {{ {' . '.join(self._gone)} }}")
        self._quads.extend(self._new)
        self._gone, self._new = [], []


def _stamp(event: Event) -> str:
    """Tell by a hash what an event says and which mentions it has."""
    names = [mention.iri for mention in event.mentions]
    return sha256(repr((replace(event, mentions=()), names)).encode()).hexdigest()
