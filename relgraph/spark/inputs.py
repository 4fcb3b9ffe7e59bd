"""Paths → raw articles, each with its place in the order of the input, on a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from ..articles import Place, Quarantined, Raw, file_articles, files_below, row_article
from ..errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pyspark import RDD
    from pyspark.sql import Row, SparkSession

    from ..articles import ReadOptions

# The number of the path as given, of the file below it or its name, and of the article within.
At = tuple[int, int, str, int]
Item = tuple[At, Raw | Quarantined]

PARQUET = ".parquet"
_FILE, _ROW = "relgraph_file", "relgraph_row"


def items(
    spark: SparkSession, paths: Iterable[str], options: ReadOptions, partitions: int
) -> RDD[Item]:
    """Give every article below some paths; each file is read by one task.

    A path that ends in `.parquet` is read by Spark, wherever it is; any other one is opened by
    the executors, which must see it under the same name.
    """
    files: list[tuple[At, Path | Quarantined]] = []
    tables = []
    for number, path in enumerate(paths):
        if path.rstrip("/").endswith(PARQUET):
            tables.append(_table(spark, path, number, options))
        else:
            below = enumerate(files_below([path]))
            files += [((number, at, "", 0), found) for at, found in below]
    if not files and not tables:
        message = "no articles here; name files, or a folder of Parquet as FOLDER/*.parquet"
        raise ArticleError(f"{', '.join(paths)}: {message}")
    slices = max(1, min(len(files), 4 * partitions))
    listed = spark.sparkContext.parallelize(files, slices)
    read = listed.flatMap(lambda found: _items(found[0], found[1], options))
    return spark.sparkContext.union([read, *tables])


def _items(at: At, path: Path | Quarantined, options: ReadOptions) -> Iterator[Item]:
    found = [path] if isinstance(path, Quarantined) else file_articles(path, options)
    return (((*at[:3], number), item) for number, item in enumerate(found))


def _table(spark: SparkSession, path: str, number: int, options: ReadOptions) -> RDD[Item]:
    from pyspark.errors import PySparkException

    try:
        table = spark.read.option("mergeSchema", "true").parquet(path)
        placed = table.selectExpr(
            "*", f"_metadata.file_path AS {_FILE}", f"_metadata.row_index AS {_ROW}"
        )
    except PySparkException as error:
        told = str(error).strip().partition("\n")[0]
        raise ArticleError(f"{path}: cannot be read as Parquet ({told}); check the path") from error
    return placed.rdd.map(lambda row: _row(row, number, options))


def _row(row: Row, number: int, options: ReadOptions) -> Item:
    fields: dict[str, Any] = row.asDict(recursive=True)
    file, at = fields.pop(_FILE), fields.pop(_ROW)
    source = unquote(file).removeprefix("file://").removeprefix("file:")
    told = {name: value for name, value in fields.items() if value is not None}
    article = row_article(told, Place(source, source), at + 1, dict(options.fields))
    return (number, 0, source, at), article
