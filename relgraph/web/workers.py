"""Queries → replies from processes that die at their deadline, so that no query runs for ever.

Each worker answers one query at a time on the newest snapshot of the graph. Only the death of a
process stops the engine: a worker sets its own alarm, and a new one takes its place.
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, NamedTuple

from ..quads import newest, read_only
from .replies import Reply, refusal, reply

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

    from .replies import Task

_CONTEXT = get_context("spawn")


class Limits(NamedTuple):
    """What one query may take: seconds, bytes of the answer and of memory; how many may wait."""

    seconds: float = 30.0
    answer_bytes: int = 50_000_000
    memory_bytes: int = 4_000_000_000
    waiting: int = 1000


class Workers:
    """A fixed number of processes that answer queries on one graph."""

    def __init__(self, folder: Path, count: int, limits: Limits) -> None:
        self.limits = limits
        self._folder = folder
        self._count = count
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._threads = ThreadPoolExecutor(count)
        self._waiting = 0

    async def start(self) -> None:
        """Start all workers."""
        for _ in range(self._count):
            self._idle.put_nowait(_Worker(self._folder, self.limits))

    async def stop(self) -> None:
        """End the idle workers; those at work end at their deadline or with this process."""
        while not self._idle.empty():
            self._idle.get_nowait().end()
        self._threads.shutdown(wait=False)

    async def answer(self, task: Task) -> Reply:
        """Answer a task, or tell in time why not."""
        if self._waiting >= self.limits.waiting:
            return refusal(503, "too many queries are waiting; try again later")
        self._waiting += 1
        try:
            worker = await self._idle.get()
        finally:
            self._waiting -= 1
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._threads, worker.answer, task
            )
        finally:
            self._idle.put_nowait(worker if worker.alive else _Worker(self._folder, self.limits))


class _Worker:
    """One process, as the server sees it."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._limits = limits
        self.alive = True
        self._pipe, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_work, args=(theirs, folder, limits), daemon=True)
        self._process.start()
        theirs.close()

    def answer(self, task: Task) -> Reply:
        """Wait for the reply to a task."""
        try:
            self._pipe.send(task)
            answered: Reply = self._pipe.recv()
        except (EOFError, OSError):
            self.alive = False
            self._process.join()
            self._pipe.close()
            if self._process.exitcode == -signal.SIGALRM:
                seconds = f"{self._limits.seconds:g} s"
                return refusal(504, f"no answer within {seconds}; ask for less, or use LIMIT")
            return refusal(500, "the query needs more memory than is allowed; ask for less")
        return answered

    def end(self) -> None:
        """Stop the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _work(pipe: Connection, folder: Path, limits: Limits) -> None:
    """Answer what comes through the pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the engine tells there that memory is short
    opened, store = newest(folder), read_only(folder / "store")
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        if (now := newest(folder)) != opened:
            opened, store = now, read_only(folder / "store")
        answered = reply(store, task, limits.answer_bytes)
        signal.setitimer(signal.ITIMER_REAL, 0)
        pipe.send(answered)
