"""The events of a graph → pairs of states by period with counts, zeros included, for statistics."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from io import StringIO
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, cast

from ..errors import QuestionError
from ..namespaces import ONTOLOGY
from ..vocabulary import concepts, definition, event_types, label, ontology
from .terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import QuerySolutions, Store

PERIODS = {"year": 4, "month": 7}
DYADS = ("seen", "core", "all")
_CODES = {"cameo": ONTOLOGY + "cameoCode", "plover": ONTOLOGY + "ploverCode"}
_EVENTS = """SELECT DISTINCT ?event ?type ?status ?start ?state WHERE {
  ?event rel:involves ?state ; a ?type ; rel:status ?status .
  OPTIONAL { ?event rel:start ?start } }"""
_ARTICLES = """SELECT DISTINCT ?article ?published ?event WHERE {
  ?article a rel:Article ; rel:published ?published .
  OPTIONAL { ?event rel:mention/rel:article ?article } }"""
_STATES = """SELECT ?state ?iso3 ?cow ?core ?name WHERE {
  ?state rel:iso3 ?iso3 ; rel:coreState ?core ; rdfs:label ?name FILTER(LANG(?name) = "en")
  OPTIONAL { ?state rel:cowCode ?cow } }"""


class State(NamedTuple):
    """A state with its codes of ISO 3166 and Correlates of War."""

    iso3: str
    cow: str
    name: str
    core: bool


Dyad = tuple[str, str]
Cell = tuple[Dyad, str]


@dataclass(frozen=True)
class Panel:
    """A row for each pair of states and each of `periods`, in that order.

    `read` counts the articles of each period; `counts` has, for those cells that are not all zero,
    the numbers by column. `left_out` events have no date.
    """

    columns: tuple[str, ...]
    pairs: tuple[tuple[State, State], ...]
    periods: tuple[str, ...]
    read: Mapping[str, int]
    counts: Mapping[Cell, Mapping[str, int]]
    period: str
    left_out: int

    def __len__(self) -> int:
        return len(self.pairs) * len(self.periods)

    def csv(self) -> str:
        """Return the rows as CSV with a head."""
        return "".join(self.lines())

    def lines(self) -> Iterator[str]:
        """Give the lines of the CSV, each made when it is asked for: there may be millions."""
        counted = self.columns[len(_IDENTITY) - 1 :]
        zeros = ",".join("0" for _ in counted)
        yield _line(self.columns)
        for one, other in self.pairs:
            head = _line(_names(one, other)).rstrip("\n")
            for when in self.periods:
                found = self.counts.get(((one.iso3, other.iso3), when))
                cells = ",".join(str(found.get(name, 0)) for name in counted) if found else zeros
                yield f"{head},{when},{self.read.get(when, 0)},{cells}\n"


@dataclass(frozen=True)
class _Event:
    kind: str
    status: str
    start: str
    states: tuple[str, ...]


def panel(store: Store, period: str = "year", dyads: str = "seen") -> Panel:
    """Count the events of each pair of states in each period, from the first to the last.

    `seen` pairs have an event in the graph, `core` adds all pairs of core states, `all` adds each
    pair of a core state with any state.
    """
    if period not in PERIODS or dyads not in DYADS:
        raise QuestionError(
            f"no panel by {period!r} of {dyads!r} pairs; choose from {', '.join(PERIODS)} "
            f"and {', '.join(DYADS)}"
        )
    width = PERIODS[period]
    states = {state.iso3: state for state in _states(store)}
    events = _events(store)
    dated = {iri: event for iri, event in events.items() if len(event.start) >= width}
    read, by_dyad = _articles(store, events, width)
    pairs = sorted(_pairs(events.values(), states, dyads))
    counts = _counts(dated.values(), width)
    for cell, number in by_dyad.items():
        counts[cell][_DYAD] = number
    return Panel(
        (*_IDENTITY, *_counted()),
        tuple((states[one], states[other]) for one, other in pairs),
        tuple(_between(sorted({*(e.start[:width] for e in dated.values()), *read}))),
        read,
        counts,
        period,
        len(events) - len(dated),
    )


_DYAD = "articles_dyad"
_IDENTITY = {
    "iso3_a": "ISO 3166 alpha-3 code of the one state; the two stand in the order of the alphabet",
    "iso3_b": "ISO 3166 alpha-3 code of the other state",
    "cow_a": "number of the one state in Correlates of War; empty where it has none",
    "cow_b": "number of the other state in Correlates of War; empty where it has none",
    "name_a": "English name of the one state",
    "name_b": "English name of the other state",
    "period": "year, or year and month, in which the event began",
    "articles_read": "articles published in the period that were read: the denominator of coverage",
    _DYAD: "of these, articles that report an event of the pair, of whatever time",
}


def codebook(panel_: Panel) -> str:
    """Explain each column of a panel, as Markdown."""
    told = {**_IDENTITY, **_counted()}
    lines = "\n".join(f"| `{name}` | {told[name]} |" for name in panel_.columns)
    return (
        f"# Codebook\n\n{len(panel_)} rows: pairs of states by {panel_.period}. "
        "A 0 is a true zero: articles were read, none reports such an event. Where "
        "`articles_read` is 0 nothing is known.\n\n"
        "An event counts once for each pair of the states that it involves, whatever the number of "
        "articles that report it; it counts in the period in which it began. "
        f"{panel_.left_out} events whose start is not known so exactly are left out.\n\n"
        "CAMEO and PLOVER codes are the nearest ones, by type of event; only events that occurred "
        f"count there.\n\n| column | means |\n|---|---|\n{lines}\n"
    )


def _counted() -> dict[str, str]:
    """Return each column that counts events, and what it counts."""
    statuses = [concept.name for concept in concepts("status")]
    told = {"events": "events of all types and statuses"}
    told |= {f"status_{name}": f"events that are reported as {name}" for name in statuses}
    for found in event_types():
        meaning = f"{label(found.kind)}: {definition(found.kind)}"
        told[found.kind.name] = f"{meaning} All statuses."
        told |= {f"{found.kind.name}_{name}": f"{label(found.kind)}, {name}" for name in statuses}
    for system, predicate in _CODES.items():
        codes = {
            code for found in event_types() if (code := ontology().text(found.kind, predicate))
        }
        for code in sorted(codes):
            told[_column(system, code)] = f"{system.upper()} {code}, occurred"
    return told


def _column(system: str, code: str) -> str:
    return f"{system}_{code.replace('/', '_')}"


def _counts(events: Iterable[_Event], width: int) -> dict[Cell, Counter[str]]:
    counts: dict[Cell, Counter[str]] = defaultdict(Counter)
    for event in events:
        names = ["events", f"status_{event.status}", event.kind, f"{event.kind}_{event.status}"]
        if event.status == "occurred":
            texts = ((s, ontology().text(ONTOLOGY + event.kind, p)) for s, p in _CODES.items())
            names += [_column(system, code) for system, code in texts if code]
        for pair in combinations(event.states, 2):
            counts[pair, event.start[:width]].update(names)
    return counts


def _names(one: State, other: State) -> tuple[str, ...]:
    return one.iso3, other.iso3, one.cow, other.cow, one.name, other.name


def _line(cells: Iterable[str]) -> str:
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerow(cells)
    return written.getvalue()


def _pairs(events: Iterable[_Event], states: dict[str, State], dyads: str) -> set[Dyad]:
    found = {pair for event in events for pair in combinations(event.states, 2)}
    core = sorted(code for code, state in states.items() if state.core)
    if dyads != "seen":
        found |= set(combinations(core, 2))
    if dyads == "all":
        found |= {(min(a, b), max(a, b)) for a in core for b in states if a != b}
    return found


def _between(periods: list[str]) -> list[str]:
    """Return every year or month from the first to the last."""
    if not periods:
        return []
    first, last = periods[0], periods[-1]
    years = range(int(first[:4]), int(last[:4]) + 1)
    if len(first) == PERIODS["year"]:
        return [f"{year:04d}" for year in years]
    months = (f"{year:04d}-{month:02d}" for year in years for month in range(1, 13))
    return [month for month in months if first <= month <= last]


def _rows(store: Store, sparql: str) -> Iterator[dict[str, str]]:
    results = cast("QuerySolutions", store.query(sparql, prefixes=PREFIXES))
    names = [variable.value for variable in results.variables]
    for row in results:
        yield {n: "" if row[n] is None else row[n].value for n in names}


def _states(store: Store) -> Iterator[State]:
    for row in _rows(store, _STATES):
        yield State(row["iso3"], row["cow"], row["name"], row["core"] == "true")


def _events(store: Store) -> dict[str, _Event]:
    """Return the events with the sorted codes of their states."""
    states: dict[str, set[str]] = defaultdict(set)
    told: dict[str, dict[str, str]] = {}
    for row in _rows(store, _EVENTS):
        states[row["event"]].add(row["state"].rpartition("/")[2])
        told[row["event"]] = row
    return {
        iri: _Event(
            row["type"].removeprefix(ONTOLOGY),
            row["status"].rpartition("/")[2],
            row["start"],
            tuple(sorted(states[iri])),
        )
        for iri, row in told.items()
    }


def _articles(
    store: Store, events: dict[str, _Event], width: int
) -> tuple[Counter[str], Counter[Cell]]:
    """Count the articles of each period, and of each pair of states in it."""
    read: dict[str, str] = {}
    dyads: dict[Cell, set[str]] = defaultdict(set)
    for row in _rows(store, _ARTICLES):
        when = read[row["article"]] = row["published"][:width]
        if event := events.get(row["event"]):
            for pair in combinations(event.states, 2):
                dyads[pair, when].add(row["article"])
    return Counter(read.values()), Counter({cell: len(found) for cell, found in dyads.items()})
