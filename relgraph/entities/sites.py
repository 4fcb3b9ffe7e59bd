"""Words → the places, bodies and meetings that they name or describe."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import lexis
from ..model import DATA, Entity
from ..vocabulary import REL
from .persons import slug

if TYPE_CHECKING:
    from ..model import Mention
    from .cursor import Cursor
    from .offices import Offices


class Sites:
    """Reads the place, body or meeting that begins at a word."""

    def __init__(self, cursor: Cursor, offices: Offices) -> None:
        self.cursor = cursor
        self.offices = offices

    def capital(self, at: int) -> tuple[int, Mention | None]:
        """ "the Turkmen capital", "Kazakhstan's capital"."""
        state = self.cursor.state(at) if self.cursor.possessive(at) else ""
        if adjective := self.cursor.words[at].tagged("adjective"):
            state = adjective[0].value
        known = (
            gazetteer().state(state)
            if state and self.cursor.low(at + 1) == "capital" and self.cursor.near(at + 1)
            else None
        )
        place = gazetteer().place(known.capital) if known else None
        if place is None:
            return at, None
        follows = (
            self.cursor.words[at + 2].tagged("place")
            if at + 2 < len(self.cursor.words) and self.cursor.near(at + 2)
            else ()
        )
        end = at + 2 + bool(follows)
        return end, self.cursor.mention(at, end, "place", candidates=(place.entity,))

    def named_thing(self, at: int) -> tuple[int, Mention | None]:
        """A place or prize that bears a name: "Heydar Aliyev Center", "Order of Manas"."""
        if not self.cursor.words[at].tagged("person", "place", "state"):
            return at, None
        end = at + 1
        while (
            end < len(self.cursor.words)
            and end - at < 5
            and self.cursor.near(end)
            and self.cursor.words[end].capital
            and not self.cursor.words[end].names
            and not self.cursor.possessive(end - 1)
        ):
            end += 1
        if end == at + 1 or self.cursor.low(end - 1) not in lexis.THINGS:
            return at, None
        name = self.cursor.between(at, end)
        return end, self.cursor.mention(
            at, end, "place", candidates=(Entity(f"{DATA}place/{slug(name)}", REL.Site, name),)
        )

    def series(self, at: int) -> tuple[int, Mention | None]:
        """ "Summit of the Dialogue «Central Asia – Japan»": words for a meeting, then its name."""
        end = at
        while self.cursor.low(end) in lexis.MEETINGS and (end == at or self.cursor.near(end)):
            end += 1
            while self.cursor.low(end) in ("of", "the", "in", "format"):
                end += 1
        if (
            at < end < len(self.cursor.words)
            and self.cursor.words[end].tagged("series")
            and len(self.cursor.gap(end).strip()) < 2
        ):
            entities = tuple(
                name.entity for name in self.cursor.words[end].tagged("series") if name.entity
            )
            mention = self.cursor.mention(at, end + 1, "series", candidates=entities)
            if self.cursor.text[mention.end : mention.end + 1] in ("»", "”", '"'):
                # The quotation mark that closes the name goes with it.
                mention = replace(
                    mention, end=mention.end + 1, text=mention.text + self.cursor.text[mention.end]
                )
            return end + 1, mention
        return at, None

    def body(self, at: int) -> tuple[int, Mention | None]:
        """ "the Ministry of Energy of Kazakhstan", "the Kazakh Foreign Ministry"."""
        start, state = at, ""
        if adjective := self.cursor.words[at].tagged("adjective"):
            state, at = adjective[0].value, at + 1
        while (
            at < len(self.cursor.words)
            and at - start < 4
            and self.cursor.plain_capital(at)
            and self.cursor.low(at) not in lexis.BODIES
            and self.cursor.near(at)
        ):
            at += 1
        if self.cursor.low(at) not in lexis.BODIES or (at > start and not self.cursor.near(at)):
            return start, None
        end, states, _ = self.offices.complements(at + 1, plural=False)
        state = state or (states[0] if states else "")
        if not state or not any(self.cursor.words[i].capital for i in range(at, end)):
            return start, None
        name = self.cursor.between(start, end)
        entity = Entity(f"{DATA}organisation/{slug(name)}", REL.Organisation, name)
        return end, self.cursor.mention(
            start, end, "organisation", candidates=(entity,), states=(state,)
        )

    def known(self, at: int) -> tuple[int, Mention | None]:
        """A state, place, body or meeting by its name alone, or the adjective of a state."""
        word = self.cursor.words[at]
        for tag in ("state", "place", "organisation", "series"):
            if names := word.tagged(tag):
                entities = tuple(name.entity for name in names if name.entity)
                return at + 1, self.cursor.mention(at, at + 1, tag, candidates=entities)
        if names := word.tagged("adjective"):
            states = (names[0].value,)
            return at + 1, self.cursor.mention(at, at + 1, "adjective", states=states)
        return at, None
