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
_STUDENTS = {"student", "citizen", "national", "youth", "people", "cadet", "specialist"}
_HOUSES = {"school", "kindergarten", "lyceum"}
_THANKS = {"gratitude", "thank", "thanks", "grateful", "appreciation"}
_OPENS = {"open", "launch", "establish", "set", "found", "create", "build", "provide", "grant"}


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
    first = token.head if token.dep_ == "conj" else token
    opens = first.dep_ == "nsubj" and first.head.lemma_ in _OPENS
    if opens and any(other.dep_ == "dobj" for other in first.head.children):
        return False
    words = {other.lower_ for other in token.subtree}
    if token.lemma_.lower() == "workshop":
        return "luban" in words
    if token.lemma_.lower() in ("branch", "campus", "faculty"):
        own = {w.lower_ for t in reading.language.links["bearer"](token) for w in t.subtree}
        return token.lemma_.lower() != "branch" or bool((words | own) & _TAUGHT)
    if token.head.lemma_ == "have" and token.dep_ == "dobj":
        return False  # "has a university": nothing is opened
    named = (reading.mentions.get(other.i) for other in token.sent)
    abroad = any(mention.kind in ("state", "adjective") for mention in named if mention)
    return token.lemma_.lower() not in _TAUGHT or abroad or "joint" in words


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
    for school in (*links["of"](token), *links["by"](token), *links["bearer"](token)):
        town = reading.town_in_name(school) if school.pos_ == "PROPN" else None
        if town is not None:
            lands = (state for state in reading.states_of(town) if state not in there)
            yield from (Argument(REL.guest, state) for state in lands)


FRAME = Frame(
    REL.EducationLink,
    words={
        "en": (
            Words(
                nouns={
                    "branch", "campus", "scholarship", "scholarships", "quota", "quotas",
                    "training center", "training centre", "language center", "language centre",
                    "innovation centre", "innovation center", "kindergarten", "research centre",
                    "research center", "learning centre", "learning center", "workshop",
                    "resource centre", "resource center",
                }
                | _TAUGHT,
                near={
                    "open", "opening", "launch", "establish", "establishment", "allocate", "build",
                    "inaugurate", "found", "create", "creation", "set", "construction", "grant",
                    "provide", "increase", "inauguration", "award", "offer", "raise", "expand",
                    "have", "announce", "receive", "study",
                },
            ),
            Words(verbs={"study"}),
        )
    },
    roles=(
        Role(
            REL.host, in_ | in_ >> modifier | in_ >> of | bearer | actor, only=REL.State,
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
