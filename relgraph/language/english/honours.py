"""English verbs and nouns of honouring → the order or medal, who gives it, whose name is borne."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import verbs
from .carriers import carriers
from .links import modifier
from .tree import NOMINAL, children, described, is_passive, is_verb, pobjs, spread
from .voices import doers, undergoers

if TYPE_CHECKING:
    from spacy.tokens import Token

_GETTING = verbs.RECEIVING | {"collect", "go", "earn", "win"}
_BESTOWING = frozenset({"award", "confer", "bestow", "decorate"})
_ONTO = ("on", "upon", "to")


def honour(token: Token) -> tuple[Token, ...]:
    """The order or medal in the clause of a verb: "awarded him the Order of Dostyk"."""
    within = [*token.subtree, *([token.head] if token.dep_ == "relcl" else [])]
    worn = token.lemma_ in _BESTOWING  # an order that is conferred is worn
    named = [t for t in within if _is_honour(t) or (worn and t.lemma_ == "order")]
    if not named and token.dep_ == "relcl":
        named = [t for t in token.sent if _is_honour(t)][:1]  # "the medal of A, with which he …"
    return tuple(t for t in named if t.dep_ != "appos" or t.head not in named)


def bestower(token: Token) -> tuple[Token, ...]:
    """Who gives it: "Japarov decorated", "received from the hands of Tokayev", "by decree of"."""
    if not is_verb(token):
        return spread(_agents_below(token) or pobjs(token, ("from",)))
    if token.lemma_ in _GETTING:
        giving = pobjs(token, ("from",))
        giving += [p for o in children(token, "dobj") for p in pobjs(o, ("from",))]
        whose = [p for hands in giving for p in (*pobjs(hands, ("of",)), *children(hands, "poss"))]
        return spread([*giving, *whose])
    giving = _agents_below(token) if is_passive(token) else doers(token, set())
    decrees = [p for p in pobjs(token, ("by", "under")) if p.lemma_.lower() in verbs.DECREES]
    decrees += [above for above in token.ancestors if above.lemma_.lower() in verbs.DECREES]
    signers = [p for decree in decrees if decree.dep_ == "nsubjpass"
               for p in _agents_below(decree.head)]  # fmt: skip
    signed = [p for decree in decrees for p in (*pobjs(decree, ("of",)), *children(decree, "poss"))]
    whose = [
        p
        for named in honour(token)
        for p in (*children(named, "poss", "amod"), *_of_state(named))
        if p.pos_ in ("PROPN", "ADJ")
    ]
    return spread(giving) + spread([*signed, *signers]) or spread(whose)


def _of_state(named: Token) -> list[Token]:
    """ "The highest order of Tajikistan"; of what a title or an Order is, its name says."""
    told = named.lower_ in ("award", "awards") or named.text in ("order", "orders", "medal")
    return pobjs(named, ("of",)) if told else []


def _agents_below(token: Token) -> list[Token]:
    """Who stands behind "by", however deep the parser hangs it."""
    agents = (t for t in token.subtree if t.lower_ == "by" and t.dep_ in ("agent", "prep"))
    return [pobj for agent in agents for pobj in children(agent, "pobj")]


def laureate(token: Token) -> tuple[Token, ...]:
    """Who gets it: "Rahmon was awarded", "conferred the title on Rahmon", "Rahmon received"."""
    if not is_verb(token):
        return spread(pobjs(token, ("of", *_ONTO)))
    if token.lemma_ in _GETTING - {"go"}:
        return spread(doers(token, set()))
    found = [t for t in undergoers(token) if not _is_honour(t)]
    anchors = (token, *children(token, "dobj", "nsubjpass", "oprd"))
    found += [p for anchor in anchors for p in pobjs(anchor, _ONTO)]
    chests = [part for part in found if part.lemma_ in ("chest", "breast", "lapel", "uniform")]
    found += [p for chest in chests for p in (*children(chest, "poss"), *pobjs(chest, ("of",)))]
    return spread(t for t in found if t.pos_ in NOMINAL)


def _is_honour(token: Token) -> bool:
    """An order that is worn, not one that is kept or given."""
    if is_verb(token) or token.lemma_.lower() not in verbs.HONOURS:
        return False
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    inside = (*token.children, *pobjs(token, ("of",)))
    named = any(child.pos_ == "PROPN" or child.text.istitle() for child in inside)
    named = named or after.is_quote
    return token.lemma_ != "order" or token.text.istitle() or named


def after(token: Token) -> tuple[Token, ...]:
    """Whose name something bears: "named after Magtymguly", "the Abai monument"."""
    found = [*_in_front(token), *_right_behind(token)]
    for anchor in (token, *children(token, "acl", "relcl"), *carriers(token)):
        found += pobjs(anchor, ("after", "in honor of", "in honour of"))
        for pobj in pobjs(anchor, ("in",)):
            if pobj.lemma_ in ("honor", "honour", "memory"):
                found += pobjs(pobj, ("of",))
        for pobj in pobjs(anchor, ("as",)):
            if pobj.lemma_ in ("symbol", "sign", "token"):
                found += pobjs(pobj, ("of",))
    found += _name_borne(token)
    clauses = (c for c in children(token, "acl", "relcl") if c.lemma_.lower() in verbs.HONOURING)
    return spread([*found, *(honoured for clause in clauses for honoured in undergoers(clause))])


def _in_front(token: Token) -> list[Token]:
    """ "The Abai bronze monument", but not "Rahmon Opens Monument": no other name in between."""
    names = modifier(token)
    between = ((name, token.doc[name.i + 1 : token.i]) for name in names)
    named = [name for name, words in between if all(w.is_lower or w in names for w in words)]
    return [name for name in named if name.text[:1].isupper()]  # not "the 60-metre statue"


def _right_behind(token: Token) -> tuple[Token, ...]:
    """ "Unveiling of monument to Manas": the parser hangs the name on the unveiling."""
    behind = token.doc[token.i + 1 : token.i + 2]
    return tuple(name for to in behind if to.lower_ == "to" for name in children(to, "pobj"))


def _name_borne(token: Token) -> list[Token]:
    """ "The park which bears the name of Navoi", "was given the name of Abai"."""
    found: list[Token] = []
    for name in token.sent:
        verb = name.head
        if name.lower_ != "name" or not is_verb(verb) or verb.lemma_ not in _BEARING:
            continue
        behind = token.doc[min(token.right_edge.i + 1, verb.i)]
        torn = behind.tag_ == "WDT" and behind.head == verb
        if token in verb.children or token in described(verb) or torn:
            found += pobjs(name, ("of",))
    # "That founder of poetry" is somebody named before.
    return [who for who in found if not any(c.lower_ in ("that", "this") for c in who.lefts)]


_BEARING = frozenset({"bear", "carry", "give", "receive", "have", "get"})
