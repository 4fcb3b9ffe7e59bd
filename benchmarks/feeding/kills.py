"""A build killed at random moments and resumed → the bytes of one that nothing disturbed.

`python -m benchmarks.feeding.kills` kills 50 times with SIGKILL.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from .archive import pages, write_pages

_FILES = ("graph.ttl", "graph.graphml", "manifest.json", "quarantine.jsonl")


class Killed(NamedTuple):
    """How often a build was killed and went on, and which of its files differ in the end."""

    kills: int
    ends: int
    differing: tuple[str, ...]


def killed(source: Path, folder: Path, kills: int, jobs: int, seed: int = 5) -> Killed:
    """Build undisturbed; then build again and again, killed at random moments, to the end."""
    begin = time.monotonic()
    _build(source, folder / "whole", jobs).wait()
    longest = time.monotonic() - begin
    random, done, ends = Random(seed), 0, 0
    while done < kills:
        out = folder / f"killed-{ends}"
        build = "resumed" if out.exists() else "new"
        moment = random.uniform(0, longest)
        process = _build(source, out, jobs)
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            done += 1
            print(f"kill {done}: a {build} build, at {moment:.2f} of {longest:.2f} s", flush=True)
            continue
        ends += 1  # it came to its end: kill the next one, which begins anew
        if differing := _differing(folder / "whole", out):
            return Killed(done, ends, differing)
    out = folder / f"killed-{ends}"
    if _build(source, out, jobs).wait() != 0:
        return Killed(done, ends, ("the last build failed",))
    return Killed(done, ends + 1, _differing(folder / "whole", out))


def _build(source: Path, out: Path, jobs: int) -> subprocess.Popen[bytes]:
    command = ["-m", "relgraph", "build", str(source), "--out", str(out), "--jobs", str(jobs)]
    return subprocess.Popen([sys.executable, *command, "--quiet"])


def _differing(one: Path, other: Path) -> tuple[str, ...]:
    return tuple(name for name in _FILES if _bytes(one / name) != _bytes(other / name))


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def main() -> None:
    """Kill, print, and exit with 1 where a byte differs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feeding.kills")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--pages", type=int, default=24)
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        source = Path(folder) / "news.warc.gz"
        with source.open("wb") as stream:
            write_pages(stream, pages(given.pages))
        found = killed(source, Path(folder), given.kills, given.jobs)
    print(
        f"{found.kills} builds killed, {found.ends} brought to their end, "
        f"files that differ: {', '.join(found.differing) or 'none'}"
    )
    sys.exit(bool(found.differing))


if __name__ == "__main__":
    main()
