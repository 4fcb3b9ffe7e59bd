"""A reading and the frames → the event mentions that its words tell of, one for each trigger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Argument, Entity, Evidence, Time
from ..vocabulary import REL, concept, is_value, scheme_of
from .details import as_told, detailed
from .fillers import entities_at, fillers_of, values_near
from .focus import Focus
from .frame import Role
from .paths import here
from .separately import apart
from .timing import AHEAD
from .triggers import Trigger, Triggers, is_verb_of
from .when import when

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

    from ..model import Filler, Term
    from .frame import Echo, Frame
    from .reading import Reading

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Found:
    """An event at one trigger, before what an article says of it is put together."""

    kind: Term
    status: str
    arguments: tuple[Argument, ...]
    time: Time
    place: tuple[Entity, ...]
    evidence: tuple[Evidence, ...]
    trigger: int
    sentence: int
    title: bool
    background: bool
    frame: Frame
    rule: str
    paths: tuple[tuple[str, str], ...] = ()

    @property
    def word(self) -> str:
        """The word that tells of it, the last of several."""
        return self.rule.split()[-1]

    @property
    def things(self) -> set[Entity]:
        """The entities in all roles."""
        return {a.filler for a in self.arguments if isinstance(a.filler, Entity)}

    def entities(self, role: str) -> list[Entity]:
        """The entities in one role, in the order of the text."""
        fillers = (a.filler for a in self.arguments if a.role == role)
        return [filler for filler in fillers if isinstance(filler, Entity)]


def read_events(
    reading: Reading, frames: Iterable[Frame], language: str = "en"
) -> tuple[Found, ...]:
    """Read every trigger of every frame in an article."""
    frames = tuple(frames)
    triggers = _triggers(frames, language)
    found: list[Found] = []
    focus = Focus(reading)
    for number, sentence in enumerate(reading.doc.sents):
        focus.enter(sentence, found)
        for token in sentence:
            mention = reading.mentions.get(token.i)
            for trigger in triggers.of(token, mention.kind if mention else ""):
                event = _event(reading, trigger, number, focus)
                if event is not None:
                    told = (one for each in _mutual(event, token) for one in _several(each))
                    single = (e for one in told for e in apart(reading, one, token))
                    found += [as_told(reading, found, each, token) for each in single]
        found = detailed(reading, found, sentence, number, frames)
        found = _echoed(reading, found, sentence, number, frames)
    return tuple(found)


@cache
def _triggers(frames: tuple[Frame, ...], language: str) -> Triggers:
    return Triggers(frames, language)


def _mutual(event: Found, token: Token) -> tuple[Found, ...]:
    """ "exchanged telegrams", "congratulated each other": each is sender and recipient."""
    roles = [role for role in (REL.sender, REL.recipient) if role in event.frame.needs]
    senders = [a.filler for a in event.arguments if a.role == REL.sender]
    others = [a.filler for a in event.arguments if a.role == REL.recipient]
    words = {other.lemma_.lower() for other in token.sent}
    another = {"each", "other"} <= words or {"one", "another"} <= words
    if len(roles) < 2 or not ({"exchange", "mutual"} & words or another):
        return (event,)
    if len(senders) == 2:
        senders, others = senders[:1], senders[1:]
    elif token.head.lemma_ != "exchange" or not senders or not others:
        return (event,)
    rest = tuple(a for a in event.arguments if a.role not in roles)
    there = replace(event, arguments=(*_sent(senders, others), *rest))
    back = replace(event, arguments=(*_sent(others, senders), *rest), trigger=event.trigger + 1)
    return there, back


def _sent(senders: Iterable[Filler], recipients: Iterable[Filler]) -> tuple[Argument, ...]:
    sending = tuple(Argument(REL.sender, sender) for sender in senders)
    return (*sending, *(Argument(REL.recipient, recipient) for recipient in recipients))


def _several(event: Found) -> tuple[Found, ...]:
    """ "first to $5 billion and then, by 2030, to $10 billion": two aims of the same parties.

    Fillers of that role right behind each other are of one: "flights from A and B to C".
    """
    each = event.frame.each or REL.amount
    roles = [argument.role for argument in event.arguments]
    starts = [i for i, role in enumerate(roles) if role == each and role not in roles[i - 1 : i]]
    if len(starts) < 2:
        return (event,)
    shared, ends = event.arguments[: starts[0]], [*starts[1:], len(event.arguments)]
    return tuple(
        replace(event, arguments=(*shared, *event.arguments[start:end]), trigger=event.trigger + i)
        for i, (start, end) in enumerate(zip(starts, ends, strict=True))
    )


def _event(reading: Reading, trigger: Trigger, sentence: int, focus: Focus) -> Found | None:
    token, frame = trigger.token, trigger.frame
    if not frame.check(token, reading):
        return None
    status = _status(reading, token, frame)
    if not status:
        return None
    told_back = reading.language.is_background(token, dated=frame.dated)
    background = told_back or frame.history(token, reading)
    status, time = when(reading, trigger, focus, status, background=background)
    arguments: list[Argument] = []
    paths: list[tuple[str, str]] = []
    taken: set[str] = set()
    for role in frame.roles:
        if any(a.role == role.kind for a in arguments):
            continue
        fillers = fillers_of(reading, token, role, time, set() if role.shared else taken)
        arguments += [Argument(role.kind, filler) for filler in fillers]
        paths += [(role.kind.name, repr(role.path))] if fillers else []
        if role.kind != REL.place:
            taken |= {filler.iri for filler in fillers if isinstance(filler, Entity)}
    read = tuple(frame.reads(token, reading))
    several = sum(a.role == frame.each for a in read) > 1
    arguments = _but(arguments, {a.role for a in read if several or a.role == frame.each})
    told = (a for a in (*arguments, *read) if a.role in frame.needs)
    enough = len({a.role if is_value(a.role) else a for a in told}) >= frame.least
    for role in frame.roles:
        filled = sum(a.role == role.kind for a in arguments) >= role.wants
        if role.more is not None and not (enough and filled):
            wider = replace(role, path=role.more, more=None)
            fillers = fillers_of(reading, token, wider, time, taken)
            if role.lone and len(fillers) > 1:
                continue
            arguments += [Argument(role.kind, filler) for filler in fillers]
            taken |= {filler.iri for filler in fillers if isinstance(filler, Entity)}
    arguments += [*values_near(token, frame.values), *read]
    # Whose border, visas or ties it is, the talks around may tell.
    between = REL.party in frame.needs and any(is_value(a.role) for a in arguments)
    told_of = between or any(a.role in frame.needs for a in arguments)
    if not told_of and (background or status != "occurred" or not frame.bare(token, reading)):
        return None
    places = tuple(
        a.filler
        for a in arguments
        if a.role == REL.place and isinstance(a.filler, Entity) and not _is_region(a.filler)
    )
    place = tuple(found for found in places if found.kind != REL.State) or places
    first, last = token.sent[0], token.sent[-1]
    begin, end = reading.span(first, last)
    return Found(
        frame.kind, status, tuple(a for a in arguments if a.role != REL.place), time, place,
        (Evidence(begin, end, reading.article.text[begin:end]),), reading.begins[token.i], sentence,
        reading.in_title(token), background, frame, f"{frame.kind.name}: {trigger.form}",
        tuple(paths),
    )  # fmt: skip


def _is_region(place: Entity) -> bool:
    """Whether a place is so wide that nothing happens there: "the situation in Central Asia"."""
    return len(gazetteer().states_of(place)) > _PAIR


def _status(reading: Reading, token: Token, frame: Frame) -> str:
    deed = frame.deed(token, reading)
    status = frame.status or reading.language.status(deed, headline=reading.in_title(token))
    if frame.lasting and _goes_on(reading, token, status):
        return "ongoing"
    return "occurred" if frame.vowed and status in AHEAD else status


def _goes_on(reading: Reading, token: Token, status: str) -> bool:
    """ "Supplies gas", "X, its main buyer, said"; headlines tell the past in the present."""
    if token.dep_ == "appos":
        return True
    said = (token.pos_ == "VERB" or token.dep_ == "attr") and status == "occurred"
    return said and not reading.in_title(token) and reading.language.is_present(token)


def _but(arguments: Iterable[Argument], roles: set[Term]) -> list[Argument]:
    return [argument for argument in arguments if argument.role not in roles]


def _echoed(
    reading: Reading, found: list[Found], sentence: Span, number: int, frames: Iterable[Frame]
) -> list[Found]:
    """Add the values that a sentence gives to events told before it."""
    language = reading.article.language
    lemmas = {token.lemma_.lower() for token in sentence}
    for frame in frames:
        for echo in frame.echoes:
            if lemmas.isdisjoint(verb.split()[0] for verb in echo.words[language].verbs):
                continue
            for token in sentence:
                if _repeats(token, echo, language):
                    found = [
                        _answered(reading, event, echo, token, number)
                        if event.kind == frame.kind
                        else event
                        for event in found
                    ]
    return found


def _repeats(token: Token, echo: Echo, language: str) -> bool:
    """Whether a verb speaks of an event told before: "accepted the invitation"."""
    if not is_verb_of(token, echo.words[language]):
        return False
    objects = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass", "oprd")]
    if not objects:
        return not any(c.dep_ in ("ccomp", "xcomp") for c in token.children)
    told = {word.lemma_.lower() for word in token.sent} & echo.of[language]
    return any(
        child.lemma_.lower() in echo.of[language] or (child.lower_ in ("which", "it") and told)
        for child in objects
    )


_ECHO = 8  # sentences later an answer may stand


def _answered(reading: Reading, event: Found, echo: Echo, token: Token, number: int) -> Found:
    role_fillers = {a.filler for a in event.arguments if a.role == echo.role}
    if not 0 <= number - event.sentence <= _ECHO:
        return event
    if any(a.role == echo.kind for a in event.arguments):
        return event
    day = event.time.start or reading.article.published
    doers = {
        entity
        for other in reading.language.links["subject"](token)
        for entity in entities_at(reading, other, Role(echo.role, here), day)
    }
    if doers and role_fillers and not doers & role_fillers:
        return event
    value = Argument(echo.kind, concept(scheme_of(echo.kind) or "", echo.concept))
    begin, end = reading.span(token.sent[0], token.sent[-1])
    spans = event.evidence
    if number != event.sentence:
        spans += (Evidence(begin, end, reading.article.text[begin:end], echo.kind),)
    return replace(event, arguments=(*event.arguments, value), evidence=spans)
