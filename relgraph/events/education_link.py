"""A opens a school, a branch of a university or a quota for B."""

from ..grammar import Frame, Role, Words, here, in_, of, owner, subject
from ..vocabulary import REL

FRAME = Frame(
    REL.EducationLink,
    words={
        "en": Words(
            nouns={
                "branch",
                "campus",
                "school",
                "university",
                "scholarship",
                "scholarships",
                "quota",
                "college",
            },
            near={
                "open",
                "opening",
                "launch",
                "establish",
                "establishment",
                "allocate",
                "inaugurate",
                "found",
                "branch",
            },
        )
    },
    roles=(
        Role(REL.guest, of | owner | subject, only=REL.State, adjectives=True),
        Role(REL.host, in_, only=REL.State),
        Role(REL.institution, here, text=True),
        Role(REL.place, in_),
    ),
    needs=(REL.host, REL.institution),
)
