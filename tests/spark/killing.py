"""Readers of articles that meet with an accident, once or always; executors import them by name."""

import errno
import os
import signal
from pathlib import Path

from relgraph.building import report_of
from relgraph.language import parser
from relgraph.pipeline import extract, parsed, signature


def read(raw):
    return report_of(parsed, extract, signature, raw)


def read_and_count(folder, raw):
    """Read, and note in which process, and how often it has loaded the language model by then."""
    report = read(raw)
    note = Path(folder, str(os.getpid()))
    note.write_text(str(parser.pipeline.cache_info().misses), encoding="ascii")
    return report


def kill_worker_once(marker, word, raw):
    if word in raw.content and _is_first(marker):
        os.kill(os.getpid(), signal.SIGKILL)
    return read(raw)


def kill_executor_once(marker, word, raw):
    if word in raw.content and _is_first(marker):
        os.kill(_parent(os.getppid()), signal.SIGKILL)
    return read(raw)


def kill_always(word, raw):
    if word in raw.content:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(raw)


def find_the_disk_full(_raw):
    raise OSError(errno.ENOSPC, "No space left on device")


def _is_first(marker):
    try:
        Path(marker).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def _parent(process):
    """Return the process that started another: of the daemon of workers, the executor."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("PPid")).split()[1])
