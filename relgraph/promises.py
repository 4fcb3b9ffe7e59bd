"""The nouns of the ledger: what was promised, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .model import Event

STATES = ("open", "fulfilled", "overdue", "cancelled", "postponed", "superseded")


class Sentence(NamedTuple):
    """What an article says, with the day and the title under which it says so."""

    published: str
    title: str
    quote: str
    article: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something planned, proposed or promised, and what became of it.

    `state` is open, fulfilled, overdue, cancelled, postponed or superseded; `due` the last day by
    which it was to be kept; `outcome` the sentence that tells of its fate; `answer` the event that
    keeps or replaces it, where it is another one; `settled` the day on which it was kept, `days`
    after the promise.
    """

    event: Event
    state: str
    due: str
    promise: Sentence
    outcome: Sentence | None
    answer: Event | None
    settled: str
    days: int | None
