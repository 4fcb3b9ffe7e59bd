"""An event mention and its article → what decides of which happening it tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from ..model import Entity, Time
from ..vocabulary import REL, event_type, is_a, is_value
from .likeness import codes, specific

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..model import EventMention, Filler, Report, Term

_PARTICIPANT, _PERIOD = REL.participant, REL.period  # looked up once: asked for at each mention
Key = tuple[str, ...]

HAPPENED = frozenset({"occurred", "ongoing"})
AHEAD = frozenset({"planned", "proposed", "postponed", "cancelled"})
# Days that a report without a date leaves open, before and after its publication.
_NEWS, _RECALLED, _CALLED_OFF, _SOON, _SOME_DAY, _STAY = 7, 366, 30, 366, 1100, 3
_EVE = 1
_MONTH = 31
_FEW = 6


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A mention, and what decides of which happening it tells.

    `begins` and `ends` bound the days (ordinals) that it may mean; `precision` is 0 for days, 1
    for a month or a stay under way, 2 for longer spans, 3 where no date is told. `states` are
    those between which it is, by their codes.
    """

    mention: EventMention
    published: str
    source: str
    begins: int
    ends: int
    precision: int
    roles: dict[Term, frozenset[Filler]]
    states: tuple[str, ...]
    keys: Keys

    @property
    def status(self) -> str:
        """The name of the status."""
        return self.mention.status.name

    @property
    def guessed(self) -> bool:
        """Whether its day is only that of its article."""
        return _is_guessed(self.mention, self.published)

    @property
    def happened(self) -> bool:
        """Whether it is told as something that took or takes place."""
        return self.status in HAPPENED

    @property
    def day(self) -> int:
        """The ordinal of the day of publication, or of the first day that it may mean."""
        return date.fromisoformat(self.published).toordinal() if self.published else self.begins

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Sort by publication, then by article and place in its text; the undated come last."""
        mention = self.mention
        return self.published or "9999", mention.article, mention.evidence[0].begin, mention.iri


class Keys(NamedTuple):
    """The keys by which tellings of one happening meet.

    In exact days they meet by pairs of states and by single things (`asked`, `entered`), so that
    a state may stand for who acts for it; in open spans only by those whom they name (`names`,
    `named`). What is asked for is less than what is entered: the one may know less than the other.
    """

    asked: tuple[Key, ...]
    entered: tuple[Key, ...]
    names: tuple[Key, ...]
    named: tuple[Key, ...]


def telling(mention: EventMention, report: Report, source: str) -> Telling:
    """Tell what decides of which happening a mention tells."""
    roles = {}
    for role in dict.fromkeys(argument.role for argument in mention.arguments):
        found = frozenset(mention.fillers(role))
        roles[role] = found if is_value(role) else frozenset(specific(found))
    published = report.article.published
    begins, ends, precision = _span(mention, published)
    fillers = _entities(mention, roles)
    states, things = _states_and_things(fillers)
    keys = _keys(states, things, fillers)
    return Telling(mention, published, source, begins, ends, precision, roles, states, keys)


def _entities(mention: EventMention, roles: dict[Term, frozenset[Filler]]) -> dict[Entity, bool]:
    """Return the entities that tell a happening apart, and whether each takes part."""
    kinds = event_type(mention.kind)
    for chosen in (kinds.identity, kinds.core):
        found = {
            filler: is_a(role, _PARTICIPANT)
            for role in chosen
            for filler in roles.get(role, ())
            if isinstance(filler, Entity) and not is_value(role)
        }
        if found:
            return found
    return {}


def _states_and_things(entities: dict[Entity, bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the states that entities are, lie in or act for, and those that have none."""
    states: set[str] = set()
    things: set[str] = set()
    for entity, takes_part in entities.items():
        found = codes(entity) if takes_part or is_a(entity.kind, REL.Place) else frozenset()
        states |= found
        if not found:
            things.add(entity.iri)
    return tuple(sorted(states)), tuple(sorted(things))


def _keys(states: tuple[str, ...], things: tuple[str, ...], entities: Iterable[Entity]) -> Keys:
    singles = tuple((thing,) for thing in things)
    alone = tuple(("alone", state) for state in states)
    each = tuple((state,) for state in states)
    pairs = _pairs(states)
    asked = (*pairs, *singles, *(alone if pairs else each)) or (("?",),)
    entered = (*pairs, *singles, *each, *(() if pairs else alone)) or (("?",),)
    lands = sorted(e.iri for e in entities if is_a(e.kind, REL.Place))
    others = sorted(e.iri for e in entities if not is_a(e.kind, REL.Place))
    alike = tuple((iri,) for iri in others or lands)
    names = _pairs(others) or (alike if others else _pairs(lands) or alike)
    return Keys(asked, entered, names, (*_pairs(others), *_pairs(lands), *alike))


def _pairs(names: Sequence[str]) -> tuple[Key, ...]:
    return tuple(combinations(names[:_FEW], 2))


def _span(mention: EventMention, published: str) -> tuple[int, int, int]:
    told = _told_time(mention)
    today = _ordinal(published)
    status = mention.status.name
    if told.earliest and told.latest and told.earliest <= told.latest:
        begins, ends = _ordinal(told.earliest), _ordinal(told.latest)
        width = ends - begins
        if status == "occurred" and _is_guessed(mention, published):
            return begins - _EVE, ends, 1
        if status == "ongoing" and mention.kind == REL.Visit:
            return begins - _STAY, ends, 1
        if today and width >= _MONTH - 4:
            begins, ends = _seen_from(today, status, begins, ends)
        return begins, ends, (width >= _MONTH - 4) + (width > _MONTH)
    if not today:
        return 0, -1, 3
    once = event_type(mention.kind).once
    soon = _SOME_DAY if once else _SOON
    if status in ("planned", "proposed"):
        return today, today + soon, 3
    if status in ("postponed", "cancelled", "denied"):
        return today - _CALLED_OFF, today + soon, 3
    return today - (soon if once else _RECALLED if mention.background else _NEWS), today, 3


def _is_guessed(mention: EventMention, published: str) -> bool:
    """Whether no words tell the day, which is that of the article: it may be the day before."""
    time = mention.time
    return not time.words and time.start == time.end == published


def _told_time(mention: EventMention) -> Time:
    """When it was, or the period that a figure is for."""
    if not mention.time.start and _PERIOD in event_type(mention.kind).roles:
        for period in mention.fillers(REL.period):
            start, _, end = period.name.partition("/")
            if start[:4].isdecimal():
                return Time(start, end or start)
    return mention.time


def _seen_from(today: int, status: str, begins: int, ends: int) -> tuple[int, int]:
    """What happened in a month was before its publication, what is planned for it is after."""
    if status in HAPPENED and begins <= today:
        return begins, min(ends, today)
    if status in ("planned", "proposed") and today <= ends:
        return max(begins, today), ends
    return begins, ends


def _ordinal(iso: str) -> int:
    return date.fromisoformat(iso).toordinal() if iso else 0
