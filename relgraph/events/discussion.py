"""A and B talk about sectors of their cooperation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    between,
    by,
    of,
    owner,
    partner,
    setting,
    subject,
    topics,
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
    "underscore", "highlight",
    "point", "single", "say", "add", "express", "confirm", "reaffirm", "propose", "advocate",
    "call", "favour", "favor", "outline", "state", "argue", "identify", "name",
}  # fmt: skip
_TIES = {
    "cooperation", "tie", "ties", "partnership", "interaction", "collaboration", "relation",
    "relations", "area", "field", "sector", "sphere", "direction", "priority", "joint",
    "bilateral", "link", "links", "contact", "contacts", "mutual",
}  # fmt: skip
_VIEWS = {"view", "opinion", "idea", "thought", "assessment"}
_TOLD_OF = {"cover", "concern", "deal", "address", "range", "revolve", "centre", "center", "touch"}
_TALKS = {
    "talk", "talks", "conversation", "discussion", "meeting", "negotiation", "negotiations",
    "exchange", "consultation", "consultations", "agenda", "dialogue", "call", "visit", "topic",
}  # fmt: skip


def _is_talk(token: Token, reading: Reading) -> bool:
    """People exchange views, and telegrams; talks cover sectors, and so do papers."""
    if token.lemma_ == "table":
        return token.head.lower_ == "on" and token.head.head.lemma_ == "be"
    if token.pos_ != "VERB":
        return True
    ties = bool({other.lemma_.lower() for other in token.sent} & _TIES)
    if token.lemma_ in _STATED:
        return ties
    if token.lemma_ == "exchange":
        return any(child.lemma_ in _VIEWS for child in token.children)
    if token.lemma_ not in _TOLD_OF | {"speak"}:
        return True
    who = reading.language.links["subject"](token)
    if token.lemma_ == "speak":
        return ties or len(who) + len(reading.language.links["with"](token)) > 1
    people = token.lemma_ not in ("range", "revolve")
    return not who or any(
        other.lemma_.lower() in _TALKS or (people and reading.mention(other)) for other in who
    )


FRAME = Frame(
    REL.Discussion,
    words={
        "en": (
            Words(
                verbs={
                    "discuss", "consider", "debate", "examine", "review", "talk", "focus", "touch",
                    "exchange", "address", "dwell", "cover", "concern", "deal", "centre", "center",
                    "speak about", "speak of", "go over", "go through", "range",
                    "revolve", "come up",
                } | _STATED,
                nouns={
                    "exchange of views", "discussion", "discussions", "talks", "conversation",
                    "negotiations", "agenda", "topic", "topics", "attention", "emphasis", "subject",
                    "subjects", "theme", "focus", "table",
                },
            ),
        )
    },
    roles=(
        Role(
            REL.participant, subject + with_ + between + by + of + owner + partner,
            more=(subject + of) >> (subject + between + with_ + of) | setting,
        ),
    ),
    needs=(REL.participant, REL.topic),
    reads=_topics,
    check=_is_talk,
    contact=True,
)  # fmt: skip
