"""Events of one article → the same with the place of the scene that they belong to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Argument, Entity
from ..vocabulary import REL, is_a
from .sameness import compatible_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..grammar import Found
    from ..model import Article

_AT_THE_SCENE = frozenset(
    {REL.Meeting, REL.Signing, REL.Ratification, REL.Award, REL.PartnershipUpgrade,
     REL.CommissionSession, REL.Summit, REL.MonumentUnveiling}
)  # fmt: skip
_HELD = frozenset({"occurred", "ongoing"})
_AHEAD = frozenset({"planned"})
_CLOSE = 4
_STAY = 3  # days that a visit lasts where its end is not told
_DAY = len("2024-08-05")


def placed(events: Sequence[Found], article: Article, town: Entity | None) -> list[Found]:
    """Give every event without a place that of the visit or meeting that it is part of.

    What the hosts of the town in the dateline do with guests, as the news, they do there.
    """
    kinds = {*_AT_THE_SCENE, REL.Visit, REL.Forum}
    scenes = [event for event in events if event.kind in kinds and _where(event)]
    month = article.published[: len("2024-08")]
    found = [_placed(event, scenes) for event in events]
    if town is None or not month:
        return found
    return [
        _in_town(event, town) if event.time.start.startswith(month) else event for event in found
    ]


def visited(events: Sequence[Found]) -> list[Found]:
    """Give every visit without a destination the foreign town where the visitor met somebody."""
    scenes = [event for event in events if event.kind in _AT_THE_SCENE and event.place]
    return [_bound_for(event, scenes) if event.kind == REL.Visit else event for event in events]


def _bound_for(visit: Found, scenes: Iterable[Found]) -> Found:
    visitors = _entities(visit)
    if not visitors or any(is_a(a.role, REL.destination) for a in visit.arguments):
        return visit
    for talk in sorted(scenes, key=lambda other: abs(other.sentence - visit.sentence)):
        abroad = not gazetteer().states_of_all(talk.place) & gazetteer().states_of_all(visitors)
        there = visitors <= _entities(talk) and _is_part(visit, talk)
        guests = visit.rule.endswith((" visit", " trip"))
        beside = guests and talk.kind == REL.Signing and talk.sentence == visit.sentence
        if abroad and (there or beside):
            goal = Argument(REL.destination, talk.place[0])
            return replace(visit, arguments=(*visit.arguments, goal))
    return visit


def _placed(event: Found, scenes: Iterable[Found]) -> Found:
    if event.place or event.kind not in _AT_THE_SCENE:
        return event
    near = [scene for scene in scenes if scene is not event and _is_part(event, scene)]
    if not near:
        return event
    best = min(near, key=lambda s: (_is_wide(s), abs(s.sentence - event.sentence), s.trigger))
    return replace(event, place=_where(best)[:1])


def _in_town(event: Found, town: Entity) -> Found:
    if event.kind not in _AT_THE_SCENE or event.status not in _HELD or event.background:
        return event
    states = gazetteer().states_of_all(_entities(event))
    guests = len(states) > 1 and states >= gazetteer().states_of(town)
    return replace(event, place=(town,)) if guests and _is_wide(event) else event


def _where(event: Found) -> tuple[Entity, ...]:
    """Where an event is told to be: its place, else the one destination of a visit."""
    if event.place or event.kind != REL.Visit:
        return event.place
    goals = tuple(
        a.filler
        for a in event.arguments
        if is_a(a.role, REL.destination) and isinstance(a.filler, Entity)
        and a.filler.kind in (REL.City, REL.State)
    )  # fmt: skip
    return goals if len(goals) == 1 else ()


def _is_wide(event: Found) -> bool:
    """Whether nothing smaller than a state is told of where it was."""
    return all(place.kind == REL.State for place in _where(event))


def _is_part(event: Found, scene: Found) -> bool:
    """Whether an event happened where another did: the same people, about the same time."""
    same_kind = {event.status, scene.status} <= _HELD or {event.status, scene.status} <= _AHEAD
    return (
        same_kind
        and event.background == scene.background
        and _same_time(event, scene)
        and _same_people(event, scene)
    )


def _same_time(event: Found, scene: Found) -> bool:
    close = abs(event.sentence - scene.sentence) <= _CLOSE
    if len(event.time.start) == len(scene.time.start) == _DAY:
        day, start = date.fromisoformat(event.time.start), date.fromisoformat(scene.time.start)
        last = date.fromisoformat(scene.time.end or scene.time.start)
        if scene.kind == REL.Visit and last == start:
            return 0 <= (day - start).days < _STAY
        return start <= day <= last
    return close and compatible_times(event.time, scene.time)


def _same_people(event: Found, scene: Found) -> bool:
    ours, theirs = _entities(event), _entities(scene)
    people = {e for e in ours if e.kind == REL.Person}
    if people and any(e.kind == REL.Person for e in theirs):
        return bool(people & theirs)
    states = gazetteer().states_of_all(ours)
    return not states or states <= gazetteer().states_of_all({*theirs, *_where(scene)})


def _entities(event: Found) -> set[Entity]:
    return {
        a.filler
        for a in event.arguments
        if isinstance(a.filler, Entity) and is_a(a.role, REL.participant)
    }
