"""A and B change who may travel between them without a visa."""

from ..grammar import Frame, Role, Words, anywhere, here, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.VisaChange,
    words={
        "en": Words(
            nouns={"visa", "visas", "visa regime", "visa-free regime", "free regime"},
            near={
                "abolish",
                "introduce",
                "lift",
                "cancel",
                "waive",
                "free",
                "abolition",
                "exempt",
                "scrap",
                "ease",
                "simplify",
            },
        )
    },
    roles=(Role(REL.party, subject, only=REL.State, adjectives=True, more=anywhere),),
    needs=(REL.party,),
    least=2,
)
