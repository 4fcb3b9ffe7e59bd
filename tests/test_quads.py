"""One process writes, others read what the last build published."""

import gzip
import os
import signal
import subprocess
import sys

import pytest
from pyoxigraph import NamedNode, Quad

from relgraph.errors import GraphError
from relgraph.quads import SNAPSHOTS, WRITER, load, publish, read_only, writable

A, B = NamedNode("a:a"), NamedNode("a:b")


def fact(number):
    return Quad(A, B, NamedNode(f"a:{number}"))


@pytest.fixture
def published(tmp_path):
    store = writable(tmp_path / "store")
    store.add(fact(1))
    publish(store, tmp_path)
    return tmp_path, store


@pytest.fixture
def closed(tmp_path):
    store = writable(tmp_path / "store")
    store.add(fact(1))
    publish(store, tmp_path)
    return tmp_path


def another_process_writes(folder, process=None):
    (folder / WRITER).write_text(str(process or os.getppid()))


def test_readers_see_what_was_published(published):
    folder, store = published
    another_process_writes(folder)
    store.add(fact(2))
    assert set(read_only(folder / "store")) == {fact(1)}
    publish(store, folder)
    assert set(read_only(folder / "store")) == {fact(1), fact(2)}


def test_a_reader_keeps_its_snapshot_while_the_next_build_publishes(published):
    folder, store = published
    reader = read_only(folder / "store")
    store.add(fact(2))
    publish(store, folder)
    assert set(reader) == {fact(1)}
    store.add(fact(3))
    publish(store, folder)
    assert len(list((folder / SNAPSHOTS).iterdir())) == 2


def test_the_process_that_wrote_without_publishing_reads_what_it_wrote(closed):
    again = writable(closed / "store")
    again.add(fact(2))
    del again
    assert set(read_only(closed / "store")) == {fact(1), fact(2)}


def test_half_a_snapshot_is_never_read(published):
    folder, store = published
    half = folder / SNAPSHOTS / "00000002.partial"
    half.mkdir()
    assert set(read_only(folder / "store")) == {fact(1)}
    publish(store, folder)
    assert not half.exists()


def test_the_first_build_has_nothing_to_read_yet(tmp_path):
    store = writable(tmp_path / "store")
    store.flush()
    another_process_writes(tmp_path)
    with pytest.raises(GraphError, match="the first build of this graph is still running"):
        read_only(tmp_path / "store")


BUILD = """
import sys, time
from pathlib import Path
from pyoxigraph import NamedNode, Quad
from relgraph.quads import writable
store = writable(Path(sys.argv[1]) / "store")
store.add(Quad(NamedNode("a:a"), NamedNode("a:b"), NamedNode("a:2")))
print("writing", flush=True)
time.sleep(60)
"""


def test_a_killed_build_leaves_readers_what_was_published(closed):
    folder = closed
    build = subprocess.Popen([sys.executable, "-c", BUILD, str(folder)], stdout=subprocess.PIPE)
    assert build.stdout.readline() == b"writing\n"
    assert set(read_only(folder / "store")) == {fact(1)}
    build.send_signal(signal.SIGKILL)
    build.communicate()
    assert set(read_only(folder / "store")) == {fact(1)}
    assert set(writable(folder / "store")) == {fact(1), fact(2)}


@pytest.mark.parametrize("name", ["graph.nq", "graph.nq.gz"])
def test_quads_of_a_file_become_a_graph(tmp_path, name):
    line = "<a:s> <a:p> <a:o> <a:g> .\n"
    (tmp_path / name).write_bytes(gzip.compress(line.encode()) if "gz" in name else line.encode())
    load([tmp_path / name], tmp_path / "graph")
    assert [f"{quad} .\n" for quad in read_only(tmp_path / "graph" / "store")] == [line]
    with pytest.raises(GraphError, match="a graph is here already"):
        load([tmp_path / name], tmp_path / "graph")


@pytest.mark.parametrize(
    "content", [b"<a:s> <a:p> <a:o> .\n<a:s> nothing", gzip.compress(b"<a:s>" * 99)[:-9]]
)
def test_a_broken_file_of_quads_leaves_no_graph(tmp_path, content):
    file = tmp_path / ("graph.nq" if content[:1] == b"<" else "graph.nq.gz")
    file.write_bytes(content)
    with pytest.raises(GraphError, match="give N-Quads"):
        load([file], tmp_path / "graph")
    assert not (tmp_path / "graph" / "store").exists()
