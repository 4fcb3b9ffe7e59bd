"""The cases of every room: sentences that must, and must not, give an event."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from relgraph import pipeline
from relgraph.articles import article
from relgraph.evaluation.agreement import same
from relgraph.events import frames
from relgraph.vocabulary import STATUS, event_types

CASES = Path(__file__).parent / "events"
KEYS = {"text", "published", "why", "gap"}
STATUSES = {
    "occurred", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied",
}  # fmt: skip


class Case(NamedTuple):
    """A sentence and the events of one type that it states."""

    kind: str
    text: str
    published: str
    expected: tuple[tuple[str, dict[str, list[str]]], ...]
    gap: str


def _stem(kind: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in kind).lstrip("_")


KINDS = {_stem(frame.kind.name): frame.kind.name for frame in frames()}


def kind_of(path: Path) -> str:
    """Name the event type of a file of cases."""
    return KINDS[path.stem]


def case_of(kind: str, row: dict[str, Any]) -> Case:
    """Make a case of a row of a file."""
    unknown = set(row) - KEYS - STATUSES
    assert not unknown, f"{row['text']}: unknown keys {unknown}"
    expected = tuple(
        (status, {role: _many(value) for role, value in event.items()})
        for status in sorted(STATUSES & set(row))
        for event in row[status]
    )
    published = str(row.get("published") or "")
    return Case(kind, row["text"], published, expected, row.get("gap", ""))


def _cases() -> list[Any]:
    params = []
    for path in sorted(CASES.glob("*.yaml")):
        for number, row in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1):
            case = case_of(kind_of(path), row)
            marks = [pytest.mark.xfail(reason=case.gap, strict=True)] if case.gap else []
            params.append(pytest.param(case, id=f"{path.stem}-{number}", marks=marks))
    return params


def _many(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def read(case: Case) -> list[tuple[str, dict[str, list[str]]]]:
    """Extract the events of the type of a case, as the cases write them."""
    found = []
    for mention in pipeline.extract(article(case.text, published=case.published, headline=False)):
        if mention.kind.name != case.kind:
            continue
        roles: dict[str, list[str]] = {}
        for argument in mention.arguments:
            roles.setdefault(argument.role.name, []).append(argument.filler.name)
        if mention.place:
            roles["place"] = [place.name for place in mention.place]
        roles["start"], roles["end"] = [mention.time.start], [mention.time.end]
        found.append((mention.status.name, roles))
    return found


def differences(case: Case) -> list[str]:
    """Say how the events read differ from those that the case lists."""
    found = read(case)
    wrong = []
    for status, expected in case.expected:
        ranked = sorted(found, key=lambda other: -_shared(expected, other[1]))
        if not ranked or not _shared(expected, ranked[0][1]):
            wrong.append(f"missed {status} {expected}")
            continue
        best = ranked[0]
        found.remove(best)
        if best[0] != status:
            wrong.append(f"status {best[0]}, not {status}")
        wrong += _role_differences(expected, best[1])
    return wrong + [f"false {status} {roles}" for status, roles in found]


def _shared(expected: dict[str, list[str]], roles: dict[str, list[str]]) -> int:
    return sum(
        same(role, gold, name)
        for role, golds in expected.items()
        if role not in ("start", "end", "place")
        for gold in golds
        for name in roles.get(role, ())
    )


def _role_differences(expected: dict[str, list[str]], roles: dict[str, list[str]]) -> list[str]:
    wrong = []
    for role in sorted(set(expected) | set(roles)):
        golds, names = expected.get(role, []), roles.get(role, [])
        if role in ("start", "end", "place") and role not in expected:
            continue
        if role in ("start", "end"):
            agree = not golds[0] or names[0].startswith(golds[0])
        else:
            agree = len(golds) == len(names) and all(
                any(same(role, g, n) for n in names) for g in golds
            )
        if not agree:
            wrong.append(f"{role}: {names}, not {golds}")
    return wrong


@pytest.mark.parametrize("case", _cases())
def test_case(case: Case) -> None:
    assert differences(case) == [], case.text


def test_shelves_hold_the_same_event_types() -> None:
    rooms = {frame.kind for frame in frames()}
    assert rooms == {kind.kind for kind in event_types()}
    assert {path.stem for path in CASES.glob("*.yaml")} == set(KINDS)
    assert STATUS.occurred
