"""A folder of annotations (YAML) → what each article reports, wrong ones told by file and line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from ..errors import GoldError
from ..vocabulary import concepts, event_types
from .statements import Statement, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ARTICLE_KEYS = {"article", "published", "events"}
_EVENT_KEYS = {"type", "status", "start", "end", "cue", "background", "optional", "happening"}
_FLAGS = ("background", "optional")
_DATES = ("start", "end")
_DATE = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article: its file, day of publication and all that it reports."""

    stem: str
    article: Path
    published: str
    events: tuple[Statement, ...]


def read_gold(folder: Path) -> tuple[GoldArticle, ...]:
    """Read and check every annotation of a folder."""
    # ledger.yaml may stand beside them: it says which promises were kept.
    paths = [path for path in sorted(folder.glob("*.yaml")) if path.stem != "ledger"]
    if not paths:
        raise GoldError(f"{folder}: no *.yaml there; give the folder of the gold annotations")
    return tuple(_article(path) for path in paths)


def _article(path: Path) -> GoldArticle:
    data, lines = _load(path)
    if not isinstance(data, dict) or not data.keys() <= _ARTICLE_KEYS or "article" not in data:
        raise GoldError(f"{path.name}:1: write article, published and events, and nothing else")
    article = path.parent / str(data["article"])
    if not article.is_file():
        raise GoldError(f"{path.name}:1: article {data['article']} is no file; mend its path")
    events = data.get("events") or []
    return GoldArticle(
        path.stem,
        article,
        str(data.get("published") or ""),
        tuple(
            _event(event, f"{path.name}:{line}") for event, line in zip(events, lines, strict=True)
        ),
    )


def _load(path: Path) -> tuple[Any, list[int]]:
    """Return the data of a YAML file, and the line at which each of its events begins."""
    loader = yaml.SafeLoader(path.read_text(encoding="utf-8"))
    try:
        root = loader.get_single_node()
        data = loader.construct_document(root) if root else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise GoldError(f"{path.name}:{line}: {error.problem}; mend the YAML") from error
    return data, [node.start_mark.line + 1 for node in _event_nodes(root, path.name)]


def _event_nodes(root: yaml.Node | None, name: str) -> Iterator[yaml.Node]:
    """Give the node of each event; refuse a key that stands twice, for YAML keeps only the last."""
    for key, value in _pairs(root, name):
        if key == "events" and isinstance(value, yaml.SequenceNode):
            for event in value.value:
                list(_pairs(event, name))
                yield event


def _pairs(node: yaml.Node | None, name: str) -> Iterator[tuple[str, yaml.Node]]:
    seen: set[str] = set()
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value in seen:
            raise GoldError(f"{name}:{key.start_mark.line + 1}: {key.value} stands twice; keep one")
        seen.add(key.value)
        yield key.value, value


def _event(event: object, where: str) -> Statement:
    if not isinstance(event, dict) or not isinstance(event.get("type"), str):
        raise GoldError(f"{where}: an event needs a type; write type: Meeting or another")
    fillers = {role: value for role, value in event.items() if role not in _EVENT_KEYS}
    _check_roles(event["type"], fillers, where)
    _check_properties(event, where)
    return Statement(
        event["type"],
        event.get("status", "occurred"),
        str(event.get("start") or ""),
        event.get("background", False),
        str(event.get("cue") or ""),
        {role: names_in(value) for role, value in fillers.items()},
        event.get("optional", False),
    )


def _check_roles(kind: str, fillers: Mapping[str, object], where: str) -> None:
    """Refuse roles that the type lacks; of a type that the ontology lacks nothing is known."""
    for found in event_types():
        if found.kind.name == kind:
            known = {role.name for role in found.roles} | ({"place"} if found.has_place else set())
            if unknown := sorted(map(str, fillers.keys() - known)):
                names = ", ".join(sorted(known))
                raise GoldError(f"{where}: {kind} has no {', '.join(unknown)}; it has {names}")


def _check_properties(event: Mapping[str, Any], where: str) -> None:
    statuses = [concept.name for concept in concepts("status")]
    if event.get("status", "occurred") not in statuses:
        raise GoldError(f"{where}: status {event['status']}; choose of {', '.join(statuses)}")
    for key in _FLAGS:
        if not isinstance(event.get(key, False), bool):
            raise GoldError(f"{where}: {key} {event[key]}; write true or false")
    for key in _DATES:
        if not _DATE.fullmatch(str(event.get(key) or "")):
            raise GoldError(f"{where}: {key} {event[key]}; write 2024-08-05, 2024-08 or 2024")
