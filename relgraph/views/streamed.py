"""Sorted triples → the view of everything as files want it, of which little is in memory at once.

It says what `mirror.network_of_all` says, node by node and edge by edge.
"""

from __future__ import annotations

import heapq
import json
from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import Literal

from .mirror import TAKEN, TERM, Column, cell_of, distinct, is_term, kind_of, local, name_of
from .sorting import sort_lines
from .terms import NUMBERS, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from pyoxigraph import Triple

    from .terms import Plain

    Cells = dict[tuple[str, str], list[str]]


class _Facts:
    """What is to be known of a column before its first cell is written."""

    def __init__(self, kind: str) -> None:
        self.several = False
        self.counts = kind in NUMBERS
        self.terms: dict[str, str] = {}


class _Node(NamedTuple):
    name: str
    cells: Cells
    ends: list[tuple[str, str]]


class Streamed:
    """A network that can be gone through as one of networkx, and is read anew each time."""

    def __init__(self, triples: Callable[[], Iterator[Triple]], folder: Path) -> None:
        self._triples = triples
        self._links, self._ends = folder / "links", folder / "ends"
        columns, links = self._looked_over(folder / "unsorted")
        self._names = distinct({(c := Column(*key)): c.base for key in columns}, TAKEN)
        self._columns = columns
        self._link_names = distinct({link: local(link) for link in links})
        self.graph: dict[str, Plain] = {"mapping": self._mapping()}

    def is_directed(self) -> bool:
        """Tell that each edge leads from one node to another."""
        return True

    def nodes(self, data: bool = True) -> Iterator[tuple[str, dict[str, Plain]]]:
        """Give each node with its attributes, sorted."""
        told = ((node.name, node.cells) for node in _nodes(self._triples()))
        with self._ends.open(encoding="utf-8", newline="\n") as lines:
            named: Iterator[tuple[str, Cells]] = ((line.rstrip("\n"), {}) for line in lines)
            merged = heapq.merge(told, named, key=itemgetter(0))
            for name, same in groupby(merged, key=itemgetter(0)):
                cells = {key: values for _, found in same for key, values in found.items()}
                yield name, dict(self._row(cells)) if data else {}

    def edges(self, data: bool = True) -> Iterator[tuple[str, str, dict[str, Plain]]]:
        """Give each edge with its attributes, sorted."""
        with self._links.open(encoding="utf-8", newline="\n") as lines:
            rows = (line.rstrip("\n").split(" ") for line in lines)
            for source, same in groupby(rows, key=itemgetter(0)):
                for end, key in sorted((end, self._link_names[link]) for _, end, link in same):
                    yield source, end, {"label": key} if data else {}

    def _looked_over(self, unsorted: Path) -> tuple[dict[tuple[str, str], _Facts], set[str]]:
        """Note what stands in each column, and write the links to a file of their own."""
        columns: dict[tuple[str, str], _Facts] = {}
        used: set[str] = set()
        with (
            self._links.open("w", encoding="utf-8") as links,
            unsorted.open("w", encoding="utf-8") as ends,
        ):
            for node in _nodes(self._triples()):
                for (link, kind), values in node.cells.items():
                    facts = columns.setdefault((link, kind), _Facts(kind))
                    facts.several |= len(values) > 1
                    if kind == TERM:
                        facts.terms |= dict.fromkeys(values, "")
                    elif facts.counts:
                        facts.counts = all(number(kind, value) is not None for value in values)
                for end, link in node.ends:
                    used.add(link)
                    links.write(f"{node.name} {end} {link}\n")
                    ends.write(f"{end}\n")
        sort_lines(unsorted, self._ends)
        for facts in columns.values():
            facts.terms = distinct({iri: local(iri) for iri in facts.terms})
        return columns, used

    def _mapping(self) -> str:
        told = {}
        for column, name in self._names.items():
            facts = self._columns[column.predicate, column.kind]
            terms = {short: iri for iri, short in facts.terms.items()}
            told[name] = (*column, facts.several, terms)
        mapping = {
            "columns": told,
            "links": {name: link for link, name in self._link_names.items()},
        }
        return json.dumps(mapping, ensure_ascii=False, sort_keys=True)

    def _row(self, cells: Cells) -> Iterable[tuple[str, Plain]]:
        for (link, kind), values in cells.items():
            facts = self._columns[link, kind]
            name = self._names[Column(link, kind)]
            counts = facts.counts and not facts.several
            yield name, cell_of(kind, values, facts.terms, several=facts.several, counts=counts)


def _nodes(triples: Iterable[Triple]) -> Iterator[_Node]:
    for name, same in groupby(triples, key=lambda triple: name_of(triple.subject)):
        node = _Node(name, defaultdict(list), [])
        for _, predicate, target in same:
            link = predicate.value
            if isinstance(target, Literal):
                value = target.value
                node.cells[link, kind_of(target, value)].append(value)
            elif is_term(link, end := name_of(target)):
                node.cells[link, TERM].append(end)
            else:
                node.ends.append((end, link))
        yield node
