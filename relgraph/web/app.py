"""A graph folder → the web application: `/sparql`, `/id/…`, `/ontology`."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from ..namespaces import DATA
from ..views import publishing
from .description import description, start_page
from .formats import HTML, chosen
from .protocol import task_of
from .replies import Reply, Task, refusal
from .workers import Limits, Workers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from starlette.requests import Request

REQUEST_BYTES = 1_000_000
_TURTLE = "text/turtle"
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
    "X-Content-Type-Options": "nosniff",
}


def application(folder: Path, count: int, limits: Limits, origin: str = "*") -> Starlette:
    """Return the application that serves a graph folder with so many workers.

    `origin` is the site whose pages may ask from a browser, or * for all.
    """
    site = _Site(Workers(folder, count, limits))
    return Starlette(
        routes=[
            Route("/", site.start),
            Route("/sparql", site.sparql, methods=["GET", "POST"]),
            Route("/id/{path:path}", site.thing),
            Route("/ontology", site.ontology),
            Route("/ontology/context.jsonld", site.context),
            Route("/ontology/{version}", site.version),
            Route("/{scheme}/{concept}", site.concept),
        ],
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=[origin],
                allow_methods=["GET", "HEAD", "POST"],
                allow_headers=["*"],
            )
        ],
        lifespan=site.lifespan,
    )


class _Site:
    """The pages of one graph."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        """Start the workers with the server, and end them with it."""
        await self._workers.start()
        yield
        await self._workers.stop()

    async def start(self, _: Request) -> Response:
        """Show a form and what can be asked."""
        return _response(
            Reply(200, start_page(self._workers.limits).encode(), f"{HTML}; charset=utf-8")
        )

    async def sparql(self, request: Request) -> Response:
        """Answer a query, or describe the service where there is none."""
        task = await task_of(request, REQUEST_BYTES)
        if task is None:
            if chosen(request.headers.get("accept", ""), (_TURTLE, HTML)) == HTML:
                return await self.start(request)
            endpoint = str(request.url.replace(query="", fragment=""))
            return _response(Reply(200, description(endpoint).encode(), _TURTLE))
        return _response(task if isinstance(task, Reply) else await self._workers.answer(task))

    async def thing(self, request: Request) -> Response:
        """Tell what the graph says of a thing."""
        accept = request.headers.get("accept", "")
        task = Task(accept=accept, thing=DATA + request.path_params["path"])
        return _response(await self._workers.answer(task))

    async def ontology(self, request: Request) -> Response:
        """Show the ontology as a page or as Turtle."""
        if chosen(request.headers.get("accept", ""), (HTML, _TURTLE)) == _TURTLE:
            return _response(Reply(200, publishing.turtle().encode(), _TURTLE))
        return _response(Reply(200, publishing.html().encode(), f"{HTML}; charset=utf-8"))

    async def context(self, _: Request) -> Response:
        """Give the JSON-LD context."""
        return _response(Reply(200, publishing.context().encode(), "application/ld+json"))

    async def version(self, request: Request) -> Response:
        """Show the ontology under the address of its version; others are not here."""
        if request.path_params["version"] != publishing.version():
            return _response(refusal(404, f"here is version {publishing.version()} alone"))
        return await self.ontology(request)

    async def concept(self, request: Request) -> Response:
        """Lead from a concept of a closed list to its place in the ontology."""
        anchor = "{scheme}-{concept}".format_map(request.path_params)
        if not publishing.has_anchor(anchor):
            return _response(refusal(404, "nothing is here"))
        return RedirectResponse(f"/ontology#{anchor}", status_code=303, headers=_HEADERS)


def _response(reply: Reply) -> Response:
    headers = _HEADERS | ({"Retry-After": "5"} if reply.status == 503 else {})
    return Response(reply.body, reply.status, headers, reply.media_type)
