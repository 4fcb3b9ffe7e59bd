"""Words → the persons that they name, with the offices around their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..gazetteer import fold, gazetteer
from ..language.english import lexis
from ..model import Entity, OfficeWords
from ..namespaces import DATA
from ..vocabulary import REL
from .envoys import singular
from .offices import OfficeSpan

if TYPE_CHECKING:
    from ..model import Mention
    from .cursor import Cursor
    from .offices import Offices

_NO_NAMES = lexis.THINGS | lexis.BODIES | lexis.BODY_NOUNS | lexis.MEETINGS | lexis.CHIEFS
_STYLES = lexis.HONORIFICS | lexis.STYLES
_LINK = re.compile(r"[ \t\n]*[,–—-]?[ \t\n]*")


class Persons:
    """Reads the person, or the holder of an office, that begins at a word."""

    def __init__(self, cursor: Cursor, offices: Offices) -> None:
        self.cursor = cursor
        self.offices = offices

    def colleague(self, at: int) -> tuple[int, Mention | None]:
        """ "his Uzbek counterpart Shavkat Mirziyoyev": the name says who it is."""
        if self.cursor.low(at) not in ("his", "her", "its", "their"):
            return at, None
        end, state = at + 1, ""
        while end < len(self.cursor.words) and end - at < 5 and self.cursor.near(end, comma=True):
            if adjective := self.cursor.words[end].tagged("adjective"):
                state = adjective[0].value
            elif self.cursor.low(end) in lexis.COLLEAGUES:
                break
            end += 1
        if end >= len(self.cursor.words) or self.cursor.low(end) not in lexis.COLLEAGUES:
            return at, None
        end += 1
        if self.cursor.low(end) in ("from", "in") and self.cursor.state(end + 1):
            state, end = self.cursor.state(end + 1), end + 2
        person = self.person_after(end)
        if person is None:
            return at, None
        office = (OfficeWords("", state, ""),) if state else ()
        return person[0], self.cursor.mention(
            at,
            person[0],
            "person",
            candidates=person[1].candidates,
            office=office + person[1].office,
        )

    def titled(self, at: int) -> tuple[int, Mention | None]:
        start = at + 1 if self.cursor.low(at) == "the" else at
        office = self.offices.office(start)
        if office is None:
            return at, None
        if office.plural:
            return self.titled_several(start, office)
        begin = start if start == at else at
        person = self.person_after(office.end)
        apart = "," in self.cursor.gap(office.end)  # "by decree of the President, Nurtleu was"
        if person is not None and not (apart and _is_another(person[1], office.offices)):
            end, mention = person
            tail = self.appositions(end)
            return tail.end, self.cursor.mention(
                begin, tail.end, "person", candidates=mention.candidates,
                office=office.offices + mention.office + tail.offices,
            )  # fmt: skip
        # The article stays outside: "the President" keeps its shape for the parser.
        return office.end, self.cursor.mention(start, office.end, "office", office=office.offices)

    def titled_several(self, start: int, office: OfficeSpan) -> tuple[int, Mention]:
        people: list[Mention] = []
        end = office.end
        while (person := self.person_after(end)) is not None and len(people) < 6:
            people.append(person[1])
            end = person[0]
            if self.cursor.low(end) == "and" and self.person_after(end + 1):
                end += 1
        if len(people) > 1:
            return end, self.cursor.mention(
                start, end, "people",
                candidates=tuple(_bearer(p, office.offices) for p in people if p.candidates),
                office=office.offices,
            )  # fmt: skip
        if people and (own := singular(office)):
            named = people[0].candidates
            return end, self.cursor.mention(start, end, "person", candidates=named, office=own)
        return office.end, self.cursor.mention(start, office.end, "offices", office=office.offices)

    def appositions(self, at: int) -> OfficeSpan:
        """Offices behind a name: "Serdar Berdimuhamedov, President of Turkmenistan,"."""
        begin = at
        if (home := self._home(at)) is not None:
            return home
        if self.cursor.gap(at).strip() != ",":
            return OfficeSpan(at, ())
        at += self.cursor.low(at) in ("the", "who")
        office = self.offices.office(at)
        if office is None or office.plural or self.person_after(office.end) is not None:
            return OfficeSpan(begin, ())
        closes = self.cursor.gap(office.end).strip()[:1] in (
            ",",
            ".",
            ";",
            ")",
        ) or office.end == len(self.cursor.words)
        return OfficeSpan(office.end, office.offices) if closes else OfficeSpan(begin, ())

    def _home(self, at: int) -> OfficeSpan | None:
        """ "Lavrov of Russia and Saidov of Uzbekistan", "Saidov (Uzbekistan)"."""
        if self.cursor.low(at) == "of" and (state := self.cursor.state(at + 1)):
            return OfficeSpan(at + 2, (OfficeWords("", state, ""),))
        inside = self.cursor.gap(at).strip() == "(" and self.cursor.gap(at + 1).startswith(")")
        if inside and (state := self.cursor.state(at)):
            return OfficeSpan(at + 1, (OfficeWords("", state, ""),))
        return None

    def person_after(self, at: int) -> tuple[int, Mention] | None:
        """A name right behind an office: known, or a run of capitals that nobody knows yet."""
        if at >= len(self.cursor.words) or not _LINK.fullmatch(self.cursor.gap(at)):
            return None
        while self.cursor.low(at) in _STYLES and at + 1 < len(self.cursor.words):
            at += 1
        end, mention = self.person(at)
        if mention is not None:
            return end, mention
        end = self.cursor.name_run(at)
        if end - at < 2 or self.cursor.low(end - 1) in _NO_NAMES:
            return None
        if "," in self.cursor.gap(at) and not self._stands_alone(at, end):
            return None
        name = self.cursor.between(at, end)
        home = self._home(end) or OfficeSpan(end, ())
        return home.end, self.cursor.mention(
            at, home.end, "person", candidates=(person(name),), office=home.offices
        )

    def _stands_alone(self, at: int, end: int) -> bool:
        """Whether words behind "the President of Montenegro," are a name: those of no body."""
        bodily = any(self.cursor.low(word) in _NO_NAMES for word in range(at, end))
        return not bodily and self.cursor.gap(end).strip()[:1] in ("", ",", ".", ")", ";", "-", "–")

    def person(self, at: int) -> tuple[int, Mention | None]:
        start = at
        at = self.descriptors(at)
        known = self.cursor.words[at].tagged("person") if at < len(self.cursor.words) else ()
        if not known or (self.cursor.words[at].tagged("place") and self.cursor.low(at - 1) == "in"):
            return start, None  # "in Navoi" is the town, not the poet
        end = at + 1
        run = self.cursor.name_run(at)
        single = (
            len(self.cursor.words[at].text.split()) == 1 and "-" not in self.cursor.words[at].text
        )
        candidates = tuple(name.entity for name in known if name.entity)
        if single and run > end and self.cursor.low(run - 1) not in lexis.THINGS:
            name = self.cursor.between(at, run)
            candidates, end = (person(name),), run
        tail = self.appositions(end)
        return tail.end, self.cursor.mention(
            start, tail.end, "person", candidates=candidates, office=tail.offices
        )

    def descriptors(self, at: int) -> int:
        """Skip "the great Turkmen poet and thinker" where a person's name follows."""
        if self.cursor.low(at) in ("of", "and"):
            return at  # they belong to what stands before
        end, seen = at, False
        while end < len(self.cursor.words) and end - at < 10:
            low = self.cursor.low(end)
            if low in lexis.DESCRIPTORS:
                seen = True
            elif not (
                low in lexis.PRAISE
                or low in ("the", "and", "of")
                or self.cursor.words[end].tagged("adjective")
            ):
                break
            if end > at and not self.cursor.near(end, comma=True):
                return at
            end += 1
        return (
            end
            if seen
            and end < len(self.cursor.words)
            and self.cursor.words[end].tagged("person")
            and self.cursor.near(end)
            else at
        )


