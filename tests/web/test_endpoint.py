"""The endpoint speaks the SPARQL 1.1 Protocol, stops what takes too long and changes nothing."""

import warnings

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, XML, SPARQLWrapper

from relgraph.namespaces import DATA, ONTOLOGY

CALLS = "SELECT ?call WHERE { ?call a rel:PhoneCall }"
PREFIX = f"PREFIX rel: <{ONTOLOGY}> "
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a = ?i) }"
LONG = "SELECT * { ?a ?b ?c . ?d rel:iso3 ?f }"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}


@pytest.mark.parametrize("kind", ["get", "form", "direct"])
def test_a_query_is_taken_in_three_ways(site, kind):
    if kind == "get":
        reply = site.get("/sparql", params={"query": CALLS})
    elif kind == "form":
        reply = site.post("/sparql", data={"query": CALLS})
    else:
        reply = site.post("/sparql", content=CALLS, headers=DIRECT)
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "application/sparql-results+json"
    assert len(reply.json()["results"]["bindings"]) == 1


@pytest.mark.parametrize(
    ("accept", "sparql", "kind"),
    [
        ("application/sparql-results+xml", CALLS, "application/sparql-results+xml"),
        ("text/csv", CALLS, "text/csv; charset=utf-8"),
        ("text/tab-separated-values", CALLS, "text/tab-separated-values; charset=utf-8"),
        ("text/html, text/csv;q=0.5, */*;q=0.1", CALLS, "text/csv; charset=utf-8"),
        ("*/*", "ASK { ?a a rel:PhoneCall }", "application/sparql-results+json"),
        ("*/*", "DESCRIBE state:KAZ", "text/turtle; charset=utf-8"),
        ("application/n-triples", "DESCRIBE state:KAZ", "application/n-triples"),
        ("application/rdf+xml", "CONSTRUCT WHERE { ?a a rel:Meeting }", "application/rdf+xml"),
        ("application/ld+json", "CONSTRUCT WHERE { ?a a rel:Meeting }", "application/ld+json"),
    ],
)
def test_the_client_chooses_the_format(site, accept, sparql, kind):
    reply = site.get("/sparql", params={"query": sparql}, headers={"Accept": accept})
    assert (reply.status_code, reply.headers["content-type"]) == (200, kind)
    assert "Accept" in reply.headers["vary"]


def test_the_request_names_the_graphs(site):
    article = site.get("/sparql", params={"query": "SELECT ?g { GRAPH ?g {} } ORDER BY ?g LIMIT 1"})
    name = article.json()["results"]["bindings"][0]["g"]["value"]
    count = "SELECT (COUNT(*) AS ?n) { ?m a rel:EventMention }"

    def counted(query, **graphs):
        reply = site.get("/sparql", params={"query": query, **graphs})
        return int(reply.json()["results"]["bindings"][0]["n"]["value"])

    inside = counted(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{name}> {{ ?m a rel:EventMention }} }}")
    named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?m a rel:EventMention } }"
    assert 0 < inside < counted(count)
    assert counted(count, **{"default-graph-uri": name}) == inside
    assert counted(named, **{"named-graph-uri": name}) == inside
    assert counted(count, **{"named-graph-uri": name}) == 0
    assert counted(f"SELECT (COUNT(*) AS ?n) FROM <{name}> {{ ?m a rel:EventMention }}") == inside


@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        ({"params": {"query": "SELECT"}}, 400, "no SPARQL: line 1"),
        ({"params": {"query": ""}}, 400, "it is empty"),
        ({"params": [("query", CALLS), ("query", CALLS)]}, 400, "send one query, not 2"),
        ({"params": {"default-graph-uri": "a:a"}}, 400, "send one query, not 0"),
        ({"params": {"query": CALLS, "default-graph-uri": "no IRI"}}, 400, "IRI"),
        ({"params": {"query": ENDLESS}}, 504, "no answer within 1.5 s"),
        ({"params": {"query": "SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }"}}, 403, ""),
        ({"params": {"query": "DROP ALL"}}, 403, "a query changes nothing"),
        ({"params": {"update": "DROP ALL"}}, 403, "for reading alone"),
        ({"params": {"query": CALLS}, "headers": {"Accept": "image/png"}}, 406, "is a table"),
        ({"method": "PUT"}, 405, ""),
        ({"method": "POST", "content": "x"}, 415, "Content-Type"),
        ({"method": "POST", "content": "a=b", "headers": FORM}, 400, "not 0"),
        ({"method": "POST", "content": b"\xff", "headers": DIRECT}, 400, "not UTF-8"),
        ({"method": "POST", "content": "#" * 1_000_001, "headers": DIRECT}, 413, "longer than"),
        (
            {"method": "POST", "content": "DROP ALL",
             "headers": {"Content-Type": "application/sparql-update"}},
            403, "for reading alone",
        ),
        ({"method": "POST", "content": "LOAD <http://127.0.0.1/>", "headers": DIRECT}, 403, ""),
        ({"params": {"query": LONG}}, 500, "the answer is longer than"),
    ],
)  # fmt: skip
def test_what_is_refused_tells_why(site, sent, status, words):
    reply = site.request(**{"method": "GET", "url": "/sparql"} | sent)
    assert (reply.status_code, words in reply.text) == (status, True), reply.text[:200]


