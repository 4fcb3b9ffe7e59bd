"""Events of one article → the same with the place of the scene that they belong to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Argument, Entity
from ..vocabulary import REL, is_a
from .sameness import compatible_places, compatible_times

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
_HOSTING = (": receive", ": host")
_CLOSE, _FEW = 4, 3
_STAY = 4  # days that a visit lasts where its end is not told
_DAY = len("2024-08-05")


def placed(events: Sequence[Found], article: Article, town: Entity | None) -> list[Found]:
    """Give every event without a place that of the visit or meeting that it is part of.

    What the hosts of the town in the dateline do with guests, as the news, they do there.
    """
    kinds = {*_AT_THE_SCENE, REL.Visit, REL.Forum}
    scenes = [event for event in events if event.kind in kinds and _where(event)]
    month = article.published[: len("2024-08")]
    found = [_at_host(_placed(event, scenes)) for event in events]
    if town is not None and month:
        found = [_in_town(e, town) if e.time.start.startswith(month) else e for e in found]
    return [_on_occasion(_at_one_place(event), found) for event in found]


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


def _at_host(event: Found) -> Found:
    """ "Rahmon received the Ambassador": who receives a foreigner does so at home."""
    if event.place or event.kind != REL.Meeting or not event.rule.endswith(_HOSTING):
        return event
    host, *guests = event.entities(REL.participant)
    homes = [gazetteer().state(code) for code in gazetteer().states_of(host)]
    foreign = guests and not gazetteer().states_of(host) & gazetteer().states_of_all(guests)
    places = tuple(state.entity for state in homes if state)
    return replace(event, place=places) if foreign and len(places) == 1 else event


def _at_one_place(event: Found) -> Found:
    """ "At the Kuksaroy residence in Tashkent": a town, with what stands in it, is one place."""
    if event.kind not in _AT_THE_SCENE - {REL.MonumentUnveiling} or not event.place[1:]:
        return event
    towns = tuple(place for place in event.place if place.kind == REL.City)
    return replace(event, place=(towns or event.place)[:1])


def _on_occasion(event: Found, others: Iterable[Found]) -> Found:
    """ "On the margins of the forum he met A. He also talked with B": that was there, too."""
    if event.kind != REL.Meeting or any(a.role == REL.occasion for a in event.arguments):
        return event
    for other in (meeting for meeting in others if meeting.kind == REL.Meeting):
        told = [a for a in other.arguments if a.role in (REL.occasion, REL.format)]
        few = len(other.entities(REL.participant)) <= _FEW  # more of them are the format itself
        there = few and any(a.role == REL.occasion for a in told) and _is_part(event, other)
        near = other.title or 0 <= event.sentence - other.sentence <= _CLOSE
        if near and there and compatible_places(event.place, other.place):
            known = {*event.arguments}
            return replace(
                event, arguments=(*event.arguments, *(a for a in told if a not in known))
            )
    return event


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
    dated = len(event.time.start) == len(scene.time.start) == _DAY
    return (
        same_kind
        and (dated or event.background == scene.background)
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
