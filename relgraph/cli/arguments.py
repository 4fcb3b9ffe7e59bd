"""What several commands take."""

from __future__ import annotations

import os
from pathlib import Path

import click

INPUT_FORMATS = ("text", "markdown", "page", "json", "jsonl", "csv", "warc")
ANSWER_FORMATS = ("table", "csv", "json", "xml", "turtle")


def existing(_: click.Context, __: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse a path or a pattern that leads nowhere."""
    from ..articles import matched

    for path in paths:
        found = matched(path) if path != "-" else [Path(path)]
        if not found or (path != "-" and not any(map(os.path.lexists, found))):
            raise click.BadParameter(f"Path {path!r} does not exist.")
    return paths


def pairs(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """Part each NAME=VALUE."""
    for pair in given:
        if "=" not in pair:
            raise click.BadParameter(f"{pair!r}: write it as NAME=VALUE")
    return dict(pair.split("=", 1) for pair in given)


paths_argument = click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, callback=existing
)
fields_option = click.option(
    "--field",
    "fields",
    metavar="NAME=COLUMN",
    multiple=True,
    callback=pairs,
    help="The column of JSON or CSV that holds text, html, title, published, url, publisher, "
    "author or language, where it has no usual name.",
)
input_format_option = click.option(
    "--input-format",
    type=click.Choice(INPUT_FORMATS),
    help="The format of standard input, and of files whose names tell none.",
)
graph_argument = click.argument(
    "graph", metavar="GRAPH", type=click.Path(exists=True, file_okay=False)
)
format_option = click.option(
    "--format", "format_name", type=click.Choice(ANSWER_FORMATS), default="table"
)
timeout_option = click.option(
    "--timeout", metavar="S", type=click.FloatRange(min=0), help="Give up after S seconds."
)
iris_option = click.option("--iris", is_flag=True, help="Show IRIs in tables instead of names.")
