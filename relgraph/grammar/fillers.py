"""A role of a frame and a trigger → what fills the role: entities, or words of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Argument, Entity, Filler, Literal
from ..vocabulary import REL, concept, is_a, is_text, range_of, scheme_of
from .gatherings import is_of_body
from .phrases import phrase
from .sites import projects
from .sums import in_sum
from .surface import beside, listed, start_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..model import Mention, Time
    from .frame import Role, Value
    from .reading import Reading


def fillers_of(
    reading: Reading, token: Token, role: Role, time: Time, taken: set[str]
) -> tuple[Filler, ...]:
    """Find what fills a role at a trigger, without the entities already `taken` by another."""
    day = time.start or reading.article.published

    def fits(other: Token) -> bool:
        entities = entities_at(reading, other, role, day)
        if entities:
            return any(e.iri not in taken for e in entities)
        return role.text and _is_words(reading, other, role)

    tokens = listed(reading, role.path.follow(token, reading.language.links, fits), token)
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children)
    if not tokens and role.side and not (passive and role.side == "before"):
        tokens = beside(
            token, role.side, lambda t: bool(entities_at(reading, t, role, day)) and fits(t)
        )
    fillers: list[Filler] = []
    for other in tokens:
        if role.bodies and _owns(reading, other, tokens):
            continue  # "Saudi Arabia's ACWA Power": the company deals in its own name
        if _sends(reading, other, tokens):
            continue  # "the delegation of Hungary led by Szijjártó": he acts for it
        entities = entities_at(reading, other, role, day)
        fillers += [entity for entity in entities if entity.iri not in taken]
        if not entities and role.text:
            words = phrase(reading, other)
            fillers += [Literal(words)] if len(words) > 2 else []
    return tuple(dict.fromkeys(f for f in fillers if not _stands_behind(f, fillers)))


def _stands_behind(state: Filler, fillers: Iterable[Filler]) -> bool:
    """ "The Presidents of China, Xi; Russia, Putin": who acts for a state stands in its place."""
    people = (f for f in fillers if isinstance(f, Entity) and f.kind == REL.Person)
    acting = {served for person in people for served in gazetteer().acts_for(person)}
    return state in acting


def _owns(reading: Reading, state: Token, tokens: Iterable[Token]) -> bool:
    """Whether a body beside a word is told to be of it, however the parser hangs them."""
    named = (t for t in tokens if t.i in reading.mentions)
    bodies = [t for t in named if reading.mentions[t.i].kind == "organisation"]
    before = [w for w in state.doc[max(0, state.i - 3) : state.i] if w.lower_ != "the"]
    behind = state.doc[state.i + 1 : state.i + 3]
    return (
        (state.dep_ in _OWNING and state.head in bodies)
        or (len(before) > 1 and before[-1].lower_ == "of" and before[-2] in bodies)
        or (len(behind) > 1 and behind[0].tag_ == "POS" and behind[1] in bodies)
    )


def _sends(reading: Reading, state: Token, tokens: Iterable[Token]) -> bool:
    """Whether a delegation is of a state, and stands for a person who leads it."""
    noun = state.head.head if state.dep_ == "pobj" and state.head.lower_ == "of" else None
    meant = reading.references.get(noun.i) if noun is not None and noun in tokens else None
    led = meant is not None and all(e.kind == REL.Person for e in meant.candidates)
    return led and noun is not None and noun.lemma_.lower() in _SENT


_SENT = frozenset({"delegation", "group", "team", "mission"})
_PEOPLE = frozenset({"person", "people"})
_OWNING = ("poss", "compound", "amod", "nmod")
_AGENTS = _PEOPLE | {"office", "offices", "state", "states"}


def _is_words(reading: Reading, token: Token, role: Role) -> bool:
    """Whether the words at a token may stand in a role that takes text."""
    if not is_text(role.kind) or token.pos_ not in ("NOUN", "PROPN", "VERB"):
        return False
    if any(child.lower_ == "following" for child in token.lefts):
        return False  # "the following documents" are those of the list below
    mention = reading.mentions.get(token.i)
    kinds = _AGENTS if role.only is not None else _PEOPLE
    if mention is not None and (mention.kind in kinds or _is_press(mention)):
        return False
    barred = token.lemma_.lower() in role.without and not is_of_body(token, reading)
    return token.i not in reading.times and not barred


def _is_press(mention: Mention) -> bool:
    """ "…, Trend reports": the agency is no part of what it tells."""
    return any(gazetteer().is_press(entity) for entity in mention.entities)


def entities_at(reading: Reading, token: Token, role: Role, day: str) -> tuple[Entity, ...]:
    """What a token names that may stand in a role."""
    wanted = role.only or range_of(role.kind)
    if in_sum(reading, token):
        return ()
    own = reading.mentions.get(token.i)
    if role.named and own is not None and own.kind in ("office", "offices"):
        return ()
    for mention in (own, reading.references.get(token.i)):
        if mention is None or (mention.kind == "adjective" and not role.adjectives):
            continue
        if role.only == REL.Person and _are_sides(token, mention):
            continue
        told = mention.kind == "reference"  # "the leaders" are all of them
        entities = mention.candidates if told else reading.named(mention, day)
        if wanted == REL.State:
            acting = tuple(e for entity in entities for e in _acting(entity, role))
            acting = acting or _region(token, entities, role)
            words = _state_of_body(reading, token, mention)
            # "Kyrgyz and Turkish ministers X and Y": of one of them the office alone tells.
            several = mention.kind in ("people", "offices") and len(words) > len(acting)
            entities = words if several else acting or words
        fitting = tuple(
            e for e in entities if wanted is None or role.bodies or is_a(e.kind, wanted)
        )
        if wanted == REL.Agent:
            # A poet of old and a pipeline meet nobody; agencies tell of those who do.
            known = gazetteer()
            fitting = tuple(e for e in fitting if not known.is_figure(e) and not known.is_press(e))
            fitting = tuple(e for e in fitting if e not in projects(token, reading))
        if fitting:
            return fitting
    return ()


def _are_sides(token: Token, mention: Mention) -> bool:
    """ "The sides signed", "the delegations": they act for their states, nobody in person."""
    several = mention.kind == "reference" and len(mention.candidates) > 1
    return several and token.lemma_.lower() in _SIDES


_SIDES = frozenset({"side", "party", "delegation", "country", "state", "government", "nation"})


def _acting(entity: Entity, role: Role) -> tuple[Entity, ...]:
    """Whose deed it is: a minister acts for his state; with `bodies`, a company for itself."""
    if role.bodies and gazetteer().is_own_agent(entity):
        return (entity,)
    return gazetteer().acts_for(entity)


_BETWEEN = frozenset({"with", "between", "among", "to", "from", "by", "and"})


def _region(token: Token, entities: Iterable[Entity], role: Role) -> tuple[Entity, ...]:
    """ "China's trade with Central Asia", which is five states; not "Central Asia's"."""
    known = gazetteer()
    of = token.head.lower_ == "of" and token.head.head.tag_ == "NNS"  # "the states of Central Asia"
    apart = token.dep_ == "pobj" and token.head.lower_ not in _BETWEEN and not of
    told = role.kind == REL.party and token.dep_ not in ("poss", "oprd", "appos") and not apart
    named = told and any(known.states_of(entity) == known.core for entity in entities)
    return known.core_states if named else ()


def _state_of_body(reading: Reading, token: Token, mention: Mention) -> tuple[Entity, ...]:
    """The state of a body or office that only words tell: "the Embassy of Uzbekistan"."""
    if mention.kind == "place" and (town := reading.town_in_name(token)):
        return reading.states_of(town)  # "Samarkand State University"
    one = mention.kind == "organisation" and len(mention.states) == 1
    codes = mention.states if one else tuple(office.state for office in mention.office)
    states = (reading.state(code) for code in dict.fromkeys(codes))
    return tuple(state for state in states if state)


def figure_before(token: Token, reading: Reading) -> Entity | None:
    """The poet or hero named last in the sentences before: "A bronze Manas has appeared …"."""
    before = range(start_before(token, _NEAR), token.sent.start)
    named = (reading.mentions[at] for at in before if at in reading.mentions)
    told = [entity for mention in named for entity in mention.entities]
    figures = [entity for entity in told if gazetteer().is_figure(entity)]
    return figures[-1] if figures else None


_NEAR = 2


def values_near(token: Token, values: Iterable[Value]) -> Iterator[Argument]:
    """Values whose words stand in the phrase or the clause of the trigger."""
    for value in values:
        words = value.words["en"]
        near = {"word": (token, *token.lefts), "phrase": token.subtree, "clause": token.sent}.get(
            value.reach
        ) or _of_one_verb(token)
        text = " " + " ".join(other.lower_ for other in near) + " "
        names = [name for word, name in words.items() if f" {word} " in text]
        for name in dict.fromkeys(names):
            yield Argument(value.kind, concept(scheme_of(value.kind) or "", name))


def _of_one_verb(token: Token) -> list[Token]:
    """The words of a sentence that hang on the same verb as a trigger, or on itself."""
    verb = _verb_at(token)
    return [word for word in token.sent if _verb_at(word) == verb]


def _verb_at(token: Token) -> Token:
    return next(
        (word for word in (token, *token.ancestors) if word.pos_ in ("VERB", "AUX")),
        token.sent.root,
    )
