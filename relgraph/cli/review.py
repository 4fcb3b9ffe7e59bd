"""What a person decides: doubtful events accepted or rejected, articles taken out."""

from __future__ import annotations

import getpass
from datetime import date
from typing import TYPE_CHECKING

import click

from .arguments import graph_argument
from .building import note_lines

if TYPE_CHECKING:
    from ..corrections import Correction
    from ..reviewing import Doubt

_ANSWERS = {"a": "accept", "r": "reject", "s": "", "q": ""}


@click.command()
@graph_argument
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
def remove(graph: str, articles: tuple[str, ...]) -> None:
    """Take out articles, each given by its file, address or IRI, and all that only they said."""
    from ..building import remove as take_out

    told = take_out(graph, articles)
    lines = [f"articles   {told.articles} in {graph}", *note_lines(told.notes)]
    click.echo("\n".join(lines), err=True)


@click.command()
@graph_argument
@click.option("--sample", type=click.IntRange(1), default=20, help="How many events to show.")
@click.option("--seed", type=int, default=0, help="Another number draws another sample.")
@click.option("--author", default="", help="Who decides; the user of this machine by default.")
def review(graph: str, *, sample: int, seed: int, author: str) -> None:
    """Show doubtful events to accept or reject, and write corrections.csv."""
    from ..reviewing import correction, doubts, keep

    found = doubts(graph, sample, seed)
    decided: list[Correction] = []
    for number, doubt in enumerate(found, 1):
        click.echo(f"\n{number} of {len(found)}  {_shown(doubt)}")
        answer = click.prompt(
            "accept, reject, skip or quit", type=click.Choice(list(_ANSWERS)), default="s"
        )
        if answer == "q":
            break
        if action := _ANSWERS[answer]:
            reason = click.prompt("why", default=doubt.why)
            who = author or getpass.getuser()
            decided.append(correction(doubt, action, reason, who, date.today().isoformat()))
    keep(graph, decided)
    if decided:
        click.echo(
            f"{len(decided)} decisions in {graph}/corrections.csv; the next build follows them",
            err=True,
        )
    elif not found:
        click.echo("nothing is doubtful", err=True)


def _shown(doubt: Doubt) -> str:
    lines = [f"{doubt.label}, {doubt.event.status.name}", f"  doubtful: {doubt.why}"]
    for mention in doubt.event.mentions:
        quote = " ".join(mention.evidence[0].quote.split())
        lines.append(f"  “{quote}” ({mention.rule})")
    return "\n".join(lines)
