"""Pictures and pages made of a graph."""

from __future__ import annotations

import click

from .arguments import graph_argument

PICTURES = ("timeline", "matrix", "network", "ledger")


@click.command()
@graph_argument
@click.argument("picture", type=click.Choice(PICTURES))
@click.option(
    "--output", required=True, type=click.Path(dir_okay=False), help="A file: .svg or .png."
)
@click.option("--between", nargs=2, metavar="A B", help="Two sides; all events by default.")
@click.option("--since", metavar="DATE", default="", help="Only events from this day on.")
@click.option("--until", metavar="DATE", default="", help="Only events to this day.")
def plot(  # noqa: PLR0913
    graph: str,
    picture: str,
    *,
    output: str,
    between: tuple[str, str] | None,
    since: str,
    until: str,
) -> None:
    """Draw events as a picture."""
    from ..graph import Graph

    with Graph(graph) as opened:
        opened.plot(picture, output, between=between, since=since, until=until)


@click.command()
@graph_argument
@click.argument("a")
@click.argument("b")
@click.option("--output", required=True, type=click.Path(dir_okay=False), help="A file: .html.")
def dossier(graph: str, a: str, b: str, output: str) -> None:
    """Write all that is known between A and B as one page of HTML."""
    from ..graph import Graph

    with Graph(graph) as opened:
        opened.dossier(a, b, output)
