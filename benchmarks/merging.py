"""Synthetic mentions, ten thousand and ten times as many → what merging costs for each.

`python -m benchmarks.merging`. A happening has its day, its parties and one to six articles that
tell of it, some exactly, some by the month, some without a date; ten times as many mentions come
from ten times as many happenings in the same ten years and between the same people.
"""

from __future__ import annotations

import gc
import random
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from relgraph.gazetteer import gazetteer
from relgraph.merging import across
from relgraph.model import (
    Argument,
    Article,
    EventMention,
    Evidence,
    Report,
    Time,
    minted,
)
from relgraph.vocabulary import REL, STATUS

from .lines import HEAD, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

FEW, MANY = 10_000, 100_000
ROUNDS = 3
FIRST, DAYS = date(2015, 1, 1), 3650
KINDS = (
    ("Meeting", "participant", "participant"),
    ("PhoneCall", "participant", "participant"),
    ("Invitation", "inviter", "invitee"),
    ("Congratulation", "sender", "recipient"),
    ("Gratitude", "sender", "recipient"),
    ("Visit", "visitor", "destination"),
    ("TradeReport", "party", "party"),
    ("Signing", "party", "party"),
)


def reports(count: int) -> list[Report]:
    """Make the reports of so many mentions, one to an article, the same ones at every run."""
    chance = random.Random(count)
    people = [person.entity for person in gazetteer().persons if len(person.states) == 1]
    states = [state.entity for state in gazetteer().states]
    core = [state.entity for state in gazetteer().states if state.core]
    made: list[Report] = []
    while len(made) < count:
        kind, first, second = chance.choice(KINDS)
        left = chance.choice(core if first == "party" else people)
        right = chance.choice(states if second in ("party", "destination") else people)
        day = FIRST + timedelta(chance.randrange(DAYS))
        for _ in range(min(chance.randrange(1, 7), count - len(made))):
            arguments = (Argument(REL[first], left), Argument(REL[second], right))
            made.append(_report(len(made), kind, arguments, day, chance))
    return made


def _report(
    number: int, kind: str, arguments: tuple[Argument, ...], day: date, chance: random.Random
) -> Report:
    published = day + timedelta(chance.randrange(-20, 10))
    status = "planned" if published < day else "occurred"
    told = day.isoformat()[: chance.choice((10, 10, 10, 10, 7, 0))]
    article = minted("article", number)
    mention = EventMention(
        minted("mention", number), article, REL[kind], STATUS[status], arguments,
        Time(told, told), (), False, (Evidence(0, 1, "x"),), "synthetic",
    )  # fmt: skip
    return Report(Article(article, "", str(number), published=published.isoformat()), (mention,))


def cost(told: list[Report]) -> float:
    """Return the CPU microseconds that merging takes for each mention."""
    gc.collect()
    begin = process_time()
    across(told)
    return (process_time() - begin) / len(told) * 1e6


def growth(_: Path) -> Iterator[Line]:
    """Ten times as many mentions against as they are, in turn."""
    few, many = reports(FEW), reports(MANY)
    cost(few)
    pairs = [(cost(many), cost(few)) for _ in range(ROUNDS)]
    what = f"merging {MANY:,} mentions, and {FEW:,}"
    yield Line(what, "µs of CPU for each", *zip(*pairs, strict=True))


def main() -> None:
    """Measure and print."""
    print(HEAD)
    for line in growth(Path()):
        print(line)


if __name__ == "__main__":
    main()
