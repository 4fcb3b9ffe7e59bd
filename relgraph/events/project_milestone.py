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
    meant,
    on,
    projects,
    stage,
    staging,
)
from ..model import Argument, Literal
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
    "airport", "grid", "reservoir", "canal", "cableway", "railroad", "motorway", "expressway",
    "interconnector", "smelter", "mill", "theater", "theatre", "school", "kindergarten", "mosque",
    "clinic", "stadium", "warehouse", "greenhouse", "turbine", "unit", "berth", "track",
    "system", "settlement", "hotel", "market", "venture", "enterprise", "projects", "ventures",
}  # fmt: skip

# "Ground is to be broken in May", "Construction began": of what the sentences before it name.
_WORKS = {"ground", "construction", "drilling", "work"}
_PARKS = {"industrial", "wind", "solar", "technology", "it", "science", "agro", "logistics"}


def _is_built(token: Token, reading: Reading) -> bool:
    if token.lower_ in _WORKS:
        return bool(_meant(token, reading)) and bool(stage(token, reading))
    mention = reading.mentions.get(token.i)
    named = mention is not None and any(w in _PROJECTS for w in mention.text.lower().split())
    if mention is not None and not named and not projects(token, reading):
        return False
    if mention is None and token.tag_ == "NNS" and not _is_certain(token):
        return False
    if token.lemma_.lower() == "park" and not {c.lower_ for c in token.lefts} & _PARKS:
        return False  # a park that honours somebody is no plant
    return bool(stage(token, reading))


def _meant(token: Token, reading: Reading) -> str:
    """The project before a sentence that speaks of the works alone."""
    alone = token.dep_ in ("nsubj", "nsubjpass") and not any(
        child.dep_ in ("prep", "compound") for child in token.children
    )
    named = any(w.lemma_.lower() in _PROJECTS or projects(w, reading) for w in token.sent)
    return meant(token, reading, _PROJECTS) if alone and not named else ""


def _is_certain(token: Token) -> bool:
    """ "two plants", "the joint plants": bare plurals name no project."""
    own = ("det", "nummod", "poss")
    return any(child.dep_ in own or child.lower_ == "joint" for child in token.children)


def _stage(token: Token, reading: Reading) -> Iterator[Argument]:
    yield Argument(REL.stage, concept("project-stage", stage(token, reading)))
    if token.lower_ in _WORKS:
        yield Argument(REL.project, Literal(_meant(token, reading)))
    homes = home_states(projects(token, reading))
    yield from (Argument(REL.party, state) for state in homes if len(homes) > 1)
    # A bank of many states is a party; a company stands for its own.
    banks = (body for body in bodies(token, reading) if not reading.states_of(body))
    yield from (Argument(REL.party, bank) for bank in banks)


FRAME = Frame(
    REL.ProjectMilestone,
    words={"en": Words(nouns=_PROJECTS | _WORKS, names={"organisation", "place"})},
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True, more=in_),
        Role(REL.project, here, text=True, without=_WORKS),
        Role(REL.place, in_ | on),
    ),
    needs=(REL.party, REL.project),
    least=3,
    reads=_stage,
    check=_is_built,
    deed=staging,
)
