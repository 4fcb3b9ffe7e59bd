"""A forum, conference or exhibition takes place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, attending, here, holding, hosting, in_, is_forum
from ..model import Argument
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_NO_GATHERINGS = {"press", "news", "internet", "online", "video", "main", "key", "peace"}


def _happens(token: Token, reading: Reading) -> bool:
    """A gathering that somebody holds: no press conference, no forums in general."""
    mention = reading.mentions.get(token.i)
    if mention and (not is_forum(token, reading) or mention.text.endswith("Games")):
        return False
    if token.tag_ == "NNS" or any(other.lower_ in _NO_GATHERINGS for other in token.lefts):
        return False
    links = reading.language.links
    around = mention is not None and links["setting"](token)
    return token.dep_ != "attr" and bool(links["carriers"](token) or links["in"](token) or around)


def _town(token: Token, reading: Reading) -> Iterator[Argument]:
    """Where a forum gathers that is named after its town: "the Astana International Forum"."""
    places = set(reading.language.links["in"](token)) - {token}
    told = any(other.i in reading.mentions for other in places)
    town = None if told else reading.town_in_name(token)
    if town is not None:
        yield Argument(REL.place, town)
        yield from (Argument(REL.host, state) for state in reading.states_of(town))


FRAME = Frame(
    REL.Forum,
    words={
        "en": Words(
            names={"series"},
            nouns={
                "forum", "business forum", "investment forum", "expo", "conference",
                "round table", "roundtable", "symposium", "congress", "trade fair", "hackathon",
                "exhibition", "international exhibition", "business summit", "investment summit",
                "economic summit", "trade show",
            },
        )
    },
    roles=(
        Role(REL.name, here, text=True),
        Role(REL.host, hosting | holding | in_, only=REL.State),
        Role(REL.attendee, attending),
        Role(REL.place, in_ | hosting),
    ),
    needs=(REL.name,),
    check=_happens,
    reads=_town,
)  # fmt: skip
