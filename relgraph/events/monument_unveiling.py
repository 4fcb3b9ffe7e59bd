"""A monument to A is unveiled in B, or a park or street gets the name of A."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Value,
    Words,
    actor,
    after,
    bearer,
    by,
    celebrating,
    figure_before,
    for_,
    goal,
    in_,
    of,
    present,
    to,
    towns,
    with_,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..grammar import Reading
    from ..model import Entity

_MONUMENTS = {
    "monument", "bust", "statue", "sculpture", "memorial", "composition", "stele", "obelisk",
    "monuments", "plaque",
}  # fmt: skip
_MADE = {
    "unveil", "open", "erect", "install", "instal", "inaugurate", "build", "put", "set", "appear",
    "name",
    "rename", "unveiling", "opening", "inauguration", "installation", "erection", "stand", "adorn",
    "lay", "raise", "create", "place", "construct", "construction", "present", "dedicate",
    "go", "receive", "get", "gain",
}  # fmt: skip


_CEREMONIES = {"ceremony", "event", "unveiling", "opening", "inauguration"}
_OPENING = {"open", "inaugurate", "unveil", "opening", "inauguration", "ribbon"}
_NAMED = {"park", "street", "avenue", "square", "alley"}
_NAMING = {"name", "rename", "bear", "honor", "honour", "call", "named"}
_VEILS = {"veil", "cover", "cloth", "sheet", "ribbon"}
_GETTING = {"have"}
_NEWLY = {"will", "soon", "now", "since", "to"}
_BESIDE = {"at", "near", "before", "beside", "by", "in", "inside", "from", "behind"}


def _is_made(token: Token, reading: Reading) -> bool:
    """A wreath laid at a monument, or talks beside one, unveil nothing; not every park honours."""
    behind = token.head.head if token.dep_ == "pobj" else token
    bared = {c.lemma_.lower() for c in (behind, *behind.children) if c.dep_ == "dobj"} & _VEILS
    if bared or (token.dep_ == "pobj" and token.head.lower_ in _BESIDE):
        return bool(bared)
    if token.i in reading.mentions and not _in_name(reading.mentions[token.i].text):
        return False
    over = next((above for above in token.ancestors if above.pos_ == "VERB"), token)
    near = {
        over,
        *(over.children if token.lemma_.lower() in _NAMED else ()),
        token.head,
        token.head.head,
        *token.children,
        *(c for t in token.children for c in t.children),
        *reading.language.links["carriers"](token),
    }
    near |= {c for c in token.head.children if c.dep_ == "xcomp" and token.head.lemma_ == "be"}
    words = {other.lemma_.lower() for other in near}
    if over.lemma_ in _GETTING and token.dep_ == "dobj":
        return _is_new(over)
    if token.i in reading.mentions and _last(reading.mentions[token.i].text) in _NAMED:
        return bool(words & _OPENING) and _is_opened(token)
    if token.lemma_.lower() in _NAMED:
        return bool(words & _NAMING)
    return bool(words & _MADE) or reading.in_title(token)


def _is_new(verb: Token) -> bool:
    """ "Will have a monument", "has had one since May": it is not long there."""
    return any(c.lower_ in _NEWLY for c in (*verb.children, *verb.head.children))


def _in_name(name: str) -> str:
    """Whom or what the name of a monument honours: "the Friendship stele", "Tashkent Park"."""
    words = [word for word in name.split() if word.lower() not in ("the", "of", "to")]
    rest = [word for word in words if word.lower() not in _MONUMENTS]
    rest = rest[:-1] if rest and rest[-1].lower() in _NAMED else rest
    return " ".join(rest) if len(rest) < len(words) else ""


def _is_opened(park: Token) -> bool:
    """ "Opened Tashkent Park": the park itself, not a bust on a street or a monument in a park."""
    opening = park.dep_ == "pobj" and park.head.head.lemma_.lower() in _OPENING
    itself = park.dep_ in ("dobj", "nsubj", "nsubjpass") or opening
    return itself and not any(word.lemma_.lower() in _MONUMENTS for word in park.sent)


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower()


def _around(token: Token, reading: Reading) -> Iterator[Argument]:
    """What a name tells, and who attended: "The ceremony was attended by Rahmon"."""
    apposed = token.head if token.dep_ == "appos" else token
    mention = reading.mentions.get(apposed.i)
    honoured = _in_name(mention.text) if mention else ""
    if mention and apposed != token:
        honoured = honoured or mention.text.partition(" of ")[2]
    if honoured:
        yield Argument(REL.commemorated, Literal(honoured))
    elif _is_told_before(token) and (figure := figure_before(token, reading)) is not None:
        yield Argument(REL.commemorated, figure)
    yield from (Argument(REL.place, town) for town in _seats(token, reading))
    for word in _next_sentence(token):
        if word.lower_ == "it" and word.dep_ == "dobj" and word.head.lemma_ in _OPENING:
            people = reading.language.links["subject"](word.head)
            yield from (Argument(REL.attendee, p) for who in people for p in _people(who, reading))
        if word.lemma_.lower() in _CEREMONIES and word.i not in reading.mentions:
            for guest in reading.language.links["attending"](word):
                yield from (Argument(REL.attendee, person) for person in _people(guest, reading))


def _is_told_before(token: Token) -> bool:
    """ "Drew the cover off the monument": whose it is, was told before."""
    own = [child for child in token.children if child.dep_ in ("prep", "compound", "nmod")]
    return token.lemma_.lower() in _MONUMENTS and not own and _is_definite(token)


def _is_definite(token: Token) -> bool:
    return any(child.lower_ in ("the", "this") for child in token.lefts)


def _seats(token: Token, reading: Reading) -> Iterator[Entity]:
    """ "Bishkek unveiled a monument": the capital that acts is where it stands."""
    links = reading.language.links
    if not any(word.i in reading.mentions for word in links["in"](token)):
        acting = dict.fromkeys((*links["bearer"](token), *links["actor"](token)))
        states = [t for t in acting if t.i in reading.mentions and _is_state(t, reading)]
        yield from (town for _, town in towns(states, reading))


def _is_state(token: Token, reading: Reading) -> bool:
    return reading.mentions[token.i].kind == "state"


def _next_sentence(token: Token) -> Iterable[Token]:
    end = token.sent.end
    return token.doc[end].sent if end < len(token.doc) else ()


def _people(token: Token, reading: Reading) -> Iterator[Entity]:
    mention = reading.mention(token)
    named = reading.named(mention, reading.article.published) if mention else ()
    yield from (entity for entity in named if entity.kind == REL.Person)


FRAME = Frame(
    REL.MonumentUnveiling,
    words={"en": Words(nouns=_MONUMENTS | _NAMED, names={"place"})},
    roles=(
        Role(
            REL.commemorated,
            after | to | of | for_ | goal,
            text=True,
            without={"poet", "city", "capital"},
        ),
        Role(REL.place, in_),
        Role(REL.place, bearer | actor, only=REL.City),
        Role(REL.attendee, bearer + present + by + celebrating + with_, only=REL.Person),
    ),
    needs=(REL.commemorated,),
    values=(
        Value(
            REL.work,
            {
                "en": {
                    "monument": "monument", "bust": "bust", "statue": "statue",
                    "sculpture": "statue", "sculptural": "statue", "park": "park",
                    "street": "street", "memorial": "monument", "avenue": "street",
                    "busts": "bust", "statues": "statue", "monuments": "monument",
                    "stele": "monument", "plaque": "monument", "obelisk": "monument",
                }
            },
            reach="word",
        ),
    ),
    check=_is_made,
    reads=_around,
)  # fmt: skip
