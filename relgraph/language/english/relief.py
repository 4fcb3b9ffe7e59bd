"""English words → who suffers, where those in need are, and who tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .carriers import verb_over
from .links import in_
from .tree import children, is_verb, pobjs, spread

if TYPE_CHECKING:
    from spacy.tokens import Token


def stricken(token: Token) -> tuple[Token, ...]:
    """Who suffered, as told last: "floods struck the south of Kazakhstan. The EU sent tents"."""
    sentence = token.sent
    for _ in range(_BACK):
        disasters = (w for w in sentence if w.lemma_.lower() in _DISASTERS)
        found = tuple(word for disaster in disasters for word in _scene_of(disaster))
        if any(word.pos_ == "PROPN" for word in found) or sentence.start == 0:
            return found
        sentence = token.doc[sentence.start - 1].sent
    return ()


def _scene_of(disaster: Token) -> tuple[Token, ...]:
    """Names below a disaster, of what it hit, and behind a preposition wherever that hangs."""
    verb = verb_over(disaster)
    hit = children(verb, "dobj", "nsubjpass") if verb is not None else []
    hit += [verb.head] if verb is not None and verb.dep_ == "acl" else []
    behind = disaster.doc[disaster.i + 1 : disaster.sent.end]
    preps = (word for word in behind if word.lower_ in ("in", "at", "across", "near"))
    where = (word for prep in preps for p in children(prep, "pobj") for word in p.subtree)
    below = (word for noun in (disaster, *hit) for word in noun.subtree if word != disaster)
    return (*below, *where)


def rooted(token: Token) -> tuple[Token, ...]:
    """Where the clause around leads: "a plane with tents landed in Ankara"."""
    root = token.sent.root
    return in_(root) if root.lemma_ in _LANDING else ()


_LANDING = verbs.MOTION | {"land", "roll"}


def source(token: Token) -> tuple[Token, ...]:
    """Who tells it: "according to the Embassy of Japan, tents were sent"."""
    verb = token if is_verb(token) else verb_over(token)
    said = (p for p in children(verb, "prep") if p.lower_ == "according") if verb else ()
    return tuple(p for prep in said for p in pobjs(prep, ("to",)))


_BACK = 5  # sentences in which a disaster may be told
_DISASTERS = frozenset(
    {"flood", "flooding", "earthquake", "quake", "disaster", "mudflow", "landslide", "drought",
     "wildfire", "avalanche", "storm", "hurricane", "epidemic", "outbreak", "explosion"}
)  # fmt: skip


def below(noun: Token) -> tuple[Token, ...]:
    """Where those are from that a noun tells of: "families who had to flee from Batken"."""
    preps = (word for word in noun.subtree if word.lower_ in ("in", "of", "from", "at"))
    near = (p for p in preps if all(above.lower_ not in _VIA for above in p.ancestors))
    return spread(p for prep in near for p in children(prep, "pobj"))


_VIA = ("through", "via")
