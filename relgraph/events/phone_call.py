"""A and B talk by telephone."""

from ..grammar import (
    Frame,
    Role,
    Words,
    between,
    from_,
    goal,
    object_,
    of,
    owner,
    setting,
    subject,
    with_,
)
from ..vocabulary import REL

_BY_PHONE = {"phone", "telephone", "telephonic"}

FRAME = Frame(
    REL.PhoneCall,
    words={
        "en": (
            Words(
                nouns={
                    "telephone conversation", "phone conversation", "telephone call", "phone call",
                    "phone talk", "telephone talk", "phone talks", "telephone talks", "phonecall",
                    "telephone discussion", "telephone contact", "telephonic conversation",
                },
                verbs={"phone", "telephone", "ring"},
            ),
            Words(
                verbs={"speak", "talk", "converse", "discuss", "chat", "communicate", "hold", "exchange", "agree", "confer"},
                near=_BY_PHONE,
            ),
            Words(nouns={"conversation", "talk", "talks", "call", "negotiation", "discussion"}, near=_BY_PHONE),
        )
    },
    roles=(Role(REL.participant, subject + with_ + between + object_ + of + owner + from_ + goal, more=setting),),
    needs=(REL.participant,),
    least=2,
)  # fmt: skip
