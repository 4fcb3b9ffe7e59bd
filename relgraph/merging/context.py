"""Events of one article → the same with what their surroundings add: parties, day and place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import cues, verbs
from ..model import Argument, Entity
from ..vocabulary import REL, is_a
from .days import arrived, numbered, planned, spoken
from .gatherings import attended
from .guests import invited
from .messages import alike
from .scenes import placed, visited
from .sequels import continued

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..grammar import Found
    from ..model import Article, Filler

_NEAR = 8
_FEW = 5
_PAIR = 2
_TALKS = frozenset({REL.Meeting, REL.Visit, REL.PhoneCall})
# What a text tells of "the two countries" wherever it stands.
_OF_TWO = frozenset({REL.TradeReport, REL.TradeTarget, REL.BorderEvent})
_OF_PARTIES = frozenset({REL.Signing, REL.PartnershipUpgrade, REL.Ratification, REL.TradeReport})
_OF_PAIR = frozenset(
    {REL.Signing, REL.TradeReport, REL.TradeTarget, REL.PartnershipUpgrade, REL.BorderEvent,
     REL.VisaChange}
)  # fmt: skip
_NEXT = 2
_OPENING = 3
_STORIES = frozenset({REL.Meeting, REL.Visit, REL.PhoneCall, REL.Signing})
_PROTAGONISTS = frozenset({REL.participant, REL.visitor, REL.signatory})
_CLOSE = 4


def is_whole(event: Found) -> bool:
    """Whether an event has the fillers without which it says nothing."""
    told = [a for a in dict.fromkeys(event.arguments) if a.role in event.frame.needs]
    # Several works of one project are told once: "a school and a clinic" have no two parties.
    needed = [a.role for a in told if a.role != REL.project]
    needed += {a.role for a in told if a.role == REL.project}
    either = event.frame.either
    chosen = not either or any(a.role in either for a in event.arguments)
    return chosen and set(needed) == set(event.frame.needs) and len(needed) >= event.frame.least


def completed(events: Sequence[Found], article: Article, town: Entity | None) -> list[Found]:
    """Give every event what the calls, meetings and visits around it tell of it.

    `town` is where the article was written.
    """
    events = continued(events)
    events = [arrived(event) for event in events]
    contacts = [event for event in events if not event.frame.contact and is_whole(event)]
    # "Talks with his colleague were about trade": whose talks they were, those before them tell.
    events = [e if e.frame.contact else _with_parties(e, _by_distance(e, contacts)) for e in events]
    contacts = [event for event in events if not event.frame.contact and is_whole(event)]
    events = [_with_parties(e, _by_distance(e, contacts)) if e.frame.contact else e for e in events]
    acting = _acting(events)
    events = [_of_pair(event, acting) for event in events]
    events = [planned(event, _by_distance(event, contacts), article.published) for event in events]
    events = [numbered(event, _by_distance(event, contacts)) for event in events]
    dated = [spoken(event, _by_distance(event, contacts)) for event in events]
    return invited(visited(attended(placed(alike(dated), article, town))))


def _by_distance(event: Found, others: Iterable[Found]) -> list[Found]:
    return sorted(
        (o for o in others if (o.trigger, o.kind) != (event.trigger, event.kind)),
        key=lambda o: abs(o.sentence - event.sentence) + (o.sentence > event.sentence),
    )


# -- parties -------------------------------------------------------------------------------


def _with_parties(event: Found, contacts: Sequence[Found]) -> Found:
    """Whom Tokayev thanked, when only his call with Mirziyoyev says it; whose agreement it was."""
    present = {a.role for a in event.arguments}
    missing = [role for role in event.frame.needs if role not in present]
    clash = any(a.role == REL.action and a.filler.name == "incident" for a in event.arguments)
    if event.kind in (REL.Dispute, REL.MilitaryExercise) or clash:
        return event  # whoever is at odds, or trains, is named
    alone = event.kind == REL.Signing and len(event.entities(REL.party)) == 1
    if REL.party in event.frame.needs and (alone or not is_whole(event)):
        return _with_states(event, contacts)
    if event.kind == REL.Meeting and missing:
        return _with_those_before(event, contacts)
    if event.kind == REL.Meeting and not is_whole(event):
        return _with_protagonist(event, contacts)
    if event.kind in (REL.PhoneCall, REL.Discussion) and REL.participant in present:
        return _with_partner(event, contacts)
    if event.kind == REL.Greeting and missing == [REL.recipient]:
        return _with_addressee(event, contacts)
    if len(missing) != 1 or not is_a(missing[0], REL.participant) or missing[0] == REL.person:
        return event
    known = event.things
    for other in contacts:
        parties = list(
            dict.fromkeys(a.filler for a in other.arguments if a.role == REL.participant)
        )
        absent = [party for party in parties if party not in known and _is_host(event, party)]
        far = abs(other.sentence - event.sentence) > _NEAR and other.sentence > _OPENING
        if len(parties) == 2 and not far and (missing[0] == REL.participant or len(absent) == 1):
            filled = tuple(Argument(missing[0], party) for party in absent)
            return replace(event, arguments=event.arguments + filled)
    return event


def _is_host(event: Found, party: Filler) -> bool:
    """ "Accepted an invitation to Italy": it came from an Italian."""
    goals = gazetteer().states_of_all(event.entities(REL.destination))
    host = event.kind == REL.Invitation and REL.inviter not in {a.role for a in event.arguments}
    home = gazetteer().states_of(party) if isinstance(party, Entity) else goals
    return not (host and goals) or bool(home & goals)


def _with_addressee(event: Found, contacts: Sequence[Found]) -> Found:
    """ "The guest brought greetings from Orbán": his own man brings them, the other gets them."""
    senders = event.entities(REL.sender)
    home = gazetteer().states_of_all(senders)
    for other in contacts:
        if abs(other.sentence - event.sentence) > _CLOSE or other.kind != REL.Meeting:
            continue
        people = other.entities(REL.participant)
        theirs = [p for p in people if not home & gazetteer().states_of(p)]
        ours = [p for p in people if p not in theirs and p not in senders]
        if home and len(theirs) == 1 and not set(senders) & set(people):
            told = (Argument(REL.recipient, theirs[0]), *(Argument(REL.conveyor, p) for p in ours))
            carried = any(a.role == REL.conveyor for a in event.arguments)
            return replace(event, arguments=event.arguments + told[: 1 if carried else 2])
    return event


def _with_protagonist(event: Found, contacts: Sequence[Found]) -> Found:
    """ "A separate conversation with Baradar followed": with the one whom the story is about."""
    met = event.entities(REL.participant)
    whose = (cues.WITH_SOMEBODY.search(told.quote) for told in event.evidence)
    apart = event.word in verbs.TALKS and not any(whose)
    if len(met) != 1 or event.title or apart:
        return event
    counts: Counter[Entity] = Counter()
    for other in contacts:
        if abs(other.sentence - event.sentence) > _CLOSE or other.kind not in _STORIES:
            continue
        counts.update(
            a.filler for a in other.arguments if a.role in _PROTAGONISTS
            and isinstance(a.filler, Entity) and a.filler.kind == REL.Person
        )  # fmt: skip
    own = gazetteer().states_of(met[0])
    others = [
        person
        for person, _ in counts.most_common()
        if person != met[0] and not own & gazetteer().states_of(person)
    ]
    if not others:
        return event
    return replace(event, arguments=(*event.arguments, Argument(REL.participant, others[0])))


def _with_those_before(event: Found, contacts: Sequence[Found]) -> Found:
    """ "The talks were held in a narrow format": a guest and his host have just been told."""
    near = (o for o in contacts if 0 < event.sentence - o.sentence <= _NEXT and not o.title)
    other = next((o for o in near if o.kind in _TALKS), None)
    if other is None or other.kind == REL.PhoneCall or other.status not in ("occurred", "ongoing"):
        return event
    roles = (REL.participant, REL.visitor, REL.host)
    people = dict.fromkeys(
        a.filler for a in other.arguments if a.role in roles
        and isinstance(a.filler, Entity) and a.filler.kind == REL.Person
    )  # fmt: skip
    told = tuple(Argument(REL.participant, person) for person in people)
    return replace(event, arguments=(*told, *event.arguments)) if len(told) == _PAIR else event


def _with_partner(event: Found, contacts: Sequence[Found]) -> Found:
    """ "The President spoke of trade": with the one whom he meets or calls right there."""
    own = [a.filler for a in event.arguments if a.role == REL.participant]
    for other in contacts:
        parties = [a.filler for a in other.arguments if a.role == REL.participant]
        near = abs(other.sentence - event.sentence) <= _CLOSE
        if near and len(own) == 1 and len(parties) == 2 and own[0] in parties:
            partner = next(party for party in parties if party != own[0])
            return replace(event, arguments=(*event.arguments, Argument(REL.participant, partner)))
    return event


def _with_states(event: Found, contacts: Sequence[Found]) -> Found:
    """ "27 documents were signed": by the states whose people met or whose guest came.

    What a sentence says of two parties, the next one adds to: "More papers followed".
    """
    own = {a.filler for a in event.arguments if a.role == REL.party}
    alike = [other for other in contacts if _are_of_one_work(event, other)]
    telling = (*alike, *(other for other in contacts if _tells_whose(event, other)))
    told = [_parties_in(other, event) for other in telling]
    size = _size_of(event)
    fitting = [states for states in told if size <= len(states) <= _FEW and own <= set(states)]
    # A border is that of two neighbours: where several pairs talk, nobody knows of which.
    unclear = event.kind == REL.BorderEvent and len({frozenset(states) for states in fitting}) > 1
    if not fitting or unclear:
        return event
    filled = tuple(Argument(REL.party, state) for state in fitting[0] if state not in own)
    return replace(event, arguments=event.arguments + filled)


def _tells_whose(event: Found, other: Found) -> bool:
    """Whether an event is told where two states talk, or beside what they did together."""
    near = abs(other.sentence - event.sentence) <= _NEAR or event.kind in _OF_TWO
    beside = abs(event.sentence - other.sentence) <= _NEXT
    border = other.kind == event.kind == REL.BorderEvent and len(_states_in(other)) == _PAIR
    like = other.kind in _OF_PARTIES or border
    return (near and other.kind in _TALKS) or (beside and like)


def _are_of_one_work(event: Found, other: Found) -> bool:
    """ "The first unit of Kambarata-1 is due in 2028": whose it is, was told with its start."""
    if event.kind != REL.ProjectMilestone:
        return False
    ours, theirs = (
        {a.filler.name.lower() for a in e.arguments if a.role in (REL.project, REL.instrument)}
        for e in (event, other)
    )
    return any(" " in work and work in told for work in ours for told in theirs)


def _parties_in(event: Found, other: Found) -> list[Entity]:
    """The states in an event; of what builds on it, those who are its parties themselves."""
    banks = event.entities(REL.party) if other.kind == REL.ProjectMilestone else []
    own = (bank for bank in banks if not gazetteer().acts_for(bank))
    return [*_states_in(event), *own]


def _states_in(event: Found) -> list[Entity]:
    """The states that the fillers of an event are or act for."""
    entities = (a.filler for a in event.arguments if isinstance(a.filler, Entity))
    return list(dict.fromkeys(s for entity in entities for s in gazetteer().acts_for(entity)))


def _size_of(event: Found) -> int:
    """How many states an event has at least: "a trilateral protocol"."""
    three = any(_OF_THREE.search(evidence.quote) for evidence in event.evidence)
    return _PAIR + three


_OF_THREE = re.compile(r"(?i)\b(?:trilateral|tripartite|three-way|three[- ](?:countries|states))\b")


def _acting(events: Iterable[Found]) -> Counter[Entity]:
    """How often each state acts in an article."""
    counts: Counter[Entity] = Counter()
    for event in events:
        counts.update(_states_in(event))
    return counts


def _of_pair(event: Found, acting: Counter[Entity]) -> Found:
    """ "Seven memorandums were inked": nothing else tells whose, and two states alone act.

    No further state may act as often.
    """
    size = _size_of(event)
    ranked = acting.most_common(size + 1)
    clear = len(ranked) == size or (len(ranked) > size and ranked[-2][1] > ranked[-1][1])
    states = [state for state, _ in ranked[:size]]
    own = {a.filler for a in event.arguments if a.role == REL.party}
    lacking = event.kind in _OF_PAIR and len(own) < size and own <= set(states)
    if not lacking or not clear or not _is_mutual(event, own=bool(own)):
        return event
    filled = tuple(Argument(REL.party, state) for state in states if state not in own)
    return replace(event, arguments=event.arguments + filled)


def _is_mutual(event: Found, *, own: bool) -> bool:
    """Whether an event is one of two: papers are, all else where its words or silence say so."""
    if event.kind == REL.Signing or any(_MUTUAL.search(told.quote) for told in event.evidence):
        return True
    return not own and event.kind not in (REL.BorderEvent, REL.VisaChange)


_MUTUAL = re.compile(r"(?i)\b(?:two-way|bilateral|mutual|both|the two|between)\b")
