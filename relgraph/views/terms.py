"""RDF terms ↔ Python values, and the prefixes that shorten them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..namespaces import BASE, DATA, ONTOLOGY, OWL, RDF, RDFS, SKOS, XSD

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyoxigraph import Literal

Plain = str | int | float | bool

_FOLDERS = (
    "article",
    "event",
    "evidence",
    "mention",
    "office",
    "organisation",
    "person",
    "place",
    "series",
    "state",
    "tenure",
)
PREFIXES = {
    "rel": ONTOLOGY,
    "scheme": BASE + "scheme/",
    "status": BASE + "status/",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": OWL,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "wd": "http://www.wikidata.org/entity/",
    "wgs84": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "xsd": XSD,
    **{folder: f"{DATA}{folder}/" for folder in _FOLDERS},
}
_READERS: dict[str, Callable[[str], Plain]] = {
    XSD + "integer": int,
    XSD + "decimal": float,
    XSD + "double": float,
    XSD + "boolean": lambda written: written == "true",
}
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")
_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


def plain(literal: Literal) -> Plain:
    """Return a number or truth value as Python's, anything else as it is written."""
    return _READERS.get(literal.datatype.value, str)(literal.value)


def is_english(literal: Literal) -> bool:
    """Tell whether words are English or of no language."""
    return literal.language in {None, "en"}


NUMBERS = frozenset({XSD + "boolean", XSD + "integer", XSD + "decimal"})


def number(datatype: str, value: str) -> Plain | None:
    """Return a number or truth value as Python's where `written` gives its letters back."""
    if datatype == XSD + "boolean" and value in {"true", "false"}:
        return value == "true"
    if datatype == XSD + "integer" and _WHOLE.fullmatch(value):
        return int(value)
    if datatype == XSD + "decimal" and _DECIMAL.fullmatch(value):
        return float(value) if written(float(value)) == value else None
    return None


def written(value: Plain) -> str:
    """Return a value as RDF writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        from decimal import Decimal

        return f"{Decimal(repr(value)).normalize():f}"
    return str(value)
