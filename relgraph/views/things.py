"""A thing in the graph → what is said of it and where it is spoken of, as triples and as a page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from ..model import Term
from ..namespaces import BASE, RDFS
from .html import page
from .terms import is_english

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store, Triple

_LABEL = NamedNode(RDFS + "label")
_MOST = 200  # links from elsewhere that a page lists


def triples_of(store: Store, node: NamedNode) -> list[Triple]:
    """Return what the default graph says of a node, sorted."""
    quads = store.quads_for_pattern(node, None, None, DefaultGraph())
    return sorted((quad.triple for quad in quads), key=str)


def thing_page(store: Store, node: NamedNode) -> str:
    """Return a page in HTML with what is said of a node and what leads to it."""
    rows = [
        _row(Term(triple.predicate.value).name, _shown(store, triple.object))
        for triple in triples_of(store, node)
    ]
    leading = sorted(_leading(store, node))
    more = f"<p>and {len(leading) - _MOST} more</p>" if len(leading) > _MOST else ""
    links = "".join(_row(predicate, link) for predicate, _, link in leading[:_MOST])
    name = label(store, node)
    return page(
        name,
        f"<h1>{escape(name)}</h1><p><code>{escape(node.value)}</code></p>"
        f"<table>{''.join(rows)}</table><h2>Where it is spoken of</h2><table>{links}</table>{more}",
    )


def label(store: Store, node: NamedNode) -> str:
    """Return the English label of a node, or the end of its IRI."""
    quads = store.quads_for_pattern(node, _LABEL, None, DefaultGraph())
    labels = (quad.object for quad in quads)
    return min(
        (words.value for words in labels if isinstance(words, Literal) and is_english(words)),
        default=Term(node.value).name or node.value,
    )


def _leading(store: Store, node: NamedNode) -> Iterator[tuple[str, str, str]]:
    for quad in store.quads_for_pattern(None, None, node, DefaultGraph()):
        if isinstance(quad.subject, NamedNode):
            shown = _shown(store, quad.subject)
            yield f"is {Term(quad.predicate.value).name} of", label(store, quad.subject), shown


def _shown(store: Store, term: object) -> str:
    if isinstance(term, NamedNode):
        name = escape(label(store, term))
        return f'<a href="{escape(local(term.value))}">{name}</a>' if _linked(term.value) else name
    if isinstance(term, Literal):
        language = f" <small>{escape(term.language)}</small>" if term.language else ""
        return escape(term.value) + language
    return escape(str(term))


def local(iri: str) -> str:
    """Return the address of one of our own things on this server; others stay as they are."""
    return "/" + iri.removeprefix(BASE) if iri.startswith(BASE) else iri


def _linked(iri: str) -> bool:
    return iri.startswith(("https://", "http://"))


def _row(name: str, shown: str) -> str:
    return f"<tr><th>{escape(name)}</th><td>{shown}</td></tr>"
