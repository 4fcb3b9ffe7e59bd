"""Networks mirror the graph, and draw edges between agents only where something occurred."""

from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Triple

from relgraph import store
from relgraph.model import DATA
from relgraph.views.network import (
    network_of_actors,
    network_of_all,
    network_of_events,
    network_of_states,
)
from relgraph.vocabulary import STATUS

PEOPLE = f"{DATA}person/"
TOKAYEV, SERDAR = f"{PEOPLE}kassym-jomart-tokayev", f"{PEOPLE}serdar-berdimuhamedov"
KAZ, TKM = f"{DATA}state/KAZ", f"{DATA}state/TKM"


def test_all_has_each_resource_and_each_link_once(triples):
    network = network_of_all(triples)
    links = {
        (t.subject.value, t.object.value)
        for t in triples
        if isinstance(t.object, NamedNode) and "ontology#" not in t.object.value
        and not t.predicate.value.endswith("#type")
    }  # fmt: skip
    nodes = {t.subject.value for t in triples} | {end for link in links for end in link}
    assert set(network) == nodes
    assert {(a, b) for a, b in network.edges()} == links


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


def test_a_column_with_several_values_is_text_everywhere():
    a, b, amount = NamedNode("a:a"), NamedNode("a:b"), NamedNode("a:amount")
    number = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    network = network_of_all(
        Triple(node, amount, Literal(str(value), datatype=number))
        for node, value in ((a, 10), (a, 9), (b, 1))
    )
    assert [network.nodes[node]["a:amount"] for node in ("a:a", "a:b")] == ["10 | 9", "1"]


def test_the_order_of_the_triples_does_not_matter(triples):
    one, other = network_of_all(triples), network_of_all(reversed(triples))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_events_lead_to_their_fillers(events):
    network = network_of_events(events[:1])
    assert sorted((network.nodes[b]["label"], key) for _, b, key in network.edges(keys=True)) == [
        ("Consultative Meeting", "occasion"),
        ("Kassym-Jomart Tokayev", "inviter"),
        ("Kazakhstan", "destination"),
        ("Serdar Berdimuhamedov", "invitee"),
    ]
    assert network.nodes[events[0].iri] == {
        "kind": "Invitation",
        "label": "invitation: Kassym-Jomart Tokayev, Serdar Berdimuhamedov, 2024-08-05",
        "type": "Invitation",
        "status": "occurred",
        "start": "2024-08-05",
        "end": "2024-08-05",
        "articles": 2,
    }


def test_actors_are_joined_by_what_occurred(events):
    network = network_of_actors(events)
    number = events[0].iri.rpartition("/")[2]
    assert network.get_edge_data(TOKAYEV, SERDAR) == {
        f"invited {number}": {
            "label": "invited",
            "type": "Invitation",
            "status": "occurred",
            "start": "2024-08-05",
            "end": "2024-08-05",
            "event": events[0].iri,
            "articles": 2,
        }
    }
    assert network.number_of_edges() == 3


def test_what_did_not_occur_joins_nobody(events):
    for status in ("planned", "denied", "cancelled"):
        event = replace(events[0], status=STATUS[status])
        assert not network_of_actors([event])
        assert not network_of_states([event], {event.iri: ()})


def test_states_are_joined_by_how_often(events, quads):
    counts = {"Invitation": 1, "MonumentUnveiling": 1}
    network = network_of_states(events, store.involved(quads))
    assert list(network.edges(keys=True, data=True)) == [
        (KAZ, TKM, "events", {"label": "events", "weight": 2, **counts})
    ]
