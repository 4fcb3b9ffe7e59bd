"""A and B meet, face to face or by video, and talk."""

from ..grammar import Frame, Role, Value, Words, between, by, in_, modifier, object_, of, owner, setting, subject, with_
from ..vocabulary import REL

_PHONE = {"phone", "telephone", "telephonic", "call"}

FRAME = Frame(
    REL.Meeting,
    words={
        "en": (
            Words(
                verbs={"meet", "receive", "confer"},
                nouns={"meeting", "talks", "negotiation", "negotiations", "consultations", "tete-a-tete", "audience"},
                without=_PHONE,
            ),
        )
    },
    roles=(
        Role(REL.participant, subject + object_ + with_ + between + of + owner + by + modifier, more=setting),
        Role(REL.place, in_),
    ),
    needs=(REL.participant,),
    least=2,
    values=(
        Value(
            REL.format,
            {
                "en": {
                    "informal": "informal", "one - on - one": "one-on-one", "one-on-one": "one-on-one",
                    "tete-a-tete": "one-on-one", "narrow": "one-on-one", "extended": "extended",
                    "expanded": "extended", "enlarged": "extended", "sidelines": "sidelines",
                    "margins": "sidelines", "videoconference": "video", "video": "video", "virtual": "video",
                    "online": "video", "face - to - face": "one-on-one", "private": "one-on-one",
                }
            },
        ),
    ),
)  # fmt: skip
