"""A person follows promises up, takes articles out and decides what is doubtful."""

import json

import pytest
from click.testing import CliRunner

import relgraph
from relgraph.cli import main
from relgraph.corrections import read_corrections

INVITED = "ASTANA, July 30, 2024 /Kazinform/ - {} invited Sadyr Japarov to visit Kazakhstan.\n"
CAME = "BISHKEK, August 20, 2024 /Kabar/ - Sadyr Japarov arrived in Kazakhstan on August 19.\n"


def run(*words, answers=None):
    return CliRunner().invoke(main, list(map(str, words)), input=answers)


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "invited.txt").write_text(INVITED.format("Kassym-Jomart Tokayev"))
    (folder / "came.txt").write_text(CAME)
    (folder / "new.txt").write_text(INVITED.format("Kazakh Ecology Minister Askar Zhumabekuly"))
    return folder


@pytest.fixture
def folder(articles, tmp_path):
    with relgraph.build(articles, tmp_path / "graph"):
        pass
    return tmp_path / "graph"


def test_ledger(folder):
    done = run("ledger", folder)
    assert done.exit_code == 0
    assert "fulfilled after 20 days  invitation: Kassym-Jomart Tokayev" in done.stdout
    assert "  by        Kassym-Jomart Tokayev\n  promised  2024-07-30  “" in done.stdout
    assert "  then      2024-08-20  “Sadyr Japarov arrived" in done.stdout
    rows = [json.loads(line) for line in run("ledger", folder, "--json").stdout.splitlines()]
    assert {row["state"] for row in rows} == {"fulfilled"}
    then = run("ledger", folder, "--as-of", "2024-08-01", "--state", "open").stdout
    assert then.startswith("open  invitation: ")
    assert run("ledger", folder, "--state", "overdue").stdout == ""
    assert run("ledger", folder, "--as-of", "soon").exit_code == 2


def test_an_article_is_taken_out_and_comes_back(folder, articles):
    whole = (folder / "graph.ttl").read_bytes()
    done = run("remove", folder, articles / "came.txt")
    assert (done.exit_code, done.stderr) == (0, f"articles   2 in {folder}\n")
    with relgraph.open(folder) as graph:
        assert graph.events(type="Visit") == ()
    assert "came.txt: no article of this graph" in run("remove", folder, "came.txt").stderr
    with relgraph.build(articles, folder):
        assert (folder / "graph.ttl").read_bytes() == whole


def test_review_writes_what_a_person_decides_and_the_next_build_follows(folder, articles):
    done = run("review", folder, "--author", "A. Nurlanova", answers="r\nnobody of that name\n")
    assert done.exit_code == 0
    assert "doubtful: Askar Zhumabekuly is new" in done.stdout
    (kept,) = read_corrections(folder / "corrections.csv")
    assert (kept.action, kept.author, kept.reason) == (
        "reject", "A. Nurlanova", "nobody of that name",
    )  # fmt: skip
    assert "nothing is doubtful" in run("review", folder).stderr
    with relgraph.build(articles, folder) as graph:
        assert len(graph.events(type="Invitation")) == 1


def test_corrections_are_given_to_a_build_and_checked(articles, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("what\n")
    done = run("build", articles, "--out", tmp_path / "new", "--corrections", path)
    assert (done.exit_code, "mine.csv:1: write the columns" in done.stderr) == (2, True)
    assert not (tmp_path / "new").exists()
    gone = "https://w3id.org/relgraph/id/event/000000000000"
    path.write_text(
        "action,target,property,value,reason,author,date,articles\n"
        f"reject,{gone},,,gone,me,2026-11-22,\n"
    )
    done = run("build", articles, "--out", tmp_path / "new", "--corrections", path)
    assert f"correction line 2: reject {gone}: names nothing in this graph" in done.stderr
    assert (tmp_path / "new" / "corrections.csv").read_text() == path.read_text()
