"""A border of A and B is agreed, opened, closed or fought over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    anywhere,
    border_action,
    border_deed,
    crossings,
    home_states,
    in_,
    is_crossing,
    is_talked_of,
)
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_FIGHTS = {
    "shooting", "clash", "clashes", "fighting", "skirmish", "firefight", "gunfire", "fire",
    "shootout", "shoot - out", "gunfight", "hostilities", "shelling", "conflict", "attack",
    "gun battle", "gunbattle", "crossfire",
}  # fmt: skip
_HARMING = {"lose", "kill", "wound", "injure", "shoot", "die", "shell", "attack"}
_GUARDS = {"guard", "soldier", "troop", "serviceman", "military", "militant", "guards", "troops"}
_LINES = {"border", "frontier"}
_POSTS = {"checkpoint", "crossing", "post"}
_OPENING = {"open", "reopen", "close", "shut", "seal"}
_ISSUES = {"dispute", "issue", "question"}
_ENDING = {"settle", "resolve", "solve", "end"}
_SETTLING = {"delimitation", "demarcation", "delineation"}
_AGREEING = {
    "agree",
    "agreement",
    "treaty",
    "accord",
    "deal",
    "document",
    "work",
    "law",
    "sign",
    "settle",
    "end",
    "return",
    "decide",
}
_TALKS = {"negotiation", "commission", "meeting", "session"}


def _happens(token: Token, reading: Reading) -> bool:
    if token.i in reading.mentions and not is_crossing(token, reading):
        return False
    apposed = token.dep_ == "appos" and token.head.lemma_.lower() in _POSTS
    fought = {token.lemma_.lower(), token.lower_} & _FIGHTS
    if _is_settled(token, reading):
        return True
    if apposed or (not fought and is_talked_of(token, reading)):
        return False
    if token.lemma_.lower() in _OPENING and token.pos_ == "VERB":
        return _is_of_border(token, reading)
    if _is_beside(token) or _is_negotiated(token):
        return False
    around = {other.lemma_.lower() for other in token.sent}
    if token.lemma_.lower() in _LINES and around & _POSTS:
        return False  # "the checkpoint on the border was opened": not the border
    if token.lemma_.lower() in _HARMING and token.pos_ == "VERB":
        return bool(around & _LINES) and not around & _FIGHTS  # "killed in a clash": the clash
    if fought and not around & (_LINES | _GUARDS):
        return False
    return bool(_what(token, reading))


def _is_beside(token: Token) -> bool:
    """ "The bridge on the border was opened", "close to the border": where something is."""
    over = token.head.head
    where = token.dep_ == "pobj" and token.head.lower_ in ("on", "at", "near", "along", "to")
    return token.lemma_.lower() in _LINES and where and over.lemma_.lower() not in _AGREEING


def _is_negotiated(token: Token) -> bool:
    """ "Talks on the delimitation began": nothing is settled yet."""
    names = (above.lemma_.lower() for above in token.ancestors)
    return token.lemma_.lower() in _SETTLING | _LINES and bool(_TALKS & {*names})


def _is_settled(token: Token, reading: Reading) -> bool:
    """ "Have settled their border dispute", "put an end to the border issue"."""
    over = token.head.lemma_.lower() if token.dep_ == "compound" else ""
    ends = {word.lemma_.lower() for word in reading.language.links["deeds"](token)} & _ENDING
    return token.lemma_.lower() in _LINES and over in _ISSUES and bool(ends)


def _is_of_border(verb: Token, reading: Reading) -> bool:
    """ "checkpoints that had been shut": whether it is a crossing that is opened or closed."""
    things = (*reading.language.links["object"](verb), *reading.language.links["subject"](verb))
    lemmas = {thing.lemma_.lower() for thing in things}
    if "fire" in lemmas:
        return bool({word.lemma_.lower() for word in verb.sent} & _LINES)
    return bool(lemmas & (_POSTS | _LINES)) or any(is_crossing(t, reading) for t in things)


def _what(token: Token, reading: Reading) -> str:
    """What happens; a treaty on the border that is signed settles it."""
    name = token.lemma_.lower()
    harmed = token.pos_ == "VERB" and name in _HARMING
    if {name, token.lower_} & _FIGHTS or harmed or _opens_fire(token, reading):
        return "incident"
    words = {word.lemma_.lower() for word in (*reading.language.links["deeds"](token), token)}
    settled = token.pos_ != "VERB" and name not in _POSTS and not is_crossing(token, reading)
    if words & {"treaty", "accord", "agreement"} and settled:
        return "delimited" if words & {"sign", "conclude", "signing", "ink"} else ""
    if words & _SETTLING or _is_settled(token, reading):
        return "delimited"
    action = border_action(token, reading)
    post = name in _POSTS or is_crossing(token, reading)
    return "" if post and action == "delimited" else action  # posts are opened, lines agreed


def _deed(token: Token, reading: Reading) -> Token:
    """The verb whose status counts: "will suspend the operation of the crossing"."""
    word = border_deed(token, reading)
    return word if word is not None and word.pos_ == "VERB" else token


def _opens_fire(token: Token, reading: Reading) -> bool:
    """ "Border guards opened fire": nothing that one may cross."""
    deeds = (token, *reading.language.links["deeds"](token))
    return any(c.lemma_.lower() == "fire" for w in deeds if w.pos_ == "VERB" for c in w.children)


def _action(token: Token, reading: Reading) -> Iterator[Argument]:
    yield Argument(REL.action, concept("border-action", _what(token, reading)))
    found = crossings(token, reading)
    yield from (Argument(REL.crossing, place) for place in found)
    yield from (Argument(REL.party, state) for state in home_states(found))


FRAME = Frame(
    REL.BorderEvent,
    words={
        "en": (
            Words(
                nouns={
                    "border", "checkpoint", "checkpoints", "crossing", "crossings", "frontier",
                    "delimitation", "demarcation", "delineation", "crossing point",
                    "crossing points", "border post", "border posts", "junction point",
                },
                names={"place"},
            ),
            Words(nouns={"exchange of fire", *_FIGHTS - {"fire"}}),
            Words(verbs={*_HARMING - {"lose"}, "lose lives"}),
            Words(verbs=_OPENING),
            Words(
                verbs={"delimit", "demarcate", "delineate"},
                near={"border", "borders", "stretch", "section"},
            ),
        )
    },
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True),
        Role(REL.place, in_, only=REL.City),
        Role(REL.place, in_, only=REL.Region),
    ),
    needs=(REL.party,),
    least=2,
    reads=_action,
    check=_happens,
    deed=_deed,
)  # fmt: skip
