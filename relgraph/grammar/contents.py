"""A trigger in a reading → what its clause tells of it: editions, goods, kinds, border deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .sums import quantity
from .surface import start_before

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from .reading import Reading


_PACKAGES = frozenset(
    {"package", "series", "set", "number", "total", "bundle", "raft", "range", "batch", "dozen"}
)


def count(noun: Token, reading: Reading) -> int:
    """How many: "27 documents", "three agreements", "a package of ten papers"."""
    for child in noun.subtree:
        within = child.head.head if child.head.dep_ == "pobj" else child.head
        several = noun.lemma_.lower() in _PACKAGES
        package = several and within.head == noun and within.lower_ == "of"
        if child.dep_ == "nummod" and (child.head == noun or package):
            if child.text.isdigit():
                return int(child.text)
            if number := reading.language.counts.get(child.lower_):
                return number
    return 0


def commodity(token: Token, reading: Reading) -> str | None:
    """The goods of a trigger: what it is about, else the first in its sentence."""
    links = reading.language.links
    heads = (token, *links["object"](token), *links["subject"](token), *links["of"](token))
    near = [other for head in heads for other in head.subtree] if token.pos_ != "VERB" else [
        other for head in heads[1:] for other in head.subtree
    ]  # fmt: skip
    for other in (*near, *token.sent):
        goods = reading.language.commodities
        whole = other.head not in heads or other.head.lemma_.lower() in goods
        part = other.dep_ == "compound" and whole  # "a gas pipeline", "wheat flour"
        known = other.lemma_.lower() in goods
        loaded = any(c.lower_ == "of" for c in other.rights) and _is_measure(other, reading)
        if known and not part and not loaded and other.i not in reading.mentions:
            return _goods_name(other)
    measured = quantity(token, reading)
    return "electricity" if measured and measured.unit.lower() in _OF_POWER else None


_OF_POWER = frozenset(
    {"mw", "gw", "megawatts", "gigawatts", "kwh", "mwh", "gwh", "twh", "kilowatt-hours",
     "kilowatt hours"}
)  # fmt: skip


def is_relief_told(token: Token, reading: Reading) -> bool:
    """Whether the sentences before speak of people in need: what is sent goes to them."""
    told = token.doc[start_before(token, _BACK) : token.sent.start]
    return any(word.lemma_.lower() in reading.language.need for word in told)


_BACK = 3


def listed_goods(words: Iterable[Token], reading: Reading) -> tuple[str, ...]:
    """All goods that some words tell: "500 tons of pasta, flour and warm blankets"."""
    known = reading.language.commodities | reading.language.relief
    found: dict[str, None] = {}
    for other in words:
        listed = (other, *other.conjuncts)
        measured = other.dep_ == "pobj" and _is_measure(other.head.head, reading)
        known_goods = measured or any(_is_goods(each, reading, known) for each in listed)
        if known_goods and _is_goods(other, reading):
            found[_goods_name(other)] = None
    return tuple(found)


def _is_goods(noun: Token, reading: Reading, known: frozenset[str] = frozenset()) -> bool:
    """Whether a noun may name goods, or one of the `known`; not the tons or lorries of them."""
    loaded = any(child.lower_ in ("with", "of", "carrying", "loaded") for child in noun.rights)
    part = noun.dep_ == "compound" and noun.head.lemma_.lower() not in _HELP  # but "food aid"
    plain = noun.pos_ == "NOUN" and not part and noun.i not in reading.mentions
    kinds = (noun, *(child for child in noun.lefts if child.dep_ == "compound"))
    named = not known or any(word.lemma_.lower() in known for word in kinds)
    plain = plain and noun.lemma_.lower() not in _HELP
    return plain and named and not (loaded and noun.lemma_.lower() in _VEHICLES) and not (
        _is_measure(noun, reading) or noun.i in reading.times
    )  # fmt: skip


_HELP = frozenset({"aid", "assistance", "help", "relief", "support", "cargo", "shipment"})
_VEHICLES = frozenset(
    {"truck", "wagon", "lorry", "train", "convoy", "plane", "aircraft", "bus", "car", "cargo",
     "vehicle", "container", "shipment", "batch", "ton", "tonne"}
)  # fmt: skip


def _is_measure(noun: Token, reading: Reading) -> bool:
    """Whether a noun is the unit of a quantity: "500 tons"."""
    at = reading.begins[noun.i]
    return any(a.kind == "quantity" and a.begin <= at < a.end for a in reading.amounts)


def _goods_name(noun: Token) -> str:
    before = [c for c in noun.lefts if c.dep_ in ("compound", "amod") and c.i == noun.i - 1]
    # "natural gas", not "Turkmen gas" nor "much gas"
    plain = before and before[0].text[0].islower() and before[0].lower_ not in _HOW_MUCH
    return f"{before[0].text} {noun.text}" if plain else noun.text


_HOW_MUCH = frozenset(
    {"much", "more", "additional", "planned", "first", "new", "total", "annual", "same", "other",
     "necessary", "megawatts", "own", "various"}
)  # fmt: skip


def border_action(token: Token, reading: Reading) -> str:
    """What happens at a border by the word that carries it: opened, closed, delimited, incident."""
    word = border_deed(token, reading)
    return reading.language.border_actions[word.lemma_.lower()] if word is not None else ""


def border_deed(token: Token, reading: Reading) -> Token | None:
    """The word that tells what happens at a border.

    In "suspend the operation of" what is said of the work decides.
    """
    links, actions = reading.language.links, reading.language.border_actions
    words = (token, *links["deeds"](token), *links["carriers"](token))
    found = [word for word in words if word.lemma_.lower() in actions]
    told = (word for word in found if word.lemma_.lower() not in _WORKING)
    return next(told, found[0] if found else None)


_WORKING = frozenset({"work", "operation"})
