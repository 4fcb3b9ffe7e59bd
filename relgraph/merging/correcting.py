"""Tellings and events, and what people decided about them → the same, corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..corrections import edited
from ..gazetteer import gazetteer
from ..model import Argument, Claim, Conflict, Entity, Time
from ..records import in_order
from ..vocabulary import REL, STATUS, event_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..corrections import Correction
    from ..model import Event, EventMention, Filler
    from .telling import Telling

Happening = list["Telling"]


class Note(NamedTuple):
    """What is amiss with a correction; first come those that tell what is one happening."""

    edits_event: bool
    line: int
    text: str


class Corrector:
    """Applies corrections in the order of the file, and notes what they miss or contradict."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self.corrections = corrections
        self.noted: list[Note] = []

    @property
    def notes(self) -> list[str]:
        """What is amiss with corrections, in words."""
        return [note.text for note in self.noted]

    @property
    def apart(self) -> set[frozenset[str]]:
        """The pairs of entities that are not the same."""
        splits = (c for c in self.corrections if c.action == "split" and not c.of_event)
        return {frozenset({c.target, value}) for c in splits for value in c.values}

    def entities(
        self, found: Mapping[str, Entity], known: Mapping[str, Entity]
    ) -> dict[str, Entity | None]:
        """Whom each entity stands for, `found` by evidence; None for one that was rejected."""
        names: dict[str, Entity | None] = dict(found)
        for correction in self.corrections:
            if correction.of_event or correction.action in ("split", "accept"):
                continue
            target = known.get(correction.target)
            if target is None:
                self._note(correction, "names nothing in this graph")
                continue
            kept = names.get(target.iri, target)
            if correction.action == "reject":
                names[target.iri] = None
            elif correction.action == "edit" and gazetteer().entity(target.iri):
                self._note(correction, "is named in the gazetteer; edit it there")
            elif correction.action == "edit" and kept:
                _rename(names, kept, replace(kept, name=correction.value))
            elif correction.action == "merge" and kept:
                for other in correction.values:
                    _rename(names, names.get(other) or known.get(other) or kept, kept, other)
        return names

    def happenings(self, groups: Iterable[Happening]) -> list[Happening]:
        """Reject, split and merge what was put together."""
        found = list(groups)
        for correction in self.corrections:
            if not correction.of_event or correction.action not in ("reject", "split", "merge"):
                continue
            at = {_hash(t.mention.iri): group for group in found for t in group}
            group = at.get(_hash(correction.target))
            if group is None:
                self._note(correction, "names nothing in this graph")
                continue
            others = [at[_hash(v)] for v in correction.values if _hash(v) in at]
            if correction.action == "merge":
                self._merge(correction, found, group, others)
            elif correction.action == "split":
                _split(found, group, {_hash(value) for value in correction.values})
            else:
                self._reject(correction, found, group)
        return found

    def events(self, events: Iterable[Event]) -> list[Event]:
        """Edit events; the old value stays in view as a conflict that a person settled."""
        found = {event.iri: event for event in events}
        at = {_hash(m.iri): event.iri for event in found.values() for m in event.mentions}
        for correction in self.corrections:
            if correction.of_event and correction.action == "edit":
                iri = at.get(_hash(correction.target))
                if iri is None:
                    self._note(correction, "names nothing in this graph")
                elif not _fits(found[iri], correction):
                    self._note(correction, f"events of its type have no {correction.about}")
                else:
                    found[iri] = self._edit(correction, found[iri])
        return list(found.values())

    def _merge(
        self,
        correction: Correction,
        found: list[Happening],
        group: Happening,
        others: list[Happening],
    ) -> None:
        if len(others) < len(correction.values):
            self._note(correction, "merges with something that is not in this graph")
        for other in others:
            if other is group or not any(one is other for one in found):
                continue
            if other[0].mention.kind != group[0].mention.kind:
                self._note(correction, "merges events of two types; edit them instead")
                continue
            group += other
            found[:] = [one for one in found if one is not other]

    def _reject(self, correction: Correction, found: list[Happening], group: Happening) -> None:
        whole = "/event/" in correction.target
        gone = group if whole else [t for t in group if t.mention.iri == correction.target]
        if whole and (more := _more(correction, [t.mention for t in group])):
            self._note(correction, f"rejects an event that {more} more articles tell of now")
        kept = [t for t in group if t not in gone]
        found[:] = [one for one in found if one is not group] + ([kept] if kept else [])

    def _edit(self, correction: Correction, event: Event) -> Event:
        new = edited(correction)
        event, old = _with(event, correction.about, new)
        if old == (shown := " | ".join(value.name for value in new)):
            return event
        if more := _more(correction, event.mentions):
            self._note(correction, f"{correction.about} is {old} by {more} more articles since")
        articles = tuple(sorted({mention.article for mention in event.mentions}))
        claims = (Claim(shown, ()), *((Claim(old, articles),) if old else ()))
        why = f"corrected by {correction.author} on {correction.date}: {correction.reason}"
        conflict = Conflict(correction.about, claims, why, "silent")
        others = (c for c in event.conflicts if c.over != correction.about)
        return replace(event, conflicts=tuple(sorted([*others, conflict])))

    def _note(self, correction: Correction, what: str) -> None:
        told = f"line {correction.line}: {correction.action} {correction.target}: {what}"
        edits_event = correction.action == "edit" and correction.of_event
        self.noted.append(Note(edits_event, correction.line, told))


def _more(correction: Correction, mentions: Iterable[EventMention]) -> int:
    """How many articles tell of an event that did not when it was corrected, as far as is known."""
    count = len({mention.article for mention in mentions})
    return max(0, count - correction.articles) if correction.articles else 0


def _split(found: list[Happening], group: Happening, hashes: set[str]) -> None:
    moved = [t for t in group if _hash(t.mention.iri) in hashes]
    if moved and len(moved) < len(group):
        found.append(moved)
        group[:] = [t for t in group if t not in moved]


def _rename(names: dict[str, Entity | None], old: Entity, new: Entity, iri: str = "") -> None:
    """Let an entity, and all that stood for it, stand for another."""
    for name, entity in list(names.items()):
        if entity == old:
            names[name] = new
    names[iri or old.iri] = new
    names[old.iri] = new


def _with(event: Event, name: str, new: Sequence[Filler]) -> tuple[Event, str]:
    """Put new values in the place of the old ones, and tell those."""
    if name == "status":
        return replace(event, status=STATUS[new[0].name]), event.status.name
    if name in ("start", "end"):
        old = getattr(event.time, name)
        value = new[0].name
        time = replace(event.time, **{name: value}, words="")
        if name == "start" and (not time.end or time.end < value or event.time.end == old):
            time = Time(value, value)
        return replace(event, time=time), old
    if name == "place":
        places = tuple(value for value in new if isinstance(value, Entity))
        return replace(event, place=places), " | ".join(place.name for place in event.place)
    role = REL[name]
    kept = [a for a in event.arguments if a.role != role]
    old = " | ".join(filler.name for filler in event.fillers(role))
    arguments = in_order(event.kind, [*kept, *(Argument(role, value) for value in new)])
    return replace(event, arguments=arguments), old


def _fits(event: Event, correction: Correction) -> bool:
    """Tell whether an event has the role or property that is edited."""
    known = {role.name for role in event_type(event.kind).roles}
    return correction.about in known | {"status", "start", "end", "place"}


def _hash(iri: str) -> str:
    return iri.rpartition("/")[2]
