"""A sends condolences to B over C."""

from ..grammar import Frame, Role, Words, from_, goal, object_, occasion, of, on, owner, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.Condolence,
    words={
        "en": Words(
            verbs={"condole", "commiserate"},
            nouns={
                "condolences", "condolence", "telegram of condolence", "message of condolence",
                "words of sympathy", "sympathies", "sympathy",
            },
        )
    },
    roles=(
        Role(REL.sender, subject | from_ | of | owner, side="before"),
        Role(REL.recipient, object_ | goal | on, only=REL.Agent),
        Role(REL.occasion, occasion | on, text=True, without={"behalf", "occasion", "phone", "call", "telegram", "message"}),
    ),
    needs=(REL.sender, REL.recipient),
    contact=True,
)  # fmt: skip
