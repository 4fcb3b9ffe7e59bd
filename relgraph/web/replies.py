"""A query or the address of a thing → the reply, as a worker makes it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import NamedNode, QueryTriples, RdfFormat, serialize

from ..errors import Forbidden, QuestionError
from ..views.answers import evaluated
from ..views.exports import prefixes
from ..views.things import thing_page, triples_of
from .formats import HTML, SOLUTIONS, TRIPLES, chosen

if TYPE_CHECKING:
    from pyoxigraph import Store, Triple
    from typing_extensions import Buffer

TEXT = "text/plain; charset=utf-8"


class Task(NamedTuple):
    """What is asked: SPARQL with its dataset, or the address of a thing; and what is accepted.

    `defaults` and `named` are the IRIs of graphs that the request names, None where it names none.
    """

    sparql: str = ""
    accept: str = ""
    defaults: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    thing: str = ""


class Reply(NamedTuple):
    """A status code of HTTP, a body and its media type."""

    status: int
    body: bytes
    media_type: str = TEXT


class _TooLong(Exception):
    """An answer has more bytes than are allowed."""


class _Measured(BytesIO):
    """A file in memory that refuses to grow beyond a number of bytes."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, part: Buffer) -> int:
        """Take some bytes more."""
        written = super().write(part)
        if self.tell() > self._most:
            raise _TooLong
        return written


def refusal(status: int, message: str) -> Reply:
    """Return a reply that says why there is no answer."""
    return Reply(status, f"{message}\n".encode())


def reply(store: Store, task: Task, most: int) -> Reply:
    """Answer a task in at most so many bytes."""
    try:
        return _thing(store, task) if task.thing else _query(store, task, most)
    except Forbidden as error:
        return refusal(403, str(error))
    except QuestionError as error:
        return refusal(400, str(error))
    except _TooLong:
        return refusal(500, f"the answer is longer than {most} bytes; ask for less, or use LIMIT")


def _query(store: Store, task: Task, most: int) -> Reply:
    results = evaluated(store, task.sparql, task.defaults, task.named)
    written = _Measured(most)
    if isinstance(results, QueryTriples):
        if not (kind := chosen(task.accept, TRIPLES)):
            return refusal(406, f"this answer is a graph; accept one of {', '.join(TRIPLES)}")
        serialize(results, written, format=TRIPLES[kind], prefixes=prefixes(store))
    else:
        if not (kind := chosen(task.accept, SOLUTIONS)):
            return refusal(406, f"this answer is a table; accept one of {', '.join(SOLUTIONS)}")
        results.serialize(written, format=SOLUTIONS[kind])
    return Reply(200, written.getvalue(), kind)


def _thing(store: Store, task: Task) -> Reply:
    triples: list[Triple] = triples_of(store, NamedNode(task.thing))
    if not triples:
        return refusal(404, f"{task.thing} is not in this graph")
    kind = chosen(task.accept, (HTML, *TRIPLES))
    if kind == HTML:
        page = thing_page(store, NamedNode(task.thing))
        return Reply(200, page.encode(), f"{HTML}; charset=utf-8")
    written = serialize(
        triples, format=TRIPLES.get(kind, RdfFormat.TURTLE), prefixes=prefixes(store)
    )
    return Reply(200, written or b"", kind) if kind else refusal(406, "accept HTML or RDF")
