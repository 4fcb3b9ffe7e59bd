"""A and B raise their relations to a partnership or an alliance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, in_, object_, of, parties, sited, subject
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_RELATIONS = {"partnership", "partners", "partner", "alliance", "allied", "allies"}
_RISING = {
    "raise", "elevate", "upgrade", "lift", "become", "bring", "establish", "declare", "transform",
    "move", "take", "form", "make", "be", "give", "fix", "proclaim", "announce", "rise", "turn",
    "reach", "attain", "advance", "enter", "launch", "put", "switch", "promote", "convert",
    "step", "bump", "forge", "conclude", "formalize", "formalise", "inaugurate",
}  # fmt: skip
_TIES = {"partnership", "alliance"}
_GAINING = {"reach", "attain", "advance"}
_MOVING = {"promote", "convert", "step", "bump"}
_RISEN = {"relation", "relations", "tie", "relationship"}
_FOUNDING = {
    "announce", "launch", "enter", "establishment", "forge", "conclude", "formalize", "formalise",
    "inaugurate",
}  # fmt: skip
_NEW = {"now", "since", "become", "newly", "officially", "status", "level", "character", "signed"}
# The highest first: a comprehensive partnership is a strategic one as well.
_LEVELS = (
    ("alliance", r"\b(?:alliance|allied relations|allied ties|allies|status of allies)\b"),
    ("comprehensive-strategic-partnership",
     r"\bcomprehensive (?:strategic |strategic cooperative )?partner(?:ship|s)?\b"),
    ("strategic-partnership",
     r"\b(?:strategic (?:partner(?:ship|s)?|level)|strategic cooperative \w+)\b"),
    ("partnership", r"\b(?:enhanced |new )?partner(?:ship|s)\b"),
)  # fmt: skip


def _level(token: Token) -> str:
    """The level that relations rise to: what stands behind "to", if anything does."""
    text = " ".join(t.lower_ for t in token.sent)
    after = " ".join(t.lower_ for t in token.doc[token.i : token.sent.end])
    to = re.search(r"\b(?:to|into|of|as|on)\b.*", after)
    for part in (to.group() if to else "", after, text):
        for name, pattern in _LEVELS:
            if re.search(pattern, part):
                return name
    return ""


def _rises(token: Token, reading: Reading) -> bool:
    """ "are now strategic partners" is new, "are strategic partners" is not."""
    words = {t.lower_ for t in token.sent} | {t.lemma_.lower() for t in token.sent}
    if not words & _RELATIONS or not _level(token):
        return False
    if token.lemma_.lower() in _MOVING:
        moved = {t.lemma_.lower() for t in reading.language.links["object"](token)}
        return bool(moved & _RISEN) and _is_of_ties(token, reading)
    if token.lemma_.lower() in _FOUNDING:
        return _level(token) != "partnership" and _is_of_ties(token, reading, "object", "of")
    if token.lemma_.lower() in ("be", "make", "give", "take", "fix", "turn", "put", *_GAINING):
        named = {t.lemma_.lower() for t in reading.language.links["object"](token)}
        attributes = {c.lemma_.lower() for c in token.children if c.dep_ in ("attr", "oprd")}
        below = {t.lemma_.lower() for t in token.subtree}
        if token.lemma_.lower() == "be":
            return bool(attributes & {"partner", "ally"}) and bool(words & _NEW)
        if token.lemma_.lower() == "make":
            return bool((named | attributes | below) & {"ally", "partner"})
        risen = words & {"level", "status", "character", "footing"}
        return bool(below & _RELATIONS) and (bool(risen) or _is_of_ties(token, reading))
    near = {t.lower_ for word in (token, token.head) for t in word.subtree}
    return bool(near & _RELATIONS)


def _is_of_ties(token: Token, reading: Reading, *others: str) -> bool:
    """ "Announced a partnership", "entered into an alliance", "takes ties to a partnership"."""
    steps = (reading.language.links[step] for step in ("to", "into", *others))
    return any(tie.lemma_.lower() in _TIES for step in steps for tie in step(token))


def _reached(token: Token, reading: Reading) -> Iterator[Argument]:
    del reading
    yield Argument(REL.level, concept("partnership-level", _level(token)))


FRAME = Frame(
    REL.PartnershipUpgrade,
    words={
        "en": Words(
            verbs=_RISING,
            nouns={"elevation", "upgrade", "transition", "raising", "elevating", "establishment"},
        )
    },
    roles=(
        Role(
            REL.party,
            subject | (object_ | of) >> parties | parties,
            only=REL.State,
            adjectives=True,
            bodies=True,
            more=anywhere,
        ),
        Role(REL.place, in_ | sited),
    ),
    needs=(REL.party,),
    least=2,
    reads=_reached,
    check=_rises,
)
