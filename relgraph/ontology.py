"""Turtle files → what they say, checked: every name declared once and described."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from .errors import OntologyError
from .model import Term
from .namespaces import BASE, ONTOLOGY, OWL, RDF, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pyoxigraph import Quad

CONCEPT = Term(SKOS + "Concept")

_CONCEPT_SCHEME = SKOS + "ConceptScheme"
_DESCRIBED = {
    RDF + "Property",
    OWL + "Class",
    OWL + "ObjectProperty",
    OWL + "DatatypeProperty",
    OWL + "AnnotationProperty",
    _CONCEPT_SCHEME,
    CONCEPT,
}
_DESCRIPTION = (
    (RDFS + "label", "en"),
    (RDFS + "label", "ru"),
    (SKOS + "definition", "en"),
)


@dataclass(frozen=True, slots=True)
class Ontology:
    """What all files say: links between nodes, texts by language, and the file of each term."""

    files: tuple[Path, ...]
    declared: dict[str, Path]
    links: dict[tuple[str, str], list[str]]
    texts: dict[tuple[str, str, str], str]

    def all(self, subject: str, predicate: str) -> list[str]:
        """Return the nodes that `subject` is linked to, in the order of the file."""
        return self.links.get((subject, predicate), [])

    def one(self, subject: str, predicate: str) -> str:
        """Return the first such node, or empty."""
        return next(iter(self.all(subject, predicate)), "")

    def text(self, subject: str, predicate: str, language: str = "") -> str:
        """Return the text or number that `subject` has, or empty."""
        return self.texts.get((subject, predicate, language), "")

    def subjects(self, predicate: str, value: str) -> list[str]:
        """Return all that is linked to `value`, sorted."""
        links = self.links.items()
        return sorted(s for (s, p), values in links if p == predicate and value in values)

    def ancestors(self, term: str) -> list[str]:
        """Return the term and all that it is a kind of, the nearest first."""
        found = [term]
        for here in found:
            parents = self.all(here, RDFS + "subClassOf") + self.all(here, RDFS + "subPropertyOf")
            found += (parent for parent in dict.fromkeys(parents) if parent not in found)
        return found

    def wrong(self, term: str, message: str) -> OntologyError:
        """Return the error that `message` tells of a term, with its file."""
        path = self.declared.get(term)
        return OntologyError(f"{path.name if path else 'ontology'}: {Term(term).name} {message}")


def read_ontology(root: Path) -> Ontology:
    """Read and check every Turtle file below `root`."""
    files = tuple(sorted(root.rglob("*.ttl")))
    quads = [(path, quad) for path in files for quad in _quads(path)]
    ontology = Ontology(files, _declarations(quads), {}, {})
    for path, quad in quads:
        subject, predicate, value = _key(quad.subject), quad.predicate.value, quad.object
        for term in (predicate, _key(value)):
            if _is_ours(term) and term not in ontology.declared:
                raise OntologyError(f"{path.name}: {term} is not declared; mend it or declare it")
        if isinstance(value, Literal):
            ontology.texts.setdefault((subject, predicate, value.language or ""), value.value)
        else:
            ontology.links.setdefault((subject, predicate), []).append(_key(value))
    for term in ontology.declared:
        _check(term, ontology)
    return ontology


def _quads(path: Path) -> list[Quad]:
    try:
        return list(parse(path=str(path), format=RdfFormat.TURTLE, rename_blank_nodes=True))
    except SyntaxError as error:
        raise OntologyError(f"{path.name}:{error.lineno}: {error.msg}; mend the Turtle") from error


def _declarations(quads: Iterable[tuple[Path, Quad]]) -> dict[str, Path]:
    """Return the file of each term of ours that has a type."""
    declared: dict[str, Path] = {}
    for path, quad in quads:
        term = _key(quad.subject)
        if quad.predicate.value == RDF + "type" and _is_ours(term):
            first = declared.setdefault(term, path)
            if first != path:
                raise OntologyError(f"{path.name}: {term} is in {first.name} too; keep one")
    return declared


def _key(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _is_ours(iri: str) -> bool:
    """Tell whether this is a name of ours: not the ontology itself or a version of it."""
    return iri.startswith(ONTOLOGY) or (
        iri.startswith(BASE) and not iri.startswith(BASE + "ontology")
    )


def _check(term: str, ontology: Ontology) -> None:
    """Refuse a term without its texts, and a closed list that is none."""
    types = ontology.all(term, RDF + "type")
    for predicate, language in () if _DESCRIBED.isdisjoint(types) else _DESCRIPTION:
        if not ontology.text(term, predicate, language):
            raise ontology.wrong(term, f"has no {Term(predicate).name} in {language}; add it")
    if CONCEPT in types and not ontology.one(term, SKOS + "inScheme"):
        raise ontology.wrong(term, "is in no scheme; add skos:inScheme")
    scheme = ontology.one(term, ONTOLOGY + "scheme")
    if scheme and _CONCEPT_SCHEME not in ontology.all(scheme, RDF + "type"):
        raise ontology.wrong(term, f"has a rel:scheme, {scheme}, that is no scheme; mend it")
