"""A and B train their armed forces together."""

from __future__ import annotations

import re
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, in_, phrase, sited, union_meant, verb_over
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_ARMED = {
    "military", "joint", "army", "armies", "armed", "tactical", "command", "staff", "naval",
    "counterterrorism", "anti-terrorist", "antiterrorist", "terrorist", "peacekeeping", "defence",
    "defense", "troop", "troops", "serviceman", "servicemen", "soldier", "soldiers", "peacekeeper",
    "peacekeepers", "forces", "force", "rescuer", "rescuers", "csto", "range", "paratrooper",
    "sniper", "terrorism", "terror", "commando", "commandos",
}  # fmt: skip
_NOUNS = {
    "exercise", "exercises", "drill", "drills", "manoeuvre", "manoeuvres", "maneuver", "maneuvers",
    "wargames",
}  # fmt: skip
_PLAIN = {"manoeuvre", "maneuver", "drill"}
_NOT_ARMED = {"fire", "right", "faith", "option", "morning", "well", "school"}
_NOMINAL = {"dobj", "pobj", "nsubj", "nsubjpass", "appos", "attr", "compound", "conj"}
_LEAD = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_WHERE = re.compile(r" (?:in|at|near|on) .*")
# "Hamkorlik-2021", "Indestructible Brotherhood - 2022", and what stands in quotation marks.
_NAME = re.compile(
    r"[\"“«„'‘](?:Exercise )?([A-Z][^\"”»“'’]{3,40})[\"”»“'’]"
    r"|((?:[A-Z][\w'’]+ ){0,3}[A-Z][\w'’]+ ?[-–] ?(?:20)?\d\d)\b"
)
_NAMING = {",", "(", "'", "‘", '"', "“", "«", "-", "–", "dubbed", "called", "named", "codenamed"}
_UNIONS = {"organization", "organisation", "commonwealth", "bloc", "alliance"}
_FOUNDING = {"institute", "establish", "found", "rename", "upgrade"}
_BACK = 4  # sentences between an exercise and another edition of it


def _is_armed(token: Token, reading: Reading) -> bool:
    """Forces train: no rights are exercised and no wells drilled."""
    noun = _exercise(token)
    if noun is None or not _is_noun(noun, reading) or (noun == token and _is_habit(noun)):
        return False
    words = {low for other in noun.sent for low in (other.lower_, other.lemma_.lower())}
    if words & _NOT_ARMED:
        return False
    if noun.lemma_.lower() == "training":
        words -= {"joint"}  # diplomats train together, too
    armed = words & _ARMED or noun.lemma_.lower() in _PLAIN
    return bool(armed or _name(noun, reading))


def _is_habit(noun: Token) -> bool:
    """ "KAZIND is an annual exercise", "instituted a joint exercise": what it is, no drill held."""
    over = verb_over(noun) or noun
    return noun.dep_ == "attr" or over.lemma_ in _FOUNDING


def _is_noun(word: Token, reading: Reading) -> bool:
    """ "the CSTO exercise Rubezh": the parser takes it for a verb at times."""
    return word.pos_ != "VERB" or word.dep_ in _NOMINAL or bool(_run(_behind(word), reading))


def _exercise(token: Token) -> Token | None:
    """The exercise that a word tells of: itself, or the last before "its previous edition".

    "KAZIND with Kazakhstan, last staged at Auli": staged is the exercise of that sentence.
    """
    if {token.lower_, token.lemma_.lower()} & (_NOUNS | {"games", "training"}):
        return token
    if token.pos_ == "VERB" and not _tells_before(token):
        return None
    start = token.sent.start
    for _ in range(_BACK if token.pos_ != "VERB" else 0):
        start = token.doc[max(0, start - 1)].sent.start
    before = reversed(token.doc[start : token.i])
    of = (word for word in token.subtree if word != token)
    nouns = (word for word in chain(of, before) if word.lower_ in _NOUNS)
    return next((word for word in nouns if not _is_bare(word)), None)


