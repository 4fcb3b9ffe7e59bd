"""Words → the places, bodies and meetings that they name or describe."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..language.english import cues, lexis
from ..model import Entity
from ..namespaces import DATA
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

    def unknown_site(self, at: int) -> tuple[int, Mention | None]:
        """A site that only its own words make known: "the Yamal peninsula", "Monument of Peace"."""
        word = self.cursor.words[at]
        if not word.capital or word.names or word.low in lexis.NOT_NAMES:
            return at, None
        end = self._site_name(at)
        if end == at:
            return at, None
        plain = end - 1 if end - 1 > at and self.cursor.low(end - 1) in lexis.POSTS else end
        name = self.cursor.between(at, plain)  # "the Kulma crossing" is Kulma
        entity = Entity(f"{DATA}place/{slug(name)}", REL.Site, name)
        return end, self.cursor.mention(at, end, "place", candidates=(entity,))

    def _site_name(self, at: int) -> int:
        """Where a name that ends in, or begins with, a word for a site ends."""
        end = at
        if self.cursor.low(at) in lexis.SITES and self.cursor.low(at + 1) == "of":
            end = self.cursor.capitals(at + 2) if self.cursor.near(at + 2) else at + 2
            return end if end > at + 2 else at
        while self._belongs(at, end):
            end += 1
        if end - at > 1 and self.cursor.low(end - 1) in lexis.SITES:
            more = self.cursor.capitals(end + 1) if self.cursor.low(end) == "of" else end
            return more if more > end + 1 else end  # "State Museum of Arts"
        opening = at == 0 or "." in self.cursor.gap(at)
        while self.cursor.low(end) in lexis.SITE_KINDS and self.cursor.near(end):
            end += 1
        small = not opening and self.cursor.low(end) in lexis.SITES and self.cursor.near(end)
        return end + 1 if small and end > at else at

    def _belongs(self, at: int, end: int) -> bool:
        if end >= len(self.cursor.words) or end - at > 4:
            return False
        word = self.cursor.words[end]
        joined = end == at or (self.cursor.near(end) and not self.cursor.possessive(end - 1))
        return word.capital and joined and not word.tagged("person", "state", "place", "title")

    def part_of_name(self, at: int) -> tuple[int, Mention | None]:
        """A city or state in the name of a meeting or a text is no place: "the Astana Process"."""
        if not self.cursor.words[at].tagged("place") or self.cursor.possessive(at):
            return at, None
        end = at + 1
        while self._belongs(at, end):
            end += 1
        last = self.cursor.low(end - 1)
        if last in lexis.NAMED_TEXTS:
            return end, None
        if end - at < 2 or last not in lexis.NAMED_MEETINGS:
            return at, None
        name = self.cursor.between(at, end)
        entity = Entity(f"{DATA}series/{slug(name)}", REL.Series, name)
        return end, self.cursor.mention(at, end, "series", candidates=(entity,))

    def speaker(self, at: int) -> tuple[int, Mention | None]:
        """A residence that speaks is its press service: "citing Akorda", "the Kremlin said"."""
        names = self.cursor.words[at].tagged("place")
        place = gazetteer().place(names[0].value) if names else None
        if place is None or place.kind != "residence":
            return at, None
        before = {self.cursor.low(at - 1), self.cursor.low(at - 2)}
        after = [self.cursor.low(at + 1), self.cursor.low(at + 2)]
        says = any(word.startswith(tuple(cues.REPORTS)) for word in after)
        if not (before & lexis.CITED_BY or says or after[0] in lexis.PRESS):
            return at, None
        service = gazetteer().named(f"{place.entity.name} press service")
        return at + 1, self.cursor.mention(
            at, at + 1, "organisation", candidates=service or (place.entity,), states=place.states
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
        return self._of_leaders(at)

    def _of_leaders(self, at: int) -> tuple[int, Mention | None]:
        """ "The summit of the heads of state of Central Asia", "a meeting of the five leaders"."""
        match = lexis.OF_LEADERS.match(self.cursor.text, self.cursor.words[at].begin)
        if match is None:
            return at, None
        end = at
        while end < len(self.cursor.words) and self.cursor.words[end].end <= match.end():
            end += 1
        return end, self.cursor.mention(
            at, end, "series", candidates=gazetteer().named(lexis.CONSULTATIVE)
        )

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
        # "the government and people of Kazakhstan"
        of = at + 1
        if self.cursor.low(of) == "and":
            of += 2 if self.cursor.low(of + 1) == "the" else 1
        joined = of > at + 1 and self.cursor.low(of) in lexis.PEOPLES
        of = of + 1 if joined else at + 1
        end, states, _ = self.offices.complements(of, plural=False)
        state = state or (states[0] if states else "")
        if not state or not any(self.cursor.words[i].capital for i in range(at, end)):
            return start, None
        name = self.cursor.between(start, end)
        if joined:
            name = f"{self.cursor.between(start, at + 1)} {self.cursor.between(of, end)}"
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
                if tag == "place":
                    entities = self._waters_first(at, entities)
                return at + 1, self.cursor.mention(at, at + 1, tag, candidates=entities)
        if names := word.tagged("adjective"):
            states = (names[0].value,)
            return at + 1, self.cursor.mention(at, at + 1, "adjective", states=states)
        return at, None

    def _waters_first(self, at: int, places: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """ "on the Naryn" is at the river, "in Naryn" in the city."""
        article = self.cursor.low(at - 1) == "the" or self.cursor.low(at).startswith("the ")
        known = gazetteer()

        def rank(place: Entity) -> bool:
            entry = known.place(place.iri)
            return (entry is not None and entry.kind == "water") != article

        return tuple(sorted(places, key=rank))
