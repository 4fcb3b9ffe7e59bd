"""Paths from a trigger word to the words that fill a role.

`subject | by` takes the first that gives a fitting filler, `subject + with_` takes both, and
`purpose >> object_` goes on from where the first path led.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from spacy.tokens import Token

    Links = Mapping[str, Callable[[Token], tuple[Token, ...]]]
    Fits = Callable[[Token], bool]


class Path:
    """From a token to the tokens that fit: the base of links and of their combinations."""

    def follow(self, token: Token, links: Links, fits: Fits) -> tuple[Token, ...]:
        """Return the fitting tokens that this path leads to."""
        raise NotImplementedError

    def __or__(self, other: Path) -> Path:
        return _Choice(self, other)

    def __add__(self, other: Path) -> Path:
        return _Union(self, other)

    def __rshift__(self, other: Path) -> Path:
        return _Chain(self, other)


@dataclass(frozen=True, repr=False)
class Link(Path):
    """One step, by its name in the room of the language."""

    name: str

    def follow(self, token: Token, links: Links, fits: Fits) -> tuple[Token, ...]:
        """Return the fitting tokens one step away."""
        return tuple(found for found in links[self.name](token) if fits(found))

    def __repr__(self) -> str:
        return self.name


@dataclass(frozen=True, repr=False)
class _Choice(Path):
    first: Path
    second: Path

    def follow(self, token: Token, links: Links, fits: Fits) -> tuple[Token, ...]:
        return self.first.follow(token, links, fits) or self.second.follow(token, links, fits)

    def __repr__(self) -> str:
        return f"{self.first!r} | {self.second!r}"


@dataclass(frozen=True, repr=False)
class _Union(Path):
    first: Path
    second: Path

    def follow(self, token: Token, links: Links, fits: Fits) -> tuple[Token, ...]:
        both = self.first.follow(token, links, fits) + self.second.follow(token, links, fits)
        return tuple(dict.fromkeys(both))

    def __repr__(self) -> str:
        return f"{self.first!r} + {self.second!r}"


@dataclass(frozen=True, repr=False)
class _Chain(Path):
    first: Path
    second: Path

    def follow(self, token: Token, links: Links, fits: Fits) -> tuple[Token, ...]:
        found: list[Token] = []
        for middle in self.first.follow(token, links, lambda _: True):
            found += self.second.follow(middle, links, fits)
        return tuple(dict.fromkeys(found))

    def __repr__(self) -> str:
        return f"{self.first!r} >> {self.second!r}"


subject = Link("subject")
alike = Link("alike")
sited = Link("sited")
object_ = Link("object")
goal = Link("goal")
with_ = Link("with")
among = Link("among")
between = Link("between")
of = Link("of")
to = Link("to")
through = Link("through")
by = Link("by")
doing = Link("doing")
from_ = Link("from")
for_ = Link("for")
in_ = Link("in")
into = Link("into")
owner = Link("owner")
modifier = Link("modifier")
purpose = Link("purpose")
setting = Link("setting")
opposite = Link("opposite")
scheduled = Link("scheduled")
quoted = Link("quoted")
present = Link("present")
after = Link("after")
on = Link("on")
under = Link("under")
about = Link("about")
above = Link("above")
invited_by = Link("invited_by")
attending = Link("attending")
celebrating = Link("celebrating")
hosting = Link("hosting")
holding = Link("holding")
gathered = Link("gathered")
met = Link("met")
partner = Link("partner")
awaiting = Link("awaiting")
occasion = Link("occasion")
addressed = Link("addressed")
because = Link("because")
asker = Link("asker")
wishes = Link("wishes")
winner = Link("winner")
behalf = Link("behalf")
letter = Link("letter")
writer = Link("writer")
exclaimer = Link("exclaimer")
stood_by = Link("stood_by")
bearer = Link("bearer")
parties = Link("parties")
anywhere = Link("anywhere")
training = Link("training")
throughout = Link("throughout")
honour = Link("honour")
bestower = Link("bestower")
laureate = Link("laureate")
goods = Link("goods")
named_as = Link("named_as")
titled = Link("titled")
office = Link("office")
author = Link("author")
framework = Link("framework")
here = Link("here")
actor = Link("actor")
speaker = Link("speaker")
pact = Link("pact")
contracted = Link("contracted")
needing = Link("needing")
selling = Link("selling")
buying = Link("buying")
giver = Link("giver")
taker = Link("taker")
watching = Link("watching")
whose = Link("whose")
below = Link("below")
stricken = Link("stricken")
source = Link("source")
rooted = Link("rooted")
whose_all = Link("whose_all")
# A side to a deal: one that is named, else the one that it belongs to: "the University of Delhi".
side = here + whose_all | whose
chairing = Link("chairing")
chair = Link("chair")
holder = Link("holder")
traveller = Link("traveller")
welcoming = Link("welcoming")
bound = Link("bound")
reached = Link("reached")
scene = Link("scene")
