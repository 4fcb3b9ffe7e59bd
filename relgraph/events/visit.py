"""A travels to B as a guest."""

from ..grammar import (
    Frame,
    Role,
    Value,
    Words,
    for_,
    in_,
    into,
    invited_by,
    object_,
    of,
    owner,
    subject,
    to,
)
from ..vocabulary import REL

_KINDS = {
    "state": "state", "official": "official", "working": "working", "informal": "informal",
    "unofficial": "informal", "private": "private", "transit": "transit", "stopover": "transit",
}  # fmt: skip

FRAME = Frame(
    REL.Visit,
    words={
        "en": (
            Words(verbs={"visit", "arrive", "tour"}, nouns={"visit", "trip", "tour", "stopover"}),
            Words(verbs={"be", "stay"}, near={"visit", "trip", "there", "arrived", "already"}),
            Words(verbs={"travel", "fly", "come", "go", "head", "depart", "land", "leave"}),
        )
    },
    roles=(
        Role(REL.visitor, subject | of | owner),
        Role(REL.destination, object_ | into | in_ | to | for_),
        Role(REL.host, invited_by),
    ),
    needs=(REL.visitor, REL.destination),
    values=(Value(REL.kind, {"en": _KINDS}, reach="phrase"),),
)
