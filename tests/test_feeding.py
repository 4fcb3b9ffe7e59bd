"""Archives, kills, hostile input, faults of the disk: `benchmarks/feeding` in a short form."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from benchmarks.feeding.archive import pages, scores, write_pages
from benchmarks.feeding.fuzzing import kinds, tried, try_export
from benchmarks.feeding.kills import killed
from benchmarks.feeding.layouts import page
from benchmarks.feeding.memory import used, write_rows
from benchmarks.feeding.newsroom import story
from relgraph.articles import read
from relgraph.building import build
from relgraph.errors import GraphError

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "data" / "articles"


def archive(path, count):
    with path.open("wb") as stream:
        write_pages(stream, pages(count))
    return path


@pytest.mark.slow
def test_archives_are_read_as_they_were_written(tmp_path):
    path = archive(tmp_path / "news.warc.gz", 240)
    assert scores(pages(240), list(read([path])))["all"].is_enough


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_builds_end_as_the_undisturbed_one(tmp_path, jobs):
    path = archive(tmp_path / "news.warc.gz", 24)
    found = killed(path, tmp_path, kills=4, jobs=jobs)
    assert (found.kills, found.differing) == (4, ())


@pytest.mark.slow
@pytest.mark.parametrize("name", list(kinds()))
def test_hostile_input_does_no_harm(name):
    kind = kinds()[name]
    assert tried(kind, 20 * kind.share).inputs == 20 * kind.share


@pytest.mark.slow
def test_reading_takes_no_memory_that_it_keeps(tmp_path):
    write_rows(tmp_path / "news.jsonl", 4000)
    seen = [megabytes for _, megabytes in used(tmp_path / "news.jsonl", tmp_path, 4000)]
    assert seen[-1] - seen[0] < 70  # the store fills its buffers at first


@pytest.mark.parametrize(
    "text",
    ['=HYPERLINK("x")', '"""@en . <a> <b> "c"', "]]></data>&lol;", "-2", "a\u2028@prefix b: <c> ."],
)
def test_hostile_words_break_no_export(text):
    try_export(text)


def test_names_of_pages_lead_to_no_file(tmp_path):
    shown = page(story(Random(1)), "weblog", Random(1))
    with (tmp_path / "a.warc").open("wb") as stream:
        write_pages(stream, [shown._replace(address="https://a.example/../../../outside")])
    before = set(tmp_path.parent.rglob("*outside*"))
    (found,) = read([tmp_path / "a.warc"])
    assert found.url == "https://a.example/../../../outside"
    assert set(tmp_path.parent.rglob("*outside*")) == before


def changed_archive(path, pattern):
    with path.open("wb") as stream:
        write_pages(stream, pages(1), packed=False)
    whole = path.read_bytes()
    path.write_bytes(re.sub(pattern, lambda found: b" " * len(found[0]), whole))
    return path


def test_a_page_without_an_address_is_read(tmp_path):
    (found,) = read([changed_archive(tmp_path / "a.warc", rb"WARC-Target-URI: \S*\r\n")])
    assert (found.title, found.url) == (pages(1)[0].story.title, "")


def test_an_answer_without_its_first_line_is_told(tmp_path):
    (found,) = read([changed_archive(tmp_path / "a.warc", rb"HTTP/1.1 200 OK\r\n")])
    assert found.reason == "no answer of HTTP; the pages around it are read"


DAMAGES = {
    "MANIFEST-*": lambda path: path.unlink(),
    "CURRENT": lambda path: path.write_bytes(b""),
    "*.sst": lambda path: path.write_bytes(bytes(byte ^ 90 for byte in path.read_bytes())),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("built")
    build(ARTICLES / "01-manas-in-astana.txt", folder).close()
    return folder


@pytest.mark.parametrize("pattern", DAMAGES)
def test_a_damaged_store_is_told_with_advice(built, tmp_path, pattern):
    graph = shutil.copytree(built, tmp_path / "graph")
    for path in list(graph.rglob(pattern)):
        DAMAGES[pattern](path)
    with pytest.raises(GraphError, match="build the graph again in a new folder"):
        build(ARTICLES, graph)


def test_a_damaged_register_is_told_with_advice(built, tmp_path):
    graph = shutil.copytree(built, tmp_path / "graph")
    (graph / "articles.sqlite").write_text("no database " * 999)
    with pytest.raises(GraphError, match="damaged: file is not a database; build it again in a"):
        build(ARTICLES, graph)


SMALL = """
import resource, sys, relgraph
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    relgraph.build(sys.argv[1], sys.argv[2])
except relgraph.RelgraphError as error:
    print(error)
"""


@pytest.mark.slow
@pytest.mark.parametrize("room", [1_000, 100_000, 400_000])
def test_a_full_disk_is_told_and_a_build_goes_on_when_there_is_room(tmp_path, room):
    command = [sys.executable, "-c", SMALL, str(ARTICLES), str(tmp_path / "a"), str(room)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout.startswith(str(tmp_path / "a"))
    build(ARTICLES, tmp_path / "a").close()
    build(ARTICLES, tmp_path / "b").close()
    for name in ("graph.ttl", "graph.graphml", "manifest.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
        assert not (tmp_path / "a" / f"{name}.partial").exists()


@pytest.mark.parametrize("place", ["/proc/relgraph", "/dev/null/graph"])
def test_a_place_that_cannot_be_written_to_is_told(place):
    with pytest.raises(GraphError, match=place):
        build(ARTICLES, place)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(GraphError, match="Permission denied"):
        build(ARTICLES, tmp_path / "graph")
    tmp_path.chmod(0o700)
