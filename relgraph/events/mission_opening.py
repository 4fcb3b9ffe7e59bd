"""A opens an embassy or a consulate in B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    here,
    in_,
    modifier,
    of,
    owner,
    sited,
    speaker,
    subject,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_OPENING = {
    "open", "opening", "opened", "reopen", "establish", "start", "inaugurate", "launch",
    "inauguration", "establishment", "unveil", "ribbon", "reopening",
}  # fmt: skip
_OPENS = {"open", "be", "launch", "establish", "start", "inaugurate", "unveil"}
_NEWLY = {"will", "soon", "now", "since", "to"}
_OWN = {"work", "doors", "operations", "activities", "activity"}


def _is_opened(token: Token, reading: Reading) -> bool:
    """An embassy, by its name or by the word, that opens: not one that opens an exhibition."""
    mention = reading.mentions.get(token.i)
    named = mention is None or any(
        word in mention.text.lower() for word in ("embassy", "consulate", "mission")
    )
    opens = (
        token.dep_ == "nsubj"
        and token.head.lemma_ in _OPENS
        and any(
            other.dep_ == "acomp" or (other.dep_ == "dobj" and other.lower_ not in _OWN)
            for other in token.head.children
        )
    )
    return named and not opens and (_is_said(token) or _is_had(token))


def _is_said(token: Token) -> bool:
    """Whether the clause of a mission speaks of an opening."""
    over = next((above for above in token.ancestors if above.pos_ == "VERB"), token)
    beside = (child for child in over.children if child.dep_ != "conj")
    near = (*token.subtree, over, *beside, *(a for a in token.ancestors if a.pos_ == "NOUN"))
    said = any(low in _OPENING for word in near for low in (word.lower_, word.lemma_.lower()))
    return said or _is_set_up(over)


def _is_set_up(verb: Token) -> bool:
    """ "To set up a consulate", "a consulate will operate in Samarkand"."""
    words = {child.lower_ for child in verb.children}
    return (verb.lemma_, True) in {("set", "up" in words), ("operate", "will" in words)}


def _is_had(token: Token) -> bool:
    """ "Samarkand has had a Kazakh consulate general since this week"."""
    thing = token.head if token.dep_ == "compound" else token
    verb = thing.head
    return thing.dep_ == "dobj" and verb.lemma_ in ("have", "get") and _is_new(verb)


def _is_new(verb: Token) -> bool:
    """ "Will have an embassy", "has had a consulate since May": not what was there "until now"."""
    words = {child.lower_ for child in verb.children}
    return bool(words & _NEWLY) and "until" not in words


FRAME = Frame(
    REL.MissionOpening,
    words={
        "en": Words(
            names={"organisation"},
            nouns={
                "embassy", "consulate", "consulate general", "consulate - general", "embassies",
                "consulates",
                "trade mission", "diplomatic mission", "mission", "representation",
                "representative office", "consular office", "consular mission",
                "diplomatic post", "trade office", "trade house", "field office",
            },
            near=_OPENING | {"have", "get", "set", "operate"},
        )
    },
    roles=(
        Role(
            REL.sender,
            here | of | owner | modifier | modifier >> modifier | subject,
            only=REL.State,
            adjectives=True,
            bodies=True,
            more=actor | speaker,
        ),
        Role(REL.host, in_ | sited, only=REL.State, more=actor),
        Role(REL.place, in_ | sited),
        Role(REL.place, actor, only=REL.City),
    ),
    needs=(REL.sender, REL.host),
    check=_is_opened,
)  # fmt: skip
