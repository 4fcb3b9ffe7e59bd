"""Files hold what the store says, sorted, byte for byte the same each time."""

import pytest
import rdflib
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse
from rdflib.compare import isomorphic

from relgraph.views import sorting
from relgraph.views.exports import RDF_FORMATS, rdf

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

PARSERS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
}


@pytest.mark.parametrize("name", RDF_FORMATS)
def test_each_format_holds_what_the_store_says(quads, name):
    read = Store()
    read.extend(parse(rdf(quads, name), format=PARSERS[name]))
    whole = name in {"trig", "nquads"}
    said = set(quads) if whole else set(quads.quads_for_pattern(None, None, None, DefaultGraph()))
    assert set(read) == said


@pytest.mark.parametrize("name", RDF_FORMATS)
def test_another_order_of_writing_gives_the_same_bytes(quads, name):
    other = Store()
    for quad in sorted(quads, key=str, reverse=True):
        other.add(quad)
    assert rdf(other, name) == rdf(quads, name)


@pytest.mark.parametrize("name", RDF_FORMATS)
def test_a_graph_larger_than_memory_gives_the_same_bytes(quads, name, monkeypatch):
    whole = rdf(quads, name)
    monkeypatch.setattr(sorting, "_IN_MEMORY", 1000)
    assert rdf(quads, name) == whole


def test_turtle_says_to_rdflib_what_the_store_says(quads):
    read = rdflib.Graph().parse(data=rdf(quads, "turtle"), format="turtle")
    dumped = quads.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    assert isomorphic(read, rdflib.Graph().parse(data=dumped, format="nt"))


def test_words_that_look_like_the_sign_of_the_type_come_back():
    store = Store()
    words = [f"a <{RDF}type> b", "a \x00 b", "a\nb \\ c"]
    store.extend(Quad(NamedNode("a:b"), NamedNode("a:c"), Literal(text)) for text in words)
    store.add(Quad(NamedNode("a:b"), NamedNode(f"{RDF}type"), NamedNode("a:d")))
    read = Store()
    read.load(rdf(store, "turtle").encode(), RdfFormat.TURTLE)
    assert set(read) == set(store)


def test_turtle_reads_well(quads):
    written = rdf(quads, "turtle")
    assert "@prefix rel: <https://w3id.org/relgraph/ontology#> .\n" in written
    start = written.index("\nstate:TKM")
    assert written[start : written.index(" .\n", start)] == (
        """
state:TKM a rel:State ;
	dcterms:source "made up for the tests" ;
	rdfs:label "Turkmenistan"@en , "Туркменистан"@ru ;
	owl:sameAs wd:Q874 ;
	rel:coreState true ;
	rel:cowCode 701 ;
	rel:currencyCode "TMT" ;
	rel:iso2 "TM" ;
	rel:iso3 "TKM\""""
    )
