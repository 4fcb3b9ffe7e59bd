"""Checks of what relgraph itself holds."""

from __future__ import annotations

import sys

import click


@click.command()
def check() -> None:
    """Check the ontology, the gazetteer and the rooms strictly."""
    from ..events import frames
    from ..gazetteer import gazetteer
    from ..views.publishing import missing
    from ..views.questions import questions
    from ..vocabulary import event_types, files, names

    known = gazetteer()
    tables = ("states", "persons", "offices", "tenures", "places", "organisations", "series")
    counts = ", ".join(f"{len(getattr(known, table))} {table}" for table in tables)
    for term, what in missing():
        click.echo(f"{term} has no {what}; add it", err=True)
    click.echo(
        f"ontology   {len(files())} files, {len(event_types())} event types, {len(names())} terms"
    )
    click.echo(f"gazetteer  {counts}")
    click.echo(f"rooms      {len(frames())} frames")
    click.echo(f"questions  {len(questions())}")
    sys.exit(1 if any(missing()) else 0)
