"""What "subject", "object", "goal" … of a word are in an English parse, for verbs and for nouns.

A link takes the token of a verb or of a noun that names a happening ("the meeting") and gives the
head tokens that stand in that relation to it, coordinated ones included. Light verbs are seen
through: the subject of "talks" in "Tokayev held talks" is Tokayev.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .carriers import carriers, light_verb, verb_over
from .courtesies import is_bidding, is_own, is_stated, thanks_over
from .tree import NOMINAL, children, in_topic, is_passive, is_verb, pobjs, reaches, scene_of, spread
from .voices import doers, is_asked_for, undergoers

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    Link = Callable[[Token], tuple[Token, ...]]


def subject(token: Token) -> tuple[Token, ...]:
    """Who does it: "Tokayev invited", "was invited by Tokayev", "Tokayev's visit"."""
    if is_verb(token):
        return spread(doers(token, set()))
    if token.dep_ in ("acomp", "oprd") and is_verb(token.head):
        return spread(doers(token.head, set()))  # "Tashkent is grateful"
    if (giving := _giving(token)) is not None:
        return giving
    owners = owner(token)
    if owners and not is_own(token):
        return owners
    torn = [c for c in children(token, "amod") if c.tag_ == "VBD" and children(c, "nsubj")]
    for carrier in (*torn, *carriers(token)):  # "he extended congratulations", torn by the parser
        if carrier.lemma_ in verbs.RECEIVING and (given := _offered(carrier)):
            return given
        if not is_verb(carrier) or carrier.lemma_ in verbs.NOT_DOING:
            continue
        if carrier.lemma_ in verbs.TALKING and (own := of(token) or _named_before(token)):
            return own  # "discussed the visit of the minister", "denied Putin-Tokayev talks"
        if not _is_subject(token, carrier) and (acting := doers(carrier, set())):
            return spread(acting)
    taken = any(carrier.lemma_ in verbs.RECEIVING for carrier in carriers(token))
    return owners or of(token) or (() if taken else by(token))


def _giving(noun: Token) -> tuple[Token, ...] | None:
    """Who gives what somebody is thanked for, or stresses to give: "stressed its support"."""
    if (thanking := _thanked_for(noun)) is not None:
        return _named_owner(noun) or spread(thanking)
    return spread(doers(noun.head, set())) if is_stated(noun) else None


def _named_owner(noun: Token) -> tuple[Token, ...]:
    """ "Thanked him for Kazakhstan's support"; in "for its support" it is his who is thanked."""
    return tuple(whose for whose in owner(noun) if whose.tag_ != "PRP$")


def _offered(verb: Token) -> tuple[Token, ...]:
    """Who gave what is accepted: "asked him to accept", "thanked him for accepting"."""
    anchor = verb.head if is_verb(verb) and is_asked_for(verb) else thanks_over(verb)
    if anchor is None:
        return ()
    return spread(doers(anchor, set())) if is_verb(anchor) else subject(anchor)


def _thanked_for(noun: Token) -> list[Token] | None:
    """ "thanked Tokayev for the invitation": the one who is thanked has invited."""
    anchor = thanks_over(noun)
    if anchor is None:
        return None
    return undergoers(anchor) if is_verb(anchor) else list(goal(anchor))


def _is_subject(token: Token, carrier: Token) -> bool:
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in ("nsubj",) and token.head == carrier


def object_(token: Token) -> tuple[Token, ...]:
    """Whom or what it is done to: "invited Rahmon", "Rahmon was invited"."""
    if is_verb(token):
        return spread(undergoers(token))
    return ()


def behind(*prepositions: str) -> Link:
    """Make the link to what stands behind one of some prepositions."""

    def link(token: Token) -> tuple[Token, ...]:
        return spread(_behind(token, prepositions))

    return link


def _behind(token: Token, prepositions: tuple[str, ...]) -> list[Token]:
    anchors = [token]
    if not is_verb(token):
        beside = children(token, "conj") if prepositions != ("of",) else []
        anchors += [*beside, *(p for word in beside for p in _worded(token, word))]
        anchors += carriers(token) if prepositions != ("of",) else ()
    if is_verb(token):
        # "spoke by phone with X": the parser hangs "with" on "phone".
        preps = children(token, "prep") if prepositions not in (("of",), ("from",)) else []
        preps = [prep for prep in preps if prep.lower_ not in prepositions]
        anchors += [p for prep in preps for p in children(prep, "pobj")]
        anchors += children(token, "dobj", "prt", "advmod", "oprd")
    if token.dep_ == "acomp":
        anchors.append(token.head)  # "are thankful to you for"
    return [found for anchor in anchors for found in pobjs(anchor, prepositions)]


def _worded(token: Token, word: Token) -> list[Token]:
    """ "Condolences and words of support": the support, wherever the parser hangs the "of"."""
    if word.lemma_ not in verbs.TRANSPARENT:
        return []
    preps = (p for p in (*word.children, *token.children) if p.i == word.i + 1 and p.lower_ == "of")
    return [pobj for prep in preps for pobj in children(prep, "pobj")]


def with_(token: Token) -> tuple[Token, ...]:
    """With whom: "met with Rahmon", "paid a courtesy call on him", "a call from him"."""
    call = token.lemma_.lower() == "call"
    beside = (("on",) if is_verb(token) else ("on", "from")) if call else ()
    return spread(_behind(token, ("with", "alongside", "together with", *beside)))


def between(token: Token) -> tuple[Token, ...]:
    """Between whom; of a noun also deep below: "papers to deepen the ties between A and B"."""
    found = spread(_behind(token, ("between", "among")))
    return found if found or is_verb(token) else _deep_below(token, "between")


def among(token: Token) -> tuple[Token, ...]:
    """Between whom talks are; who talks of ties may talk of ties between others."""
    return () if is_verb(token) else spread(_behind(token, ("between", "among")))


of = behind("of")
to = behind("to", "towards")


def by(token: Token) -> tuple[Token, ...]:
    """By whom: "signed by Tokayev"; of a noun also deep below: "the signing of it by him"."""
    found = _behind(token, ("by",))
    if is_verb(token):  # not "signed during a visit by the Commissioner"
        return spread(p for p in found if p.head.head.lemma_ not in verbs.JOURNEYS)
    return spread(found) or _deep_below(token, "by")


def _deep_below(noun: Token, preposition: str) -> tuple[Token, ...]:
    preps = (w for w in noun.subtree if w.lower_ == preposition and _is_of(noun, w.head))
    behind = (p for prep in preps if prep.dep_ in ("prep", "agent") for p in prep.children)
    return spread(word for word in behind if word.dep_ == "pobj")


def _is_of(noun: Token, anchor: Token) -> bool:
    """Not "a trip to Aghdam, where a school is built by Kyrgyzstan": that is of the school."""
    return not is_verb(anchor) or anchor.head == noun


from_ = behind("from")
for_ = behind("for")
on = behind("on", "upon", "over", "with")
under = behind("under", "beneath")
because = behind("over", "after", "following", "for", "upon")
about = behind("about", "on", "upon", "in", "of", "to", "at", "over", "for")
through = behind("through", "via")
into = behind("into", "to", "in", "at", "for")


def _listed_under(noun: Token) -> tuple[Token, ...]:
    """ "Two meetings are planned in Astana: the sixth summit and": the verb over the list."""
    while noun.dep_ == "conj":
        noun = noun.head
    over = verb_over(noun.head) if noun.dep_ == "appos" else None
    return (over,) if over is not None else ()


def in_(token: Token) -> tuple[Token, ...]:
    """Where: names behind "in" or "at" in the clause of a happening, however deep they hang."""
    over = () if is_verb(token) else (*carriers(token), verb_over(token) or token)
    anchors = {token, *over, *_listed_under(token)}
    found = []
    for prep in token.sent:
        hangs = prep.dep_ in ("prep", "prt", "advmod", "conj")
        where = hangs and prep.lower_ in ("in", "at", "inside", "near")
        near = prep.i == token.i + 1 or reaches(prep.head, anchors)
        if where and near and not in_topic(prep):
            found += [town for pobj in children(prep, "pobj") for town in _town(pobj)]
    if not is_verb(token):
        # "flew to Kazan for the summit"
        moves = [c for c in carriers(token) if c.lemma_ in verbs.MOTION]
        found += [p for verb in moves for p in pobjs(verb, ("to", "for")) if p != token]
    if not found:
        # "within the framework of an official visit to Ankara"
        trips = (t for t in token.sent if t.lemma_ in verbs.JOURNEYS and t.dep_ == "pobj")
        found += [p for t in trips if reaches(t.head.head, anchors) for p in pobjs(t, ("to",))]
    # "in Samarkand, where the Days are held"
    found += [scene for verb in anchors if (scene := scene_of(verb)) is not None]
    found += [
        word
        for word in token.sent
        if word.lower_ in ("there", "here") and word.head in anchors and word.dep_ == "advmod"
    ]
    return spread(found)


def _town(token: Token) -> list[Token]:
    """A place and, in "the city of Osh", "Osh city" or "Otar, Kazakhstan", what names it."""
    if token.lemma_.lower() not in verbs.SETTLEMENTS:
        return [token, *(c for c in children(token, "appos") if c.pos_ == token.pos_ == "PROPN")]
    return [token, *children(token, "compound"), *pobjs(token, ("of",))]


def goal(token: Token) -> tuple[Token, ...]:
    """Towards whom: "sent a telegram to Rahmon", "sent Rahmon a telegram"."""
    carrier = light_verb(token) if not is_verb(token) else None
    behind_it = children(carrier, "advcl", "acl") if carrier is not None else []
    reached = children(token.head, "dobj") if token.head.lemma_ == "reach" else []
    addressed = (word for word in (*token.subtree, *behind_it) if word.lower_ == "addressed")
    found = [*to(token), *reached, *(p for word in addressed for p in pobjs(word, ("to",)))]
    if carrier is not None and carrier.lemma_ in verbs.RECEIVING:
        found += [carrier] if is_bidding(carrier) else doers(carrier, set())
    if not is_verb(token) and (anchor := thanks_over(token)) is not None:
        found += doers(anchor, set()) if is_verb(anchor) else list(subject(anchor))
    if token.dep_ == "acomp" and token.head.dep_ == "ccomp" and token.lower_ in verbs.THANKS:
        found += undergoers(token.head.head)  # "told his guest how grateful he was"
    for verb in (token, carrier):
        if verb is not None and is_verb(verb) and not is_passive(verb):
            found += children(verb, "dative")
        elif verb is not None and (token.dep_ == "dobj" or token.head.lower_ == "with"):
            found += undergoers(verb)  # "Japarov was given the President's regards"
    return spread(t for t in found if t.pos_ in NOMINAL or t == carrier)


def owner(token: Token) -> tuple[Token, ...]:
    """Whose: "Tokayev's visit", "the Uzbek President's visit", "his visit"."""
    if is_own(token):
        return ()  # "the guest expressed his thanks": the guest
    return spread(_whose(child) for child in children(token, "poss"))


def _whose(token: Token) -> Token:
    """ "Tokayev, whose visit is under way": the noun in front of the clause."""
    if token.tag_ != "WP$":
        return token
    clause = next((above for above in token.ancestors if above.dep_ == "relcl"), None)
    return clause.head if clause is not None else token


def modifier(token: Token) -> tuple[Token, ...]:
    """Names in front of a noun: "Tokayev-Mirziyoyev talks", "Kazakh-Uzbek talks"."""
    before = [c for c in token.children if c.dep_ in ("compound", "amod", "nmod") and c.i < token.i]
    # "the Kyrgyz-Tajik treaty": the parser hangs the first on the second.
    pairs = [p for c in before for p in c.lefts if c.nbor(-1).tag_ == "HYPH" and p.tag_ != "HYPH"]
    return spread(sorted((*pairs, *before)))


def _named_before(noun: Token) -> tuple[Token, ...]:
    return tuple(name for name in modifier(noun) if name.pos_ == "PROPN")


def purpose(token: Token) -> tuple[Token, ...]:
    """The verb of a purpose: "invited to visit", "an invitation to take part"."""
    found = children(token, "xcomp", "advcl", "ccomp")
    carrier = light_verb(token) if not is_verb(token) else None
    if not is_verb(token):
        found += children(token, "acl", "relcl")
    if carrier is not None:
        found += children(carrier, "xcomp", "advcl")
    found += (
        [c for o in children(token, "dobj") for c in children(o, "acl", "relcl")]
        if is_verb(token)
        else []
    )
    infinitives = [verb for verb in found if verb.tag_ == "VB" or verb.dep_ == "xcomp"]
    return tuple(dict.fromkeys(each for verb in infinitives for each in _verbs_together(verb)))


def _verbs_together(verb: Token) -> list[Token]:
    found = [verb]
    for child in verb.children:
        if child.dep_ == "conj" and is_verb(child):
            found += _verbs_together(child)
    return found
