"""The view of everything says what the triples say: it can be read back, to the letter."""

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx import MultiDiGraph
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Store,
    Triple,
    parse,
)

from relgraph.errors import GraphError
from relgraph.namespaces import DATA, ONTOLOGY
from relgraph.views.graphml import graphml
from relgraph.views.mirror import network_of_all, triples_of
from relgraph.views.sorting import triples_in_order
from relgraph.views.streamed import Streamed

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
KAZ = f"{DATA}state/KAZ"

iris = st.sampled_from(
    [
        KAZ,
        f"{DATA}event/1",
        f"{ONTOLOGY}Meeting",
        "https://w3id.org/relgraph/status/occurred",
        "https://w3id.org/relgraph/border-action/occurred",
        "https://w3id.org/relgraph/sector/gas",
        "a:",
        "a:a/",
        "http://a.example/x%20y.(z)",
        f"{RDF}nil",
    ]
).map(NamedNode)
predicates = st.sampled_from(
    [
        f"{RDF}type",
        f"{RDF}first",
        f"{RDF}rest",
        f"{ONTOLOGY}kind",
        f"{ONTOLOGY}topic",
        f"{ONTOLOGY}start",
        f"{ONTOLOGY}status",
        "http://a.example/label",
        "http://a.example/Label",
        "http://b.example#label",
        "http://b.example#iri",
        "http://b.example#label_ru",
    ]
).map(NamedNode)
blanks = st.sampled_from(["b0", "b1"]).map(BlankNode)
datatypes = st.sampled_from(
    ["string", "integer", "decimal", "double", "boolean", "date", "gYear", "gYearMonth"]
)
spellings = st.one_of(
    st.text(max_size=6),
    st.sampled_from(
        ["", " | ", "\\|", "\\", "|", "a | b", "0", "-0", "00", "1", "1.0", "1.50", "1e3", "٣"]
    ),
    st.sampled_from(["INF", "inf", "NaN", "true", "1", "True", "2024", "2024-08", "2024-08-05"]),
    st.sampled_from(["2024-13-45", "20248", "９９９９", "9" * 30, "0." + "1" * 20, "1000000000"]),
)
literals = st.one_of(
    st.builds(Literal, spellings),
    st.builds(
        lambda value, kind: Literal(value, datatype=NamedNode(XSD + kind)), spellings, datatypes
    ),
    st.builds(
        lambda value, tag: Literal(value, language=tag),
        spellings,
        st.sampled_from(["en", "ru", "en-gb", "uz-cyrl"]),
    ),
)
graphs = st.lists(
    st.builds(Triple, iris | blanks, predicates, iris | blanks | literals), max_size=30
)


@settings(deadline=None)
@given(graphs)
def test_what_is_streamed_is_what_the_network_says(tmp_path_factory, triples):
    store = Store()
    store.extend(Quad(*triple) for triple in triples)
    network = network_of_all(quad.triple for quad in store)
    with triples_in_order(store, DefaultGraph()) as again:
        streamed = Streamed(again(), tmp_path_factory.mktemp("streamed"))
        assert list(streamed.nodes()) == list(network.nodes(data=True))
        assert list(streamed.edges()) == list(network.edges(data=True))
        assert streamed.graph == network.graph
        assert list(graphml(streamed)) == list(graphml(network))


@given(graphs)
def test_every_triple_comes_back(triples):
    assert set(triples_of(network_of_all(triples))) == set(triples)


@given(graphs)
def test_a_column_has_one_type(triples):
    types = {}
    for _, data in network_of_all(triples).nodes(data=True):
        for name, value in data.items():
            types.setdefault(name.casefold(), set()).add((name, type(value)))
    assert all(len(found) == 1 for found in types.values())


@given(graphs, st.randoms())
def test_the_order_of_the_triples_does_not_matter(triples, random):
    mixed = random.sample(triples, len(triples))
    one, other = network_of_all(triples), network_of_all(mixed)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))
    assert one.graph == other.graph


def test_a_triple_that_comes_twice_is_said_once():
    one, other = (Triple(NamedNode("a:a"), NamedNode("a:p"), Literal(text)) for text in "xy")
    facts = dict(network_of_all([one, other, one, other]).nodes(data=True))
    assert facts["a:a"] == {"a:p": "x | y"}


def test_the_sample_corpus_comes_back(sample):
    said = said_by(sample)
    assert len(said) > 20_000
    assert set(triples_of(sample.network("all"))) == said


def test_the_sample_corpus_comes_back_from_its_file(sample, tmp_path):
    read = networkx.read_graphml(sample.folder / "graph.graphml", force_multigraph=True)
    unjoined = [(n, k, v) for n, d in read.nodes(data=True) for k, v in d.items() if type(v) is str]
    for node, name, value in unjoined:
        read.nodes[node][name] = value.replace("I\u2060NF", "INF")
    assert set(triples_of(read)) == said_by(sample)


def said_by(graph):
    return {q.triple for q in parse(graph.export("ntriples"), format=RdfFormat.N_TRIPLES)}


def test_each_entity_and_each_event_is_a_node(triples):
    network = network_of_all(triples)
    subjects = {t.subject.value for t in triples}
    assert subjects <= set(network)
    assert not {node for node in network if node.startswith(ONTOLOGY)}
    assert {d["kind"] for _, d in network.nodes(data=True) if "kind" in d} >= {
        "Invitation",
        "Person",
        "State",
        "Article",
    }


def test_roles_are_edges_and_concepts_attributes(triples, events):
    network = network_of_all(triples)
    invitation = events[0].iri
    roles = {key for *_, key in network.out_edges(invitation, keys=True)}
    assert roles == {"inviter", "invitee", "destination", "occasion", "involves", "mention"}
    told = network.nodes[invitation]
    assert (told["kind"], told["status"], told["response"]) == (
        "Invitation",
        "occurred",
        "accepted",
    )


def test_literals_are_attributes_of_one_type(triples):
    assert network_of_all(triples).nodes[KAZ] == {
        "altLabel": "Kazakstan",
        "coreState": True,
        "cowCode": 705,
        "currencyCode": "KZT",
        "iso2": "KZ",
        "iso3": "KAZ",
        "kind": "State",
        "label": "Kazakhstan",
        "label_ru": "Казахстан",
        "source": "made up for the tests",
    }


def test_several_values_are_joined_and_numbers_beside_them_are_texts():
    a, b, amount = NamedNode("a:a"), NamedNode("a:b"), NamedNode("a:amount")
    network = network_of_all(
        Triple(node, amount, Literal(value, datatype=NamedNode(XSD + "integer")))
        for node, value in ((a, "10"), (a, "9"), (b, "1"))
    )
    assert [network.nodes[node]["a:amount"] for node in ("a:a", "a:b")] == ["10 | 9", "1"]


def test_other_networks_mirror_nothing():
    with pytest.raises(GraphError, match="only the view `all`"):
        list(triples_of(MultiDiGraph()))


def test_triples_about_triples_are_refused():
    a, b = NamedNode("a:a"), NamedNode("a:b")
    with pytest.raises(GraphError, match=r"no node of RDF 1\.1"):
        network_of_all([Triple(a, b, Triple(a, b, a))])
