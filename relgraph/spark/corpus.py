"""The whole flow on a cluster: paths → articles → reports → events → a folder."""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ..articles import read_options
from ..building import Summary, manifest, report_of, version
from ..errors import GraphError
from ..model import Article
from ..pipeline import extract, parsed, signature
from ..records import lines
from . import tables
from .folders import written_whole
from .inputs import items
from .joining import events_of, shared_by
from .reading import outcomes_of
from .statements import quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyspark import RDD
    from pyspark.sql import SparkSession

    from ..model import Report
    from .folders import Folder
    from .joining import Told
    from .reading import Outcome, Read

Row = TypeVar("Row")

_STAGES = "stages"
_GZIP = "org.apache.hadoop.io.compress.GzipCodec"
_OF_PYTHON = re.compile(r"(?!org\.|java\.)(\w+\.)*\w*(Error|Exception): .")
_READ = partial(report_of, parsed, extract, signature)


def build(  # noqa: PLR0913
    spark: SparkSession,
    paths: str | Iterable[str],
    out: str,
    *,
    fields: Mapping[str, str] | None = None,
    input_format: str = "",
    partitions: int = 0,
    read: Read = _READ,
) -> Summary:
    """Read articles into a new folder `out` of N-Quads and Parquet, with all executors of `spark`.

    `paths` are files, folders and patterns that all executors see, or tables of Parquet, whose
    names end in `.parquet`; `fields` and `input_format` are those of `relgraph.build`.
    `partitions` is the number of parts that work and output are divided into, by default eight
    for each core. `read` makes a report of a raw article. Raises GraphError where `out` is there
    already or Spark gives up, ArticleError where no path leads to articles.
    """
    options = read_options(fields or {}, input_format)
    several = [paths] if isinstance(paths, str) else list(paths)
    parts = partitions or 8 * spark.sparkContext.defaultParallelism
    with _telling_faults(out), written_whole(spark, out) as folder:
        found = items(spark, several, options, parts)
        outcomes = _staged(folder, "outcomes", outcomes_of(found, read, version(), parts))
        reports = outcomes.flatMap(lambda outcome: [outcome.report] if outcome.report else [])
        shared, names = shared_by(reports)
        told = _staged(folder, "told", events_of(reports, shared, parts))
        statements = quads(spark, outcomes, told, names, parts)
        statements.write.text(folder.below("nquads"), compression="gzip")
        folder.number("nquads", ".nq.gz")
        _write_tables(spark, folder, reports, told, parts)
        summary = _summary(outcomes, told)
        if summary.set_aside:
            _set_aside(outcomes, parts).saveAsTextFile(folder.below("quarantine"), _GZIP)
            folder.number("quarantine", ".jsonl.gz")
        folder.write("manifest.json", _manifest(reports, summary))
        folder.remove(_STAGES)
    return summary


def _write_tables(
    spark: SparkSession, folder: Folder, reports: RDD[Report], told: RDD[Told], partitions: int
) -> None:
    rows = {
        "articles": reports.map(lambda report: tables.article_row(report.article)),
        "mentions": told.flatMap(tables.mention_rows),
        "events": told.map(tables.event_row),
    }
    for name, found in rows.items():
        made = tables.table(spark, found, tables.SCHEMAS[name], partitions)
        made.write.parquet(folder.below(name))
        folder.number(name, ".parquet")


def _manifest(reports: RDD[Report], summary: Summary) -> str:
    hashes = reports.map(lambda report: report.article.sha256).toLocalIterator()
    articles = (Article("", "", "", sha256=found) for found in hashes)
    return manifest(articles, summary.events, ())


def _staged(folder: Folder, name: str, rows: RDD[Row]) -> RDD[Row]:
    """Keep what was costly to make, so that an executor that is lost takes none of it along."""
    path = folder.below(f"{_STAGES}/{name}")
    rows.saveAsPickleFile(path)
    return rows.context.pickleFile(path)


def _summary(outcomes: RDD[Outcome], told: RDD[Told]) -> Summary:
    articles = outcomes.filter(lambda outcome: outcome.report is not None).count()
    causes = outcomes.flatMap(lambda outcome: [found.cause for found in outcome.set_aside])
    kinds = told.map(lambda found: (found.event.kind.name, found.event.status.name))
    aside, events = (dict(sorted(found.countByValue().items())) for found in (causes, kinds))
    return Summary(articles, articles, aside, events)


def _set_aside(outcomes: RDD[Outcome], partitions: int) -> RDD[str]:
    found = outcomes.flatMap(lambda outcome: outcome.set_aside)
    placed = found.sortBy(tuple, numPartitions=partitions)
    return placed.map(lambda aside: lines([aside._asdict()]).rstrip("\n"))


@contextmanager
def _telling_faults(out: str) -> Iterator[None]:
    """Tell what made Spark give up."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (Py4JError, PySparkException) as error:
        told = [line.strip() for line in str(error).splitlines() if line.strip()]
        causes = [line for line in told if _OF_PYTHON.match(line)]
        causes += [line for line in told if line.startswith("Caused by: ")]
        reason = next(iter(causes or told), "for no reason that it tells")
        raise GraphError(
            f"{out}: Spark gave up ({reason[:300]}); nothing was written. Mend this, then run it "
            "again"
        ) from error
