"""The dateline or byline of an article → the outlet that it names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Noise

_LINES = frozenset({"dateline", "byline", "header"})


def outlet_in(text: str, noise: Iterable[Noise]) -> tuple[str, str]:
    """Return the name of the outlet in the lines around a text and the kind of line, or nothing."""
    for span in noise:
        if span.kind in _LINES and (match := _outlets().search(text, span.begin, span.end)):
            return _names()[match.group()], span.kind
    return "", ""


@cache
def _names() -> dict[str, str]:
    media = (body for body in gazetteer().organisations if body.kind == "media")
    return {
        name: body.entity.name
        for body in media
        for name in (body.entity.name, *body.aliases)
        if len(name) > 2  # "AA" and "AP" may be anything
    }


@cache
def _outlets() -> re.Pattern[str]:
    names = sorted(_names(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")
