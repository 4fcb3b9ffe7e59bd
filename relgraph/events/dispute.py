"""A and B clash, or A complains of B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    Frame,
    Role,
    Words,
    actor,
    anywhere,
    by,
    from_,
    home_states,
    in_,
    modifier,
    of,
    owner,
    phrase,
    subject,
)
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading
    from ..model import Mention

_KINDS = {
    "accuse": "accusation", "accusation": "accusation", "charge": "accusation",
    "blame": "accusation", "complain": "complaint", "complaint": "complaint",
    "protest": "protest", "clashes": "clash", "clash": "clash", "conflict": "clash",
    "fighting": "clash", "dispute": "dispute", "quarrel": "dispute", "row": "dispute",
    "odds": "disagreement",
    "ban": "ban", "embargo": "ban", "claim": "claim", "lawsuit": "claim", "sue": "claim",
    "appeal": "arbitration claim", "condemn": "criticism", "criticize": "criticism",
    "criticise": "criticism", "note": "protest", "summon": "protest", "call": "protest",
    "denounce": "criticism", "slam": "criticism", "lambast": "criticism", "lash": "criticism",
    "rebuke": "criticism", "spat": "dispute", "standoff": "dispute", "feud": "dispute",
    "alert": "complaint", "expel": "expulsion", "decry": "criticism", "castigate": "criticism",
    "berate": "criticism", "chastise": "criticism", "notify": "complaint", "draw": "complaint",
    "take": "claim", "recall": "recall",
}  # fmt: skip
_COURTS = {"court", "arbitration", "tribunal", "lawsuit", "wto", "file", "lodge"}
_TRADE_COURT = "world trade organization"
_GUARDIANS = (_TRADE_COURT, "wto", "eurasian economic", "eaeu", "eeu", "eec", "security council")
_GRIEVANCES = {
    "restriction", "treatment", "violation", "situation", "trouble", "barrier", "delay", "queue",
    "obstacle", "breach", "attack", "aggression", "ban", "shelling",
}  # fmt: skip
_LIFTING = {"lift", "ease", "cancel", "remove", "end", "abolish", "scrap", "drop"}
_OFFICIAL = {"authority", "government", "official", "side", "ministry", "diplomat", "parliament"}
_TRADED = {"import", "export", "supply", "entry", "sale"}
_ENVOYS = {"ambassador", "envoy", "diplomat", "charge", "chargé", "consul"}
_TO_BLAME = {
    "blame", "criticize", "criticise", "condemn", "denounce", "slam", "lambast", "lash", "rebuke",
    "decry", "castigate", "berate", "chastise",
}  # fmt: skip
_SPORT = {"referee", "match", "wrestler", "judge", "heat", "weather", "boxer", "athlete"}


def _is_between_states(token: Token, reading: Reading) -> bool:
    """A state complains of a state, not a wrestler of the referee."""
    words = {t.lemma_.lower() for t in token.sent} | {t.lower_ for t in token.sent}
    named = " ".join(mention.text.lower() for mention in _named(token, reading))
    low = token.lemma_.lower()
    if words & _SPORT or (low == "claim" and token.pos_ != "NOUN"):
        return False
    if low in ("summon", "call"):
        actors = map(reading.mention, reading.language.links["subject"](token))
        summoned = any(office.kind == "ambassador" for m in actors if m for office in m.office)
        # A headline's "Ambassador summoned to Ministry" does not tell who complains.
        return not summoned and bool(words & _ENVOYS or _envoys(token, reading))
    if low in ("expel", "recall"):
        sent = reading.language.links["object"](token)
        parted = low == "expel" or "consultations" in words  # others are only replaced
        return parted and any(envoy.lemma_.lower() in _ENVOYS for envoy in sent)
    if low in ("alert", "notify", "draw"):
        heard = any(name in named for name in _GUARDIANS)
        return heard and bool(words & _GRIEVANCES)
    if low == "ban":
        return bool(words & _TRADED) and not words & _LIFTING
    if low in ("appeal", "claim", "take"):
        return bool(words & _COURTS) or _TRADE_COURT in named
    if low in _TO_BLAME:
        blaming = reading.language.links["subject"](token)
        named_actors = (m for m in map(reading.mention, blaming) if m)
        official = any(actor.lemma_.lower() in _OFFICIAL for actor in blaming)
        if not _is_of_another(token, reading):
            return False  # "both condemned the attack"
        return official or any(m.kind != "adjective" for m in named_actors)  # not "many Kyrgyz"
    if low == "dispute" and reading.language.status(token) == "denied":
        return False  # "did not launch a full dispute"
    return not (token.pos_ == "VERB" and low == "dispute")


def _is_of_another(verb: Token, reading: Reading) -> bool:
    """Whether a sentence names a state beside those that blame, unless they blame each other."""
    own = home_states(reading.named_at(reading.language.links["subject"](verb)))
    there = (
        word.i
        for prep in verb.sent
        if prep.lower_ in ("in", "at", "near")
        for word in prep.children
    )
    scene = {reading.mentions[i] for i in there if i in reading.mentions}
    named = home_states(e for m in _named(verb, reading) if m not in scene for e in m.entities)
    each = any(word.lower_ in ("each", "another") for word in verb.sent)
    return each or not set(named) <= set(own)


def _named(token: Token, reading: Reading) -> list[Mention]:
    return [reading.mentions[word.i] for word in token.sent if word.i in reading.mentions]


def _envoys(token: Token, reading: Reading) -> set[str]:
    """The states whose ambassadors a sentence names."""
    offices = (office for mention in _named(token, reading) for office in mention.office)
    return {office.state for office in offices if office.kind == "ambassador"}


def _told(token: Token, reading: Reading) -> Iterator[Argument]:
    """The kind of a complaint and, where an envoy hears it, the state that he serves in."""
    kind = _KINDS.get(token.lemma_.lower()) or _KINDS.get(token.lower_)
    if kind == "dispute":
        kind = phrase(reading, token)
    if kind:
        yield Argument(REL.kind, Literal(kind))
    if kind != "protest" or not (senders := _envoys(token, reading)):
        return
    for mention in _named(token, reading):
        homes = [*home_states(mention.entities), *map(reading.state, mention.states)]
        for host in homes:
            if host is not None and host not in map(reading.state, senders):
                yield Argument(REL.party, host)
                yield Argument(REL.claimant, host)
                return


FRAME = Frame(
    REL.Dispute,
    words={
        "en": Words(
            verbs={
                "accuse", "complain", "clash", "protest", "sue", "condemn", "appeal",
                "summon", "blame", "criticize", "criticise", "call to",
                "call in", "call into", "denounce", "slam", "lambast", "lash out at", "rebuke",
                "alert", "notify", "draw the attention of", "take to court", "ban",
                "expel", "recall", "decry", "castigate", "berate", "chastise",
            },
            nouns={
                "complaint", "note of protest", "protest note", "clashes", "armed conflict",
                "dispute", "fighting", "protest", "accusation", "accusations", "lawsuit",
                "claim", "quarrel",
                "embargo", "trade row", "diplomatic row", "border row", "gas row", "water row",
                "at odds", "ban", "spat", "feud", "trade war",
                "war of words", "standoff", "stand - off",
            },
        )
    },
    roles=(
        Role(REL.party, anywhere, only=REL.State, adjectives=True),
        Role(
            REL.claimant,
            subject | subject >> (modifier + owner + of) | actor | by | from_,
            only=REL.State,
            adjectives=True,
            shared=True,
        ),
        Role(REL.place, in_),
    ),
    needs=(REL.party,),
    least=2,
    reads=_told,
    check=_is_between_states,
)  # fmt: skip
