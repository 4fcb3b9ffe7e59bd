"""The nouns of relgraph: frozen values that one stage hands to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .namespaces import DATA, local_name


class Term(str):
    """The IRI of a class, property or concept that `ontology/` declares."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """The local name: `Invitation`, `inviter`, `accepted`."""
        return local_name(self)


def minted(kind: str, *parts: object) -> str:
    """Mint the IRI of a node from its content, so that a rerun gives the same one."""
    from hashlib import sha256

    return f"{DATA}{kind}/{sha256(chr(31).join(map(str, parts)).encode()).hexdigest()[:12]}"


class Noise(NamedTuple):
    """A span of the source text that is no news: a caption, a byline, a list of other news."""

    begin: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """What was read: the source text as it stands, and what is known about it.

    Offsets everywhere count Unicode code points of `text`, which is what was extracted from the
    bytes with the hash `sha256`. `published` is an ISO day, empty where nothing tells it. Each
    `…_from` says what told a thing: the headline, a header, dateline or footer of the text, an
    address, the metadata of a page, a field of a row; `given` is what the caller said.
    `signature` is the MinHash of the text, by which its copies are recognised.
    """

    iri: str
    text: str
    source: str
    title: str = ""
    title_from: str = ""
    body: int = 0
    published: str = ""
    published_from: str = ""
    language: str = "en"
    language_from: str = ""
    url: str = ""
    publisher: str = ""
    publisher_from: str = ""
    author: str = ""
    author_from: str = ""
    sha256: str = ""
    noise: tuple[Noise, ...] = ()
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with an IRI: a person, state, body, place, series of meetings, or a concept."""

    iri: str
    kind: Term
    name: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text or a number that stands in a role or value of an event."""

    value: str
    datatype: str = "string"

    @property
    def name(self) -> str:
        """The text as a reader sees it."""
        return self.value


Filler = Entity | Literal


@dataclass(frozen=True, slots=True)
class Time:
    """When something happened: ISO 8601 to the precision that the text gives.

    `start` and `end` are days, months or years ("2024-08-05", "2024-08", "2024") or empty;
    `words` are the words of the text that say so.
    """

    start: str = ""
    end: str = ""
    words: str = ""

    @property
    def earliest(self) -> str:
        """The first day that `start` allows, or empty."""
        return (
            self.start + "-01-01"[len(self.start) - 10 :]
            if 4 <= len(self.start) < 10
            else self.start
        )

    @property
    def latest(self) -> str:
        """The last day that `end` allows, or empty."""
        if len(self.end) == 7:
            import calendar

            return f"{self.end}-{calendar.monthrange(*map(int, self.end.split('-')))[1]:02d}"
        return f"{self.end}-12-31" if len(self.end) == 4 else self.end


@dataclass(frozen=True, slots=True)
class Argument:
    """One filler in one role or value of an event."""

    role: Term
    filler: Filler


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of an article's text that an event mention rests on, and the role that it gave."""

    begin: int
    end: int
    quote: str
    role: Term | None = None


class Naming(NamedTuple):
    """How an article introduces a person whom the gazetteer does not know.

    `states` (ISO 3166 alpha-3) and `offices` (kinds such as `minister`) are what it says of them.
    """

    person: str
    states: tuple[str, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventMention:
    """What one article says of one happening.

    The first of `evidence` is the main span. `rule` names the room and the wording that fired.
    `namings` introduce those of its people whom the gazetteer does not know.
    """

    iri: str
    article: str
    kind: Term
    status: Term
    arguments: tuple[Argument, ...]
    time: Time
    place: tuple[Entity, ...]
    background: bool
    evidence: tuple[Evidence, ...]
    rule: str
    namings: tuple[Naming, ...] = ()

    def fillers(self, role: str) -> tuple[Filler, ...]:
        """The fillers of one role or value, in the order of the text."""
        return tuple(a.filler for a in self.arguments if a.role == role)


class Report(NamedTuple):
    """An article, with or without its text, and what it says."""

    article: Article
    mentions: tuple[EventMention, ...]


class Claim(NamedTuple):
    """One value of several: the IRIs of the articles that say so, and of their outlets' states."""

    value: str
    articles: tuple[str, ...]
    states: tuple[str, ...] = ()


class Conflict(NamedTuple):
    """What the mentions of an event disagree on: the claims, the preferred one first, and why.

    `over` names the role or property. `sides` says how the outlets of the states that the event is
    between compare: `agree`, `differ`, or `silent` where some of them say nothing.
    """

    over: str
    claims: tuple[Claim, ...]
    why: str
    sides: str


@dataclass(frozen=True, slots=True)
class Event:
    """A happening: what all its mentions say together, with their disagreements.

    `sources` counts the articles that report it, those that repeat one text as one.
    """

    iri: str
    kind: Term
    status: Term
    arguments: tuple[Argument, ...]
    time: Time
    place: tuple[Entity, ...]
    mentions: tuple[EventMention, ...]
    conflicts: tuple[Conflict, ...] = ()
    sources: int = 1

    def fillers(self, role: str) -> tuple[Filler, ...]:
        """The fillers of one role or value, in the order of the mentions."""
        return tuple(a.filler for a in self.arguments if a.role == role)

    def _repr_html_(self) -> str:
        from html import escape  # this and calendar are slow to start with

        parts = [(a.role.name, a.filler.name) for a in self.arguments]
        parts += [("place", place.name) for place in self.place]
        rows = "".join(f"<tr><th>{escape(r)}</th><td>{escape(n)}</td></tr>" for r, n in parts)
        quotes = {span.quote: None for told in self.mentions for span in told.evidence}
        said = "".join(f"<blockquote>{escape(quote)}</blockquote>" for quote in quotes)
        head = escape(f"{self.kind.name} {self.status.name} {self.time.start}".rstrip())
        return f"<div><b>{head}</b><table>{rows}</table>{said}</div>"


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters of a text that name an entity, with what they may stand for.

    `entities` are what the characters are known to name: several only where they name several
    ("the Presidents of Kazakhstan and Uzbekistan"). While `office` waits for a date, `entities` is
    empty; what stays ambiguous keeps its `candidates`. `conflict` says what speaks against it.
    """

    begin: int
    end: int
    text: str
    kind: str
    entities: tuple[Entity, ...] = ()
    candidates: tuple[Entity, ...] = ()
    office: tuple[OfficeWords, ...] = ()
    states: tuple[str, ...] = ()
    conflict: str = ""


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """An office as a text names it: its kind, its state or body (or itself), and the words."""

    kind: str
    state: str
    words: str
    organisation: str = ""
    former: bool = False
    acting: bool = False


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Characters of a text that tell a time, seen from its publication.

    Words that leave the year or the week open ("on 5 August", "on Tuesday") mean the last such
    time for what has happened (`past`) and the next one for what is planned (`future`). `kind` is
    `date`, `deadline` ("by 2030") or `period` ("in January-July").
    """

    begin: int
    end: int
    past: Time
    future: Time
    kind: str = "date"


class Amount(NamedTuple):
    """Characters of a text that tell a number of something.

    `kind` is `money`, `percent` or `quantity`; `low` and `high` differ in a range; `unit` is an
    ISO 4217 code, the change ("by", "to", "share") or the unit as written.
    """

    begin: int
    end: int
    kind: str
    low: float
    high: float
    unit: str
