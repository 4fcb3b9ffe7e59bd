"""A and B clash, or A complains of B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    anywhere,
    by,
    from_,
    goal,
    in_,
    modifier,
    of,
    owner,
    phrase,
    subject,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_KINDS = {
    "accuse": "accusation", "accusation": "accusation", "charge": "accusation",
    "blame": "accusation", "complain": "complaint", "complaint": "complaint",
    "protest": "protest", "clashes": "clash", "clash": "clash", "conflict": "clash",
    "fighting": "clash", "dispute": "dispute", "quarrel": "dispute", "row": "dispute",
    "ban": "ban", "embargo": "ban", "claim": "claim", "lawsuit": "claim", "sue": "claim",
    "appeal": "arbitration claim", "condemn": "criticism", "criticize": "criticism",
    "criticise": "criticism", "note": "protest", "summon": "protest",
}  # fmt: skip
_COURTS = {"court", "arbitration", "tribunal", "lawsuit", "wto", "claim"}
_ENVOYS = {"ambassador", "envoy", "diplomat", "charge", "chargé", "consul"}
_SPORT = {"referee", "match", "wrestler", "judge", "heat", "weather", "boxer", "athlete"}


def _is_between_states(token: Token, reading: Reading) -> bool:
    """A state complains of a state, not a wrestler of the referee."""
    del reading
    words = {t.lemma_.lower() for t in token.sent} | {t.lower_ for t in token.sent}
    if words & _SPORT:
        return False
    if token.lemma_.lower() == "claim" and token.pos_ != "NOUN":
        return False
    if token.lemma_.lower() == "summon":
        return bool(words & _ENVOYS)
    if token.lemma_.lower() in ("appeal", "claim", "charge", "file"):
        return bool(words & _COURTS) or token.lemma_.lower() == "charge"
    return not (token.pos_ == "VERB" and token.lemma_.lower() == "dispute")


def _kind(token: Token, reading: Reading) -> Iterator[Argument]:
    kind = _KINDS.get(token.lemma_.lower()) or _KINDS.get(token.lower_)
    if kind == "dispute":
        kind = phrase(reading, token)
    if kind:
        yield Argument(REL.kind, Literal(kind))


FRAME = Frame(
    REL.Dispute,
    words={
        "en": Words(
            verbs={
                "accuse", "complain", "clash", "protest", "sue", "condemn", "appeal",
                "summon",
            },
            nouns={
                "complaint", "note of protest", "protest note", "clashes", "armed conflict",
                "dispute", "fighting", "protest", "accusation", "accusations", "lawsuit",
                "claim", "quarrel",
                "embargo",
            },
        )
    },
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True),
        Role(
            REL.claimant,
            subject | subject >> (modifier + owner + of) | goal | actor | by | from_,
            only=REL.State,
            adjectives=True,
            shared=True,
        ),
        Role(REL.place, in_),
    ),
    needs=(REL.party,),
    least=2,
    reads=_kind,
    check=_is_between_states,
)  # fmt: skip
