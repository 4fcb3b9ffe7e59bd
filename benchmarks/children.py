"""Work in a process of its own → the CPU seconds that it took and the memory that it needed."""

from __future__ import annotations

import os
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    Prepare = Callable[[Path], Callable[[], object]]


class Cost(NamedTuple):
    """CPU seconds of a process and its children; MB that were added, and those at the most."""

    seconds: float
    memory: float
    most: float


def cost(prepare: Prepare, place: Path) -> Cost:
    """Let a new process prepare, then measure what it does; `place` is where its files are.

    `prepare` is a function of a module; what it returns is the work.
    """
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(prepare, place, sender))
    child.start()
    sender.close()
    try:
        return Cost(*receiver.recv())
    except EOFError:
        raise SystemExit(f"{prepare}: failed; its message stands above") from None
    finally:
        child.join()


def _work(prepare: Prepare, place: Path, sender: Connection) -> None:
    work = prepare(place)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # forget the peak so far
    before, begin = memory("VmRSS"), _seconds()
    kept = work()
    seconds, most = _seconds() - begin, memory("VmHWM")
    sender.send((seconds, most - before, most))
    del kept


def memory(name: str) -> float:
    """Return the MB of this process by the name that Linux has for them."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(f"{name}:")[2].split()[0]) / 1000


def _seconds() -> float:
    times = os.times()
    return process_time() + times.children_user + times.children_system
