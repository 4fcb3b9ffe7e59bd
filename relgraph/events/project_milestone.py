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
    meant_by_name,
    on,
    phrase,
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
    "shipyard", "depot", "silo", "steelworks", "overpass", "flyover", "polyclinic", "runway",
    "wharf", "ropeway", "aqueduct", "jv", "npp", "hpps", "chpp", "tpp", "wpp",
}  # fmt: skip

# "Ground is to be broken in May", "Construction began": of what the sentences before it name.
_WORKS = {"ground", "construction", "drilling", "work"}
_STRETCHES = {"tunnel", "bridge", "station", "terminal", "unit", "turbine"}
_SECTIONS = {"section", "stretch", "segment", "branch", "leg"}
_ABSTRACT = {"enterprise", "market", "system"}
_CENTRES = {"centre", "center"}
_TAUGHT = {"language", "languages", "culture", "studies"}
_HONOURING = {"park", "street", "avenue", "square", "alley"}
_PARKS = {"industrial", "wind", "solar", "technology", "it", "science", "agro", "logistics"}


def _is_built(token: Token, reading: Reading) -> bool:
    alone = token.lower_ == "project" and not _is_named(token, reading)
    if token.lower_ in _WORKS or alone:
        return bool(_meant(token, reading)) and bool(stage(token, reading))
    work = _is_known(token, reading) if token.i in reading.mentions else _is_work(token, reading)
    first = all(other.i > token.i for other in _listed(token))
    return work and first and not _is_of_culture(token) and bool(stage(token, reading))


def _is_known(token: Token, reading: Reading) -> bool:
    """Whether a name is that of a work: not of a park that honours somebody."""
    words = reading.mentions[token.i].text.lower().split()
    named = any(word in _PROJECTS for word in words) or bool(projects(token, reading))
    return named and words[-1] not in _HONOURING


def _is_work(token: Token, reading: Reading) -> bool:
    if (
        token.pos_ == "VERB"
        or _is_of_kind(token)
        or any(projects(child, reading) for child in token.lefts)
    ):
        return False  # "the Kambarata HPP" is what it is called
    if token.lemma_.lower() in _SECTIONS and not _leads(token):
        return False
    vague = token.tag_ == "NNS" or token.lower_ in _ABSTRACT
    return not vague or _is_certain(token)


def _is_of_culture(token: Token) -> bool:
    """A park that honours somebody is no plant, nor is a centre of a language."""
    own = {word.lower_ for word in token.lefts}
    park = token.lemma_.lower() == "park" or "park" in own
    centre = token.lemma_.lower() in _CENTRES
    taught = centre and bool(_TAUGHT & {word.lower_ for word in token.subtree})
    return (park and not own & _PARKS) or taught


def _listed(token: Token) -> tuple[Token, ...]:
    """The works in one list with one: "a school and a clinic", "of a school and of a clinic"."""
    preps = (token.head, *token.children)
    joined = (c for prep in preps for c in prep.children if c.dep_ == "conj" and c.lower_ == "of")
    of = token.head if token.head.dep_ == "conj" and token.head.lower_ == "of" else None
    above = (of.head.head, *of.head.children) if of is not None else ()
    beside = (*token.conjuncts, *above, *(work for each in joined for work in each.children))
    works = (work for work in beside if work.lemma_.lower() in _PROJECTS)
    return tuple(work for work in works if not _is_parted(token, work))


def _is_parted(token: Token, work: Token) -> bool:
    """ "A start was made on a line that leads to B, and a bridge was opened"."""
    first, last = sorted((token.i, work.i))
    return any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in token.doc[first:last])


def _is_of_kind(token: Token) -> bool:
    """ "A railway bridge", "the bridge of the line": the noun tells of what kind the work is."""
    kind = token.dep_ in ("compound", "nmod", "amod") and token.head.pos_ in ("NOUN", "PROPN")
    over = token.head.head if kind and token.head.dep_ == "compound" else token.head
    whole = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head
    named = {token.head.lemma_.lower(), over.lemma_.lower()} if kind else set()
    return bool(named & _PROJECTS) or bool(whole and whole.lemma_.lower() in _STRETCHES)


def _leads(token: Token) -> bool:
    """ "The branch from Akina to Andkhoi": a section of some line, told by its ends."""
    return {"from", "to"} <= {child.lower_ for child in token.children if child.dep_ == "prep"}


def _is_named(token: Token, reading: Reading) -> bool:
    """ "The Nukus project": not one that a word for a plant or line in front tells of."""
    before = [child for child in token.lefts if child.dep_ == "compound"]
    kinds = {child.lemma_.lower() for child in before} & _PROJECTS
    known = any(child.i in reading.mentions for child in before)
    return not kinds and known and before[-1].i == token.i - 1


def _meant(token: Token, reading: Reading) -> str:
    """The project before a sentence that speaks of the works, or of "the plant", alone."""
    if token.lower_ not in _WORKS:
        kinds = _PROJECTS if token.lower_ == "project" else {token.lemma_.lower()}
        return meant_by_name(token, reading, kinds) if _is_anaphor(token) else ""
    alone = token.dep_ in ("nsubj", "nsubjpass") and not any(
        child.dep_ == "compound" or (child.dep_ == "prep" and not _is_where(child, reading))
        for child in token.children
    )
    told = (w for w in token.sent if w.lemma_.lower() in _PROJECTS and not _is_anaphor(w))
    named = not _is_on_it(token) and (any(told) or any(projects(w, reading) for w in token.sent))
    return meant_by_name(token, reading, _PROJECTS) if alone and not named else ""


def _is_anaphor(token: Token) -> bool:
    """ "The plant is to be ready by May": the one told of before."""
    told = [c for c in token.children if c.dep_ in ("compound", "amod", "prep", "nummod", "relcl")]
    return not told and any(child.lower_ in ("the", "this") for child in token.lefts)


def _is_where(prep: Token, reading: Reading) -> bool:
    named = any(c.i in reading.mentions and c.pos_ == "PROPN" for c in prep.children)
    return named or _is_on_it(prep.head)


def _is_on_it(work: Token) -> bool:
    """ "Work on it goes on"."""
    preps = (child for child in work.children if child.lower_ in ("on", "of"))
    return any(word.lower_ == "it" for prep in preps for word in prep.children)


def _is_certain(token: Token) -> bool:
    """ "two plants", "the joint plants": bare plurals name no project."""
    own = ("det", "nummod", "poss")
    return any(child.dep_ in own or child.lower_ == "joint" for child in token.children)


def _stage(token: Token, reading: Reading) -> Iterator[Argument]:
    yield Argument(REL.stage, concept("project-stage", stage(token, reading)))
    if named := _meant(token, reading):
        yield Argument(REL.project, Literal(named))
    listed = (phrase(reading, work) for work in _listed(token) if not projects(work, reading))
    yield from (Argument(REL.project, Literal(work)) for work in listed)
    whole = (w for of in token.children if of.lower_ == "of" for w in of.children)
    homes = home_states(p for word in (token, *whole) for p in projects(word, reading))
    yield from (Argument(REL.party, state) for state in homes if len(homes) > 1)
    # A bank of many states is a party; a company stands for its own.
    banks = (body for body in bodies(token, reading) if not reading.states_of(body))
    yield from (Argument(REL.party, bank) for bank in banks)


FRAME = Frame(
    REL.ProjectMilestone,
    words={
        "en": Words(
            nouns=_PROJECTS | _WORKS | _SECTIONS | {"project"}, names={"organisation", "place"}
        )
    },
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
