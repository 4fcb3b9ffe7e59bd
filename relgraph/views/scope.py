"""What a picture or a page is about: the events of a pair or a region in a span of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Entity, Event, Time
    from ..promises import Commitment


@dataclass(frozen=True, slots=True)
class Scope:
    """Events, the states that each involves, those that agents and places belong to, promises.

    `sides` are the names of the two that the events are between; without them, all are meant.
    """

    sides: tuple[str, ...]
    events: tuple[Event, ...]
    involved: Mapping[str, tuple[Entity, ...]]
    states_of: Mapping[str, tuple[Entity, ...]]
    commitments: tuple[Commitment, ...] = ()

    @property
    def title(self) -> str:
        """Who it is about."""
        return " – ".join(self.sides) or "All states and people"

    @property
    def articles(self) -> int:
        """How many articles report the events."""
        return len({mention.article for event in self.events for mention in event.mentions})


def may_fall(time: Time, first: str, last: str) -> bool:
    """Tell whether a time may lie in a span of two days, open where one is empty."""
    begins, ends = time.earliest or time.latest, time.latest or time.earliest
    return (not first or (bool(ends) and ends >= first)) and (
        not last or (bool(begins) and begins <= last)
    )


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 event", "2 events"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
