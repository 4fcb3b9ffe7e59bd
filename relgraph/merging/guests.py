"""Invitations and visits of one article → each with what the other tells of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..grammar import Found

_TRUE = frozenset({"occurred", "ongoing", "planned"})


def invited(events: Sequence[Found]) -> list[Found]:
    """Give a visit the inviter as its host, and an invitation that led to one its answer."""
    events = [_of_guests(event) if event.kind == REL.Visit else event for event in events]
    visits = [event for event in events if _is_visit(event)]
    invitations = [event for event in events if _is_invitation(event)]
    return [
        _hosted(event, invitations)
        if _is_visit(event)
        else _answered(event, visits)
        if _is_invitation(event)
        else event
        for event in events
    ]


def _is_visit(event: Found) -> bool:
    return event.kind == REL.Visit and event.status in _TRUE


def _is_invitation(event: Found) -> bool:
    return event.kind == REL.Invitation and event.status == "occurred"


def _of_guests(visit: Found) -> Found:
    """Leave a visit to those who come from abroad; hosts show their guests sites alone."""
    places = visit.entities(REL.destination)
    goals = gazetteer().states_of_all(
        place for place in places if place.kind in (REL.City, REL.State)
    )
    visitors = visit.entities(REL.visitor)
    hosts = [v for v in visitors if goals and gazetteer().states_of_all([v]) == goals]
    if not hosts or len(hosts) == len(visitors):
        return visit
    return replace(
        visit,
        arguments=tuple(
            a for a in visit.arguments if a.role != REL.visitor or a.filler not in hosts
        ),
    )


def _hosted(visit: Found, invitations: Iterable[Found]) -> Found:
    hosts = [
        Argument(REL.host, filler)
        for invitation in invitations
        if _leads_to(invitation, visit)
        for filler in invitation.entities(REL.inviter)
    ]
    if any(a.role == REL.host for a in visit.arguments) or not hosts:
        return visit
    return replace(visit, arguments=(*visit.arguments, hosts[0]))


def _answered(invitation: Found, visits: Iterable[Found]) -> Found:
    """ "Japarov had invited his colleague", who is there now: it was accepted."""
    visit = next((visit for visit in visits if _leads_to(invitation, visit)), None)
    if visit is None:
        return invitation
    told = {a.role for a in invitation.arguments}
    added = []
    if not told & {REL.destination, REL.occasion}:
        added = [Argument(REL.destination, goal) for goal in visit.entities(REL.destination)]
    if REL.response not in told:
        added.append(Argument(REL.response, concept("response", "accepted")))
    return replace(invitation, arguments=(*invitation.arguments, *added))


def _leads_to(invitation: Found, visit: Found) -> bool:
    """Whether the one invited is the visitor, in the state of the one who invited him."""
    same = set(invitation.entities(REL.invitee)) & set(visit.entities(REL.visitor))
    home = gazetteer().states_of_all(invitation.entities(REL.inviter))
    goals = gazetteer().states_of_all(visit.entities(REL.destination))
    later = not (
        visit.time.latest
        and invitation.time.earliest
        and visit.time.latest < invitation.time.earliest
    )
    return bool(same and home & goals) and later
