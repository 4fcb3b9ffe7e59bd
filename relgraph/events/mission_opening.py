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

_OPENS = {"open", "be", "launch", "establish", "start", "inaugurate", "unveil"}
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
    return named and not opens


FRAME = Frame(
    REL.MissionOpening,
    words={
        "en": Words(
            names={"organisation"},
            nouns={
                "embassy", "consulate", "consulate general", "embassies", "consulates",
                "trade mission", "diplomatic mission", "mission", "representation",
                "representative office", "trade office", "trade house", "field office",
            },
            near={
                "open", "opening", "opened", "reopen", "establish", "start", "inaugurate",
                "launch", "inauguration", "establishment", "unveil", "ribbon",
            },
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
        Role(REL.host, in_ | sited, only=REL.State),
        Role(REL.place, in_ | sited),
    ),
    needs=(REL.sender, REL.host),
    check=_is_opened,
)  # fmt: skip
