"""A Spark session, or what must be installed to have one."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyspark.sql import SparkSession

_SETTINGS = {"spark.sql.session.timeZone": "UTC", "spark.ui.showConsoleProgress": "false"}


@contextmanager
def session(master: str = "", settings: Mapping[str, str] | None = None) -> Iterator[SparkSession]:
    """Give a Spark session of this process, which ends with it.

    `master` is the address of a cluster or `local[2]`; empty, it is what the configuration of
    Spark says, or this machine. `settings` are properties of Spark.
    """
    if find_spec("pyspark") is None:
        raise MissingExtra("PySpark is not installed; run `pip install relgraph[spark]`")
    if not _java():
        raise MissingExtra(
            "Java is not installed, and Spark runs on it; install version 17 or newer "
            "(`apt-get install openjdk-17-jre-headless`), or name its folder in JAVA_HOME"
        )
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("relgraph")
    for name, value in {**_SETTINGS, **(settings or {})}.items():
        builder = builder.config(name, value)
    found = (builder.master(master) if master else builder).getOrCreate()
    found.sparkContext.setLogLevel("ERROR")
    try:
        yield found
    finally:
        found.stop()


def _java() -> bool:
    home = os.environ.get("JAVA_HOME")
    return (Path(home, "bin", "java").is_file() if home else False) or bool(shutil.which("java"))
