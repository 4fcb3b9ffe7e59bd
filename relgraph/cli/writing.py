"""A graph → files for other programs: exports, and tables for statistics."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .arguments import graph_argument

EXPORT_FORMATS = (
    "turtle",
    "trig",
    "ntriples",
    "nquads",
    "jsonld",
    "graphml",
    "gexf",
    "csv",
    "jsonl",
)
VIEWS = ("all", "events", "actors", "states")


@click.command()
@graph_argument
@click.option("--format", "format_name", type=click.Choice(EXPORT_FORMATS), required=True)
@click.option("--view", type=click.Choice(VIEWS), help="What a network file shows; all by default.")
@click.option("--output", type=click.Path(dir_okay=False), help="A file; stdout by default.")
@click.option(
    "--split",
    metavar="QUADS",
    type=click.IntRange(1),
    help="Write N-Quads as packed files with so many quads each: dump-00000.nq.gz, ….",
)
def export(
    graph: str, format_name: str, view: str | None, output: str | None, split: int | None
) -> None:
    """Write a graph as a file of another format."""
    from ..dumping import dump
    from ..graph import Graph

    if split and (format_name != "nquads" or not output or not output.endswith(".nq.gz")):
        raise click.UsageError("--split needs --format nquads and --output NAME.nq.gz")
    with Graph(graph) as opened:
        if split and output:
            dump(opened, output, split)
        elif output is None:
            sys.stdout.writelines(opened.pieces(format_name, view))
        else:
            opened.export(format_name, output, view)


@click.command()
@graph_argument
@click.option("--period", type=click.Choice(["year", "month"]), default="year")
@click.option(
    "--dyads",
    type=click.Choice(["seen", "core", "all"]),
    default="seen",
    help="Pairs with events; with all pairs of core states; with any state too.",
)
@click.option("--output", type=click.Path(dir_okay=False), help="A CSV file; stdout by default.")
def panel(graph: str, period: str, dyads: str, output: str | None) -> None:
    """Count events by pair of states and period, for statistics.

    Beside the file that is written stands its codebook, with the end .codebook.md.
    """
    from ..graph import Graph, write_whole
    from ..views.panel import codebook

    with Graph(graph) as opened:
        found = opened.panel(period, dyads)
    if output is None:
        sys.stdout.writelines(found.lines())
    else:
        write_whole(Path(output), found.lines())
        write_whole(Path(output).with_suffix(".codebook.md"), codebook(found))
    click.echo(f"{len(found)} rows, {found.left_out} events without a {period}", err=True)
