"""A text → whether it names anything of Central Asia, told by its words alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from .words import each_word, folded, openings

if TYPE_CHECKING:
    from .words import Name

_REGION = "Central Asia"


def names_region(text: str) -> bool:
    """Tell whether a text names the region, a state of it, or what may act for one or lie there.

    A body or a meeting of many states, and who works for one, may have to do with the region.
    """
    if _REGION in text:
        return True
    if _openings().isdisjoint(folded(text)):
        return False
    found = each_word(text, 0, len(text))
    return any(_is_regional(name) for word in found for name in word.names)


@cache
def _openings() -> frozenset[str]:
    return openings(_is_regional)


@cache
def _is_regional(name: Name) -> bool:
    known = gazetteer()
    if name.entity is None:  # an office by its kind alone
        return False
    if (members := known.members(name.value)) is not None:
        return not members or bool(known.core & set(members))
    if (person := known.person(name.value)) is not None:
        return not person.states or bool(known.core & set(person.states))
    if (office := known.office(name.value)) is not None:
        return not office.state or office.state in known.core
    if (body := known.organisation(name.value)) is not None:
        return not body.state or body.state in known.core
    return bool(known.core & known.states_of(name.entity))
