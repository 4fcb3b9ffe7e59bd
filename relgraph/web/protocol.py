"""A request → the task that it asks for, by the SPARQL 1.1 Protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from .replies import Reply, Task, refusal

if TYPE_CHECKING:
    from starlette.requests import Request

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_CHANGES = ("update", "using-graph-uri", "using-named-graph-uri")


async def task_of(request: Request, most: int) -> Task | Reply | None:
    """Return what is asked, a refusal of it, or nothing where a GET asks for the service itself.

    `most` is the number of bytes that a request may have.
    """
    asked = _pairs(request.url.query)
    if request.method == "POST":
        body = await _body(request, most)
        if body is None:
            return refusal(413, f"the request is longer than {most} bytes; ask for less")
        try:
            text = body.decode()
        except UnicodeDecodeError:
            return refusal(400, "the request is not UTF-8; send it so")
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == _FORM:
            asked = [*asked, *_pairs(text)]
        elif kind == _QUERY:
            asked = [*asked, ("query", text)]
        elif kind == _UPDATE:
            return refusal(403, "this graph is for reading alone; send a query")
        else:
            return refusal(415, f"a POST needs the Content-Type {_FORM} or {_QUERY}")
    return _task(asked, request)


def _pairs(text: str) -> list[tuple[str, str]]:
    return parse_qsl(text, keep_blank_values=True)


async def _body(request: Request, most: int) -> bytes | None:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            return None
        parts.append(part)
    return b"".join(parts)


def _task(asked: list[tuple[str, str]], request: Request) -> Task | Reply | None:
    names = [name for name, _ in asked]
    if any(change in names for change in _CHANGES):
        return refusal(403, "this graph is for reading alone; send a query")
    queries = [value for name, value in asked if name == "query"]
    if not queries and request.method != "POST" and not names:
        return None
    if len(queries) != 1:
        return refusal(400, f"send one query, not {len(queries)}, as the parameter `query`")
    return Task(
        queries[0],
        request.headers.get("accept", ""),
        tuple(value for name, value in asked if name == "default-graph-uri"),
        tuple(value for name, value in asked if name == "named-graph-uri"),
    )
