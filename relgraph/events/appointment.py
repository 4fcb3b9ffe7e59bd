"""A is appointed to an office, takes it up, or presents credentials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    above,
    bearer,
    decided,
    from_,
    named_as,
    of,
    owner,
    subject,
)
from ..model import Argument, Literal, OfficeWords
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..grammar import Reading
    from ..model import Entity, Mention

_APPOINT = {"appoint", "nominate", "elect", "name", "reappoint", "designate", "appointment"}
_PLACE = {
    "approve",
    "confirm",
    "become",
    "make",
    "take",
    "assume",
    "propose",
    "entrust",
    "endorse",
    "swear",
}


# Where somebody is sent, not whose he is: "envoy to Russia", "representative for Afghanistan".
_ABROAD = re.compile(r"\b(?:ambassador|envoy|representative|coordinator) (?:to|in|for|at)\b")
_ELECTED = ("elected ", "appointed ", "re-elected ", "reelected ", "named ")


_TERMS = {"term", "mandate", "tenure"}
_EXTEND = {"extend", "prolong", "renew"}
_CREDENTIALS = ("credentials", "credence")
_MISSIONS = {"delegation", "nuncio", "representative", "envoy"}
_DIPLOMATS = {"diplomat", "ambassador", "envoy"}
_NAMED = ("person", "reference")


def _is_new(token: Token, reading: Reading) -> bool:
    """ "was elected Chairman": a title tells of it; "the elected President" does not."""
    mention = reading.mentions.get(token.i)
    if mention is None and token.lemma_ in _APPOINT and _of_nobody(token, reading):
        return False
    if mention is None:
        terms = any(word.lemma_.lower() in _TERMS for word in token.sent)
        return terms or token.lemma_ not in _EXTEND
    if _will_be(token):
        return True
    bare = not any(child.dep_ in ("det", "poss") for child in token.children)
    return bare and token.dep_ in ("attr", "appos", "oprd") and mention.text.startswith(_ELECTED)


def _of_nobody(verb: Token, reading: Reading) -> bool:
    """ "Appointed an ambassador": nobody says whom."""
    if not any(child.dep_ == "dobj" for child in verb.children):
        return False
    mentions = (reading.mention(word) for word in verb.doc[verb.i + 1 : verb.sent.end])
    return not any(m.kind in ("person", "people", "reference") for m in mentions if m)


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
    envoys = tuple(_envoys(token, reading)) if token.lower_ in _CREDENTIALS else ()
    if envoys:
        yield from envoys
        return
    for words in (*_offices(token, reading), *_known_offices(token, reading)):
        name = next(
            (words.words.removeprefix(w) for w in _ELECTED if words.words.startswith(w)), ""
        )
        yield Argument(REL.office, Literal(name or words.words))
        if (state := _country(words, token, reading)) is not None:
            yield Argument(REL.country, state)
        return


def _known_offices(token: Token, reading: Reading) -> Iterator[OfficeWords]:
    """Whose term is extended holds the office that the article gives him elsewhere."""
    holders = reading.language.links["named_as"](token) if token.lemma_ in _EXTEND else ()
    people = reading.named_at(holders)
    for mention in reading.mentions.values():
        if mention.kind == "person" and any(person in mention.entities for person in people):
            yield from mention.office


def _envoys(token: Token, reading: Reading) -> Iterator[Argument]:
    """Everybody who presents credentials, each with office and state."""
    presenting = reading.language.links["named_as"](token)
    for other in dict.fromkeys((*_told_of(token, reading), *presenting)):
        mention = reading.mention(other)
        people = reading.named_at([other]) if mention and mention.kind in _NAMED else []
        if mention is None or len(people) != 1 or _receives(other, mention):
            continue
        words = _of_list(other, reading) or _mission(people[0], reading, mention)
        if words is not None and (words.kind or other in presenting):
            yield Argument(REL.person, people[0])
            yield Argument(REL.office, Literal(words.words))
            if (state := reading.state(words.state)) is not None:
                yield Argument(REL.country, state)


def _told_of(token: Token, reading: Reading) -> list[Token]:
    """The sentence that speaks of credentials, and the list of diplomats that follows it."""
    words = list(token.sent)
    while words[-1].i + 1 < len(token.doc):
        following = words[-1].nbor().sent
        opens = any(w.lemma_.lower() in _DIPLOMATS for w in following) and ":" in following.text
        if not opens and not any(_of_list(word, reading) for word in following):
            break
        words += following
    return words


def _receives(token: Token, mention: Mention) -> bool:
    """ "presented credentials as ambassador to President Rahmon": he gets the papers."""
    named_behind = token.i > token.sent.start and token.nbor(-1).lower_ == "as"
    return named_behind or any(words.kind == "head-of-state" for words in mention.office)


def _of_list(token: Token, reading: Reading) -> OfficeWords | None:
    """ "A (Uzbekistan), B (Estonia)", "the ambassadors – A of Cuba, B of Sweden"."""
    listed = any(word.lower_ == "ambassadors" for word in token.sent[: token.i - token.sent.start])
    opening = ("(", "of") if listed else ("(",)
    behind = [word for word in token.doc[token.i + 1 : token.i + 4] if word.lower_ != "the"]
    if token.i not in reading.mentions or len(behind) < 2 or behind[0].lower_ not in opening:
        return None
    mention = reading.mentions.get(behind[1].i)
    states = mention.entities if mention is not None and mention.kind == "state" else ()
    told = (OfficeWords("ambassador", _code(s), f"ambassador of {s.name}") for s in states)
    return next(told, None)


def _code(state: Entity) -> str:
    return state.iri.rpartition("/")[2]


def _mission(person: Entity, reading: Reading, mention: Mention) -> OfficeWords | None:
    """What somebody is the envoy of, as told here or where the article tells more of him."""
    others = (m for m in reading.mentions.values() if m.kind == "person" and person in m.entities)
    told = [words for m in (mention, *others) for words in m.office if _is_mission(words)]
    return next((words for words in told if words.state), told[0] if told else None)


def _is_mission(words: OfficeWords) -> bool:
    return words.kind == "ambassador" or bool(_MISSIONS & set(words.words.lower().split()))


def _country(words: OfficeWords, token: Token, reading: Reading) -> Entity | None:
    """Whose office it is: told with the office, else the state of the one who appoints."""
    abroad = _ABROAD.search(words.words.lower())
    if words.state and not abroad:
        return reading.state(words.state)
    if token.pos_ != "VERB" and token.i not in reading.mentions:
        return None
    verbal = token.pos_ == "VERB"
    by = reading.language.links["subject"](token) if verbal else ()
    appointers = [reading.mention(other) for other in by]
    named = [entity for mention in appointers if mention for entity in mention.entities]
    if not named and words.kind != "other" and not words.organisation:
        return _served_by(token, reading)
    return next((state for entity in named for state in reading.states_of(entity)), None)


def _served_by(token: Token, reading: Reading) -> Entity | None:
    """ "Saidov was appointed minister": of the state that he is known, or told, to serve."""
    links = reading.language.links
    tokens = links["named_as"](token) or links["subject"](token) or links["above"](token)
    told = [o.state for t in tokens if (m := reading.mention(t)) for o in m.office if o.state]
    known = (state for person in reading.named_at(tokens) for state in reading.states_of(person))
    return next(filter(None, (*map(reading.state, told), *known)), None)


def _offices(token: Token, reading: Reading) -> Iterator[OfficeWords]:
    for other in _words(token, reading):
        mention = reading.mentions.get(other.i)
        appoints = token.lemma_ in _APPOINT | _PLACE | _EXTEND or other == token
        told = mention is not None and (mention.kind == "office" or other.dep_ == "nsubjpass")
        if mention is not None and (told or not appoints):
            yield from (words for words in mention.office if appoints or words.kind == "ambassador")


def _words(token: Token, reading: Reading) -> Iterable[Token]:
    """Where the office stands: as near as the verb is vague."""
    if token.i in reading.mentions:
        return (token,)
    linked = reading.language.links["office"](token)
    if not linked and token.lemma_ in _APPOINT and token.pos_ == "VERB":
        return reading.language.links["named_as"](token)  # "Ambassador Aliyev was appointed"
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
            Words(verbs=_EXTEND),
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
    each=REL.person,
    reads=_office,
    check=_is_new,
    deed=decided,
)
