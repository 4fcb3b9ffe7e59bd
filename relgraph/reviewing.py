"""A graph folder → its doubtful events, and what a person decided about them → corrections.csv."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .corrections import CORRECTIONS, Correction, read_corrections, written
from .gazetteer import gazetteer
from .graph import Graph, write_whole
from .model import Entity
from .records import event_label
from .vocabulary import REL, event_type

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    from .model import Event


# Verbs that say little by themselves.
_LIGHT = frozenset({"be", "come", "go", "have", "hold", "make", "take"})


class Doubt(NamedTuple):
    """An event that a person should look at, and why."""

    event: Event
    why: str

    @property
    def label(self) -> str:
        """The event in a few words."""
        return event_label(self.event)


def doubts(folder: str | os.PathLike[str], count: int, seed: int = 0) -> tuple[Doubt, ...]:
    """Draw doubtful events that nobody decided on yet, the same ones for the same seed."""
    decided = {_hash(c.target) for c in read_corrections(Path(folder) / CORRECTIONS)}
    with Graph(folder) as graph:
        found = [
            Doubt(event, "; ".join(reasons))
            for event in graph.events()
            if not decided & {_hash(mention.iri) for mention in event.mentions}
            and (reasons := list(_reasons(event)))
        ]
    found.sort(key=lambda doubt: doubt.event.iri)
    drawn = random.Random(seed).sample(found, min(count, len(found)))
    return tuple(sorted(drawn, key=lambda doubt: doubt.event.iri))


def correction(doubt: Doubt, action: str, reason: str, author: str, day: str) -> Correction:
    """Return what a person decided about an event, with how many articles told of it then."""
    articles = len({mention.article for mention in doubt.event.mentions})
    return Correction(0, action, doubt.event.iri, "", "", reason, author, day, articles)


def keep(folder: str | os.PathLike[str], decided: Iterable[Correction]) -> None:
    """Add decisions to the corrections of a graph folder."""
    path, new = Path(folder) / CORRECTIONS, tuple(decided)
    if new:
        write_whole(path, written((*read_corrections(path), *new)))


def _reasons(event: Event) -> Iterator[str]:
    """Why an event may be wrong: a dispute, a name that nobody knows, a reading by few words."""
    for conflict in event.conflicts:
        yield f"articles differ on {conflict.over}"
    for argument in event.arguments:
        filler = argument.filler
        known = not isinstance(filler, Entity) or gazetteer().entity(filler.iri)
        if isinstance(filler, Entity) and filler.kind == REL.Person and not known:
            yield f"{filler.name} is new"
    filled = {argument.role for argument in event.arguments}
    core = [role for role in event_type(event.kind).core if role != REL.place]
    missing = [role.name for role in core if role not in filled]
    if event.sources == 1 and missing:
        yield f"one source, and no {', '.join(missing)}"
    triggers = {mention.rule.rpartition(": ")[2] for mention in event.mentions}
    if event.sources == 1 and triggers <= _LIGHT:
        yield f"one source, read by “{min(triggers)}”"


def _hash(iri: str) -> str:
    return iri.rpartition("/")[2]
