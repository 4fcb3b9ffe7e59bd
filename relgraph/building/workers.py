"""Items → what a task makes of each, in one process or several.

A process that dies (killed, out of memory, stopped after too long) costs the item that it was at,
and no other: those that it may have been at are tried again, one at a time.
"""

from __future__ import annotations

import errno
import faulthandler
import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

_AHEAD = 8
_LONGEST = 600
_DIED = (
    "the process that read it died (it was killed, or needed too much memory or more than "
    f"{_LONGEST // 60} minutes); split the article, or leave it out"
)

_OF_THE_MACHINE = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE}
)

In = TypeVar("In")
Out = TypeVar("Out")


def outcomes(
    task: Callable[[In], Out], items: Iterable[In], jobs: int
) -> Generator[tuple[In, Out | str]]:
    """Give each item with what the task makes of it, or why it makes nothing, in their order."""
    if jobs == 1:
        yield from ((item, tried(task, item)) for item in items)
        return
    coming = iter(items)
    pool = _pool(jobs)
    waiting: deque[tuple[In, Future[Out | str]]] = deque()
    try:
        while True:
            for item in islice(coming, jobs * _AHEAD - len(waiting)):
                waiting.append((item, _submitted(pool, task, item)))
            if not waiting:
                return
            if isinstance(waiting[0][1].exception(), BrokenProcessPool):
                pool.shutdown()
                yield from _one_by_one(task, tuple(waiting))
                waiting.clear()
                pool = _pool(jobs)
            else:
                item, future = waiting.popleft()
                yield item, future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(
    task: Callable[[In], Out], lost: Iterable[tuple[In, Future[Out | str]]]
) -> Iterator[tuple[In, Out | str]]:
    """Try the items whose outcome was lost again, each alone, and tell which one kills."""
    pool = _pool(1)
    try:
        for item, before in lost:
            if before.exception() is None:
                yield item, before.result()
                continue
            future = _submitted(pool, task, item)
            if isinstance(future.exception(), BrokenProcessPool):
                pool.shutdown()
                pool = _pool(1)
                yield item, _DIED
            else:
                yield item, future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_begin)


def _submitted(pool: ProcessPoolExecutor, task: Callable[[In], Out], item: In) -> Future[Out | str]:
    try:
        return pool.submit(within_time, task, item)
    except BrokenProcessPool as error:
        lost: Future[Out | str] = Future()
        lost.set_exception(error)
        return lost


def _begin() -> None:
    """Let a process end with the one that made it, which alone hears of an interruption."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def within_time(task: Callable[[In], Out], item: In) -> Out | str:
    """Do a task; after too long the process ends, even where no Python code runs."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(_LONGEST, exit=True, file=nowhere)
        try:
            return tried(task, item)
        finally:
            faulthandler.cancel_dump_traceback_later()


def tried(task: Callable[[In], Out], item: In) -> Out | str:
    """Do a task, or tell why it makes nothing of an item."""
    try:
        return task(item)
    except ArticleError as error:
        return str(error)
    except Exception as error:  # what the world sends never stops a run
        if isinstance(error, OSError) and error.errno in _OF_THE_MACHINE:
            raise  # a full disk is no fault of the article, and is not remembered as one
        told = f"{type(error).__name__}: {error}"[:200]
        return f"relgraph failed at it ({told}); please report it with the article"
