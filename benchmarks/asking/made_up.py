"""A number of triples → a graph folder with at least so many, of made-up articles and events.

People, states and places are those of the gazetteer; who does what with whom is drawn by lot,
from one seed, so that every run asks the same graph.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from relgraph import store
from relgraph.gazetteer import gazetteer
from relgraph.model import (
    Argument,
    Article,
    Entity,
    Event,
    EventMention,
    Evidence,
    Literal,
    Report,
    Time,
    minted,
)
from relgraph.vocabulary import REL, STATUS, concepts, event_type, event_types, is_a, range_of
from relgraph.vocabulary import scheme_of as scheme

if TYPE_CHECKING:
    from pathlib import Path

    from relgraph.model import Filler, Term
    from relgraph.vocabulary import EventType

_EVENTS_OF_AN_ARTICLE = 6
_TRIPLES_OF_AN_ARTICLE = 425
_FIRST, _DAYS = date(2015, 1, 1), 4000
_OUTLETS = [f"Outlet {number}" for number in range(40)]
_STATUSES = ["occurred"] * 8 + [
    "planned",
    "planned",
    "proposed",
    "cancelled",
    "postponed",
    "denied",
]
_OFTEN = ("Meeting", "Visit", "Signing", "PhoneCall", "Invitation", "Discussion", "TradeReport")
_BOTH = 0.3  # the share of events that a second article tells too


def made_up(folder: Path, triples: int) -> None:
    """Fill a graph folder."""
    reports, events = press(triples // _TRIPLES_OF_AN_ARTICLE)
    quads = store.writable(folder / "store")
    for report in reports:
        store.put_article(quads, report, "made up")
    store.put_events(quads, gazetteer(), events, reports)
    store.publish(quads, folder)


def press(count: int) -> tuple[list[Report], list[Event]]:
    """Return so many articles with what they say, and the events that they tell of."""
    lot = Random(8)
    kinds = [*event_types(), *(event_type(REL[name]) for name in _OFTEN for _ in range(5))]
    articles = [_article(number, lot) for number in range(count)]
    told: list[list[EventMention]] = [[] for _ in articles]
    events = []
    for number, article in enumerate(articles):
        for _ in range(_EVENTS_OF_AN_ARTICLE):
            mentions = [_mention(article, len(told[number]), lot.choice(kinds), lot)]
            told[number].append(mentions[0])
            if number and lot.random() < _BOTH:
                other = lot.randrange(number)
                again = _again(mentions[0], articles[other], len(told[other]))
                told[other].append(again)
                mentions.append(again)
            events.append(_event(mentions))
    reports = [Report(article, tuple(said)) for article, said in zip(articles, told, strict=True)]
    return reports, events


def _article(number: int, lot: Random) -> Article:
    iri = minted("article", "made up", number)
    published = (_FIRST + timedelta(lot.randrange(_DAYS))).isoformat()
    return Article(
        iri,
        text="",
        source=f"made-up/{number}.txt",
        title=f"Made-up article {number}",
        published=published,
        publisher=lot.choice(_OUTLETS),
        url=f"https://example.org/{number}",
        sha256=f"{number:064x}",
    )


def _mention(article: Article, place: int, kind: EventType, lot: Random) -> EventMention:
    day = date.fromisoformat(article.published) + timedelta(lot.randrange(-30, 30))
    span = lot.choice((10, 10, 10, 7, 4))
    when = day.isoformat()[:span]
    roles = [role for role in kind.roles if role in kind.core or lot.random() < 0.5]
    places = (_place(lot),) if kind.has_place and lot.random() < 0.7 else ()
    quote = f"A {kind.kind.name} is told here, the event {place} of {article.title}."
    return EventMention(
        minted("mention", article.iri, place),
        article.iri,
        kind.kind,
        STATUS[lot.choice(_STATUSES)],
        tuple(Argument(role, filler) for role in roles for filler in _fillers(role, lot)),
        Time(when, when, ""),
        places,
        background=False,
        evidence=(Evidence(200 * place, 200 * place + len(quote), quote),),
        rule=f"{kind.kind.name}: made up",
    )


def _again(mention: EventMention, article: Article, place: int) -> EventMention:
    return EventMention(
        minted("mention", article.iri, place),
        article.iri,
        mention.kind,
        mention.status,
        mention.arguments,
        mention.time,
        mention.place,
        mention.background,
        mention.evidence,
        mention.rule,
    )


def _event(mentions: list[EventMention]) -> Event:
    first = mentions[0]
    iri = minted("event", first.iri)
    told = (first.kind, first.status, first.arguments, first.time, first.place)
    return Event(iri, *told, tuple(mentions), sources=len(mentions))


def _fillers(role: Term, lot: Random) -> list[Filler]:
    several = 2 if role in (REL.participant, REL.party, REL.attendee) else 1
    return list(dict.fromkeys(_filler(role, lot) for _ in range(several)))


def _filler(role: Term, lot: Random) -> Filler:
    """Draw what may stand in a role, mostly of the five states that the graph is about."""
    known, kind = gazetteer(), range_of(role)
    if name := scheme(role):
        return lot.choice(concepts(name))
    if role in (REL.party, REL.guest, REL.country, REL.supplier):
        return _state(lot)
    if role == REL.currency:
        return Literal("USD")
    if kind and is_a(kind, REL.Place) and kind != REL.State:
        return _place(lot)
    if kind and is_a(kind, REL.Agent):
        return _state(lot) if kind == REL.State else _person(lot)
    datatype = (kind or "").rpartition("#")[2]
    if datatype in ("integer", "decimal"):
        return Literal(str(lot.randrange(1, 100)), datatype)
    if role == REL.series:
        return lot.choice(known.series).entity
    return Literal(f"{role.name} {lot.randrange(200)}")


def _state(lot: Random) -> Entity:
    core = [state for state in gazetteer().states if state.core]
    return lot.choice(core if lot.random() < 0.7 else gazetteer().states).entity


def _person(lot: Random) -> Entity:
    return (
        gazetteer().persons[min(int(lot.expovariate(1 / 60)), len(gazetteer().persons) - 1)].entity
    )


def _place(lot: Random) -> Entity:
    return gazetteer().places[min(int(lot.expovariate(1 / 40)), len(gazetteer().places) - 1)].entity
