"""Triples ↔ a network that says the same, so that nothing is lost on the way to networkx.

`network_of_all` maps triples so, and `triples_of` reads them back:

* Each subject, and each object of a link, is a node named by its IRI; a blank node by "_:" and its
  label. A link between two nodes is an edge whose `key` and `label` are the name of the property.
* A class, a term of the ontology or a concept of a closed list is no node but an attribute that
  holds its name: `kind="Invitation"`, `status="occurred"`. Concepts that fill roles, such as
  topics, are nodes.
* A literal is an attribute of its subject. Each language and datatype of a property has a column
  of its own: `label` is English, `label_ru` Russian. Days, months and years share one, as their
  length tells them apart.
* Whole and decimal numbers and truth values are Python's where all cells of a column come back
  letter for letter; any other value is a text.
* Where a node has several values of a column, its cell joins them, sorted, by " | "; in such a
  column a backslash stands before each bar and backslash of a value.
* `network.graph["mapping"]` tells in JSON which IRI each name stands for. Names that would clash
  are numbered: `kind_2`.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from networkx import MultiDiGraph
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ..errors import GraphError
from ..model import Term
from ..namespaces import BASE, DATA, RDF, XSD
from ..vocabulary import REL, is_a
from .terms import number, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .network import Network
    from .terms import Plain

_TYPE = RDF + "type"
_TERM, _DAY = "term", "day"
_DAYS = {10: XSD + "date", 7: XSD + "gYearMonth", 4: XSD + "gYear"}
_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_JOIN = " | "
_SPECIAL = re.compile(r"[\\|]")
_ESCAPED = re.compile(r"\\(.)")
_TAKEN = ("id", "iri")  # what files call the node itself

Node = NamedNode | BlankNode
Thing = TypeVar("Thing", str, "_Column")


class _Column(NamedTuple):
    """What a column holds: a property, and a datatype, a language after "@", terms or days."""

    predicate: str
    kind: str

    @property
    def base(self) -> str:
        """The name of the column where no other wants it."""
        if self.predicate == _TYPE and self.kind == _TERM:
            return "kind"
        name = _local(self.predicate)
        return f"{name}_{self.kind[1:]}" if self.kind[0] == "@" and self.kind != "@en" else name


def network_of_all(triples: Iterable[Triple]) -> Network:
    """Mirror triples as the head of this module says; their order does not matter."""
    cells: dict[_Column, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    links: dict[str, list[tuple[str, str]]] = defaultdict(list)
    names: set[str] = set()
    for triple in triples:
        subject, predicate = _name(triple.subject), triple.predicate.value
        names.add(subject)
        if isinstance(triple.object, Literal):
            cells[_column(predicate, triple.object)][subject].append(triple.object.value)
        elif _is_term(predicate, node := _name(triple.object)):
            cells[_Column(predicate, _TERM)][subject].append(node)
        else:
            names.add(node)
            links[predicate].append((subject, node))
    return _network(sorted(names), links, cells)


def triples_of(network: Network) -> Iterator[Triple]:
    """Give the triples that a network of `network_of_all` mirrors, read from a file or not."""
    if "mapping" not in network.graph:
        raise GraphError("this network mirrors no triples; only the view `all` does")
    mapping = json.loads(network.graph["mapping"])
    nodes = {node: _node(str(iri or node)) for node, iri in network.nodes(data="iri")}
    for name, (predicate, kind, several, terms) in mapping["columns"].items():
        column = NamedNode(predicate)
        for node, cell in network.nodes(data=name):
            if cell is not None:
                text = written(cell)
                for value in map(_unescaped, text.split(_JOIN)) if several else [text]:
                    yield Triple(nodes[node], column, _object(kind, value, terms))
    for source, target, facts in network.edges(data=True):
        link = NamedNode(mapping["links"][facts["label"]])
        yield Triple(nodes[source], link, nodes[target])


def _network(
    names: Iterable[str],
    links: Mapping[str, list[tuple[str, str]]],
    cells: Mapping[_Column, Mapping[str, list[str]]],
) -> Network:
    network: Network = MultiDiGraph()
    network.add_nodes_from(names)
    link_names = _distinct({link: _local(link) for link in links})
    ends = ((*pair, link_names[link]) for link, pairs in links.items() for pair in pairs)
    for a, b, key in sorted(ends):
        network.add_edge(a, b, key, label=key)
    columns = _distinct({column: column.base for column in cells}, _TAKEN)
    told = {}
    for column, name in sorted(columns.items(), key=lambda item: item[1]):
        rows = cells[column]
        terms = _terms(rows) if column.kind == _TERM else {}
        several = any(len(values) > 1 for values in rows.values())
        told[name] = (*column, several, {short: iri for iri, short in terms.items()})
        for node, cell in _filled(column.kind, rows, terms, several=several):
            network.nodes[node][name] = cell
    mapping = {"columns": told, "links": {name: link for link, name in link_names.items()}}
    network.graph["mapping"] = json.dumps(mapping, ensure_ascii=False, sort_keys=True)
    return network


def _filled(
    kind: str, rows: Mapping[str, list[str]], terms: Mapping[str, str], *, several: bool
) -> Iterator[tuple[str, Plain]]:
    """Give the cell of each node, all of one type."""
    if several:
        for node, values in rows.items():
            shown = (terms.get(value, value) for value in values)
            yield node, _JOIN.join(sorted(_SPECIAL.sub(r"\\\g<0>", text) for text in shown))
        return
    numbers = {node: number(kind, values[0]) for node, values in rows.items()}
    plain = any(value is None for value in numbers.values())
    for node, (value,) in rows.items():
        read = None if plain else numbers[node]
        yield node, terms.get(value, value) if read is None else read


def _terms(rows: Mapping[str, list[str]]) -> dict[str, str]:
    return _distinct({iri: _local(iri) for values in rows.values() for iri in values})


def _distinct(wanted: Mapping[Thing, str], taken: Iterable[str] = ()) -> dict[Thing, str]:
    """Give each thing the name that it wants, or a numbered one; Gephi is blind to case."""
    used, names = set(taken), {}
    for thing, base in sorted(wanted.items(), key=lambda item: (item[1], item[0])):
        name, count = base, 1
        while name.casefold() in used:
            count += 1
            name = f"{base}_{count}"
        used.add(name.casefold())
        names[thing] = name
    return names


def _column(predicate: str, literal: Literal) -> _Column:
    datatype = literal.datatype.value
    if literal.language:
        return _Column(predicate, f"@{literal.language}")
    if _DAYS.get(len(literal.value)) == datatype and _ISO.fullmatch(literal.value):
        return _Column(predicate, _DAY)
    return _Column(predicate, datatype)


def _object(kind: str, value: str, terms: Mapping[str, str]) -> Node | Literal:
    if kind == _TERM:
        return _node(terms[value])
    if kind.startswith("@"):
        return Literal(value, language=kind[1:])
    return Literal(value, datatype=NamedNode(_DAYS[len(value)] if kind == _DAY else kind))


def _is_term(predicate: str, node: str) -> bool:
    """Tell whether an object is a class, a term of the ontology or a concept that fills no role."""
    listed = node.startswith(BASE) and not node.startswith(DATA) and not is_a(predicate, REL.role)
    return predicate == _TYPE or listed


def _name(node: object) -> str:
    if isinstance(node, NamedNode):
        return node.value
    if isinstance(node, BlankNode):
        return str(node)
    raise GraphError(f"{node} is no node of RDF 1.1; leave out triples about triples")


def _node(name: str) -> Node:
    return BlankNode(name[2:]) if name.startswith("_:") else NamedNode(name)


def _local(iri: str) -> str:
    return Term(iri).name or iri


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(r"\1", value)
