"""The ontology → what is published of it: Turtle, a page of HTML, a context for JSON-LD."""

from __future__ import annotations

import json
from functools import cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from ..model import Term
from ..namespaces import BASE, DATA, ONTOLOGY, OWL, RDF, RDFS, SKOS
from ..vocabulary import files, ontology
from .html import page
from .terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEADER = BASE + "ontology"
_TYPE, _LABEL, _RANGE = RDF + "type", RDFS + "label", RDFS + "range"
_DEFINITION, _EXAMPLE, _IN_SCHEME = SKOS + "definition", SKOS + "example", SKOS + "inScheme"
_TITLE = "http://purl.org/dc/terms/title"
_PROPERTIES = {
    RDF + "Property",
    OWL + "ObjectProperty",
    OWL + "DatatypeProperty",
    OWL + "AnnotationProperty",
}
_LINKS = (
    (RDFS + "subClassOf", "is a kind of"),
    (RDFS + "subPropertyOf", "is a kind of"),
    (RDFS + "domain", "said of"),
    (_RANGE, "leads to"),
    (ONTOLOGY + "scheme", "values from"),
    (ONTOLOGY + "edgeOf", "edge of"),
    (ONTOLOGY + "edgeFrom", "edge from"),
    (ONTOLOGY + "edgeTo", "edge to"),
    (SKOS + "broader", "part of"),
    (SKOS + "closeMatch", "close to"),
)
_SHAPES = {"http://www.w3.org/ns/shacl#NodeShape", "http://www.w3.org/ns/shacl#PropertyShape"}
_SCHEME = SKOS + "ConceptScheme"
_CODES = ((ONTOLOGY + "cameoCode", "CAMEO"), (ONTOLOGY + "ploverCode", "PLOVER"))


class Missing(NamedTuple):
    """A term, and what it lacks."""

    term: str
    what: str


def turtle() -> str:
    """Return all files of the ontology as one."""
    return "\n".join(path.read_text(encoding="utf-8") for path in files())


def version() -> str:
    """Return the version of the ontology, the last part of its version IRI."""
    return ontology().one(_HEADER, OWL + "versionIRI").rpartition("/")[2]


def context() -> str:
    """Return a JSON-LD context by which plain JSON with our names becomes RDF."""
    terms: dict[str, object] = {"@version": 1.1, "id": "@id", "type": "@type"}
    terms |= {prefix: PREFIXES[prefix] for prefix in ("rel", "rdfs", "skos", "dcterms", "xsd")}
    terms |= {"label": {"@id": "rdfs:label", "@container": "@language"}, "title": "dcterms:title"}
    terms |= {term.name: f"rel:{term.name}" for term in _of_type({OWL + "Class"})}
    terms |= {term.name: _coerced(term) for term in _of_type(_PROPERTIES)}
    return json.dumps({"@context": terms}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


@cache
def html() -> str:
    """Return a page that explains every term, each at its own anchor."""
    known = ontology()
    title = known.text(_HEADER, _TITLE, "en")
    events = [Term(term) for term in known.subjects(RDFS + "subClassOf", ONTOLOGY + "Event")]
    classes = [term for term in _of_type({OWL + "Class"}) if term not in events]
    schemes = [Term(scheme) for scheme in known.subjects(_TYPE, _SCHEME)]
    parts = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(known.text(_HEADER, 'http://purl.org/dc/terms/description', 'en'))}</p>",
        _about_versions(),
        _section("Types of events", events),
        _section("Things", classes),
        _section("Roles, values and other properties", _of_type(_PROPERTIES)),
        *(_scheme(scheme) for scheme in schemes),
    ]
    return page(title, "\n".join(parts))


def _about_versions() -> str:
    iri = ontology().one(_HEADER, OWL + "versionIRI")
    return (
        f"<p>Version {escape(version())}: <code>{escape(iri)}</code>. The same as "
        '<a href="ontology.ttl">Turtle</a> and a <a href="context.jsonld">JSON-LD context</a>.</p>'
    )


def has_anchor(name: str) -> bool:
    """Tell whether the page explains something at this anchor."""
    return f' id="{escape(name)}"' in html()


def missing() -> Iterator[Missing]:
    """Give each term without a label, definition or example; of a list, its members are these."""
    known = ontology()
    wanted = ((_LABEL, "en"), (_LABEL, "ru"), (_DEFINITION, "en"), (_EXAMPLE, "en"))
    for term in known.declared:
        kinds = known.all(term, _TYPE)
        if not _SHAPES.isdisjoint(kinds):
            continue
        for predicate, language in wanted[:-1] if _SCHEME in kinds else wanted:
            if not known.text(term, predicate, language):
                yield Missing(Term(term).name, f"{Term(predicate).name} in {language}")


def _of_type(kinds: set[str]) -> list[Term]:
    known = ontology()
    ours = (Term(term) for term in known.declared if term.startswith(ONTOLOGY))
    return sorted(term for term in ours if kinds.intersection(known.all(term, _TYPE)))


def _coerced(term: Term) -> dict[str, str] | str:
    """Return how the value of a property is read: as a node, as a typed literal, or as it is."""
    kinds, found = ontology().all(term, _TYPE), ontology().one(term, _RANGE)
    name = f"rel:{term.name}"
    if OWL + "ObjectProperty" in kinds:
        return {"@id": name, "@type": "@id"}
    if found.startswith(PREFIXES["xsd"]) and not found.endswith("#string"):
        return {"@id": name, "@type": f"xsd:{Term(found).name}"}
    return name


def _section(title: str, terms: Iterable[Term]) -> str:
    return f"<h2>{escape(title)}</h2>" + "".join(_term(term, term.name) for term in terms)


def _scheme(scheme: Term) -> str:
    members = sorted(Term(found) for found in ontology().subjects(_IN_SCHEME, scheme))
    concepts = "".join(_term(member, f"{scheme.name}-{member.name}") for member in members)
    return (
        f"<h2>List: {escape(_words(scheme, 'en'))}</h2>"
        + _term(scheme, f"scheme-{scheme.name}")
        + concepts
    )


def _term(term: Term, anchor: str) -> str:
    known = ontology()
    rows = [
        ("means", escape(known.text(term, _DEFINITION, "en"))),
        ("example", escape(known.text(term, _EXAMPLE, "en"))),
        *((name, ", ".join(_link(end) for end in known.all(term, link))) for link, name in _LINKS),
        *((name, escape(known.text(term, code))) for code, name in _CODES),
    ]
    cells = "".join(f"<tr><th>{name}</th><td>{shown}</td></tr>" for name, shown in rows if shown)
    return (
        f'<h3 id="{escape(anchor)}">{escape(_words(term, "en"))} '
        f"<small>{escape(_words(term, 'ru'))}</small></h3>"
        f"<p><code>{escape(term)}</code></p><table>{cells}</table>"
    )


def _words(term: str, language: str) -> str:
    return ontology().text(term, _LABEL, language)


def _link(iri: str) -> str:
    name = escape(_words(iri, "en") or Term(iri).name)
    if iri.startswith(ONTOLOGY):
        return f'<a href="#{escape(Term(iri).name)}">{name}</a>'
    if iri.startswith(BASE) and not iri.startswith(DATA):
        scheme, _, concept = iri.removeprefix(BASE).partition("/")
        return f'<a href="#{escape(f"{scheme}-{concept}")}">{name}</a>'
    return f'<a href="{escape(iri)}">{name}</a>' if iri.startswith("http") else name
