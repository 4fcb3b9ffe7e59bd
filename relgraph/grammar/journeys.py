"""A verb in a reading → whether it tells that somebody is away from home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import Entity, Mention
    from .reading import Reading


def is_abroad(verb: Token, reading: Reading) -> bool:
    """ "Tokayev was in Ashgabat", "is expected in Tashkent": a person in another state than his."""
    if any(child.lower_ == "as" and child.dep_ == "prep" for child in verb.children):
        return False  # "was in Beijing as ambassador": he lived there
    links = reading.language.links
    been = ("to",) if verb.lower_ == "been" else ()  # "has been to Tashkent"
    preps = [child for child in verb.children if child.lower_ in ("in", "at", *been)]
    places = [t for prep in preps for t in prep.children if t.dep_ == "pobj"]
    beside = [t for place in places for t in links["modifier"](place)]  # "at Bishkek airport"
    places += [t for t in beside if t.i in reading.mentions and _is_town(reading.mentions[t.i])]
    places += links["object"](verb) if verb.lemma_ != "be" else ()
    places += links["welcoming"](verb)  # "Tashkent will host Erdogan"
    people = travellers(verb, reading)
    homes = gazetteer().states_of_all(people)
    lands = [gazetteer().states_of(e) for e in reading.named_at(places) if e.kind != REL.Person]
    # An official of no state is abroad everywhere.
    return bool(people) and any(land and not land & homes for land in lands)


def _is_town(mention: Mention) -> bool:
    return any(entity.kind == REL.City for entity in mention.entities)


def travellers(verb: Token, reading: Reading) -> tuple[Entity, ...]:
    """The persons who are somewhere, or are awaited there."""
    links = reading.language.links
    who = (*links["traveller"](verb), *links["object"](verb), *_noun_before(verb), verb)
    return tuple(entity for entity in reading.named_at(who) if entity.kind == REL.Person)


def _noun_before(word: Token) -> tuple[Token, ...]:
    """ "Lavrov due in Ashgabat": whom an adjective behind a name describes."""
    described = word.dep_ == "amod" and word.head.i < word.i
    return (word.head,) if described else ()
