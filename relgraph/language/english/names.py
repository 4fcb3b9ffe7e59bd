"""A mention → the one word that the parser reads in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...model import Mention

_WORD = re.compile(r"[^\W\d_]+")


def short_name(mention: Mention) -> str:
    """Give a chain of words one word that parses as its head does."""
    words = _WORD.findall(mention.text)
    if mention.kind in ("person", "people"):
        name = mention.candidates[0].name.split()[-1] if mention.candidates else words[-1]
        return "".join(_WORD.findall(name)) or words[-1]
    if mention.kind in ("office", "offices"):
        return _title(words)
    if mention.kind == "series":
        return "Summit"
    if mention.kind == "state":
        return words[-1] if len(words[-1]) > 3 else mention.text.replace(" ", "").replace(".", "")
    if mention.kind == "organisation" and words[0] in ("Order", "Medal", "Prize", "Badge"):
        return words[0]
    if mention.kind == "organisation":
        return "Ministry" if "Ministry" in words else "".join(word for word in words[-1:])
    return words[-1] if words else mention.text


def _title(words: list[str]) -> str:
    heads = ("president", "minister", "chairman", "leader", "head", "secretary", "speaker", "chancellor", "ambassador",
             "premier", "presidents", "ministers", "heads", "leaders", "counterpart",
             "colleague", "chair",
             "chairperson", "governor", "mayor")  # fmt: skip
    return next((word for word in words if word.lower() in heads), words[-1])
