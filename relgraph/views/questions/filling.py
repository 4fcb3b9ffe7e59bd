"""What a user gives for a parameter of a question → a term of SPARQL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode

from ...errors import QuestionError
from ...namespaces import DATA, XSD
from ...vocabulary import REL
from .. import naming
from ..days import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyoxigraph import QuerySolutions, Store

NEWEST = "newest"
_NEWEST_DAY = f"SELECT (MAX(STR(?published)) AS ?day) {{ ?article <{REL.published}> ?published }}"
_EVENT = re.compile(r"[0-9a-f]{12}")


def filler(store: Store, kind: str, given: str) -> str:
    """Return the term that `given` means as a parameter of this kind."""
    return KINDS[kind](store, given)


def _date(store: Store, given: str) -> str:
    return _day(first_day(_written(store, given)))


def _last_date(store: Store, given: str) -> str:
    return _day(last_day(_written(store, given)))


def _written(store: Store, given: str) -> str:
    """Return a date as it is written; `newest` is the day of the newest article."""
    if given == NEWEST:
        rows = cast("QuerySolutions", store.query(_NEWEST_DAY))
        newest = next(iter(rows), None)
        if newest is None or newest["day"] is None:
            raise QuestionError("no article in this graph has a date; give the day yourself")
        return str(newest["day"].value)
    return given


def _day(iso: str) -> str:
    return str(Literal(iso, datatype=NamedNode(XSD + "date")))


def _event(store: Store, given: str) -> str:
    iri = (
        f"{DATA}event/{given}"
        if _EVENT.fullmatch(given)
        else given.replace("event:", f"{DATA}event/")
    )
    node = NamedNode(iri) if iri.startswith(DATA) else None
    if node is None or not any(store.quads_for_pattern(node, None, None, DefaultGraph())):
        message = "give its IRI or the twelve characters at its end, as `--iris` shows them"
        raise QuestionError(f"no event {given!r} in this graph; {message}")
    return str(node)


def _type(_: Store, given: str) -> str:
    return str(NamedNode(naming.type_named(given)))


def _status(_: Store, given: str) -> str:
    return str(NamedNode(naming.status_named(given)))


def _number(_: Store, given: str) -> str:
    if not given.isdecimal():
        raise QuestionError(f"{given!r} is no number; write digits alone")
    return given


def _text(_: Store, given: str) -> str:
    return str(Literal(given))


def _named(kind: str) -> Callable[[Store, str], str]:
    return lambda store, given: str(NamedNode(naming.entity_named(store, given, kind)))


KINDS: dict[str, Callable[[Store, str], str]] = {
    "date": _date,
    "event": _event,
    "last-date": _last_date,
    "number": _number,
    "status": _status,
    "text": _text,
    "type": _type,
    **{kind: _named(kind) for kind in naming.KINDS},
}
