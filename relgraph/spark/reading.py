"""Raw articles → what each says, whatever copies there are and whatever befalls a process."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from .. import store
from ..articles import Quarantined, Raw
from ..building import SetAside, outcomes, tried, within_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pyspark import RDD

    from ..model import Report
    from .inputs import At, Item

    Read = Callable[[Raw], Report]


class Copy(NamedTuple):
    """One of the places where an article stands.

    `item` is None where an earlier copy has the same bytes, read by the same fields.
    """

    at: At
    source: str
    mapping: str
    item: Raw | Quarantined | None


class Outcome(NamedTuple):
    """What came of an article: its report and the version that read it, or why there is none."""

    report: Report | None
    version: str
    set_aside: tuple[SetAside, ...]


def outcomes_of(found: RDD[Item], read: Read, version: str, partitions: int) -> RDD[Outcome]:
    """Read each article once, however often it stands in the input."""
    copies = found.map(_keyed).reduceByKey(together, partitions).values()
    return copies.mapPartitions(partial(_read_all, read, version))


def together(some: tuple[Copy, ...], others: tuple[Copy, ...]) -> tuple[Copy, ...]:
    """Put the copies of an article in the order of the input; the first keeps the bytes."""
    kept: set[str] = set()
    found = []
    for copy in sorted((*some, *others), key=lambda copy: copy.at):
        found.append(copy._replace(item=None) if copy.mapping in kept else copy)
        kept.add(copy.mapping)
    return tuple(found)


def outcome(read: Read, version: str, copies: Iterable[Copy]) -> Outcome:
    """Read the first copy that can be read; those before it are set aside."""
    reasons: dict[str, str] = {}
    aside: list[SetAside] = []
    for _, source, mapping, item in copies:
        if isinstance(item, Quarantined):
            reasons[mapping] = item.reason
        elif item is not None:
            report = tried(read, item)
            if not isinstance(report, str):
                by = f"{version} {mapping}".rstrip()
                return Outcome(store.read_back(report, by), by, tuple(aside))
            reasons[mapping] = report
        aside.append(SetAside(source, reasons[mapping]))
    return Outcome(None, "", tuple(aside))


def _keyed(item: Item) -> tuple[str, tuple[Copy, ...]]:
    at, found = item
    if isinstance(found, Raw):
        return found.iri, (Copy(at, found.source, found.mapping, found),)
    return f"{at}", (Copy(at, found.source, "", found),)


def _read_all(read: Read, version: str, articles: Iterable[tuple[Copy, ...]]) -> Iterator[Outcome]:
    """Read articles in this process; where that failed before, in processes of their own.

    So an article that ends its process, or holds it up, fails a task once, and is found and set
    aside when Spark tries the task again.
    """
    from pyspark import TaskContext

    task = partial(outcome, read, version)
    context = TaskContext.get()
    if context is not None and context.attemptNumber() > 0:
        found = outcomes(task, articles, 2)
    else:
        found = ((copies, within_time(task, copies)) for copies in articles)
    for copies, made in found:
        yield _refused(copies, made) if isinstance(made, str) else made


def _refused(copies: Iterable[Copy], reason: str) -> Outcome:
    return Outcome(None, "", tuple(SetAside(copy.source, reason) for copy in copies))
