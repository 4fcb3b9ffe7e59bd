"""What "subject", "object", "goal" … of a word are in an English parse, for verbs and for nouns.

A link takes the token of a verb or of a noun that names a happening ("the meeting") and gives the
head tokens that stand in that relation to it, coordinated ones included. Light verbs are seen
through: the subject of "talks" in "Tokayev held talks" is Tokayev.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Token

    Link = Callable[[Token], tuple[Token, ...]]

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_CARRIED = ("dobj", "nsubjpass", "nsubj", "attr", "oprd", "ROOT")


def acts(token: Token) -> bool:
    """Whether a capital may stand for its state: "Tashkent thanked Seoul", not "in Tashkent"."""
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ == "pobj":
        over = token.head.head
        if token.head.lower_ in ("by", "between", "with"):
            return True
        if token.head.lower_ == "of":
            return over.lemma_ in verbs.INITIATIVES
        return token.head.lower_ == "to" and (over.pos_ == "ADJ" or over.lemma_ in verbs.SAID_TO)
    if token.dep_ in ("nsubj", "nsubjpass"):
        return token.head.lemma_ not in verbs.PLACED
    return (
        token.dep_ == "dobj"
        and token.head.lemma_ in verbs.OBJECT_CONTROL | verbs.OBJECT_CONTROL_FOR
    )


def is_verb(token: Token) -> bool:
    """Whether a token acts as a verb."""
    return token.pos_ in ("VERB", "AUX")


def together(token: Token) -> tuple[Token, ...]:
    """A head and all that is coordinated with it: "Tokayev, Rahmon and Japarov"."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in (*_NOMINAL, "ADJ"):
            found += together(child)
        elif child.dep_ == "appos" and child.ent_iob_ != "" and _lists(child):
            found += together(child)
    return tuple(found)


def _lists(token: Token) -> bool:
    """Whether an apposition goes on a list: the parser reads "A, B and C" so at times."""
    return any(child.dep_ in ("cc", "conj") for child in token.children)


def _spread(tokens: Iterable[Token]) -> tuple[Token, ...]:
    spread = (each for token in tokens for each in together(token))
    return tuple(dict.fromkeys(spread))


def _children(token: Token, *deps: str) -> list[Token]:
    return [child for child in token.children if child.dep_ in deps]


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive voice."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "csubjpass") for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not _children(verb, "nsubj", "aux", "dobj"):
        return is_passive(verb.head)
    if verb.tag_ != "VBN" or _children(verb, "aux", "dobj"):
        return False
    return verb.dep_ in ("acl", "advcl", "amod", "relcl")


def light_verb(noun: Token) -> Token | None:
    """The light verb that carries a noun: "held" in "held talks", "took" in "talks took place"."""
    return next((word for word in carriers(noun) if is_verb(word)), None)


def carriers(noun: Token) -> tuple[Token, ...]:
    """The words that carry a noun, from the nearest on: "attended", "opening" of "a monument".

    In "Tokayev attended the opening of the monument" these are "opening" and "attended".
    """
    found: list[Token] = []
    at: Token | None = noun
    while at is not None and len(found) < 5:
        at = _carrier(at) if not is_verb(at) or at == noun else _noun_of_clause(at)
        if at is None or at in found:
            break
        found.append(at)
    if noun.dep_ in ("nsubj", "nsubjpass") and found:
        # "was erected in Astana and opened on 4 July": the second verb carries the noun, too.
        found += [
            c
            for c in _children(found[0], "conj")
            if is_verb(c) and not _children(c, "nsubj", "nsubjpass")
        ]
    found += [verb for verb in clauses(noun) if verb not in found]
    return tuple(found)


def clauses(noun: Token) -> list[Token]:
    """The verbs of the clauses that say more of a noun: "the summit, which will be held"."""
    return [
        child
        for sibling in (noun, *_siblings(noun))
        for child in sibling.children
        if child.dep_ in ("acl", "relcl") and child.lemma_.lower() in verbs.LIGHT
    ]


