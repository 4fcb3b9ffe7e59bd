"""From articles to a table of who is central in which year.

Run it as a script, `python tests/examples/centrality.py [ARTICLES] [GRAPH]`, or cell by cell in an
editor that knows `# %%`.
"""

# %% Read the articles into a graph. A second run reads only what is new.
import sys

import networkx

import relgraph

articles, folder = [*sys.argv[1:], "data/articles", "build/centrality"][:2]
graph = relgraph.build(articles, folder)

# %% Take the network of actors: one edge for each event and pair.
#
# What is only planned, or was cancelled or denied, is in the network, too, with weight 0. A table
# of who is central must not count it, nor what has no date.
actors = graph.network("actors")
happened = [
    (a, b, facts) for a, b, facts in actors.edges(data=True) if facts["weight"] and "first" in facts
]
print(f"{len(happened)} of {actors.number_of_edges()} ties occurred and have a date")


# %% Cut it into years. Edges between the same two become one, weighted by the number of events.
def network_of(year):
    """Return who is tied to whom by events that began in a year."""
    network = networkx.Graph()
    for a, b, facts in happened:
        if facts["first"].startswith(year) and a != b:
            events = network.get_edge_data(a, b, {"events": 0})["events"]
            network.add_edge(a, b, events=events + 1)
    return network


# %% Measure.
#
# * `events`: ties in events. A summit of five ties each to the other four, so it counts four times.
# * `partners`: with how many others.
# * `between`: betweenness, the share of shortest paths between two others that lead through here.
#   Paths ignore how many events a tie stands for: a strong tie is no longer or shorter way.
#
# What the numbers do not mean: they describe what these articles report, not influence. Who is
# written about more is more central; a year with few articles has small numbers; an event that
# relgraph did not recognise is missing. Compare ranks within a year, not values across years, and
# read the sentences behind a surprising rank: `graph.ask("evidence", about=name)`.
years = sorted({facts["first"][:4] for *_, facts in happened})
print(f"{'year':6}{'rank':>4}  {'name':28}{'events':>7}{'partners':>9}{'between':>8}")
for year in years:
    network = network_of(year)
    events = dict(network.degree(weight="events"))
    between = networkx.betweenness_centrality(network)
    ranked = sorted(network, key=lambda node: (-between[node], -events[node], node))
    for rank, node in enumerate(ranked[:3], 1):
        name, partners = actors.nodes[node]["label"], network.degree(node)
        row = f"{name:28}{events[node]:7}{partners:9}{between[node]:8.2f}"
        print(f"{year:6}{rank:4}  {row}")
