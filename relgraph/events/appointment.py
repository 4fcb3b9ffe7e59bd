"""A is appointed to an office, takes it up, or presents credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, above, bearer, from_, named_as, of, owner, subject
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..grammar import Reading
    from ..model import Entity, OfficeWords

_APPOINT = {"appoint", "nominate", "elect", "name", "reappoint", "designate", "appointment"}
_PLACE = {"approve", "confirm", "become", "make", "take", "assume", "propose", "entrust", "endorse"}


_ABROAD = ("ambassador to", "ambassador in", "envoy to", "envoy in")  # whose, the verb tells
_ELECTED = ("elected ", "appointed ", "re-elected ", "reelected ", "named ")


def _is_new(token: Token, reading: Reading) -> bool:
    """ "was elected Chairman": a title tells of it; "the elected President" does not."""
    mention = reading.mentions.get(token.i)
    if mention is None:
        return True
    if _will_be(token):
        return True
    bare = not any(child.dep_ in ("det", "poss") for child in token.children)
    return bare and token.dep_ in ("attr", "appos", "oprd") and mention.text.startswith(_ELECTED)


def _will_be(token: Token) -> bool:
    """ "Shahob is to be the ambassador", "will be the new ambassador"."""
    verb = token.head
    if token.dep_ != "attr" or verb.lemma_ != "be":
        return False
    words = {child.lower_ for child in verb.children}
    if "since" in words and words & {"has", "have"}:
        return True  # "has been the acting minister since April"
    infinitive = verb.dep_ == "xcomp" and verb.tag_ == "VB"
    return infinitive or any(child.lower_ == "will" for child in verb.children)


def _office(token: Token, reading: Reading) -> Iterator[Argument]:
    """The office in the words behind the verb, or in the title of who presents credentials."""
    for words in _offices(token, reading):
        name = next(
            (words.words.removeprefix(w) for w in _ELECTED if words.words.startswith(w)), ""
        )
        yield Argument(REL.office, Literal(name or words.words))
        if (state := _country(words, token, reading)) is not None:
            yield Argument(REL.country, state)
        return


def _country(words: OfficeWords, token: Token, reading: Reading) -> Entity | None:
    """Whose office it is: told with the office, else the state of the one who appoints."""
    abroad = words.words.lower().removeprefix("new ").startswith(_ABROAD)
    if words.state and not abroad:
        return reading.state(words.state)
    if token.pos_ != "VERB":
        return None
    appointers = (reading.mention(other) for other in reading.language.links["subject"](token))
    named = (entity for mention in appointers if mention for entity in mention.entities)
    return next((state for entity in named for state in reading.states_of(entity)), None)


def _offices(token: Token, reading: Reading) -> Iterator[OfficeWords]:
    for other in _words(token, reading):
        mention = reading.mentions.get(other.i)
        appoints = token.lemma_ in _APPOINT | _PLACE or other == token
        if mention is not None and (mention.kind == "office" or not appoints):
            yield from (words for words in mention.office if appoints or words.kind == "ambassador")


def _words(token: Token, reading: Reading) -> Iterable[Token]:
    """Where the office stands: as near as the verb is vague."""
    if token.i in reading.mentions:
        return (token,)
    linked = reading.language.links["office"](token)
    if token.lemma_ in _PLACE - {"make"}:
        return linked
    if token.lemma_ in _APPOINT | {"make"}:
        behind = token.doc[token.i + 1 : token.sent.end]
        return (*linked, *(t for t in behind if t.dep_ in ("oprd", "appos", "attr", "conj")))
    return token.sent


FRAME = Frame(
    REL.Appointment,
    words={
        "en": (
            Words(verbs=_APPOINT - {"appointment"} | _PLACE, nouns={"appointment"}),
            Words(
                names={"office"}, nouns={"credentials", "letter of credence", "letters of credence"}
            ),
        )
    },
    roles=(
        Role(
            REL.person,
            named_as | of | of >> of | owner | from_ | bearer | above | subject,
            only=REL.Person,
            named=True,
        ),
    ),
    needs=(REL.person, REL.office),
    reads=_office,
    check=_is_new,
)
