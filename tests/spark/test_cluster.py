"""Spark gives what one machine gives, byte by byte, whatever is killed; or nothing at all."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import killing
import pytest
from clusters import HERE, PARTS, ROOT, SETTINGS

import relgraph
from relgraph import spark
from relgraph.errors import GraphError

SAMPLE = ROOT / "data" / "articles"
MERGING = ROOT / "data" / "merging" / "articles"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not find_spec("pyspark"), reason="PySpark is not installed"),
    pytest.mark.skipif(not shutil.which("java"), reason="Java is not installed"),
]


@pytest.fixture(scope="module")
def local():
    with spark.session("local[2,4]", SETTINGS) as session:
        yield session


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """Return what one machine makes of the sample articles."""
    return one_machine([SAMPLE], tmp_path_factory.mktemp("sample"))


def one_machine(paths, out):
    with relgraph.build(paths, out) as graph:
        return graph.export("nquads").encode()


def unpacked(home, name):
    parts = sorted((Path(home) / name).glob("part-*.gz"))
    return b"".join(gzip.decompress(part.read_bytes()) for part in parts)


def test_a_cluster_gives_what_one_machine_gives(local, tmp_path):
    """Copies, articles in two files, other languages, broken rows and pages: all are told alike."""
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    sample = sorted(SAMPLE.glob("*.txt"))
    for text in sample[:3]:
        shutil.copy(text, mixed)
    rows = [{"text": text.read_text(), "url": f"https://a.example/{text.stem}"} for text in sample]
    rows += [rows[0], {"text": "Президент Казахстана встретился с президентом. " * 5}, {"a": 1}]
    rows += [rows[-2]]
    (mixed / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n")
    (mixed / "empty.html").write_text("<html></html>")
    paths = [str(MERGING), str(SAMPLE), str(mixed), str(tmp_path / "absent.txt")]
    expected = one_machine(paths, tmp_path / "graph")
    notes = tmp_path / "notes"
    notes.mkdir()
    read = partial(killing.read_and_count, str(notes))
    told = spark.build(local, paths, str(tmp_path / "out"), partitions=PARTS, read=read)
    out = tmp_path / "out"
    assert unpacked(out, "nquads") == expected
    assert len(list((out / "nquads").glob("part-*.nq.gz"))) == PARTS
    assert b"_:" not in expected.replace(b"\\n", b"")
    quarantine = (tmp_path / "graph" / "quarantine.jsonl").read_bytes()
    assert unpacked(out, "quarantine") == quarantine
    assert sum(told.set_aside.values()) == quarantine.count(b"\n") == 6
    ours, theirs = (
        json.loads((tmp_path / n / "manifest.json").read_text()) for n in ("out", "graph")
    )
    assert {**ours, "files": None} == {**theirs, "files": None}
    with relgraph.open(tmp_path / "graph") as graph:
        records = {record["id"]: record for record in graph.records()}
        assert {e.iri for e in graph.events()} == column(local, out / "events", "id")
        mentions = local.read.parquet(str(out / "mentions")).collect()
        texts = local.read.parquet(str(out / "articles")).select("id", "text").collect()
        assert {row.id: row.text for row in texts} == {
            report.article.iri: graph.text(report.article.iri) for report in graph.reports()
        }
    assert {(row.id, row.event, *row.quotes) for row in mentions} == {
        (iri, record["event"], *record["quotes"]) for iri, record in records.items()
    }
    assert len(mentions) == len(records)
    assert {note.read_text() for note in notes.iterdir()} == {"1"}  # each worker loads once


def column(session, path, name):
    return {row[0] for row in session.read.parquet(str(path)).select(name).collect()}


def test_a_killed_worker_loses_and_doubles_nothing(local, sample, tmp_path):
    marker = tmp_path / "killed"
    read = partial(killing.kill_worker_once, str(marker), b"Manas")
    spark.build(local, str(SAMPLE), str(tmp_path / "out"), partitions=PARTS, read=read)
    assert marker.exists()
    assert unpacked(tmp_path / "out", "nquads") == sample


def test_an_article_that_always_kills_is_set_aside_alone(local, tmp_path):
    read = partial(killing.kill_always, b"Manas")
    told = spark.build(local, str(SAMPLE), str(tmp_path / "out"), partitions=PARTS, read=read)
    (refused,) = map(json.loads, unpacked(tmp_path / "out", "quarantine").splitlines())
    assert Path(refused["source"]).name == "01-manas-in-astana.txt"
    assert refused["reason"].startswith("the process that read it died")
    assert told.articles == 11


def test_rows_of_parquet_are_read_like_those_of_json(local, tmp_path):
    rows = [
        {"text": text.read_text(), "url": text.stem} for text in sorted(SAMPLE.glob("0*.txt"))[:4]
    ]
    (tmp_path / "news.json").write_text(json.dumps(rows))
    local.createDataFrame(rows, "text string, url string").write.parquet(
        str(tmp_path / "news.parquet")
    )
    expected = one_machine([tmp_path / "news.json"], tmp_path / "graph")
    spark.build(local, str(tmp_path / "news.parquet"), str(tmp_path / "out"), partitions=PARTS)
    assert sourceless(unpacked(tmp_path / "out", "nquads")) == sourceless(expected)


def sourceless(quads):
    """Return what is said, whatever the file is called."""
    return sorted(re.sub(rb'[^ "]*/news\.(json|parquet)[^ "]*#\d+', b"news", quads).splitlines())


def test_of_a_failure_nothing_stays(local, tmp_path):
    out = tmp_path / "out"
    with pytest.raises(GraphError, match=r"No space left on device.*nothing was written"):
        spark.build(local, str(SAMPLE), str(out), read=killing.find_the_disk_full)
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_not_written_over(local, tmp_path):
    with pytest.raises(GraphError, match="is there already"):
        spark.build(local, str(SAMPLE), str(tmp_path))


def test_a_killed_executor_loses_and_doubles_nothing(sample, tmp_path):
    marker = tmp_path / "killed"
    command = [sys.executable, HERE / "clusters.py", SAMPLE, tmp_path / "out", marker]
    places = {**os.environ, "PYTHONPATH": f"{ROOT}:{HERE}"}
    subprocess.run(command, cwd=tmp_path, env=places, check=True, timeout=300)
    assert marker.exists()
    assert unpacked(tmp_path / "out", "nquads") == sample
