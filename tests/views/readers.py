"""Programs that read network files → how many nodes, edges and attributes they find."""

import csv
import json
import os
import subprocess
from collections import Counter
from pathlib import Path

import igraph
import networkx
from lxml import etree
from npm import install

from relgraph.views.columns import edge_rows, node_rows

HERE = Path(__file__).parent
PACKAGES = ("graphology@0.26.0", "graphology-graphml@0.5.2", "graphology-gexf@0.13.2")


def counts(nodes, edges):
    """Count nodes, edges, and how often each attribute of theirs is there."""
    nodes, edges = list(nodes), list(edges)
    names = (Counter(name for row in rows for name in row) for rows in (nodes, edges))
    return (len(nodes), len(edges), *map(dict, names))


def written(network):
    """Count what a file of a network holds."""
    return counts((row for _, row in node_rows(network)), (row for *_, row in edge_rows(network)))


def same(found, whole):
    """Tell whether all was found; looks, spans and ids are read as attributes beside it."""
    of_nodes, of_edges = (
        {name: count for name, count in read.items() if name in there}
        for read, there in zip(found[2:], whole[2:], strict=True)
    )
    return (*found[:2], of_nodes, of_edges) == whole


def valid(path, schema):
    """Tell whether a file follows a schema that stands here."""
    checked = etree.XMLSchema(etree.parse(HERE / schema))
    document = etree.parse(path, etree.XMLParser(huge_tree=True))
    assert checked.validate(document), checked.error_log.last_error


def by_networkx(path):
    """Count what networkx reads."""
    if path.suffix == ".graphml":
        read = networkx.read_graphml(path, force_multigraph=True)
    else:
        read = networkx.read_gexf(path)
    nodes, edges = read.nodes(data=True), read.edges(data=True)
    return counts((row for _, row in nodes), (row for *_, row in edges))


def by_igraph(path):
    """Count what igraph reads of GraphML; it fills every cell, so only the columns count."""
    read = igraph.Graph.Read_GraphML(str(path))
    names = (sorted({*part.attributes()} - {"id"}) for part in (read.vs, read.es))
    return (read.vcount(), read.ecount(), *names)


def by_csv(path):
    """Count the rows and filled cells of the two tables."""
    tables = (path.with_name(f"{path.stem}-{table}.csv") for table in ("nodes", "edges"))
    rows = []
    for table in tables:
        with table.open(encoding="utf-8", newline="") as file:
            rows.append([{k: v for k, v in row.items() if v} for row in csv.DictReader(file)])
    return counts(*rows)


class Graphology:
    """The readers of GraphML and GEXF in JavaScript, fetched by npm."""

    def __init__(self, folder):
        self._folder = folder
        install(folder, *PACKAGES)

    def __call__(self, path):
        """Count what graphology reads."""
        script = HERE / "count.js"
        told = self._run("node", "--max-old-space-size=12000", script, path.suffix[1:], path)
        found = json.loads(told)
        return found["nodes"], found["edges"], found["node"], found["edge"]

    def _run(self, *command):
        paths = {"NODE_PATH": str(self._folder / "node_modules")}
        where = {"cwd": self._folder, "env": {**os.environ, **paths}}
        done = subprocess.run(command, capture_output=True, text=True, check=False, **where)
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout
