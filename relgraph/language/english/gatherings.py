"""Links of words for meetings and visits: who comes, who is there, who hosts and awaits them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .carriers import carriers, clauses, verb_over
from .ceremonies import venue
from .links import into, object_, owner, subject
from .tree import children, children_of_agent, is_passive, is_verb, pobjs, scene_of, spread
from .voices import doers, is_asked_for, owners_of, undergoers

if TYPE_CHECKING:
    from spacy.tokens import Token


def present(token: Token) -> tuple[Token, ...]:
    """Who is there: "with the participation of Rahmon", "in the presence of the Presidents"."""
    found: list[Token] = []
    beside = children(token, "dobj", "nsubjpass") if is_verb(token) else carriers(token)
    for anchor in (token, *beside):
        for pobj in pobjs(anchor, ("with", "in")):
            if pobj.lemma_.lower() in verbs.PRESENCE:
                found += pobjs(pobj, ("of",)) + children(pobj, "poss")
            elif "attendance" in (word.lower_ for word in pobj.subtree):
                found.append(pobj)  # "with Rahmon in attendance"
    return spread(found)


def watching(token: Token) -> tuple[Token, ...]:
    """Before whose eyes it happens: "Rahmon and Pezeshkian oversaw the signing"."""
    seeing = [verb for verb in carriers(token) if verb.lemma_ in verbs.WATCHING]
    return spread(doer for verb in seeing for doer in doers(verb, set()))


def awaiting(token: Token) -> tuple[Token, ...]:
    """Who awaits a guest: "Astana is preparing for the visit of Putin"."""
    verb = verb_over(token)
    waits = verb is not None and verb.lemma_ in verbs.AWAITING and token.dep_ not in ("nsubj",)
    return spread(doers(verb, set())) if waits and verb is not None else ()


def traveller(token: Token) -> tuple[Token, ...]:
    """Who goes: "Modi arrived", "was welcomed in Osh", "brought him to Osh", "upon arrival"."""
    if is_verb(token):
        going = (object_ if token.lemma_ in verbs.MOVING_OTHERS else subject)(token)
        return spread(one for who in going for one in _aboard(who))
    over = verb_over(token) if token.dep_ == "pobj" and token.head.lower_ in _UPON else None
    paid = any(children(clause, "nsubj") for clause in children(token, "relcl"))
    if over is None or owner(token) or paid:
        return subject(token)  # "time was spent on the visit that Putin is to pay"
    return spread(undergoers(over) if is_passive(over) else doers(over, set()))


def _aboard(subject: Token) -> tuple[Token, ...]:
    """ "Xi's plane landed", "Erdogan's delegation arrived": so did he."""
    return owner(subject) or (subject,) if subject.lemma_.lower() in _ABOARD else (subject,)


_ABOARD = frozenset({"plane", "aircraft", "jet", "delegation", "motorcade", "flight"})


def bound(token: Token) -> tuple[Token, ...]:
    """Where to, by the name behind "the town of", or by choice: "chose Osh for his first trip"."""
    over = verb_over(token) if token.dep_ == "pobj" and token.head.lower_ == "for" else None
    if over is not None and over.lemma_ in ("choose", "pick", "select"):
        return spread(undergoers(over))
    settlements = (word for word in into(token) if word.lemma_.lower() in verbs.SETTLEMENTS)
    return spread(name for word in settlements for name in pobjs(word, ("of",)))


def reached(token: Token) -> tuple[Token, ...]:
    """Where one comes: "visited Osh", "reached Osh", but not "left Osh for Batken".

    Who left it "at the close of a visit" had come.
    """
    ended = any(word.lemma_.lower() in verbs.JOURNEYS for word in token.sent)
    return object_(token) if ended or token.lemma_ not in ("leave", "depart") else ()


def scene(token: Token) -> tuple[Token, ...]:
    """Where what is told of a visit happened: "signed papers in Osh during his visit"."""
    over = next((above for above in token.ancestors if is_verb(above)), token)
    return () if over == token or is_verb(token) else spread(pobjs(over, ("in", "at")))


_UPON = frozenset({"upon", "on", "during"})
_HAPPENINGS = verbs.TALKS | verbs.GATHERINGS | {"conference", "session", "exhibition"}


def welcoming(token: Token) -> tuple[Token, ...]:
    """Who receives a guest: "was hosted in the Kremlin by Putin"."""
    return spread(doers(token, set())) if token.lemma_ in verbs.WELCOMING else ()


def attending(token: Token) -> tuple[Token, ...]:
    """Who attends: "took part in the summit", "attended by", "at the summit Tokayev met"."""
    found: list[Token] = []
    borne = carriers(token)
    ahead = (deed for verb in borne for deed in children(verb, "xcomp"))
    for verb in (*borne, *ahead):
        if is_verb(verb) and verb.lemma_.lower() in verbs.ATTENDING and not _is_bidden(verb):
            found += children_of_agent(verb) if is_passive(verb) else doers(verb, set())
            found += pobjs(verb, ("alongside",)) + pobjs(token, ("alongside",))
            found += (
                undergoers(verb)
                if verb.lemma_.lower() in verbs.GATHERING and not is_passive(verb)
                else []
            )
    return spread(found) + present(token) + _taking_part(token) + _heading(token) or setting(token)


def _heading(token: Token) -> tuple[Token, ...]:
    """Who goes there: "left for Osh, where the summit is to be held"."""
    scenes = (scene_of(verb) for verb in carriers(token))
    scene = next((place for place in scenes if place is not None), None)
    over = verb_over(scene) if scene is not None else None
    return spread(doers(over, set())) if over is not None and over.lemma_ in verbs.MOTION else ()


def setting(token: Token) -> tuple[Token, ...]:
    """Who acts where a happening is the setting: "in a call with Rahmon, Aripov raised …".

    What they speak about is none: "discussed preparations for the summit".
    """
    if is_verb(token) or token.dep_ != "pobj" or _is_topic(token):
        return ()
    anchor = token.head.head
    if is_verb(anchor) and is_asked_for(anchor):
        return ()
    while (
        not is_verb(anchor)
        and anchor.dep_ in ("pobj", "prep", "conj", "dobj")
        and anchor.head != anchor
    ):
        anchor = anchor.head
    if not is_verb(anchor):
        return ()
    acting = [] if is_passive(anchor) or anchor.lemma_ == "invite" else doers(anchor, set())
    return spread([*acting, *undergoers(anchor)])


def _is_topic(noun: Token) -> bool:
    """ "Preparations for the talks", "an invitation to them", not "the margins of the summit"."""
    over = noun.head.head
    if noun.head.lower_ == "to":
        return over.lemma_.lower() in verbs.INFINITIVE_NOUNS
    if is_verb(over):
        told = noun.lemma_.lower() in _HAPPENINGS  # not "met on the sidelines"
        return told and noun.head.lower_ in ("of", "about", "on")
    about = over.pos_ == "NOUN" and noun.head.lower_ in ("for", "of", "about", "on")
    apart = over.lemma_.lower() not in verbs.AROUND | verbs.PHASES
    # "Congratulated him on the results of the talks"
    judged = over.lemma_.lower() in verbs.PHASES and _is_judged(over)
    return about and (apart or judged)


def _is_judged(outcome: Token) -> bool:
    above = outcome.head.head
    told = outcome.dep_ == "pobj" and outcome.head.lower_ in ("on", "with", "about", "of")
    return told and is_verb(above) and above.i < outcome.i


def _is_bidden(verb: Token) -> bool:
    """ "Was invited to attend", not "is expected to attend"."""
    return is_asked_for(verb) and verb.head.lemma_ != "expect"


def gathered(token: Token) -> tuple[Token, ...]:
    """Whom a meeting brings together: "the talks brought together the ministers"."""
    verb = token.head
    brings = token.dep_ == "nsubj" and verb.lemma_.lower() in verbs.GATHERING
    return spread(undergoers(verb)) if brings else ()


def scheduled(token: Token) -> tuple[Token, ...]:
    """Whose programme a meeting is on: "Saidov's programme includes talks with Wang Yi"."""
    verb = verb_over(token)
    if verb is None or is_verb(token) or token.dep_ in ("nsubj", "nsubjpass"):
        return ()
    plans = [n for n in children(verb, "nsubj") if n.lemma_.lower() in verbs.PROGRAMMES]
    journeys = [t for plan in plans for t in owners_of(plan) if t.lemma_ in verbs.JOURNEYS]
    return spread(who for noun in (*plans, *journeys) for who in owners_of(noun))


def _taking_part(noun: Token) -> tuple[Token, ...]:
    """ "Rahmon's participation in the forum"."""
    over = (above for above in noun.ancestors if above.lemma_.lower() in verbs.PRESENCE)
    return spread(who for above in over for who in [*pobjs(above, ("of",)), *owner(above)])


def hosting(token: Token) -> tuple[Token, ...]:
    """Who hosts: "Kazakhstan will host the summit", "the summit hosted by Uzbekistan"."""
    hosts = [verb for verb in carriers(token) if verb.lemma_.lower() in verbs.HOSTING]
    if token.head.lower_ == "to":  # "Azerbaijan has played host to Days of Culture"
        over = token.head.head
        hosts += [over.head] if over.lower_ == "host" else []
        hosts += [over] if any(c.lower_ == "host" for c in children(over, "dobj")) else []
    if token.head.head.lower_ == "venue":  # "Osh was the venue of the session"
        return spread(doers(token.head.head.head, set()))
    for clause in clauses(token):  # "the summit, which Seoul intends to host"
        ahead = (v for v in children(clause, "xcomp") if v.lemma_.lower() in verbs.HOSTING)
        hosts += [verb if children(verb, "agent") else clause for verb in ahead]
    return spread(doer for verb in hosts for doer in doers(verb, set())) + venue(token)


def holding(token: Token) -> tuple[Token, ...]:
    """Who alone holds it: "Kazakhstan will hold the summit"; two hold one together."""
    held = (v for v in carriers(token) if v.lemma_.lower() == "hold" and v.tag_ != "VBG")
    who = spread(doer for verb in held for doer in doers(verb, set()))
    return who if len(who) == 1 and who[0].tag_ == "NNP" else ()
