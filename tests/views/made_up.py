"""A network of any size."""

from networkx import MultiDiGraph

from relgraph.namespaces import DATA


def synthetic(nodes, edges):
    """Return a made-up network of actors that met on one day or another."""
    network = MultiDiGraph()
    iris = [f"{DATA}person/{number}" for number in range(nodes)]
    for number, iri in enumerate(iris):
        network.add_node(iri, kind="Person", label=f"Person <{number}>", events=number % 7)
    for number in range(edges):
        day = f"20{number % 25:02}-0{number % 9 + 1}-1{number % 10}"
        source, target = iris[number % nodes], iris[number * 7919 // 3 % nodes]
        facts = {"event_type": "Meeting", "weight": number % 3, "first": day, "last": day}
        network.add_edge(source, target, f"met {number}", label="met", **facts)
    return network
