"""A and B meet, face to face or by video, and talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Value,
    Words,
    between,
    by,
    framework,
    in_,
    modifier,
    object_,
    of,
    owner,
    setting,
    subject,
    with_,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_PHONE = {"phone", "telephone", "telephonic", "call"}


def _is_of_people(token: Token, reading: Reading) -> bool:
    """Guests are received, and telegrams, orders and gifts are: only guests are met."""
    if token.lemma_ == "meet":
        return not any(
            child.lower_ in ("need", "needs", "requirements", "goals", "demand", "standards")
            for child in token.children
        )
    if token.lemma_ == "conversation":
        # In a report of a telephone call, that is the conversation.
        return not any(other.lower_ in _PHONE for other in token.doc)
    if token.lemma_ != "receive":
        return True
    guests = reading.language.links["object"](token)
    return any(reading.mention(guest) is not None for guest in guests)


FRAME = Frame(
    REL.Meeting,
    words={
        "en": (
            Words(
                verbs={"meet", "receive", "confer", "negotiate", "sit down", "see each other"},
                nouns={"conversation", "conversations", "courtesy call", "meeting", "talks", "negotiation", "negotiations", "consultations", "tete-a-tete", "audience"},
                without=_PHONE,
            ),
        )
    },
    roles=(
        Role(REL.participant, subject + object_ + with_ + between + of + owner + by + modifier, more=setting),
        Role(REL.place, in_),
        Role(REL.occasion, framework, text=True, without={"visit", "trip", "talks", "meeting"}),
    ),
    needs=(REL.participant,),
    least=2,
    check=_is_of_people,
    values=(
        Value(
            REL.format,
            {
                "en": {
                    "informal": "informal", "one - on - one": "one-on-one",
                    "one-on-one": "one-on-one", "tete-a-tete": "one-on-one",
                    "narrow": "one-on-one", "extended": "extended", "expanded": "extended",
                    "enlarged": "extended", "sidelines": "sidelines", "margins": "sidelines",
                    "videoconference": "video", "video": "video", "virtual": "video",
                    "online": "video", "face - to - face": "one-on-one", "private": "one-on-one",
                }
            },
        ),
    ),
)  # fmt: skip
