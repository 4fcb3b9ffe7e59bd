"""A trigger in a reading → the time that its clause gives."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..model import Time

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

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
        if _adjoins(reading, token, other):
            steps = 1
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


def _adjoins(reading: Reading, noun: Token, time: Token) -> bool:
    """ "the SCO summit in Samarkand in September 2022": names and prepositions alone in between."""
    if noun.pos_ == "VERB" or not 0 < time.i - noun.i <= 8:
        return False
    return all(
        other.pos_ in ("ADP", "DET", "NUM", "PUNCT")
        or other.i in reading.mentions
        or other.i in reading.times
        for other in noun.doc[noun.i + 1 : time.i]
        if other.text not in (";", ".")
    )


def _steps(token: Token, time: Token) -> int | None:
    """How far a time is from a trigger in the parse; none where it belongs to another clause."""
    up = [token, *token.ancestors]
    positions = {other.i: step for step, other in enumerate(up)}
    down = 0
    at = time
    while at.i not in positions:
        if at.dep_ in _BORDERS and not (at.dep_ in ("relcl", "acl") and at.head == token):
            return None
        if (
            at.dep_ in ("nsubj", "dobj", "pobj", "nsubjpass")
            and at.pos_ in ("NOUN", "PROPN")
            and down > 1
            and at.i != token.i
        ):
            down += 4
        down += 1
        if at.head == at:
            return None
        at = at.head
    if positions[at.i] > (6 if token.pos_ == "VERB" else 3):
        return None
    crossed = sum(other.dep_ in _BORDERS for other in up[: positions[at.i]])
    return positions[at.i] + down + 6 * crossed


_SAME_DAY = frozenset(
    {
        "same day",
        "that day",
        "this day",
        "that evening",
        "in the afternoon",
        "later in the day",
        "on the day",
        "that same day",
        "in the evening",
        "in the morning",
        "that morning",
    }
)
_NEWS_DAYS = 30


class Focus:
    """The day that a story is at, as its sentences go on.

    What is told without a date happened on the day told last; where no day was told, in the month
    of publication. A day long before publication holds for its own sentence alone.
    """

    def __init__(self, reading: Reading) -> None:
        self._published = reading.article.published
        self._reading = reading
        self._day = Time()
        self._aside = Time()
        self._sentence: Span | None = None

    def enter(self, sentence: Span) -> None:
        """Go on to a sentence."""
        self._sentence = sentence
        words = " ".join(token.lower_ for token in sentence)
        if not any(phrase in words for phrase in _SAME_DAY):
            self._aside = Time()

    def told(self, time: Time, *, aside: bool) -> Time:
        """Remember a time that a sentence tells, and give it back."""
        if len(time.start) == 10:
            self._aside = time
            if not aside and self._is_news(time):
                self._day = time
        return time

    def time(self, token: Token, *, background: bool) -> Time:
        """The time of something told without one."""
        if self._aside.start:
            return Time(self._aside.start, self._aside.end)
        if background:
            return Time()
        if self._day.start:
            return Time(self._day.start, self._day.start)
        return Time(self._published[:7], self._published[:7])

    def _is_news(self, time: Time) -> bool:
        if not self._published:
            return True
        age = date.fromisoformat(self._published) - date.fromisoformat(time.start)
        return -1 <= age.days <= _NEWS_DAYS
