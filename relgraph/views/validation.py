"""The default graph and the ontology → what SHACL finds wrong."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, cast

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

from ..model import Term
from ..vocabulary import files
from .exports import rdf
from .things import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import rdflib
    from pyoxigraph import QuerySolutions

_SHOWN = 10  # things that the report names for each rule


class Breach(NamedTuple):
    """A rule that is broken: what it asks for, the thing that breaks it, by what, and its value.

    Of a `doubt` only a person can tell whether it is a mistake.
    """

    rule: str
    thing: str
    path: str = ""
    value: str = ""
    doubt: bool = False


class Validation(NamedTuple):
    """Whether the graph conforms to the shapes of the ontology, the breaches, and a report."""

    conforms: bool
    breaches: tuple[Breach, ...]
    report: str


def validation(store: Store) -> Validation:
    """Check the events; the ontology is merged in, since the shapes must know the subclasses.

    What is asked of single things is left to a SHACL library. The rules on the whole graph, which
    are SPARQL, are asked of the engine itself, some hundred times faster.
    """
    from rdflib import Graph

    ontology = Graph()
    for path in files():
        ontology.parse(path, format="turtle")
    broken = {*_of_things(store, ontology), *_of_the_graph(store, ontology)}
    breaches = tuple(sorted(broken))
    conforms = all(breach.doubt for breach in breaches)
    return Validation(conforms, breaches, _report(store, breaches))


def _of_things(store: Store, ontology: rdflib.Graph) -> Iterator[Breach]:
    from pyshacl import validate
    from rdflib import Graph
    from rdflib.namespace import RDF, SH

    shapes = Graph() + ontology
    shapes.remove((None, SH.sparql, None))
    data = Graph().parse(data=rdf(store, "ntriples"), format="nt") + ontology
    _, results, _ = validate(data, shacl_graph=shapes)
    for node in results.subjects(RDF.type, SH.ValidationResult):
        parts = (SH.resultMessage, SH.focusNode, SH.resultPath, SH.value)
        rule, thing, path, value = (results.value(node, part) for part in parts)
        known = str(path) if path and "://" in path else ""
        yield Breach(str(rule), str(thing), known, str(value or ""))


def _of_the_graph(store: Store, ontology: rdflib.Graph) -> Iterator[Breach]:
    from rdflib.namespace import SH

    both = Store()
    both.bulk_extend(store.quads_for_pattern(None, None, None, DefaultGraph()))
    for path in files():
        both.bulk_load(path=str(path), format=RdfFormat.TURTLE)
    prefixes = {
        str(ontology.value(node, SH.prefix)): str(ontology.value(node, SH.namespace))
        for node in ontology.objects(None, SH.declare)
    }
    for shape, rule in ontology.subject_objects(SH.sparql):
        select = str(ontology.value(rule, SH.select))
        found = cast("QuerySolutions", both.query(select, prefixes=prefixes))
        asked = str(ontology.value(rule, SH.message))
        doubt = (shape, SH.severity, SH.Warning) in ontology
        by = "path" in {variable.value for variable in found.variables}
        for row in found:
            yield Breach(asked, row["value"].value, row["path"].value if by else "", doubt=doubt)


def _report(store: Store, breaches: Iterable[Breach]) -> str:
    """Tell each rule that is broken, how often, and the first things that break it."""
    by_rule: dict[str, list[Breach]] = defaultdict(list)
    for breach in breaches:
        by_rule[breach.rule].append(breach)
    if not by_rule:
        return "no rule is broken\n"
    lines = []
    for rule, found in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        doubt = "doubtful: " if found[0].doubt else ""
        lines.append(f"{len(found)} × {doubt}{rule}")
        lines += (f"    {_told(store, breach)}" for breach in found[:_SHOWN])
        if len(found) > _SHOWN:
            lines.append(f"    and {len(found) - _SHOWN} more")
    broken = sum(not found[0].doubt for found in by_rule.values())
    lines.append(f"rules broken: {broken}, rules that give doubts: {len(by_rule) - broken}")
    return "\n".join(lines) + "\n"


def _told(store: Store, breach: Breach) -> str:
    name = label(store, NamedNode(breach.thing)) if "://" in breach.thing else breach.thing
    what = f", {Term(breach.path).name}" if breach.path else ""
    value = f" {breach.value!r}" if breach.value else ""
    return f"{name} ({breach.thing}){what}{value}"
