"""A is appointed to an office, takes it up, or presents credentials."""

from ..grammar import Frame, Role, Words, named_as, object_, of, office, owner, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.Appointment,
    words={
        "en": (
            Words(verbs={"appoint", "nominate", "elect"}, nouns={"appointment"}),
            Words(nouns={"credentials", "letter of credence", "letters of credence"}),
        )
    },
    roles=(
        Role(REL.person, named_as | object_ | of | owner | subject, only=REL.Person),
        Role(REL.office, office, text=True),
        Role(REL.country, office >> of | office, only=REL.State, adjectives=True),
    ),
    needs=(REL.person, REL.office),
)
