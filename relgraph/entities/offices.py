"""Words → the offices that they name, with their states and bodies."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..gazetteer import gazetteer
from ..language.english import lexis
from ..model import OfficeWords

if TYPE_CHECKING:
    from .cursor import Cursor

_MOST_BEFORE = 12  # words that may stand before the head of an office
_AROUND = lexis.RANKS | lexis.STANDING | lexis.FORMER | lexis.HONORIFICS
_OF = ("of", "to", "for")
_LEADING = lexis.NEIGHBOURLY | {"the", "our", "this", "republic", "five"}
_OF_STATES = ("head-of-state", "head-of-government", "deputy-head-of-government")
_INSIDE_NAME = re.compile(r"[ \t]?[-–’'ʻ‘]?[ \t]?|\.[ ]?")


class OfficeSpan(NamedTuple):
    """Where the words for some offices end, and which offices they are."""

    end: int
    offices: tuple[OfficeWords, ...]
    plural: bool = False


class Offices:
    """Reads the office that begins at a word."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor

    def office(self, at: int) -> OfficeSpan | None:
        """One office, or several joined: "Deputy Chairman of the Cabinet, Minister of …"."""
        first = self._one_office(at)
        if first is None or first.plural:
            return first
        end, offices = first.end, first.offices
        while end < len(self.cursor.words):
            gap = self.cursor.gap(end).strip()
            follows = end + (self.cursor.low(end) in ("and", "the"))
            if gap not in ("", ",", "–", "-", "—") or (gap == "" and follows == end):
                break
            more = self._one_office(follows)
            if more is None or more.plural or not self.cursor.words[follows].capital:
                break
            end, offices = more.end, offices + more.offices
        return OfficeSpan(end, _shared_state(offices))

    def _one_office(self, at: int) -> OfficeSpan | None:
        start, states, flags, body = at, list[str](), set[str](), ""
        while at < min(len(self.cursor.words), start + _MOST_BEFORE):
            low = self.cursor.low(at)
            if low in _AROUND:
                flags.add(low)
            elif whose := self._whose(at):
                states += whose
                at = max(at, self._of_region(at) - 1)
            elif not body and (body := self._body_ahead(at)):
                pass
            elif low == "and" and states and self.cursor.words[at + 1 : at + 2]:
                if not self.cursor.words[at + 1].tagged("adjective"):
                    return None
            else:
                break
            gap = re.sub("^['’]s?", "", self.cursor.gap(at))
            if at > start and not _INSIDE_NAME.fullmatch(gap.replace(",", "")):
                return None
            at += 1
            if at < len(self.cursor.words) and not self.cursor.near(at) and low not in ("h", "e"):
                return None
        if at >= len(self.cursor.words):
            return None
        return self._head(start, at, tuple(states), frozenset(flags), body)

    def _head(
        self, start: int, at: int, states: tuple[str, ...], flags: frozenset[str], body: str
    ) -> OfficeSpan | None:
        word = self.cursor.words[at]
        if full := word.tagged("office"):
            name = full[0].entity.name if full[0].entity else ""
            return OfficeSpan(at + 1, (_whole_office(full[0].value, name, flags),))
        titles = word.tagged("title", "titles")
        head = at if titles else self._chief_ahead(at, has_state=bool(states or body))
        if head < at:
            return None
        chief = "" if titles else self.chief(head)
        plural = titles[0].tag == "titles" if titles else self.cursor.low(head) != chief
        kind = titles[0].value if titles else ("minister" if chief == "minister" else "other")
        # "greetings from the King of Jordan to the President", "heads for Uzbekistan"
        alone = kind == "head-of-state" or self.cursor.low(head) == "heads"
        end, complements, organisation = self.complements(
            head + 1, plural=plural, links=_OF[: 1 if alone else None]
        )
        end = self._seat(end) if kind == "ambassador" else end
        organisation = organisation or body
        if not (complements or organisation or titles or states) and head == at:
            return None
        known = gazetteer().organisation(organisation)
        if known and known.kind in ("parliament", "party"):
            complements, organisation = (*complements, known.state), ""
        where = tuple(dict.fromkeys(filter(None, states + complements)))
        kind = "other" if organisation and not where and kind in _OF_STATES else kind
        kind = self._kind(kind, head, end, flags, of_state=bool(where))
        ruling = body and known and known.kind == "party"  # "the Taliban's ambassador" is Afghan
        words = self.cursor.between(head if ruling else start, end)
        former = bool(flags & lexis.FORMER)
        if not plural and len(where) == len(gazetteer().core):
            return None  # "a Central Asian president" may be any of five
        if plural:
            return self._several(end, OfficeWords(kind, "", words, "", former), where)
        acting = bool(flags & lexis.ACTING)
        state = where[0] if where else ""
        return OfficeSpan(end, (OfficeWords(kind, state, words, organisation, former, acting),))

    def _chief_ahead(self, at: int, *, has_state: bool) -> int:
        """Where the head of an office stands ("Tajik border commander"), or -1."""
        head = at
        while head - at < 3 and not self.chief(head):
            low = self.cursor.low(head)
            small = has_state and low == self.cursor.word(head) and low not in lexis.NOT_NAMES
            if not (self.cursor.plain_capital(head) or small) or not self.cursor.near(head + 1):
                return -1
            head += 1
        chief = self.chief(head)
        known = has_state or head == at or chief in ("minister", "secretary", "director")
        return head if chief and known else -1

    def _kind(
        self, kind: str, head: int, end: int, flags: frozenset[str], *, of_state: bool
    ) -> str:
        """What an office is, by its rank and by what it is the head of."""
        low = self.cursor.low(head)
        last = self.cursor.low(end - 1).rpartition(" ")[2]
        if low == "head" and self.cursor.state(end - 1) and end - head <= 4:
            return "head-of-state"  # "the head of Turkmenistan"
        if low == "heads" and self.cursor.state(head + 2 + (self.cursor.low(head + 2) == "the")):
            return "head-of-state"  # "the heads of Kyrgyzstan and Uzbekistan"
        if low == "head" and last in ("state", "country") and self.cursor.low(end - 2) == "our":
            return "head-of-state"
        if low == "head" and last in lexis.HEADED and of_state:
            return lexis.HEADED[last]  # "the head of the Pakistani government"
        if low in lexis.CHAIRS and last in lexis.CHAIRED and of_state:
            return lexis.CHAIRED[last]
        if flags & {"deputy", "vice"}:
            ranked = kind in ("head-of-government", "foreign-minister")
            return f"deputy-{kind}" if ranked else "other"
        return kind

    def _several(self, end: int, office: OfficeWords, where: tuple[str, ...]) -> OfficeSpan | None:
        if not self.cursor.name_follows(end) and (
            not where or office.kind in ("minister", "other")
        ):
            return None
        offices = tuple(replace(office, state=state) for state in where) or (office,)
        return OfficeSpan(end, offices, plural=True)

    def _seat(self, at: int) -> int:
        """ "Ambassador of Uzbekistan in Bishkek": where he sits belongs to the office."""
        there = self.cursor.low(at) == "in" and self.cursor.near(at) and self.cursor.near(at + 1)
        seat = there and (self.cursor.state(at + 1) or self.cursor.place_state(at + 1))
        return at + 2 if seat else at

    def complements(
        self, at: int, *, plural: bool, links: tuple[str, ...] = _OF
    ) -> tuple[int, tuple[str, ...], str]:
        """What an office is of: "of Trade and Integration of the Republic of Kazakhstan"."""
        states: list[str] = []
        organisation = ""
        links = (*links, "from") if plural else links  # "leaders from five nations"
        while self.cursor.low(at) in links and self.cursor.near(at):
            inner = at + 1
            while self.cursor.low(inner) in _LEADING:
                inner += 1
            if inner >= len(self.cursor.words) or not self.cursor.near(inner):
                break
            end, found, body = self._complement(inner, plural=plural)
            if end == inner:
                break
            at, organisation = end, body or organisation
            states += found
        return at, tuple(states), organisation

    def _complement(self, at: int, *, plural: bool) -> tuple[int, list[str], str]:
        """One thing that an office is of: where it ends, its states and its body."""
        word = self.cursor.words[at]
        if plural and (end := self._of_region(at)) > at:
            return end, sorted(gazetteer().core), ""
        if state := self.cursor.state(at) or self.cursor.place_state(at):
            end = self._own_body(at, capital=not self.cursor.possessive(at))
            states = [state]
            while plural and (more := self.cursor.next_state(end)):
                end = more[0]
                states.append(more[1])
            return end, states, ""
        if bodies := word.tagged("organisation"):
            ruling = self.cursor.low(at + 1) == "government"  # "of the Taliban government"
            return self._own_body(at, capital=not ruling), [], bodies[0].value
        if (end := self._of_regions(at)) > at:
            return end, [], ""
        if adjective := word.tagged("adjective"):
            end = self._own_body(at)
            while self.cursor.near(end) and (
                self.cursor.low(end) in lexis.PEOPLES | lexis.HEADED.keys()
                or self.cursor.plain_capital(end)
            ):
                end += 1
            return end, [adjective[0].value], ""
        small = self.cursor.low(at) in lexis.STATE_WORDS
        return max(self._field(at), self._small_field(at), at + small), [], ""

    def _small_field(self, at: int) -> int:
        """ "deputy prime minister for economic affairs": a field in small letters."""
        for end in range(at + 1, min(at + 3, len(self.cursor.words))):
            if not self.cursor.near(end) or self.cursor.words[end].names:
                break
            if self.cursor.low(end) == "affairs":
                return end + 1
        return at

    def _field(self, at: int) -> int:
        """ "Minister for Foreign Trade Ville Tavio": where the field ends and the name begins."""
        end = self.cursor.capitals(at)
        ends = [i + 1 for i in range(at, end) if self.cursor.low(i) in lexis.PORTFOLIOS]
        name = [self.cursor.low(i) for i in range(ends[-1], end)] if ends else []
        return ends[-1] if len(name) > 1 and "and" not in name else end

    def _whose(self, at: int) -> tuple[str, ...]:
        """ "Uzbek", "Uzbekistan's", "Central Asian" in front of an office."""
        if adjective := self.cursor.words[at].tagged("adjective"):
            return (adjective[0].value,)
        if self._of_region(at) > at:
            return tuple(sorted(gazetteer().core))
        state = self.cursor.state(at)
        return (state,) if state and self.cursor.possessive(at) else ()

    def _of_region(self, at: int) -> int:
        """Where "Central Asia" or "Central Asian countries" ends, if it begins at a word."""
        word = self.cursor.words[at]
        if word.low == lexis.REGION:
            return at + 1
        if word.low != "central" or self.cursor.low(at + 1) != "asian":
            return at
        return at + 2 + (self.cursor.low(at + 2) in lexis.COUNTRIES)

    def _body_ahead(self, at: int) -> str:
        """ "Gazprom CEO", "UNDP Resident Representative": whose officer it is."""
        bodies = self.cursor.words[at].tagged("organisation")
        if not bodies or not self.cursor.near(at + 1) or at + 1 >= len(self.cursor.words):
            return ""
        head = self._chief_ahead(at + 1, has_state=True)
        officer = all(self.cursor.words[i].capital for i in range(at + 1, head)) and head > at
        titled = self.cursor.words[at + 1].tagged("title")
        return bodies[0].value if titled or officer else ""

    def _of_regions(self, at: int) -> int:
        """ "for Europe and Central Asia": where the parts of the world end."""
        end = at
        while self.cursor.low(end) in lexis.QUARTERS | lexis.CONTINENTS and self.cursor.near(end):
            end += 1
        return end if self.cursor.low(end - 1) in lexis.CONTINENTS else at

    def _own_body(self, at: int, *, capital: bool = False) -> int:
        """ "of Kyrgyzstan's border service", "of the EU Delegation": the body belongs to it."""
        for end in range(at + 1, min(at + 5, len(self.cursor.words))):
            if not self.cursor.near(end) or (capital and not self.cursor.plain_capital(end)):
                break
            if self.cursor.low(end) in lexis.BODY_NOUNS:
                return end + 1
        return at + 1

    def chief(self, at: int) -> str:
        """The singular of a word for somebody who heads something, or nothing."""
        low = self.cursor.low(at)
        single = low[:-1] if low.endswith("s") else low
        return low if low in lexis.CHIEFS else single if single in lexis.CHIEFS else ""


def _shared_state(offices: tuple[OfficeWords, ...]) -> tuple[OfficeWords, ...]:
    """ "Deputy Prime Minister, Foreign Minister of Uzbekistan": the state belongs to both."""
    state = next((office.state for office in reversed(offices) if office.state), "")
    return tuple(office if office.state else replace(office, state=state) for office in offices)


def _whole_office(iri: str, name: str, flags: frozenset[str]) -> OfficeWords:
    """An office that the words name in full: its IRI stands where its body would."""
    known = gazetteer().office(iri)
    kind, state = (known.kind, known.state) if known else ("other", "")
    words = f"new {name}" if flags & lexis.NEW else name
    return OfficeWords(
        kind, state, words, iri, bool(flags & lexis.FORMER), bool(flags & lexis.ACTING)
    )
