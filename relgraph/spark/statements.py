"""Reports and events → the rows of quads, in the order of `relgraph export --format nquads`."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode

from ..gazetteer import gazetteer
from ..namespaces import RDF
from ..store.conflicts import conflict_triples
from ..store.facts import gazetteer_triples
from ..store.happenings import event_triples
from ..store.reports import article_triples, own_graph, provenance
from ..store.statements import thing_triples, things
from ..store.terms import ALT_LABEL, about, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Triple
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

    from ..model import Entity
    from .joining import Names, Told
    from .reading import Outcome

_ORDER = ["graph", "subject", "not_type", "predicate", "object"]
_SCHEMA = "graph string, subject string, not_type boolean, predicate string, object string"
_DEFAULT = str(DefaultGraph())
_TYPE = NamedNode(RDF + "type")

Row = tuple[str, str, bool, str, str]
Named = tuple[str, int, "Entity"]


def quads(
    spark: SparkSession, outcomes: RDD[Outcome], told: RDD[Told], names: Names, partitions: int
) -> DataFrame:
    """Return all quads as lines, each once; the lines of all partitions together are sorted."""
    known = spark.sparkContext.parallelize([names], 1).flatMap(_known)
    new = told.flatMap(_new_things).reduceByKey(min_by_place, partitions).flatMap(_thing)
    rows = spark.sparkContext.union([known, new, told.flatMap(_event), outcomes.flatMap(_report)])
    found = spark.createDataFrame(rows, _SCHEMA, verifySchema=False).distinct()
    placed = found.repartitionByRange(partitions, *_ORDER).sortWithinPartitions(*_ORDER)
    graph = f"if(graph = '{_DEFAULT}', '', graph || ' ')"
    line = f"subject || ' ' || predicate || ' ' || object || ' ' || {graph} || '.'"
    return placed.selectExpr(f"{line} AS value")


def min_by_place(one: Named, other: Named) -> Named:
    """Of two namings of a thing, return that by the first event."""
    return min(one, other, key=lambda named: named[:2])


def _known(names: Names) -> Iterator[Row]:
    spelt = (
        about(iri, *((ALT_LABEL, text(name, "en")) for name in spellings))
        for iri, spellings in names.items()
    )
    return _rows(chain(gazetteer_triples(gazetteer()), *spelt))


def _new_things(told: Told) -> Iterator[tuple[str, Named]]:
    for number, thing in enumerate(things(told.event)):
        if gazetteer().entity(thing.iri) is None:
            yield thing.iri, (told.event.iri, number, thing)


def _thing(named: tuple[str, Named]) -> Iterator[Row]:
    return _rows(thing_triples(named[1][2]))


def _event(told: Told) -> Iterator[Row]:
    event = told.event
    return _rows(chain(event_triples(event, gazetteer()), conflict_triples(event)))


def _report(outcome: Outcome) -> Iterator[Row]:
    report = outcome.report
    if report is None:
        return iter(())
    article = report.article
    told = (provenance(article, mention) for mention in report.mentions)
    return chain(
        _rows(chain(article_triples(article), *told)),
        _rows(own_graph(report, outcome.version), str(NamedNode(article.iri))),
    )


def _rows(triples: Iterable[Triple], graph: str = _DEFAULT) -> Iterator[Row]:
    for triple in triples:
        said = str(triple.subject), triple.predicate != _TYPE, str(triple.predicate)
        yield graph, *said, str(triple.object)