def test_the_service_describes_itself(site):
    reply = site.get("/sparql", headers={"Accept": "text/turtle"})
    described = Graph().parse(data=reply.text, format="turtle")
    service = "http://www.w3.org/ns/sparql-service-description#"
    (found,) = described.subjects(RDF.type, URIRef(service + "Service"))
    assert (
        found,
        URIRef(service + "supportedLanguage"),
        URIRef(service + "SPARQL11Query"),
    ) in described
    assert "<textarea" in site.get("/sparql", headers={"Accept": "text/html"}).text
    assert "timeline" in site.get("/").text


def test_things_have_pages_and_turtle(site):
    page = site.get("/id/state/KAZ", headers={"Accept": "text/html"})
    assert "<h1>Kazakhstan</h1>" in page.text
    assert "script" not in page.text
    reply = site.get("/id/state/KAZ", headers={"Accept": "text/turtle"})
    told = Graph().parse(data=reply.text, format="turtle")
    kinds = set(told.objects(URIRef(f"{DATA}state/KAZ"), RDF.type))
    assert kinds == {URIRef(ONTOLOGY + "State")}
    assert site.get("/id/state/XXX").status_code == 404


def test_the_ontology_is_there(site):
    page = site.get("/ontology", headers={"Accept": "text/html"}).text
    assert 'id="Invitation"' in page
    turtle = site.get("/ontology", headers={"Accept": "text/turtle"}).text
    assert len(Graph().parse(data=turtle, format="turtle")) > 1000
    assert site.get("/ontology/0.1.0").status_code == 200
    assert site.get("/ontology/9.9.9").status_code == 404
    assert "@context" in site.get("/ontology/context.jsonld").json()
    moved = site.get("/status/planned")
    assert (moved.status_code, moved.headers["location"]) == (303, "/ontology#status-planned")
    assert site.get("/status/nothing").status_code == 404


def test_pages_elsewhere_may_ask(site):
    asked = {"Origin": "https://example.org"}
    reply = site.get("/sparql", params={"query": CALLS}, headers=asked)
    assert reply.headers["access-control-allow-origin"] == "*"
    asked |= {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "accept"}
    assert site.options("/sparql", headers=asked).status_code == 200


@pytest.mark.parametrize("kind", [JSON, XML, CSV])
@pytest.mark.parametrize("method", ["GET", POST, POSTDIRECTLY])
def test_sparqlwrapper_asks(served, kind, method):
    wrapper = SPARQLWrapper(f"{served[1]}/sparql", returnFormat=kind)
    wrapper.setQuery(PREFIX + CALLS)
    if method != "GET":
        wrapper.setMethod(POST)
        wrapper.setRequestMethod(POSTDIRECTLY if method == POSTDIRECTLY else "urlencoded")
    found = wrapper.query().convert()
    text = found if isinstance(found, bytes) else str(getattr(found, "toxml", lambda: found)())
    assert f"{DATA}event/" in (text.decode() if isinstance(text, bytes) else text)


def test_rdflib_asks(served):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        remote = Graph(SPARQLStore(f"{served[1]}/sparql"))
        assert len(list(remote.query(PREFIX + CALLS))) == 1
        label = URIRef("http://www.w3.org/2000/01/rdf-schema#label")
        names = {str(name) for name in remote.objects(URIRef(f"{DATA}state/KAZ"), label)}
    assert names == {"Kazakhstan", "Казахстан"}