def _is_bare(noun: Token) -> bool:
    """ "this annual exercise", "the drills": told before."""
    words = {child.lower_ for child in noun.lefts}
    return "this" in words or words == {"the"}


def _tells_before(verb: Token) -> bool:
    return any(child.lower_ in ("last", "previously") for child in verb.lefts)


def _text(token: Token, reading: Reading) -> str:
    begin, end = reading.span(token.sent[0], token.sent[-1])
    return reading.article.text[begin:end]


def _called(token: Token, reading: Reading) -> Iterator[Argument]:
    """The name of an exercise, or what it is: "Hamkorlik-2021", "joint military drills"."""
    noun = _exercise(token) or token
    name = _whose_edition(token, reading) or _name(noun, reading)
    told = name or _WHERE.sub("", _LEAD.sub("", phrase(reading, noun)))
    yield Argument(REL.name, Literal(_LEAD.sub("", told)))
    home = reading.state(reading.home)
    partners = reading.named_at(w for w in noun.sent if w.head.lower_ == "with")
    if home is not None and any(e.kind == REL.State for e in partners):
        yield Argument(REL.party, home)  # "the exercise with Kyrgyzstan", writes an Indian outlet
    owners = (child for child in noun.children if child.dep_ == "poss")
    if any(child.lower_ in _UNIONS for child in owners) and (union := union_meant(noun, reading)):
        yield Argument(REL.party, union)
    if noun != token:
        parties = reading.named_at(reading.language.links["anywhere"](noun))
        yield from (Argument(REL.party, e) for e in parties if e.kind == REL.State)


def _whose_edition(token: Token, reading: Reading) -> str:
    """ "The previous edition of KAZIND"."""
    of = (word for word in reading.language.links["of"](token) if word.pos_ == "PROPN")
    return next((run for word in of if (run := _run(_backwards(word, word.i), reading))), "")


def _name(noun: Token, reading: Reading) -> str:
    """ "The exercise KHANJAR-XII", "the Steppe Shield exercise", "Steppe Eagle, an exercise"."""
    if run := _run(_behind(noun), reading):
        return run
    if named := _NAME.search(_text(noun, reading)):
        return named.group(1) or named.group(2)
    asides = [child for child in noun.children if child.dep_ == "appos"]
    for aside in (noun.head, *asides) if noun.dep_ == "appos" else asides:
        mention = reading.mentions.get(aside.i)
        if mention is not None and mention.kind in ("place", "person"):
            return mention.text
        if run := _run(_backwards(aside, aside.i), reading):
            return run
    return _run(_backwards(noun, noun.i - 1), reading)


def _backwards(word: Token, start: int) -> list[Token]:
    return [word.doc[i] for i in range(start, word.sent.start - 1, -1)]


def _behind(noun: Token) -> list[Token]:
    """The words behind a noun, from where a name may begin: "exercise, dubbed Rubezh"."""
    rest = list(noun.doc[noun.i + 1 : noun.sent.end])
    opening = len(list(takewhile(lambda word: word.lower_ in _NAMING, rest[:3])))
    return rest[opening:]


def _run(words: list[Token], reading: Reading) -> str:
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
    title = word.text[:1].isupper() and not word.is_stop and word.lower_ not in _ARMED | _NOUNS
    return word.tag_ == "HYPH" or title or number


FRAME = Frame(
    REL.MilitaryExercise,
    words={
        "en": (
            Words(
                nouns={
                    "exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers",
                    "war games", "wargames", "edition",
                }
            ),
            Words(nouns={"training", "trainings"}, near={"joint"}),
            Words(verbs={"stage", "hold", "conduct"}, near={"last", "previously"}),
        )
    },
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True, bodies=True, more=in_ | sited),
        Role(REL.place, in_),
    ),
    needs=(REL.party, REL.name),
    least=3,
    reads=_called,
    check=_is_armed,
)  # fmt: skip
