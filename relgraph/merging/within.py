"""What the triggers of one article tell → one event mention for each happening."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import cues, verbs
from ..model import Argument, Entity, EventMention, Literal, minted
from ..vocabulary import REL, STATUS, event_type, is_a, is_value
from .calls import as_calls
from .context import completed, is_whole
from .gatherings import are_apart, are_one_summit, last_told
from .ranks import as_summit
from .region import is_regional
from .sameness import (
    compatible_places,
    compatible_times,
    counted,
    finer,
    same_parties,
    unlike_deeds,
    unlike_stages,
    unlike_sums,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..grammar import Found
    from ..model import Article, Filler, Naming

# What a text says last of a plan outweighs what it says first.
_STRENGTH = ("cancelled", "postponed", "denied", "occurred", "ongoing", "planned", "proposed")
_LASTING = frozenset({REL.Visit, REL.CulturalEvent, REL.MilitaryExercise})
_OLD_NEWS = 9
_NEWS_DAYS = 30
_DAY = len("2024-08-05")
_LINE = re.compile(r"^[-–—•*·●▪]|;$")


def within(
    article: Article,
    found: Iterable[Found],
    town: Entity | None = None,
    namings: Iterable[Naming] = (),
) -> tuple[EventMention, ...]:
    """Put together what an article, written in a town, says of each happening, in its order."""
    named = {naming.person: naming for naming in namings}
    # The body first: a headline may only add to what the body tells.
    groups = _grouped(sorted(as_calls(found), key=lambda event: (event.title, event.trigger)))
    # What its surroundings add to an event may show that it was told before.
    groups = [e for e in groups if not is_whole(e) or _is_alone(e) or is_regional(e, named)]
    groups = [event for event in _grouped(completed(groups, article, town)) if is_whole(event)]
    groups = [event for event in groups if not _is_alone_at_it(event)]
    groups = _grouped(as_summit(event, article.published) for event in groups)
    groups = [event for event in groups if is_regional(event, named)]
    groups.sort(key=lambda event: event.trigger)
    news = _news_day(article, groups)
    return tuple(_mention(article, event, news, named) for event in groups)


def _grouped(events: Iterable[Found]) -> list[Found]:
    groups: list[Found] = []
    for event in events:
        near = [i for i, other in enumerate(groups) if _same(other, event)]
        if near:
            # A headline tells of the news, which comes first.
            at = near[0] if event.title else near[-1]
            groups[at] = _together(groups[at], event)
        else:
            groups.append(event)
    return groups


def _is_alone(event: Found) -> bool:
    """ "The conversation with Baradar dealt with transit": who spoke, its surroundings may tell."""
    alone = len(event.entities(REL.participant)) == 1
    received = event.kind == REL.Discussion and any(
        cues.GUEST.search(e.quote) for e in event.evidence
    )
    return alone and (received or event.word in verbs.TALKS)


def _is_alone_at_it(event: Found) -> bool:
    """ "The parliament debated the law on water": a state or body that talks to nobody."""
    talking = event.entities(REL.participant)
    return event.kind == REL.Discussion and [e.kind == REL.Person for e in talking] == [False]


def _same(left: Found, right: Found) -> bool:
    if left.kind != right.kind:
        return False
    if _are_one_fight(left, right) or (right.title and _are_acted_for(right, left)):
        return True
    if are_one_summit(left, right):
        return True
    if are_apart(left, right):
        return False
    if not same_parties(left.kind, left.arguments, right.arguments):
        return False
    if _are_listed(left, right) or unlike_deeds(left.arguments, right.arguments):
        return False
    if left.sentence != right.sentence and unlike_sums(left.arguments, right.arguments):
        return False
    if right.title:
        return True
    return (
        compatible_times(left.time, right.time)
        and compatible_places(left.place, right.place)
        and _compatible_status(left, right)
    )


def _are_acted_for(headline: Found, event: Found) -> bool:
    """ "Afghanistan, Turkmenistan discuss transit": the headline names states, the body people.

    It may name one of the people: "Saidov meets Afghan officials".
    """
    named, people = headline.entities(REL.participant), event.entities(REL.participant)
    states = [party for party in named if party.kind == REL.State]
    others = [one for one in people if one.kind == REL.Person and one not in named]
    homes = gazetteer().states_of_all(others)
    told = len(named) > 1 and {*named} <= {*states, *people}
    return told and bool(homes) and homes <= gazetteer().states_of_all(states)


def _are_listed(left: Found, right: Found) -> bool:
    """Whether a line of a list tells of one of them: "– a memorandum between A and B;"."""
    if REL.instrument not in left.frame.needs or left.sentence == right.sentence:
        return False
    return any(
        event.word in verbs.PAPERS and _LINE.search(event.evidence[0].quote)
        for event in (left, right)
    )


def _are_one_fight(left: Found, right: Found) -> bool:
    """Whether two tell of clashes of one month, or of what either side said of them."""
    both = (left, right)
    kinds = {a.filler.name for event in both for a in event.arguments if a.role == REL.kind}
    then = {event.time.start[: len("2024-08")] for event in both}
    foes = {frozenset(event.entities(REL.party)) for event in both}
    one = len(foes) == len(then) == 1
    return left.kind == REL.Dispute and one and "clash" in kinds and kinds <= _OF_FIGHTS


_OF_FIGHTS = frozenset({"clash", "accusation", "criticism"})


def _compatible_status(left: Found, right: Found) -> bool:
    pair = {left.status, right.status}
    if len(pair) > 1 and unlike_stages(left.arguments, right.arguments):
        return False
    if len(pair) == 1 or "ongoing" in pair:
        return True
    if pair == {"occurred", "planned"}:
        # "will meet on Friday … they met last year" are two, unless one has no date or it is one;
        # a commission that has met will meet again.
        dated = (left.time.start and right.time.start) or left.kind == REL.CommissionSession
        people = [set(event.entities(REL.participant)) for event in (left, right)]
        if people[0] != people[1]:
            return False
        return not dated or (left.time.start == right.time.start and len(left.time.start) == _DAY)
    return True


def _together(left: Found, right: Found) -> Found:
    summed_up = right.title and right.status != "denied"
    status = left.status if summed_up else min(left.status, right.status, key=_STRENGTH.index)
    if {left.status, right.status} == {"cancelled", "postponed"}:
        status = right.status  # "will not come on Monday. The visit has been put off"
    if left.kind in _LASTING and {left.status, right.status} == {"occurred", "ongoing"}:
        status = "ongoing"  # "arrived on Monday", "who is there on a visit"
    time = finer(left.time, right.time)
    if are_one_summit(left, right):
        last = last_told(left, right)
        status, time = last.status, last.time
    # A headline may sum up several meetings: it brings nobody to one that is told in full.
    told = {a.role for a in left.arguments} & set(left.frame.needs)
    known = told if right.title and is_whole(left) else set()
    more = (a for a in right.arguments if a.role not in known and _adds(left.arguments, a))
    arguments = (*left.arguments, *more)
    evidence = left.evidence + tuple(e for e in right.evidence if e not in left.evidence)
    return replace(
        left, status=status, arguments=arguments, time=time,
        place=left.place or right.place, evidence=evidence,
    )  # fmt: skip


def _adds(arguments: Iterable[Argument], new: Argument) -> bool:
    """A value is told once; a role takes every filler that is new."""
    if new.role == REL.kind and isinstance(new.filler, Literal):
        return all(old.role != REL.kind for old in arguments)
    if is_value(new.role):
        return new not in arguments
    if new.role == REL.series and isinstance(new.filler, Entity):
        return all(old.role != REL.series for old in arguments)
    if isinstance(new.filler, Entity) and is_a(new.role, REL.destination):
        # "Kazakhstan" adds nothing to "Astana".
        return not any(a.role == new.role for a in arguments)
    return all(
        old.role != new.role or (old.filler != new.filler and not _names(old.filler, new.filler))
        for old in arguments
    )


def _names(old: Filler, new: Filler) -> bool:
    """Whether one tells of nothing but the other: "the line", "the CASA-1000 line" of CASA-1000."""
    ours, theirs = (set(filler.name.lower().split()) for filler in (old, new))
    known = isinstance(old, Entity) and not isinstance(new, Entity)
    return theirs <= ours or (known and ours <= theirs)


def _mention(
    article: Article, event: Found, news: str, named: Mapping[str, Naming]
) -> EventMention:
    order = event_type(event.kind).roles
    told = counted(dict.fromkeys(event.arguments))
    arguments = tuple(sorted(told, key=lambda a: order.index(a.role)))
    people = {a.filler.iri for a in arguments if isinstance(a.filler, Entity)}
    return EventMention(
        minted("mention", article.iri, event.kind, event.trigger), article.iri, event.kind,
        STATUS[event.status], arguments, event.time, event.place, _is_background(event, news),
        event.evidence, event.rule, tuple(named[iri] for iri in sorted(people & named.keys())),
    )  # fmt: skip


def _news_day(article: Article, events: Iterable[Found]) -> str:
    """The day of the news: the last that is told as such, else that of publication."""
    if not article.published:
        return ""
    today = date.fromisoformat(article.published)
    days = [
        event.time.start
        for event in events
        if event.status == "occurred"
        and not event.background
        and len(event.time.start) == _DAY
        and 0 <= (today - date.fromisoformat(event.time.start)).days <= _NEWS_DAYS
    ]
    return max(days, default=article.published)


def _is_background(event: Found, news: str) -> bool:
    """Whether an event is history: told so, or long before the news."""
    if event.status in ("planned", "proposed"):
        return False
    if not (news and event.time.latest):
        return event.background
    age = date.fromisoformat(news) - date.fromisoformat(event.time.latest)
    return event.background or age.days > _OLD_NEWS
