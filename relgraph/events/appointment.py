"""A is appointed to an office, takes it up, or presents credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, named_as, object_, of, owner, subject
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading
    from ..model import OfficeWords


def _office(token: Token, reading: Reading) -> Iterator[Argument]:
    """The office in the words behind the verb, or in the title of the one who presents credentials."""
    for words in _offices(token, reading):
        yield Argument(REL.office, Literal(words.words))
        if words.state and (state := reading.state(words.state)) is not None:
            yield Argument(REL.country, state)
        return


def _offices(token: Token, reading: Reading) -> Iterator[OfficeWords]:
    behind = range(token.i + 1, token.sent.end)
    appoints = token.pos_ == "VERB" or token.lemma_ == "appointment"
    for i in behind if appoints else range(token.sent.start, token.sent.end):
        mention = reading.mentions.get(i)
        if mention is None or (appoints and mention.kind != "office"):
            continue
        yield from (words for words in mention.office if appoints or words.kind == "ambassador")


FRAME = Frame(
    REL.Appointment,
    words={
        "en": (
            Words(verbs={"appoint", "nominate", "elect", "name", "dismiss"}, nouns={"appointment"}),
            Words(nouns={"credentials", "letter of credence", "letters of credence"}),
        )
    },
    roles=(
        Role(
            REL.person,
            named_as | object_ | of | owner | subject,
            only=REL.Person,
            side="after",
            named=True,
        ),
    ),
    needs=(REL.person, REL.office),
    reads=_office,
)
