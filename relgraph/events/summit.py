"""Heads of state or government meet in a named format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    attending,
    bearer,
    edition,
    here,
    holding,
    hosting,
    in_,
    is_forum,
    is_of_ministers,
    is_of_two,
    is_union,
    modifier,
    of,
    owner,
    subject,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading


def _edition(token: Token, reading: Reading) -> Iterator[Argument]:
    """ "the sixth Consultative Meeting", "the 6th summit", "VI Consultative Meeting"."""
    number = edition(token, reading)
    if number:
        yield Argument(REL.edition, Literal(str(number), "integer"))


def _happens(token: Token, reading: Reading) -> bool:
    """Whether a format is named as a meeting that takes place, not as a format alone."""
    mention = reading.mentions.get(token.i)
    if token.pos_ == "VERB":
        who = reading.language.links["subject"](token)
        return any(other.tag_ == "NNS" and _is_of_leaders(other, reading) for other in who)
    if reading.references.get(token.i):
        there = any(child.lower_ == "in" for child in token.children)
        return there or bool(reading.language.links["carriers"](token))
    if token.lower_.removesuffix("s") in ("meeting", "session", "gathering"):
        return token.tag_ in ("NN", "NNP") and _is_of_leaders(token, reading)
    if is_forum(token, reading) or is_of_two(token, reading) or is_of_ministers(token, reading):
        return False
    if token.lower_ == "summits" and not edition(token, reading):
        return False
    if mention is not None and _ASSEMBLY in mention.text.lower():
        return False
    links = reading.language.links
    if _is_format(token, reading):
        return False
    return bool(
        links["carriers"](token)
        or links["in"](token)
        or edition(token, reading)
        or links["setting"](token)
    )


def _is_format(name: Token, reading: Reading) -> bool:
    """ "The Dialogue was launched in 2004", "20 years of the Dialogue": nobody gathers."""
    if any(a.lower_ == "as" and a.nbor(-1).lower_ == "such" for a in name.ancestors if a.i):
        return True  # "platforms such as the Consultative Meeting"
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":  # "C5+1 is a dialogue format"
        told = (child.lemma_ for child in name.head.children if child.dep_ == "attr")
        return any(word in _FORMS for word in told)
    above = name.head.head if name.dep_ == "pobj" else name
    words = {above.lemma_, *(word.lemma_ for word in reading.language.links["carriers"](name))}
    return bool(words & _FOUNDING)


def _is_of_leaders(noun: Token, reading: Reading) -> bool:
    """ "A meeting of the heads of state of the SCO", "a session of the CSTO's Council"."""
    unions = any(is_union(e) for e in reading.named_at(_below(noun)))
    words = {word.lower_ for word in _below(noun)}
    return unions and bool(words & _LEADERS)


def _below(noun: Token) -> list[Token]:
    """The words of a noun phrase up to its relative clause."""
    return [word for word in noun.subtree if not any(a.dep_ == "relcl" for a in word.ancestors)]


_ASSEMBLY = "assembly"  # which sits for months
_FORMS = {"format", "platform", "mechanism", "forum", "body", "organization", "organisation"}
_FOUNDING = {"launch", "establish", "create", "found", "anniversary", "inception"}
_LEADERS = {"heads", "head", "leaders", "presidents"}

FRAME = Frame(
    REL.Summit,
    words={
        "en": Words(
            names={"series"},
            nouns={"summit", "meeting", "session", "gathering"},
            verbs={"meet", "gather", "convene", "assemble"},
        )
    },
    roles=(
        Role(REL.series, here, only=REL.Series),
        Role(REL.series, of | of >> of | owner | modifier | bearer, only=REL.Organisation),
        Role(REL.series, here | subject >> (modifier | of | of >> of), only=REL.Organisation),
        Role(REL.series, here, text=True),
        Role(REL.attendee, attending, only=REL.Person),
        Role(REL.host, hosting | holding, only=REL.State),
        Role(REL.place, in_ | modifier | hosting),
    ),
    needs=(REL.series,),
    reads=_edition,
    check=_happens,
)
