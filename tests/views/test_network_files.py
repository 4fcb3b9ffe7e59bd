"""Every program that reads a network file finds the same nodes, edges and attributes in it."""

import tracemalloc

import networkx
import pytest
from lxml import etree
from made_up import synthetic
from readers import Graphology, by_csv, by_igraph, by_networkx, same, valid, written

from relgraph.graph import write_whole
from relgraph.views.csv_tables import TABLES, csv_table
from relgraph.views.gexf import gexf
from relgraph.views.graphml import graphml
from relgraph.views.network import VIEWS

WRITERS = {"graphml": graphml, "gexf": gexf}
GEXF = "{http://gexf.net/1.3}"
OWNERS = ("node", "edge")
XML = {"g": "http://graphml.graphdrawing.org/xmlns", "x": "http://gexf.net/1.3"}


def saved(network, folder, form):
    path = folder / f"network.{form}"
    write_whole(path, WRITERS[form](network))
    return path


def check(network, path):
    """Compare what readers in Python find with what was written."""
    whole = written(network)
    valid(path, f"{path.suffix[1:]}.xsd")
    assert same(by_networkx(path), whole)
    if path.suffix == ".graphml":
        assert by_igraph(path) == (*whole[:2], sorted(whole[2]), sorted(whole[3]))


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("view", VIEWS)
def test_readers_find_all_of_a_view(networks, tmp_path, view, form):
    check(networks[view], saved(networks[view], tmp_path, form))


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("view", VIEWS)
def test_readers_find_all_of_the_sample_corpus(sample, tmp_path, view, form):
    network = sample.network(view)
    check(network, saved(network, tmp_path, form))


@pytest.mark.parametrize("view", VIEWS)
def test_tables_hold_all_of_a_view(networks, tmp_path, view):
    network = networks[view]
    for table in TABLES:
        write_whole(tmp_path / f"a-{table}.csv", csv_table(network, table))
    nodes, edges, of_nodes, of_edges = by_csv(tmp_path / "a.csv")
    whole = written(network)
    assert (nodes, edges) == whole[:2]
    gephi = {"Label": "label", "Weight": "weight"}
    found = ({gephi.get(name, name): n for name, n in of.items()} for of in (of_nodes, of_edges))
    assert same((nodes, edges, *found), whole)
    assert {"Id", "Label"} <= set(of_nodes)
    assert {"Source", "Target", "Type", "Id", "Kind", "Label"} <= set(of_edges)


@pytest.mark.parametrize("form", WRITERS)
def test_edge_ids_are_unique_and_edges_have_a_kind(networks, form):
    """Gephi merges parallel edges of one kind."""
    root = etree.fromstring("".join(WRITERS[form](networks["actors"])).encode())
    edges = root.findall(".//{*}edge")
    assert len({edge.get("id") for edge in edges}) == len(edges) == 3
    kinds = {edge.get("label" if form == "graphml" else "kind") for edge in edges}
    assert kinds == {label for *_, label in networks["actors"].edges(data="label")}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("view", VIEWS)
def test_no_column_takes_the_place_of_another(networks, form, view):
    """Gephi takes `Label` for `label` and drops columns of dates; GEXF has its own `type`."""
    root = etree.fromstring("".join(WRITERS[form](networks[view])).encode())
    owners = {
        "graphml": [root.xpath(f"g:key[@for='{owner}']", namespaces=XML) for owner in OWNERS],
        "gexf": [root.xpath(f"//x:attributes[@class='{o}']/*", namespaces=XML) for o in OWNERS],
    }
    for owner, columns in zip(OWNERS, owners[form], strict=True):
        titles = [(c.get("attr.name") or c.get("title")).casefold() for c in columns]
        kinds = {c.get("attr.type") or c.get("type") for c in columns}
        assert len(set(titles)) == len(titles)
        assert kinds <= {"boolean", "long", "double", "string"}
        own = {"label", "weight"} if form == "gexf" else set()
        assert not {*own, "id", *(["type", "kind"] if owner == "edge" else [])} & set(titles)


def test_gexf_tells_when_each_thing_is_there(networks):
    root = etree.fromstring("".join(gexf(networks["actors"])).encode())
    spans = {(edge.get("kind"), edge.get("start"), edge.get("end")) for edge in edges(root)}
    assert ("invited", "2024-08-05", "2024-08-05") in spans
    assert root[1].get("mode") == "dynamic"
    tokayev = next(n for n in root.iter(f"{GEXF}node") if n.get("label", "").startswith("Kassym"))
    assert (tokayev.get("start"), tokayev.get("end")) == ("2024-08-05", "2024-10-17")


def edges(root):
    return root.iter(f"{GEXF}edge")


def test_states_are_joined_without_direction(networks):
    assert 'edgedefault="undirected"' in "".join(graphml(networks["states"]))
    assert 'defaultedgetype="undirected"' in "".join(gexf(networks["states"]))


def pieces(network, form):
    return WRITERS[form](network) if form in WRITERS else csv_table(network, form)


@pytest.mark.parametrize("form", [*WRITERS, *TABLES])
def test_the_same_network_gives_the_same_bytes(networks, form):
    for network in networks.values():
        assert list(pieces(network, form)) == list(pieces(network, form))


def test_awkward_texts_survive(tmp_path):
    network = networkx.MultiDiGraph()
    network.add_node("a:a", label="<b>&\"'\r\n\tЁ", kind='1,2;"3"\n4')
    for form in WRITERS:
        read = saved(network, tmp_path, form)
        row = (networkx.read_graphml if form == "graphml" else networkx.read_gexf)(read).nodes[
            "a:a"
        ]
        assert (row["label"], row["kind"]) == ("<b>&\"'\r\n\tЁ", '1,2;"3"\n4')
    for table in TABLES:
        write_whole(tmp_path / f"a-{table}.csv", csv_table(network, table))
    assert by_csv(tmp_path / "a.csv")[0] == 1


@pytest.mark.parametrize("form", [*WRITERS, "edges"])
def test_memory_does_not_grow_with_the_network(form):
    network = synthetic(1500, 15_000)
    tracemalloc.start()
    length = sum(map(len, pieces(network, form)))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert length > 1_000_000
    assert most < 600_000


@pytest.mark.slow
def test_graphology_reads_the_same(sample, tmp_path):
    graphology = Graphology(tmp_path)
    for view in VIEWS:
        network = sample.network(view)
        for form in WRITERS:
            assert same(graphology(saved(network, tmp_path, form)), written(network))


@pytest.mark.slow
@pytest.mark.parametrize("form", WRITERS)
def test_half_a_million_edges_are_read_whole(tmp_path, form):
    network = synthetic(20_000, 500_000)
    path = saved(network, tmp_path, form)
    check(network, path)
    assert same(Graphology(tmp_path)(path), written(network))
