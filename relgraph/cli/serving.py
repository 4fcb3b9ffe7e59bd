"""A graph, or the ontology → the web."""

from __future__ import annotations

import os
import socket
from importlib.util import find_spec
from pathlib import Path

import click

from ..errors import MissingExtra
from .arguments import graph_argument


@click.command()
@graph_argument
@click.option("--host", default="127.0.0.1", help="Whom to serve: this machine alone by default.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000)
@click.option(
    "--workers", type=click.IntRange(1), help="Processes that answer; two a core by default."
)
@click.option(
    "--timeout",
    metavar="S",
    type=click.FloatRange(0.1),
    default=30.0,
    help="Seconds that a query may take.",
)
@click.option(
    "--max-answer",
    metavar="MB",
    type=click.FloatRange(0.001),
    default=50.0,
    help="Megabytes that an answer may have.",
)
@click.option(
    "--origin", default="*", help="The web site that may ask from a browser; all by default."
)
def serve(  # noqa: PLR0913
    graph: str,
    *,
    host: str,
    port: int,
    workers: int | None,
    timeout: float,
    max_answer: float,
    origin: str,
) -> None:
    """Serve a graph as a SPARQL endpoint, for reading alone."""
    if not (find_spec("starlette") and find_spec("uvicorn")):
        raise MissingExtra("the web server is not installed; run `pip install relgraph[web]`")
    import uvicorn

    from ..quads import read_only
    from ..web.app import application
    from ..web.workers import Limits

    folder = Path(graph)
    read_only(folder / "store")  # tells at once where there is no graph
    count = workers or 2 * (os.cpu_count() or 1)
    app = application(
        folder, count, Limits(seconds=timeout, answer_bytes=int(max_answer * 1_000_000)), origin
    )
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False))
    with _listening(host, port) as listening:
        click.echo(f"http://{host}:{port}/sparql", err=True)
        server.run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise click.UsageError(
            f"{host}:{port} cannot be served: {error.strerror}; give another --host or --port"
        ) from error


@click.command()
@click.option("--output", required=True, type=click.Path(file_okay=False), help="The folder.")
def ontology(output: str) -> None:
    """Write the ontology as web pages, Turtle and a JSON-LD context."""
    from ..views import publishing

    for folder in (Path(output), Path(output) / publishing.version()):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(publishing.html(), encoding="utf-8")
        (folder / "ontology.ttl").write_text(publishing.turtle(), encoding="utf-8")
        (folder / "context.jsonld").write_text(publishing.context(), encoding="utf-8")
