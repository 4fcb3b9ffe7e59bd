"""A word for a military exercise in a reading → which exercise it is, and what that is called."""

from __future__ import annotations

import re
from itertools import chain, dropwhile, takewhile
from typing import TYPE_CHECKING

from .phrases import phrase
from .surface import start_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from .reading import Reading

ARMED = frozenset(
    {
        "military", "joint", "army", "armies", "armed", "tactical", "command", "staff", "naval",
        "counterterrorism", "anti-terrorist", "antiterrorist", "terrorist", "peacekeeping",
        "defence", "defense", "troop", "troops", "serviceman", "servicemen", "soldier", "soldiers",
        "peacekeeper", "peacekeepers", "forces", "force", "rescuer", "rescuers", "csto", "range",
        "paratrooper", "sniper", "terrorism", "terror", "commando", "commandos",
    }
)  # fmt: skip
EXERCISES = frozenset(
    {
        "exercise", "exercises", "drill", "drills", "manoeuvre", "manoeuvres", "maneuver",
        "maneuvers", "wargames",
    }
)  # fmt: skip
_KINDS = ARMED | {"special", "specialized", "specialised", "annual", "and", "training", "'", "’"}
_NO_NAMES = _KINDS | EXERCISES | {"similar", "such", "region", "first", "second", "final"}
_LEAD = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_ASIDE = re.compile(r" (?:in|at|near|on|with|involving) .*")
# "Hamkorlik-2021", "Indestructible Brotherhood - 2022", and what stands in quotation marks.
_QUOTED = r"[\"“«„]\s*(?:Exercise )?([A-Z][^\"”»“’]{3,40})[\"”»“]|(?<!\w)['‘]([A-Z][^'’]{3,40})['’]"
_NAME = re.compile(rf"{_QUOTED}|((?:[A-Z]\w+ )?[A-Z]\w+ ?[-–] ?(?:20)?\d\d)\b")
_DUBBED = frozenset({"dubbed", "called", "named", "codenamed"})
_NAMING = _DUBBED | {",", "(", "'", "‘", '"', "“", "«", "-", "–"}
_EDITION = 4  # sentences between an exercise and another edition of it
_NEAR = 3  # sentences between an exercise and "the drills"


def meant_by(token: Token) -> Token | None:
    """The exercise that a word tells of: itself, or the last before "its previous edition".

    "KAZIND with Kazakhstan, last staged at Auli": staged is the exercise of that sentence.
    """
    if {token.lower_, token.lemma_.lower()} & (EXERCISES | {"games", "training"}):
        return token
    if token.pos_ == "VERB" and not _tells_before(token):
        return None
    of = (word for word in token.subtree if word != token)
    before = _before(token, _EDITION if token.pos_ != "VERB" else 0)
    nouns = (word for word in chain(of, before) if word.lower_ in EXERCISES)
    return next((word for word in nouns if not is_bare(word)), None)


def _tells_before(verb: Token) -> bool:
    return any(child.lower_ in ("last", "previously") for child in verb.lefts)


def is_bare(noun: Token) -> bool:
    """ "this annual exercise", "the drills": told before."""
    words = {child.lower_ for child in noun.lefts}
    return bool(words & {"this", "these"}) or words == {"the"}


def _before(token: Token, sentences: int) -> Iterator[Token]:
    """The words before one in its sentence and some before, the nearest first."""
    return reversed(token.doc[start_before(token, sentences) : token.i])


def title(token: Token, reading: Reading) -> str:
    """The name of an exercise, or what it is: "Hamkorlik-2021", "joint military drills"."""
    noun = meant_by(token) or token
    named = _whose_edition(token, reading) or name_of(noun, reading)
    named = named or meant(noun, reading)
    return _LEAD.sub("", named or _ASIDE.sub("", _LEAD.sub("", phrase(reading, noun))))


def meant(noun: Token, reading: Reading) -> str:
    """ "The drills were held at Tokmok": which they are, the sentences before tell."""
    if not is_bare(noun):
        return ""
    nouns = (word for word in _before(noun, _NEAR) if word.lower_ in EXERCISES)
    return next((told for word in nouns if (told := name_of(word, reading))), "")


def _whose_edition(token: Token, reading: Reading) -> str:
    """ "The previous edition of KAZIND"."""
    of = (word for word in reading.language.links["of"](token) if word.pos_ == "PROPN")
    return next((run for word in of if (run := _run(_backwards(word, word.i), reading))), "")


def name_of(noun: Token, reading: Reading) -> str:
    """ "The exercise KHANJAR-XII", "the Steppe Shield exercise", "Steppe Eagle, an exercise"."""
    if run := _run(behind(noun), reading):
        return run
    if named := _NAME.search(_text(noun, reading)):
        return next(filter(None, named.groups()), "")
    dubbed = (word for word in noun.doc[noun.i : noun.sent.end] if word.lower_ in _DUBBED)
    if run := next((told for word in dubbed if (told := _run(behind(word), reading))), ""):
        return run
    asides = [child for child in noun.children if child.dep_ == "appos"]
    for aside in (noun.head, *asides) if noun.dep_ == "appos" else asides:
        mention = reading.mentions.get(aside.i)
        if mention is not None and mention.kind in ("place", "person"):
            return mention.text
        if run := _run(_backwards(aside, aside.i), reading):
            return run
    # "The Rubezh joint exercise", "the Interaction command and staff exercise"
    before = dropwhile(lambda word: word.text in _KINDS, _backwards(noun, noun.i - 1))
    return _run(before, reading)


def _text(token: Token, reading: Reading) -> str:
    begin, end = reading.span(token.sent[0], token.sent[-1])
    return reading.article.text[begin:end]


def _backwards(word: Token, start: int) -> list[Token]:
    return [word.doc[i] for i in range(start, word.sent.start - 1, -1)]


def behind(noun: Token) -> list[Token]:
    """The words behind a noun, from where a name may begin: "exercise, dubbed Rubezh"."""
    rest = list(noun.doc[noun.i + 1 : noun.sent.end])
    opening = len(list(takewhile(lambda word: word.lower_ in _NAMING, rest[:3])))
    return rest[opening:]


def is_named(noun: Token, reading: Reading) -> bool:
    """Whether a name stands right behind a noun."""
    return bool(_run(behind(noun), reading))


def _run(words: Iterable[Token], reading: Reading) -> str:
    """The name that some words begin with, in either direction."""
    run = list(takewhile(lambda word: _is_name(word, reading), words))
    if not any(word.text[:1].isupper() for word in run):
        return ""
    first, last = min(run, key=lambda w: w.i), max(run, key=lambda w: w.i)
    return reading.article.text[reading.begins[first.i] : reading.ends[last.i]]


def _is_name(word: Token, reading: Reading) -> bool:
    mention = reading.mentions.get(word.i)
    known = mention is not None and mention.entities and not word.is_upper  # "DUSTLIK"
    if known or word.i in reading.times:
        return False
    number = word.like_num and word.i > 0 and word.nbor(-1).text[:1].isupper()
    title = word.text[:1].isupper() and not word.is_stop and word.lower_ not in _NO_NAMES
    return word.tag_ == "HYPH" or title or number
