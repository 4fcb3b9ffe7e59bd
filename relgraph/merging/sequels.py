"""Events of one article → the same, each with whom the events of its kind beside it name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Argument, Entity, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..grammar import Found
    from ..model import Filler

_GIVERS = {REL.Aid: REL.donor, REL.Supply: REL.supplier}
_NEXT = 2
_PAIR = 2
# "Drilling of the No. 1 tunnel is under way": that of the railway told of before.
_PARTS = frozenset({"tunnel", "tunnels", "section", "stretch", "segment", "bridges", "leg"})


def continued(events: Iterable[Found]) -> list[Found]:
    """ "Kazakhstan sent flour to Tajikistan. In June pasta went to Kabul": from Kazakhstan, too."""
    done: list[Found] = []
    for found in _on_one_border(sorted(events, key=lambda event: event.trigger)):
        event = _told_again(found, done)
        giver = _GIVERS.get(event.kind)
        before = [o for o in done if o.kind == event.kind and _follows(event, o)]
        if giver is None or not before or any(a.role == giver for a in event.arguments):
            done.append(event)
            continue
        known = {a.filler for a in event.arguments}
        told = (a.filler for a in before[-1].arguments if a.role == giver)
        added = tuple(Argument(giver, filler) for filler in told if filler not in known)
        done.append(replace(event, arguments=(*event.arguments, *added)))
    return done


def _told_again(event: Found, done: Iterable[Found]) -> Found:
    """ "The line is to be finished by 2030": the railway of the sentence before."""
    parties = set(_states_in(event))
    if event.kind != REL.ProjectMilestone or len(parties) > 1:
        return event
    own = [a.filler for a in event.arguments if a.role == REL.project]
    named = [thing for thing in own if not isinstance(thing, Literal) or " " in thing.value]
    whose = [o for o in done if o.kind == event.kind and parties <= set(_states_in(o))]
    whose = [o for o in whose if len(_states_in(o)) > 1]
    alike = [o for o in whose if not named and any(_is_one(thing, o) for thing in own)]
    before = alike or [o for o in whose if _follows(event, o)]
    if not before or not all(_is_part(thing, before[-1]) for thing in named):
        return event
    taken = (REL.party,) if named else (REL.party, REL.project)
    whole = [o for o in before if named or not _is_of_part(o)] or before
    told = (a for a in whole[-1].arguments if a.role in taken)
    kept = (a for a in event.arguments if a.role not in taken)
    return replace(event, arguments=(*told, *kept))


def _is_one(thing: Filler, event: Found) -> bool:
    """ "The pipeline": the gas pipeline told of before."""
    works = (a.filler.name for a in event.arguments if a.role == REL.project)
    return any(thing.name in work.split() for work in works)


def _is_of_part(event: Found) -> bool:
    """ "The tunnel is being drilled. The line will be finished": the line is no tunnel."""
    things = [a.filler.name for a in event.arguments if a.role == REL.project]
    return any(name.split()[-1] in _PARTS for name in things)


def _on_one_border(events: Sequence[Found]) -> Iterator[Found]:
    """Where an article tells of one border alone, the shots that are fired are fired on it."""
    borders = [_states_in(event) for event in events if event.kind == REL.BorderEvent]
    pairs = {frozenset(states): states for states in borders if len(states) == _PAIR}
    (states,) = pairs.values() if len(pairs) == 1 else ((),)
    for event in events:
        own = set(_states_in(event))
        clash = any(a.role == REL.action and a.filler.name == "incident" for a in event.arguments)
        more = [state for state in states if state not in own] if clash else []
        near = own <= set(states) and len(own) < _PAIR
        added = tuple(Argument(REL.party, state) for state in more) if near else ()
        yield replace(event, arguments=(*event.arguments, *added)) if added else event


def _states_in(event: Found) -> tuple[Entity, ...]:
    parties = (a.filler for a in event.arguments if a.role == REL.party)
    entities = (party for party in parties if isinstance(party, Entity))
    return tuple(dict.fromkeys(s for entity in entities for s in gazetteer().acts_for(entity)))


def _is_part(thing: Filler, event: Found) -> bool:
    """Whether a work is that of an event, or may be a part of it: "the No. 1 tunnel"."""
    return thing.name.split()[-1] in _PARTS or any(a.filler == thing for a in event.arguments)


def _follows(event: Found, other: Found) -> bool:
    return 0 <= event.sentence - other.sentence <= _NEXT
