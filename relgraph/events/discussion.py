"""A and B talk about sectors of their cooperation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, between, by, of, owner, setting, subject, topics, with_
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading


def _topics(token: Token, reading: Reading) -> Iterator[Argument]:
    for sector in topics(token, reading):
        yield Argument(REL.topic, concept("sector", sector))


FRAME = Frame(
    REL.Discussion,
    words={
        "en": (
            Words(
                verbs={
                    "discuss", "consider", "debate", "examine", "review", "talk", "focus", "touch",
                    "exchange", "address", "dwell", "cover", "concern", "deal", "centre", "center",
                },
                nouns={
                    "exchange of views", "discussion", "discussions", "talks", "conversation",
                    "negotiations", "agenda", "topics", "attention", "emphasis",
                },
            ),
        )
    },
    roles=(Role(REL.participant, subject + with_ + between + by + of + owner, more=subject >> (between + with_ + of) | setting),),
    needs=(REL.participant, REL.topic),
    reads=_topics,
    contact=True,
)  # fmt: skip
