"""Networks join events, agents and states; only what occurred or goes on has a weight."""

from dataclasses import replace

import pytest

from relgraph import store
from relgraph.model import Argument, Entity, Time, minted
from relgraph.namespaces import DATA
from relgraph.views.network import (
    network_of_actors,
    network_of_events,
    network_of_states,
)
from relgraph.vocabulary import REL, STATUS

PEOPLE = f"{DATA}person/"
TOKAYEV, SERDAR = f"{PEOPLE}kassym-jomart-tokayev", f"{PEOPLE}serdar-berdimuhamedov"
ARTICLES = " | ".join(sorted(minted("article", number) for number in (1, 2)))
DAYS = dict.fromkeys(("date", "first", "last"), "2024-08-05")
KAZ, TKM = f"{DATA}state/KAZ", f"{DATA}state/TKM"


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
        "status": "occurred",
        **DAYS,
        "sources": 2,
        "articles": ARTICLES,
    }
    assert all(
        {**DAYS, "label": key} == data for *_, key, data in network.edges(keys=True, data=True)
    )


def test_actors_are_joined_by_what_happened_between_them(events, quads):
    network = network_of_actors(events, store.states_of(quads))
    number = events[0].iri.rpartition("/")[2]
    assert network.get_edge_data(TOKAYEV, SERDAR) == {
        f"invited {number}": {
            "label": "invited",
            "event": events[0].iri,
            "event_type": "Invitation",
            "status": "occurred",
            "weight": 1,
            "mutual": False,
            **DAYS,
            "sources": 2,
            "articles": ARTICLES,
        }
    }
    assert network.number_of_edges() == 3
    assert network.nodes[TOKAYEV] == {
        "kind": "Person",
        "label": "Kassym-Jomart Tokayev",
        "states": "Kazakhstan",
        "events": 2,
        "first": "2024-08-05",
        "last": "2024-10-17",
    }


@pytest.mark.parametrize("status", ["planned", "proposed", "postponed", "cancelled", "denied"])
def test_what_did_not_occur_has_no_weight(events, status):
    event = replace(events[0], status=STATUS[status])
    network = network_of_actors([event], {})
    ((*_, data),) = network.edges(data=True)
    assert (data["label"], data["status"]) == (f"invited ({status})", status)
    assert network.degree(TOKAYEV, weight="weight") == 0
    assert network.nodes[TOKAYEV]["events"] == 0
    states = tuple(Entity(iri, REL.State, iri) for iri in (KAZ, TKM))
    assert not network_of_states([event], {event.iri: states})
    ongoing = replace(event, status=STATUS.ongoing)
    assert network_of_actors([ongoing], {}).degree(TOKAYEV, weight="weight") == 1


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2024-08", "2024-08", ("2024-08", "2024-08-01", "2024-08-31")),
        ("2024-08-05", "2024-09", ("2024-08-05/2024-09", "2024-08-05", "2024-09-30")),
        ("2024", "", ("2024/", "2024-01-01", "2024-01-01")),
        ("", "2030", ("/2030", "2030-12-31", "2030-12-31")),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(events, start, end, told):
    event = replace(events[0], time=Time(start, end))
    node = network_of_events([event]).nodes[event.iri]
    assert (node["date"], node["first"], node["last"]) == told
    undated = replace(event, time=Time())
    assert "date" not in network_of_events([undated]).nodes[event.iri]


def test_equal_partners_get_one_edge_that_is_mutual(events):
    called = replace(
        events[0],
        kind=REL.PhoneCall,
        arguments=tuple(
            Argument(REL.participant, Entity(iri, REL.Person, iri)) for iri in (TOKAYEV, SERDAR)
        ),
    )
    ((a, b, mutual),) = network_of_actors([called], {}).edges(data="mutual")
    assert ({a, b}, mutual) == ({TOKAYEV, SERDAR}, True)


def test_who_visits_a_city_visits_its_state(events):
    city = Entity(f"{DATA}place/astana", REL.City, "Astana")
    arguments = [(REL.visitor, Entity(SERDAR, REL.Person, "Serdar")), (REL.destination, city)]
    told = tuple(Argument(role, filler) for role, filler in arguments)
    visit = replace(events[0], kind=REL.Visit, arguments=told)
    kazakhstan = (Entity(KAZ, REL.State, "Kazakhstan"),)
    assert list(network_of_actors([visit], {city.iri: kazakhstan}).edges) == [
        (SERDAR, KAZ, f"visited {visit.iri.rpartition('/')[2]}")
    ]
    assert {b for _, b in network_of_actors([visit], {}).edges()} == {city.iri}


def test_states_are_joined_by_how_often(events, quads):
    network = network_of_states(events, store.involved(quads))
    span = {"first": "2024-08-05", "last": "2024-10-17"}
    counts = {"Invitation": 1, "MonumentUnveiling": 1}
    assert list(network.edges(data=True)) == [
        (KAZ, TKM, {"label": "events", "weight": 2, **span, **counts})
    ]
    assert network.nodes[KAZ] == {"kind": "State", "label": "Kazakhstan", "events": 2, **span}


def test_the_order_of_the_events_does_not_matter(events, quads):
    involved = store.involved(quads)
    for one, other in (
        (network_of_events(events), network_of_events(events[::-1])),
        (network_of_actors(events, involved), network_of_actors(events[::-1], involved)),
        (network_of_states(events, involved), network_of_states(events[::-1], involved)),
    ):
        assert list(one.nodes(data=True)) == list(other.nodes(data=True))
        assert list(one.edges(data=True)) == list(other.edges(data=True))
