"""A folder with a graph → events, answers, networks and files."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, overload

from pyoxigraph import DefaultGraph

from . import merging, store
from .corrections import read_corrections
from .errors import GraphError, QuestionError
from .promises import STATES
from .records import lines, record
from .views.answers import Answer, answer, answer_text
from .views.days import first_day, last_day
from .views.display import Events
from .views.exports import RDF_FORMATS, rdf_pieces
from .views.filters import Wanted
from .views.naming import choice, entity_named, label_of, status_named, type_named
from .views.questions import question
from .views.scope import Scope

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    import rdflib
    from pyoxigraph import Store

    from .building import Summary
    from .model import Entity, Event, Report
    from .promises import Commitment
    from .views.network import Pairs
    from .views.panel import Panel
    from .views.validation import Validation

NETWORK_FORMATS = ("graphml", "gexf", "csv")
FORMATS = (*RDF_FORMATS, *NETWORK_FORMATS, "jsonl")


class Graph:
    """What `build` made: events with the sentences that report them, in a folder; read-only."""

    def __init__(
        self,
        folder: str | os.PathLike[str],
        summary: Summary | None = None,
        *,
        quads: Store | None = None,
    ) -> None:
        self.folder = Path(folder)
        self.summary = summary
        self._quads: Store | None = quads or store.read_only(self.folder / "store")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store, and of all that was read from it."""
        folder, self.__dict__ = self.folder, {}
        self.folder, self._quads = folder, None

    def query(self, sparql: str) -> Answer | bool:
        """Answer a SPARQL query; the graphs of the articles are reached with `GRAPH`."""
        return answer(self._store, sparql)

    def query_text(self, sparql: str, format_name: str = "table", *, iris: bool = False) -> str:
        """Answer a SPARQL query as a table, csv, json, xml or turtle."""
        return answer_text(self._store, sparql, format_name, iris=iris)

    def ask(self, name: str, **given: str | int) -> Answer | bool:
        """Answer a named question: `graph.ask("timeline", a="Kazakhstan", b="Turkmenistan")`."""
        return self.query(self.asked(name, **given))

    def asked(self, name: str, **given: str | int) -> str:
        """Return the SPARQL of a named question with its parameters filled in."""
        return question(name).filled(self._store, given)

    def search(self, words: str, limit: int = 20) -> tuple[store.Hit, ...]:
        """Return the passages of articles that have all these words, the best first."""
        return store.search(self.folder, words, limit)

    def told(self, hit: store.Hit) -> tuple[tuple[str, str], ...]:
        """Return the IRI and the label of each event that rests on a passage."""
        events = (
            found for mention in hit.mentions for found in store.events_of(self._store, mention)
        )
        return tuple(dict.fromkeys(events))

    def events(  # noqa: PLR0913
        self,
        *,
        type: str | None = None,
        status: str | None = None,
        between: tuple[str, str] | None = None,
        involving: str | None = None,
        place: str | None = None,
        since: str = "",
        until: str = "",
    ) -> Events:
        """Return the events of a type and status, between two sides, in a place and span of time.

        Sides and places are names, codes or IRIs. An event in a city is also one in its state.
        """
        if isinstance(between, str) or len(between or "ab") != 2:
            raise QuestionError(f"between has two names, not {between!r}")
        names = (*(between or ()), *([involving] if involving else []))
        wanted = Wanted(
            type_named(type) if type else "",
            status_named(status) if status else "",
            frozenset(entity_named(self._store, name) for name in names),
            entity_named(self._store, place, "place") if place else "",
            first_day(since),
            last_day(until),
        )
        return Events(e for e in self._events if wanted.fits(e, self._involved, self._store))

    def scope(
        self, between: tuple[str, str] | None = None, since: str = "", until: str = ""
    ) -> Scope:
        """Return what a picture or page is about: the events of a pair, or all, in a span."""
        found = self.events(between=between, since=since, until=until)
        sides = tuple(label_of(self._store, entity_named(self._store, n)) for n in between or ())
        among = {event.iri for event in found}
        promises = tuple(c for c in self.ledger() if c.event.iri in among)
        return Scope(sides, found, self._involved, self._states_of, promises)

    def network(self, view: str = "all") -> Pairs:
        """Return a view of the graph for networkx: all, events, actors or states.

        `states` is an undirected Graph, any other view a MultiDiGraph. What `all` says,
        `relgraph.views.mirror.triples_of` gives back as triples.
        """
        from .views import mirror, network

        if view == "all":
            quads = self._store.quads_for_pattern(None, None, None, DefaultGraph())
            return mirror.network_of_all(quad.triple for quad in quads)
        if view == "events":
            return network.network_of_events(self._events)
        if view == "actors":
            return network.network_of_actors(self._events, self._states_of)
        if view == "states":
            return network.network_of_states(self._events, self._involved)
        raise GraphError(f"no view {view!r}; choose from {', '.join(network.VIEWS)}")

    @overload
    def export(self, format: str, path: None = None, view: str | None = None) -> str: ...
    @overload
    def export(
        self, format: str, path: str | os.PathLike[str], view: str | None = None
    ) -> None: ...
    def export(
        self, format: str, path: str | os.PathLike[str] | None = None, view: str | None = None
    ) -> str | None:
        """Return the graph in a format, or write it to a file where a path is given.

        csv makes two files: `actors.csv` names `actors-nodes.csv` and `actors-edges.csv`.
        """
        if path is None:
            return "".join(self.pieces(format, view))
        if format in NETWORK_FORMATS:
            from .views.networkfiles import network_files

            for file, pieces in network_files(format, self.network(view or "all"), Path(path)):
                write_whole(file, pieces)
        else:
            write_whole(Path(path), self.pieces(format, view))
        return None

    def pieces(self, format: str, view: str | None = None) -> Iterator[str]:
        """Return the text of an export piece by piece, for files too large for memory."""
        if format in NETWORK_FORMATS:
            from .views.networkfiles import network_pieces

            return network_pieces(format, self.network(view or "all"))
        if format not in FORMATS:
            raise GraphError(f"no format {format!r}; choose from {', '.join(FORMATS)}")
        if view:
            several = ", ".join(NETWORK_FORMATS)
            raise GraphError(f"{format} has no views; leave out the view, or choose from {several}")
        if format == "jsonl":
            return (lines([record]) for record in self.records())
        return rdf_pieces(self._store, format)

    def plot(
        self,
        picture: str,
        path: str | os.PathLike[str],
        *,
        between: tuple[str, str] | None = None,
        since: str = "",
        until: str = "",
    ) -> None:
        """Draw a timeline, matrix, network or ledger of a pair, or of all, as .svg or .png."""
        from .views.pictures import draw

        draw(picture, self.scope(between, since, until), Path(path))

    def dossier(self, a: str, b: str, path: str | os.PathLike[str]) -> None:
        """Write all that is known between two states or people as one page of HTML."""
        from .views.dossier import page

        articles = {report.article.iri: report.article for report in self.reports()}
        write_whole(Path(path), page(self.scope((a, b)), articles))

    @property
    def dataset(self) -> rdflib.Dataset:
        """The graph as a dataset of rdflib, one named graph for each article."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        return Dataset(store=OxigraphStore(store=self._store))

    def reports(self) -> tuple[Report, ...]:
        """Return the articles, without their texts, with what each says, the earliest first."""
        return store.reports(self._store)

    def panel(self, period: str = "year", dyads: str = "seen") -> Panel:
        """Count events by pair of states and period: `graph.panel("month").csv()`."""
        from .views.panel import panel

        return panel(self._store, period, dyads)

    def records(self) -> Iterator[dict[str, Any]]:
        """Give the record of each event mention, article by article."""
        events = {mention.iri: event.iri for event in self._events for mention in event.mentions}
        for article, mentions in store.reports(self._store):
            for mention in mentions:
                if mention.iri in events:  # not so where a build was killed before its end
                    yield record(article, mention, events[mention.iri])

    def text(self, article: str) -> str:
        """Return the text that was extracted from an article, into which its offsets point."""
        return store.text_of(self.folder, article)

    def ledger(self, *, state: str | None = None, as_of: str = "") -> tuple[Commitment, ...]:
        """Return what was promised and what became of it, by the articles published until a day.

        `as_of` is an ISO day, month or year; without it, the day of the newest article.
        """
        if state not in (None, *STATES):
            raise QuestionError(f"{state!r} is no state of a promise; {choice(state, STATES)}")
        until = last_day(as_of)
        reports = self.reports()
        if until:
            reports = tuple(r for r in reports if "" < r.article.published <= until)
        corrections = read_corrections(self.folder / "corrections.csv")
        events = merging.across(reports, corrections).events if until else self._events
        articles = {report.article.iri: report.article for report in reports}
        today = until or max((a.published for a in articles.values()), default="")
        found = merging.commitments(events, articles, today)
        return tuple(commitment for commitment in found if state in (None, commitment.state))

    def validate(self) -> Validation:
        """Check the graph against the shapes of the ontology."""
        from .views.validation import validation

        return validation(self._store)

    @property
    def _store(self) -> Store:
        if self._quads is None:
            raise GraphError(f"{self.folder}: this graph was closed; open it again to read from it")
        return self._quads

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        return store.events(self._store)

    @cached_property
    def _involved(self) -> dict[str, tuple[Entity, ...]]:
        return store.involved(self._store)

    @cached_property
    def _states_of(self) -> dict[str, tuple[Entity, ...]]:
        return store.states_of(self._store)


def open_graph(folder: str | os.PathLike[str]) -> Graph:
    """Open a graph folder to read from."""
    return Graph(folder)


def write_whole(path: Path, text: str | Iterable[str]) -> None:
    """Write a file, in one or many pieces, that a reader finds either as it was or complete."""
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("w", encoding="utf-8", newline="") as file:
            file.writelines([text] if isinstance(text, str) else text)
        partial.replace(path)
    except OSError as error:
        raise GraphError(f"{path}: {error.strerror}; choose another place to write to") from error
    finally:
        partial.unlink(missing_ok=True)
