"""A route between two places is opened, resumed or stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, bodies_in, home_states, towns
from ..model import Argument
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..grammar import Reading
    from ..model import Entity

_CHANGES = {
    "launch", "open", "resume", "start", "begin", "suspend", "connect", "resumption", "cancel",
    "operate", "restore", "link", "opening", "return", "introduce", "restart", "stop", "halt",
    "establish", "relaunch", "restoration", "restored", "resumed", "suspension", "carry",
    "postpone", "back", "perform", "realize", "run", "add", "serve", "commence", "inaugurate",
    "ply", "land", "arrive", "depart", "journey", "renew",
}  # fmt: skip
_ROUTES = {"flight", "flights", "service", "services", "route", "routes", "train", "trains"}
# What any train does opens a route only where it is the first to do it.
_FIRST = {"first", "inaugural", "maiden", "new", "direct", "regular"}
_GOING = {"land", "arrive", "depart"}
_MEANS = {"flight", "plane", "train", "bus", "ferry", "airline", "carrier", "air", "fly", "airport"}


def _ends(token: Token, reading: Reading) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """Where a route begins and where it ends: "from A to B", "between A and B", "A - B"."""
    starts: list[Entity] = []
    stops: list[Entity] = []
    pairing = False
    for word, town in towns(_told_of(token), reading):
        if word == "from":
            starts.append(town)
        elif word == "with" and pairing and stops:
            starts, stops = [*starts, *stops], [town]  # "connecting A and B with C"
        elif word in ("to", "with") or (stops and word in ("and", ",")):
            stops.append(town)
        elif word in ("between", "connect", "link", "connecting", "linking", "route"):
            starts.append(town)
            pairing = True
        elif word in ("and", "-", "–", "—") and starts:
            (stops if pairing or word != "and" else starts).append(town)
        elif word not in ("in", "of", "at", "on") and not starts:
            starts.append(town)
            pairing = True
    # "Dushanbe - Almaty - Dushanbe" leads there and back.
    ends = (stop for stop in stops if stop not in starts)
    return tuple(dict.fromkeys(starts)), tuple(dict.fromkeys(ends))


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
    starts, stops = _ends(token, reading)
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
    return bool(own & _FIRST) or not over & _GOING


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
    starts, stops = _ends(token, reading)
    served = tuple(town for _, town in towns(_objects(token, reading), reading))
    stops = stops or served
    starts = tuple(start for start in starts if start not in served)
    carriers = tuple(body for body in bodies_in(_told_of(token), reading) if _is_carrier(body))
    yield from (Argument(REL.origin, town) for town in starts)
    yield from (Argument(REL.destination, town) for town in stops)
    yield from (Argument(REL.carrier, body) for body in carriers)
    ends = (*starts, *stops) if stops and starts else (*carriers, *starts, *stops)
    yield from (Argument(REL.party, state) for state in home_states(ends))


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
                    "rail transportation",
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
    reads=_route,
    check=_is_route,
)  # fmt: skip
