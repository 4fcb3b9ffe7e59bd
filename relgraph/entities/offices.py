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
        start, states, flags = at, [], set[str]()
        while at < len(self.cursor.words):
            low = self.cursor.low(at)
            if low in lexis.RANKS | lexis.STANDING | lexis.FORMER | lexis.HONORIFICS:
                flags.add(low)
            elif adjective := self.cursor.words[at].tagged("adjective"):
                states.append(adjective[0].value)
            elif (state := self.cursor.state(at)) and self.cursor.possessive(at):
                states.append(state)
            elif low == "and" and states and self.cursor.words[at + 1 : at + 2]:
                if not self.cursor.words[at + 1].tagged("adjective"):
                    return None
            else:
                break
            if at > start and not _INSIDE_NAME.fullmatch(self.cursor.gap(at).replace(",", "")):
                return None
            at += 1
            if at < len(self.cursor.words) and not self.cursor.near(at) and low not in ("h", "e"):
                return None
        if at >= len(self.cursor.words):
            return None
        return self._head(start, at, tuple(states), frozenset(flags))

    def _head(
        self, start: int, at: int, states: tuple[str, ...], flags: frozenset[str]
    ) -> OfficeSpan | None:
        word = self.cursor.words[at]
        if full := word.tagged("office"):
            entity = full[0].entity
            name = entity.name if entity else ""
            return OfficeSpan(
                at + 1, (_whole_office(full[0].value, name, former=bool(flags & lexis.FORMER)),)
            )
        titles = word.tagged("title", "titles")
        head = at
        if not titles:
            # "Energy Minister", "Emergency Situations Minister", "Tajik border commander"
            while (
                head < len(self.cursor.words)
                and head - at < 3
                and self.chief(head) == ""
                and (
                    self.cursor.plain_capital(head)
                    or (states and self.cursor.words[head].text.islower())
                )
            ):
                head += 1
                if head < len(self.cursor.words) and not self.cursor.near(head):
                    return None
            if head >= len(self.cursor.words) or not self.chief(head):
                return None
            if (
                head > at
                and not states
                and self.chief(head) not in ("minister", "secretary", "director")
            ):
                return None
        chief = "" if titles else self.chief(head)
        plural = titles[0].tag == "titles" if titles else self.cursor.low(head) != chief
        kind = titles[0].value if titles else ("minister" if chief == "minister" else "other")
        if "deputy" in flags or "vice" in flags:
            kind = (
                f"deputy-{kind}" if kind in ("head-of-government", "foreign-minister") else "other"
            )
        end, complements, organisation = self.complements(head + 1, plural=plural)
        if not complements and not organisation and not titles and not states and head == at:
            return None
        where = tuple(dict.fromkeys(states + complements))
        if plural and kind in ("minister", "other") and not self.cursor.name_follows(end):
            return None
        if self.cursor.low(head) == "head" and self.cursor.state(end - 1) and end - head <= 4:
            kind = "head-of-state"  # "the head of Turkmenistan"
        if self.cursor.low(head) == "head" and self.cursor.low(end - 1) in lexis.HEADED and where:
            kind = lexis.HEADED[self.cursor.low(end - 1)]  # "the head of the Pakistani government"
        words = self.cursor.text[self.cursor.words[start].begin : self.cursor.words[end - 1].end]
        former = bool(flags & lexis.FORMER)
        if plural:
            if not where and not self.cursor.name_follows(end):
                return None
            if not where:
                return OfficeSpan(end, (OfficeWords(kind, "", words),), plural=True)
            return OfficeSpan(
                end, tuple(OfficeWords(kind, s, words, "", former) for s in where), plural=True
            )
        acting = bool(flags & {"acting", "interim"})
        return OfficeSpan(
            end,
            (OfficeWords(kind, where[0] if where else "", words, organisation, former, acting),),
        )

    def complements(self, at: int, *, plural: bool) -> tuple[int, tuple[str, ...], str]:
        """What an office is of: "of Trade and Integration of the Republic of Kazakhstan"."""
        states: list[str] = []
        organisation = ""
        while self.cursor.low(at) in ("of", "to", "for") and self.cursor.near(at):
            inner = at + 1
            while self.cursor.low(inner) in ("the", "republic"):
                inner += 1
            if inner >= len(self.cursor.words) or not self.cursor.near(inner):
                break
            if state := self.cursor.state(inner) or self.cursor.place_state(inner):
                states.append(state)
                at = self._own_body(inner) if self.cursor.possessive(inner) else inner + 1
                while plural and (more := self.cursor.next_state(at)):
                    at, state = more
                    states.append(state)
            elif self.cursor.words[inner].tagged("organisation"):
                organisation = self.cursor.words[inner].tagged("organisation")[0].value
                at = inner + 1
            elif adjective := self.cursor.words[inner].tagged("adjective"):
                states.append(adjective[0].value)
                at = inner + 1
                while self.cursor.near(at) and (
                    self.cursor.low(at) in lexis.PEOPLES | lexis.HEADED.keys()
                    or self.cursor.plain_capital(at)
                ):
                    at += 1
            elif (end := self.cursor.capitals(inner)) > inner:
                at = end
            elif self.cursor.low(inner) in lexis.STATE_WORDS and self.cursor.near(inner):
                at = inner + 1
            else:
                break
        return at, tuple(states), organisation

    def _own_body(self, at: int) -> int:
        """ "of Kyrgyzstan's border service": the body belongs to the office."""
        for end in range(at + 1, min(at + 5, len(self.cursor.words))):
            if not self.cursor.near(end):
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


def _whole_office(iri: str, name: str, *, former: bool) -> OfficeWords:
    """An office that the words name in full: its IRI stands where its body would."""
    known = gazetteer().office(iri)
    return OfficeWords(
        known.kind if known else "other", known.state if known else "", name, iri, former
    )
