"""Words → mentions: titles, states and names that belong together become one mention."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..gazetteer import fold, gazetteer
from ..model import DATA, Entity, Mention, OfficeWords
from ..vocabulary import REL
from ..language.english import lexis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .words import Word

_SPACE = re.compile(r"[ \t\n]{0,3}")
_LINK = re.compile(r"[ \t\n]*[,–—-]?[ \t\n]*")
_LIST = re.compile(r"[ \t\n]*,?[ \t\n]*")
_INSIDE_NAME = re.compile(r"[ \t]?[-–’'ʻ‘]?[ \t]?|\.[ ]?")


class _Office(NamedTuple):
    end: int
    offices: tuple[OfficeWords, ...]
    plural: bool = False


def mentions(text: str, words: Sequence[Word]) -> tuple[Mention, ...]:
    """Read the mentions in one stretch of text, from left to right, without overlaps."""
    cursor = _Cursor(text, words)
    found: list[Mention] = []
    at = 0
    while at < len(words):
        end, mention = cursor.mention(at)
        if mention is not None:
            found.append(mention)
        at = max(end, at + 1)
    return tuple(found)


class _Cursor:
    """Tells what begins at a word: (the word after it, what it is)."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words

    def mention(self, at: int) -> tuple[int, Mention | None]:
        word = self.words[at]
        for reader in (
            self._capital,
            self._colleague,
            self._titled,
            self._named_thing,
            self._person,
            self._series,
            self._body,
        ):
            end, mention = reader(at)
            if mention is not None:
                return end, mention
        for tag in ("state", "place", "organisation", "series"):
            if names := word.tagged(tag):
                entities = tuple(name.entity for name in names if name.entity)
                return at + 1, self._mention(at, at + 1, tag, candidates=entities)
        if names := word.tagged("adjective"):
            return at + 1, self._mention(at, at + 1, "adjective", states=(names[0].value,))
        return at + 1, None

    # -- offices and their holders ---------------------------------------------------

    def _colleague(self, at: int) -> tuple[int, Mention | None]:
        """ "his Uzbek counterpart Shavkat Mirziyoyev": the name says who it is."""
        if self._low(at) not in ("his", "her", "its", "their"):
            return at, None
        end, state = at + 1, ""
        while end < len(self.words) and end - at < 5 and self._near(end, comma=True):
            if adjective := self.words[end].tagged("adjective"):
                state = adjective[0].value
            elif self._low(end) in lexis.COLLEAGUES:
                break
            end += 1
        if end >= len(self.words) or self._low(end) not in lexis.COLLEAGUES:
            return at, None
        end += 1
        if self._low(end) in ("from", "in") and self._state(end + 1):
            state, end = self._state(end + 1), end + 2
        person = self._person_after(end)
        if person is None:
            return at, None
        office = (OfficeWords("", state, ""),) if state else ()
        return person[0], self._mention(
            at,
            person[0],
            "person",
            candidates=person[1].candidates,
            office=office + person[1].office,
        )

    def _titled(self, at: int) -> tuple[int, Mention | None]:
        start = at + 1 if self._low(at) == "the" else at
        office = self._office(start)
        if office is None:
            return at, None
        if office.plural:
            return self._titled_several(start, office)
        begin = start if start == at else at
        person = self._person_after(office.end)
        if person is not None:
            end, mention = person
            tail = self._appositions(end)
            return tail.end, self._mention(
                begin, tail.end, "person", candidates=mention.candidates,
                office=office.offices + mention.office + tail.offices,
            )  # fmt: skip
        # The article stays outside: "the President" keeps its shape for the parser.
        return office.end, self._mention(start, office.end, "office", office=office.offices)

    def _titled_several(self, start: int, office: _Office) -> tuple[int, Mention]:
        end, people = office.end, []
        while (person := self._person_after(end)) is not None and len(people) < 6:
            people.append(person[1])
            end = person[0]
            if self._low(end) == "and" and self._person_after(end + 1):
                end += 1
        if len(people) > 1:
            return end, self._mention(
                start, end, "people",
                candidates=tuple(p.candidates[0] for p in people if p.candidates),
                office=office.offices,
            )  # fmt: skip
        return office.end, self._mention(start, office.end, "offices", office=office.offices)

    def _appositions(self, at: int) -> _Office:
        """Offices behind a name: "Serdar Berdimuhamedov, President of Turkmenistan,"."""
        begin = at
        if self._gap(at).strip() == "of" or (self._low(at) == "of" and self._state(at + 1)):
            return _Office(at + 2, (OfficeWords("", self._state(at + 1), ""),))
        if self._gap(at).strip() != ",":
            return _Office(at, ())
        at += self._low(at) in ("the", "who")
        office = self._office(at)
        if office is None or office.plural or self._person_after(office.end) is not None:
            return _Office(begin, ())
        closes = self._gap(office.end).strip()[:1] in (",", ".", ";", ")") or office.end == len(
            self.words
        )
        return _Office(office.end, office.offices) if closes else _Office(begin, ())

    def _office(self, at: int) -> _Office | None:
        """One office, or several joined: "Deputy Chairman of the Cabinet, Minister of …"."""
        first = self._one_office(at)
        if first is None or first.plural:
            return first
        end, offices = first.end, first.offices
        while end < len(self.words):
            gap = self._gap(end).strip()
            follows = end + (self._low(end) in ("and", "the"))
            if gap not in ("", ",", "–", "-", "—") or (gap == "" and follows == end):
                break
            more = self._one_office(follows)
            if more is None or more.plural or not self.words[follows].capital:
                break
            end, offices = more.end, offices + more.offices
        return _Office(end, _shared_state(offices))

    def _one_office(self, at: int) -> _Office | None:
        start, states, flags = at, [], set[str]()
        while at < len(self.words):
            low = self._low(at)
            if low in lexis.RANKS | lexis.STANDING | lexis.FORMER | lexis.HONORIFICS:
                flags.add(low)
            elif adjective := self.words[at].tagged("adjective"):
                states.append(adjective[0].value)
            elif (state := self._state(at)) and self._possessive(at):
                states.append(state)
            elif low == "and" and states and self.words[at + 1 : at + 2]:
                if not self.words[at + 1].tagged("adjective"):
                    return None
            else:
                break
            if at > start and not _INSIDE_NAME.fullmatch(self._gap(at).replace(",", "")):
                return None
            at += 1
            if at < len(self.words) and not self._near(at) and low not in ("h", "e"):
                return None
        if at >= len(self.words):
            return None
        return self._head(start, at, tuple(states), frozenset(flags))

    def _head(
        self, start: int, at: int, states: tuple[str, ...], flags: frozenset[str]
    ) -> _Office | None:
        word = self.words[at]
        if full := word.tagged("office"):
            entity = full[0].entity
            name = entity.name if entity else ""
            return _Office(
                at + 1, (_whole_office(full[0].value, name, former=bool(flags & lexis.FORMER)),)
            )
        titles = word.tagged("title", "titles")
        head = at
        if not titles:
            # "Energy Minister", "Emergency Situations Minister", "Tajik border commander"
            while (
                head < len(self.words)
                and head - at < 3
                and self._chief(head) == ""
                and (self._plain_capital(head) or (states and self.words[head].text.islower()))
            ):
                head += 1
                if head < len(self.words) and not self._near(head):
                    return None
            if head >= len(self.words) or not self._chief(head):
                return None
            if (
                head > at
                and not states
                and self._chief(head) not in ("minister", "secretary", "director")
            ):
                return None
        chief = "" if titles else self._chief(head)
        plural = titles[0].tag == "titles" if titles else self._low(head) != chief
        kind = titles[0].value if titles else ("minister" if chief == "minister" else "other")
        if "deputy" in flags or "vice" in flags:
            kind = (
                f"deputy-{kind}" if kind in ("head-of-government", "foreign-minister") else "other"
            )
        end, complements, organisation = self._complements(head + 1, plural=plural)
        if not complements and not organisation and not titles and not states and head == at:
            return None
        where = tuple(dict.fromkeys(states + complements))
        if plural and kind in ("minister", "other") and self._person_after(end) is None:
            return None
        if self._low(head) == "head" and self._state(end - 1) and end - head <= 4:
            kind = "head-of-state"  # "the head of Turkmenistan"
        if self._low(head) == "head" and self._low(end - 1) in lexis.HEADED and where:
            kind = lexis.HEADED[self._low(end - 1)]  # "the head of the Pakistani government"
        words = self.text[self.words[start].begin : self.words[end - 1].end]
        former = bool(flags & lexis.FORMER)
        if plural:
            if not where and self._person_after(end) is None:
                return None
            if not where:
                return _Office(end, (OfficeWords(kind, "", words),), plural=True)
            return _Office(
                end, tuple(OfficeWords(kind, s, words, "", former) for s in where), plural=True
            )
        acting = bool(flags & {"acting", "interim"})
        return _Office(
            end,
            (OfficeWords(kind, where[0] if where else "", words, organisation, former, acting),),
        )

    def _complements(self, at: int, *, plural: bool) -> tuple[int, tuple[str, ...], str]:
        """What an office is of: "of Trade and Integration of the Republic of Kazakhstan"."""
        states: list[str] = []
        organisation = ""
        while self._low(at) in ("of", "to", "for") and self._near(at):
            inner = at + 1
            while self._low(inner) in ("the", "republic"):
                inner += 1
            if inner >= len(self.words) or not self._near(inner):
                break
            if state := self._state(inner) or self._place_state(inner):
                states.append(state)
                at = self._own_body(inner) if self._possessive(inner) else inner + 1
                while plural and (more := self._next_state(at)):
                    at, state = more
                    states.append(state)
            elif self.words[inner].tagged("organisation"):
                organisation = self.words[inner].tagged("organisation")[0].value
                at = inner + 1
            elif adjective := self.words[inner].tagged("adjective"):
                states.append(adjective[0].value)
                at = inner + 1
                while self._near(at) and (
                    self._low(at) in lexis.PEOPLES | lexis.HEADED.keys() or self._plain_capital(at)
                ):
                    at += 1
            elif (end := self._capitals(inner)) > inner:
                at = end
            elif self._low(inner) in lexis.STATE_WORDS and self._near(inner):
                at = inner + 1
            else:
                break
        return at, tuple(states), organisation

    def _own_body(self, at: int) -> int:
        """ "of Kyrgyzstan's border service": the body belongs to the office."""
        for end in range(at + 1, min(at + 5, len(self.words))):
            if not self._near(end):
                break
            if self._low(end) in lexis.BODY_NOUNS:
                return end + 1
        return at + 1

    def _chief(self, at: int) -> str:
        """The singular of a word for somebody who heads something, or nothing."""
        low = self._low(at)
        single = low[:-1] if low.endswith("s") else low
        return low if low in lexis.CHIEFS else single if single in lexis.CHIEFS else ""

    def _capitals(self, at: int) -> int:
        """A run of capitalised words with "and", "of", "the" inside: "Water Resources and Irrigation"."""
        end = at
        while end < len(self.words) and (end == at or self._near(end, comma=True)):
            if self._plain_capital(end) or (end > at and self._low(end) in ("affairs", "policy")):
                end += 1
            elif (
                end > at
                and self._low(end) in ("and", "on")
                and end + 1 < len(self.words)
                and self._plain_capital(end + 1)
            ):
                end += 2
            else:
                break
        return end

    def _capital(self, at: int) -> tuple[int, Mention | None]:
        """ "the Turkmen capital", "Kazakhstan's capital"."""
        state = self._state(at) if self._possessive(at) else ""
        if adjective := self.words[at].tagged("adjective"):
            state = adjective[0].value
        known = (
            gazetteer().state(state)
            if state and self._low(at + 1) == "capital" and self._near(at + 1)
            else None
        )
        place = gazetteer().place(known.capital) if known else None
        if place is None:
            return at, None
        follows = (
            self.words[at + 2].tagged("place")
            if at + 2 < len(self.words) and self._near(at + 2)
            else ()
        )
        end = at + 2 + bool(follows)
        return end, self._mention(at, end, "place", candidates=(place.entity,))

    # -- persons -----------------------------------------------------------------------

    def _person_after(self, at: int) -> tuple[int, Mention] | None:
        """A name right behind an office: known, or a run of capitals that nobody knows yet."""
        if at >= len(self.words) or not _LINK.fullmatch(self._gap(at)):
            return None
        while self._low(at) in lexis.HONORIFICS and at + 1 < len(self.words):
            at += 1
        end, mention = self._person(at)
        if mention is not None:
            return end, mention
        if "," in self._gap(at):
            return None
        end = self._name_run(at)
        if end - at < 2 or self._low(end - 1) in lexis.THINGS:
            return None
        name = " ".join(self.text[self.words[at].begin : self.words[end - 1].end].split())
        return end, self._mention(at, end, "person", candidates=(person(name),))

    def _person(self, at: int) -> tuple[int, Mention | None]:
        start = at
        at = self._descriptors(at)
        known = self.words[at].tagged("person") if at < len(self.words) else ()
        if not known:
            return start, None
        end = at + 1
        run = self._name_run(at)
        single = len(self.words[at].text.split()) == 1 and "-" not in self.words[at].text
        candidates = tuple(name.entity for name in known if name.entity)
        if single and run > end and self._low(run - 1) not in lexis.THINGS:
            name = " ".join(self.text[self.words[at].begin : self.words[run - 1].end].split())
            candidates, end = (person(name),), run
        tail = self._appositions(end)
        return tail.end, self._mention(
            start, tail.end, "person", candidates=candidates, office=tail.offices
        )

    def _descriptors(self, at: int) -> int:
        """Skip "the great Turkmen poet and thinker" where a person's name follows."""
        end, seen = at, False
        while end < len(self.words) and end - at < 10:
            low = self._low(end)
            if low in lexis.DESCRIPTORS:
                seen = True
            elif not (
                low in lexis.PRAISE
                or low in ("the", "and", "of")
                or self.words[end].tagged("adjective")
            ):
                break
            if end > at and not self._near(end, comma=True):
                return at
            end += 1
        return (
            end
            if seen
            and end < len(self.words)
            and self.words[end].tagged("person")
            and self._near(end)
            else at
        )

    def _name_run(self, at: int) -> int:
        end = at
        while end < len(self.words) and end - at < 4:
            word = self.words[end]
            name_like = not word.names or bool(word.tagged("person"))
            if not (word.capital and name_like and self._low(end) not in lexis.NOT_NAMES):
                break
            if end > at and not _INSIDE_NAME.fullmatch(self._gap(end)):
                break
            if end > at and "." in self._gap(end) and len(self.words[end - 1].text) > 1:
                break
            if end > at and word.tagged("person") and self.words[end - 1].tagged("person"):
                break  # "Nazarbayev-Isakov talks"
            end += 1
        if (
            end < len(self.words)
            and end > at
            and self._low(end) in ("uulu", "kyzy", "ogly", "oglu")
            and self._near(end)
        ):
            end += 1
        return end

    # -- things, series, bodies --------------------------------------------------------

    def _named_thing(self, at: int) -> tuple[int, Mention | None]:
        """A place or prize that bears a name: "Heydar Aliyev Center", "Order of Manas"."""
        if not self.words[at].tagged("person", "place", "state"):
            return at, None
        end = at + 1
        while (
            end < len(self.words)
            and end - at < 5
            and self._near(end)
            and self.words[end].capital
            and not self.words[end].names
            and not self._possessive(end - 1)
        ):
            end += 1
        if end == at + 1 or self._low(end - 1) not in lexis.THINGS:
            return at, None
        name = " ".join(self.text[self.words[at].begin : self.words[end - 1].end].split())
        return end, self._mention(
            at, end, "place", candidates=(Entity(f"{DATA}place/{slug(name)}", REL.Site, name),)
        )

    def _series(self, at: int) -> tuple[int, Mention | None]:
        """ "Summit of the Dialogue «Central Asia – Japan»": words for a meeting, then its name."""
        end = at
        while self._low(end) in lexis.MEETINGS and (end == at or self._near(end)):
            end += 1
            while self._low(end) in ("of", "the", "in", "format"):
                end += 1
        if (
            at < end < len(self.words)
            and self.words[end].tagged("series")
            and len(self._gap(end).strip()) < 2
        ):
            entities = tuple(
                name.entity for name in self.words[end].tagged("series") if name.entity
            )
            mention = self._mention(at, end + 1, "series", candidates=entities)
            if self.text[mention.end : mention.end + 1] in ("»", "”", '"'):
                # The quotation mark that closes the name goes with it.
                mention = replace(
                    mention, end=mention.end + 1, text=mention.text + self.text[mention.end]
                )
            return end + 1, mention
        return at, None

    def _body(self, at: int) -> tuple[int, Mention | None]:
        """ "the Ministry of Energy of Kazakhstan", "the Kazakh Foreign Ministry"."""
        start, state = at, ""
        if adjective := self.words[at].tagged("adjective"):
            state, at = adjective[0].value, at + 1
        while (
            at < len(self.words)
            and at - start < 4
            and self._plain_capital(at)
            and self._low(at) not in lexis.BODIES
            and self._near(at)
        ):
            at += 1
        if self._low(at) not in lexis.BODIES or (at > start and not self._near(at)):
            return start, None
        end, states, _ = self._complements(at + 1, plural=False)
        state = state or (states[0] if states else "")
        if not state or not any(self.words[i].capital for i in range(at, end)):
            return start, None
        name = " ".join(self.text[self.words[start].begin : self.words[end - 1].end].split())
        entity = Entity(f"{DATA}organisation/{slug(name)}", REL.Organisation, name)
        return end, self._mention(start, end, "organisation", candidates=(entity,), states=(state,))

    # -- words -------------------------------------------------------------------------

    def _low(self, at: int) -> str:
        return self.words[at].low if at < len(self.words) else ""

    def _gap(self, at: int) -> str:
        """The characters in front of a word."""
        if not 0 < at < len(self.words):
            return "" if at == 0 else "."
        return self.text[self.words[at - 1].end : self.words[at].begin]

    def _near(self, at: int, *, comma: bool = False) -> bool:
        gap = self._gap(at).removeprefix("’s").removeprefix("'s")
        return (
            bool((_LIST if comma else _SPACE).fullmatch(gap))
            or gap in ("-", " - ", ". ")
            and gap != ". "
        )

    def _possessive(self, at: int) -> bool:
        return self._gap(at + 1)[:2] in ("’s", "'s") or self._gap(at + 1)[:1] in ("’", "'")

    def _plain_capital(self, at: int) -> bool:
        return (
            at < len(self.words)
            and self.words[at].capital
            and not self.words[at].tagged("person", "state", "adjective", "place")
        )

    def _state(self, at: int) -> str:
        names = self.words[at].tagged("state") if at < len(self.words) else ()
        return names[0].value.rpartition("/")[2] if names else ""

    def _place_state(self, at: int) -> str:
        names = self.words[at].tagged("place") if at < len(self.words) else ()
        return _state_of_place(names[0].value) if names else ""

    def _next_state(self, at: int) -> tuple[int, str] | None:
        inner = at
        while self._low(inner) in ("and", "the"):
            inner += 1
        near = _LIST.fullmatch(self._gap(at)) and self._near(inner, comma=True)
        state = self._state(inner) if near else ""
        return (inner + 1, state) if state and (inner > at or "," in self._gap(at)) else None

    def _mention(
        self, at: int, end: int, kind: str, *, candidates: tuple[Entity, ...] = (),
        office: tuple[OfficeWords, ...] = (), states: tuple[str, ...] = (),
    ) -> Mention:  # fmt: skip
        begin, stop = self.words[at].begin, self.words[end - 1].end
        return Mention(begin, stop, self.text[begin:stop], kind, (), candidates, office, states)


def person(name: str) -> Entity:
    """Make the entity of a person whom the gazetteer does not know."""
    return Entity(f"{DATA}person/{slug(name)}", REL.Person, name)


def slug(name: str) -> str:
    """Give the readable part of an IRI."""
    return fold(name).replace(" ", "-")


def _shared_state(offices: tuple[OfficeWords, ...]) -> tuple[OfficeWords, ...]:
    """ "Deputy Prime Minister, Foreign Minister of Uzbekistan": the state belongs to both."""
    state = next((office.state for office in reversed(offices) if office.state), "")
    return tuple(office if office.state else replace(office, state=state) for office in offices)


def _state_of_place(iri: str) -> str:
    place = gazetteer().place(iri)
    return place.states[0] if place and place.states else ""


def _whole_office(iri: str, name: str, *, former: bool) -> OfficeWords:
    """An office that the words name in full: its IRI stands where its body would."""
    known = gazetteer().office(iri)
    return OfficeWords(
        known.kind if known else "other", known.state if known else "", name, iri, former
    )
