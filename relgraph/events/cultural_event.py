"""A shows the culture of B: days of culture, exhibitions, festivals, games."""

from __future__ import annotations

import re
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
_LONG = {"capital", "year"}
_YEAR = re.compile(r"20\d\d")
_NAMING = {"the", "as", "will", "be", "is", "was", "to"}
_WHEN = {"in", "since", "from", "until", "by", "on", "spring", "summer", "autumn", "winter"}
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


def _year(token: Token) -> str:
    """ "The cultural capital of the Turkic world for 2026", "declared 2025 the Year of Tourism"."""
    if token.lower_ not in _LONG:
        return ""
    for other in token.sent:
        if _YEAR.fullmatch(other.text) and (
            _leads_to(other, token) if other.i < token.i else _follows(other, token)
        ):
            return other.text
    return ""


def _leads_to(year: Token, token: Token) -> bool:
    """ "2025 the Year of", "2026 will be the Year of", "the 2025 cultural capital"."""
    between = token.doc[year.i + 1 : token.i]
    return all(word in token.lefts or word.lower_ in _NAMING for word in between)


def _follows(year: Token, token: Token) -> bool:
    """ "The capital of the Turkic world 2026", "for 2026"; "in 2026" says when."""
    between = token.doc[token.i + 1 : year.i]
    words = [word.lower_ for word in between]
    if "for" in words[-4:]:
        return True
    timed = bool(words) and words[-1] in _WHEN
    return not timed and not any(word.pos_ in ("VERB", "PUNCT") for word in between)


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
            | in_
            | hosting
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
    year=_year,
)
