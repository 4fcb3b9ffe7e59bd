"""What is compared: relgraph, and the bare library that it stands on, at the same work."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph

import relgraph
from relgraph import pipeline
from relgraph.language import parser
from relgraph.model import Article
from relgraph.resources import folder
from relgraph.views.terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

REPEATS = 20
QUERY = """
    SELECT ?event ?status ?quote ?title WHERE {
      ?event rel:status ?status ; rel:mention ?mention .
      ?mention rel:article/rdfs:label ?title ; rel:evidence/rel:quote ?quote .
    } ORDER BY ?event ?quote"""


class Comparison(NamedTuple):
    """Two ways to do an amount of work, each of which returns the CPU seconds that it took."""

    what: str
    unit: str
    amount: float
    ours: Callable[[], float]
    bare: Callable[[], float]


def comparisons(place: Path) -> Iterator[Comparison]:
    """Give each comparison, ready to run; files go to `place`."""
    yield _extraction()
    yield _query(place)


def _extraction() -> Comparison:
    """Events of articles against a bare parse of the same texts by the same pipeline."""
    found = (item for item in pipeline.read([folder("data/articles")]))
    articles = [item for item in found if isinstance(item, Article)]
    nlp = parser.pipeline()

    def ours() -> None:
        for article in articles:
            pipeline.extract(article)

    def bare() -> None:
        for _ in nlp.pipe(article.text for article in articles):
            pass

    words = sum(len(article.text.split()) for article in articles)
    what = "`extract` and bare `nlp.pipe`"
    return Comparison(what, "words per CPU second", words, _timed(ours), _timed(bare))


def _query(place: Path) -> Comparison:
    """Rows of Python values from `Graph.query` against bare solutions of pyoxigraph."""
    graph = relgraph.build(folder("data/articles"), place / "graph")
    store = pyoxigraph.Store.read_only(str(place / "graph" / "store"))

    def ours() -> None:
        for _ in range(REPEATS):
            graph.query(QUERY)

    def bare() -> None:
        for _ in range(REPEATS):
            list(store.query(QUERY, prefixes=PREFIXES))

    what = "`Graph.query` and bare `Store.query`"
    return Comparison(what, "queries per CPU second", REPEATS, _timed(ours), _timed(bare))


def _timed(work: Callable[[], None]) -> Callable[[], float]:
    def seconds() -> float:
        begin = process_time()
        work()
        return process_time() - begin

    return seconds