def _carrier(noun: Token) -> Token | None:
    """The word that carries a noun right above it."""
    head = noun.head
    if noun.dep_ == "conj" and head.pos_ in _NOMINAL:
        return _carrier(head)
    if is_verb(head) and head.lemma_.lower() in verbs.LIGHT and noun.dep_ in _CARRIED:
        return head
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        above = head.head
        if is_verb(above) and (above.lemma_.lower(), head.lower_) in verbs.LIGHT_WITH:
            return above
        if above.lemma_.lower() in verbs.TRANSPARENT:
            return above
        if above.lower_ == "part" and is_verb(above.head) and head.lower_ == "in":
            return above.head
    return None


def _siblings(noun: Token) -> list[Token]:
    """What a noun is coordinated with to its right, over "as well as in" too."""
    if noun.dep_ == "pobj":
        return [
            *together(noun)[1:],
            *(p for c in _children(noun.head, "conj") for p in _children(c, "pobj")),
        ]
    return list(together(noun)[1:])


def _noun_of_clause(verb: Token) -> Token | None:
    """ "a ceremony to unveil the bust": the noun whose clause a verb heads."""
    above = verb.head
    if verb.dep_ in ("acl", "relcl") and above.lemma_.lower() in verbs.TRANSPARENT:
        return above
    return None


# -- the links ---------------------------------------------------------------------------


def subject(token: Token) -> tuple[Token, ...]:
    """Who does it: "Tokayev invited", "was invited by Tokayev", "Tokayev's visit"."""
    if is_verb(token):
        return _spread(_doers(token, set()))
    if token.dep_ in ("acomp", "oprd") and is_verb(token.head):
        return _spread(_doers(token.head, set()))  # "Tashkent is grateful"
    if (thanking := _thanked_for(token)) is not None:
        return owner(token) or _spread(thanking)
    if owners := owner(token):
        return owners
    for carrier in carriers(token):
        if not is_verb(carrier) or carrier.lemma_ in verbs.RECEIVING:
            continue
        if not _is_subject(token, carrier) and (doers := _doers(carrier, set())):
            return _spread(doers)
    return of(token) or by(token)


def _thanked_for(noun: Token) -> list[Token] | None:
    """ "thanked Tokayev for the invitation": the one who is thanked has invited."""
    anchor = _thanks_over(noun)
    if anchor is None:
        return None
    return _undergoers(anchor) if is_verb(anchor) else list(goal(anchor))


def _thanks_over(noun: Token) -> Token | None:
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ != "for":
        return None
    anchor = prep.head
    if anchor.lemma_ in verbs.OBJECT_CONTROL_FOR or anchor.lower_ in verbs.THANKS:
        return anchor
    return next(
        (
            c
            for c in anchor.children
            if c.lower_ in verbs.THANKS and c.dep_ in ("dobj", "nsubjpass", "acomp")
        ),
        None,
    )


def _is_subject(token: Token, carrier: Token) -> bool:
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in ("nsubj",) and token.head == carrier


def _doers(verb: Token, seen: set[int]) -> list[Token]:
    """The subject of a verb; the doer behind "by" when the verb is passive."""
    if verb.i in seen:
        return []
    seen.add(verb.i)
    if is_passive(verb):
        return [pobj for prep in _children(verb, "agent") for pobj in _children(prep, "pobj")]
    own = [_antecedent(child, verb) for child in _children(verb, "nsubj", "csubj", "expl")]
    own = [child for child in own if child.dep_ != "expl"]
    if own:
        # A headline's "Tokayev, Mirziyoyev hold talks": the parser calls the first name `dep`.
        own += [
            c
            for c in verb.children
            if c.dep_ in ("dep", "nmod", "npadvmod") and c.pos_ == "PROPN" and c.i < verb.i
        ]
        return sorted(own, key=lambda child: child.i)
    return _shared_subject(verb, seen)


