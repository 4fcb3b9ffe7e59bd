"""A shows the culture of B: days of culture, exhibitions, festivals, games."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    bearer,
    between,
    from_,
    here,
    hosting,
    in_,
    modifier,
    of,
    owner,
    titled,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_SPANS = {"days", "day", "week", "year", "decade", "season", "evening", "month"}
_ARTS = {
    "culture", "cultural", "cinema", "film", "films", "music", "art", "arts", "literature",
    "tourism", "cuisine", "theatre", "theater", "song", "songs", "poetry", "crafts", "book",
    "cinematography",
}  # fmt: skip
_SHOWS = {"festival", "exhibition", "concert", "biennale"}
_CULTURE = {"culture", "cultural", "youth", "tourism"}
_TRADE = {"trade", "industrial", "investment", "agricultural", "business", "military", "industry"}
_GAMES = {"games", "festival", "biennale"}


def _shows(token: Token, reading: Reading) -> bool:
    """ "Days of Tajik Cinema", "the Year of Kazakhstan", a festival; not "three days of talks"."""
    if mention := reading.mentions.get(token.i):
        words = {word for name in mention.candidates for word in name.name.lower().split()}
        return bool(words & _GAMES)
    inside = [token, *(behind for prep in token.children for behind in prep.children)]
    words = {word.lower_ for other in inside for word in (other, *other.lefts, *other.conjuncts)}
    if token.lower_ == "capital":
        return bool(words & _CULTURE)
    if token.lower_ in _SHOWS:
        return not words & _TRADE
    return token.lower_ in _SPANS and (bool(words & _ARTS) or _of_state(token, reading))


def _of_state(token: Token, reading: Reading) -> bool:
    """ "the Days of Kazakhstan", "the Uzbek Year in Kazakhstan", written as a name."""
    links = reading.language.links
    whose = (*links["of"](token), *links["modifier"](token), *links["owner"](token))
    owners = (reading.mentions.get(other.i) for other in whose)
    return token.text.istitle() and any(m and m.kind in ("state", "adjective") for m in owners)


FRAME = Frame(
    REL.CulturalEvent,
    words={"en": Words(names={"series"}, nouns=_SPANS | _SHOWS | {"capital"})},
    roles=(
        Role(
            REL.host,
            titled
            | titled >> of
            | titled >> owner
            | hosting
            | in_
            | hosting >> of
            | between
            | of >> between,
            only=REL.State,
        ),
        Role(
            REL.guest,
            of >> of >> of
            | of >> of
            | of >> modifier
            | of
            | modifier
            | owner
            | bearer
            | bearer >> modifier
            | bearer >> from_,
            only=REL.State,
            adjectives=True,
        ),
        Role(REL.name, here, text=True),
        Role(REL.place, titled | titled >> of | in_ | hosting, shared=True),
    ),
    needs=(REL.host, REL.name),
    check=_shows,
)
