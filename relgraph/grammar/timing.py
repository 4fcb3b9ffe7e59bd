"""A trigger in a reading → the time that its clause gives."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from ..model import Time
from .timeof import (
    is_of_end,
    is_of_other,
    is_of_purpose,
    is_of_talk,
    is_reported,
    is_told_apart,
    is_topical,
    verb_over,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import TimeWords
    from .reading import Reading

_FAR = 300
_ROUGHLY = 3  # "four years ago, in May 2021": the calendar is meant
AHEAD = frozenset({"planned", "proposed"})
_DAY = len("2024-08-05")
_BORDERS = ("relcl", "acl", "ccomp", "advcl", "parataxis", "csubj", "pcomp")


def time_of(reading: Reading, token: Token, status: str, *, spoken: bool = False) -> Time:
    """The nearest time that stands in the clause of a trigger, or an empty one.

    What is `spoken` is not said on the day of what it is about: "congratulated him on the
    elections of September 1".
    """
    best: tuple[int, int] | None = None
    time = Time()
    for other in token.sent:
        told = reading.times.get(other.i)
        if told is None or _is_term(other, told) or _is_compared(reading, token, told):
            continue
        dated = told.kind == "date" or _is_end(other, told) or _is_due(reading, told, status)
        if not dated and not _then(token, other) and not _lasts(other, told):
            continue
        steps = steps_between(reading, token, other)
        if status in AHEAD and (is_reported(token, other) or is_of_talk(reading, token, other)):
            steps = None
        if spoken and (is_topical(token, other) or is_of_purpose(token, other)):
            steps = None
        if spoken and len(told.past.start) < _DAY and not _is_own(token, other):
            steps = None
        if _adjoins(reading, token, other):
            steps = 1
        if steps is None:
            continue
        steps += _ROUGHLY * (other.lower_ == "ago") + _FAR * is_of_end(token, other)
        rank = (steps, abs(other.i - token.i))
        if best is None or rank < best:
            best = rank
            time = _reading_of(told, status, reading.article.published)
    return time


def _is_own(token: Token, time: Token) -> bool:
    """Whether a time is of the very verb that tells, or opens its sentence."""
    verb = token if token.pos_ == "VERB" else verb_over(token)
    return verb_over(time) == verb or time.i - time.sent.start <= _FRONT


_FRONT = 3


def _then(token: Token, time: Token) -> bool:
    """ "since June 2000, when Karimov was here", "March, the month in which they met"."""
    clause = next((t for t in (token, *token.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.head != time:
        return False
    return any(child.lower_ == "when" for child in clause.children)


def _is_end(time: Token, told: TimeWords) -> bool:
    """ "The line is to be finished by 2030": when what is built comes to its end."""
    verb = verb_over(time)
    return told.kind == "deadline" and verb is not None and verb.lemma_ in _ENDING


def _is_due(reading: Reading, told: TimeWords, status: str) -> bool:
    """ "Is to pay a visit before the end of the year": in this year, or this month."""
    if status not in AHEAD or told.kind != "deadline" or not reading.article.published:
        return False
    lead = reading.article.text[max(0, told.begin - _LEAD) : told.begin]
    near = told.future.start[: len("2024")] == reading.article.published[: len("2024")]
    return near and _DUE.search(lead) is not None


_LEAD = 30
_DUE = re.compile(r"(?i)\b(?:by|before) (?:the )?(?:(?:end|close|middle) of )?(?:the )?$")
_ENDING = frozenset({"complete", "finish", "commission"})


def _lasts(time: Token, told: TimeWords) -> bool:
    """ "Gas has been flowing since March": what lasts began then; what recurs did not."""
    verb = verb_over(time)
    words = {word.lower_ for word in verb.subtree} if verb is not None else set()
    if told.kind != "since" or verb is None or words & _RECURRING:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    whole = bool(helpers & {"has", "have", "had"})
    held = verb.lemma_ in ("hold", "occupy") and bool({w.lower_ for w in time.sent} & _SEATS)
    lasting = "been" in {*helpers, verb.lower_} or verb.lemma_ in _LASTING or held
    return (whole and lasting) or (verb.tag_ in ("VBP", "VBZ") and verb.pos_ == "VERB")


_SEATS = frozenset({"chairmanship", "presidency", "chair", "post", "title", "seat"})
_RECURRING = frozenset({"first", "times", "never", "no", "not", "several", "already", "twice"})
_LASTING = frozenset(
    {"operate", "invest", "supply", "serve", "work", "remain", "pass", "exceed", "attract", "fly",
     "lead", "head", "chair", "run", "provide", "stand", "lie"}
)  # fmt: skip


def _is_compared(reading: Reading, token: Token, told: TimeWords) -> bool:
    """ "Delivered 200 tons against 70 tons in 2017": when it was otherwise."""
    between = reading.article.text[reading.ends[token.i] : told.begin]
    return bool(_COMPARED.search(between))


_COMPARED = re.compile(
    r"\b(?:against|versus|compared (?:with|to)|than) (?:about |some )?[\d$€][^;]{0,40}$"
)


def _is_term(token: Token, told: TimeWords) -> bool:
    """ "a roadmap for 2025-2026": the years that a thing is for, not those it is planned for."""
    prep = token.head
    years = len(told.past.start) == len("2024") and told.past.words[-1:].isdigit()
    return prep.lower_ == "for" and years and prep.head.lemma_ not in _PLANNING


_PLANNING = frozenset(
    {"plan", "schedule", "set", "slate", "expect", "foresee", "envisage", "postpone", "due", "time"}
)  # fmt: skip


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


# "The year 2025 will see", "in autumn 2022": the same time, told in two words.
_SPANS = frozenset({"year", "spring", "summer", "autumn", "fall", "winter"})


def steps_between(reading: Reading, token: Token, time: Token) -> int | None:
    """How far a time is from a trigger in the parse; none where it belongs to another clause."""
    up = [token, *token.ancestors]
    noun = time.head
    setting = noun.head.head if noun.dep_ == "pobj" else noun
    inside = noun.head.lower_ in ("during", "at") and bool({setting, setting.head} & {*up})
    if noun.dep_ in ("poss", "compound", "nmod") and noun.head in up:
        noun = noun.head  # "the October 10 leaders' summit"
    compound = time.dep_ in ("compound", "nmod", "nummod") and noun.pos_ == "NOUN"
    compound = compound and noun.lower_ not in _SPANS
    if compound and noun not in up and not inside:
        return None  # "to Moscow for the May 9 celebrations", but "during the May 9 visit"
    if is_of_other(time, up) or (is_told_apart(token) and time not in token.subtree):
        return None
    positions = {other.i: step for step, other in enumerate(up)}
    down = 0
    at = time
    while at.i not in positions:
        if at.dep_ in _BORDERS and token not in reading.language.links["described"](at):
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


def as_ahead(reading: Reading, token: Token, status: str, time: Time) -> tuple[str, Time]:
    """Take the present for the future where its day is nearer ahead: "gathers on October 13"."""
    published = reading.article.published
    if status not in ("occurred", "ongoing") or not published or reading.in_title(token):
        return status, time
    if not reading.language.is_present(token):
        return status, time
    ahead = time_of(reading, token, "planned")
    if len(ahead.start) != _DAY or len(time.start) != _DAY or ahead.start <= published:
        return status, time
    today = date.fromisoformat(published)
    nearer = date.fromisoformat(ahead.start) - today < today - date.fromisoformat(time.start)
    return ("planned", ahead) if nearer or ahead.start == time.start else (status, time)
