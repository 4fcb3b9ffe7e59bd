"""GraphML comes back as the same nodes and edges, by networkx and by igraph."""

import re

import igraph
import networkx
import pytest
from networkx import MultiDiGraph

from relgraph import store
from relgraph.views.graphml import graphml
from relgraph.views.mirror import network_of_all
from relgraph.views.network import network_of_actors, network_of_events, network_of_states


def rows(network):
    """Return nodes and edges with their attributes, whatever their ids are."""
    name = {node: data.get("iri", node) for node, data in network.nodes(data=True)}
    nodes = [(name[node], {**data, "iri": name[node]}) for node, data in network.nodes(data=True)]
    edges = [(name[a], name[b], data) for a, b, data in network.edges(data=True)]
    return network.graph.get("mapping"), sorted(nodes, key=str), sorted(edges, key=str)


@pytest.fixture
def networks(triples, events, quads):
    return (
        network_of_all(triples),
        network_of_events(events),
        network_of_actors(events, store.acted_for(quads)),
        network_of_states(events, store.involved(quads)),
    )


def test_networkx_reads_it_back(networks):
    for network in networks:
        read = networkx.parse_graphml("".join(graphml(network)), force_multigraph=True)
        assert rows(read) == rows(network)


def test_igraph_reads_it_back(networks, tmp_path):
    for network in networks:
        path = tmp_path / "graph.graphml"
        path.write_text("".join(graphml(network)), encoding="utf-8")
        read = igraph.Graph.Read_GraphML(str(path))
        assert read.vs["iri"] == list(network)
        assert read.vs["label"] == [network.nodes[node].get("label", "") for node in network]
        assert [(read.vs[a]["iri"], read.vs[b]["iri"]) for a, b in read.get_edgelist()] == [
            (a, b) for a, b in network.edges()
        ]
        assert read.es["label"] == [data["label"] for *_, data in network.edges(data=True)]


def test_awkward_texts_survive():
    network = MultiDiGraph()
    network.add_node("a:a", label="<b>&\"'\r\n\tЁ")
    read = networkx.parse_graphml("".join(graphml(network)))
    assert read.nodes["a:a"]["label"] == "<b>&\"'\r\n\tЁ"


def test_characters_that_xml_forbids_are_replaced():
    network = MultiDiGraph()
    network.add_node("a:a", label="a\x0bb")
    assert networkx.parse_graphml("".join(graphml(network))).nodes["a:a"]["label"] == "a\ufffdb"


def test_gephi_finds_no_infinity_in_words():
    network = MultiDiGraph()
    network.add_node("a:a", label="INFORMAL MEETING")
    written = "".join(graphml(network))
    assert "INF" not in written
    assert "I\u2060NFORMAL MEETING" in written


def test_ids_are_unique_and_short(networks):
    written = "".join(graphml(networks[0]))
    ids = [part.partition('"')[0] for part in written.split(' id="')[1:]]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[\w.:-]+", found) for found in ids)
