"""Extraction against bare spaCy: a feed, relevant articles alone, our share, two processes."""

from __future__ import annotations

import warnings
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import spacy

import relgraph
from relgraph import language, pipeline
from relgraph.language import parser

from .comparisons import Comparison, timed
from .corpus import REGIONAL, articles, write_feed
from .lines import Goal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from relgraph.model import Article

    from .lines import Line

_SEED = 10
_FEED = 600


def extraction(_: Path) -> Iterator[Line]:
    """Compare three feeds, by how much of what is irrelevant in them names the region; and ours."""
    for told, regional, goal in (
        ("80 % irrelevant", REGIONAL, Goal(least=4)),
        ("80 % irrelevant, none of it of the region", 0, Goal(least=4)),
        ("80 % irrelevant, all of it of the region", 1, Goal()),
    ):
        feed = list(articles(100, _SEED, regional=regional))
        yield _of_feed(f"a feed, {told}", feed, goal).line()
    relevant = list(articles(40, _SEED, relevant=1))
    yield _of_feed("relevant articles", relevant, Goal(least=1)).line()
    yield _share(relevant).line()


def processes(place: Path) -> Iterator[Line]:
    """A build by two processes against one by a single one, by the clock on the wall."""
    feed, runs = place / "feed.jsonl", iter(range(1000))
    write_feed(feed, _FEED, _SEED)

    def built(jobs: int) -> Callable[[], float]:
        def seconds() -> float:
            begin = perf_counter()
            relgraph.build(feed, place / f"built-{next(runs)}", jobs=jobs).close()
            return perf_counter() - begin

        return seconds

    what, goal = "`build --jobs 2` and `--jobs 1`", Goal(least=1.7)
    yield Comparison(what, "articles per second", _FEED, built(2), built(1), 2, goal).line()


def _of_feed(what: str, feed: list[Article], goal: Goal) -> Comparison:
    """Events of articles against a bare parse of their texts by the same pipeline as it comes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        nlp = spacy.load(parser.location(), disable=["ner"])

    def ours() -> None:
        for one in feed:
            pipeline.extract(one)

    def bare() -> None:
        for _ in nlp.pipe(one.text for one in feed):
            pass

    name = f"`extract` and bare `nlp.pipe`: {what}"
    unit = "articles per CPU second"
    return Comparison(name, unit, len(feed), timed(ours), timed(bare), 3, goal)


def _share(feed: list[Article]) -> Comparison:
    """The whole of `extract` against what spaCy takes of it: the ratio is its share."""

    def all_of_it() -> None:
        for one in feed:
            pipeline.extract(one)

    def of_spacy() -> float:
        seconds: list[float] = []
        before = {name: getattr(language, name) for name in ("parse", "proposals")}
        for name, work in before.items():
            setattr(language, name, _clocked(work, seconds))
        try:
            all_of_it()
        finally:
            for name, work in before.items():
                setattr(language, name, work)
        return sum(seconds)

    what, unit = "`extract` and the spaCy in it", "articles per CPU second"
    return Comparison(what, unit, len(feed), timed(all_of_it), of_spacy, 3, Goal(least=0.75))


def _clocked(work: Callable[..., object], seconds: list[float]) -> Callable[..., object]:
    def clocked(*given: object) -> object:
        begin = process_time()
        found = work(*given)
        seconds.append(process_time() - begin)
        return found

    return clocked
