"""Nodes have a colour by kind, a size by degree and a place of their own."""

import math
from itertools import pairwise

from made_up import synthetic

from relgraph.views.look import LARGEST_LAYOUT, colour, place, positions, size
from relgraph.vocabulary import event_types


def test_kinds_have_colours():
    kinds = {"Person", "State", "Organisation", "City", "Invitation", "Article"}
    assert len({colour(kind) for kind in kinds}) == len(kinds)
    assert len({colour(found.kind.name) for found in event_types()}) == 1


def test_sizes_grow_with_the_degree_to_a_limit():
    assert size(0) < size(1) < size(50) < size(10_000) == size(100_000)


def test_each_node_has_a_place_of_its_own_that_stays():
    network = synthetic(40, 80)
    places = positions(network)
    assert len(set(places.values())) == 40
    assert places == positions(network)
    assert all(math.isfinite(x + y) for x, y in places.values())


def test_neighbours_stand_nearer_than_strangers():
    network = synthetic(0, 0)
    network.add_edges_from([("a", "b"), ("b", "c"), ("c", "a"), ("x", "y"), ("y", "z"), ("z", "x")])
    places = positions(network)
    assert math.dist(places["a"], places["b"]) < math.dist(places["a"], places["x"])


def test_a_large_network_stands_on_a_spiral():
    network = synthetic(LARGEST_LAYOUT + 1, 0)
    where = place(network)
    places = [where(number, node) for number, node in enumerate(network)]
    assert min(math.dist(a, b) for a, b in pairwise(places)) > 20


def test_no_node_and_one_node_have_a_layout():
    assert positions(synthetic(0, 0)) == {}
    assert len(positions(synthetic(1, 0))) == 1
