"""A trigger in a reading → the time that its clause gives."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import Time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from ..model import TimeWords
    from .reading import Reading

_FAR = 300
_BORDERS = ("relcl", "acl", "ccomp", "advcl", "parataxis", "csubj", "pcomp")


def time_of(reading: Reading, token: Token, status: str) -> Time:
    """The nearest time that stands in the clause of a trigger, or an empty one."""
    best: tuple[int, int] | None = None
    time = Time()
    for other in token.sent:
        told = reading.times.get(other.i)
        if told is None or _is_term(other, told):
            continue
        if told.kind != "date" and not _then(token, other) and not _lasts(token, told):
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


def _then(token: Token, time: Token) -> bool:
    """ "since June 2000, when Karimov was here", "March, the month in which they met"."""
    clause = next((t for t in (token, *token.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.head != time:
        return False
    return any(child.lower_ == "when" for child in clause.children)


def _lasts(token: Token, told: TimeWords) -> bool:
    """ "Gas has been flowing since March": what lasts began then."""
    verb = next((t for t in (token, *token.ancestors) if t.pos_ == "VERB"), token)
    going = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return told.kind == "since" and bool(going & {"has", "have"}) and "been" in going


def _is_term(token: Token, told: TimeWords) -> bool:
    """ "a roadmap for 2025-2026": the years that a thing is for."""
    return token.head.lower_ == "for" and len(told.past.start) == len("2024")


def _reading_of(told: TimeWords, status: str, published: str) -> Time:
    """The last such day for what has happened, the next for plans, the nearer for what fell out."""
    if status not in ("planned", "proposed", "postponed", "cancelled"):
        return told.past
    if published and len(told.future.start) == len(told.past.start) == len("2024-08-05"):
        today = date.fromisoformat(published)
        ahead = (date.fromisoformat(told.future.start) - today).days
        behind = (today - date.fromisoformat(told.past.start)).days
        # "Flights were to start on March 14", it says on April 1: that was this year.
        if ahead > (_FAR if status in ("planned", "proposed") else behind):
            return told.past
    return told.future


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
    noun = time.head
    if time.dep_ in ("compound", "nmod", "nummod") and noun.pos_ == "NOUN" and noun not in up:
        return None  # "to Moscow for the May 9 celebrations"
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


_NEWS_DAYS = 30
_SAME_DAY = re.compile(
    r"(?i:later in the|later that|(?:the|that) (?:very )?(?:same )?)\s*(?i:day|evening)$"
)
_FRONT = 3
_AHEAD = frozenset({"planned", "proposed"})
_CALLED_OFF = frozenset({"cancelled", "postponed"})
_NEAR = frozenset({"today", "tomorrow", "tonight"})
_VAGUE = frozenset({"recently", "lately", "once", "years"})
_JUST_BEFORE = frozenset({"before that", "before this", "prior to that", "shortly before"})


def _verb_over(token: Token) -> Token | None:
    """The verb of the clause in which a time stands."""
    return next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)


def _words_of(token: Token) -> set[str]:
    """The words of the sentence of a token, alone and in pairs."""
    words = [other.lower_ for other in token.sent]
    return {*words, *(" ".join(pair) for pair in pairwise(words))}


_PARTS = frozenset({"part", "course", "framework", "frame"})


def _describes(token: Token) -> bool:
    """ "the initiative backed by the UN": a thing is told apart by what was done before."""
    following = [other.lower_ for other in token.doc[token.i + 1 : token.i + 2]]
    return following == ["by"] and not any(c.dep_ in ("aux", "auxpass") for c in token.children)


def _is_setting(token: Token) -> bool:
    """ "It was opened that July during the visit": the day is not that of the whole visit."""
    if token.dep_ != "pobj":
        return False
    part = token.head.head
    return token.head.lower_ == "during" or (
        token.head.lower_ == "of" and part.dep_ == "pobj" and part.lemma_ in _PARTS
    )


class Focus:
    """The day that a story is at, as its sentences go on.

    What is told without a date happened on the day of its sentence, else on the day told last;
    before any day is told, on the first that will be; where none is, in the month of publication.
    A day of history ("Recall, on November 1 he was in Ashgabat") holds to the end of its paragraph.
    """

    def __init__(self, reading: Reading) -> None:
        self._published = reading.article.published
        self._reading = reading
        self._day = Time()
        self._past = Time()
        self._here = Time()
        self._first = self._first_news()

    def enter(self, sentence: Span) -> None:
        """Go on to a sentence."""
        self._here = Time()
        if self._opens_paragraph(sentence):
            self._past = Time()
        time = self._main_time(sentence)
        if not time.start:
            return
        if self._reading.language.is_background(sentence.root) or not self._is_news(time):
            self._past = time
        else:
            self._here = self._day = time
            self._past = Time()

    def told(self, time: Time, *, aside: bool) -> Time:
        """Remember a time that a sentence tells, and give it back."""
        time = self._as_focused(time)
        if len(time.start) == len("2024-08-05") and not self._here.start and not self._past.start:
            self._here = time
            if not aside and self._is_news(time):
                self._day = time
        return time

    def time(self, token: Token, *, background: bool) -> Time:
        """The time of something told without one."""
        words = _words_of(token)
        if _describes(token):
            return Time()
        if self._here.start and not self._is_news(self._here) and _is_setting(token):
            return Time()
        if self._here.start and not background:
            return Time(self._here.start, self._here.end)
        if words & _VAGUE:
            return Time()
        if self._past.start:
            return Time(self._past.start, self._past.end)
        if background and not words & _JUST_BEFORE:
            return Time()
        if day := self._day.start or self._first.start:
            return Time(day, day)
        return Time(self._published[:7], self._published[:7])

    def _as_focused(self, time: Time) -> Time:
        """ "Later in the day", "that day": the day of the story, not any day named last."""
        day = self._past.start or self._day.start
        if len(day) == len("2024-08-05") and _SAME_DAY.match(time.words):
            return Time(day, day, time.words)
        return time

    def _first_news(self) -> Time:
        """The first day told; a text with none that speaks of "tomorrow" tells of its own."""
        if not self._published:
            return Time()
        told = next(filter(self._is_news, self._days()), None)
        near = any(t.past.words.lower() in _NEAR for t in self._reading.times.values())
        return told or (Time(self._published, self._published) if near else Time())

    def _days(self) -> Iterator[Time]:
        """The days told in the body, in the order of the text."""
        for i, told in sorted(self._reading.times.items()):
            token = self._reading.doc[i]
            if told.kind == "date" and not self._reading.in_title(token) and _verb_over(token):
                yield told.past

    def _main_time(self, sentence: Span) -> Time:
        """The first time on which the main clause hangs, where it tells of the past."""
        language = self._reading.language
        told_again = sentence[0].lower_ == "recall"
        recalls = told_again or language.is_background(sentence.root)
        finest = 0 if told_again else len("2024")
        for token in sentence:
            told = self._reading.times.get(token.i)
            if told is None or told.kind != "date" or len(told.past.start) <= finest:
                continue
            verb = _verb_over(token)
            status = language.status(verb) if verb is not None else "planned"
            # What is called off was planned for its day, unless that is the day it was called off.
            planned = status in _AHEAD or (status in _CALLED_OFF and not self._is_news(told.past))
            if planned and not (recalls and verb is not None):
                continue
            fronted = token.i - sentence.start <= _FRONT
            if recalls or fronted or _steps(sentence.root, token) is not None:
                return self._as_focused(told.past)
        return Time()

    def _opens_paragraph(self, sentence: Span) -> bool:
        if sentence.start == 0:
            return True
        begin, end = self._reading.ends[sentence.start - 1], self._reading.begins[sentence.start]
        return "\n" in self._reading.article.text[begin:end]

    def _is_news(self, time: Time) -> bool:
        if len(time.start) < len("2024-08-05"):
            return False
        if not self._published:
            return True
        age = date.fromisoformat(self._published) - date.fromisoformat(time.start)
        return 0 <= age.days <= _NEWS_DAYS
