"""A monument to A is unveiled in B."""

from ..grammar import Frame, Role, Value, Words, for_, goal, in_, object_, of, subject, to, with_
from ..vocabulary import REL

FRAME = Frame(
    REL.MonumentUnveiling,
    words={"en": Words(nouns={"monument", "bust", "statue", "sculpture", "memorial", "composition", "stele", "park", "street"})},
    roles=(
        Role(REL.commemorated, to | of | goal | for_, text=True),
        Role(REL.place, in_),
        Role(REL.attendee, with_),
    ),
    needs=(REL.commemorated,),
    values=(
        Value(
            REL.work,
            {"en": {"monument": "monument", "bust": "bust", "statue": "statue", "sculpture": "statue",
                    "sculptural": "statue", "park": "park", "street": "street", "memorial": "monument"}},
        ),
    ),
)  # fmt: skip
