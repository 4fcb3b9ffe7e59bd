"""An event and its articles → what a page tells of it, in words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from ...model import Literal
from ...records import in_order
from ...vocabulary import REL, label
from ..accuracy import accuracy
from ..scope import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import Article, Conflict, Event, EventMention, Filler
    from ...promises import Commitment, Sentence

_AMOUNTS, _UNITS = ("amount", "quantity"), ("currency", "unit")
_FOR = (
    ("commodity", "{}"),
    ("period", "for {}"),
    ("deadline", "by {}"),
    ("change", "changed by {}%"),
)
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_DOCUMENTS = ("Signing", "Ratification", "PartnershipUpgrade")


class Source(NamedTuple):
    """An article as a page cites it; `link` is empty where it has no address on the web."""

    headline: str
    outlet: str
    published: str
    link: str


class Quote(NamedTuple):
    """The sentences of one article that report an event."""

    words: tuple[str, ...]
    source: Source
    status: str
    background: bool


class Told(NamedTuple):
    """An event in words: `day` sorts, `date` is shown, `roles` are pairs of a role and names."""

    anchor: str
    kind: str
    status: str
    day: str
    last: str
    date: str
    place: str
    roles: tuple[tuple[str, str], ...]
    sources: int
    conflicts: tuple[str, ...]
    quotes: tuple[Quote, ...]
    figures: str
    instruments: str
    accuracy: str


class Promise(NamedTuple):
    """A promise in words: when and how it was given, and what became of it."""

    event: Told
    state: str
    due: str
    given: Quote
    fate: str
    outcome: Quote | None
    answer: str


def promised(commitment: Commitment, event: Told, articles: Mapping[str, Article]) -> Promise:
    """Tell a promise; `answer` is the anchor of the event that keeps it, where that is another.

    An outcome that the same sentence tells is not told twice.
    """
    days, answer, outcome = commitment.days or 0, commitment.answer, commitment.outcome
    after = f", after {counted(days, 'day')}" if days > 0 else ""  # some are told of when kept
    return Promise(
        event,
        commitment.state,
        commitment.due,
        _said(commitment.promise, articles),
        f"{commitment.settled}{after}",
        _said(outcome, articles) if outcome and outcome != commitment.promise else None,
        anchor(answer) if answer else "",
    )


def _said(sentence: Sentence, articles: Mapping[str, Article]) -> Quote:
    return Quote((sentence.quote,), source(articles[sentence.article]), "", background=False)


def anchor(event: Event) -> str:
    """Return the name of the place of an event in the page."""
    return event.iri.rpartition("/")[2]


def told(event: Event, articles: Mapping[str, Article]) -> Told:
    """Tell an event, its newest report last."""
    start, end = event.time.start, event.time.end
    roles: dict[str, list[str]] = {}
    for argument in in_order(event.kind, event.arguments):
        roles.setdefault(label(argument.role), []).append(_shown(argument.filler))
    return Told(
        anchor=anchor(event),
        kind=label(event.kind),
        status=event.status.name,
        day=event.time.earliest or event.time.latest,
        last=event.time.latest or event.time.earliest,
        date=(start if start == end else f"{start or '…'} to {end or '…'}") or "no date",
        place=", ".join(place.name for place in event.place),
        roles=tuple((role, ", ".join(names)) for role, names in roles.items()),
        sources=event.sources,
        conflicts=tuple(_conflict(conflict) for conflict in event.conflicts),
        quotes=tuple(_quote(mention, articles[mention.article]) for mention in event.mentions),
        figures=_figures(event),
        instruments=_instruments(event),
        accuracy=accuracy(event.kind.name),
    )


def source(article: Article) -> Source:
    """Cite an article; only addresses of the web become links."""
    address = urlsplit(article.url)
    link = article.url if address.scheme in {"http", "https"} else ""
    outlet = article.publisher or address.hostname or article.source
    return Source(article.title or article.source, outlet, article.published, link)


def _quote(mention: EventMention, article: Article) -> Quote:
    words = tuple(dict.fromkeys(evidence.quote for evidence in mention.evidence))
    return Quote(words, source(article), mention.status.name, mention.background)


def _figures(event: Event) -> str:
    """Tell the sums and quantities of an event, and what they are of or for."""
    if not any(a.role.name in _AMOUNTS for a in event.arguments):
        return ""
    told = {a.role.name: _shown(a.filler) for a in event.arguments}
    figure = " ".join(told[name] for name in (*_AMOUNTS, *_UNITS) if name in told)
    more = (form.format(told[name]) for name, form in _FOR if name in told)
    return ", ".join([figure, *more])


def _instruments(event: Event) -> str:
    if event.kind.name not in _DOCUMENTS:
        return ""
    names = [filler.name for filler in event.fillers(REL.instrument)]
    levels = [a.filler.name.replace("-", " ") for a in event.arguments if a.role == REL.level]
    counts = [f"{a.filler.name} documents" for a in event.arguments if a.role == REL.count]
    return ", ".join([*names, *levels, *counts]) or label(event.kind)


def _shown(filler: Filler) -> str:
    """Write a number for readers: 566500000 is 566.5 million."""
    if not (isinstance(filler, Literal) and filler.datatype in {"decimal", "integer"}):
        return filler.name
    number = Decimal(filler.value)
    for size, name in _SCALES:
        if abs(number) >= size:
            return f"{(number / size).normalize():f} {name}"
    return f"{number:,f}"


def _conflict(conflict: Conflict) -> str:
    claims = "; ".join(f"{claim.value} ({len(claim.articles)})" for claim in conflict.claims)
    return f"{conflict.over}: {claims}. {conflict.why}"
