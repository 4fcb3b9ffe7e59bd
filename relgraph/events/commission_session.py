"""A standing commission or council of two states meets in a session."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..grammar import (
    COUNCILS,
    Frame,
    Role,
    Words,
    anywhere,
    chairing,
    edition,
    home_states,
    hosting,
    in_,
    parties,
    start_before,
    subject,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from ..grammar import Reading
    from ..model import Entity

_OF_MANY = re.compile(r"(?i)\b(?:(?:european|security) council|eurasian|cis|sco|turkic states)\b")
# "The meeting of the Council of Heads of State of the SCO" is one of more than two.
_OF_LEADERS = re.compile(
    r"(?i)council of (?:the )?(?:heads of (?:state|government)|foreign ministers)"
)
_NEXT = {"next", "previous", "last", "its", "following", "regular", "upcoming"}
_CHAIRING = {"chair", "cochair", "preside", "lead"}
_BACK = 3  # sentences between a commission and what is told of it without its name
_PAIR = 2
_SESSIONS = {"session", "meeting", "sitting", "round"}
_HABIT = {"every", "annually", "alternately", "yearly"}
_MEETING = {"meet", "convene", "gather", "sit", "assemble"}


def _is_of_body(token: Token, reading: Reading) -> bool:
    """ "the 12th session of the intergovernmental commission", "the council held its meeting"."""
    begin, end = reading.span(token.sent[0], token.sent[-1])
    if _OF_MANY.search(token.sent.text) or _OF_LEADERS.search(reading.article.text, begin, end):
        return False
    if any(word.lower_ in _HABIT for word in token.sent):
        return False
    links = reading.language.links
    if token.lemma_.lower() in _MEETING:
        near = (*links["subject"](token), *links["object"](token))
    else:
        near = (*links["of"](token), *links["modifier"](token), *links["subject"](token))
        near += tuple(token.head.children)
    plain = token.lemma_.lower() != "one" and any(_is_council(word, reading) for word in near)
    return plain or _meant(token, reading) is not None


def _is_council(word: Token, reading: Reading) -> bool:
    """A commission or council, or "the Joint Strategic Planning Group"."""
    mention = reading.mentions.get(word.i)
    name = mention.text if mention else " ".join(w.text for w in (*word.lefts, word))
    return word.lemma_.lower() in COUNCILS or name.lower().endswith("planning group")


def _meant(token: Token, reading: Reading) -> Token | None:
    """The commission of which "its next session" or "the ninth one" is, told just before."""
    words = {child.lower_ for child in token.lefts}
    counted = bool(words & _NEXT) or edition(token, reading) > 0
    chaired = "the" in words and any(word.lemma_.lower() in _CHAIRING for word in token.sent)
    hosted = token.lemma_.lower() == "session" and token.head.lemma_ == "host"
    if (
        "their" in words
        or not (counted or chaired or hosted)
        or reading.language.links["of"](token)
    ):
        return None
    before = token.doc[start_before(token, _BACK) : token.i]
    return next((word for word in reversed(before) if _is_council(word, reading)), None)


def _told(token: Token, reading: Reading) -> Iterator[Argument]:
    sessions = [t for t in token.sent if t.lemma_.lower() in ("session", "meeting", "time")]
    for word in (token,) if token.lemma_.lower() not in _MEETING else sessions:
        if number := edition(word, reading):
            yield Argument(REL.edition, Literal(str(number), "integer"))
    yield from (Argument(REL.chair, person) for person in _chairs(token, reading))
    body = _meant(token, reading)
    if body is not None:
        named = reading.named_at(body.subtree)
        states = [e for e in named if e.kind == REL.State]
        if len(states) < _PAIR:
            named = reading.named_at(reading.language.links["anywhere"](body))
            states = [state for entity in named for state in home_states([entity])]
        yield from (Argument(REL.party, state) for state in dict.fromkeys(states))


def _chairs(token: Token, reading: Reading) -> list[Entity]:
    """Who chairs the commission, where a sentence near by tells it: "it is co-chaired by"."""
    chairing = reading.language.links["chairing"]
    if chairing(token):
        return []
    for sentence in _sentences_near(token):
        words = {word.lemma_.lower() for word in sentence}
        it = sentence[0].lower_ == "it" and sentence[0].head.lemma_ == "chair"
        if it or ("chair" in words and words & COUNCILS and not words & _SESSIONS):
            named = reading.named_at(chairing(sentence[0]))
            if people := [entity for entity in named if entity.kind == REL.Person]:
                return people
    return []


def _sentences_near(token: Token) -> Iterator[Span]:
    start, end = token.sent.start, token.sent.end
    for _ in range(_BACK):
        if end < len(token.doc):
            yield (after := token.doc[end].sent)
            end = after.end
        if start > 0:
            yield (before := token.doc[start - 1].sent)
            start = before.start


FRAME = Frame(
    REL.CommissionSession,
    words={
        "en": Words(
            nouns={"session", "meeting", "sitting", "round", "one", "event", "plenary"},
            verbs=_MEETING,
        )
    },
    roles=(
        Role(REL.chair, chairing, only=REL.Person),
        Role(
            REL.party,
            subject >> parties | parties,
            only=REL.State,
            adjectives=True,
            bodies=True,
            more=anywhere,
        ),
        Role(REL.place, in_ | hosting, shared=True),
    ),
    needs=(REL.party,),
    least=2,
    reads=_told,
    check=_is_of_body,
)
