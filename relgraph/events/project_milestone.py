"""A joint project of A and B is agreed, launched, under way or completed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    anywhere,
    bodies,
    here,
    home_states,
    in_,
    on,
    projects,
    stage,
    staging,
)
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_PROJECTS = {
    "plant", "railway", "pipeline", "station", "hpp", "factory", "bridge", "cable", "port",
    "terminal", "highway", "road", "line", "facility", "substation", "refinery", "corridor",
    "field", "center", "centre", "zone", "hub", "complex", "reactor", "dam", "mine", "farm",
    "tunnel", "cluster", "cascade", "pipelines", "hospital", "technopark", "park", "roads",
    "airport", "grid", "reservoir", "canal", "cableway",
}  # fmt: skip


def _is_built(token: Token, reading: Reading) -> bool:
    mention = reading.mentions.get(token.i)
    named = mention is not None and any(w in _PROJECTS for w in mention.text.lower().split())
    if mention is not None and not named and not projects(token, reading):
        return False
    if mention is None and token.tag_ == "NNS" and not _is_certain(token):
        return False
    return bool(stage(token, reading))


def _is_certain(token: Token) -> bool:
    """ "two plants", "the plants": bare plurals name no project."""
    return any(child.dep_ in ("det", "nummod", "poss") for child in token.children)


def _stage(token: Token, reading: Reading) -> Iterator[Argument]:
    yield Argument(REL.stage, concept("project-stage", stage(token, reading)))
    homes = home_states(projects(token, reading))
    yield from (Argument(REL.party, state) for state in homes if len(homes) > 1)
    # A bank of many states is a party; a company stands for its own.
    banks = (body for body in bodies(token, reading) if not reading.states_of(body))
    yield from (Argument(REL.party, bank) for bank in banks)


FRAME = Frame(
    REL.ProjectMilestone,
    words={"en": Words(nouns=_PROJECTS, names={"organisation", "place"})},
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True),
        Role(REL.project, here, text=True),
        Role(REL.place, in_ | on),
    ),
    needs=(REL.party, REL.project),
    least=3,
    reads=_stage,
    check=_is_built,
    deed=staging,
)
