"""What was promised and what became of it."""

from __future__ import annotations

import json

import click

from ..promises import STATES
from .arguments import graph_argument


@click.command()
@graph_argument
@click.option("--state", type=click.Choice(STATES), help="Only promises in this state.")
@click.option("--as-of", metavar="DATE", default="", help="As it stood on that day: 2024-08-05.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON Lines.")
def ledger(graph: str, state: str | None, as_of: str, *, as_json: bool) -> None:
    """Show what was promised, when, by whom, what became of it, and after how long."""
    from ..graph import Graph
    from ..views.ledger import ledger_record, ledger_text

    with Graph(graph) as opened:
        found = opened.ledger(state=state, as_of=as_of)
    if as_json:
        for commitment in found:
            click.echo(json.dumps(ledger_record(commitment), ensure_ascii=False))
        return
    click.echo(ledger_text(found), nl=False)
    counts = ", ".join(
        f"{number} {name}" for name in STATES if (number := sum(c.state == name for c in found))
    )
    click.echo(counts or "no promises", err=True)
