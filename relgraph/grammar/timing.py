"""A trigger in a reading → the time that its clause gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Time

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .reading import Reading

_BORDERS = ("relcl", "acl", "ccomp", "advcl", "parataxis", "csubj", "pcomp")


def time_of(reading: Reading, token: Token, *, planned: bool) -> Time:
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
            time = told.future if planned else told.past
    return time


def _steps(token: Token, time: Token) -> int | None:
    """How far a time is from a trigger in the parse; none where it belongs to another clause."""
    up = [token, *token.ancestors]
    positions = {other.i: step for step, other in enumerate(up)}
    down = 0
    at = time
    while at.i not in positions:
        if at.dep_ in _BORDERS:
            return None
        if at.dep_ in ("nsubj", "dobj", "pobj", "nsubjpass") and at.pos_ in ("NOUN", "PROPN") and down > 1 and at.i != token.i:
            down += 4
        down += 1
        if at.head is at:
            return None
        at = at.head
    crossed = sum(other.dep_ in _BORDERS for other in up[: positions[at.i]])
    return positions[at.i] + down + 6 * crossed
