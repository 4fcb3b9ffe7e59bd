"""Articles → a graph folder, read only where they are new."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from . import store
from .errors import ArticleError, GraphError
from .gazetteer import gazetteer
from .graph import Graph, lines, write_whole
from .model import Article, Report
from .resources import folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .gazetteer import Gazetteer
    from .model import Event, EventMention

    Extract = Callable[[Article], tuple[EventMention, ...]]

_BATCH = 64
_CHUNK = 8


class Refused(Protocol):
    """An article that could not be read, and why."""

    @property
    def source(self) -> str: ...
    @property
    def reason(self) -> str: ...


class SetAside(NamedTuple):
    """An article that a build left out, and why."""

    source: str
    reason: str


class Summary(NamedTuple):
    """What a build did: articles in the graph, read anew, set aside; events by type and status."""

    articles: int
    read: int
    set_aside: tuple[SetAside, ...]
    events: dict[tuple[str, str], int]


class Reader(NamedTuple):
    """What a build needs: what an article says, which reports tell of one event, what is known.

    `signature` gives the hash by which copies of a text are recognised.
    """

    extract: Extract
    merge: Callable[[Iterable[Report]], tuple[Event, ...]]
    known: Gazetteer
    signature: Callable[[Article], str]


def build(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    jobs: int = 1,
    progress: Callable[[Article], None] | None = None,
) -> Graph:
    """Read articles into the graph folder `out`; what it holds already is not read again."""
    from .pipeline import extract, merge, read, signature

    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    reader = Reader(extract, merge, gazetteer(), signature)
    return build_from(read(tuple(map(Path, several))), Path(out), reader, jobs, progress)


def build_from(
    items: Iterable[Article | Refused],
    out: Path,
    reader: Reader,
    jobs: int = 1,
    progress: Callable[[Article], None] | None = None,
) -> Graph:
    """Read the articles among `items` that `out` lacks, then join and write all that it holds."""
    quads = store.writable(out / "store")
    intake = _Intake(store.articles(quads), _version())
    for report in intake.reports(items, reader.extract, jobs):
        signed = replace(report.article, signature=reader.signature(report.article))
        store.put_article(quads, report._replace(article=signed), intake.version)
        if progress:
            progress(report.article)
    for article in intake.outdated():
        store.remove(quads, article)
    reports = store.reports(quads)
    events = reader.merge(reports)
    store.put_events(quads, reader.known, events, reports)
    del quads  # the lock of the writer goes with it
    counts = Counter((event.kind.name, event.status.name) for event in events)
    set_aside = tuple(intake.set_aside)
    summary = Summary(len(reports), intake.read, set_aside, dict(sorted(counts.items())))
    graph = Graph(out, summary)
    _write_files(graph)
    return graph


def _write_files(graph: Graph) -> None:
    graph.export("turtle", graph.folder / "graph.ttl")
    graph.export("graphml", graph.folder / "graph.graphml")
    quarantine = graph.folder / "quarantine.jsonl"
    if graph.summary and graph.summary.set_aside:
        write_whole(quarantine, lines(item._asdict() for item in graph.summary.set_aside))
    else:
        quarantine.unlink(missing_ok=True)


class _Intake:
    """Tells articles that must be read from those in the store, and keeps count."""

    def __init__(self, stored: dict[str, tuple[str, str]], version: str) -> None:
        self.version = version
        self.read = 0
        self.set_aside: list[SetAside] = []
        self._stored = stored
        self._seen: dict[str, str] = {}

    def reports(
        self, items: Iterable[Article | Refused], extract: Extract, jobs: int
    ) -> Iterator[Report]:
        """Give what each new article says."""
        for article, found in _extracted(self._new(items), extract, jobs):
            if isinstance(found, str):
                self.set_aside.append(SetAside(article.source, found))
            else:
                self.read += 1
                yield Report(article, found)

    def outdated(self) -> list[str]:
        """Return the stored articles whose source says something else now."""
        sources = set(self._seen.values())
        return [
            iri
            for iri, (source, _) in self._stored.items()
            if source in sources and iri not in self._seen
        ]

    def _new(self, items: Iterable[Article | Refused]) -> Iterator[Article]:
        for item in items:
            if not isinstance(item, Article):
                self.set_aside.append(SetAside(item.source, item.reason))
            elif item.iri not in self._seen:
                self._seen[item.iri] = item.source
                if self._stored.get(item.iri, ("", ""))[1] != self.version:
                    yield item


def _extracted(
    articles: Iterator[Article], extract: Extract, jobs: int
) -> Iterator[tuple[Article, tuple[EventMention, ...] | str]]:
    """Give what each article says, or why it cannot be read, from one process or several."""
    task = partial(_mentions, extract)
    if jobs == 1:
        yield from ((article, task(article)) for article in articles)
        return
    with ProcessPoolExecutor(jobs) as pool:
        try:
            while batch := list(islice(articles, _BATCH * jobs)):
                yield from zip(batch, pool.map(task, batch, chunksize=_CHUNK), strict=True)
        except BrokenProcessPool as error:
            message = "a process that read articles was killed; build again with fewer jobs"
            raise GraphError(f"{message}, what was read is kept") from error


def _mentions(extract: Extract, article: Article) -> tuple[EventMention, ...] | str:
    try:
        return extract(article)
    except ArticleError as error:
        return str(error)


@cache
def _version() -> str:
    """Name the state of all that decides what an article says: code, ontology and gazetteer."""
    digest = hashlib.sha256()
    for root in (Path(__file__).parent, folder("ontology"), folder("data/gazetteer")):
        for path in sorted(root.rglob("*")):
            if path.suffix in {".py", ".ttl", ".csv"}:
                digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:12]
