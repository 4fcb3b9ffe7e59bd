"""Command lines → calls of the library; what is heavy is imported where a command needs it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from .. import __version__
from ..errors import RelgraphError

COMMANDS = {
    "asking": ("ask", "query", "search", "validate"),
    "building": ("build", "load"),
    "checking": ("check",),
    "clustering": ("spark",),
    "ledger": ("ledger",),
    "reading": ("evaluate", "explain", "extract"),
    "review": ("remove", "review"),
    "serving": ("ontology", "serve"),
    "showing": ("dossier", "plot"),
    "writing": ("export", "panel"),
}
_HOMES = {command: module for module, commands in COMMANDS.items() for command in commands}


class _Refusal(click.ClickException):
    """What relgraph cannot do, and why."""

    exit_code = 2


class _Commands(click.Group):
    """Commands that tell the errors of relgraph in one line, without a traceback.

    A command is imported when it is called: a process that asks one question starts fast.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        if cmd_name not in _HOMES:
            from difflib import get_close_matches

            near = get_close_matches(cmd_name, _HOMES, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "`relgraph --help` lists them all"
            raise click.UsageError(f"no command {cmd_name!r}; {hint}", ctx)
        found: click.Command = getattr(import_module(f".{_HOMES[cmd_name]}", __name__), cmd_name)
        return found

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except RelgraphError as error:
            raise _Refusal(str(error)) from error
        except (OSError, RuntimeError) as error:
            if isinstance(error, OSError) and error.filename:
                told = f"{error.filename}: {error.strerror}; choose another place"
                raise _Refusal(told) from error
            if "corruption" not in str(error).lower():
                raise
            advice = "build the graph again in a new folder"
            raise _Refusal(f"the store is damaged: {error}; {advice}") from error


@click.group(cls=_Commands)
@click.version_option(__version__)
def main() -> None:
    """Read news articles into a graph of who met, invited, honoured and promised whom."""
