"""A folder on any file system of Hadoop that is there whole, or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import SparkSession


class Folder:
    """A folder that a Spark job writes: local, or an address such as `hdfs://…` or `s3a://…`."""

    def __init__(self, spark: SparkSession, path: str) -> None:
        self.path = path.rstrip("/")
        self._hadoop: Any = spark.sparkContext._jvm.org.apache.hadoop.fs
        settings = spark.sparkContext._jsc.hadoopConfiguration()
        self._files: Any = self._at("").getFileSystem(settings)

    def below(self, name: str) -> str:
        """Return the path of something in the folder."""
        return f"{self.path}/{name}"

    def exists(self) -> bool:
        """Tell whether there is such a folder."""
        return bool(self._files.exists(self._at("")))

    def remove(self, name: str = "") -> None:
        """Remove what is there under a name, or the whole folder."""
        self._files.delete(self._at(name), True)

    def rename(self, path: str) -> None:
        """Give the folder another path, at once."""
        if not self._files.rename(self._at(""), self._hadoop.Path(path)):
            raise GraphError(f"{path}: cannot be written; choose another place to write to")

    def number(self, name: str, suffix: str) -> None:
        """Name the files of a part of the folder by their numbers, as they follow each other."""
        found = [status.getPath() for status in self._files.listStatus(self._at(name))]
        parts = [path for path in found if path.getName().startswith("part-")]
        for path in found:
            if path not in parts:
                self._files.delete(path, True)
        for number, path in enumerate(sorted(parts, key=lambda path: str(path.getName()))):
            self._files.rename(path, self._at(f"{name}/part-{number:05}{suffix}"))

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        stream = self._files.create(self._at(name))
        stream.write(text.encode())
        stream.close()

    def _at(self, name: str) -> Any:
        return self._hadoop.Path(self.below(name) if name else self.path)


@contextmanager
def written_whole(spark: SparkSession, path: str) -> Iterator[Folder]:
    """Give a folder to write to that takes its name `path` at the end; of a failure nothing stays.

    What a killed run left half written is removed first.
    """
    if Folder(spark, path).exists():
        raise GraphError(f"{path}: is there already; choose another folder, or remove it")
    partial = Folder(spark, path.rstrip("/") + ".partial")
    partial.remove()
    try:
        yield partial
        partial.rename(path)
    except BaseException:
        partial.remove()
        raise
