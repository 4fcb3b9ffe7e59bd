"""Invitations and visits of one article → each with what the other tells of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import cues
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..grammar import Found
    from ..model import Entity, Term

_TRUE = frozenset({"occurred", "ongoing", "planned"})


def invited(events: Sequence[Found]) -> list[Found]:
    """Give a visit the inviter as its host, and an invitation that led to one its answer."""
    events = [_of_guests(event) if event.kind == REL.Visit else event for event in events]
    events = [event for event in events if not _is_at_home(event)]
    visits = [event for event in events if _is_visit(event)]
    invitations = [event for event in events if _is_invitation(event)]
    return [
        _hosted(event, invitations)
        if _is_visit(event)
        else _answered(_of_host(event, visits), visits)
        if _is_invitation(event)
        else event
        for event in events
    ]


def _is_visit(event: Found) -> bool:
    return event.kind == REL.Visit and event.status in _TRUE


def _is_invitation(event: Found) -> bool:
    return event.kind == REL.Invitation and event.status == "occurred"


def _to_town(visit: Found) -> Found:
    """ "Landed in Hanoi for a visit to Vietnam", "landed at Manas airport": the town says where."""
    places = [_town_of(place) for place in visit.entities(REL.destination)]
    towns = gazetteer().states_of_all(place for place in places if place.kind == REL.City)
    wide = {p for p in places if _is_land(p) and gazetteer().states_of(p) & towns}
    told = tuple(a for a in visit.arguments if a.role != REL.destination)
    near = dict.fromkeys(place for place in places if place not in wide)
    return _with(replace(visit, arguments=told), REL.destination, near) if places else visit


def _is_land(place: Entity) -> bool:
    known = gazetteer().place(place.iri)
    return place.kind == REL.State or (known is not None and known.kind == "region")


def _town_of(place: Entity) -> Entity:
    known = gazetteer().place(place.iri)
    town = gazetteer().place(known.within) if known and known.kind == "airport" else None
    return town.entity if town else place


def _of_host(invitation: Found, visits: Iterable[Found]) -> Found:
    """Give an invitation the host or the place that the other of them tells."""
    told = {a.role for a in invitation.arguments}
    if REL.invitee not in told:
        return invitation
    if REL.inviter not in told:
        return _by_host(invitation, visits)
    return invitation if told & {REL.destination, REL.occasion} else _to_host(invitation)


def _to_host(invitation: Found) -> Found:
    """ "Invited him for an official visit": to the state of the one who invites."""
    hosts = {s for host in invitation.entities(REL.inviter) for s in gazetteer().acts_for(host)}
    goals = hosts if len(hosts) == 1 and _is_to_come(invitation) else ()
    return _with(invitation, REL.destination, goals)


def _by_host(invitation: Found, visits: Iterable[Found]) -> Found:
    """ "Rahmon was invited to Tehran": by Iran.

    "Moon, who travelled to Astana in 2019, was invited to come again": to where he was.
    """
    guests, goals = (invitation.entities(role) for role in (REL.invitee, REL.destination))
    before = (
        goal
        for visit in visits
        if visit.sentence == invitation.sentence and visit.entities(REL.visitor) == guests
        for goal in visit.entities(REL.destination)
    )
    where = goals or list(before)
    codes = gazetteer().states_of_all(where) - gazetteer().states_of_all(guests)
    hosts = [state.entity for code in codes if (state := gazetteer().state(code))]
    if len(hosts) != 1:
        return invitation
    known = _with(invitation, REL.inviter, hosts)
    return known if goals else _with(known, REL.destination, where[:1])


def _is_to_come(invitation: Found) -> bool:
    return any(cues.TO_COME.search(evidence.quote) for evidence in invitation.evidence)


def _with(event: Found, role: Term, fillers: Iterable[Entity]) -> Found:
    return replace(event, arguments=(*event.arguments, *(Argument(role, f) for f in fillers)))


def _of_guests(visit: Found) -> Found:
    """Leave a visit to those who come from abroad; hosts show their guests sites alone."""
    visit = _to_town(visit)
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


def _is_at_home(event: Found) -> bool:
    """ "President Rahmon arrived in Sughd Province": who stays in his own state is no guest."""
    if event.kind != REL.Visit:
        return False
    goals = [gazetteer().states_of(place) for place in event.entities(REL.destination)]
    homes = [gazetteer().states_of(visitor) for visitor in event.entities(REL.visitor)]
    lands = {*goals, *homes}
    return bool(goals and homes) and len(lands) == 1 and all(len(land) == 1 for land in lands)


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
