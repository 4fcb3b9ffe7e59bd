"""What reading with Spark costs beside one process, and articles per core-hour.

`python -m benchmarks cluster`: whole commands on the same input, a feed of articles of which four
fifths are irrelevant and an archive of pages, all relevant. The seconds are those of the processor
in all processes of a command: driver, Java and Python workers. It needs PySpark and Java.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from .corpus import write_feed
from .feeding.archive import pages, write_pages
from .lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES, PAGES = 3_000, 200
SEED = 10
_TICKS = os.sysconf("SC_CLK_TCK")
_SESSION, _USER, _SYSTEM = 3, 11, 12  # fields of /proc/PID/stat behind the name


def cluster(place: Path) -> Iterator[Line]:
    """Give the articles per core-hour of both sides, of a feed and of an archive."""
    if not find_spec("pyspark") or not shutil.which("java"):
        print("cluster: left out, as PySpark or Java is not installed", file=sys.stderr)
        return
    feed = place / "feed.jsonl"
    write_feed(feed, ARTICLES, SEED)
    archive = place / "news.warc.gz"
    with archive.open("wb") as stream:
        write_pages(stream, pages(PAGES))
    inputs = (
        ("a feed, 80 % irrelevant", feed, ARTICLES),
        ("an archive of relevant pages", archive, PAGES),
    )
    for number, (what, path, amount) in enumerate(inputs):
        ours = _seconds("spark", path, place / f"corpus-{number}", "--master", "local[2]")
        theirs = _seconds("build", path, place / f"graph-{number}")
        per_hour = [amount * 3600 / ours], [amount * 3600 / theirs]
        told = f"`relgraph spark` and `relgraph build`: {what}"
        yield Line(told, "articles per core-hour", *per_hour)


def _seconds(command: str, path: Path, out: Path, *options: str) -> float:
    """Return the seconds of the processor that a command took with all that it started."""
    words = [sys.executable, "-m", "relgraph", command, str(path), "--out", str(out), "--quiet"]
    places = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    running = subprocess.Popen([*words, *options], env=places, start_new_session=True)
    seen: dict[int, float] = {}
    while running.poll() is None:
        seen.update(_of_session(running.pid))
        time.sleep(0.2)
    if running.returncode:
        raise SystemExit(f"relgraph {command}: failed; its message stands above")
    return sum(seen.values())


def _of_session(session: int) -> Iterator[tuple[int, float]]:
    """Give the processes of a session, each with the seconds that it took so far."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if int(fields[_SESSION]) == session:
            yield int(stat.parent.name), (int(fields[_USER]) + int(fields[_SYSTEM])) / _TICKS
