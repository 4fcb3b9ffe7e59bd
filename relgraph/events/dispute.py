"""A and B clash, or A complains of B."""

from ..grammar import Frame, Role, Words, anywhere, in_, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.Dispute,
    words={
        "en": Words(
            verbs={"accuse", "complain"},
            nouns={"complaint", "note of protest", "clashes", "armed conflict", "dispute"},
        )
    },
    roles=(
        Role(REL.claimant, subject, only=REL.State),
        Role(REL.party, anywhere, only=REL.State, adjectives=True),
        Role(REL.place, in_),
    ),
    needs=(REL.party,),
    least=2,
)
