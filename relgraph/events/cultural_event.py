"""A shows the culture of B: days of culture, exhibitions, festivals, games."""

from ..grammar import Frame, Role, Words, here, in_, of
from ..vocabulary import REL

FRAME = Frame(
    REL.CulturalEvent,
    words={
        "en": Words(
            nouns={
                "days of culture", "culture days", "cultural days", "day of culture",
                "days of cinema", "festival", "exhibition", "concert", "week of culture",
                "nomad games", "film days",
            }
        )
    },
    roles=(
        Role(REL.guest, of, only=REL.State),
        Role(REL.host, in_, only=REL.State),
        Role(REL.name, here, text=True),
        Role(REL.place, in_),
    ),
    needs=(REL.host, REL.name),
)  # fmt: skip
