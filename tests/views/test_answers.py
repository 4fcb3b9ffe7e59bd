"""SPARQL gives Python values, graphs and texts."""

import json

import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import RDFS

from relgraph.errors import QuestionError
from relgraph.namespaces import DATA
from relgraph.views.answers import answer, answer_text
from relgraph.views.tables import table

KAZ = f"{DATA}state/KAZ"
STATES = """SELECT ?state ?iso3 ?cow ?core ?none WHERE {
  ?state a rel:State ; rel:iso3 ?iso3 ; rel:cowCode ?cow ; rel:coreState ?core } ORDER BY ?iso3"""


def test_rows_have_names_and_python_values(quads):
    found = answer(quads, STATES)
    assert found.columns == ("state", "iso3", "cow", "core", "none")
    assert tuple(found[0]) == (KAZ, "KAZ", 705, True, None)
    assert [row.cow for row in found] == [705, 701]
    assert len(found) == 2


def test_rows_become_a_data_frame(quads):
    pytest.importorskip("pandas")
    assert answer(quads, STATES).to_dataframe()["cow"].tolist() == [705, 701]


def test_numbers_with_fractions(quads):
    (row,) = answer(quads, "SELECT ?lat WHERE { place:astana wgs84:lat ?lat }")
    assert row.lat == 51.13


def test_ask_is_true_or_false(quads):
    assert answer(quads, "ASK { ?event a rel:Invitation }") is True
    assert answer(quads, "ASK { ?event a rel:PhoneCall }") is False
    assert answer_text(quads, "ASK { ?event a rel:PhoneCall }", "table") == "no\n"


def test_construct_gives_a_graph(quads):
    found = answer(quads, "CONSTRUCT WHERE { state:KAZ rdfs:label ?name }")
    assert set(found.graph) == {
        (URIRef(KAZ), RDFS.label, Literal("Kazakhstan", "en")),
        (URIRef(KAZ), RDFS.label, Literal("Казахстан", "ru")),
    }


def test_articles_speak_only_when_asked(quads):
    pattern = "?mention rel:reports rel:Invitation"
    assert len(answer(quads, f"SELECT * WHERE {{ {pattern} }}")) == 0
    assert len(answer(quads, f"SELECT * WHERE {{ GRAPH ?article {{ {pattern} }} }}")) == 2


def test_a_table_names_things(quads):
    text = answer_text(
        quads,
        "SELECT ?inviter ?status WHERE { ?e rel:inviter ?inviter ; rel:status ?status }",
        "table",
    )
    assert text == (
        "inviter                status\n"
        "---------------------  --------\n"
        "Kassym-Jomart Tokayev  occurred\n"
    )


def test_an_event_that_a_row_names_already_is_shown_by_its_number(quads, events):
    sparql = "SELECT ?what ?event { ?event a rel:Invitation ; rdfs:label ?what }"
    number = events[0].iri.rpartition("/")[2]
    assert answer_text(quads, sparql, "table").splitlines()[2].endswith(f"2024-08-05  {number}")


def test_a_table_of_iris(quads):
    assert KAZ in answer_text(quads, STATES, "table", iris=True)


def test_other_formats(quads):
    sparql = "SELECT ?iso3 WHERE { state:KAZ rel:iso3 ?iso3 }"
    assert answer_text(quads, sparql, "csv").split() == ["iso3", "KAZ"]
    assert json.loads(answer_text(quads, sparql, "json"))["results"]["bindings"] == [
        {"iso3": {"type": "literal", "value": "KAZ"}}
    ]
    assert answer_text(quads, sparql, "xml").startswith("<?xml")
    construct = "CONSTRUCT { ?s rel:iso3 ?o } WHERE { ?s rel:iso3 ?o }"
    assert 'ontology#iso3> "KAZ"' in answer_text(quads, construct, "turtle")


@pytest.mark.parametrize(
    ("sparql", "format_name", "message"),
    [
        ("SELECT ?a WHERE {\n ?a ?b }", "table", "line 2, column"),
        ("SELECT ?a WHERE { ?a a foo:bar }", "table", "line 1, column"),
        ("SELECT ?a WHERE { ?a a rel:State }", "turtle", "choose table, csv, json or xml"),
        ("CONSTRUCT WHERE { ?a a rel:State }", "csv", "choose turtle or table"),
        ("LOAD <http://127.0.0.1/a.ttl>", "table", "a query changes nothing"),
        ("PREFIX a: <b:> # c\nDELETE WHERE { ?a a:b ?c }", "table", "a query changes nothing"),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }", "table", "another machine"),
        ("SELECT * { ?a ?b 5service silent state:KAZ {} }", "table", "another machine"),
    ],
)
def test_what_cannot_be_answered_is_told(quads, sparql, format_name, message):
    with pytest.raises(QuestionError, match=message):
        answer_text(quads, sparql, format_name)


def test_service_may_be_a_word(quads):
    sparql = """SELECT ?service WHERE { # no SERVICE here
        VALUES ?service { "SERVICE" 'a \\' SERVICE' <http://127.0.0.1/service> rel:service } }"""
    assert len(answer(quads, sparql)) == 4


def test_a_table_fits_the_room_of_a_terminal():
    rows = [["2024-08-05", "visit: Serdar Berdimuhamedov, Astana", ""], ["", "", ""]]
    assert table(["start", "what", "place"], rows, 40) == (
        "start       what                   place\n"
        "----------  ---------------------  -----\n"
        "2024-08-05  visit: Serdar\n"
        "            Berdimuhamedov,\n"
        "            Astana\n"
        "\n"
    )
    assert table(["start", "what", "place"], rows, 80) == table(["start", "what", "place"], rows)
    assert "            Berdimuhamedov,\n" in table(["start", "what", "place"], rows, 10)


def test_cells_of_a_table_are_one_line():
    assert table(["a", "b"], [["x\ny", "1"], ["z", "22"]]) == "a    b\n---  --\nx y  1\nz    22\n"
