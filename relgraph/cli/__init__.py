"""Command lines → calls of the library; what is heavy is imported where a command needs it."""

from __future__ import annotations

from typing import Any

import click

from .. import __version__
from ..errors import RelgraphError
from .asking import ask, export, panel, query, search, validate
from .building import build
from .checking import check
from .ledger import ledger
from .reading import evaluate, explain, extract
from .review import remove, review
from .serving import ontology, serve
from .showing import dossier, plot


class _Refusal(click.ClickException):
    """What relgraph cannot do, and why."""

    exit_code = 2


class _Commands(click.Group):
    """Commands that tell the errors of relgraph in one line, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except RelgraphError as error:
            raise _Refusal(str(error)) from error
        except (OSError, RuntimeError) as error:
            if "corruption" not in str(error).lower():
                raise
            advice = "build the graph again in a new folder"
            raise _Refusal(f"the store is damaged: {error}; {advice}") from error


@click.group(cls=_Commands)
@click.version_option(__version__)
def main() -> None:
    """Read news articles into a graph of who met, invited, honoured and promised whom."""


COMMANDS = (
    ask,
    build,
    check,
    dossier,
    evaluate,
    explain,
    export,
    extract,
    ledger,
    ontology,
    panel,
    plot,
    query,
    remove,
    review,
    search,
    serve,
    validate,
)
for command in COMMANDS:
    main.add_command(command)
