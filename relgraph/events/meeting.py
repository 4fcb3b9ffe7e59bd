"""A and B meet, face to face or by video, and talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import (
    COUNCILS,
    Frame,
    Role,
    Value,
    Words,
    among,
    by,
    framework,
    gathered,
    here,
    hosting,
    in_,
    is_forum,
    is_of_body,
    is_of_ministers,
    is_of_two,
    listed,
    met,
    modifier,
    of,
    opposite,
    owner,
    partner,
    present,
    quoted,
    scheduled,
    setting,
    subject,
)
from ..vocabulary import REL

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..grammar import Reading

_DEMANDS = {"need", "needs", "requirements", "goals", "demand", "demands", "standards"}
_MATCHES = {"final", "semifinal", "match", "cup", "championship", "tournament"}
_SPEAKING = {"speak", "talk", "discuss", "converse", "review"}
_TOGETHER = {"interact", "gather", "assemble", "convene", "exchange", "come", "huddle", "catch"}
_TALKED = {"interaction", "talk", "chat", "discussion", "discussions", "deliberations"}
_HOLDING = {"hold", "have", "conduct", "take"}
_GIFTS = {
    "order", "medal", "award", "prize", "title", "summit", "meeting", "session", "forum",
    "conference",
}  # fmt: skip
# Whose meetings are their own affair: of the press, of one government.
_INNER = {"press", "cabinet", "government", "board", "parliament", "staff", "plenary", "annual"}
_BARE = {"talks", "negotiations", "conversation"}
_WHOSE = {"with", "between", "of", "among", "on", "about"}
_PHONE = {"phone", "telephone", "telephonic", "call"}


def _phrases(firsts: tuple[str, ...], seconds: tuple[str, ...], name: str) -> dict[str, str]:
    return {f"{first} {second}": name for first in firsts for second in seconds}


# Words that say by themselves, wherever they stand in the sentence, how people met.
_FORMATS = {
    **_phrases(
        ("extended", "expanded", "enlarged"),
        ("format", "formats", "composition", "talks", "negotiations", "meeting"),
        "extended",
    ),
    **_phrases(
        ("participation of", "presence of", "extended to include"),
        (
            "delegations", "the delegations", "both delegations", "official delegations",
            "the official delegations", "members of delegations", "members of the delegations",
        ),
        "extended",
    ),
    **_phrases(
        ("joined by", "along with", "together with", "then with", "later with"),
        (
            "delegations", "the delegations", "their delegations", "both delegations",
            "the two delegations", "members of the delegations", "members of their delegations",
        ),
        "extended",
    ),
    **_phrases(("eye to", "face to"), ("eye", "face"), "one-on-one"),
    **_phrases(
        ("narrow", "restricted", "one - on - one", "one-on-one", "tete-a-tete"),
        ("format", "formats", "composition", "circle", "talks", "meeting", "and"),
        "one-on-one",
    ),
}  # fmt: skip


def _is_of_people(token: Token, reading: Reading) -> bool:
    """Whether a word tells of people who meet: guests are received, and telegrams are."""
    mention = reading.mentions.get(token.i)
    if mention and mention.kind == "series":
        return is_of_ministers(token, reading) and not is_forum(token, reading)
    kind = "VERB" if token.pos_ == "VERB" else "NOUN"
    check = _CHECKS.get((kind, token.lemma_.lower()))
    if token.lower_ in _TALKED and kind == "NOUN":
        check = _is_held
    return check is None or check(token, reading)


def _is_no_session(meeting: Token, reading: Reading) -> bool:
    """Whether no body sits: "the meeting of the Council", "the third meeting in this format"."""
    told = reading.references.get(meeting.i)
    inner = any(word.lower_ in _INNER for word in (*meeting.lefts, *_whose(meeting, reading)))
    return not inner and not is_of_body(meeting, reading) and not (told and told.candidates)


def _whose(meeting: Token, reading: Reading) -> tuple[Token, ...]:
    links = reading.language.links
    return (*links["of"](meeting), *links["owner"](meeting))


def _is_theirs(summit: Token, reading: Reading) -> bool:
    """ "The two held a summit", "Tokayev's summit with Xi", not "on the margins of the summit"."""
    if not is_of_two(summit, reading):
        return False
    links = reading.language.links
    told = any(word.i in reading.mentions or word.dep_ == "poss" for word in summit.subtree)
    return told or any(word.lemma_ in _HOLDING for word in links["carriers"](summit))


def _is_held(talk: Token, reading: Reading) -> bool:
    """ "Held discussions", "a discussion with Rahmon", not "called for a discussion of prices"."""
    preps = (c for c in talk.children if c.lower_ in ("with", "between"))
    if any(reading.mention(other) is not None for prep in preps for other in prep.children):
        return True
    held = [w for w in reading.language.links["carriers"](talk) if w.lemma_ in _HOLDING]
    return any(_talk_together(word, reading) for word in held)


def _talk_together(verb: Token, reading: Reading) -> bool:
    """ "Bektenov and Asadov discussed trade": two people who talk to each other meet.

    Not "speaking to the press with Rahmon, Sharif said …".
    """
    links = reading.language.links
    audience = tuple(who for who in links["to"](verb) if _is_audience(who, verb))
    if audience and not reading.named_at(audience):
        return False
    who = listed(reading, (*links["subject"](verb), *links["opposite"](verb), *audience), verb)
    mentions = [reading.mention(each) for each in who]
    people = {e for m in mentions if m for e in m.entities} | {*reading.named_at(who)}
    return len({e for e in people if e.kind == REL.Person}) > 1


def _is_audience(whom: Token, verb: Token) -> bool:
    """ "Spoke to the press", not "spoke face to face"."""
    return whom.head.head == verb and whom.head.nbor(-1).lower_ != whom.lower_


def _comes_to(call: Token, reading: Reading) -> bool:
    """ "called on the President", not "called him on Monday", nor "called on him to help"."""
    asks = any(c.dep_ in ("dobj", "xcomp", "ccomp", "advcl", "nsubjpass") for c in call.children)
    return not asks and _talk_together(call, reading)


def _sees(verb: Token, reading: Reading) -> bool:
    """ "is to see the President", "saw each other", not "saw him off", "sees him as a friend"."""
    seen = reading.language.links["object"](verb)
    apart = any(c.dep_ in ("prt", "oprd", "xcomp", "ccomp", "advmod") for c in verb.children)
    judged = any(c.lower_ in ("as", "through") for c in verb.children)
    people = [e for e in reading.named_at(seen) if e.kind == REL.Person]
    each = any(c.lower_ == "other" for c in verb.children)
    return each or (bool(people) and not apart and not judged)


def _is_met_with(verb: Token) -> bool:
    """ "met the needs", "was met with approval", "have met in this format since 2018"."""
    words = {word.lower_ for child in verb.children for word in (child, *child.children)}
    things = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    demands = {word.lower_ for thing in things for word in (thing, *thing.children)} & _DEMANDS
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    usual = "since" in words and bool({"have", "has"} & words)
    return bool(demands) or usual or (passive and "with" in words)


def _is_meeting(verb: Token, reading: Reading) -> bool:
    """Whether people meet, not demands, teams or commissions, and not at an airport."""
    who = {other.lemma_.lower() for other in reading.language.links["subject"](verb)}
    matches = {word.lower_ for word in verb.sent} & _MATCHES
    return not (_is_met_with(verb) or matches or who & COUNCILS or _is_welcome(verb))


def _is_welcome(verb: Token) -> bool:
    """ "Was met at the airport": nobody talks there."""
    preps = (child for child in verb.children if child.dep_ == "prep")
    return any("airport" in (word.lower_ for word in prep.subtree) for prep in preps)


def _has_guests(verb: Token, reading: Reading) -> bool:
    """Guests are received, and telegrams, orders and gifts are: only guests are met."""
    guests = reading.language.links["object"](verb)
    return not _is_welcome(verb) and any(
        reading.mention(guest) is not None and guest.lemma_.lower() not in _GIFTS
        for guest in guests
    )


def _is_just_held(talks: Token, reading: Reading) -> bool:
    """ "The talks were held in a narrow format", not "peace talks with them were held"."""
    plain = all(word.pos_ in ("DET", "ADJ") for word in talks.lefts)
    alone = plain and _WHOSE.isdisjoint(word.lower_ for word in talks.children)
    held = any(v.lemma_ in ("hold", "take") for v in reading.language.links["carriers"](talks))
    return alone and held and talks.dep_.startswith("nsubj") and talks.lower_ in _BARE


def _come_together(verb: Token, reading: Reading) -> bool:
    """ "The ministers gathered", "they" may be anybody."""
    they = any(who.pos_ == "PRON" for who in reading.language.links["subject"](verb))
    return not they and _talk_together(verb, reading)


_CHECKS = {
    ("NOUN", "summit"): _is_theirs,
    ("NOUN", "meeting"): _is_no_session,
    ("NOUN", "bilateral"): lambda token, _: token.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj"),
    ("VERB", "meet"): _is_meeting,
    ("VERB", "confer"): lambda verb, _: all(child.dep_ != "dobj" for child in verb.children),
    ("VERB", "see"): _sees,
    ("VERB", "call"): _comes_to,
    **dict.fromkeys((("VERB", verb) for verb in sorted(_SPEAKING)), _talk_together),
    **dict.fromkeys((("VERB", verb) for verb in sorted(_TOGETHER)), _come_together),
    **dict.fromkeys((("VERB", "receive"), ("VERB", "host")), _has_guests),
}

FRAME = Frame(
    REL.Meeting,
    words={
        "en": (
            Words(
                verbs={
                    "meet", "receive", "host", "confer", "negotiate", "sit down", "catch up",
                    "see", "compare notes", "gather", "assemble", "convene",
                    "interact", "exchange views", "exchange opinions", "come together", "huddle",
                } | _SPEAKING,
                nouns={
                    "conversation", "conversations", "meeting", "talks", "encounter",
                    "negotiation", "negotiations", "consultations", "tete-a-tete", "audience",
                    "interaction", "talk", "discussion", "discussions", "deliberations", "chat",
                    "summit", "summit talks", "bilateral", "bilaterals", "working lunch",
                    "working dinner", "working breakfast", "informal dinner", "informal lunch",
                },
                without=_PHONE,
            ),
            Words(nouns={"call"}, near={"pay"}, without=_PHONE - {"call"}),
            Words(
                adjectives={"bilateral"},
                names={"series"},
                verbs={"call on"},
                nouns={"courtesy call", "courtesy calls", "courtesy visit", "video call"},
            ),
        )
    },
    roles=(
        Role(
            REL.participant,
            subject + met + opposite + among + of + owner + by + modifier + gathered + scheduled
            + present + quoted,
            more=setting + partner,
        ),
        Role(REL.place, in_ | hosting),
        Role(REL.occasion, here, only=REL.Series),
        Role(REL.occasion, framework, text=True, without={"visit", "trip", "talks", "meeting"}),
    ),
    needs=(REL.participant,),
    least=2,
    check=_is_of_people,
    bare=_is_just_held,
    values=(
        Value(
            REL.format,
            {
                "en": {
                    "informal": "informal", "one - on - one": "one-on-one",
                    "one-on-one": "one-on-one", "tete-a-tete": "one-on-one",
                    "tête-à-tête": "one-on-one", "tête - à - tête": "one-on-one",
                    "narrow": "one-on-one", "extended": "extended", "expanded": "extended",
                    "enlarged": "extended",
                    "videoconference": "video", "video": "video", "virtual": "video",
                    "online": "video", "face - to - face": "one-on-one", "private": "one-on-one",
                }
            },
        ),
        Value(REL.format, {"en": _FORMATS}, reach="clause"),
        Value(
            REL.format,
            {"en": dict.fromkeys(("sidelines", "sideline", "margins", "fringes"), "sidelines")},
            reach="verb",
        ),
    ),
)  # fmt: skip
