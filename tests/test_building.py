"""A build reads what is new, keeps what it has and forgets what a source no longer says."""

import json
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from relgraph.building import Reader, SetAside, Summary, build, build_from
from relgraph.errors import ArticleError, GraphError
from relgraph.graph import Graph

ROOT = Path(__file__).parent.parent


class Quarantined(NamedTuple):
    source: str
    reason: str


class Said:
    """Says of each article what the small world says, and remembers which it was asked for."""

    def __init__(self, reports):
        self.mentions = {report.article.iri: report.mentions for report in reports}
        self.asked = []

    def __call__(self, article):
        self.asked.append(article.source)
        if article.iri not in self.mentions:
            raise ArticleError("written in Kazakh")
        return self.mentions[article.iri]


@pytest.fixture
def said(reports):
    return Said(reports)


@pytest.fixture
def reader(said, known, events):
    def merge(reports):
        found = {mention.iri for report in reports for mention in report.mentions}
        return tuple(e for e in events if {mention.iri for mention in e.mentions} <= found)

    return Reader(said, merge, known, lambda article: "")


@pytest.fixture
def articles(reports):
    return [report.article for report in reports]


def files(folder):
    return {name: (folder / name).read_bytes() for name in ("graph.ttl", "graph.graphml")}


def test_a_build_tells_what_it_did(tmp_path, articles, reader):
    refused = Quarantined("empty.txt", "no text")
    unreadable = replace(articles[0], iri=articles[0].iri + "0", source="kazakh.txt")
    graph = build_from([*articles, refused, unreadable], tmp_path, reader)
    set_aside = (SetAside("kazakh.txt", "written in Kazakh"), SetAside("empty.txt", "no text"))
    counts = {("Invitation", "occurred"): 1, ("MonumentUnveiling", "occurred"): 1}
    assert graph.summary._replace(set_aside=tuple(sorted(graph.summary.set_aside))) == Summary(
        3, 3, tuple(sorted(set_aside)), counts
    )
    assert sorted((tmp_path / "quarantine.jsonl").read_text().splitlines()) == [
        '{"source": "empty.txt", "reason": "no text"}',
        '{"source": "kazakh.txt", "reason": "written in Kazakh"}',
    ]


def test_the_same_articles_are_not_read_again(tmp_path, articles, reader, said):
    build_from(articles, tmp_path, reader)
    before = files(tmp_path)
    graph = build_from([*articles, articles[0]], tmp_path, reader)
    assert said.asked == [article.source for article in articles]
    assert (graph.summary.articles, graph.summary.read) == (3, 0)
    assert files(tmp_path) == before


def test_the_order_of_articles_does_not_matter(tmp_path, articles, reader):
    build_from(articles, tmp_path / "a", reader)
    build_from(articles[:1], tmp_path / "b", reader)
    build_from(articles[:0:-1], tmp_path / "b", reader)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_an_edited_file_replaces_what_it_said(tmp_path, articles, reader, said):
    build_from(articles, tmp_path, reader)
    edited = replace(articles[2], iri=articles[2].iri + "0")
    said.mentions[edited.iri] = ()
    graph = build_from([edited], tmp_path, reader)
    assert graph.summary.articles == 3
    assert graph.summary.events == {("Invitation", "occurred"): 1}


def test_several_processes_say_the_same(tmp_path, articles, reader):
    build_from(articles, tmp_path / "a", reader)
    build_from(articles, tmp_path / "b", reader, jobs=2)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_progress_is_told_by_article(tmp_path, articles, reader):
    told = []
    build_from(articles, tmp_path, reader, progress=told.append)
    assert told == articles


def test_a_build_beside_another_is_refused(tmp_path, articles, reader):
    def late(article):
        build_from(articles, tmp_path, reader)

    with pytest.raises(GraphError, match="another build is writing here"):
        build_from(articles, tmp_path, reader, progress=late)


def test_a_graph_opens_after_its_build(tmp_path, articles, reader, events):
    build_from(articles, tmp_path, reader)
    with Graph(tmp_path) as graph:
        assert set(graph.events()) == set(events)


INVITED = "Kassym-Jomart Tokayev invited Sadyr Japarov to Astana.\n"
BAD = {
    "empty.txt": (b"", "empty; nothing to read"),
    "binary.txt": (b"GIF\x00\x01", "binary, not text; give the article as a UTF-8 text file"),
    "windows.txt": (
        "Встреча в Астане".encode("cp1251"),
        "not UTF-8 (byte 0); convert it to UTF-8",
    ),
    "line.txt": (
        b"word " * 1_000_000,
        "a line of 5,000,000 characters; no article, or its line breaks are lost",
    ),
}


def test_bad_files_are_set_aside_and_the_rest_is_built(tmp_path):
    sources = tmp_path / "articles"
    sources.mkdir()
    for name, (data, _) in BAD.items():
        (sources / name).write_bytes(data)
    (sources / "link.txt").symlink_to("nowhere.txt")
    (sources / "dated.txt").write_text(f"ASTANA, Aug. 5, 2024 /Kazinform/ - {INVITED}")
    (sources / "undated.txt").write_text(INVITED)
    reasons = {name: reason for name, (_, reason) in BAD.items()}
    reasons["link.txt"] = "no such file or folder; check the path"
    expected = [
        {"source": f"{sources}/{name}", "reason": reason}
        for name, reason in sorted(reasons.items())
    ]
    with build(sources, tmp_path / "graph") as graph:
        summary = graph.summary
        published = {Path(record["source"]).name: record["published"] for record in graph.records()}
    assert [item._asdict() for item in summary.set_aside] == expected
    quarantine = (tmp_path / "graph" / "quarantine.jsonl").read_text().splitlines()
    assert list(map(json.loads, quarantine)) == expected
    assert published == {"dated.txt": "2024-08-05", "undated.txt": ""}
    assert sorted(path.name for path in (tmp_path / "graph").iterdir()) == [
        "graph.graphml",
        "graph.ttl",
        "quarantine.jsonl",
        "store",
    ]


KILLED = """
import os, signal, sys, relgraph
left = [None] * int(sys.argv[3])
def read(article):
    left.pop()
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
relgraph.build(sys.argv[1], sys.argv[2], progress=read)
"""


@pytest.mark.slow
def test_a_killed_build_goes_on_where_it_was(tmp_path):
    sources = ROOT / "data" / "articles"
    for articles in (5, 3):
        command = [sys.executable, "-c", KILLED, sources, tmp_path / "killed", str(articles)]
        assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    with build(sources, tmp_path / "killed") as graph:
        assert graph.summary.read == graph.summary.articles - 8
    with build(sources, tmp_path / "whole"):
        assert files(tmp_path / "killed") == files(tmp_path / "whole")
