"""A dump loads as it is into another engine, and named questions answer the same there."""

import re
import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from pyoxigraph import NamedNode, QueryTriples, RdfFormat, parse
from virtuoso import DEFAULT_GRAPH, virtuoso

from relgraph.dumping import dump
from relgraph.graph import Graph
from relgraph.views.answers import evaluated
from relgraph.views.questions import question, questions
from relgraph.views.terms import PREFIXES, XSD

CASES = yaml.safe_load(Path(__file__).with_name("questions.yaml").read_text(encoding="utf-8"))
ASKED = [(found.name, {}) for found in questions()] + [
    (case["ask"], case["given"]) for case in CASES if case.get("given")
]
FILES = 3
_HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
_JOINED = re.compile(r'GROUP_CONCAT\(.*?separator="([^"]*)"\)\s+AS\s+\?(\w+)', re.DOTALL)
_NUMBERS = {XSD + name for name in ("integer", "decimal", "int", "double")}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("virtuoso-t"), reason="Virtuoso is not installed"),
]


@pytest.fixture(scope="module")
def other(press, tmp_path_factory):
    """Return a Virtuoso with the made-up press."""
    data, home = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("virtuoso")
    size = len(press) // FILES + 1
    assert len(dump(Graph(data, quads=press), data / "press.nq.gz", size)) == FILES
    with virtuoso(home, data) as server:
        assert server.load(data) == [["2", "NULL"]] * FILES
        yield server


def test_every_quad_is_there(press, other):
    ours = f"GRAPH <{DEFAULT_GRAPH}> {{ ?s ?p ?o }}"
    theirs = "?article a rel:Article . GRAPH ?article { ?s ?p ?o }"
    found = other.rows(
        f"{_HEAD} SELECT (COUNT(*) AS ?count) {{ {{ {ours} }} UNION {{ {theirs} }} }}"
    )
    (row,) = found["results"]["bindings"]
    assert int(row["count"]["value"]) == len(press)


@pytest.mark.parametrize(("name", "given"), ASKED, ids=[f"{name} {given}" for name, given in ASKED])
def test_a_question_is_answered_alike(press, other, name, given):
    sparql = question(name).filled(press, given)
    ours = evaluated(press, sparql)
    if isinstance(ours, QueryTriples):
        theirs = parse(other.triples(_HEAD + sparql), RdfFormat.N_TRIPLES)
        assert set(ours) == {quad.triple for quad in theirs}
        return
    columns = [variable.value for variable in ours.variables]
    separators = {column: separator for separator, column in _JOINED.findall(sparql)}
    expected = Counter(
        tuple(
            _term(term, separators.get(column)) for column, term in zip(columns, row, strict=True)
        )
        for row in ours
    )
    rows = other.rows(_HEAD + sparql)["results"]["bindings"]
    found = Counter(
        tuple(_told(row.get(column), separators.get(column)) for column in columns) for row in rows
    )
    assert found == expected


def _term(term, separator):
    """Return what a term of Oxigraph says."""
    if term is None or isinstance(term, NamedNode):
        return _said(term and term.value, "uri", "", "", separator)
    return _said(term.value, "literal", term.datatype.value, term.language or "", separator)


def _told(binding, separator):
    """Return what a term in the JSON of an answer says."""
    found = binding or {}
    kind, language = found.get("type"), found.get("xml:lang", "")
    return _said(found.get("value"), kind, found.get("datatype", ""), language, separator)


def _said(value, kind, datatype, language, separator):
    """Return a value that is equal where the standard says so.

    Names that a question joins (GROUP_CONCAT) stand in any order, have a language or none, and
    none of them is an empty text or unbound: the standard leaves that to the engine.
    """
    if separator is not None:
        return frozenset((value or "").split(separator))
    if value is None or kind == "uri":
        return value and (kind, value)
    if datatype in _NUMBERS:
        return Decimal(value)
    if datatype == XSD + "boolean":
        return value in {"true", "1"}
    plain = datatype in {"", XSD + "string"} or language
    return value, language if plain else datatype
