"""Gold articles and event records → how well they agree, figure by figure."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .agreement import agreeing, pairs
from .statements import predicted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from .gold import GoldArticle
    from .statements import Statement


@dataclass(frozen=True, slots=True)
class Count:
    """How many were annotated, how many were found, and how many of both agree."""

    gold: int = 0
    found: int = 0
    agree: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.gold + other.gold, self.found + other.found, self.agree + other.agree)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.agree / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was annotated that was found."""
        return self.agree / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many are right."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """The share itself."""
        return self.right / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """An event of an article as annotated and as found: missed or false where one is lacking."""

    article: str
    gold: Statement | None
    found: Statement | None

    @property
    def statement(self) -> Statement:
        """What the annotator tells, or else what was found."""
        return next(statement for statement in (self.gold, self.found) if statement)

    @property
    def events(self) -> Count:
        """The event itself, counted on either side."""
        return Count(bool(self.gold), bool(self.found), bool(self.gold and self.found))

    @property
    def arguments(self) -> tuple[tuple[str, Count], ...]:
        """The fillers of each role that is filled on either side."""
        gold = self.gold.fillers if self.gold else {}
        found = self.found.fillers if self.found else {}
        return tuple(
            (role, Count(len(gold.get(role, ())), len(found.get(role, ())), self._agreeing(role)))
            for role in dict.fromkeys((*gold, *found))
        )

    def _agreeing(self, role: str) -> int:
        return agreeing(self.gold, self.found, [role]) if self.gold and self.found else 0


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one type or article, or of all; of one role, only those of its arguments."""

    name: str
    events: Count
    arguments: Count


@dataclass(frozen=True, slots=True)
class Report:
    """How predictions compare with gold; optional gold events count for and against nobody."""

    articles: tuple[str, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def total(self) -> Group:
        """The figures over all articles and types."""
        return _group("all", self.outcomes)

    @property
    def types(self) -> tuple[Group, ...]:
        """The figures of each event type, the most frequent first."""
        groups = _grouped(self.outcomes, lambda outcome: outcome.statement.kind)
        return tuple(sorted(groups, key=lambda group: (-group.events.gold, group.name)))

    @property
    def roles(self) -> tuple[Group, ...]:
        """The figures of each role, the most frequent first."""
        counts: defaultdict[str, Count] = defaultdict(Count)
        for outcome in self.outcomes:
            for role, count in outcome.arguments:
                counts[role] += count
        groups = (Group(role, Count(), count) for role, count in counts.items())
        return tuple(sorted(groups, key=lambda group: (-group.arguments.gold, group.name)))

    @property
    def by_article(self) -> tuple[Group, ...]:
        """The figures of each article, also where it reports nothing."""
        found = {group.name: group for group in _grouped(self.outcomes, lambda o: o.article)}
        return tuple(found.get(name) or _group(name, ()) for name in self.articles)

    @property
    def status(self) -> Share:
        """How many of the paired events have the right status."""
        return _share(gold.status == found.status for gold, found in self._pairs())

    @property
    def background(self) -> Share:
        """How many of the paired events are rightly told as news or as history."""
        return _share(gold.background == found.background for gold, found in self._pairs())

    @property
    def evidence(self) -> Share:
        """How many of the paired events quote the words that the annotator pointed at."""
        return _share(_spaced(gold.words) in _spaced(found.words) for gold, found in self._pairs())

    @property
    def date(self) -> Share:
        """How many of the paired events that have a date begin when the annotator says."""
        return _share(
            bool(gold.start) and found.start.startswith(gold.start)
            for gold, found in self._pairs()
            if gold.start or found.start
        )

    @property
    def missed(self) -> tuple[Outcome, ...]:
        """The annotated events that were not found."""
        return tuple(outcome for outcome in self.outcomes if not outcome.found)

    @property
    def false(self) -> tuple[Outcome, ...]:
        """The events found that no annotation knows."""
        return tuple(outcome for outcome in self.outcomes if not outcome.gold)

    def _pairs(self) -> Iterator[tuple[Statement, Statement]]:
        return ((o.gold, o.found) for o in self.outcomes if o.gold and o.found)


def evaluate(
    gold: Iterable[GoldArticle],
    records: Mapping[str, Sequence[Mapping[str, Any]]],
    types: Collection[str] = (),
) -> Report:
    """Compare event records, by the stem of their article, with gold; of all or some types."""
    articles = tuple(gold)
    outcomes: list[Outcome] = []
    for article in articles:
        found = [predicted(record) for record in records.get(article.stem, ())]
        outcomes += _outcomes(
            article.stem,
            [event for event in article.events if not types or event.kind in types],
            [event for event in found if not types or event.kind in types],
        )
    return Report(tuple(article.stem for article in articles), tuple(outcomes))


def _outcomes(
    article: str, gold: Sequence[Statement], found: Sequence[Statement]
) -> Iterator[Outcome]:
    """Give the outcome of each event: the annotated ones in their order, then the false ones."""
    matches = dict(pairs(gold, found))
    for i, event in enumerate(gold):
        if not event.optional:
            yield Outcome(article, event, found[matches[i]] if i in matches else None)
    for event in (e for j, e in enumerate(found) if j not in matches.values()):
        yield Outcome(article, None, event)


def _grouped(outcomes: Iterable[Outcome], key: Callable[[Outcome], str]) -> list[Group]:
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[key(outcome)].append(outcome)
    return [_group(name, members) for name, members in groups.items()]


def _group(name: str, outcomes: Sequence[Outcome]) -> Group:
    arguments = (count for outcome in outcomes for _, count in outcome.arguments)
    return Group(name, sum((o.events for o in outcomes), Count()), sum(arguments, Count()))


def _share(answers: Iterable[bool]) -> Share:
    listed = list(answers)
    return Share(sum(listed), len(listed))


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)
