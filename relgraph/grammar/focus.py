"""The sentences of a reading, one after the other → the day that the story is at."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import Time
from ..vocabulary import REL
from .storytime import scene_of, seen_from
from .timeof import is_of_purpose, is_topical, verb_over
from .timing import AHEAD, steps_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Span, Token

    from .reader import Found
    from .reading import Reading

_NEWS_DAYS = 30
_CHRONICLE_DAYS = 120  # how far back a line that is a day may head what follows
_STRAY = 3
_DAY, _MONTH = len("2024-08-05"), len("2024-08")
# What is done where people come together, on the days of their stay.
_ON_A_STAY = frozenset({REL.Meeting, REL.CommissionSession, REL.Signing, REL.MissionOpening})
_AFTER_IT = re.compile(
    r"(?i)\bafterwards?\b|^(?:after|following) (?:their|these|this|that) "
    r"(?:\w+ )?(?:talks|conversation|meeting|negotiations|ceremony)\b"
)
_ITEM = re.compile(r"[-–—•*·●▪]\s")
_LATER_TODAY = re.compile(r"(?i)(?:later )?in the (?:morning|afternoon|evening|day)\b(?! of)")
_FRONT = 3
_HEADING = 6  # words of a line that is a day and little else
_DATELINE = 14
_CALLED_OFF = frozenset({"cancelled", "postponed"})
_NEAR = frozenset({"today", "tomorrow", "tonight"})
_VAGUE = frozenset({"recently", "lately", "once", "years", "so far", "to date"})
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
        self._sentence: Iterable[Token] = ()
        self._inner = False  # whether the day of history was told inside a sentence

    def enter(self, sentence: Span, found: Sequence[Found] = ()) -> None:
        """Go on to a sentence, with what was found before it."""
        self._here = Time()
        self._sentence = sentence
        self._look_ahead(sentence)
        if self._opens_paragraph(sentence) and not self._continues(sentence):
            self._past = Time()
        time = self._main_time(sentence)
        if not time.start:
            self._enter_heading(sentence)
            self._enter_scene(sentence, found)
            return
        if self._reading.language.is_background(sentence.root) or not self._goes_on(time):
            self._past = time
        else:
            self._here = time
            self._day = self._last_time(sentence, time)
            self._past = Time()

    def _enter_heading(self, sentence: Span) -> None:
        """ "WEDNESDAY, 20 December.", "MINSK, 5 October (BelTA) -": what follows is of that day."""
        days = [self._reading.times[t.i].past for t in sentence if t.i in self._reading.times]
        verbs = any(token.pos_ in ("VERB", "AUX") for token in sentence)
        dateline = sentence[0].is_upper and self._opens_paragraph(sentence)
        longest = _DATELINE if dateline else _HEADING
        if len(days) != 1 or verbs or len(sentence) > longest:
            return
        if not self._is_news(days[0], _CHRONICLE_DAYS):
            return
        if len(sentence) > _HEADING or any(t.i in self._reading.mentions for t in sentence):
            self._filed = days[0]
        else:
            self._day, self._past = days[0], Time()

    def _enter_scene(self, sentence: Span, found: Sequence[Found]) -> None:
        """ "After the talks documents were signed": on the day of those talks, told before."""
        scene = scene_of(sentence)
        days = [
            event.time.start
            for event in found
            if event.kind in scene and event.status == "occurred" and not event.background
        ]
        day = days[-1] if days else ""
        if self._is_news(Time(day, day)) and not self._past.start:
            self._past = Time(day, day)

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
        day = self._day.start or self._published
        if _LATER_TODAY.match(" ".join(token.text for token in self._sentence)):
            return Time(day, day)
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

    def time(self, token: Token, *, background: bool, spoken: bool = False) -> Time:
        """The time of something told without one; what is `spoken` is of no month recalled."""
        words = _words_of(token)
        thanked = background and self._reading.language.links["thanked"](token)
        if thanked or _describes(token):
            return Time()
        if self._here.start and not self._is_news(self._here) and _is_setting(token):
            return Time()
        if self._here.start and not background:
            return Time(self._here.start, self._here.end)
        if words & _VAGUE:
            return Time()
        recalled = spoken and not background and len(self._past.start) < _DAY and self._inner
        if self._past.start and not recalled:
            return Time(self._past.start, self._past.end)
        if background and not words & _JUST_BEFORE:
            return Time()
        if day := self._day.start or self._filed.start or self._first.start:
            return Time(day, day)
        return Time(self._published[:7], self._published[:7])

    def _as_focused(self, time: Time) -> Time:
        """A time as the story means it that is told here."""
        told = self._reading.times
        own = [told[token.i].past for token in self._sentence if token.i in told]
        return seen_from(time, self._past.start, self._day.start, own)

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
        best: tuple[int, Time] | None = None
        inner = False
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
            if is_of_purpose(sentence.root, token) or is_topical(sentence.root, token):
                continue
            steps = steps_between(self._reading, sentence.root, token)
            if recalls or token.i - sentence.start <= _FRONT:
                steps = 0
            if steps is not None and (best is None or steps < best[0]):
                best, inner = (steps, told.past), token.i - sentence.start > _FRONT
        self._inner = inner if best else self._inner
        return self._as_focused(best[1]) if best else Time()

    def _last_time(self, sentence: Span, first: Time) -> Time:
        """ "Came on Monday and met them on Tuesday": the story goes on from there."""
        last = first
        for token in sentence:
            told, verb = self._reading.times.get(token.i), verb_over(token)
            if told is None or told.kind != "date" or verb is None or verb == sentence.root:
                continue
            joined = verb.dep_ == "conj" and verb.head == sentence.root
            occurred = joined and self._reading.language.status(verb) == "occurred"
            if occurred and told.past.start > last.start and self._is_news(told.past):
                last = told.past
        return last

    def _opens_paragraph(self, sentence: Span) -> bool:
        if sentence.start == 0:
            return True
        if _ITEM.match(sentence.text):
            return False  # a line of a list goes on
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

    def _is_news(self, time: Time, since: int = _NEWS_DAYS) -> bool:
        if len(time.start) < len("2024-08-05"):
            return False
        if not self._published:
            return True
        age = date.fromisoformat(self._published) - date.fromisoformat(time.start)
        return 0 <= age.days <= since
