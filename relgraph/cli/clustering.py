"""Articles → a graph as files, read and joined by a cluster."""

from __future__ import annotations

import sys

import click

from .arguments import existing, fields_option, input_format_option, pairs


def _paths(
    context: click.Context, what: click.Parameter, paths: tuple[str, ...]
) -> tuple[str, ...]:
    if "-" in paths:
        raise click.BadParameter("A cluster cannot read standard input; name a file.")
    existing(context, what, tuple(path for path in paths if "://" not in path))
    return paths


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, callback=_paths)
@click.option("--out", required=True, help="The new folder, or its address, such as hdfs://….")
@click.option(
    "--master", default="", help="The cluster, such as yarn, spark://HOST:7077, local[4]."
)
@click.option(
    "--conf",
    "settings",
    metavar="NAME=VALUE",
    multiple=True,
    callback=pairs,
    help="A property of Spark, such as spark.executor.memory=4g.",
)
@click.option(
    "--partitions", type=click.IntRange(1), default=None, help="Parts of work and output."
)
@fields_option
@input_format_option
@click.option("--strict", is_flag=True, help="Exit with 1 where an article is set aside.")
@click.option("--quiet", is_flag=True, help="Tell errors only.")
def spark(  # noqa: PLR0913
    paths: tuple[str, ...],
    out: str,
    *,
    master: str,
    settings: dict[str, str],
    partitions: int | None,
    fields: dict[str, str],
    input_format: str | None,
    strict: bool,
    quiet: bool,
) -> None:
    """Read articles into a new folder of N-Quads and Parquet with Apache Spark.

    PATH is a file, a folder or a pattern that every executor sees under this name, or a table of
    Parquet, whose name ends in .parquet.
    """
    from ..spark import build, session

    with session(master, settings) as running:
        made = build(
            running,
            paths,
            out,
            fields=fields,
            input_format=input_format or "",
            partitions=partitions or 0,
        )
    if not quiet:
        for cause, number in made.set_aside.items():
            click.echo(f"set aside  {number:6}  {cause}", err=True)
        click.echo(f"articles   {made.articles} in {out}", err=True)
        for (kind, status), number in made.events.items():
            click.echo(f"events     {number:6}  {kind} {status}", err=True)
    sys.exit(1 if strict and made.set_aside else 0)
