"""What several commands take."""

import click

ANSWER_FORMATS = ("table", "csv", "json", "xml", "turtle")

paths_argument = click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(exists=True)
)
graph_argument = click.argument(
    "graph", metavar="GRAPH", type=click.Path(exists=True, file_okay=False)
)
format_option = click.option(
    "--format", "format_name", type=click.Choice(ANSWER_FORMATS), default="table"
)
iris_option = click.option("--iris", is_flag=True, help="Show IRIs in tables instead of names.")
