"""A opens a school, a branch of a university or a quota for B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    anywhere,
    bearer,
    by,
    for_,
    from_,
    here,
    in_,
    modifier,
    of,
    owner,
    subject,
)
from ..model import Argument
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_TAUGHT = {"university", "institute", "school", "college", "academy", "lyceum", "faculty"}
_PARTS = {"branch", "campus", "affiliate"}
_CENTRES = {"centre", "center"}
_LEARNING = {
    "language", "training", "learning", "education", "educational", "vocational", "research",
    "innovation", "resource", "culture", "study", "studies",
}  # fmt: skip
_PLACES = {"scholarship", "quota", "grant", "fellowship", "bursary", "stipend"}
_COURSES = {
    "state - funded places", "budget places", "university places", "study places",
    "dual - degree programme", "dual - degree program", "double - degree programme",
    "double - degree program", "double degree programme", "double degree program",
}  # fmt: skip
_STUDENTS = {
    "student", "citizen", "national", "youth", "people", "cadet", "specialist", "graduate",
    "applicant", "schoolchild", "pupil",
}  # fmt: skip
_HOUSES = {"school", "kindergarten", "lyceum"}
_THANKS = {"gratitude", "thank", "thanks", "grateful", "appreciation"}
_OPENS = {
    "open", "launch", "establish", "set", "found", "create", "build", "provide", "grant", "start",
    "begin", "offer", "allocate", "plan", "intend", "announce", "receive", "agree",
}  # fmt: skip
_WORKING = {"door", "work", "activity", "operation", "operate"}
_OPENED = {"opening", "launch", "inauguration", "establishment", "creation"}


def _links(token: Token, reading: Reading) -> bool:
    """The branch of a university, not of a bank; a school of two states, not one at home."""
    before = {word.lemma_.lower() for word in token.doc[token.sent.start : token.i]}
    if token.lemma_ == "study" and token.pos_ == "VERB":
        return _are_abroad(token, reading) and not before & _THANKS
    if token.head.lower_ == "for" and before & _THANKS:
        return False
    over = {word.lemma_.lower() for word in (*token.ancestors, *token.children)}
    if token.lemma_.lower() in _HOUSES and over & {"build", "construct", "construction"}:
        return False  # a house that is built is a project
    if _opens_another(token) or (token.head.lemma_ == "have" and token.dep_ == "dobj"):
        return False  # "has a university": nothing is opened
    if token.i in reading.mentions:
        return reading.is_school(token) and _is_opened(token)
    return _teaches(token, reading)


def _opens_another(token: Token) -> bool:
    """ "The university opened a branch": the branch is what is new; so "began its work"."""
    first = token.head if token.dep_ == "conj" else token
    if first.dep_ == "pobj":
        return first.head.lower_ == "by"
    made = (child for child in first.head.children if child.dep_ in ("dobj", "xcomp"))
    opens = first.dep_ == "nsubj" and first.head.lemma_ in _OPENS
    return opens and any(thing.lemma_.lower() not in _WORKING for thing in made)


def _teaches(token: Token, reading: Reading) -> bool:
    """Whether a noun stands for something that people of two states learn at."""
    noun = token.lemma_.lower()
    words = {form for other in token.subtree for form in (other.lower_, other.lemma_.lower())}
    if noun in _PARTS:
        bearers = reading.language.links["bearer"](token)
        own = {w.lemma_.lower() for t in bearers for w in t.subtree}
        return noun == "campus" or bool((words | own) & _TAUGHT) or _of_school(token, reading)
    if noun == "grant":
        return bool(words & {"educational", "study", "student", "education"})
    if noun in _CENTRES and not words & _LEARNING:
        return False
    if noun in _TAUGHT and _is_of_part(token):
        return False  # "a branch of the university": the branch is what is opened
    named = (reading.mentions.get(other.i) for other in token.sent)
    abroad = any(mention.kind in ("state", "adjective") for mention in named if mention)
    return noun not in _TAUGHT | _CENTRES or abroad or "joint" in words


def _is_of_part(school: Token) -> bool:
    """ "A branch of one of the universities", "the branch and the faculty of a university"."""
    above = school
    while above.dep_ in ("pobj", "prep", "conj") and above.pos_ != "VERB":
        above = above.head
        if above.lemma_.lower() in _PARTS:
            return True
    return False


def _of_school(token: Token, reading: Reading) -> bool:
    return any(reading.is_school(school) for school in reading.language.links["of"](token))


def _is_opened(token: Token) -> bool:
    """ "The workshop was opened", "the inauguration of the workshop": not "at the university"."""
    if token.dep_ == "pobj":
        return token.head.head.lemma_.lower() in _OPENED
    return token.dep_ in ("dobj", "nsubjpass", "nsubj")


def _are_abroad(verb: Token, reading: Reading) -> bool:
    """ "200 Kyrgyz students study at Kazakh universities", but who studies a report does not."""
    who = {word.lemma_.lower() for word in reading.language.links["subject"](verb)}
    return bool(who & _STUDENTS) and not reading.language.links["object"](verb)


def _guests(token: Token, reading: Reading) -> Iterator[Argument]:
    """The land of a university that its name tells: "a branch of Moscow Aviation Institute"."""
    links = reading.language.links
    there = {
        state
        for place in reading.named_at(links["in"](token))
        for state in reading.states_of(place)
    }
    for school in (token, *links["of"](token), *links["by"](token), *links["bearer"](token)):
        if reading.is_school(school):
            own = (
                state for body in reading.named_at([school]) for state in reading.states_of(body)
            )
            yield from (Argument(REL.guest, state) for state in own if state not in there)
            continue
        town = reading.town_in_name(school) if school.pos_ == "PROPN" else None
        if town is not None:
            lands = (state for state in reading.states_of(town) if state not in there)
            yield from (Argument(REL.guest, state) for state in lands)


FRAME = Frame(
    REL.EducationLink,
    words={
        "en": (
            Words(
                names={"organisation"},
                nouns=_PARTS | _CENTRES | _PLACES | _TAUGHT | _COURSES | {"kindergarten"},
                near={
                    "open", "opening", "launch", "establish", "establishment", "allocate", "build",
                    "inaugurate", "found", "create", "creation", "set", "construction", "grant",
                    "provide", "increase", "inauguration", "award", "offer", "raise", "expand",
                    "have", "announce", "receive", "study", "begin", "start", "unveil", "unveiling",
                    "operate", "operation", "reserve", "earmark", "introduce",
                },
            ),
            Words(verbs={"study"}),
        )
    },
    roles=(
        Role(
            REL.host, in_ | in_ >> modifier | in_ >> of | owner | bearer | actor
            | actor >> (modifier | owner | of),
            only=REL.State,
            adjectives=True,
        ),
        Role(
            REL.guest,
            for_ >> modifier | of >> for_ >> modifier | for_ | of >> of | of | by >> of | by | owner
            | modifier | modifier >> modifier | subject >> modifier | subject >> from_
            | subject >> of | subject,
            only=REL.State,
            adjectives=True,
            more=anywhere,
        ),
        Role(REL.institution, here, text=True, without={"study"}),
        Role(REL.place, in_),
    ),
    needs=(REL.host,),
    check=_links,
    reads=_guests,
)  # fmt: skip
