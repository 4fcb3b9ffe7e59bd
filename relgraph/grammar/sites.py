"""A trigger in a reading → the crossings and towns around it, and the states that they lie in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..model import Entity, Mention
    from .reading import Reading


def crossings(token: Token, reading: Reading) -> tuple[Entity, ...]:
    """The border crossings that a sentence names."""
    named = [*_named(token, reading, REL.Site), *_named(token, reading, REL.City)]
    return tuple(dict.fromkeys(e for at, e in named if _is_crossing(at, e)))


def is_crossing(token: Token, reading: Reading) -> bool:
    """Whether a token names a border crossing."""
    mention = reading.mentions.get(token.i)
    return mention is not None and any(_is_crossing(token, e) for e in mention.entities)


def projects(token: Token, reading: Reading) -> tuple[Entity, ...]:
    """The works that a token names: a pipeline, a power plant, a corridor."""
    mention = reading.mentions.get(token.i)
    return tuple(e for e in mention.entities if _is_project(e)) if mention else ()


def home_states(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The states in which places lie, or that a work is named after; a crossing lies in two."""
    entities = tuple(entities)
    codes = (code for entity in entities for code in sorted(gazetteer().states_of(entity)))
    states = (gazetteer().state(code) for code in dict.fromkeys(codes))
    lying = [state.entity for state in states if state is not None]
    return tuple(dict.fromkeys((*lying, *(s for entity in entities for s in _in_name(entity)))))


def _in_name(entity: Entity) -> Iterator[Entity]:
    """The states in the names of a work: "the China-Kyrgyzstan-Uzbekistan railway"."""
    body = gazetteer().organisation(entity.iri)
    if body is None or body.kind != "project":
        return
    for word in _BETWEEN_NAMES.split(" ".join((entity.name, *body.aliases))):
        yield from (named for named in gazetteer().named(word) if named.kind == REL.State)


_BETWEEN_NAMES = re.compile(r"[\s–—-]+")


def towns(words: Iterable[Token], reading: Reading) -> tuple[tuple[str, Entity], ...]:
    """The towns among some words, each with the word in front: "from", "to", "between", "and"."""
    named = list(_named_in(words, reading, REL.City))
    return tuple((_in_front(at, reading), e) for at, e in named)


def _in_front(town: Token, reading: Reading) -> str:
    """The word in front of a town and what describes it: "to the Uzbek capital of Tashkent"."""
    at = town.i - 1
    while at > town.sent.start:
        word, before = town.doc[at], town.doc[at - 1]
        named = at in reading.mentions and (before.lower_ in _FRONT or word.pos_ == "ADJ")
        whose = word.tag_ == "POS" or town.doc[at + 1].tag_ == "POS"
        of_city = word.lower_ == "of" and before.lower_ in _SEATS
        if not (named or whose or of_city or word.pos_ == "DET" or word.lower_ in _SEATS):
            break
        at -= 1
    if town.doc[at].lower_ in ("in", "at") and town.doc[at].head.lemma_ in ("land", "arrive"):
        return "to"
    if at < town.sent.start:
        return ""
    if (
        town.doc[at].lower_ == "of"
    ):  # "the direction of A - B", but not "the launch of the A-B train"
        return "route" if town.doc[at - 1].lower_ in _LINES else town.nbor(-1).lower_
    return town.doc[at].lower_


_FRONT = frozenset({"to", "from", "between", "and", "the", "of", "with", "'s", "’s"})
_SEATS = frozenset({"city", "capital", "town", "airport", "cities", "capitals"})
_LINES = frozenset({"direction", "route", "routes", "itinerary"})


def bodies(token: Token, reading: Reading) -> tuple[Entity, ...]:
    """The companies that a sentence names."""
    return bodies_in(token.sent, reading)


def bodies_in(words: Iterable[Token], reading: Reading) -> tuple[Entity, ...]:
    """The companies that some words name."""
    named = (entity for _, entity in _named_in(words, reading, REL.Organisation))
    return tuple(e for e in dict.fromkeys(named) if gazetteer().is_own_agent(e))


def names_relief(words: Iterable[Token], reading: Reading) -> bool:
    """Whether one of some words names a body that brings aid to people in need."""
    return any(gazetteer().is_relief(entity) for entity in reading.named_at(words))


def parliament_meant(token: Token, reading: Reading) -> Entity | None:
    """Whose "the deputies" are: of the parliament told last, else of the country of the paper."""
    for at in range(token.sent.end - 1, -1, -1):
        mention = reading.mentions.get(at)
        told = mention.entities if mention else ()
        houses = [entity for entity in told if gazetteer().is_parliament(entity)]
        if states := [state for house in houses for state in gazetteer().acts_for(house)]:
            return states[0]
    return reading.state(reading.home) if reading.home else None


def chaired_body(token: Token, reading: Reading) -> Entity | None:
    """The body whose chair a token names: "took over as chair of the SCO"."""
    mention = reading.mentions.get(token.i)
    office = mention.office[0] if mention and mention.office else None
    named = office is not None and "chair" in office.words.lower().split()
    body = gazetteer().organisation(office.organisation) if office and named else None
    return body.entity if body and gazetteer().is_union(body.entity) else None


def union_meant(token: Token, reading: Reading) -> Entity | None:
    """The body that "the Organization" stands for: the nearest before, or else in its sentence."""
    for at in (*range(token.i, -1, -1), *range(token.i, token.sent.end)):
        if (union := _union_in(reading.mentions.get(at))) is not None:
            return union
    return None


def union_in_name(token: Token, reading: Reading) -> Entity | None:
    """The body in the name of its meetings: "the CIS Council of Heads of State"."""
    mention = reading.mentions.get(token.i)
    return _union_in(mention) if mention and mention.kind == "series" else None


def _union_in(mention: Mention | None) -> Entity | None:
    if mention is None:
        return None
    words = mention.text.split() if mention.kind == "series" else ()
    named = (*mention.entities, *(e for word in words for e in gazetteer().named(word)))
    return next((entity for entity in named if gazetteer().is_union(entity)), None)


_POSTS = frozenset({"crossing", "checkpoint", "post", "crossings", "checkpoints"})


def _is_crossing(token: Token, entity: Entity) -> bool:
    """A crossing by what is known of it or by the word beside it: "the Torghundi crossing"."""
    place = gazetteer().place(entity.iri)
    if place is not None and place.kind == "crossing":
        return True
    behind = [word.lower_ for word in token.doc[token.i + 1 : token.i + 3]]
    posts = _POSTS & set(behind[:1]) or (behind[:1] == ["border"] and _POSTS & set(behind[1:]))
    apposed = token.i > 0 and token.nbor(-1).lower_ in _POSTS
    return bool(posts) or apposed or entity.name.split()[-1] in _POSTS


def _is_project(entity: Entity) -> bool:
    place, body = gazetteer().place(entity.iri), gazetteer().organisation(entity.iri)
    return (place is not None and place.kind == "facility") or (
        body is not None and body.kind == "project"
    )


def _named(token: Token, reading: Reading, kind: str) -> Iterator[tuple[Token, Entity]]:
    return _named_in(token.sent, reading, kind)


def _named_in(
    words: Iterable[Token], reading: Reading, kind: str
) -> Iterator[tuple[Token, Entity]]:
    for other in words:
        mention = reading.mentions.get(other.i)
        if mention is None:
            continue
        # "between Almaty and Dushanbe": the capital is read as its state, but it is the town.
        towns = gazetteer().named(mention.text) if mention.kind == "state" else ()
        for entity in (*mention.entities, *towns):
            if entity.kind == kind:
                yield other, entity
