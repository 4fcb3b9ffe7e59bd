"""A and B raise their relations to a partnership or an alliance."""

from ..grammar import Frame, Role, Value, Words, anywhere, in_, parties, subject
from ..vocabulary import REL

_RELATIONS = {"partnership", "partners", "partner", "alliance", "allied", "allies"}

FRAME = Frame(
    REL.PartnershipUpgrade,
    words={
        "en": Words(
            verbs={"raise", "elevate", "upgrade", "lift", "become", "bring", "establish", "declare", "transform", "move"},
            near=_RELATIONS,
        )
    },
    roles=(Role(REL.party, subject | parties, only=REL.State, adjectives=True, more=anywhere), Role(REL.place, in_)),
    needs=(REL.party,),
    least=2,
    values=(
        Value(
            REL.level,
            {
                "en": {
                    "comprehensive strategic partnership": "comprehensive-strategic-partnership",
                    "strategic partnership": "strategic-partnership",
                    "strategic partners": "strategic-partnership", "alliance": "alliance",
                    "allied relations": "alliance", "allies": "alliance",
                }
            },
        ),
    ),
)  # fmt: skip
