"""Reports and events → tables of Parquet: a row for each mention, event and article.

Names of things stand beside their IRIs; days are as precise as they are known (`2024-08`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..gazetteer import gazetteer
from ..model import Entity
from ..records import by_name, event_label, in_order, record
from ..store.happenings import involved_states
from ..vocabulary import event_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

    from ..model import Article, Event
    from .joining import Told

_THINGS = "array<struct<iri: string, name: string>>"
_STATED = f"""
    type string, status string, `start` string, `end` string, place {_THINGS},
    roles map<string, {_THINGS}>, `values` map<string, array<string>>"""
MENTIONS = f"""
    id string, event string, article string, source string, title string, published string,
    {_STATED}, background boolean, quotes array<string>,
    evidence array<struct<begin: int, end: int, role: string>>, rule string"""
EVENTS = f"""
    id string, label string, {_STATED}, involves array<string>, sources int,
    mentions array<string>, conflicts array<struct<
        over: string, why: string, sides: string,
        claims: array<struct<value: string, articles: array<string>, states: array<string>>>>>"""
ARTICLES = """
    id string, source string, title string, published string, publisher string, author string,
    url string, language string, sha256 string, text string"""
SCHEMAS = {"mentions": MENTIONS, "events": EVENTS, "articles": ARTICLES}

Row = tuple[Any, ...]


def table(spark: SparkSession, rows: RDD[Row], schema: str, partitions: int) -> DataFrame:
    """Return rows as a table, sorted by `id` from the first partition to the last."""
    found = spark.createDataFrame(rows, schema, verifySchema=False)
    return found.repartitionByRange(partitions, "id").sortWithinPartitions("id")


def mention_rows(told: Told) -> Iterator[Row]:
    """Give a row for each mention of an event."""
    for mention in told.event.mentions:
        said = record(told.articles[mention.article], mention, told.event.iri)
        yield (
            *(said[name] for name in ("id", "event", "article", "source", "title", "published")),
            *(said[name] for name in ("type", "status", "start", "end")),
            _structs(said["place"]),
            {role: _structs(things) for role, things in said["roles"].items()},
            {name: [str(value) for value in given] for name, given in said["values"].items()},
            said["background"],
            said["quotes"],
            [(span["begin"], span["end"], span["role"]) for span in said["evidence"]],
            said["rule"],
        )


def event_row(told: Told) -> Row:
    """Return the row of an event."""
    event = told.event
    roles, values = _arguments(event)
    return (
        event.iri,
        event_label(event),
        event.kind.name,
        event.status.name,
        event.time.start,
        event.time.end,
        [(place.iri, place.name) for place in by_name(event.place)],
        roles,
        values,
        list(involved_states(event, gazetteer())),
        event.sources,
        [mention.iri for mention in event.mentions],
        [
            (c.over, c.why, c.sides, [(v, list(by), list(states)) for v, by, states in c.claims])
            for c in event.conflicts
        ],
    )


def article_row(article: Article) -> Row:
    """Return the row of an article, with the text that offsets of evidence point into."""
    return (
        article.iri, article.source, article.title, article.published, article.publisher,
        article.author, article.url, article.language, article.sha256, article.text,
    )  # fmt: skip


def _arguments(event: Event) -> tuple[dict[str, list[Row]], dict[str, list[str]]]:
    roles: dict[str, list[Row]] = {}
    values: dict[str, list[str]] = {}
    for role, filler in ((a.role, a.filler) for a in in_order(event.kind, event.arguments)):
        if role in event_type(event.kind).values:
            values.setdefault(role.name, []).append(filler.name)
        else:
            iri = filler.iri if isinstance(filler, Entity) else None
            roles.setdefault(role.name, []).append((iri, filler.name))
    return roles, values


def _structs(things: Iterable[dict[str, str]]) -> list[Row]:
    return [(thing.get("iri"), thing["name"]) for thing in things]
