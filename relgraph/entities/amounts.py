"""Text → the money, percentages and measured quantities in it, with the words kept."""

from __future__ import annotations

import re
from bisect import bisect
from typing import TYPE_CHECKING

from ..model import Amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_WORDS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "hundred": 100, "half a": 0.5, "one and a half": 1.5,
    "two and a half": 2.5, "a hundred": 100, "a quarter of a": 0.25,
}  # fmt: skip
_SCALES = {
    "thousand": 1e3, "thsd": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6,
    "billion": 1e9, "bln": 1e9, "bn": 1e9, "b": 1e9, "milliard": 1e9, "trillion": 1e12,
    "trln": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_SIGNS = {"$": "USD", "€": "EUR", "₽": "RUB", "₸": "KZT", "¥": "CNY", "£": "GBP", "₩": "KRW"}
_CURRENCIES = (
    (r"(?:US|U\.S\.|American)\s+dollars?|dollars?|USD|US\$", "USD"),
    (r"euros?|EUR", "EUR"),
    (r"(?:Russian\s+)?r(?:o)?ubles?|RUB|RUR", "RUB"),
    (r"(?:Kazakh\s+)?tenge|KZT", "KZT"),
    (r"(?:Uzbek\s+)?(?:soums?|sums?)|so['’ʻ]m|UZS", "UZS"),
    (r"(?:Kyrgyz\s+)?soms?|KGS", "KGS"),
    (r"(?:Tajik\s+)?somonis?|TJS", "TJS"),
    (r"(?:Turkmen\s+)?manats?|TMT", "TMT"),
    (r"(?:Chinese\s+)?yuans?|RMB|renminbi|CNY", "CNY"),
    (r"(?:Japanese\s+)?yen|JPY", "JPY"),
    (r"(?:South Korean\s+|Korean\s+)?won|KRW", "KRW"),
    (r"(?:Turkish\s+)?liras?|TRY", "TRY"),
    (r"(?:Swiss\s+)?francs?|CHF", "CHF"),
    (r"pounds?(?:\s+sterling)?|GBP", "GBP"),
    (r"(?:UAE\s+)?dirhams?|AED", "AED"),
)
_AFTER = "|".join(f"(?P<after{i}>{pattern})" for i, (pattern, _) in enumerate(_CURRENCIES))
_BEFORE = (
    r"(?P<sign>(?:(?:US|U\.S\.)\s?)?\$|[€₽₸¥£₩])|"
    r"(?P<code>USD|EUR|RUB|KZT|UZS|KGS|TJS|TMT|CNY|JPY|KRW|GBP|AED|TRY|CHF)"
)
_DIGITS = r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_WORD_NUMBER = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_TO = r"\s*(?:-|–|—|to|and)\s*"

_MONEY_SIGN = re.compile(
    rf"(?:{_BEFORE})\s?(?P<low>{_DIGITS})(?:{_TO}(?:US)?\$?\s?(?P<high>{_DIGITS}))?[\s-]?(?P<scale>(?i:{_SCALE})\b)?"
    rf"(?:\s(?P<more>\d{{1,3}})\s(?P<morescale>million|mln|thousand)\b)?"
)
_MONEY_WORD = re.compile(
    rf"(?<![\w.,$€])(?P<low>{_DIGITS}|(?:{_WORD_NUMBER})\b)(?:{_TO}(?P<high>{_DIGITS}|(?:{_WORD_NUMBER})\b))?"
    rf"[\s-]?(?P<scale>(?:{_SCALE})\b)?(?:\s(?P<more>\d{{1,3}})\s(?P<morescale>million|mln|thousand)\b)?"
    rf"[\s-]?(?:{_AFTER})\b(?!-[a-z])",
    re.IGNORECASE,
)
# "stood at 41 billion dollars, and they want to see 80 billion": the currency is told before.
_MONEY_BARE = re.compile(
    rf"(?<![\w.,$€])(?P<low>{_DIGITS})[\s-](?P<scale>million|billion|mln|bln)"
    r"(?=[.,;:)]|$|\s(?:in|by|for|this|next|last|and|a|per|over|within|until|annually|or|then|"
    r"before|after|from|but|while|against|up|of (?:it|this|that|them|which))\b)"
)
_PERCENT = re.compile(
    rf"(?<![\w.,])(?P<low>{_DIGITS}|(?:{_WORD_NUMBER})\b)(?:\s*(?:%|percent|"
    rf"per cent))?(?:{_TO}(?P<high>{_DIGITS}))?\s?(?:%|percent\b|per\s?cent\b)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"(?<![\w.,])(?P<low>{_DIGITS}|(?:{_WORD_NUMBER})\b)[\s-]?(?:times|fold)\b|\b(?P<fold>two|three|four|five|six|seven|eight|nine|ten)fold\b",
    re.IGNORECASE,
)
_MULTIPLES = re.compile(
    r"\b(?P<word>doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|quadrupl(?:e|ed|ing)|halv(?:e|ed|ing))\b",
    re.IGNORECASE,
)
_UNITS = (
    r"cubic\s+(?:met(?:er|re)s|km|kilomet(?:er|re)s)|bcm|mcm|[kMGT]Wh?|(?:kilo|mega|giga)watts?(?:[\s-]hours?)?|"
    r"(?:metric\s+)?ton(?:ne)?s?|kilograms?|kg|hectares?|kilomet(?:er|re)s|km|met(?:er|re)s|barrels|lit(?:er|re)s|"
    r"square\s+(?:km|met(?:er|re)s|kilomet(?:er|re)s)|containers|wagons|TEU|trucks"
)
_QUANTITY = re.compile(
    rf"(?<![\w.,$€])(?P<low>{_DIGITS}|(?:{_WORD_NUMBER})\b)(?:{_TO}(?P<high>{_DIGITS}))?[\s-]?(?P<scale>(?:{_SCALE})\b)?[\s-]?(?P<unit>{_UNITS})\b"
)
_CHANGE_TO = re.compile(
    r"\b(?:to|at|reached|stands? at|stood at|hit)\s+(?:about\s+|nearly\s+|almost\s+|over\s+)?$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:accounts?|accounted|shares?|makes? up|made up|of (?:the|all|total))\b", re.IGNORECASE
)
_FALL = re.compile(
    r"\b(?:fell|fall(?:en|s|ing)?|down|drop(?:ped|s)?|declin\w+|decreas\w+|shr[aiu]nk|lower|less|reduc\w+|los[et]\w*|cut|slump\w*|slid)\b",
    re.IGNORECASE,
)


def amounts(text: str, begin: int, end: int) -> tuple[Amount, ...]:
    """Find money, percentages and quantities in text[begin:end], from left to right."""
    found: list[Amount] = []
    for reader in (_money, _percents, _multiples, _quantities):
        for amount in reader(text, begin, end):
            _take(amount, found)
    for amount in _bare_money(text, list(found), begin, end):
        _take(amount, found)
    return tuple(found)


def _take(amount: Amount, found: list[Amount]) -> None:
    """Put an amount among those found, which are sorted, where it overlaps none of them."""
    at = bisect(found, amount)
    after_last = not at or found[at - 1].end <= amount.begin
    if after_last and (at == len(found) or amount.end <= found[at].begin):
        found.insert(at, amount)


def priced(text: str, told: Iterable[Amount]) -> Iterator[tuple[int, int, str]]:
    """The spans of things with their price, and the word for the thing: "aid worth $2 million"."""
    for amount in told:
        match = _WORTH.search(text, max(0, amount.begin - 60), amount.begin)
        if match and amount.kind == "money" and match["thing"].lower() not in _COPULAS:
            yield match.start("thing"), amount.end, match["thing"]


_WORTH = re.compile(
    r"\b(?P<thing>[^\W\d_]+) (?:worth|valued at|totall?ing|to the amount of)"
    r"(?: (?:about|around|over|more than|nearly|almost|up to|some|approximately))? ?$"
)
_COPULAS = frozenset({"is", "was", "are", "were", "be", "been", "being", "it"})


def _money(text: str, begin: int, end: int) -> Iterator[Amount]:
    for pattern in (_MONEY_SIGN, _MONEY_WORD):
        for match in pattern.finditer(text, begin, end):
            unit = _currency(match)
            low, high = _range(match, money=unit in ("USD", "EUR"))
            yield Amount(match.start(), _stripped(match), "money", low, high, unit)


def _bare_money(text: str, found: Iterable[Amount], begin: int, end: int) -> Iterator[Amount]:
    """The sums without a currency that follow one with it in the same paragraph."""
    told = [amount for amount in found if amount.kind == "money"]
    for match in _MONEY_BARE.finditer(text, begin, end) if told else ():
        before = [amount for amount in told if amount.end <= match.start()]
        if before and before[-1].unit:
            low, high = _range(match, money=True)
            yield Amount(match.start(), match.end(), "money", low, high, before[-1].unit)


def _stripped(match: re.Match[str]) -> int:
    return match.start() + len(match.group().rstrip())


def _currency(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if sign := groups.get("sign"):
        return _SIGNS[sign.strip()[-1]]
    if code := groups.get("code"):
        return code
    return next(unit for i, (_, unit) in enumerate(_CURRENCIES) if groups.get(f"after{i}"))


def _range(match: re.Match[str], *, money: bool) -> tuple[float, float]:
    groups = match.groupdict()
    scale = _SCALES[groups["scale"].lower()] if groups.get("scale") else 1.0
    low = _number(groups["low"], scaled=money and scale >= 1e6) * scale
    high = (
        _number(groups["high"], scaled=money and scale >= 1e6) * scale
        if groups.get("high")
        else low
    )
    if groups.get("more"):
        more = float(groups["more"]) * _SCALES[groups["morescale"].lower()]
        low, high = low + more, high + more
    return low, high


def _number(words: str, *, scaled: bool) -> float:
    """Read digits or words; before "million dollars" a lone comma with three digits is decimal."""
    low = " ".join(words.lower().split())
    if low in _WORDS:
        return float(_WORDS[low])
    plain = re.sub(r"[  ]", "", words)
    if re.fullmatch(r"\d+,\d+", plain):
        thousands = re.fullmatch(r"\d{1,3},\d{3}", plain) and not scaled
        return float(plain.replace(",", "" if thousands else "."))
    return float(plain.replace(",", ""))


def _percents(text: str, begin: int, end: int) -> Iterator[Amount]:
    for match in _PERCENT.finditer(text, begin, end):
        low, high = _range(match, money=False)
        before = _clause(text, begin, match.start())
        after = text[match.end() : match.end() + 25]
        if _CHANGE_TO.search(before):
            change, sign = "to", 1
        elif _SHARE.search(before[-40:]) or re.match(r"\s+(?:of|stake|share|each)\b", after):
            change, sign = "share", 1
        else:
            change, sign = "by", -1 if _falls(before, after) else 1
        yield Amount(match.start(), match.end(), "percent", sign * low, sign * high, change)


def _clause(text: str, begin: int, at: int) -> str:
    return re.split(r"[.;:!?]\s|,\s+(?:and|but|while)\s", text[max(begin, at - 90) : at])[-1]


def _falls(before: str, after: str) -> bool:
    return bool(
        _FALL.search(before) or re.match(r"\s+(?:less|lower|down|decrease|decline|drop)", after)
    )


def _multiples(text: str, begin: int, end: int) -> Iterator[Amount]:
    for match in _TIMES.finditer(text, begin, end):
        times = _number(match.group("low") or match.group("fold"), scaled=True)
        after = text[match.end() : match.end() + 12].lower()
        before = text[max(begin, match.start() - 30) : match.start()].lower()
        if (
            re.match(r"\s+(?:a|per|in|the)\b", after)
            and "increase" not in before
            and "grow" not in before
            and "grew" not in before
        ):
            continue
        yield Amount(
            match.start(), match.end(), "percent", (times - 1) * 100, (times - 1) * 100, "by"
        )
    for match in _MULTIPLES.finditer(text, begin, end):
        word = match.group("word").lower()
        change = {"d": 100.0, "t": 200.0, "q": 300.0, "h": -50.0}[word[0]]
        yield Amount(match.start(), match.end(), "percent", change, change, "by")


def _quantities(text: str, begin: int, end: int) -> Iterator[Amount]:
    for match in _QUANTITY.finditer(text, begin, end):
        low, high = _range(match, money=False)
        yield Amount(
            match.start(), match.end(), "quantity", low, high, " ".join(match.group("unit").split())
        )
