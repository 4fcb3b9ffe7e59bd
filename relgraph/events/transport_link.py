"""A route between two places is opened, resumed or stopped."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..grammar import Frame, Role, Words, anywhere, bodies_in, home_states, towns, verb_over
from ..model import Argument
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from ..grammar import Reading
    from ..model import Entity

    Named = Sequence[tuple[str, Entity]]

_CHANGES = {
    "launch", "open", "resume", "start", "begin", "suspend", "connect", "resumption", "cancel",
    "operate", "restore", "link", "opening", "return", "introduce", "restart", "stop", "halt",
    "establish", "relaunch", "restoration", "restored", "resumed", "suspension", "carry",
    "postpone", "back", "perform", "realize", "run", "add", "serve", "commence", "inaugurate",
    "ply", "land", "organize", "organise", "arrive", "scrap", "axe", "discontinue",
    "reopen", "reinstate", "reinstatement", "renewal", "leave", "terminate",
    "depart", "journey", "renew",
}  # fmt: skip
_ROUTES = {"flight", "flights", "service", "services", "route", "routes", "train", "trains"}
# What any train does opens a route only where it is the first to do it.
_OPENING = {"first", "inaugural", "maiden", "new"}
_FIRST = _OPENING | {"direct", "regular"}
_RUNNING = {"operate", "perform", "carry", "run", "ply", "serve", "realize"}
_COUNTING = {"reduce", "increase", "double", "cut"}
_DASHES = ("-", "–", "—")
_GOING = {"land", "arrive", "depart", "leave"}
_MEANS = {"flight", "plane", "train", "bus", "ferry", "airline", "carrier", "air", "fly", "airport"}


class _Route(NamedTuple):
    starts: tuple[Entity, ...] = ()
    stops: tuple[Entity, ...] = ()


def _routes(token: Token, reading: Reading) -> tuple[_Route, ...]:
    """Where routes begin and end: "from A to B", "between A and B", "A-B and C-B"."""
    named = towns(_told_of(token), reading)
    firsts = [0, *(i for i in range(2, len(named)) if _begins(named, i)), len(named)]
    found = (_ends(named[i:j]) for i, j in pairwise(firsts))
    routes = tuple(route for route in found if route.starts or route.stops)
    whole = tuple(route for route in routes if route.starts and route.stops)
    return _joined(whole) or routes[:1]


def _joined(routes: Iterable[_Route]) -> tuple[_Route, ...]:
    """The routes, those with one end in common as one: "A-B and C-B flights"."""
    found: list[_Route] = []
    for starts, stops in routes:
        last = found[-1] if found else _Route()
        if stops == last.stops:
            found[-1] = _Route((*last.starts, *starts), stops)
        elif starts == last.starts:
            found[-1] = _Route(starts, (*last.stops, *stops))
        else:
            found.append(_Route(starts, stops))
    return tuple(found)


def _begins(named: Named, at: int) -> bool:
    """Whether another route begins at a town: "… and Astana to Dushanbe", "and Osh-Samarkand"."""
    word, behind = named[at][0], named[at + 1][0] if at + 1 < len(named) else ""
    onwards = behind in _DASHES or behind == "to"
    closed = any(before in ("to", *_DASHES) for before, _ in named[:at])
    return word in ("from", "between") or (closed and word in ("and", ",") and onwards)


def _ends(named: Named) -> _Route:
    starts: list[Entity] = []
    stops: list[Entity] = []
    pairing = False
    for i, (word, town) in enumerate(named):
        dashed = i + 1 < len(named) and named[i + 1][0] in _DASHES
        if word == "from":
            starts.append(town)
        elif word == "with" and pairing and stops:
            starts, stops = [*starts, *stops], [town]  # "connecting A and B with C"
        elif word in ("to", "with") or (stops and word in ("and", ",")):
            stops.append(town)
        elif word in ("between", "connect", "link", "connecting", "linking", "route"):
            starts.append(town)
            pairing = True
        elif word in ("and", *_DASHES) and starts:
            (stops if pairing or word != "and" else starts).append(town)
        elif (dashed or word not in ("in", "of", "at", "on")) and not starts:
            starts.append(town)
            pairing = True
    # "Dushanbe - Almaty - Dushanbe" leads there and back.
    ends = (stop for stop in stops if stop not in starts)
    return _Route(tuple(dict.fromkeys(starts)), tuple(dict.fromkeys(ends)))


def _told_of(token: Token) -> Iterable[Token]:
    """The words of a sentence that tell of one route, where it tells of several."""
    routes = [word for word in token.sent if word.lower_ in _ROUTES and word.dep_ != "compound"]
    if token not in routes or len(routes) == 1:
        return token.sent
    at = routes.index(token)
    start = token.left_edge.i if at else token.sent.start
    end = routes[at + 1].left_edge.i if at + 1 < len(routes) else token.sent.end
    return token.doc[start:end]


def _is_route(token: Token, reading: Reading) -> bool:
    """Whether a journey of planes or trains is meant: "to fly", "to link", "a route" need towns."""
    name = token.lemma_.lower()
    starts, stops = next(iter(_routes(token, reading)), _Route())
    if name in ("fly", "serve"):
        by = {t.lemma_.lower() for t in reading.language.links["subject"](token)}
        stops = stops or tuple(town for _, town in towns(_objects(token, reading), reading))
        lines = any(_is_carrier(body) for body in bodies_in(_told_of(token), reading))
        aims = bool(stops) or (lines and bool(reading.language.links["to"](token)))
        return aims and (lines or not by.isdisjoint({"plane", "airline", "aircraft"}))
    if name == "bus":
        return bool(starts) and bool(stops)
    if name in ("connect", "link", "route", "plane", "service", "connection"):
        around = {other.lemma_.lower() for other in token.sent}
        told = bodies_in(_told_of(token), reading)
        air = around & _MEANS or any(_is_carrier(body) for body in told)
        return bool(stops) and bool(starts) and bool(air)
    over = {above.lemma_.lower() for above in token.ancestors if above.pos_ == "VERB"}
    own = {child.lower_ for child in token.lefts}
    return bool(own & _FIRST) if over & _GOING else bool(own & _OPENING) or not _is_habit(token)


def _is_habit(token: Token) -> bool:
    """ "Flights are performed twice a week", "reduced the flights": no route opens or stops."""
    verb = verb_over(token)
    if verb is None or verb.lemma_ in _COUNTING:
        return verb is not None
    words = {child.lower_ for child in verb.children}
    helpers = {child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    present = verb.tag_ in ("VBZ", "VBP") or (helpers & {"VBZ", "VBP"} and "been" not in words)
    never = "not" in words and verb.tag_ == "VBN"
    lasting = present and not words & {"since", "from"}
    return verb.lemma_ in _RUNNING and bool(lasting or never)


def _objects(verb: Token, reading: Reading) -> tuple[Token, ...]:
    """ "Will serve Budapest": where an airline flies to."""
    return reading.language.links["object"](verb) if verb.lemma_ == "serve" else ()


def _is_carrier(body: Entity) -> bool:
    words = body.name.lower().split()
    return bool(_CARRIERS & set(words))


_CARRIERS = {
    "air", "airlines", "airways", "railways", "avia", "flydubai", "flyarystan", "flynas",
    "aeroflot", "belavia", "lufthansa",
}  # fmt: skip


def _route(token: Token, reading: Reading) -> Iterator[Argument]:
    served = tuple(town for _, town in towns(_objects(token, reading), reading))
    carriers = tuple(body for body in bodies_in(_told_of(token), reading) if _is_carrier(body))
    for starts, stops in _routes(token, reading) or (_Route(),):
        told = tuple(start for start in starts if start not in served)
        ends = stops or served
        yield from (Argument(REL.origin, town) for town in told)
        yield from (Argument(REL.destination, town) for town in ends)
        yield from (Argument(REL.carrier, body) for body in carriers)
        homes = (*told, *ends) if told and ends else (*carriers, *told, *ends)
        yield from (Argument(REL.party, state) for state in home_states(homes))


FRAME = Frame(
    REL.TransportLink,
    words={
        "en": (
            Words(
                nouns={
                    "flights", "flight", "route", "train", "trains", "bus service", "air service",
                    "ferry", "air link", "air links", "ferry link", "bus route", "air traffic",
                    "air communication", "rail service", "bus", "buses", "service", "services",
                    "connection", "air connection", "railway service", "bus traffic",
                    "rail traffic", "train traffic", "passenger traffic", "rail link",
                    "bus communication", "rail communication", "passenger transportation",
                    "rail transportation", "air route", "air routes", "shuttle bus", "train link",
                },
                near=_CHANGES,
            ),
            Words(verbs={"fly", "serve"}),
            Words(verbs={"connect", "link"}),
        )
    },
    roles=(Role(REL.party, anywhere, only=REL.State),),
    needs=(REL.party,),
    least=2,
    each=REL.origin,
    reads=_route,
    check=_is_route,
)  # fmt: skip
