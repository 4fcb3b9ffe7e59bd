"""What a client accepts → the format of the answer, by the media types of the W3C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import QueryResultsFormat, RdfFormat

if TYPE_CHECKING:
    from collections.abc import Iterable

SOLUTIONS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "application/xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
TRIPLES = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
}
HTML = "text/html"


def chosen(accept: str, offered: Iterable[str]) -> str:
    """Return the media type that a client likes best of those offered, or nothing.

    The order of the offer decides where a client likes several equally.
    """
    offered = list(offered)
    wishes = [_wish(part) for part in (accept or "*/*").split(",") if part.strip()]
    best = max(offered, key=lambda kind: (_quality(kind, wishes), -offered.index(kind)))
    return best if _quality(best, wishes) > 0 else ""


def _wish(part: str) -> tuple[str, float]:
    kind, *parameters = (word.strip().lower() for word in part.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return kind, float(value)
            except ValueError:
                return kind, 0.0
    return kind, 1.0


def _quality(kind: str, wishes: list[tuple[str, float]]) -> float:
    """Return how much a media type is liked; the most particular wish that fits it counts."""
    fitting = {kind: 2, f"{kind.partition('/')[0]}/*": 1, "*/*": 0}
    found = [(fitting[wish], quality) for wish, quality in wishes if wish in fitting]
    return max(found)[1] if found else 0.0
