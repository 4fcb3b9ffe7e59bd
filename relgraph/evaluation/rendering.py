"""A report → a table, JSON or lines that tell each error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .report import Count, Group, Outcome, Report
    from .statements import Statement

By = Literal["", "type", "role", "article"]
_SHARES = ("status", "date", "background", "evidence")
_QUOTE_LENGTH = 90


def report_table(report: Report, by: By = "") -> str:
    """Return the figures as lines of text, those of each type, role or article before the total."""
    events, arguments = report.total.events, report.total.arguments
    shares = (f"{name} {getattr(report, name).value:.3f}" for name in _SHARES)
    lines = [
        *(_lines(by, _groups(report, by)) if by else ()),
        f"articles {len(report.articles)}  events {events.gold}  found {events.found}",
        f"event {_figures(events)}  argument {_figures(arguments)}  {'  '.join(shares)}",
    ]
    return "\n".join(lines)


def _groups(report: Report, by: By) -> tuple[Group, ...]:
    match by:
        case "type":
            return report.types
        case "role":
            return report.roles
        case "article":
            return report.by_article
    return ()


def _lines(by: By, groups: tuple[Group, ...]) -> list[str]:
    width = max(len(name) for name in (by, *(group.name for group in groups)))
    head = f"{by:{width}}   gold  found      P      R     F1"
    if by == "role":
        return [head, *(f"{group.name:{width}} {_row(group.arguments)}" for group in groups)]
    return [
        f"{head}  argument F1",
        *(f"{g.name:{width}} {_row(g.events)}  {g.arguments.f1:11.3f}" for g in groups),
    ]


def _row(count: Count) -> str:
    figures = f"{count.precision:6.3f} {count.recall:6.3f} {count.f1:6.3f}"
    return f"{count.gold:6} {count.found:6} {figures}"


def _figures(count: Count) -> str:
    return f"P {count.precision:.3f} R {count.recall:.3f} F1 {count.f1:.3f}"


def report_json(report: Report) -> str:
    """Return all figures and errors as one JSON object."""
    whole = {
        "articles": len(report.articles),
        "events": _object(report.total.events),
        "arguments": _object(report.total.arguments),
        **{name: _share(report, name) for name in _SHARES},
        "types": {group.name: _both(group) for group in report.types},
        "roles": {group.name: _object(group.arguments) for group in report.roles},
        "by_article": {group.name: _both(group) for group in report.by_article},
        "missed": [_error(outcome) for outcome in report.missed],
        "false": [_error(outcome) for outcome in report.false],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _object(count: Count) -> dict[str, float]:
    return {
        "gold": count.gold,
        "found": count.found,
        "agree": count.agree,
        "precision": round(count.precision, 6),
        "recall": round(count.recall, 6),
        "f1": round(count.f1, 6),
    }


def _both(group: Group) -> dict[str, dict[str, float]]:
    return {"events": _object(group.events), "arguments": _object(group.arguments)}


def _share(report: Report, name: str) -> dict[str, float]:
    share = getattr(report, name)
    return {"right": share.right, "of": share.of, "share": round(share.value, 6)}


def _error(outcome: Outcome) -> dict[str, object]:
    statement = outcome.statement
    return {
        "article": outcome.article,
        "type": statement.kind,
        "status": statement.status,
        "start": statement.start,
        "fillers": statement.fillers,
        "words": statement.words,
    }


def errors_lines(report: Report) -> str:
    """Return a line for each missed and each false event, article by article."""
    return "\n".join(
        f"{outcome.article} {'FALSE' if outcome.found else 'MISSED':6} {_told(outcome.statement)}"
        for outcome in report.outcomes
        if not (outcome.gold and outcome.found)
    )


def _told(statement: Statement) -> str:
    fillers = "; ".join(f"{role} {', '.join(names)}" for role, names in statement.fillers.items())
    words = " ".join(statement.words.split())
    parts = (
        statement.kind,
        statement.status,
        statement.start,
        fillers,
        f"«{words[:_QUOTE_LENGTH]}»",
    )
    return " ".join(part for part in parts if part)
