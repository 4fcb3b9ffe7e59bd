"""What the triggers of one article tell → one event mention for each happening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ..model import Argument, Entity, EventMention, Time, minted
from ..vocabulary import REL, STATUS, event_type, is_a, is_value
from .sameness import compatible_places, compatible_times, finer, same_parties

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..grammar import Found
    from ..model import Article

# What a text says last of a plan outweighs what it says first.
_STRENGTH = ("cancelled", "postponed", "denied", "occurred", "ongoing", "planned", "proposed")
_OLD_NEWS = 20


def within(article: Article, found: Iterable[Found]) -> tuple[EventMention, ...]:
    """Put together what an article says of each happening, in the order of the text."""
    groups: list[Found] = []
    # The body first: a headline may only add to what the body tells.
    for event in sorted(found, key=lambda event: (event.title, event.trigger)):
        near = [i for i, other in enumerate(groups) if _same(other, event)]
        if near:
            groups[near[-1]] = _together(groups[near[-1]], event)
        else:
            groups.append(event)
    groups = [event for event in _in_contact(groups) if _is_whole(event)]
    return tuple(_mention(article, event) for event in sorted(groups, key=lambda event: event.trigger))


def _same(left: Found, right: Found) -> bool:
    if left.kind != right.kind or not same_parties(left.kind, left.arguments, right.arguments):
        return False
    if right.title:
        return True
    return (
        compatible_times(left.time, right.time)
        and compatible_places(left.place, right.place)
        and _compatible_status(left, right)
    )


def _compatible_status(left: Found, right: Found) -> bool:
    if left.status == right.status or "ongoing" in (left.status, right.status):
        return True
    pair = {left.status, right.status}
    if pair == {"occurred", "planned"}:
        # "will meet on Friday … they met last year" are two, unless one of them has no date.
        return not (left.time.start and right.time.start)
    return True


def _together(left: Found, right: Found) -> Found:
    status = left.status if right.title else min(left.status, right.status, key=_STRENGTH.index)
    arguments = left.arguments + tuple(a for a in right.arguments if _adds(left.arguments, a))
    evidence = left.evidence + tuple(e for e in right.evidence if e not in left.evidence)
    return replace(
        left, status=status, arguments=arguments, time=finer(left.time, right.time),
        place=left.place or right.place, evidence=evidence,
    )  # fmt: skip


def _adds(arguments: Iterable[Argument], new: Argument) -> bool:
    """A value is told once; a role takes every filler that is new."""
    if is_value(new.role):
        return new not in arguments
    words = set(new.filler.name.lower().split())
    return all(
        old.role != new.role or (old.filler != new.filler and not words <= set(old.filler.name.lower().split()))
        for old in arguments
    )


def _is_whole(event: Found) -> bool:
    """Whether an event has the fillers without which it says nothing."""
    needed = [a.role for a in event.arguments if a.role in event.frame.needs]
    if event.frame.least:
        return len(needed) >= event.frame.least
    return set(needed) == set(event.frame.needs)


def _in_contact(groups: Sequence[Found]) -> list[Found]:
    """Give what was said in a call or meeting its day, and its parties where none are named."""
    contacts = [event for event in groups if not event.frame.contact and _is_whole(event)]
    return [_part_of(event, contacts) if event.frame.contact else event for event in groups]


def _part_of(event: Found, contacts: Sequence[Found]) -> Found:
    event = _with_parties(event, contacts)
    people = {a.filler for a in event.arguments if isinstance(a.filler, Entity)}
    for other in sorted(contacts, key=lambda other: abs(other.sentence - event.sentence)):
        held = other.status in ("occurred", "ongoing") and len(other.time.start) == 10
        if len(event.time.start) < 10 and held and event.status == "occurred" and not event.background and people & {a.filler for a in other.arguments}:
            return replace(event, time=Time(other.time.start, other.time.start))
    return event


def _with_parties(event: Found, contacts: Sequence[Found]) -> Found:
    """Whom Tokayev thanked, when only his call with Mirziyoyev says it."""
    missing = [role for role in event.frame.needs if not any(a.role == role for a in event.arguments)]
    if len(missing) != 1 or not is_a(missing[0], REL.participant):
        return event
    known = {a.filler for a in event.arguments if a.role in event.frame.needs}
    for other in sorted(contacts, key=lambda other: abs(other.sentence - event.sentence)):
        parties = list(dict.fromkeys(a.filler for a in other.arguments if a.role == REL.participant))
        absent = [party for party in parties if party not in known]
        if len(parties) != 2 or (abs(other.sentence - event.sentence) > 8 and other.sentence > 3):
            continue
        if missing[0] == REL.participant or len(absent) == 1:
            filled = tuple(Argument(missing[0], party) for party in absent)
            return replace(event, arguments=event.arguments + filled)
    return event


def _mention(article: Article, event: Found) -> EventMention:
    order = event_type(event.kind).roles
    arguments = tuple(sorted(dict.fromkeys(event.arguments), key=lambda a: order.index(a.role)))
    return EventMention(
        minted("mention", article.iri, event.kind, event.trigger), article.iri, event.kind,
        STATUS[event.status], arguments, event.time, event.place, _background(article, event),
        event.evidence, event.rule,
    )  # fmt: skip


def _background(article: Article, event: Found) -> bool:
    if event.status in ("planned", "proposed"):
        return False
    if event.background or not (article.published and event.time.latest):
        return event.background
    age = date.fromisoformat(article.published) - date.fromisoformat(event.time.latest)
    return age.days > _OLD_NEWS

