"""One of our own articles → the same story of other states, people and days, in other words."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from relgraph.articles import article
from relgraph.entities.words import Name, words
from relgraph.gazetteer import gazetteer
from relgraph.resources import folder

from ..feeding.newsroom import HEADLINES, MONTHS, STATES, TOPICS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from relgraph.gazetteer import State

_FOLDERS = ("articles", "gold", "gold/development", "merging/articles")
_YEAR = 364  # days: the day of the week stays, and mostly the month
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?:(?P<from>\d{{1,2}})[-–])?\b(?P<day>\d{{1,2}}) (?P<month>{_MONTH})\b(?: (?P<year>20\d\d))?"
    rf"|\b(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})\b(?:[-–](?P<to>\d{{1,2}})\b)?"
    r"(?:, (?P<year2>20\d\d))?"
    r"|\b(?P<iso>20\d\d-\d\d-\d\d)\b|\b(?P<dots>\d\d\.\d\d\.20\d\d)\b|\b(?P<alone>20[12]\d)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?<![\d.,-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?= ?(?:%|per ?cent|million|billion|mln|bln|tons|"
    r"tonnes|trucks|students|families|participants|people|documents)\b)"
)
_WORDINGS = (
    ("held talks", "conducted talks", "had talks"),
    ("noted that", "pointed out that", "remarked that", "observed that"),
    ("said that", "stated that", "told reporters that"),
    ("discussed", "talked over", "considered", "exchanged views on"),
    ("took place", "was held"),
    ("expressed gratitude to", "thanked", "voiced gratitude to"),
    ("as well as", "and also", "along with"),
    ("In addition,", "Besides,", "Moreover,"),
    ("in particular", "above all", "notably"),
    ("according to", "as reported by", "in the words of"),
    ("the sides", "the parties"),
    ("telephone conversation", "phone conversation", "telephone call"),
    ("cooperation", "collaboration", "partnership"),
    ("important", "significant", "major"),
)
_WORDING = re.compile("|".join(rf"\b{re.escape(w)}" for group in _WORDINGS for w in group))
_LIKE = {wording: group for group in _WORDINGS for wording in group}
_TAILS = (
    "Facebook  X  Telegram  Print", "Share", "All rights reserved.", "Photo: press service",
    "Follow us on social networks",
)  # fmt: skip


class _Slot(NamedTuple):
    """What may be exchanged in a text: a name with what it means, a date, a figure, a wording."""

    begin: int
    end: int
    text: str
    name: Name | None = None
    date: re.Match[str] | None = None
    figure: bool = False


class _Template(NamedTuple):
    text: str
    published: date
    slots: tuple[_Slot, ...]


def varied(chance: Random) -> str:
    """Tell one of our articles anew."""
    template = chance.choice(_templates())
    cast = _Cast(template.published, chance)
    at, told = 0, list[str]()
    for slot in template.slots:
        told += (template.text[at : slot.begin], cast.instead_of(slot))
        at = slot.end
    told.append(template.text[at:])
    return "".join(told).rstrip() + _noise(chance)


@cache
def _templates() -> tuple[_Template, ...]:
    paths = sorted(path for name in _FOLDERS for path in folder(f"data/{name}").glob("*.txt"))
    return tuple(_template(path.read_text(encoding="utf-8")) for path in paths)


def _template(text: str) -> _Template:
    found = [_Slot(m.start(), m.end(), m.group(), date=m) for m in _DATE.finditer(text)]
    found += [_Slot(m.start(), m.end(), m.group(), figure=True) for m in _FIGURE.finditer(text)]
    found += [
        _Slot(word.begin, word.end, word.text, name=word.names[0])
        for word in words(text, 0, len(text))
        if word.names
    ]
    found += [_Slot(m.start(), m.end(), m.group()) for m in _WORDING.finditer(text)]
    slots: list[_Slot] = []
    for slot in sorted(found, key=lambda slot: (slot.begin, -slot.end)):
        if not slots or slots[-1].end <= slot.begin:
            slots.append(slot)
    told = article(text).published
    return _Template(text, date.fromisoformat(told) if told else date(2024, 6, 3), tuple(slots))


class _Cast:
    """Who plays whom in one telling, and when: the same name is always exchanged for the same."""

    def __init__(self, published: date, chance: Random) -> None:
        self.chance = chance
        self.published = published
        years = chance.randrange(2021, 2027) - published.year
        self.shift = timedelta(_YEAR * years + 7 * chance.randrange(-3, 4))
        self.year = (published + self.shift).year - published.year
        self.factor = chance.uniform(0.5, 2)
        self.names: dict[str, str] = {}
        self.wordings: dict[tuple[str, ...], str] = {}
        core = [state for state in gazetteer().states if state.core]
        others = [s for s in gazetteer().states if not s.core and s.adjectives and s.capital]
        self.states = {
            **_exchanged(core, chance),
            **_exchanged([state for state in others if _persons(state.iso3)], chance),
        }

    def instead_of(self, slot: _Slot) -> str:
        """What stands in a slot this time."""
        if slot.date:
            return self._date(slot.date)
        if slot.figure:
            return _scaled(slot.text, self.factor)
        if slot.name is None:
            group = _LIKE[slot.text]
            return self.wordings.setdefault(group, self.chance.choice(group))
        told = self._name(slot.name, slot.text)
        return told.upper() if slot.text.isupper() and len(slot.text) > 4 else told

    def _name(self, name: Name, text: str) -> str:
        if name.entity is None or name.tag in ("series", "title", "titles"):
            return text
        if name.tag == "person":
            return self._person(name.entity.iri, text)
        if name.tag == "place":
            return self._place(name.entity.iri, text)
        return self._renamed(text)

    def _renamed(self, text: str) -> str:
        """The states that a name holds: "Foreign Ministry of Kazakhstan", "Kazakh"."""
        for old, new in self.states.items():
            for before in sorted((old.entity.name, *old.aliases), key=len, reverse=True):
                if before in text:
                    rank = "Republic of " if "Republic" in before else ""
                    return text.replace(before, rank + new.entity.name)
            for before in old.adjectives:
                if re.search(rf"\b{before}\b", text):
                    return re.sub(rf"\b{before}\b", new.adjectives[0], text)
        return text

    def _image(self, codes: tuple[str, ...]) -> str:
        """The code of the state that stands for another one, if it is just one."""
        known = gazetteer().state(codes[0]) if len(codes) == 1 else None
        return self.states[known].iso3 if known in self.states else ""

    def _person(self, iri: str, text: str) -> str:
        known = gazetteer().person(iri)
        image = self._image(known.states) if known else ""
        if known is None or known.kind == "figure" or not image:
            return text
        if iri not in self.names:
            held = {office.kind for office in gazetteer().offices_of(iri, "")} - {"ambassador"}
            day = (self.published + self.shift).isoformat()
            peers = [p.name for kind in sorted(held) for p in gazetteer().holders(kind, image, day)]
            taken = set(self.names.values())
            names = [name for name in peers or _persons(image) if name not in taken]
            self.names[iri] = self.chance.choice(names or _persons(image))
        return self.names[iri] if " " in text else self.names[iri].split()[-1]

    def _place(self, iri: str, text: str) -> str:
        known = gazetteer().place(iri)
        image = self._image(known.states) if known else ""
        if known is None or not image:
            return text
        if iri not in self.names:
            self.names[iri] = self.chance.choice(_places(image, known.kind) or (text,))
        return self.names[iri]

    def _date(self, told: re.Match[str]) -> str:
        if told["alone"]:
            return str(int(told["alone"]) + self.year)
        if told["iso"]:
            return (date.fromisoformat(told["iso"]) + self.shift).isoformat()
        if told["dots"]:
            day, month, year = map(int, told["dots"].split("."))
            return f"{_day(year, month, day) + self.shift:%d.%m.%Y}"
        day, month, year = (told[name] or told[f"{name}2"] for name in ("day", "month", "year"))
        known = _day(int(year or self.published.year), MONTHS.index(month.title()) + 1, int(day))
        new = known + self.shift
        name, to = MONTHS[new.month - 1], told["from"] or told["to"]
        # "24-26 March": it lasts as long as before, within a month.
        last = min(new.day + abs(int(to or day) - int(day)), 28)
        days = f"{min(new.day, last - 1)}-{last}" if to else str(new.day)
        if told["day"]:
            return f"{days} {name}" + f" {new.year}" * bool(year)
        return f"{name} {days}" + f", {new.year}" * bool(year)


def _exchanged(states: list[State], chance: Random) -> dict[State, State]:
    return dict(zip(states, chance.sample(states, len(states)), strict=True))


@cache
def _persons(code: str) -> tuple[str, ...]:
    people = gazetteer().persons
    return tuple(p.entity.name for p in people if p.states == (code,) and p.kind != "figure")


@cache
def _places(code: str, kind: str) -> tuple[str, ...]:
    places = gazetteer().places
    return tuple(p.entity.name for p in places if p.states == (code,) and p.kind == kind)


def _day(year: int, month: int, day: int) -> date:
    """A day, or the last of its month where the calendar lacks it."""
    return date(year, month, max(1, min(day, monthrange(year, month)[1])))


def _scaled(figure: str, factor: float) -> str:
    """Another figure of the same form: "1,204.5" stays one with a comma and one decimal."""
    decimals = len(figure.partition(".")[2])
    value = float(figure.replace(",", "")) * factor
    return f"{max(value, 1):,.{decimals}f}"


def _noise(chance: Random) -> str:
    """What stands below the text on a page: other news, links, rights."""
    lines = list(_other_news(chance, chance.randrange(4)))
    lines += chance.sample(_TAILS, chance.randrange(3))
    return "".join(f"\n\n{line}" for line in lines) + "\n"


def _other_news(chance: Random, count: int) -> Iterator[str]:
    if count:
        yield "Read also"
    for _ in range(count):
        a, b = chance.sample(sorted(STATES), 2)
        names = {"a": a, "b": b, "la": STATES[a][0], "lb": STATES[b][0]}
        names |= {"ca": STATES[a][1], "cb": STATES[b][1], "topic": chance.choice(TOPICS)}
        yield chance.choice(HEADLINES).format(**names)
