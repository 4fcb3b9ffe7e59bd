"""Two names, two values or two statements → whether, and in how much, they agree."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING

from ..gazetteer import fold, gazetteer
from ..vocabulary import REL, event_types, is_text, is_value, range_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .statements import Statement

_TITLE = re.compile(r"^(the|president|republic of|h e) ")
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")
_NUMBERS = ("integer", "decimal")
_SPANS_OF_TIME = {"deadline", "period"}
# They take words, but words that name a thing: "Abai" must not agree with "Abai Street".
_STRICT = {"commemorated", "organisation"}
_NUMBER_TOLERANCE = 0.001
_SPELLING_RATIO = 0.75


def pairs(gold: Sequence[Statement], found: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Pair statements of one type one to one: those first that agree in most core roles, then
    in most roles, then in date and status. A pair agrees in at least one core role.
    """
    candidates = sorted(
        (
            (
                agreeing(g, f, _core(g.kind)),
                agreeing(g, f, g.fillers),
                g.start[:10] == f.start[:10],
                g.status == f.status,
                -i,
                -j,
            )
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if g.kind == f.kind and _core(g.kind)
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for core, _, _, _, i, j in candidates:
        if core and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            yield -i, -j


@cache
def _core(kind: str) -> tuple[str, ...]:
    """Return the core roles of a type; a type that the ontology lacks has none."""
    return next(
        (tuple(role.name for role in t.core) for t in event_types() if t.kind.name == kind), ()
    )


def agreeing(gold: Statement, found: Statement, roles: Iterable[str]) -> int:
    """Count the fillers of these roles that agree, each taken once."""
    return sum(
        _agreeing(role, gold.fillers.get(role, ()), found.fillers.get(role, ())) for role in roles
    )


def _agreeing(role: str, gold: Iterable[str], found: Iterable[str]) -> int:
    left = list(found)
    count = 0
    for wanted in gold:
        match = next((name for name in left if same(role, wanted, name)), None)
        if match is not None:
            left.remove(match)
            count += 1
    return count


@cache
def same(role: str, gold: str, found: str) -> bool:
    """Tell whether a filler agrees with a gold filler, which may list alternatives."""
    term = REL[role]
    if is_value(term):
        return _same_value(role, gold, found)
    free = is_text(term) and role not in _STRICT
    return any(_same_name(wanted, found, free=free) for wanted in gold.split("|"))


def _same_value(role: str, gold: str, found: str) -> bool:
    if (range_of(REL[role]) or "").rpartition("#")[2] in _NUMBERS:
        a, b = _number(gold), _number(found)
        if a is None or b is None:
            return False
        return abs(a - b) <= _NUMBER_TOLERANCE * max(abs(a), abs(b))
    if role in _SPANS_OF_TIME:
        return gold[:4] == found[:4] or _plain(gold) == _plain(found)
    return any(_plain(wanted) == _plain(found) for wanted in gold.split("|"))


def _number(text: str) -> float | None:
    digits = text.replace(",", "").replace("_", "").strip()
    return float(digits) if _NUMBER.fullmatch(digits) else None


def _same_name(gold: str, found: str, *, free: bool) -> bool:
    wanted, name = _entity(_plain(gold)), _entity(_plain(found))
    if wanted == name:
        return True
    a, b = set(wanted.split()), set(name.split())
    if not a or not b:
        return False
    few, many, shared = min(len(a), len(b)), max(len(a), len(b)), len(a & b)
    if free and 2 * shared >= few and 3 * shared >= many:
        return True
    if shared == few > 1:
        return True
    return few == many > 1 and shared >= few - 1 and _spelt_alike(a - b, b - a)


def _spelt_alike(a: set[str], b: set[str]) -> bool:
    return SequenceMatcher(None, "".join(a), "".join(b)).ratio() >= _SPELLING_RATIO


def _plain(text: str) -> str:
    return _TITLE.sub("", fold(text))


def _entity(name: str) -> str:
    """Return the name of the entity that is known by this name, or the name itself."""
    return _names().get(name, name)


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for name, entity in gazetteer().names():
        names.setdefault(_plain(name), _plain(entity.name))
    return names
