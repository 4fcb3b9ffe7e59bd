"""A name as a user writes it → the one node of the graph that it means."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import DefaultGraph, Literal, NamedNode

from ..errors import QuestionError
from ..gazetteer import fold
from ..model import Term
from ..namespaces import RDF, RDFS, SKOS
from ..vocabulary import REL, concepts, event_types
from .terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Store

_TYPE, _LABEL, _ALIAS = (
    NamedNode(iri) for iri in (RDF + "type", RDFS + "label", SKOS + "altLabel")
)
_LANGUAGES = ("en", "ru")
_PLACES = ("City", "Region", "Site", "Place", "State")
_AGENTS = ("Person", "State", "Organisation")
KINDS = {
    "agent": _AGENTS,
    "entity": (*_AGENTS, *_PLACES, "Series", "Office"),
    "office": ("Office",),
    "person": ("Person",),
    "place": _PLACES,
    "series": ("Series", "Organisation"),
    "state": ("State",),
}


class _Found(NamedTuple):
    """A node by a name: its IRI, its English label, and whether the name is its main one."""

    iri: str
    label: str
    main: bool


def entity_named(store: Store, name: str, kind: str = "entity") -> str:
    """Return the IRI of the one thing of a kind with this name, alias, code or IRI.

    Case, accents and punctuation are let pass where nothing is written exactly so.
    """
    classes: set[str] = {REL[found] for found in KINDS[kind]}
    if iri := _as_iri(name):
        if not _classes(store, iri):
            raise QuestionError(f"{iri} is not in this graph; give a name, or another IRI")
        return iri
    things = list(_exactly(store, name, classes)) or list(_loosely(store, name, classes))
    mains = [found for found in things if found.main] or things
    found = {thing.iri: thing.label for thing in mains}
    if len(found) == 1:
        return next(iter(found))
    if found:
        told = ", ".join(f"{label} ({iri})" for iri, label in sorted(found.items()))
        raise QuestionError(f"{name!r} names several things; give one of them: {told}")
    raise QuestionError(_nothing(store, name, kind, classes))


def _as_iri(name: str) -> str:
    """Return a full IRI, or what a prefix such as `state:` makes one; else nothing."""
    if name.startswith(("http://", "https://")):
        return name
    prefix, colon, rest = name.partition(":")
    return PREFIXES[prefix] + rest if colon and prefix in PREFIXES else ""


def _exactly(store: Store, name: str, classes: set[str]) -> Iterator[_Found]:
    written = [Literal(name), *(Literal(name, language=language) for language in _LANGUAGES)]
    for predicate, main in ((_LABEL, True), (_ALIAS, False)):
        for words in written:
            for quad in store.quads_for_pattern(None, predicate, words, DefaultGraph()):
                if isinstance(quad.subject, NamedNode):
                    yield from _known(store, quad.subject.value, classes, main=main)
    for predicate in (NamedNode(REL.iso2), NamedNode(REL.iso3)):
        code = Literal(name.upper())
        for quad in store.quads_for_pattern(None, predicate, code, DefaultGraph()):
            if isinstance(quad.subject, NamedNode):
                yield from _known(store, quad.subject.value, classes, main=True)


def _loosely(store: Store, name: str, classes: set[str]) -> Iterator[_Found]:
    """Give what has this name when folded, else the people whose last name it is."""
    folded = fold(name)
    names = list(_names(store, classes))
    if same := [(iri, main) for iri, known, main in names if fold(known) == folded]:
        for iri, main in same:
            yield from _known(store, iri, classes, main=main)
        return
    for iri, known, main in names:
        if main and fold(known).rpartition(" ")[2] == folded:
            yield from _known(store, iri, classes, main=True)


def _known(store: Store, iri: str, classes: set[str], *, main: bool) -> Iterator[_Found]:
    if not classes.isdisjoint(_classes(store, iri)):
        yield _Found(iri, label_of(store, iri), main)


def _classes(store: Store, iri: str) -> set[str]:
    quads = store.quads_for_pattern(NamedNode(iri), _TYPE, None, DefaultGraph())
    return {quad.object.value for quad in quads if isinstance(quad.object, NamedNode)}


def label_of(store: Store, iri: str) -> str:
    """Return the English name of a node, or its IRI where it has none."""
    quads = store.quads_for_pattern(NamedNode(iri), _LABEL, None, DefaultGraph())
    labels = (quad.object for quad in quads)
    return min(
        (words.value for words in labels if isinstance(words, Literal) and words.language == "en"),
        default=iri,
    )


def _names(store: Store, classes: Iterable[str]) -> Iterator[tuple[str, str, bool]]:
    """Give the IRI, each name of everything of some classes, and whether it is a main one."""
    for kind in sorted(classes):
        for quad in store.quads_for_pattern(None, _TYPE, NamedNode(kind), DefaultGraph()):
            for predicate, main in ((_LABEL, True), (_ALIAS, False)):
                for named in store.quads_for_pattern(quad.subject, predicate, None, DefaultGraph()):
                    if isinstance(quad.subject, NamedNode) and isinstance(named.object, Literal):
                        yield quad.subject.value, named.object.value, main


def _nothing(store: Store, name: str, kind: str, classes: set[str]) -> str:
    known = sorted({words for _, words, main in _names(store, classes) if main})
    found = get_close_matches(name, known, n=3, cutoff=0.75)
    hint = f"did you mean {' or '.join(found)}?" if found else "give its full name or its IRI"
    what = {"agent": "no person, state or body", "entity": "nothing"}.get(kind, f"no {kind}")
    return f"{what} in this graph is named {name!r}; {hint}"


def type_named(name: str) -> Term:
    """Return the type of event that is called so, whatever its case and spaces."""
    kinds = {found.kind.name: found.kind for found in event_types()}
    wanted = name.replace(" ", "").casefold()
    for known, kind in kinds.items():
        if known.casefold() == wanted:
            return kind
    raise QuestionError(f"{name!r} is no type of event; {choice(wanted, kinds)}")


def status_named(name: str) -> Term:
    """Return the status that is called so."""
    known = {concept.name: Term(concept.iri) for concept in concepts("status")}
    if name not in known:
        raise QuestionError(f"{name!r} is no status; {choice(name, known)}")
    return known[name]


def choice(name: str, names: Iterable[str]) -> str:
    """Tell which names there are instead of a wrong one, the one first that may be meant."""
    folded = {known.casefold(): known for known in names}
    found = get_close_matches(name.casefold(), folded, n=1)
    told = ", ".join(folded.values()) or "none"
    return f"did you mean {folded[found[0]]}? There are {told}" if found else f"there are {told}"
