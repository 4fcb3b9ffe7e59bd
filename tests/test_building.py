"""A build reads what is new, keeps what it has and forgets what a source no longer says."""

import errno
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from relgraph.articles import Quarantined, Raw
from relgraph.building import Reader, Summary, build, build_from, load
from relgraph.building.workers import outcomes
from relgraph.errors import ArticleError, GraphError
from relgraph.graph import Graph
from relgraph.model import Report, minted

ROOT = Path(__file__).parent.parent


class Said:
    """Reads and says of each article what the small world says, and remembers what was asked."""

    def __init__(self, reports):
        self.reports = {report.article.sha256: report for report in reports}
        self.asked = []

    def parse(self, raw):
        self.asked.append(raw.source)
        if raw.content == b"kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if raw.sha256 not in self.reports:
            raise ArticleError("in Kazakh; relgraph reads English")
        return self.reports[raw.sha256].article

    def sign(self, article):
        return ""

    def extract(self, article):
        return self.reports[article.sha256].mentions


class Numbered(Raw):
    """An article of the small world as a reader hands it on; its IRI tells its number."""

    @property
    def iri(self):
        return minted("article", int(self.sha256, 16))


def raw(article):
    return Numbered(article.source, article.source, "text", b"", article.sha256)


@pytest.fixture
def said(reports):
    return Said(reports)


@pytest.fixture
def reader(said, known, events):
    def join(reports, shared, corrector):
        found = {mention.iri for report in reports for mention in report.mentions}
        return tuple(e for e in events if {mention.iri for mention in e.mentions} <= found)

    return Reader(said.parse, said.extract, said.sign, join, known)


@pytest.fixture
def articles(reports):
    return [raw(report.article) for report in reports]


def files(folder):
    names = ("graph.ttl", "graph.graphml", "manifest.json")
    return {name: (folder / name).read_bytes() for name in names}


def test_a_build_tells_what_it_did(tmp_path, articles, reader, said):
    refused = [Quarantined(f"{n}.txt", f"not UTF-8 (byte {n}); convert it") for n in (7, 5)]
    unreadable = articles[0]._replace(sha256="0", source="kazakh.txt")
    for read in (3, 0):  # the second time, nothing is tried again
        graph = build_from([*articles, *refused, unreadable], tmp_path, reader)
        set_aside = {"in Kazakh": 1, "not UTF-8": 2}
        counts = {("Invitation", "occurred"): 1, ("MonumentUnveiling", "occurred"): 1}
        assert graph.summary == Summary(3, read, set_aside, counts)
        assert (tmp_path / "quarantine.jsonl").read_text().splitlines() == [
            '{"source": "5.txt", "reason": "not UTF-8 (byte 5); convert it"}',
            '{"source": "7.txt", "reason": "not UTF-8 (byte 7); convert it"}',
            '{"source": "kazakh.txt", "reason": "in Kazakh; relgraph reads English"}',
        ]
    assert len(said.asked) == 4


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
    gone = said.reports[articles[2].sha256].article
    edited = replace(gone, iri=minted("article", "0"), sha256="0", text="Nothing more.")
    said.reports["0"] = Report(edited, ())
    graph = build_from([raw(edited)], tmp_path, reader)
    assert graph.summary.articles == 3
    assert graph.summary.events == {("Invitation", "occurred"): 1}
    assert (graph.text(edited.iri), graph.text(gone.iri)) == ("Nothing more.", "")


def test_what_stands_no_more_in_a_file_of_many_is_forgotten(tmp_path, articles, reader):
    def lines(*kept):
        return [one._replace(source=f"all.jsonl#{n}", whole="all.jsonl") for n, one in kept]

    first, second, third = articles
    build_from(lines((1, first), (2, second), (3, third)), tmp_path, reader)
    moved = build_from(lines((1, second), (2, third)), tmp_path, reader)
    assert (moved.summary.articles, moved.summary.read) == (2, 0)
    cut = [*lines((1, third)), Quarantined("all.jsonl", "the archive is cut off; get it again")]
    assert build_from(cut, tmp_path, reader).summary.articles == 2


