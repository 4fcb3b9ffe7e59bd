"""An event of an article → whether it has to do with Central Asia."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Entity
from ..vocabulary import REL
from .sameness import meeting_as

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..grammar import Found
    from ..model import Naming

_REGION = "Central Asia"
_CAPITALIZED = re.compile(r"[A-Z]\w+")
_CREDENTIALS = ("credentials", "credence")


def is_regional(event: Found, named: Mapping[str, Naming]) -> bool:
    """Whether a Central Asian state may have to do with it: not only others are known in it.

    A text may name the state: "Putin ratified the protocol with Kazakhstan".
    """
    if event.kind == REL.Appointment and event.word in _CREDENTIALS:
        return True  # whom the President of Kyrgyzstan receives, represents another state
    entities = [a.filler for a in event.arguments if isinstance(a.filler, Entity)]
    homes = [states for entity in entities if (states := gazetteer().states_of(entity))]
    there = [gazetteer().states_of(place) for place in event.place]
    # "The Kyrgyz Ambassador Kairat Osmonaliev": the article tells whose he is.
    there += [frozenset(named[e.iri].states) for e in entities if e.iri in named]
    if not homes or any(gazetteer().core & states for states in (*homes, *there)):
        return True
    strangers = [e for e in entities if e.kind == REL.Person and not gazetteer().states_of(e)]
    if strangers and any(_names_core(evidence.quote) for evidence in event.evidence):
        return True  # "Bayramov met with the Kyrgyz deputy minister Nurlan Sagynbaev"
    texts = " ".join(a.filler.name for a in event.arguments)
    if event.kind == REL.Signing:  # "a credit agreement for a plant in Nukus, Uzbekistan"
        texts = " ".join((texts, *(evidence.quote for evidence in event.evidence)))
    if event.kind == REL.Summit:  # "Azerbaijan will host the summit of the Turkic States"
        series = (meeting_as(entity) for entity in entities)
        members = {state for one in series for state in gazetteer().members(one.iri) or ()}
        told = any(_REGION in evidence.quote for evidence in event.evidence)
        if told or gazetteer().core & members:
            return True
    told = _REGION in texts or _names_core(texts)  # "the Turkmen-Austrian business forum"
    return told or any(_is_core(word) for word in _CAPITALIZED.findall(texts))


def _is_core(name: str) -> bool:
    """Whether a word names a Central Asian state, or a place there."""
    lands = (e for e in gazetteer().named(name) if e.kind != REL.Person)
    return any(gazetteer().core & gazetteer().states_of(land) for land in lands)


def _names_core(text: str) -> bool:
    """Whether a text names a Central Asian state, or what is of one."""
    states = (state for state in gazetteer().states if state.core)
    return any(name in text for s in states for name in (s.entity.name, *s.adjectives))
