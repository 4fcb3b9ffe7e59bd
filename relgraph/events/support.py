"""A supports B, or what B has put forward."""

from ..grammar import Frame, Role, Words, author, by, for_, modifier, object_, of, owner, subject
from ..vocabulary import REL

_OBJECT = object_ | for_ | of

FRAME = Frame(
    REL.Support,
    words={
        "en": Words(
            verbs={"support", "back", "endorse", "uphold"},
            nouns={"support", "backing", "favour", "favor"},
        )
    },
    roles=(
        Role(REL.supporter, subject | by),
        Role(REL.supported, _OBJECT >> (owner | of | author | modifier) | _OBJECT, adjectives=True),
        Role(REL.initiative, _OBJECT, text=True),
    ),
    needs=(REL.supporter, REL.initiative),
    contact=True,
)
