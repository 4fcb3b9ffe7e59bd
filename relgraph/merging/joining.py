"""A group of tellings → the event: status, time, place, fillers, and what is in conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Argument, Entity, Event, Time
from ..namespaces import DATA
from ..records import in_order
from ..vocabulary import REL, event_type, is_value
from .claims import conflict, told
from .likeness import close, match, of_one_state, specific

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model import Conflict, Filler, Term
    from .telling import Telling

_DAY = len("2024-08-05")
# Of statements of one day, the first of these counts.
_STRENGTH = ("cancelled", "denied", "occurred", "ongoing", "postponed", "planned", "proposed")
# An event has one of each; of other values and roles it may have several.
_SINGLE = frozenset(
    {REL.amount, REL.currency, REL.count, REL.edition, REL.kind, REL.level, REL.period, REL.change,
     REL.quantity, REL.deadline, REL.action, REL.response}
)  # fmt: skip
_ONE_FOR_A_STATE = frozenset({REL.chair, REL.signatory})


def joined(tellings: Iterable[Telling], outlets: Mapping[str, str]) -> Event:
    """Say what the tellings of one happening say together; `outlets` are states by article."""
    return _Joining(sorted(tellings, key=lambda telling: telling.order), outlets).event()


class _Joining:
    def __init__(self, tellings: Sequence[Telling], outlets: Mapping[str, str]) -> None:
        self.tellings = tellings
        self.outlets = outlets
        self.kind = tellings[0].mention.kind
        self.sides = {state for telling in tellings for state in telling.states}
        self.conflicts: list[Conflict] = []

    def event(self) -> Event:
        first = self.tellings[0].mention
        status = self._status()
        time, place = self._time(), self._place()
        arguments = in_order(self.kind, self._arguments())
        return Event(
            f"{DATA}event/{first.iri.rpartition('/')[2]}",
            self.kind,
            status,
            arguments,
            time,
            place,
            tuple(telling.mention for telling in self.tellings),
            tuple(sorted(self.conflicts)),
            len({telling.source for telling in self.tellings}),
        )

    def _differ(self, over: str, pairs: Iterable[tuple[str, Telling]]) -> None:
        claims = told(pairs, str)
        self.conflicts.append(conflict(over, claims, str, self.sides, self.outlets))

    def _status(self) -> Term:
        """The newest statement; a plan says nothing against what took place."""
        happened = [t for t in self.tellings if t.happened]
        against = [t for t in self.tellings if t.status in ("cancelled", "denied")]
        if happened and against:
            apart = [(t.status, t) for t in against]
            self._differ("status", [*(("occurred", t) for t in happened), *apart])
        news = [*happened, *against] if happened else self.tellings
        newest = max(news, key=lambda t: (t.published, -_STRENGTH.index(t.status), t.order))
        return newest.mention.status

    def _time(self) -> Time:
        dated = [t for t in self._not_moved() if t.mention.time.start or t.mention.time.end]
        exact = [t for t in dated if len(t.mention.time.start) == _DAY]
        if not exact:
            finest = max(dated, key=lambda t: (len(t.mention.time.start), t.order), default=None)
            return finest.mention.time if finest else Time()
        exact = [t for t in exact if t.happened] or exact
        exact = [t for t in exact if not t.guessed] or exact
        starts = told(((t.mention.time.start, t) for t in exact if t.status != "ongoing"), str)
        start = starts[0].value if starts else min(t.mention.time.start for t in exact)
        times = [t.mention.time for t in exact if t.mention.time.start == start]
        best = max(times, key=lambda time: (time.latest, time.words))
        apart = [t for t in exact if not _meet(t.mention.time, best)]
        # A span that ends before it begins meets not even itself.
        apart = [t for t in apart if _days(t.mention.time) != _days(best)]
        if apart:
            agreeing = [t for t in exact if t not in apart]
            pairs = [(_days(best), t) for t in agreeing]
            self._differ("start", [*pairs, *((_days(t.mention.time), t) for t in apart)])
        return best

    def _not_moved(self) -> Sequence[Telling]:
        """The tellings of the newest date: those behind the last that tells of a move."""
        moves = [i for i, t in enumerate(self.tellings) if t.status == "postponed"]
        later = self.tellings[moves[-1] + 1 :] if moves else ()
        return later if any(t.mention.time.start for t in later) else self.tellings

    def _place(self) -> tuple[Entity, ...]:
        pairs = [(place, t) for t in self._not_moved() for place in t.mention.place]
        exact = set(specific({place for place, _ in pairs}))
        claims = told(((p, t) for p, t in pairs if p in exact), lambda place: place.iri)
        if not claims:
            return ()
        best = claims[0].value
        together = {place for t in claims[0].by for place in t.mention.place}
        apart = [c for c in claims if c.value not in together and not match(c.value, best)]
        if apart:
            self._differ("place", [(c.value.name, t) for c in (claims[0], *apart) for t in c.by])
        kept = {claim.value for claim in claims} - {claim.value for claim in apart}
        return tuple(sorted(kept, key=lambda place: (place.name, place.iri)))

    def _arguments(self) -> Iterator[Argument]:
        for role in event_type(self.kind).roles:
            pairs = [(f, t) for t in self.tellings for f in t.mention.fillers(role)]
            if role == REL.response:
                pairs = pairs[-1:]
            if role in _SINGLE and pairs:
                yield Argument(role, self._preferred(role, pairs))
                continue
            fillers = {filler for filler, _ in pairs}
            if not is_value(role):
                fillers = set(specific(fillers))
            if role in _ONE_FOR_A_STATE:
                self._compare_people(role, fillers, pairs)
            yield from (Argument(role, filler) for filler in fillers)

    def _preferred(self, role: Term, pairs: Sequence[tuple[Filler, Telling]]) -> Filler:
        claims = told(pairs, lambda filler: filler.name)
        best = claims[0].value
        apart = [c for c in claims if c.value != best and not close(c.value, best)]
        if apart:
            self._differ(role.name, [(c.value.name, t) for c in (claims[0], *apart) for t in c.by])
        return best

    def _compare_people(
        self, role: Term, people: set[Filler], pairs: Sequence[tuple[Filler, Telling]]
    ) -> None:
        """Where two articles name two people of one state, one of them may be wrong."""
        by_article = {person: {t.source for p, t in pairs if p == person} for person in people}
        rivals = {
            one
            for one in people
            for other in people
            if one != other and not by_article[one] & by_article[other] and of_one_state(one, other)
        }
        if rivals:
            self._differ(role.name, [(person.name, t) for person, t in pairs if person in rivals])


def _meet(left: Time, right: Time) -> bool:
    return left.earliest <= right.latest and right.earliest <= left.latest


def _days(time: Time) -> str:
    return time.start if time.end in ("", time.start) else f"{time.start} to {time.end}"
