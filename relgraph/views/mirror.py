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
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from networkx import MultiDiGraph
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ..collecting import without_collecting
from ..errors import GraphError
from ..model import Term
from ..namespaces import BASE, DATA, RDF, XSD
from ..vocabulary import REL, is_a
from .terms import NUMBERS, number, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .network import Network
    from .terms import Plain

_TYPE = RDF + "type"
TERM, _DAY = "term", "day"
_DAYS = {10: XSD + "date", 7: XSD + "gYearMonth", 4: XSD + "gYear"}
_DAY_KINDS = frozenset(_DAYS.values())
_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_JOIN = " | "
_SPECIAL = re.compile(r"[\\|]")
_ESCAPED = re.compile(r"\\(.)")
TAKEN = ("id", "iri")  # what files call the node itself

Node = NamedNode | BlankNode
Thing = TypeVar("Thing", str, "Column")
_Rows = dict[str, "str | list[str]"]


class Column(NamedTuple):
    """What a column holds: a property, and a datatype, a language after "@", terms or days."""

    predicate: str
    kind: str

    @property
    def base(self) -> str:
        """The name of the column where no other wants it."""
        if self.predicate == _TYPE and self.kind == TERM:
            return "kind"
        name = local(self.predicate)
        return f"{name}_{self.kind[1:]}" if self.kind[0] == "@" and self.kind != "@en" else name


def network_of_all(triples: Iterable[Triple]) -> Network:
    """Mirror triples as the head of this module says; their order does not matter."""
    with without_collecting():
        return _network(_sorted_out(triples))


class _Found(NamedTuple):
    """What triples say: the nodes, the links that leave each, and what stands in each column.

    Equal texts are one object, and a cell is a list only where it has several values: a network
    of a million triples is mostly its texts.
    """

    names: dict[str, str]
    links: dict[str, list[tuple[str, str]]]
    cells: dict[tuple[str, str], _Rows]


def _sorted_out(triples: Iterable[Triple]) -> _Found:
    texts: dict[str, str] = {}
    found = _Found({}, defaultdict(list), defaultdict(dict))
    one, (names, links, cells) = texts.setdefault, found
    for subject, predicate, target in triples:
        source = subject.value if isinstance(subject, NamedNode) else name_of(subject)
        link = one(predicate.value, predicate.value)
        source = names.setdefault(source, source)
        if isinstance(target, Literal):
            cell = target.value
            rows = cells[link, kind_of(target, cell)]
        elif is_term(link, cell := name_of(target)):
            rows = cells[link, TERM]
        else:
            links[source].append((names.setdefault(cell, cell), link))
            continue
        cell = one(cell, cell)
        known = rows.setdefault(source, cell)
        if known is not cell and cell not in _values(known):  # a triple may come twice
            rows[source] = [*_values(known), cell]
    return found


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


def _network(found: _Found) -> Network:
    names, links, cells = found
    columns = distinct({(column := Column(*key)): column.base for key in cells}, TAKEN)
    network: Network = MultiDiGraph()
    network.add_nodes_from(sorted(names))
    used = {link for ends in links.values() for _, link in ends}
    link_names = distinct({link: local(link) for link in used})
    for node in sorted(links):
        for end, key in sorted((end, link_names[link]) for end, link in links.pop(node)):
            network.add_edge(node, end, key, label=key)
    facts: Mapping[str, dict[str, Any]] = network.nodes
    told = {}
    for column, name in sorted(columns.items(), key=lambda item: item[1]):
        rows = cells.pop(column)
        terms = _terms(rows) if column.kind == TERM else {}
        several = any(isinstance(values, list) for values in rows.values())
        told[name] = (*column, several, {short: iri for iri, short in terms.items()})
        for node, cell in _filled(column.kind, rows, terms, several=several):
            facts[node][name] = cell
    mapping = {"columns": told, "links": {name: link for link, name in link_names.items()}}
    network.graph["mapping"] = json.dumps(mapping, ensure_ascii=False, sort_keys=True)
    return network


def _filled(
    kind: str, rows: _Rows, terms: Mapping[str, str], *, several: bool
) -> Iterable[tuple[str, Plain]]:
    """Give the cell of each node, all of one type."""
    if several:
        return ((node, _in_one(_values(cell), terms)) for node, cell in rows.items())
    if kind in NUMBERS:
        numbers = [number(kind, str(cell)) for cell in rows.values()]
        if None not in numbers:
            return zip(rows, cast("list[Plain]", numbers), strict=True)
    if not terms:
        return cast("dict[str, str]", rows).items()
    return ((node, terms[str(cell)]) for node, cell in rows.items())


def cell_of(
    kind: str, values: Sequence[str], terms: Mapping[str, str], *, several: bool, counts: bool
) -> Plain:
    """Return the cell of a node in a column that has `several` values somewhere, or `counts`."""
    if several:
        return _in_one(values, terms)
    found = number(kind, values[0]) if counts else None
    return terms.get(values[0], values[0]) if found is None else found


def _in_one(values: Iterable[str], terms: Mapping[str, str]) -> str:
    shown = (terms.get(value, value) for value in values)
    return _JOIN.join(sorted(_SPECIAL.sub(r"\\\g<0>", text) for text in shown))


def _values(cell: str | list[str]) -> list[str]:
    return cell if isinstance(cell, list) else [cell]


def _terms(rows: _Rows) -> dict[str, str]:
    iris = {iri for cell in rows.values() for iri in _values(cell)}
    return distinct({iri: local(iri) for iri in iris})


def distinct(wanted: Mapping[Thing, str], taken: Iterable[str] = ()) -> dict[Thing, str]:
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


def kind_of(literal: Literal, value: str) -> str:
    """Return what column of its property a literal stands in."""
    if literal.language:
        return f"@{literal.language}"
    datatype = literal.datatype.value
    if datatype in _DAY_KINDS and _DAYS.get(len(value)) == datatype and _ISO.fullmatch(value):
        return _DAY
    return datatype


def _object(kind: str, value: str, terms: Mapping[str, str]) -> Node | Literal:
    if kind == TERM:
        return _node(terms[value])
    if kind.startswith("@"):
        return Literal(value, language=kind[1:])
    return Literal(value, datatype=NamedNode(_DAYS[len(value)] if kind == _DAY else kind))


def is_term(predicate: str, node: str) -> bool:
    """Tell whether an object is a class, a term of the ontology or a concept that fills no role."""
    listed = node.startswith(BASE) and not node.startswith(DATA) and not _fills_role(predicate)
    return listed or predicate == _TYPE


@cache
def _fills_role(predicate: str) -> bool:
    return is_a(predicate, REL.role)


def name_of(node: object) -> str:
    """Return the name of a node: its IRI, or the label of a blank one."""
    if isinstance(node, NamedNode):
        return node.value
    if isinstance(node, BlankNode):
        return str(node)
    raise GraphError(f"{node} is no node of RDF 1.1; leave out triples about triples")


def _node(name: str) -> Node:
    return BlankNode(name[2:]) if name.startswith("_:") else NamedNode(name)


def local(iri: str) -> str:
    """Return the short name of a term."""
    return Term(iri).name or iri


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(r"\1", value)
