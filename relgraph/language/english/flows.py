"""English words for goods that change hands → from whom they come, and who gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .carriers import verb_over
from .deals import actor, speaker
from .links import from_, goal, in_, modifier, object_, of, owner, subject, to, with_
from .tree import children, is_passive, is_verb, pobjs, spread

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAKING = frozenset(
    {"buy", "purchase", "import", "imports", "purchases", "receive", "get", "obtain", "accept",
     "procure", "acquire", "procurement", "take", "source"}
)  # fmt: skip
_BUYING = frozenset({"buy", "purchase", "procure", "acquire"})
_RELYING = frozenset({"rely", "depend", "lean"})
_SELLERS = frozenset({"supplier", "exporter", "seller", "provider"})
_BUYERS = frozenset({"importer", "buyer", "purchaser", "consumer", "customer"})
_NEEDS = frozenset({"need", "demand", "requirement", "consumption", "deficit", "shortage"})


def giver(token: Token) -> tuple[Token, ...]:
    """From whom goods come: "Turkmenistan supplies", "buys from Russia", "Turkmen gas flows"."""
    things = (*object_(token), *of(token))
    if token.lemma_ in _SELLERS:
        return subject(token)
    if token.lemma_ in _RELYING:
        return spread(pobjs(token, ("on", "upon")))
    if takes(token):
        made = tuple(m for thing in things for m in _made_by(thing))
        there = in_(token) if token.lemma_ in _BUYING else ()
        return from_(token) or _from_below(token) or made + _partners(token) + there
    own = subject(token) if not (is_verb(token) and is_passive(token)) else object_(token)
    gifts = (gift for thing in own for gift in children(thing, "appos"))
    outer = tuple(m for thing in (*own, *gifts) for m in _made_by(thing))
    inner = tuple(m for thing in things for m in _made_by(thing) if not needing(token))
    own_words = modifier(token)  # "Kazakh wheat shipments"
    own_words += tuple(m for word in own_words for m in modifier(word))
    owners = owner(token)
    if any(one.tag_ == "PRP$" for one in owners):
        owners = own or owners  # "thanked Russia for its aid"
    agents = subject(token) if is_verb(token) else (*owners, *own_words)
    agents = tuple(each for agent in agents for each in (agent, *_told_before(agent)))
    sources = from_(token) or _from_below(token)
    makers = tuple(m for source in sources for m in modifier(source) if source.pos_ == "NOUN")
    return sources + makers + agents + outer + inner + _on_whose_order(token)


def _made_by(goods: Token) -> tuple[Token, ...]:
    """Whose goods are, not where: "provided children in Osh with meals"."""
    return tuple(m for m in whose(goods) if m.dep_ != "pobj" or m.head.lower_ != "in")


def _told_before(pronoun: Token) -> list[Token]:
    """ "Uzbekistan was the first. It sent flour": who acts in the sentence before."""
    if pronoun.lower_ != "it" or pronoun.sent.start == 0:
        return []
    return children(pronoun.doc[pronoun.sent.start - 1].sent.root, "nsubj")


def _on_whose_order(token: Token) -> tuple[Token, ...]:
    """ "By order of the President", "on behalf of the people of Uzbekistan"."""
    behind = (p for p in token.sent if p.dep_ == "pobj" and p.head.lower_ in _ORDERING)
    orders = [p for p in behind if p.lemma_.lower() in _ORDERS]
    ones = spread(o for order in orders for o in (*pobjs(order, ("of",)), *owner(order)))
    return (*ones, *(m for one in ones for m in whose(one)))


_ORDERING = ("by", "under", "on", "at", "upon", "in", "with", "of")
_ORDERS = verbs.DECREES | {"directive", "initiative", "behalf", "instructions", "name"}


def _from_below(noun: Token) -> tuple[Token, ...]:
    """ "a convoy with tents and blankets from Uzbekistan": the parser hangs "from" on the tents."""
    return () if is_verb(noun) else _behind_below(noun, "from")


def taker(token: Token) -> tuple[Token, ...]:
    """Who gets goods: "to Kyrgyzstan", "Kyrgyzstan buys", "provide Gaza with flour"."""
    if takes(token):
        if is_verb(token) and is_passive(token):
            return goal(token)
        takers = subject(token)
        return (*takers, *(m for one in takers for m in (*owner(one), *modifier(one))))
    if token.lemma_ in _SELLERS:
        return (*to(token), *owner(token), *(m for one in to(token) for m in whose(one)))
    found = goal(token) or _torn_goal(token)
    lands = tuple(m for one in found for m in whose(one))
    inner = tuple(m for thing in object_(token) for m in goal(thing) or _goal_below(thing))
    if token.dep_ in ("acl", "advcl") and token.tag_ == "VB":
        inner += _partners(token)
    things = object_(token) if is_verb(token) else ()
    if token.lemma_ == "reach":  # "reaches Polish shops"
        lands += tuple(m for thing in things for m in whose(thing))
    return found + lands + inner + things + tuple(o for t in things for o in _told_before(t))


def _torn_goal(noun: Token) -> tuple[Token, ...]:
    """ "Resumed the supply of gas to Iran": the parser hangs "to" on the verb."""
    over = verb_over(noun) if not is_verb(noun) else None
    torn = [p for p in pobjs(over, ("to",)) if p.head.i > noun.i] if over is not None else []
    return spread(torn)


def _goal_below(thing: Token) -> tuple[Token, ...]:
    """ "Sent ten wagons of flour as aid to Iran": the parser hangs "to" deep below the wagons."""
    return _behind_below(thing, "to")


def _behind_below(noun: Token, preposition: str) -> tuple[Token, ...]:
    """What stands behind a preposition, however deep below a noun the parser hangs it."""
    preps = (word for word in noun.subtree if word.lower_ == preposition)
    return spread(p for prep in preps for p in children(prep, "pobj"))


def takes(token: Token) -> bool:
    """Whether who does it gets the goods: "imports gas", "is the main buyer of grain"."""
    return token.lemma_.lower() in _TAKING | _RELYING | _BUYERS or token.lower_ in _TAKING


def _partners(token: Token) -> tuple[Token, ...]:
    """ "Signed a contract with India to supply uranium", "a gas purchase deal with Gazprom"."""
    above = (token.head, *object_(token.head)) if is_verb(token.head) else (token.head,)
    above += (token.head.head,) if token.dep_ == "pobj" else ()
    partners = (one for p in above if p.lemma_ in verbs.PAPERS for one in with_(p))
    return tuple(m for one in partners for m in (one, *whose(one)))


def contracted(token: Token) -> tuple[Token, ...]:
    """ "Under a contract with Slovakia, the company will deliver oil"."""
    papers = (word for word in token.sent if word.lemma_.lower() in verbs.PAPERS)
    return tuple(m for p in papers for one in pobjs(p, ("with",)) for m in (one, *whose(one)))


def needing(token: Token) -> tuple[Token, ...]:
    """Whose needs are met: "covers half of the needs of France", "of what French reactors need"."""
    things = object_(token) if is_verb(token) else ()
    clauses = [c for c in children(token, "ccomp") if c.lemma_ in _NEEDS]
    words = [word for thing in (*things, *clauses) for word in thing.subtree]
    met = any(word.lemma_.lower() in _NEEDS or word.text == "%" for word in words)
    return tuple(words) if met else ()


def selling(token: Token) -> tuple[Token, ...]:
    """Who gives where only a clause further above tells who acts."""
    acting = () if takes(token) else (*actor(token), *speaker(token))
    return (*acting, *(m for one in acting for m in modifier(one)))


def buying(token: Token) -> tuple[Token, ...]:
    """Who gets it where only a clause further above tells who acts."""
    return (*actor(token), *speaker(token)) if takes(token) else ()


def whose(noun: Token) -> tuple[Token, ...]:
    """ "Turkmen gas", "a trainload of Uzbek cherries", "electricity from Tajikistan"."""
    inside = pobjs(noun, ("of", "in"))
    below = [m for thing in inside for m in (*modifier(thing), *pobjs(thing, ("in", "of")))]
    named = _in_name(noun) if noun.pos_ == "PROPN" else []
    return (*modifier(noun), *owner(noun), *pobjs(noun, ("from",)), *inside, *below, *named)


def _in_name(noun: Token) -> list[Token]:
    """ "The Institute for Strategic Studies in Tashkent": what it is called tells where it is."""
    seats = pobjs(noun, ("in", "of", "at"))
    below = (p for prep in children(noun, "prep") for p in children(prep, "pobj"))
    return seats + [deeper for word in below for deeper in _in_name(word)]


def whose_all(noun: Token) -> tuple[Token, ...]:
    """ "The ministries of A and B": several of a kind may each belong to another."""
    return whose(noun) if noun.tag_ in ("NNS", "NNPS") else ()
