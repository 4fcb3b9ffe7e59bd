"""RDF terms → Python values, and the prefixes that shorten them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import DATA, ONTOLOGY
from ..ontology import BASE, OWL, RDF, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyoxigraph import Literal

Plain = str | int | float | bool
XSD = "http://www.w3.org/2001/XMLSchema#"

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


def plain(literal: Literal) -> Plain:
    """Return a number or truth value as Python's, anything else as it is written."""
    return _READERS.get(literal.datatype.value, str)(literal.value)


def is_english(literal: Literal) -> bool:
    """Tell whether words are English or of no language."""
    return literal.language in {None, "en"}