def _shared_subject(verb: Token, seen: set[int]) -> list[Token]:
    head = verb.head
    if verb.dep_ == "conj" and is_verb(head):
        return _undergoers(head) if is_passive(head) else _doers(head, seen)
    if verb.dep_ in ("xcomp", "ccomp") and is_verb(head):
        if head.lemma_ in verbs.OBJECT_CONTROL and (objects := _undergoers(head)):
            return objects
        return _undergoers(head) if is_passive(head) else _doers(head, seen)
    if verb.dep_ in ("advcl",) and is_verb(head):
        return _undergoers(head) if is_passive(head) else _doers(head, seen)
    if verb.dep_ == "acl" and verb.tag_ in ("VBG", "VB"):
        if head.lemma_.lower() in verbs.INFINITIVE_NOUNS:
            return _children(head, "dative") + _pobjs(head, ("to",)) or _owners(head)
        return (_owners(head) if verb.tag_ == "VB" and head.pos_ == "NOUN" else []) or [head]
    if verb.dep_ == "pcomp":
        anchor = head.head
        if is_verb(anchor):
            if head.lower_ == "for" and anchor.lemma_ in verbs.OBJECT_CONTROL_FOR:
                return _undergoers(anchor)
            return _undergoers(anchor) if is_passive(anchor) else _doers(anchor, seen)
        return list(subject(anchor))
    if verb.dep_ == "relcl":
        return []
    return []


def _owners(noun: Token) -> list[Token]:
    return _children(noun, "poss") + _pobjs(noun, ("of",))


def _antecedent(token: Token, verb: Token) -> Token:
    """The noun that "who", "which", "that" stands for."""
    if token.tag_ not in ("WP", "WDT") and token.lower_ != "that":
        return token
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp") and is_verb(clause.head):
        clause = clause.head
    return clause.head if clause.dep_ in ("relcl", "acl") else token


def object_(token: Token) -> tuple[Token, ...]:
    """Whom or what it is done to: "invited Rahmon", "Rahmon was invited"."""
    if is_verb(token):
        return _spread(_undergoers(token))
    return ()


def _undergoers(verb: Token) -> list[Token]:
    if is_passive(verb):
        own = [_antecedent(child, verb) for child in _children(verb, "nsubjpass")]
        if own:
            return own
        if verb.dep_ in ("acl", "relcl", "amod"):
            return [verb.head]
        if verb.dep_ in ("conj", "advcl") and is_verb(verb.head):
            return _undergoers(verb.head) if is_passive(verb.head) else _doers(verb.head, set())
        return []
    own = [
        _antecedent(child, verb)
        for child in _children(verb, "dobj", "dative")
        if child.pos_ in _NOMINAL
    ]
    if not own:
        own = [
            _antecedent(child, verb)
            for child in _children(verb, "oprd", "attr")
            if child.pos_ == "PROPN"
        ]
    if not own and verb.dep_ == "relcl" and verb.tag_ != "VBN":
        who = [
            child for child in verb.children if child.tag_ in ("WP", "WDT") and child.dep_ == "dobj"
        ]
        return [verb.head] if who else []
    return own


def behind(*prepositions: str) -> Link:
    """Make the link to what stands behind one of some prepositions."""

    def link(token: Token) -> tuple[Token, ...]:
        return _spread(_behind(token, prepositions))

    return link


def _behind(token: Token, prepositions: tuple[str, ...]) -> list[Token]:
    anchors = [token]
    if not is_verb(token):
        anchors += [
            c for c in (*_children(token, "conj"), *carriers(token)) if prepositions != ("of",)
        ]
    if is_verb(token):
        # "spoke by phone with X": the parser hangs "with" on "phone".
        anchors += [p for prep in _children(token, "prep") for p in _children(prep, "pobj")]
        anchors += _children(token, "dobj", "prt", "advmod", "oprd")
    found: list[Token] = []
    for anchor in anchors:
        found += _pobjs(anchor, prepositions)
    return found


def _pobjs(anchor: Token, prepositions: tuple[str, ...]) -> list[Token]:
    found: list[Token] = []
    for prep in _children(anchor, "prep", "dative", "agent", "prt"):
        if prep.lower_ in prepositions:
            found += [_antecedent_of_pobj(pobj) for pobj in _children(prep, "pobj", "pcomp")]
            found += [p for more in _children(prep, "conj") for p in _children(more, "pobj")]
        elif " ".join(p for p in prepositions) == prep.lower_:
            found += _children(prep, "pobj")
    return found


