"""A route between two places is opened, resumed or stopped."""

from ..grammar import Frame, Role, Words, anywhere, between, from_, subject, to
from ..vocabulary import REL

FRAME = Frame(
    REL.TransportLink,
    words={
        "en": Words(
            nouns={
                "flights",
                "flight",
                "route",
                "train",
                "bus service",
                "air service",
                "trains",
                "ferry",
            },
            near={
                "launch",
                "open",
                "resume",
                "start",
                "begin",
                "suspend",
                "connect",
                "resumption",
                "cancel",
                "operate",
            },
        )
    },
    roles=(
        Role(REL.origin, from_ | between, only=REL.City),
        Role(REL.destination, to, only=REL.City),
        Role(REL.carrier, subject, only=REL.Organisation),
        Role(REL.party, anywhere, only=REL.State),
    ),
    needs=(REL.party,),
    least=2,
)
