"""Tellings → groups that tell of one happening each, met by blocking keys in near-linear time."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from ..vocabulary import REL, STATUS, event_type, is_value
from .likeness import OTHER, codes, kinship, matched, specific
from .telling import AHEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import Entity, Filler, Term
    from .telling import Telling

_WEEK, _QUARTER = 7, 91
_NARROW = 45
_SLIP, _SOME_DAY, _MOVED = 31, 1100, 400


class Group:
    """Tellings of one happening, and what they say together."""

    __slots__ = ("begins", "ends", "kind", "places", "precision", "roles", "tellings")

    def __init__(self, first: Telling) -> None:
        self.kind = first.mention.kind
        self.begins, self.ends, self.precision = first.begins, first.ends, first.precision
        self.tellings: list[Telling] = []
        self.roles: dict[Term, frozenset[Filler]] = {}
        self.places: frozenset[Entity] = frozenset()
        self.add(first)

    def add(self, new: Telling) -> None:
        """Take a telling in; days told exactly may lengthen a stay, open spans never do."""
        self.tellings.append(new)
        self._learn(new.roles, frozenset(new.mention.place))
        if new.precision == self.precision == 0 and self.begins <= new.ends + 1:
            self.begins, self.ends = min(self.begins, new.begins), max(self.ends, new.ends)
        elif new.precision == self.precision and new.begins <= self.ends:
            self.begins, self.ends = max(self.begins, new.begins), min(self.ends, new.ends)

    def join(self, earlier: Group) -> None:
        """Take in the tellings of the date that this happening was moved from."""
        self.tellings += earlier.tellings
        self._learn(earlier.roles, earlier.places)

    def _learn(
        self,
        roles: dict[Term, frozenset[Filler]],
        places: frozenset[Entity],
    ) -> None:
        for role, fillers in roles.items():
            known = self.roles.get(role)
            if known is None:
                self.roles[role] = fillers
            elif not fillers <= known:
                self.roles[role] = frozenset(specific(known | fillers))
        self.places |= places


def grouped(tellings: Iterable[Telling]) -> list[Group]:
    """Put tellings of one happening together; the result depends on no order of theirs.

    The most telling ones go first (exact days, named people, what happened), so that vague ones
    find whom they may join.
    """
    index = _Index()
    groups: list[Group] = []
    for new in sorted(tellings, key=_rank):
        group = _best(new, index.near(new))
        if group is None:
            groups.append(group := Group(new))
        else:
            group.add(new)
        index.put(group, new)
    return _with_moved(groups)


def _rank(new: Telling) -> tuple[object, ...]:
    people = sum(
        getattr(filler, "kind", REL.State) != REL.State
        for role in event_type(new.mention.kind).identity
        for filler in new.roles.get(role, ())
    )
    return (new.precision, -min(people, 2), -len(new.states), not new.happened, new.begins,
            *new.order)  # fmt: skip


def _best(new: Telling, near: Iterable[Group]) -> Group | None:
    """The group that is most like a telling, then nearest in time; nothing where two may be meant.

    "They met in 2024" tells of none of three meetings, and "the two states held talks" of none
    where both the presidents and the ministers did.
    """
    found = [(score, group) for group in near if (score := _likeness(new, group))]
    if not found:
        return None
    if new.precision == 2 and len(found) > 1 and not event_type(new.mention.kind).once:
        return None
    ranked = sorted(
        ((-score, _distance(new, group), _first(group), group) for score, group in found),
        key=lambda rank: rank[:3],
    )
    tied = len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]
    return None if tied and not _names_somebody_of(new, ranked[0][3]) else ranked[0][3]


def _names_somebody_of(new: Telling, group: Group) -> bool:
    """Whether a telling names one of those of whom a group tells, not just their state."""
    roles = (role for role in event_type(group.kind).identity if not is_value(role))
    return any(
        new.roles.get(role, frozenset()) & group.roles.get(role, frozenset()) for role in roles
    )


def _distance(new: Telling, group: Group) -> int:
    if new.precision == 0:
        return abs(group.begins - new.begins)
    away = abs(group.begins - new.day)
    return away + _SOME_DAY * (new.status in AHEAD and group.ends < new.day)


def _first(group: Group) -> tuple[object, ...]:
    return group.tellings[0].order


def _likeness(new: Telling, group: Group) -> int:
    if not _dates_agree(new, group) or not _places_agree(new, group):
        return OTHER
    return kinship(group.kind, new.roles, group.roles)


def _dates_agree(new: Telling, group: Group) -> bool:
    if new.begins <= group.ends and group.begins <= new.ends:
        return True
    if new.ends < new.begins or not _recurs_not(new, group):
        return False
    first, last = _reach(new)
    return first <= group.ends and group.begins <= last


def _recurs_not(new: Telling, group: Group) -> bool:
    edition = new.roles.get(REL.edition)
    return event_type(group.kind).once or (
        edition is not None and edition == group.roles.get(REL.edition)
    )


def _reach(new: Telling) -> tuple[int, int]:
    """The days among which another date of the same happening is looked for."""
    if event_type(new.mention.kind).once or REL.edition in new.roles:
        late = _SOME_DAY if new.status in AHEAD else _SLIP
        return new.begins - _SLIP, new.ends + late
    return new.begins, new.ends


def _places_agree(new: Telling, group: Group) -> bool:
    """Whether it is one place; on one day, two cities of one state are two claims about it."""
    ours, theirs = new.mention.place, group.places
    if not ours or not theirs or any(matched(place, theirs) for place in ours):
        return True
    if REL.place in event_type(group.kind).core or new.precision or group.precision:
        return False
    states = {code for place in theirs for code in codes(place)}
    return new.begins == group.begins and any(states & codes(place) for place in ours)


class _Index:
    """Finds the groups that a telling may join: by kind, by whom it tells of, and by time.

    Days told exactly meet by states, so that a state may stand for who acts for it. Open spans,
    in which much happens between two states, meet only by those whom they name.
    """

    def __init__(self) -> None:
        self._groups: defaultdict[tuple[object, ...], dict[int, Group]] = defaultdict(dict)
        self._known: defaultdict[int, set[tuple[object, ...]]] = defaultdict(set)

    def put(self, group: Group, new: Telling) -> None:
        """Enter a group under what a telling adds to it."""
        known, begins, ends = self._known[id(group)], group.begins, group.ends
        places: list[tuple[str, int]] = []
        if ends - begins <= _NARROW:
            level, length = ("day", 1) if ends - begins <= _WEEK else ("week", _WEEK)
            places += ((level, n) for n in range(begins // length, ends // length + 1))
        level = "wide" if ends - begins > _NARROW else "narrow"
        quarters = [(level, n) for n in range(begins // _QUARTER, ends // _QUARTER + 1)]
        found = [*product(new.keys.entered, places), *product(new.keys.named, quarters)]
        for name, place in found:
            key = (group.kind, name, place)
            if key not in known:
                known.add(key)
                self._groups[key][id(group)] = group

    def near(self, new: Telling) -> Iterable[Group]:
        """Give each group that a telling shares a key with."""
        found: dict[int, Group] = {}
        for key in self._looked_up(new):
            if key in self._groups:
                found.update(self._groups[key])
        return found.values()

    def named(self, new: Telling, first: int, last: int) -> Iterable[Group]:
        """Give the groups of some days that name whom a telling names."""
        found: dict[int, Group] = {}
        for quarter in range(first // _QUARTER, last // _QUARTER + 1):
            for name, level in product(new.keys.names, ("narrow", "wide")):
                found.update(self._groups.get((new.mention.kind, name, (level, quarter)), {}))
        return found.values()

    def _looked_up(self, new: Telling) -> Iterator[tuple[object, ...]]:
        kind = new.mention.kind
        if new.ends - new.begins <= _NARROW:
            for name in new.keys.asked:
                for day in range(new.begins, new.ends + 1):
                    yield kind, name, ("day", day)
                for week in range(new.begins // _WEEK, new.ends // _WEEK + 1):
                    yield kind, name, ("week", week)
        first, last = _reach(new)
        levels = ("wide",) if last - first <= _NARROW else ("wide", "narrow")
        for quarter in range(first // _QUARTER, last // _QUARTER + 1):
            for name, level in product(new.keys.names, levels):
                yield kind, name, (level, quarter)


def _with_moved(groups: list[Group]) -> list[Group]:
    """Join what was put off with what was then planned or held in its place."""
    moved = [group for group in groups if _is_put_off(group)]
    if not moved:
        return groups
    index = _Index()
    for group in groups:
        for new in group.tellings:
            index.put(group, new)
    gone: set[int] = set()
    for group in sorted(moved, key=lambda g: (g.begins, _first(g))):
        later = [
            other for other in _later(group, index) if id(other) not in gone and other is not group
        ]
        if later:
            min(later, key=lambda other: (other.begins, _first(other))).join(group)
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def _is_put_off(group: Group) -> bool:
    """Whether the newest that is told of a happening is that it was put off."""
    newest = max(group.tellings, key=lambda told: told.order)
    return newest.mention.status == STATUS.postponed


def _later(group: Group, index: _Index) -> Iterator[Group]:
    newest = max(group.tellings, key=lambda told: told.order)
    for other in index.named(newest, group.begins, newest.day + _MOVED):
        told_later = any(told.order >= newest.order for told in other.tellings)
        in_time = group.begins < other.begins <= newest.day + _MOVED
        alike = in_time and told_later and kinship(group.kind, group.roles, other.roles)
        if alike and _same_place(group, other):
            yield other


def _same_place(group: Group, other: Group) -> bool:
    return (
        not group.places
        or not other.places
        or any(matched(place, other.places) for place in group.places)
    )