def _antecedent_of_pobj(token: Token) -> Token:
    """ "with whom he met": the noun in front of the relative clause."""
    if token.tag_ not in ("WP", "WDT"):
        return token
    verb = token.head.head
    return verb.head if verb.dep_ == "relcl" else token


with_ = behind("with", "alongside", "together with")
between = behind("between", "among")
of = behind("of")
to = behind("to", "towards")
by = behind("by")
from_ = behind("from")
for_ = behind("for")
on = behind("on", "upon", "over", "with")
about = behind("about", "on", "upon", "in", "of", "to", "at", "over", "for")
into = behind("into", "to", "in", "at", "for")


def present(token: Token) -> tuple[Token, ...]:
    """Who is there: "with the participation of Rahmon", "in the presence of the Presidents"."""
    found: list[Token] = []
    for anchor in (token, *(carriers(token) if not is_verb(token) else ())):
        for pobj in _pobjs(anchor, ("with", "in")):
            if pobj.lemma_.lower() in verbs.PRESENCE:
                found += _pobjs(pobj, ("of",)) + _children(pobj, "poss")
    return _spread(found)


def after(token: Token) -> tuple[Token, ...]:
    """Whose name something bears: "named after Magtymguly", "bearing the name of Abai"."""
    found: list[Token] = []
    for anchor in (token, *_children(token, "acl", "relcl"), *carriers(token)):
        found += _pobjs(anchor, ("after", "in honor of", "in honour of"))
        for pobj in _pobjs(anchor, ("in",)):
            if pobj.lemma_ in ("honor", "honour", "memory"):
                found += _pobjs(pobj, ("of",))
    return _spread(found)


def in_(token: Token) -> tuple[Token, ...]:
    """Where: names behind "in" or "at" in the clause of a happening, however deep they hang."""
    anchors = {token, *(carriers(token) if not is_verb(token) else ())}
    if not is_verb(token):
        anchors |= {verb for verb in [_verb_over(token)] if verb is not None}
    found = []
    for prep in token.sent:
        if prep.lower_ in ("in", "at", "inside") and prep.dep_ in ("prep", "prt", "advmod", "conj"):
            if _reaches(prep.head, anchors):
                found += _children(prep, "pobj")
    if not is_verb(token):
        # "flew to Kazan for the summit"
        moves = [c for c in carriers(token) if c.lemma_ in verbs.MOTION]
        found += [p for verb in moves for p in _pobjs(verb, ("to", "for")) if p != token]
    found += [
        word
        for word in token.sent
        if word.lower_ in ("there", "here") and word.head in anchors and word.dep_ == "advmod"
    ]
    return _spread(found)


def _verb_over(noun: Token) -> Token | None:
    """The verb of the clause that a noun is an argument of."""
    at = noun
    while at.head != at and at.dep_ in (*_CARRIED, "pobj", "prep", "conj"):
        at = at.head
        if is_verb(at):
            return at
    return None


def _reaches(token: Token, anchors: set[Token]) -> bool:
    """Whether a word hangs on one of the anchors through nouns alone."""
    at = token
    while at not in anchors:
        if is_verb(at) or at.head == at or at.dep_ in ("nsubj", "nsubjpass", "relcl", "appos"):
            return False
        at = at.head
    return True


def framework(token: Token) -> tuple[Token, ...]:
    """The event around: "on the sidelines of the summit", "within the framework of the forum"."""
    found: list[Token] = []
    for anchor in (token, *(carriers(token) if not is_verb(token) else ())):
        for pobj in _pobjs(anchor, ("on", "within", "in", "as", "during", "at")):
            if pobj.lemma_.lower() in verbs.AROUND:
                found += _pobjs(pobj, ("of",))
    return _spread(found)


def author(token: Token) -> tuple[Token, ...]:
    """Whose work a thing is: "the resolution introduced by Uzbekistan", "which Tajikistan drafted"."""
    found: list[Token] = []
    for clause in _children(token, "acl", "relcl"):
        found += _children_of_agent(clause) if is_passive(clause) else _children(clause, "nsubj")
    return _spread(found)