def test_another_mapping_of_fields_is_another_reading(tmp_path, articles, reader):
    build_from(articles, tmp_path, reader)
    mapped = [article._replace(mapping="text=content") for article in articles]
    assert build_from(mapped, tmp_path, reader).summary.read == 3
    assert build_from(mapped, tmp_path, reader).summary.read == 0


def test_a_process_that_dies_costs_its_article(tmp_path, articles, reader):
    deadly = [articles[0]._replace(sha256=f"{n}", source=f"{n}", content=b"kill") for n in (8, 9)]
    with build_from([deadly[0], *articles, deadly[1]], tmp_path / "a", reader, jobs=2) as graph:
        assert (graph.summary.articles, graph.summary.read) == (3, 3)
        assert graph.summary.set_aside == {"the process that read it died": 2}
    build_from(articles, tmp_path / "b", reader)
    assert files(tmp_path / "a") == files(tmp_path / "b")


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_copy_of_what_cannot_be_read_is_set_aside(tmp_path, articles, reader, jobs):
    copies = [articles[0]._replace(sha256="0", source=f"{n}.txt") for n in range(4)]
    build_from([*copies, *articles], tmp_path, reader, jobs=jobs)
    lines = (tmp_path / "quarantine.jsonl").read_text().splitlines()
    assert [json.loads(line)["source"] for line in lines] == [f"{n}.txt" for n in range(4)]


def test_what_fails_without_a_reason_costs_its_article(tmp_path, articles, reader):
    def fail(raw):
        return articles[7]

    graph = build_from(articles[:1], tmp_path, reader._replace(parse=fail))
    assert graph.summary.set_aside == {"relgraph failed at it": 1}


def test_several_processes_say_the_same(tmp_path, articles, reader):
    build_from(articles, tmp_path / "a", reader)
    build_from(articles, tmp_path / "b", reader, jobs=2)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_progress_is_told_by_article(tmp_path, articles, reader, reports):
    told = []
    build_from(articles, tmp_path, reader, progress=told.append)
    assert told == list(reports)


def test_a_build_beside_another_is_refused(tmp_path, articles, reader):
    def late(article):
        build_from(articles, tmp_path, reader)

    with pytest.raises(GraphError, match="another build is writing here"):
        build_from(articles, tmp_path, reader, progress=late)


def test_a_graph_opens_after_its_build(tmp_path, articles, reader, events):
    build_from(articles, tmp_path, reader)
    with Graph(tmp_path) as graph:
        assert set(graph.events()) == set(events)


def test_a_graph_loaded_from_its_quads_answers_the_same(tmp_path, articles, reader):
    built = build_from(articles, tmp_path / "a", reader)
    built.export("nquads", tmp_path / "graph.nq")
    loaded = load([tmp_path / "graph.nq"], tmp_path / "b")
    assert loaded.events() == built.events()
    assert loaded.export("trig") == built.export("trig")
    assert {hit.article for hit in loaded.search("invited")} == {
        mention.article for event in built.events(type="Invitation") for mention in event.mentions
    }


INVITED = "Kassym-Jomart Tokayev invited Sadyr Japarov to Astana.\n"
BAD = {
    "empty.txt": (b"", "empty; nothing to read"),
    "binary.txt": (b"GIF\x00\x01", "binary, not text; give the article as a UTF-8 text file"),
    "windows.txt": (
        "Встреча в Астане".encode("cp1251"),
        "not UTF-8 (byte 0); convert it to UTF-8",
    ),
    "line.txt": (
        b"word " * 100_000,
        "a line is too long (500,000 characters); no article, or its line breaks are lost",
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
    assert sum(summary.set_aside.values()) == len(expected)
    quarantine = (tmp_path / "graph" / "quarantine.jsonl").read_text().splitlines()
    assert list(map(json.loads, quarantine)) == expected
    assert published == {"dated.txt": "2024-08-05", "undated.txt": ""}
    assert sorted(path.name for path in (tmp_path / "graph").iterdir()) == [
        "articles.sqlite",
        "graph.graphml",
        "graph.ttl",
        "manifest.json",
        "quarantine.jsonl",
        "search.sqlite",
        "snapshots",
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


def _no_space(_item):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_full_disk_is_no_fault_of_an_article(jobs):
    with pytest.raises(OSError, match="No space left"):
        list(outcomes(_no_space, ["an article"], jobs))
