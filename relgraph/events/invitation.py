"""A invites B to visit C, or to take part in D."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Echo,
    Frame,
    Role,
    Words,
    by,
    for_,
    from_,
    goal,
    in_,
    into,
    letter,
    object_,
    of,
    owner,
    partner,
    purpose,
    subject,
    to,
)
from ..model import Argument
from ..vocabulary import REL, concept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading


_VISITS = {
    "visit", "trip", "time", "tour", "part", "convenience", "date", "invitation", "country",
    "state", "course", "capital", "city", "life", "side", "autumn", "spring", "summer", "winter",
}  # fmt: skip
_GUESTS = {"at", "on", "upon"}
_ANSWERS = {"accept", "thank", "thanks", "thankful", "grateful", "gratitude", "appreciation"}
_PROMISES = {"agree", "promise", "pledge"}
_COMING = {"come", "attend", "visit", "travel", "take", "participate", "arrive"}
_REPLIES = {"reply", "answer", "respond"}
_USES = {
    "invest",
    "use",
    "consider",
    "join",
    "develop",
    "expand",
    "ship",
    "cooperate",
    "study",
    "export",
}


def _is_call(token: Token, reading: Reading) -> bool:
    """ "invited Turkmenistan to use the port" offers something; nobody is asked to come."""
    if token.lemma_ == "invitation" and token.dep_ == "pobj" and token.head.lower_ in _GUESTS:
        return False  # "came at the invitation of his colleague" tells of the visit
    if token.dep_ == "dobj" and token.head.lemma_ == "take":
        return False  # "has taken up the invitation" answers one
    verbs = reading.language.links["purpose"](token)
    if token.lemma_ == "ask":
        return any(verb.lemma_ in ("come", "visit") for verb in verbs)
    if verbs and all(verb.lemma_ in _USES for verb in verbs):
        return False
    return token.lemma_ != "invite" or token.dep_ != "amod"


def _is_answered(token: Token, reading: Reading) -> bool:
    """ "thanked for the invitation", "having accepted the invitation": it came before."""
    del reading
    if token.lemma_ == "invite" or token.dep_ not in ("pobj", "dobj"):
        return False
    return bool({above.lemma_.lower() for above in token.ancestors} & _ANSWERS)


def _answer(token: Token, reading: Reading) -> Iterator[Argument]:
    """ "Invited him to Osh, and the minister agreed to come", "has not replied yet"."""
    del reading
    for word in token.sent:
        coming = {child.lemma_ for child in word.children if child.dep_ == "xcomp"} & _COMING
        negated = any(child.dep_ == "neg" for child in word.children)
        if word.lemma_ in _PROMISES and coming:
            yield Argument(REL.response, concept("response", "accepted"))
        elif word.lemma_ in _REPLIES and negated:
            yield Argument(REL.response, concept("response", "open"))


FRAME = Frame(
    REL.Invitation,
    words={
        "en": (
            Words(
                verbs={"invite"}, nouns={"invitation", "invitation letter", "invitation message"}
            ),
            Words(verbs={"ask"}, near={"come", "visit"}),
        )
    },
    roles=(
        # "Passed on an invitation from Xi": who brings it, does not invite.
        Role(REL.inviter, letter >> (from_ | of | owner) | from_, only=REL.Person),
        Role(REL.inviter, subject | from_ | by | of | owner | purpose >> by, side="before"),
        Role(REL.inviter, subject | from_ | by | of | owner, only=REL.State),  # "from Tokyo"
        Role(REL.invitee, letter >> goal),
        # "The invitation of Xi to Kazakhstan": where one is asked to, not who.
        Role(REL.invitee, object_ | goal | partner, only=REL.Person, more=purpose >> subject),
        Role(REL.invitee, object_ | goal | partner, side="after"),
        Role(
            REL.destination,
            purpose >> (object_ | into)
            | to
            | into
            | to >> in_
            | purpose >> (in_ | object_) >> in_,
        ),
        Role(REL.occasion, purpose >> (in_ | object_) | to | for_, text=True, without=_VISITS),
    ),
    needs=(REL.inviter, REL.invitee),
    reads=_answer,
    contact=True,
    echoes=(
        Echo(
            REL.response, "accepted", {"en": Words(verbs={"accept", "take up"})},
            {"en": {"invitation"}}, REL.invitee,
        ),
        Echo(
            REL.response, "declined",
            {"en": Words(verbs={"decline", "reject", "turn down", "refuse"})},
            {"en": {"invitation"}}, REL.invitee,
        ),
    ),
    check=_is_call,
    history=_is_answered,
)  # fmt: skip