def invited_by(token: Token) -> tuple[Token, ...]:
    """Whose guest somebody is: "at the invitation of Tokayev", "at Tokayev's invitation"."""
    found: list[Token] = []
    for word in token.sent:
        if (
            word.lemma_.lower() == "invitation"
            and word.dep_ == "pobj"
            and word.head.lower_ in ("at", "on", "upon")
        ):
            found += _pobjs(word, ("of", "from")) + _children(word, "poss")
    return _spread(found)


def goal(token: Token) -> tuple[Token, ...]:
    """Towards whom: "sent a telegram to Rahmon", "sent Rahmon a telegram"."""
    found = list(to(token))
    carrier = light_verb(token) if not is_verb(token) else None
    if carrier is not None and carrier.lemma_ in verbs.RECEIVING:
        found += _doers(carrier, set())
    if not is_verb(token) and (anchor := _thanks_over(token)) is not None:
        found += _doers(anchor, set()) if is_verb(anchor) else list(subject(anchor))
    for verb in (token, carrier):
        if verb is not None and is_verb(verb):
            found += _children(verb, "dative") if not is_passive(verb) else []
    return _spread(t for t in found if t.pos_ in _NOMINAL)


def owner(token: Token) -> tuple[Token, ...]:
    """Whose: "Tokayev's visit", "the Uzbek President's visit", "his visit"."""
    return _spread(_children(token, "poss"))


def modifier(token: Token) -> tuple[Token, ...]:
    """Names in front of a noun: "Tokayev-Mirziyoyev talks", "Kazakh-Uzbek talks"."""
    return _spread(
        c for c in token.children if c.dep_ in ("compound", "amod", "nmod") and c.i < token.i
    )


