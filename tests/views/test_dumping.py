"""A dump holds each quad once, in packed files that together are the export."""

import gzip

import pytest

from relgraph.dumping import dump
from relgraph.errors import GraphError
from relgraph.graph import Graph


def unpacked(files):
    return b"".join(gzip.decompress(file.read_bytes()) for file in files).decode()


def test_a_dump_is_the_export_in_pieces(quads, tmp_path):
    graph = Graph(tmp_path, quads=quads)
    files = dump(graph, tmp_path / "world.nq.gz", len(quads) // 3 + 1)
    assert [file.name for file in files] == [f"world-{number:05}.nq.gz" for number in range(3)]
    assert unpacked(files) == graph.export("nquads")


def test_a_dump_replaces_an_earlier_one_of_its_name_alone(quads, tmp_path):
    graph = Graph(tmp_path, quads=quads)
    dump(graph, tmp_path / "world.nq.gz", 50)
    (other,) = dump(graph, tmp_path / "other.nq.gz")
    (file,) = dump(graph, tmp_path / "world.nq.gz")
    assert sorted(tmp_path.iterdir()) == [other, file]
    assert other.read_bytes() == file.read_bytes()


def test_a_dump_that_cannot_be_written_is_told(quads, tmp_path):
    with pytest.raises(GraphError, match="choose another place"):
        dump(Graph(tmp_path, quads=quads), tmp_path / "absent" / "world.nq.gz")
