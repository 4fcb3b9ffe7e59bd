"""The ontology is published as Turtle, as a page and as a context for JSON-LD."""

import json
from dataclasses import replace

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, XSD

from relgraph.namespaces import DATA, ONTOLOGY, local_name
from relgraph.views import publishing
from relgraph.vocabulary import event_types, ontology

INVITATION = {
    "id": f"{DATA}event/1",
    "type": "Invitation",
    "label": {"en": "an invitation"},
    "inviter": f"{DATA}person/1",
    "earliest": "2024-08-05",
    "status": "https://w3id.org/relgraph/status/planned",
}


def test_the_turtle_is_the_whole_ontology():
    read = Graph().parse(data=publishing.turtle(), format="turtle")
    for kind in event_types():
        assert (URIRef(kind.kind), None, None) in read


def test_plain_json_becomes_rdf_by_the_context():
    context = json.loads(publishing.context())
    told = Graph().parse(data=json.dumps(context | INVITATION), format="json-ld")
    event = URIRef(INVITATION["id"])
    assert (event, RDF.type, URIRef(ONTOLOGY + "Invitation")) in told
    assert (event, URIRef(ONTOLOGY + "inviter"), URIRef(INVITATION["inviter"])) in told
    day = Literal("2024-08-05", datatype=XSD.date)
    assert (event, URIRef(ONTOLOGY + "earliest"), day) in told


def test_every_type_and_concept_has_a_place_on_the_page():
    for kind in event_types():
        assert publishing.has_anchor(kind.kind.name)
    assert publishing.has_anchor("status-planned")
    assert not publishing.has_anchor("status-nothing")
    assert publishing.version() in publishing.html()


def test_no_term_lacks_its_words():
    assert list(publishing.missing()) == []


@pytest.mark.parametrize("term", ["Person", "Visit", "inviter", "amount", "met", "cameoCode"])
@pytest.mark.parametrize("words", ["label", "definition", "example"])
def test_a_term_without_its_words_is_told(term, words, monkeypatch):
    whole = ontology()
    texts = {key: text for key, text in whole.texts.items()
             if (local_name(key[0]), local_name(key[1])) != (term, words)}  # fmt: skip
    monkeypatch.setattr(publishing, "ontology", lambda: replace(whole, texts=texts))
    assert (term, f"{words} in en") in publishing.missing()
