"""A supports B, or what B has put forward."""

from ..grammar import Frame, Role, Words, by, for_, object_, of, owner, subject
from ..vocabulary import REL

_OBJECT = object_ | for_ | of

FRAME = Frame(
    REL.Support,
    words={
        "en": Words(
            verbs={"support", "back", "endorse", "uphold"},
            nouns={"support", "backing"},
        )
    },
    roles=(
        Role(REL.supporter, subject | by),
        Role(REL.supported, _OBJECT >> owner | _OBJECT >> of | _OBJECT),
        Role(REL.initiative, _OBJECT, text=True),
    ),
    needs=(REL.supporter, REL.initiative),
    contact=True,
)
