"""Events → commitments: what was planned, proposed or promised, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from ..model import Entity, Literal, Time
from ..promises import Commitment, Sentence
from ..vocabulary import REL, STATUS, event_type, is_a
from .likeness import codes, likeness, matched
from .telling import AHEAD, HAPPENED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model import Article, Event, EventMention, Filler, Term

_LONG = 1100  # days within which an invitation is still what a visit answers
_MOVED = 400
_TAKEN_BACK = frozenset({"cancelled", "denied"})


def commitments(
    events: Iterable[Event], articles: Mapping[str, Article], today: str
) -> tuple[Commitment, ...]:
    """Tell what became of every promise by a day, the earliest promise first.

    `articles` are those that report the events, by IRI; `today` is an ISO day.
    """
    ledger = _Ledger(tuple(events), articles, today)
    found = (ledger.commitment(event) for event in ledger.promises())
    return tuple(sorted(found, key=lambda c: (c.promise.published, c.event.iri)))


class _Ledger:
    def __init__(
        self, events: Sequence[Event], articles: Mapping[str, Article], today: str
    ) -> None:
        self.events = events
        self.articles = articles
        self.today = today
        self._by_state: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
        for event in events:
            for code in _involved(event):
                self._by_state[event.kind, code].append(event)

    def promises(self) -> Iterator[Event]:
        """Give the events that were told of ahead, or that promise another one."""
        for event in self.events:
            ahead = any(mention.status.name in AHEAD for mention in event.mentions)
            if ahead or event_type(event.kind).fulfilled_by:
                yield event

    def commitment(self, event: Event) -> Commitment:
        """Judge one promise."""
        kept_by = event_type(event.kind).fulfilled_by
        state, outcome = self._answered(event) if kept_by else self._own(event)
        promise = self._promise(event)
        due = _due(event, outcome if kept_by and state != "superseded" else event)
        if state == "open" and due and due < self.today:
            state = "overdue"
        told = self._outcome(outcome, state) if outcome is not None else None
        settled = _day(outcome) if outcome is not None and state == "fulfilled" else ""
        settled = settled or (told.published if told and state == "fulfilled" else "")
        return Commitment(
            event, state, due, promise, told, None if outcome is event else outcome,
            settled, _days_between(promise.published, settled),
        )  # fmt: skip

    def _own(self, event: Event) -> tuple[str, Event | None]:
        """What became of a plan that is kept by taking place itself."""
        status = event.status.name
        if status in HAPPENED:
            return "fulfilled", event
        if status in _TAKEN_BACK:
            return "cancelled", event
        replaced = self._replaced(event)
        if replaced is not None:
            return "superseded", replaced
        return ("postponed", event) if event.status == STATUS.postponed else ("open", None)

    def _answered(self, event: Event) -> tuple[str, Event | None]:
        """What became of an invitation or target, which another event keeps."""
        if any(response.name == "declined" for response in event.fillers(REL.response)):
            return "cancelled", event
        answers = sorted(self._answers(event), key=lambda e: (_day(e) or "9999", e.iri))
        for answer in answers:
            if answer.status.name in HAPPENED:
                return "fulfilled", answer
        if event.kind == REL.TradeTarget:
            replaced = self._new_target(event)
            return ("superseded", replaced) if replaced else ("open", None)
        if not answers:
            return "open", None
        states = {"cancelled": "cancelled", "denied": "cancelled", "postponed": "postponed"}
        return states.get(answers[-1].status.name, "open"), answers[-1]

    def _answers(self, event: Event) -> Iterator[Event]:
        since = self._promise(event)
        begun = min(_day(event) or since.published, since.published)
        for kind in event_type(event.kind).fulfilled_by:
            for other in self._near(event, kind):
                day = _day(other) or self._first_published(other)
                if event.kind == REL.TradeTarget:
                    if self._first_published(other) >= begun and _reaches(event, other):
                        yield other
                elif 0 <= _days_between_or(begun, day, -1) <= _LONG and _answers_call(event, other):
                    yield other

    def _near(self, event: Event, kind: str) -> Iterable[Event]:
        found = {
            other.iri: other for code in _involved(event) for other in self._by_state[kind, code]
        }
        return found.values()

    def _replaced(self, event: Event) -> Event | None:
        """A happening of the same parties that was told of later, for a later day."""
        due, promised = _due(event, event), self._promise(event).published
        if event.status == STATUS.postponed or not due or due >= self.today:
            return None
        roles = event_type(event.kind).identity
        ours = _roles(event)
        later = [
            other
            for other in self._near(event, event.kind)
            if 0 < _days_between_or(due, _day(other), -1) <= _MOVED
            and self._first_published(other) > promised
            and likeness(roles, ours, _roles(other))
            and _one_place(event, other)
        ]
        return min(later, key=lambda e: (_day(e), e.iri), default=None)

    def _new_target(self, event: Event) -> Event | None:
        promised, ours = self._promise(event).published, _roles(event)
        later = [
            other
            for other in self._near(event, event.kind)
            if other is not event
            and self._first_published(other) > promised
            and likeness((REL.party, REL.currency), ours, _roles(other))
            and len(other.fillers(REL.party)) == len(event.fillers(REL.party))
        ]
        return min(later, key=lambda e: (self._first_published(e), e.iri), default=None)

    def _first_published(self, event: Event) -> str:
        return min(self.articles[mention.article].published for mention in event.mentions)

    def _promise(self, event: Event) -> Sentence:
        ahead = [m for m in event.mentions if m.status.name in AHEAD]
        return min(map(self._told, ahead or event.mentions), key=_order)

    def _outcome(self, event: Event, state: str) -> Sentence:
        wanted = {"fulfilled": HAPPENED, "cancelled": _TAKEN_BACK, "postponed": {"postponed"}}
        fitting = [m for m in event.mentions if m.status.name in wanted.get(state, ())]
        return min(map(self._told, fitting or event.mentions), key=_order)

    def _told(self, mention: EventMention) -> Sentence:
        article = self.articles[mention.article]
        title = article.title or article.source
        return Sentence(article.published, title, mention.evidence[0].quote, article.iri)


def _order(sentence: Sentence) -> tuple[str, str, str]:
    return sentence.published or "9999", sentence.article, sentence.quote


def _involved(event: Event) -> set[str]:
    things = [a.filler for a in event.arguments if isinstance(a.filler, Entity)]
    return {code for thing in (*things, *event.place) for code in codes(thing)} or {""}


def _roles(event: Event) -> dict[Term, frozenset[Filler]]:
    return {a.role: frozenset(event.fillers(a.role)) for a in event.arguments}


def _answers_call(invitation: Event, other: Event) -> bool:
    """Whether a visit or gathering is what somebody was invited to."""
    guests = invitation.fillers(REL.invitee)
    came = [a.filler for a in other.arguments if is_a(a.role, REL.participant)]
    if other.kind == REL.Visit:
        came = list(other.fillers(REL.visitor))
    if not guests or not any(matched(guest, came) for guest in guests):
        return False
    named = [*other.fillers(REL.series), *other.fillers(REL.name), *other.fillers(REL.occasion)]
    occasions = invitation.fillers(REL.occasion)
    if any(matched(occasion, named) for occasion in occasions):
        return True
    where = [*other.fillers(REL.destination), *other.place]
    wanted = invitation.fillers(REL.destination) or invitation.fillers(REL.inviter)
    if other.kind == REL.Visit or (not occasions and other.kind == REL.Meeting):
        return bool(_states(where) & _states(wanted))
    return False


def _states(things: Iterable[Filler]) -> set[str]:
    return {code for thing in things if isinstance(thing, Entity) for code in codes(thing)}


def _reaches(target: Event, report: Event) -> bool:
    """Whether a turnover between the parties of a target has come up to it."""
    parties = (REL.party, REL.currency)
    aims, reached = (
        [float(f.value) for f in event.fillers(REL.amount) if isinstance(f, Literal)]
        for event in (target, report)
    )
    return (
        bool(aims and reached)
        and max(reached) >= max(aims)
        and len(report.fillers(REL.party)) == len(target.fillers(REL.party))
        and likeness(parties, _roles(target), _roles(report)) > 0
    )


def _one_place(event: Event, other: Event) -> bool:
    return not event.place or not other.place or any(matched(p, other.place) for p in event.place)


def _due(event: Event, answer: Event | None) -> str:
    """The last day by which a promise was to be kept, or empty."""
    for deadline in event.fillers(REL.deadline):
        ends = Time(end=deadline.name).latest
        if ends:
            return ends
    if answer is None:
        return ""
    ahead = [m.time.latest for m in answer.mentions if m.status.name in AHEAD and m.time.latest]
    return max(ahead, default="")


def _day(event: Event) -> str:
    return event.time.earliest


def _days_between(first: str, last: str) -> int | None:
    if not first or not last:
        return None
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _days_between_or(first: str, last: str, otherwise: int) -> int:
    days = _days_between(first, last)
    return otherwise if days is None else days
