"""An event record → what it says of one happening, in the shape that gold annotations have too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Statement:
    """One happening as an annotator or the extractor tells it.

    `words` are the cue of an annotator, or what the extractor quotes; `fillers` are the names in
    each role and value. A gold filler may list names that are equally right: `Astana | Kazakhstan`.
    """

    kind: str
    status: str
    start: str
    background: bool
    words: str
    fillers: Mapping[str, tuple[str, ...]]
    optional: bool = False


def predicted(record: Mapping[str, Any]) -> Statement:
    """Return what an event record (a line of JSON Lines) says."""
    parts = {**record.get("roles", {}), **record.get("values", {}), "place": record.get("place")}
    return Statement(
        record["type"],
        record["status"],
        record.get("start") or "",
        bool(record.get("background")),
        " ".join(record.get("quotes", ())),
        {role: names for role, value in parts.items() if (names := names_in(value))},
    )


def names_in(value: object) -> tuple[str, ...]:
    """Return the names in a role: one or several texts, numbers or entities."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(str(v["name"] if isinstance(v, dict) else v) for v in values)