def _is_another(mention: Mention, offices: tuple[OfficeWords, ...]) -> bool:
    """Whether somebody known for another state, or for lower offices, is named behind one."""
    known = [gazetteer().person(person.iri) for person in mention.candidates]
    told = {office.state for office in offices if office.state}
    served = [set(person.states) for person in known if person and person.states]
    if told and served and not any(states & told for states in served):
        return True  # "Having welcomed the Turkish leader, Tokayev spoke"
    held = {kind for person in mention.candidates for kind in _held(person)}
    heads = any(office.kind == "head-of-state" for office in offices)
    return heads and bool(held) and not held & {"head-of-state", "national-leader"}


def _bearer(mention: Mention, offices: tuple[OfficeWords, ...]) -> Entity:
    """Whom "Presidents Aliyev and Japarov" means: of those with the name, who was a president."""
    kinds = {office.kind for office in offices}
    holders = (person for person in mention.candidates if kinds & _held(person))
    return next(holders, mention.candidates[0])


def _held(person: Entity) -> set[str]:
    """The kinds of all offices that somebody has held."""
    known = gazetteer()
    posts = (known.office(tenure.office.iri) for tenure in known.tenures_of(person.iri))
    return {post.kind for post in posts if post}


def person(name: str) -> Entity:
    """Make the entity of a person whom the gazetteer does not know."""
    return Entity(f"{DATA}person/{slug(name)}", REL.Person, name)


def slug(name: str) -> str:
    """Give the readable part of an IRI."""
    return fold(name).replace(" ", "-")
