"""A and B talk about sectors of their cooperation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    among,
    between,
    by,
    is_topic_word,
    modifier,
    of,
    owner,
    partner,
    setting,
    subject,
    topics,
    verb_over,
    with_,
)
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading


def _topics(token: Token, reading: Reading) -> Iterator[Argument]:
    for sector in topics(token, reading):
        yield Argument(REL.topic, concept("sector", sector))


# What is said of ties in a sector, at talks, is talked about.
_STATED = {
    "agree", "stress", "designate", "note", "emphasize", "emphasise", "underline",
    "underscore", "highlight", "mull", "look", "vow", "pledge",
    "point", "single", "say", "add", "express", "confirm", "reaffirm", "propose", "advocate",
    "call", "favour", "favor", "outline", "state", "argue", "identify", "name",
}  # fmt: skip
_TIES = {
    "cooperation", "tie", "ties", "partnership", "interaction", "collaboration", "relation",
    "relations", "area", "field", "sector", "sphere", "direction", "priority", "joint",
    "bilateral", "link", "links", "contact", "contacts", "mutual",
}  # fmt: skip
_VIEWS = {"view", "opinion", "idea", "thought", "assessment", "impression", "vision", "insight"}
_RAISED = {"raise", "explore", "weigh", "study", "analyze", "analyse", "assess"}
_MATTERS = {
    "issue", "question", "matter", "topic", "subject", "concern", "possibility", "opportunity",
    "prospect", "way", "potential", "avenue", "option", "theme", "problem", "cooperation",
}  # fmt: skip
_OF_TALKS = {"concern", "range", "revolve", "turn", "devote", "devoted", "dedicate", "dedicated"}
_TOLD_OF = _OF_TALKS | {"cover", "deal", "address", "centre", "center", "touch"}
_OVER_TALKS = {"dominate", "top"}
_TALKS = {
    "talk", "talks", "conversation", "discussion", "meeting", "negotiation", "negotiations",
    "exchange", "consultation", "consultations", "agenda", "dialogue", "call", "visit", "topic",
    "engagement",
}  # fmt: skip
# What is done to views, matters and talks alone makes talks of a sector.
_DONE_TO = ((_RAISED, _MATTERS), (_OVER_TALKS, _TALKS), ({"exchange", "share", "swap"}, _VIEWS))


def _is_talk(token: Token, reading: Reading) -> bool:
    """People exchange views, and telegrams; talks cover sectors, and so do papers."""
    if token.lemma_ == "table":
        return token.head.lower_ == "on" and token.head.head.lemma_ == "be"
    if token.pos_ not in ("VERB", "ADJ"):
        return True
    ties = bool({other.lemma_.lower() for other in token.sent} & _TIES)
    if token.lemma_ in _STATED or _is_opinion(token):
        return ties and not (_is_opinion(token) and token.dep_ == "ccomp")
    links = reading.language.links
    for verbs, things in _DONE_TO:
        if token.lemma_ in verbs:
            return any(other.lemma_.lower() in things for other in links["object"](token))
    if token.lemma_ == "speak":
        return ties or len(links["subject"](token)) + len(links["with"](token)) > 1
    return token.lemma_ not in _TOLD_OF or _tell_of(token, reading)


def _tell_of(verb: Token, reading: Reading) -> bool:
    """Whether it is talks, or people, that cover sectors, and not papers."""
    links = reading.language.links
    people = verb.lemma_ not in _OF_TALKS and (verb.lemma_, verb.tag_) != ("cover", "VBG")
    who = links["subject"](verb)
    about = who or (() if people else links["object"](verb))
    return (people and not about) or any(
        other.lemma_.lower() in _TALKS or (people and reading.mention(other)) for other in about
    )


def _is_opinion(verb: Token) -> bool:
    """ "considers it important": what somebody thinks of a thing."""
    of_it = any(c.dep_ in ("oprd", "ccomp") or c.lower_ == "it" for c in verb.children)
    return verb.lemma_ == "consider" and of_it


def _deed(token: Token, reading: Reading) -> Token:
    """ "Will be among the topics": the verb says when, wherever the noun hangs."""
    del reading
    over = verb_over(token) or token
    return over if is_topic_word(token) else token


FRAME = Frame(
    REL.Discussion,
    words={
        "en": (
            Words(
                verbs={
                    "discuss", "consider", "debate", "examine", "review", "talk", "focus", "touch",
                    "exchange", "address", "dwell", "cover", "concern", "deal", "centre", "center",
                    "speak about", "speak of", "go over", "go through", "range",
                    "revolve", "come up", "turn to", "compare notes on", "arise", "share",
                    "take centre stage", "take center stage", "feature prominently",
                    "figure prominently", "figure high", "feature high", "take stock of",
                    "hash out", "thrash out", "deliberate", "brainstorm", "consult", "swap",
                    "negotiate",
                } | _STATED | _RAISED | _OVER_TALKS,
                nouns={
                    "exchange of views", "discussion", "discussions", "talks", "conversation",
                    "negotiations", "agenda", "topic", "topics", "attention", "emphasis", "subject",
                    "subjects", "theme", "themes", "focus", "table",
                },
                adjectives={"devoted", "dedicated"},
            ),
        )
    },
    roles=(
        Role(
            REL.participant, subject + with_ + among + by + of + owner + modifier + partner,
            more=(subject + of) >> (subject + between + with_ + of) | setting,
        ),
    ),
    needs=(REL.participant, REL.topic),
    reads=_topics,
    deed=_deed,
    check=lambda token, reading: _is_talk(token, reading) and any(topics(token, reading)),
    contact=True,
)  # fmt: skip
