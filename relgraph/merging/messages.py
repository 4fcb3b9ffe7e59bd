"""Messages of one article → the same, each with what the others like it tell: to whom, on what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Argument
from ..vocabulary import REL
from .sameness import compatible_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..grammar import Found

_LETTERS = frozenset(
    {"telegram", "telegrams", "message", "messages", "letter", "letters", "exchange", "exchanges"}
)
_MESSAGES = frozenset({REL.Condolence, REL.Congratulation})


def alike(events: Sequence[Found]) -> list[Found]:
    """ "In his letter Rahmon noted the ties": to the one whom all the others congratulate."""
    events = [event for event in events if not _is_strange(event, events)]
    events = [event for event in events if not _is_echo(event, _like(event, events))]
    addressed = [_with_recipient(event, _like(event, events)) for event in events]
    addressed = [_in_return(event, addressed) for event in addressed]
    return [_with_occasion(event, _like(event, addressed)) for event in addressed]


def _is_strange(event: Found, events: Sequence[Found]) -> bool:
    """ "Similar telegrams": of the kind of those told right before, else of none."""
    if event.kind not in _MESSAGES or _form(event) not in _LETTERS:
        return False
    before = (o for o in events if o.kind in _MESSAGES and o.trigger < event.trigger)
    told = [other for other in before if _form(other) not in _LETTERS]
    return not told or max(told, key=lambda other: other.trigger).kind != event.kind


def _is_echo(event: Found, others: Sequence[Found]) -> bool:
    """ "And to the people of Uzbekistan": its President has got the same message."""
    states = event.entities(REL.recipient)
    if not states or any(state.kind != REL.State for state in states):
        return False
    alike = (o for o in others if o.entities(REL.sender) == event.entities(REL.sender))
    served = {s for o in alike for r in o.entities(REL.recipient) if r.kind == REL.Person
              for s in gazetteer().acts_for(r)}  # fmt: skip
    return set(states) <= served


def _form(event: Found) -> str:
    return event.rule.partition(": ")[2]


def _like(event: Found, events: Sequence[Found]) -> list[Found]:
    """The other messages of a kind, from the nearest on."""
    if event.kind not in _MESSAGES:
        return []
    others = [o for o in events if o.kind == event.kind and o.trigger != event.trigger]
    again = _form(event) in _LETTERS  # "similar messages": of another day, maybe
    fitting = (o for o in others if again or compatible_times(event.time, o.time))
    return sorted(fitting, key=lambda o: _distance(event, o))


def _distance(event: Found, other: Found) -> int:
    """How far apart two sentences stand; what was told before is nearer."""
    return abs(other.sentence - event.sentence) + (other.sentence > event.sentence)


def _with_recipient(event: Found, others: Sequence[Found]) -> Found:
    senders = event.entities(REL.sender)
    told = [tuple(other.entities(REL.recipient)) for other in others]
    known = {recipients for recipients in told if recipients}
    if not senders or event.entities(REL.recipient) or len(known) != 1:
        return event
    recipients = known.pop()
    if set(recipients) & set(senders):
        return event
    added = tuple(Argument(REL.recipient, recipient) for recipient in recipients)
    return replace(event, arguments=(*event.arguments, *added))


def _in_return(event: Found, events: Sequence[Found]) -> Found:
    """ "Asked the guest to pass on his own in return": to the one whose greetings he has got."""
    if event.kind != REL.Greeting or event.entities(REL.recipient):
        return event
    senders = set(event.entities(REL.sender))
    before = (o for o in events if o.kind == REL.Greeting and o.sentence < event.sentence)
    got = [other for other in before if senders & set(other.entities(REL.recipient))]
    if not got:
        return event
    to = [Argument(REL.recipient, sender) for sender in got[-1].entities(REL.sender)]
    if not event.entities(REL.conveyor):
        to += [Argument(REL.conveyor, person) for person in got[-1].entities(REL.conveyor)]
    return replace(event, arguments=(*event.arguments, *to))


def _with_occasion(event: Found, others: Sequence[Found]) -> Found:
    if any(a.role == REL.occasion for a in event.arguments):
        return event
    told = (a for other in others for a in other.arguments if a.role == REL.occasion)
    occasion = next(told, None)
    return replace(event, arguments=(*event.arguments, occasion)) if occasion else event
