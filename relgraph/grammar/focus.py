"""The sentences of a reading, one after the other → the day that the story is at."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import Time
from ..vocabulary import REL
from .timing import AHEAD, is_of_purpose, is_topical, steps_between, verb_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from .reading import Reading

_NEWS_DAYS = 30
_SAME_DAY = re.compile(
    r"(?i:(?:later|earlier) in the|later that|(?:the|that) (?:very )?(?:same )?)"
    r"\s*(?i:day|evening)$"
)
_DAYS_APART = re.compile(
    r"(?i)(?P<count>a|an|one|two|three|the)\s+days?\s+(?P<way>before|earlier|later|after)$|"
    r"the\s+(?P<next>next|following|previous)\s+(?:day|morning|afternoon|evening)$"
)
_STRAY = 3
# "May 13", "in July": not "Tuesday"
_BARE = re.compile(
    r"(?:\d{1,2}\S*\s+(?:of\s+)?)?(?!\w+day\b)[A-Z][a-z]{2,8}\.?(?:\s+\d{1,2}(?:\S\d{1,2})?)?"
)
_DAY, _MONTH = len("2024-08-05"), len("2024-08")
# What is done where people come together, on the days of their stay.
_ON_A_STAY = frozenset({REL.Meeting, REL.CommissionSession, REL.Signing, REL.MissionOpening})
_AFTER_IT = re.compile(
    r"(?i)\bafterwards?\b|^(?:after|following) (?:their|these|this|that) "
    r"(?:\w+ )?(?:talks|conversation|meeting|negotiations|ceremony)\b"
)
_COUNTS = {"two": 2, "three": 3}
_BACK = frozenset({"before", "earlier", "previous"})
_FRONT = 3
_HEADING = 6  # words of a line that is a day and little else
_DATELINE = 14
_CALLED_OFF = frozenset({"cancelled", "postponed"})
_NEAR = frozenset({"today", "tomorrow", "tonight"})
_VAGUE = frozenset({"recently", "lately", "once", "years"})
_JUST_BEFORE = frozenset({"before that", "before this", "prior to that", "shortly before"})
_STAYS = frozenset({"visit", "trip", "stay", "tour", "destination", "arrive", "travel", "fly"})


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


def _no_later(time: Time, year: str) -> Time:
    """A day without a year in a story of an earlier year: of that year."""
    if not year < time.start[: len(year)]:
        return time
    return Time(year + time.start[len(year) :], year + time.end[len(year) :], time.words)


def _days(match: re.Match[str]) -> int:
    """How many days "two days later" or "the previous day" goes on, or back."""
    way = (match["way"] or match["next"]).lower()
    count = _COUNTS.get((match["count"] or "").lower(), 1)
    return -count if way in _BACK else count


class Focus:
    """The day that a story is at, as its sentences go on.

    What is told without a date happened on the day of its sentence, else on the day told last;
    before any day is told, on that of the dateline, else on the first that will be told; where none
    is, in the month of publication.
    A day of history ("Recall, on November 1 he was in Ashgabat") holds to the end of its paragraph.
    """

    def __init__(self, reading: Reading) -> None:
        self._published = reading.article.published
        self._reading = reading
        self._day = Time()
        self._past = Time()
        self._here = Time()
        self._filed = Time()
        self._ahead = Time()
        self._first = self._first_news()

    def enter(self, sentence: Span) -> None:
        """Go on to a sentence."""
        self._here = Time()
        self._look_ahead(sentence)
        if self._opens_paragraph(sentence) and not self._continues(sentence):
            self._past = Time()
        time = self._main_time(sentence)
        if not time.start:
            self._enter_heading(sentence)
            return
        if self._reading.language.is_background(sentence.root) or not self._goes_on(time):
            self._past = time
        else:
            self._here = self._day = time
            self._past = Time()

    def _enter_heading(self, sentence: Span) -> None:
        """ "WEDNESDAY, 20 December.", "MINSK, 5 October (BelTA) -": what follows is of that day."""
        days = [self._reading.times[t.i].past for t in sentence if t.i in self._reading.times]
        verbs = any(token.pos_ in ("VERB", "AUX") for token in sentence)
        dateline = sentence[0].is_upper and self._opens_paragraph(sentence)
        longest = _DATELINE if dateline else _HEADING
        if len(days) != 1 or verbs or len(sentence) > longest or not self._is_news(days[0]):
            return
        if len(sentence) > _HEADING or any(t.i in self._reading.mentions for t in sentence):
            self._filed = days[0]
        else:
            self._day, self._past = days[0], Time()

    def told(self, time: Time, *, aside: bool) -> Time:
        """Remember a time that a sentence tells, and give it back."""
        time = self._as_focused(time)
        known = self._here.start or self._past.start
        if len(time.start) == len("2024-08-05") and not known and not aside:
            self._here = time
            if self._goes_on(time):
                self._day = time
        return time

    def ahead(self, kind: str) -> Time:
        """The time of a meeting or signing planned without one: that of the stay told of so far."""
        return self._ahead if kind in _ON_A_STAY else Time()

    def _look_ahead(self, sentence: Span) -> None:
        """ "He is to stay there on June 9-10": what is ahead is of these days, or their month."""
        if not any(token.lemma_.lower() in _STAYS for token in sentence):
            return
        for token in sentence:
            told = self._reading.times.get(token.i)
            verb = verb_over(token)
            if told is None or told.kind != "date" or verb is None or not self._published:
                continue
            day = told.future
            near = len(day.start) == _DAY and day.start > self._published
            fixed = told.past.start == day.start
            if near and (fixed or self._reading.language.status(verb) == "planned"):
                one = day.start if day.start == day.end else day.start[:_MONTH]
                self._ahead = Time(one, one)
                return

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
        if day := self._day.start or self._filed.start or self._first.start:
            return Time(day, day)
        return Time(self._published[:7], self._published[:7])

    def _as_focused(self, time: Time) -> Time:
        """ "Later in the day", "a day before": seen from the story, not from any day named last."""
        if self._past.start and _BARE.fullmatch(time.words):
            time = _no_later(time, self._past.start[: len("2024")])
        day = self._past.start or self._day.start
        if len(day) != len("2024-08-05"):
            return time
        if _SAME_DAY.match(time.words):
            return Time(day, day, time.words)
        if (apart := _DAYS_APART.match(time.words)) and len(time.start) == len(day):
            there = date.fromisoformat(day) + timedelta(days=_days(apart))
            if abs((there - date.fromisoformat(time.start)).days) > _STRAY:
                # The text named another day in between, which the story is not at.
                return Time(there.isoformat(), there.isoformat(), time.words)
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
            if told.kind == "date" and not self._reading.in_title(token) and verb_over(token):
                yield told.past

    def _main_time(self, sentence: Span) -> Time:
        """The first time on which the main clause hangs, where it tells of the past."""
        if not any(token.i in self._reading.times for token in sentence):
            return Time()
        language = self._reading.language
        told_again = sentence[0].lower_ == "recall"
        recalls = told_again or language.is_background(sentence.root)
        finest = 0 if told_again else len("2024")
        for token in sentence:
            told = self._reading.times.get(token.i)
            if told is None or told.kind != "date" or len(told.past.start) <= finest:
                continue
            verb = verb_over(token)
            status = language.status(verb) if verb is not None else "planned"
            # What is called off was planned for its day, unless that is the day it was called off.
            planned = status in AHEAD or (status in _CALLED_OFF and not self._is_news(told.past))
            if planned and not (recalls and verb is not None):
                continue
            fronted = token.i - sentence.start <= _FRONT
            if is_topical(sentence.root, token) or is_of_purpose(sentence.root, token):
                continue
            if recalls or fronted or steps_between(self._reading, sentence.root, token) is not None:
                return self._as_focused(told.past)
        return Time()

    def _opens_paragraph(self, sentence: Span) -> bool:
        if sentence.start == 0:
            return True
        begin, end = self._reading.ends[sentence.start - 1], self._reading.begins[sentence.start]
        return "\n" in self._reading.article.text[begin:end]

    def _continues(self, sentence: Span) -> bool:
        """ "Following their conversation", "afterwards": still on a day before the news."""
        if not self._is_news(self._past) or not self._day.start:
            return False
        back = date.fromisoformat(self._day.start) - date.fromisoformat(self._past.start)
        return back.days <= _STRAY and bool(_AFTER_IT.search(sentence.text))

    def _goes_on(self, time: Time) -> bool:
        """Whether a story comes to a time, and does not look back on it."""
        return self._is_news(time) and time.start >= self._day.start

    def _is_news(self, time: Time) -> bool:
        if len(time.start) < len("2024-08-05"):
            return False
        if not self._published:
            return True
        age = date.fromisoformat(self._published) - date.fromisoformat(time.start)
        return 0 <= age.days <= _NEWS_DAYS
