"""New names met in several spellings → one person each, where evidence says so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import ratio

from ..gazetteer import fold, gazetteer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ..model import Entity, Report

# One sound, several spellings: the longer ones first.
_SPELLINGS = (
    ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ts", "s"), ("x", "h"), ("q", "k"),
    ("w", "v"), ("yo", "o"), ("ye", "e"), ("yu", "u"), ("ya", "a"), ("iy", "i"), ("y", "i"),
)  # fmt: skip
_VOWELS = re.compile("[aeiou]")
_DOUBLE = re.compile(r"(.)\1+")
_ALIKE = 84


class _Person(NamedTuple):
    """A name, how it sounds, and what articles say of its bearer."""

    entity: Entity
    sounds: tuple[str, ...]
    states: frozenset[str]
    offices: frozenset[str]
    known: bool


def same_people(
    reports: Iterable[Report], apart: Collection[frozenset[str]] = ()
) -> dict[str, Entity]:
    """Return whom a name new to the gazetteer stands for, where it is another spelling of somebody.

    Both names must sound alike in full, and what is told of their states and offices must agree; a
    surname alone proves nothing. `apart` are pairs of IRIs that a person told apart.
    """
    counts, new = _met(reports)
    leaders: dict[str, str] = {}
    people = {person.entity.iri: person for person in (*new, *_candidates(new))}

    def leader(iri: str) -> str:
        while leaders.get(iri, iri) != iri:
            iri = leaders[iri]
        return iri

    for one, other in sorted(_pairs(people.values()), key=lambda p: (p[0].entity.iri, p[1][0].iri)):
        if frozenset({one.entity.iri, other.entity.iri}) in apart or not _same(one, other):
            continue
        ends = [people[leader(person.entity.iri)] for person in (one, other)]
        if all(person.known for person in ends) or not _agree(*ends):
            continue
        first, second = sorted(
            ends, key=lambda p: (not p.known, -counts[p.entity.iri], p.entity.name)
        )
        leaders[second.entity.iri] = first.entity.iri
    return {iri: people[leader(iri)].entity for iri in leaders}


def _met(reports: Iterable[Report]) -> tuple[Counter[str], list[_Person]]:
    """Count the articles that name each new person, and gather what they tell of them."""
    counts: Counter[str] = Counter()
    entities: dict[str, Entity] = {}
    states: defaultdict[str, set[str]] = defaultdict(set)
    offices: defaultdict[str, set[str]] = defaultdict(set)
    is_new = gazetteer().is_newcomer
    for report in reports:
        named = {a.filler for m in report.mentions for a in m.arguments if is_new(a.filler)}
        for entity in named:
            entities[entity.iri] = entity
            counts[entity.iri] += 1
        for mention in report.mentions:
            for naming in mention.namings:
                states[naming.person].update(naming.states)
                offices[naming.person].update(naming.offices)
    people = [
        _Person(
            entity, _sounds(entity.name), frozenset(states[iri]), frozenset(offices[iri]), False
        )
        for iri, entity in sorted(entities.items())
    ]
    return counts, [person for person in people if len(person.sounds) > 1]


def _candidates(new: Iterable[_Person]) -> Iterable[_Person]:
    """The people of the gazetteer whose surnames sound like a new one."""
    surnames = {_surname(person.sounds) for person in new}
    for entry in gazetteer().persons if surnames else ():
        sounds = _sounds(entry.entity.name)
        if _surname(sounds) in surnames and len(sounds) > 1:
            yield _Person(entry.entity, sounds, frozenset(entry.states), frozenset(), True)


def _pairs(people: Iterable[_Person]) -> Iterable[tuple[_Person, _Person]]:
    blocks: defaultdict[str, list[_Person]] = defaultdict(list)
    for person in people:
        blocks[_surname(person.sounds)].append(person)
    return (pair for block in blocks.values() for pair in combinations(block, 2))


def _same(one: _Person, other: _Person) -> bool:
    """Whether two names are spellings of one, and what is told of their bearers agrees."""
    if not _agree(one, other) or ratio(one.sounds[-1], other.sounds[-1]) < _ALIKE:
        return False
    given, other_given = one.sounds[0], other.sounds[0]
    linked = bool(one.states & other.states)
    if 1 in (len(given), len(other_given)):  # "A. Rahmonqulov" needs the office, too
        return given[0] == other_given[0] and linked and bool(one.offices & other.offices)
    if one.sounds == other.sounds:
        return linked or not one.states or not other.states
    return linked and ratio(given, other_given) >= _ALIKE


def _agree(one: _Person, other: _Person) -> bool:
    return not one.states or not other.states or bool(one.states & other.states)


def _sounds(name: str) -> tuple[str, ...]:
    found = []
    for word in fold(name).split():
        for spelling, sound in _SPELLINGS:
            word = word.replace(spelling, sound)  # noqa: PLW2901
        found.append(_DOUBLE.sub(r"\1", word))
    return tuple(filter(None, found))


def _surname(sounds: tuple[str, ...]) -> str:
    """The consonants of a surname: vowels change most between languages."""
    return _VOWELS.sub("", sounds[-1])
