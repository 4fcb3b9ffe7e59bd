"""SPARQL → an answer: rows of Python values, a graph, or a text in some format."""

from __future__ import annotations

import re
from collections import namedtuple
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from ..errors import Forbidden, MissingExtra, QuestionError
from ..namespaces import local_name
from .tables import inert, table
from .terms import PREFIXES, is_english, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import rdflib
    from pyoxigraph import Store

    from .terms import Plain

    Value = Plain | None
    Results = QuerySolutions | QueryBoolean | QueryTriples

ANSWER_FORMATS = ("table", "csv", "json", "xml", "turtle")
_SERVICE = re.compile(
    r"""\\.|\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'"""  # escapes, texts
    r"""|<[^\s<>"{}|^`]*>|\#[^\n]*|[?$]\w+|:[\w.-]*"""  # IRIs, comments, variables, names
    r"""|(?P<service>SERVICE)""",
    re.IGNORECASE | re.DOTALL,
)
_RESULTS = {
    "csv": QueryResultsFormat.CSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}


class Answer:
    """The rows of a SELECT query, or the triples of a CONSTRUCT or DESCRIBE query.

    IRIs and dates are strings ("2024-08", too, is a date), numbers and truth values are Python's.
    """

    def __init__(
        self,
        columns: tuple[str, ...],
        rows: Iterable[tuple[Value, ...]],
        triples: Sequence[Triple] = (),
        names: Callable[[object], str] = str,
    ) -> None:
        self.columns = columns
        self._triples = triples
        self._names = names
        self._made = list(map(_row_type(columns)._make, rows))

    @cached_property
    def _rows(self) -> list[Any]:
        """The rows; those of triples are made when they are asked for, as a graph may be wanted."""
        make = _row_type(self.columns)
        told = ((t.subject, t.predicate, t.object) for t in self._triples)
        return self._made or [make(*map(_value, row)) for row in told]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> Any:
        return self._rows[index]

    def _repr_html_(self) -> str:
        from .html import MOST, html_table

        rows = html_table(self.columns, self._rows[:MOST], len(self))
        if not self._triples:
            return rows
        from .sketch import sketch

        return f"<div>{sketch(self._triples, self._names)}{rows}</div>"

    @property
    def graph(self) -> rdflib.Graph:
        """The triples as a graph of rdflib."""
        from rdflib import Graph

        written = serialize(self._triples, format=RdfFormat.N_TRIPLES) or b""
        return Graph().parse(data=written, format="nt")

    def to_dataframe(self) -> Any:
        """Return the rows as a DataFrame of pandas."""
        from importlib import import_module, util

        if util.find_spec("pandas") is None:
            raise MissingExtra("pandas is not installed; run `pip install relgraph[pandas]`")
        return import_module("pandas").DataFrame(self._rows, columns=list(self.columns))


@cache
def _row_type(columns: tuple[str, ...]) -> Any:
    """Return the type of the rows with these columns; making one takes longer than most queries."""
    return namedtuple("Row", columns, rename=True)


def answer(store: Store, sparql: str) -> Answer | bool:
    """Evaluate a query on the default graph; `GRAPH` reaches the graphs of the articles."""
    results = evaluated(store, sparql)
    if isinstance(results, QueryBoolean):
        return bool(results)
    if isinstance(results, QueryTriples):
        return Answer(("subject", "predicate", "object"), (), list(results), _Names(store))
    columns = tuple(variable.value for variable in results.variables)
    return Answer(columns, (tuple(map(_value, row)) for row in results))


def answer_text(
    store: Store, sparql: str, format_name: str, *, iris: bool = False, room: int = 0
) -> str:
    """Evaluate a query and write the answer; a table names things by label unless `iris`.

    `room` is how many letters a line of a table may have, 0 for any number.
    """
    results = evaluated(store, sparql)
    if format_name == "table":
        return _table(store, results, iris=iris, room=0 if iris else room)
    if format_name == "turtle" and isinstance(results, QueryTriples):
        triples = sorted(results, key=str)
        return (serialize(triples, format=RdfFormat.TURTLE) or b"").decode()
    if format_name in _RESULTS and not isinstance(results, QueryTriples):
        written = (results.serialize(format=_RESULTS[format_name]) or b"").decode()
        return _inert(written) if format_name == "csv" else written + "\n"
    fitting = "turtle or table" if isinstance(results, QueryTriples) else "table, csv, json or xml"
    raise QuestionError(f"this answer cannot be written as {format_name}; choose {fitting}")


def _inert(written: str) -> str:
    """Rewrite CSV so that no cell is a formula."""
    import csv
    import io

    lines = io.StringIO(newline="")
    rows = csv.reader(io.StringIO(written, newline=""))
    csv.writer(lines).writerows(map(inert, row) for row in rows)
    return lines.getvalue()


def evaluated(
    store: Store, sparql: str, defaults: Sequence[str] = (), named: Sequence[str] = ()
) -> Results:
    """Evaluate a query; where IRIs of graphs are given, on these alone."""
    if "service" in sparql.casefold() and any(m["service"] for m in _SERVICE.finditer(sparql)):
        raise Forbidden("SERVICE would ask another machine; ask this graph alone")
    try:
        if not (defaults or named):
            return store.query(sparql, prefixes=PREFIXES)
        return store.query(
            sparql,
            prefixes=PREFIXES,
            default_graph=[NamedNode(iri) for iri in defaults],
            named_graphs=[NamedNode(iri) for iri in named],
        )
    except SyntaxError as error:
        from .mistakes import is_update, mistake

        if is_update(sparql):
            message = "a query changes nothing; write SELECT, ASK, CONSTRUCT or DESCRIBE"
            raise Forbidden(message) from error
        raise QuestionError(str(mistake(sparql, error.msg))) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QuestionError(f"the query cannot be answered: {error}") from error


def _value(term: object) -> Value:
    if isinstance(term, NamedNode):
        return term.value
    if isinstance(term, Literal):
        return plain(term)
    return None if term is None else getattr(term, "value", str(term))


def _table(store: Store, results: Results, *, iris: bool, room: int) -> str:
    if isinstance(results, QueryBoolean):
        return "yes\n" if results else "no\n"
    if isinstance(results, QueryTriples):
        columns = ["subject", "predicate", "object"]
        rows = [[t.subject, t.predicate, t.object] for t in sorted(results, key=str)]
    else:
        columns = [variable.value for variable in results.variables]
        rows = [list(row) for row in results]
    show = _plain if iris else _Names(store)
    return table(columns, [_cells([(term, show(term)) for term in row]) for row in rows], room)


def _cells(row: Sequence[tuple[object, str]]) -> list[str]:
    """Show an event whose label the row has already by its number, by which one can ask of it."""
    cells: list[str] = []
    for term, shown in row:
        iri = term.value if isinstance(term, NamedNode) else ""
        again = iri.startswith(PREFIXES["event"]) and shown in cells
        cells.append(local_name(iri) if again else shown)
    return cells


def _plain(term: object) -> str:
    return "" if term is None else str(getattr(term, "value", term))


class _Names(dict[str, str]):
    """The English labels of nodes, each looked up once."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store

    def __call__(self, term: object) -> str:
        return self[term.value] if isinstance(term, NamedNode) else _plain(term)

    def __missing__(self, iri: str) -> str:
        label = NamedNode(PREFIXES["rdfs"] + "label")
        quads = self._store.quads_for_pattern(NamedNode(iri), label, None)
        names = (
            q.object.value for q in quads if isinstance(q.object, Literal) and is_english(q.object)
        )
        self[iri] = min(names, default=local_name(iri))
        return self[iri]
