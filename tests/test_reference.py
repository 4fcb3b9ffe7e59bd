"""Our figures are those of the reference scorer, on gold that chance distorts."""

import csv
import json
import random
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from relgraph.evaluation import Count, Report, Statement, evaluate, read_gold
from relgraph.gazetteer import gazetteer
from relgraph.model import Entity
from relgraph.vocabulary import event_types

SHARED = Path(__file__).resolve().parents[2] / "shared"


def _distorted(event: Statement, chance: random.Random) -> dict[str, Any]:
    """Return a record of a gold event with fillers lost, added, swapped and respelt."""
    values = {role.name for found in event_types() for role in found.values}
    parts: dict[str, list[str]] = {}
    for role, names in event.fillers.items():
        told = [_respelt(chance.choice(name.split("|")).strip(), chance) for name in names]
        parts[role] = chance.sample(told, chance.randint(0, len(told))) + (
            ["Someone Else"] if chance.randrange(9) == 0 else []
        )
    return {
        "type": event.kind,
        "status": chance.choice([event.status, event.status, "planned"]),
        "background": chance.choice([event.background, event.background, False]),
        "start": chance.choice([event.start, event.start, event.start[:7], "2024-01-01"]),
        "place": [{"name": name} for name in parts.pop("place", ())],
        "roles": {
            role: [{"name": name} for name in names]
            for role, names in parts.items()
            if role not in values
        },
        "values": {role: names for role, names in parts.items() if role in values},
        "quotes": [chance.choice([f"… {event.words} …", "nothing of the kind"])],
    }


def _respelt(name: str, chance: random.Random) -> str:
    known = [alias for entity in gazetteer().named(name) for alias in _aliases()[entity]]
    ways = (chance.choice([*known, name]), name.upper(), name.replace("-", " "), name[:-2] + "w")
    return chance.choice([name, *ways])


@cache
def _aliases() -> dict[Entity, list[str]]:
    aliases: dict[Entity, list[str]] = {}
    for alias, entity in gazetteer().names():
        aliases.setdefault(entity, []).append(alias)
    return aliases


def _reference(root: Path) -> Path:
    """Copy the reference scorer and give it the names of our gazetteer instead of its own."""
    for name in ("tools/score.py", "design/roles.yaml", "research/names.csv"):
        (root / name).parent.mkdir()
        shutil.copy(SHARED / name, root / name)
    with (root / "research/names.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["canonical", "variants"])
        table.writerows((entity.name, alias) for alias, entity in gazetteer().names())
    return root / "tools/score.py"


def _scored(scorer: Path, gold: Path, records: Path) -> list[str]:
    command = [sys.executable, str(scorer), str(gold), str(records), "--by-type"]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    return [" ".join(line.split()) for line in printed.splitlines()[1:]]


def _as_reference(report: Report) -> list[str]:
    def told(count: Count) -> str:
        return f"P {count.precision:.3f} R {count.recall:.3f} F1 {count.f1:.3f}"

    total = report.total
    lines = [
        f"{group.name} {group.events.gold} {group.events.found}"
        f" {group.events.precision:.3f} {group.events.recall:.3f} {group.events.f1:.3f}"
        f" {group.arguments.f1:.3f}"
        for group in report.types
    ]
    counts = f"events gold {total.events.gold} predicted {total.events.found}"
    shares = " ".join(
        f"{name} {getattr(report, name).value:.3f}"
        for name in ("status", "date", "background", "evidence")
    )
    return [
        *lines,
        f"articles {len(report.articles)} {counts}",
        f"event {told(total.events)} | argument {told(total.arguments)} | {shares}",
    ]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference scorer is not at hand")
@pytest.mark.parametrize("seed", range(3))
def test_figures_equal_the_reference(tmp_path: Path, seed: int) -> None:
    folder = SHARED / "gold" / "dev"
    gold = read_gold(folder)
    chance = random.Random(seed)
    kinds = {found.kind.name for found in event_types()}
    records = {
        article.stem: [
            _distorted(event, chance)
            for event in article.events
            if event.kind in kinds and chance.randrange(5)
        ]
        for article in gold
    }
    lines = tmp_path / "records.jsonl"
    lines.write_text(
        "".join(
            f"{json.dumps({'source': f'{stem}.txt', **record})}\n"
            for stem, told in records.items()
            for record in told
        ),
        "utf-8",
    )
    reference = _scored(_reference(tmp_path), folder, lines)
    assert sorted(_as_reference(evaluate(gold, records))) == sorted(reference)
