"""A graph folder → what it was made of and by, so that it can be cited and made again."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__, language, vocabulary
from ..resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model import Article

_PACKAGE = Path(__file__).parent.parent
_SUFFIXES = {".py", ".ttl", ".csv", ".rq"}


@cache
def version() -> str:
    """Name the state of all that decides what an article says: code, ontology, names, model."""
    parts = (_PACKAGE, folder("ontology"), folder("data/gazetteer"))
    told = "".join(_digest(part) for part in parts) + " ".join(language.model())
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def manifest(
    articles: Iterable[Article], events: Mapping[tuple[str, str], int], files: Iterable[Path]
) -> str:
    """Tell versions, counts and hashes as JSON; the same graph gives the same bytes."""
    name, release = language.model()
    hashes = sorted(article.sha256 for article in articles)
    told: dict[str, Any] = {
        "relgraph": {"version": __version__, "sha256": _digest(_PACKAGE)},
        "ontology": {"version": vocabulary.version(), "sha256": _digest(folder("ontology"))},
        "gazetteer": {"sha256": _digest(folder("data/gazetteer"))},
        "model": {"name": name, "version": release},
        "articles": {"count": len(hashes), "sha256": _hashed("\n".join(hashes).encode())},
        "events": {"count": sum(events.values()), "by_type": _by_type(events)},
        "files": {path.name: _file_hash(path) for path in files},
    }
    return json.dumps(told, indent=2) + "\n"


def _by_type(events: Mapping[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for (kind, status), count in events.items():
        found.setdefault(kind, {})[status] = count
    return found


@cache
def _digest(root: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in _SUFFIXES:
            digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _hashed(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _file_hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
