"""English sentences → who acts at a ceremony that they tell of, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .tree import children, children_of_agent, in_topic, is_verb, spread
from .voices import doers

if TYPE_CHECKING:
    from spacy.tokens import Token

_LED = frozenset({"lead", "head"})


def celebrating(token: Token) -> tuple[Token, ...]:
    """Who acts at a ceremony: "unveiled by Japarov", "the mayor, who cut the ribbon"."""
    acts = (verb for verb in token.sent if is_verb(verb) and verb.lemma_ in verbs.CELEBRATING)
    found = [doer for verb in acts for doer in doers(verb, set())]
    led = [clause for doer in found for clause in children(doer, "acl") if clause.lemma_ in _LED]
    return spread([*found, *(leader for clause in led for leader in children_of_agent(clause))])


def sited(token: Token) -> tuple[Token, ...]:
    """Where anything in the sentence is: "announced in Beijing", "during the visit to Bishkek"."""
    found: list[Token] = []
    for prep in token.sent:
        to = prep.lower_ == "to" and prep.head.lemma_.lower() in verbs.JOURNEYS
        if prep.dep_ == "prep" and (to or prep.lower_ in ("in", "at")) and not in_topic(prep):
            found += children(prep, "pobj")
    return spread(found)


def venue(token: Token) -> tuple[Token, ...]:
    """ "Dushanbe was the venue of the session", "became the scene of talks"."""
    over = token.head.head
    if token.dep_ != "pobj" or token.head.lower_ not in ("of", "for") or over.dep_ != "attr":
        return ()
    known = over.lemma_.lower() in _VENUES and is_verb(over.head)
    return spread(children(over.head, "nsubj")) if known else ()


_VENUES = frozenset({"venue", "site", "scene", "stage", "setting"})
