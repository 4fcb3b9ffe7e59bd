"""A trigger in a reading → the time that its clause gives."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..model import Time

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import TimeWords
    from .reading import Reading

_BORDERS = ("relcl", "acl", "ccomp", "advcl", "parataxis", "csubj", "pcomp")


def time_of(reading: Reading, token: Token, status: str) -> Time:
    """The nearest time that stands in the clause of a trigger, or an empty one."""
    best: tuple[int, int] | None = None
    time = Time()
    for other in token.sent:
        told = reading.times.get(other.i)
        if told is None or told.kind != "date":
            continue
        steps = _steps(token, other)
        if steps is None:
            continue
        rank = (steps, abs(other.i - token.i))
        if best is None or rank < best:
            best = rank
            time = _reading_of(told, status, reading.article.published)
    return time


def _reading_of(told: TimeWords, status: str, published: str) -> Time:
    """The last such day for what has happened, the next for plans, the nearest for what fell out."""
    if status in ("planned", "proposed"):
        return told.future
    if status in ("postponed", "cancelled") and published and len(told.future.start) == 10:
        today = date.fromisoformat(published)
        ahead = date.fromisoformat(told.future.start) - today
        if len(told.past.start) == 10 and ahead > today - date.fromisoformat(told.past.start):
            return told.past
        return told.future
    return told.past


def _steps(token: Token, time: Token) -> int | None:
    """How far a time is from a trigger in the parse; none where it belongs to another clause."""
    up = [token, *token.ancestors]
    positions = {other.i: step for step, other in enumerate(up)}
    down = 0
    at = time
    while at.i not in positions:
        if at.dep_ in _BORDERS and not (at.dep_ in ("relcl", "acl") and at.head == token):
            return None
        if at.dep_ in ("nsubj", "dobj", "pobj", "nsubjpass") and at.pos_ in ("NOUN", "PROPN") and down > 1 and at.i != token.i:
            down += 4
        down += 1
        if at.head == at:
            return None
        at = at.head
    if positions[at.i] > (6 if token.pos_ == "VERB" else 3):
        return None
    crossed = sum(other.dep_ in _BORDERS for other in up[: positions[at.i]])
    return positions[at.i] + down + 6 * crossed
