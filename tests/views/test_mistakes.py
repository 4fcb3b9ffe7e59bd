"""What is wrong with a query is told with its place and what to do."""

import pytest
from pyoxigraph import Store

from relgraph.errors import QuestionError
from relgraph.views.answers import answer
from relgraph.views.mistakes import suspects


@pytest.mark.parametrize(
    ("sparql", "place", "hint"),
    [
        ("SELECT ?a WHERE { ?a foo:bar ?b }", "line 1, column 29", "write PREFIX foo: <"),
        ("SELECT ?a WHERE {\n?a rel:x ?b ", "line 2, column", "a } is missing for a {"),
        ("SELECT ?a { ?a ?b ?c }}", "line 1, column", "a } closes nothing"),
        ("SELECT ?a { ?a ?b }", "line 1, column 20", "a . or ; between two statements"),
        ("SELEC ?a { ?a ?b ?c }", "line 1", "begin with one of them"),
        ("SELECT ?a ?c { ?a ?b ?c } GROUP BY ?a", "line 1", "not in GROUP BY"),
        ("SELECT ?a { ?a ?b 'x }", "line 1", "a quotation mark is not closed"),
        ("SELECT ?a {\n ?a ?b ?c FILTER ?c = 1 }", "line 2", "the condition of FILTER"),
        ("PREFIX a: <x y> SELECT * {}", "line 1", "may not hold spaces"),
        ("SELECT (COUNT(?a) WHERE {?a ?b ?c}", "line 1", "a ) is missing for a ("),
        ("SELECT (COUNT(?a)) WHERE {?a ?b ?c}", "line 1", "name what is computed"),
        ("SELECT * { ?a ?b ?c } LIMIT x", "line 1", "need a whole number"),
        ("SELECT (1 AS ?b) (2 AS ?b) {}", "line 1", "gets two values"),
        ("", "line 1", "it is empty"),
    ],
)
def test_a_mistake_is_told_with_its_place(sparql, place, hint):
    with pytest.raises(QuestionError) as told:
        answer(Store(), sparql)
    assert place in str(told.value)
    assert hint in str(told.value)


def test_the_place_is_shown():
    with pytest.raises(QuestionError) as told:
        answer(Store(), "SELECT ?a\n{ ?a ?b ?c } LIMIT x")
    assert str(told.value).endswith("\n  { ?a ?b ?c } LIMIT x\n                     ^")


def test_names_that_the_ontology_lacks(quads):
    sparql = 'SELECT * { ?a rel:invitor ?b ; rel:inviter ?c # rel:nonsense\n; rel:mention "rel:x" }'
    (told,) = suspects(quads, sparql)
    assert told == "rel:invitor is not in the ontology; did you mean rel:inviter?"


def test_things_that_the_graph_lacks(quads):
    sparql = "SELECT * { ?a rel:inviter person:tokaev , state:KAZ ; rel:place state:KAZX }"
    told = [line.partition(" is not in this graph")[0] for line in suspects(quads, sparql)]
    assert told == ["person:tokaev", "state:KAZX"]


def test_names_without_a_language(quads):
    sparql = "SELECT * { ?a rdfs:label 'Kazakhstan' ; rdfs:label \"Turkmenistan\"@en }"
    assert list(suspects(quads, sparql)) == ["names have a language: write 'Kazakhstan'@en"]
