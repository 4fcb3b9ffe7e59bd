"""Files hold what the store says, sorted, byte for byte the same each time."""

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store, parse

from relgraph.views.exports import RDF_FORMATS, rdf

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
