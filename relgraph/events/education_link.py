"""A opens a school, a branch of a university or a quota for B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, bearer, for_, here, in_, modifier, of, owner, subject
from ..model import Argument
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_TAUGHT = {"university", "institute", "school", "college", "academy", "lyceum", "faculty"}
_OPENS = {"open", "launch", "establish", "set", "found", "create", "build", "provide", "grant"}


def _links(token: Token, reading: Reading) -> bool:
    """The branch of a university, not of a bank; a school of two states, not one at home."""
    first = token.head if token.dep_ == "conj" else token
    opens = first.dep_ == "nsubj" and first.head.lemma_ in _OPENS
    if opens and any(other.dep_ == "dobj" for other in first.head.children):
        return False
    words = {other.lower_ for other in token.subtree}
    if token.lemma_.lower() == "branch":
        return bool(words & _TAUGHT)
    named = (reading.mentions.get(other.i) for other in token.sent)
    abroad = any(mention.kind in ("state", "adjective") for mention in named if mention)
    return token.lemma_.lower() not in _TAUGHT or abroad or "joint" in words


def _guests(token: Token, reading: Reading) -> Iterator[Argument]:
    """The land of a university that its name tells: "a branch of Moscow Aviation Institute"."""
    for school in reading.language.links["of"](token):
        town = reading.town_in_name(school) if school.pos_ == "PROPN" else None
        if town is not None:
            yield from (Argument(REL.guest, state) for state in reading.states_of(town))


FRAME = Frame(
    REL.EducationLink,
    words={
        "en": Words(
            nouns={
                "branch", "campus", "scholarship", "scholarships", "quota", "quotas",
                "training center", "training centre", "language center", "language centre",
                "innovation centre", "innovation center", "kindergarten",
            }
            | _TAUGHT,
            near={
                "open", "opening", "launch", "establish", "establishment", "allocate", "build",
                "inaugurate", "found", "create", "creation", "set", "construction", "grant",
                "provide", "increase", "inauguration", "award",
            },
        )
    },
    roles=(
        Role(REL.host, in_ | bearer, only=REL.State, adjectives=True),
        Role(
            REL.guest,
            for_ >> modifier | of >> for_ >> modifier | for_ | of | owner | modifier
            | modifier >> modifier | subject,
            only=REL.State,
            adjectives=True,
        ),
        Role(REL.institution, here, text=True),
        Role(REL.place, in_),
    ),
    needs=(REL.host, REL.institution),
    check=_links,
    reads=_guests,
)  # fmt: skip
