"""Sorted triples → the view of everything as files want it, of which little is in memory at once.

It says what `mirror.network_of_all` says, node by node and edge by edge.
"""

from __future__ import annotations

import heapq
import json
from itertools import groupby
from operator import itemgetter
from typing import IO, TYPE_CHECKING

from pyoxigraph import Literal

from .mirror import TAKEN, TERM, Column, cell_of, distinct, is_term, kind_of, local, name_of
from .sorting import sort_lines
from .terms import NUMBERS, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pyoxigraph import Triple

    from .terms import Plain

_FIRST = itemgetter(0)


class _Form:
    """What is to be known of a column before its first cell is written."""

    def __init__(self, number_: int, column: Column) -> None:
        self.number, self.column, self.name = number_, column, ""
        self.several, self.counts = False, column.kind in NUMBERS
        self.terms: dict[str, str] = {}

    def learn(self, values: list[str]) -> None:
        """Take note of what stands in a cell."""
        self.several |= len(values) > 1
        if self.column.kind == TERM:
            self.terms |= dict.fromkeys(values, "")
        elif self.counts:
            self.counts = all(number(self.column.kind, value) is not None for value in values)

    def cell(self, values: list[str]) -> Plain:
        """Return what is written for the values of a node."""
        counts = self.counts and not self.several
        return cell_of(self.column.kind, values, self.terms, several=self.several, counts=counts)


class Streamed:
    """A network that can be gone through as one of networkx; its rows stand in a folder."""

    def __init__(self, triples: Iterable[Triple], folder: Path) -> None:
        self._nodes, self._edges, self._ends = folder / "nodes", folder / "edges", folder / "ends"
        forms: dict[tuple[str, str], _Form] = {}
        links: set[str] = set()
        new = [path.with_suffix(".new") for path in (self._nodes, self._edges, self._ends)]
        with _new(new[0]) as nodes, _new(new[1]) as edges, _new(new[2]) as ends:
            for name, same in groupby(triples, key=lambda triple: name_of(triple.subject)):
                cells, led = _told(same, forms)
                nodes.write(json.dumps((name, *cells.items()), ensure_ascii=False) + "\n")
                links.update(link for link, _ in led)
                edges.writelines(f"{name} {link} {end}\n" for link, end in led)
                ends.writelines(f"{end}\n" for _, end in led)
        for source, target in zip(new, (self._nodes, self._edges, self._ends), strict=True):
            sort_lines(source, target)  # by name, which is not the order of N-Triples
        self._forms = list(forms.values())
        self._links = distinct({link: local(link) for link in links})
        self.graph: dict[str, Plain] = {"mapping": self._mapping()}

    def is_directed(self) -> bool:
        """Tell that each edge leads from one node to another."""
        return True

    def nodes(self, data: bool = True) -> Iterator[tuple[str, dict[str, Plain]]]:
        """Give each node with its attributes, sorted."""
        forms = self._forms
        with _opened(self._nodes) as rows, _opened(self._ends) as ends:
            named = ([line.rstrip("\n")] for line in ends)
            merged = heapq.merge(map(json.loads, rows), named, key=_FIRST)
            for name, same in groupby(merged, key=_FIRST):
                cells = (cell for _, *found in same for cell in found)
                row = {forms[at].name: forms[at].cell(values) for at, values in cells}
                yield name, row if data else {}

    def edges(self, data: bool = True) -> Iterator[tuple[str, str, dict[str, Plain]]]:
        """Give each edge with its attributes, sorted."""
        with _opened(self._edges) as lines:
            rows = (line.rstrip("\n").split(" ") for line in lines)
            for source, same in groupby(rows, key=_FIRST):
                for end, key in sorted((end, self._links[link]) for _, link, end in same):
                    yield source, end, {"label": key} if data else {}

    def _mapping(self) -> str:
        """Name the columns, and tell as `mirror` does what each name stands for."""
        names = distinct({form.column: form.column.base for form in self._forms}, TAKEN)
        columns = {}
        for form in self._forms:
            form.name = names[form.column]
            form.terms = distinct({iri: local(iri) for iri in form.terms})
            terms = {short: iri for iri, short in form.terms.items()}
            columns[form.name] = (*form.column, form.several, terms)
        links = {name: link for link, name in self._links.items()}
        mapping = {"columns": columns, "links": links}
        return json.dumps(mapping, ensure_ascii=False, sort_keys=True)


def _told(
    triples: Iterable[Triple], forms: dict[tuple[str, str], _Form]
) -> tuple[dict[int, list[str]], list[tuple[str, str]]]:
    """Return the values of a node by the number of their column, and the links that leave it."""
    cells: dict[tuple[str, str], list[str]] = {}
    led = []
    for _, predicate, target in triples:
        link = predicate.value
        if isinstance(target, Literal):
            value = target.value
            cells.setdefault((link, kind_of(target, value)), []).append(value)
        elif is_term(link, end := name_of(target)):
            cells.setdefault((link, TERM), []).append(end)
        else:
            led.append((link, end))
    numbered = {}
    for key, values in cells.items():
        form = forms.get(key) or forms.setdefault(key, _Form(len(forms), Column(*key)))
        form.learn(values)
        numbered[form.number] = values
    return numbered, led


def _new(path: Path) -> IO[str]:
    return path.open("w", encoding="utf-8", newline="\n")


def _opened(path: Path) -> IO[str]:
    return path.open(encoding="utf-8", newline="\n")
