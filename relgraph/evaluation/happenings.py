"""Which mentions tell of one happening, and what became of promises → how many are right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from ..errors import GoldError
from .report import Count, Share

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..model import Event, EventMention, Report
    from ..promises import Commitment

GOLD = "gold.yaml"
_KEYS = {"happenings", "ledger", "ledger-as-of"}

Told = tuple[str, str]  # a happening and the stem of an article


@dataclass(frozen=True, slots=True)
class GoldHappenings:
    """For each happening its type and, by article, the words that tell of it.

    `ledger` holds, by day, what became of promises; the empty day is that of the newest article.
    """

    articles: Path
    types: dict[str, str]
    words: dict[str, dict[str, str]]
    ledger: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class HappeningsReport:
    """Pairs of mentions of one happening, of happenings told more than once; states of promises."""

    pairs: Count
    unread: tuple[Told, ...]
    wrong_pairs: tuple[tuple[Told, Told], ...]
    states: Share
    wrong_states: tuple[str, ...]

    def told(self) -> str:
        """Tell the figures in two lines."""
        count, states = self.pairs, self.states
        return (
            f"pairs of mentions of one happening  {count.gold}, found {count.found}, "
            f"P {count.precision:.3f} R {count.recall:.3f} F1 {count.f1:.3f}\n"
            f"states of promises  {states.right} of {states.of} right, {states.value:.3f}"
        )

    def errors(self) -> str:
        """Tell each mention that was not read, each wrong pair and each wrong state."""
        unread = [f"unread  {happening} in {stem}" for happening, stem in self.unread]
        pairs = [
            f"{'apart' if one[0] == other[0] else 'joined'}  {one[0]} in {one[1]} and "
            f"{other[0]} in {other[1]}"
            for one, other in self.wrong_pairs
        ]
        return "\n".join([*unread, *pairs, *self.wrong_states])


def read_happenings(folder: Path) -> GoldHappenings:
    """Read and check the gold of a folder."""
    path = folder / GOLD
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        raise GoldError(f"{path.name}: {error.problem}; mend the YAML") from error
    if not isinstance(data, dict) or not data.keys() <= _KEYS or "happenings" not in data:
        raise GoldError(f"{path.name}: write {', '.join(sorted(_KEYS))}, and nothing else")
    words = {
        name: {stem: cue for stem, cue in told.items() if stem != "type"}
        for name, told in data["happenings"].items()
    }
    for name, told in words.items():
        for stem, cue in told.items():
            _check(folder / "articles" / f"{stem}.txt", cue, f"{path.name}: {name}")
    by_day = {str(day): states for day, states in data.get("ledger-as-of", {}).items()}
    ledger = {"": data.get("ledger", {}), **by_day}
    for states in ledger.values():
        if unknown := sorted(states.keys() - words.keys()):
            raise GoldError(
                f"{path.name}: ledger: no happening {', '.join(unknown)}; mend the name"
            )
    types = {name: told["type"] for name, told in data["happenings"].items()}
    return GoldHappenings(folder / "articles", types, words, ledger)


def _check(article: Path, cue: str, where: str) -> None:
    if not article.is_file():
        raise GoldError(f"{where}: {article.stem} is no article; mend its name")
    if cue not in " ".join(article.read_text(encoding="utf-8").split()):
        raise GoldError(f"{where}: {article.stem} does not say {cue!r}; mend the words")


def evaluate_happenings(
    gold: GoldHappenings,
    reports: Iterable[Report],
    events: Iterable[Event],
    ledgers: Mapping[str, Iterable[Commitment]],
) -> HappeningsReport:
    """Compare events with gold happenings, and ledgers by day with the states of promises.

    Happenings that one article alone tells of have no pairs and are left out.
    """
    stems = {Path(report.article.source).stem: report for report in reports}
    mentions = dict(_mentions(gold, stems))
    event_of = {m.iri: event.iri for event in events for m in event.mentions}
    several = [(name, stem) for name, told in gold.words.items() if len(told) > 1 for stem in told]
    count, wrong = Count(), []
    for one, other in combinations(several, 2):
        found = [event_of[mentions[told].iri] for told in (one, other) if told in mentions]
        same, joined = one[0] == other[0], len(found) == 2 and len(set(found)) == 1
        count += Count(same, joined, same and joined)
        if same != joined:
            wrong.append((one, other))
    unread = tuple(told for told in several if told not in mentions)
    right, lines = _states(gold, mentions, ledgers)
    of = sum(map(len, gold.ledger.values()))
    return HappeningsReport(count, unread, tuple(wrong), Share(right, of), tuple(lines))


def _mentions(
    gold: GoldHappenings, reports: Mapping[str, Report]
) -> Iterator[tuple[Told, EventMention]]:
    for name, told in gold.words.items():
        for stem, cue in told.items():
            for mention in reports[stem].mentions if stem in reports else ():
                quotes = (" ".join(span.quote.split()) for span in mention.evidence)
                if mention.kind.name == gold.types[name] and any(cue in quote for quote in quotes):
                    yield (name, stem), mention
                    break


def _states(
    gold: GoldHappenings,
    mentions: Mapping[Told, EventMention],
    ledgers: Mapping[str, Iterable[Commitment]],
) -> tuple[int, list[str]]:
    right, wrong = 0, []
    for day, states in gold.ledger.items():
        found: dict[str, Any] = {
            mention.iri: commitment.state
            for commitment in ledgers[day]
            for mention in commitment.event.mentions
        }
        for name, state in states.items():
            iris = [m.iri for (told, _), m in mentions.items() if told == name and m.iri in found]
            judged = {found[iri] for iri in iris}
            right += judged == {state}
            if judged != {state}:
                when = f" on {day}" if day else ""
                shown = " and ".join(sorted(judged)) or "no promise"
                wrong.append(f"state  {name}{when}: {state} in the gold, {shown} found")
    return right, wrong
