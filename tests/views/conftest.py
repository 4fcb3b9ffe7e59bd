"""The small world in a store in memory."""

import pytest
from press import known_press
from pyoxigraph import Store

from relgraph import store
from relgraph.gazetteer import gazetteer
from relgraph.views.mirror import network_of_all
from relgraph.views.network import network_of_actors, network_of_events, network_of_states


@pytest.fixture
def quads(known, reports, events):
    """Return a store in memory with all of the small world."""
    filled = Store()
    for report in reports:
        store.put_article(filled, report, "1")
    store.put_events(filled, known, events, reports)
    return filled


@pytest.fixture
def triples(quads):
    """Return what the default graph says."""
    return [quad.triple for quad in quads if not hasattr(quad.graph_name, "value")]


@pytest.fixture(scope="session")
def press():
    """Return a store in memory with the made-up press and the whole gazetteer."""
    reports, events = known_press()
    filled = Store()
    for report in reports:
        store.put_article(filled, report, "1")
    store.put_events(filled, gazetteer(), events.values(), reports)
    return filled


@pytest.fixture
def networks(triples, quads, events):
    """Return each view of the small world by its name."""
    return {
        "all": network_of_all(triples),
        "events": network_of_events(events),
        "actors": network_of_actors(events, store.states_of(quads)),
        "states": network_of_states(events, store.involved(quads)),
    }
