"""Two fillers of a role → how much they are alike: the same, compatible, or neither."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..gazetteer import fold, gazetteer
from ..model import Entity, Literal
from ..vocabulary import REL, event_type, is_a, is_value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ..model import Filler, Term

    Fillers = frozenset[Filler]
    Roles = Mapping[Term, Fillers]

SAME, COMPATIBLE, OTHER = 2, 1, 0

_PARTICIPANT, _PERSON, _STATE = (
    REL.participant,
    REL.Person,
    REL.State,
)  # looked up once: asked for at each mention
_WORD = re.compile(r"[a-z0-9]{2,}")
_CLOSE = 0.02
# What kind of paper or plan it is says little of which one it is.
_GENRES = frozenset(
    {"agreement", "agreements", "contract", "contracts", "deal", "declaration", "document",
     "documents", "memorandum", "memoranda", "pact", "paper", "papers", "plan", "program",
     "programme", "project", "protocol", "roadmap", "statement", "treaty", "treaties",
     "construction", "line", "summit", "meeting", "forum", "order", "medal"}
)  # fmt: skip
_EMPTY = frozenset(
    {"the", "and", "for", "of", "on", "in", "at", "to", "a", "an", "between", "with", "their",
     "its", "bilateral", "joint"}
)  # fmt: skip


def kinship(kind: str, ours: Roles, theirs: Roles) -> int:
    """Tell how much what tells happenings of a type apart is alike; by its core where it is untold.

    A summit that no article names is told by who took part.
    """
    found = event_type(kind)
    if any(ours.get(role) and theirs.get(role) for role in found.identity if not is_value(role)):
        return likeness(found.identity, ours, theirs)
    return likeness((*found.identity, *found.core), ours, theirs)


def likeness(kinds: Iterable[Term], ours: Roles, theirs: Roles) -> int:
    """Tell how much the fillers of some roles are alike: 0 where one role speaks against it.

    Where all else agrees, articles may name two people of one state beside one whom they share.
    """
    total = 0
    for role in kinds:
        left, right = ours.get(role), theirs.get(role)
        if left and right:
            if is_value(role):
                if not _equal(left, right):
                    return OTHER
                continue
            found = _agents(left, right) if is_a(role, _PARTICIPANT) else _any(left, right)
            if not found and not _are_rivals(left, right):
                return OTHER
            total += found
    return total


def _are_rivals(left: Fillers, right: Fillers) -> bool:
    ours = [filler for filler in left if not matched(filler, right)]
    theirs = [filler for filler in right if not matched(filler, left)]
    return 0 < len(ours) < len(left) and all(
        any(of_one_state(one, other) for other in theirs) for one in ours
    )


def of_one_state(one: Filler, other: Filler) -> bool:
    """Tell whether two people act for the same state."""
    if not isinstance(one, Entity) or not isinstance(other, Entity):
        return False
    people = one.kind == other.kind == _PERSON
    return people and bool(codes(one)) and codes(one) == codes(other)


def matched(filler: Filler, others: Iterable[Filler]) -> int:
    """Tell how much the most alike of others is like a filler."""
    return max((match(filler, other) for other in others), default=OTHER)


@lru_cache(maxsize=1 << 16)
def match(left: Filler, right: Filler) -> int:
    """Tell whether two fillers are the same, or compatible: a person and the state it acts for."""
    if isinstance(left, Entity) and isinstance(right, Entity):
        if left.iri == right.iri:
            return SAME
        if _STATE in (left.kind, right.kind):
            return COMPATIBLE if left.kind != right.kind and codes(left) == codes(right) else OTHER
        return COMPATIBLE if _one_inside(left, right) or _one_inside(right, left) else OTHER
    if fold(left.name) == fold(right.name):
        return SAME
    return COMPATIBLE if _alike(_words(left.name), _words(right.name)) else OTHER


@cache
def codes(entity: Entity) -> frozenset[str]:
    """Return the states (ISO 3166 alpha-3) that an entity is, lies in or acts for."""
    return gazetteer().states_of(entity)


def specific(fillers: Collection[Filler]) -> tuple[Filler, ...]:
    """Leave out a state for which another filler acts, and words that another filler says too."""
    return tuple(
        filler
        for filler in fillers
        if not any(other != filler and _says_more(other, filler) for other in fillers)
    )


def _says_more(other: Filler, filler: Filler) -> bool:
    if isinstance(filler, Entity):
        if not isinstance(other, Entity):
            return False
        return (filler.kind == _STATE != other.kind and codes(filler) == codes(other)) or (
            _one_inside(other, filler) and not _one_inside(filler, other)
        )
    if isinstance(other, Entity):
        return match(other, filler) > OTHER
    ours, theirs = _words(filler.name), _words(other.name)
    return ours < theirs or (ours == theirs and other.name < filler.name)


def _one_inside(left: Entity, right: Entity) -> bool:
    """Whether a site lies in a city; a site that only articles name may lie anywhere."""
    inner, outer = gazetteer().place(left.iri), gazetteer().place(right.iri)
    if inner is None:
        return left.kind == REL.Site and outer is not None
    return bool(inner.within) and inner.within == right.iri


def _agents(left: Fillers, right: Fillers) -> int:
    """Whether the fewer are all among the more, or at least two are."""
    fewer, more = sorted((left, right), key=len)
    found = [matched(filler, more) for filler in fewer]
    if all(found):
        return sum(found) if len(fewer) > 1 or len(more) == 1 else COMPATIBLE
    return sum(found) if sum(map(bool, found)) > 1 else OTHER


def _any(left: Fillers, right: Fillers) -> int:
    return max(matched(filler, right) for filler in left)


def _equal(left: Fillers, right: Fillers) -> bool:
    """Whether two values may be one: equal, or numbers that differ as rounded ones do."""
    if left & right:
        return True
    return any(close(one, other) for one in left for other in right)


def close(left: Filler, right: Filler) -> bool:
    """Tell whether two numbers may be one that was rounded in two ways."""
    if not isinstance(left, Literal) or not isinstance(right, Literal):
        return False
    if not left.datatype == right.datatype == "decimal":
        return False
    one, other = float(left.value), float(right.value)
    return abs(one - other) <= _CLOSE * max(abs(one), abs(other))


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text))) - _EMPTY


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether half of what the shorter text says beside its genre is in the longer one."""
    ours, theirs = left - _GENRES, right - _GENRES
    ours, theirs = (frozenset(w for w in side if not w.isdecimal()) for side in (ours, theirs))
    if ours and theirs:
        return 2 * len(ours & theirs) >= min(len(ours), len(theirs))
    return bool(left & right & _GENRES)