def purpose(token: Token) -> tuple[Token, ...]:
    """The verb of a purpose: "invited to visit", "an invitation to take part"."""
    found = _children(token, "xcomp", "advcl", "ccomp")
    carrier = light_verb(token) if not is_verb(token) else None
    if not is_verb(token):
        found += _children(token, "acl", "relcl")
    if carrier is not None:
        found += _children(carrier, "xcomp", "advcl")
    found += (
        [c for o in _children(token, "dobj") for c in _children(o, "acl", "relcl")]
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


def setting(token: Token) -> tuple[Token, ...]:
    """Who acts where a happening is the setting: "in a call with Rahmon, Aripov raised …"."""
    if is_verb(token) or token.dep_ != "pobj":
        return ()
    anchor = token.head.head
    if is_verb(anchor) and _is_asked_for(anchor):
        return ()
    while (
        not is_verb(anchor)
        and anchor.dep_ in ("pobj", "prep", "conj", "dobj")
        and anchor.head != anchor
    ):
        anchor = anchor.head
    if not is_verb(anchor):
        return ()
    doers = _undergoers(anchor) if is_passive(anchor) else _doers(anchor, set())
    return _spread([*doers, *(_undergoers(anchor) if not is_passive(anchor) else [])])


def attending(token: Token) -> tuple[Token, ...]:
    """Who attends: "took part in the summit", "attended by", "at the summit Tokayev met"."""
    found: list[Token] = []
    for verb in carriers(token):
        if is_verb(verb) and verb.lemma_.lower() in verbs.ATTENDING and not _is_asked_for(verb):
            found += _children_of_agent(verb) if is_passive(verb) else _doers(verb, set())
            found += (
                _undergoers(verb)
                if verb.lemma_.lower() in verbs.GATHERING and not is_passive(verb)
                else []
            )
    return _spread(found) + present(token) or setting(token)


def _is_asked_for(verb: Token) -> bool:
    """ "invited him to take part": nobody has taken part yet."""
    while verb.dep_ in ("conj", "xcomp") and is_verb(verb.head):
        if verb.dep_ == "xcomp" and verb.head.lemma_ in verbs.OBJECT_CONTROL:
            return True
        verb = verb.head
    return False


def _children_of_agent(verb: Token) -> list[Token]:
    return [pobj for prep in _children(verb, "agent") for pobj in _children(prep, "pobj")]


def hosting(token: Token) -> tuple[Token, ...]:
    """Who hosts: "Kazakhstan will host the summit", "the summit hosted by Uzbekistan"."""
    hosts = [verb for verb in carriers(token) if verb.lemma_.lower() in verbs.HOSTING]
    return _spread(doer for verb in hosts for doer in _doers(verb, set()))


def occasion(token: Token) -> tuple[Token, ...]:
    """What it is about: "on the occasion of Navruz", "in connection with the anniversary"."""
    found: list[Token] = []
    for anchor in (token, *(carriers(token) if not is_verb(token) else ())):
        for pobj in _pobjs(anchor, ("on", "in")):
            if pobj.lemma_ in ("occasion", "connection"):
                found += _pobjs(pobj, ("of", "with"))
    return _spread(found)


def asker(token: Token) -> tuple[Token, ...]:
    """Who asked for it: "Japarov asked Bektenov to convey his greetings"."""
    found: list[Token] = []
    for verb in carriers(token):
        if verb.dep_ == "xcomp" and verb.head.lemma_ in verbs.OBJECT_CONTROL:
            found += _doers(verb.head, set())
    return _spread(found)


def parties(token: Token) -> tuple[Token, ...]:
    """Between whom: "Kazakh-Uzbek trade", "trade between A and B", "A's trade with B"."""
    found = (*modifier(token), *between(token), *with_(token), *of(token), *owner(token))
    return found or _spread(_doers(over, set()) if (over := _verb_over(token)) is not None else ())


def honour(token: Token) -> tuple[Token, ...]:
    """The order or medal in the clause of a verb: "awarded him the Order of Dostyk"."""
    return tuple(t for t in token.subtree if t.lemma_.lower() in verbs.HONOURS)


def goods(token: Token) -> tuple[Token, ...]:
    """What is sent: the objects of the verb that carries a noun."""
    return tuple(
        t for t in _spread(o for v in carriers(token) for o in _children(v, "dobj")) if t != token
    )


def named_as(token: Token) -> tuple[Token, ...]:
    """Who gets an office: "Saidov was appointed", "presented his credentials"."""
    if is_verb(token):
        return _spread(_undergoers(token))
    presenting = [v for v in carriers(token) if is_verb(v) and v.lemma_.lower() in verbs.PRESENTING]
    return _spread(doer for verb in presenting for doer in _doers(verb, set()))


def office(token: Token) -> tuple[Token, ...]:
    """The office: "appointed minister", "as ambassador", "to the post of chairman"."""
    if not is_verb(token):
        return tuple(t for t in token.sent if t.lemma_.lower() in ("ambassador", "envoy"))
    found = _children(token, "oprd", "attr") + _pobjs(token, ("as",))
    for pobj in _pobjs(token, ("to",)):
        found += _pobjs(pobj, ("of",)) if pobj.lemma_ in ("post", "position", "office") else []
    found += [c for o in _undergoers(token) for c in _children(o, "appos")]
    return tuple(found)


def anywhere(token: Token) -> tuple[Token, ...]:
    """Every word of the sentence."""
    return tuple(token.sent)


def here(token: Token) -> tuple[Token, ...]:
    """The word itself."""
    return (token,)


LINKS: dict[str, Link] = {
    "subject": subject,
    "object": object_,
    "goal": goal,
    "with": with_,
    "between": between,
    "of": of,
    "to": to,
    "by": by,
    "from": from_,
    "for": for_,
    "in": in_,
    "into": into,
    "owner": owner,
    "modifier": modifier,
    "purpose": purpose,
    "setting": setting,
    "present": present,
    "after": after,
    "on": on,
    "about": about,
    "invited_by": invited_by,
    "author": author,
    "framework": framework,
    "attending": attending,
    "hosting": hosting,
    "occasion": occasion,
    "asker": asker,
    "parties": parties,
    "anywhere": anywhere,
    "carriers": carriers,
    "honour": honour,
    "goods": goods,
    "named_as": named_as,
    "office": office,
    "here": here,
}
