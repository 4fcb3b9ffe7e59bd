"""A word for a meeting in a reading → what kind of gathering it names: of two, of a body …"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import Entity
    from .reading import Reading

_PAIR = 2
_PARTICIPLES = ("VBG", "VBN")
_OF_TWO = frozenset({"person", "state", "adjective", "office", "place"})
_MANY = frozenset(
    {
        "three",
        "trilateral",
        "tripartite",
        "regional",
        "heads",
        "leaders",
        "countries",
        "states",
        "format",
        "four",
        "five",
        "nations",
        "republics",
    }
)
_ROMAN = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
)
COUNCILS = frozenset({"commission", "subcommission", "council", "committee", "subcommittee"})
_MINISTERS = frozenset({"ministers", "ministers'", "ministers’", "ministerial"})


def edition(token: Token, reading: Reading) -> int:
    """The number of a meeting: "the sixth summit", "the 12th session", "VI Meeting"."""
    for other in (*token.lefts, *token.doc[max(token.sent.start, token.i - 3) : token.i]):
        if number := reading.language.ordinals.get(other.lower_):
            return number
        low = other.lower_
        if low[:-2].isdigit() and low[-2:] in ("st", "nd", "rd", "th"):
            return int(low[:-2])
        if other.text in _ROMAN:
            return _ROMAN.index(other.text) + 1
    return 0


def is_forum(token: Token, reading: Reading) -> bool:
    """Whether a named series gathers more than heads of state: a forum, a conference, games."""
    mention = reading.mentions.get(token.i)
    if mention is None or "summit" in mention.text.lower():
        return False
    names = {entity.name for entity in mention.candidates}
    return any(word in reading.language.forums for name in names for word in name.lower().split())


def is_union(entity: Entity) -> bool:
    """Whether an entity is a body of several states: the SCO, an intergovernmental council."""
    return gazetteer().is_union(entity)


def is_of_body(noun: Token, reading: Reading) -> bool:
    """ "A meeting of the Interstate Council", "of the heads of state of the SCO": other rooms."""
    of = reading.language.links["of"]
    below = of(noun)
    deep = [*below, *(t for other in below for t in of(other))]
    named = (reading.mentions.get(other.i) for other in deep)
    unions = any(map(is_union, (e for mention in named if mention for e in mention.entities)))
    return unions or any(other.lemma_.lower() in COUNCILS for other in below)


def is_of_two(token: Token, reading: Reading) -> bool:
    """Whether a summit is a meeting of two leaders: it is no known format, and nothing numbers it.

    "Their summit", "the Kazakh-Korean summit", but not "the third summit of the SCO".
    """
    if token.lower_ != "summit" or reading.mention(token) or edition(token, reading):
        return False
    words = [child for child in token.subtree if child != token]
    kinds = {reading.mentions[word.i].kind for word in words if word.i in reading.mentions}
    if any(len(gazetteer().states_of(entity)) > _PAIR for entity in reading.named_at(words)):
        return False  # "the Korea-Central Asia summit"
    named = any(w.pos_ == "PROPN" and w.i not in reading.mentions for w in token.children)
    return kinds <= _OF_TWO and not named and not {w.lower_ for w in words} & _MANY


def is_of_ministers(noun: Token, reading: Reading) -> bool:
    """ "The ninth foreign ministers' meeting of the Dialogue", one in which ministers took part."""
    mention = reading.mentions.get(noun.i)
    name = mention.text.lower() if mention else ""
    known = (word for e in mention.candidates for word in e.name.lower().split()) if mention else ()
    above = (noun, *takewhile(_is_of_phrase, noun.ancestors))
    near = (*(word for up in above for word in (*up.lefts, *_of(up))),
            *noun.doc[noun.i + 1 : min(noun.i + 3, noun.sent.end)])  # fmt: skip
    words = {*name.split(), *known, *(word.lower_ for word in near)}
    return "summit" not in name and bool(words & _MINISTERS or _is_attended(noun, reading))


def _is_of_phrase(word: Token) -> bool:
    """Whether a word above a noun is still of its phrase: "the meeting of those taking part"."""
    return word.pos_ not in ("AUX", "VERB") or (word.tag_ in _PARTICIPLES and word.dep_ == "acl")


def _of(noun: Token) -> tuple[Token, ...]:
    return tuple(p for of in noun.children if of.lower_ == "of" for p in of.children)


def _is_attended(noun: Token, reading: Reading) -> bool:
    """Whether several ministers take part."""
    told = (reading.mentions.get(who.i) for who in reading.language.links["subject"](noun))
    several = [mention.office for mention in told if mention and mention.kind == "offices"]
    return any(all(o.kind.endswith("minister") for o in offices) for offices in several)
