"""The examples run, and their numbers are those of the graph."""

import runpy
import shutil
import sys
from pathlib import Path

from relgraph.resources import folder

EXAMPLES = Path(__file__).parent / "examples"


def test_centrality_by_year(sample, tmp_path, monkeypatch, capsys):
    copied = shutil.copytree(sample.folder, tmp_path / "graph")
    monkeypatch.setattr(sys, "argv", ["centrality.py", str(folder("data/articles")), str(copied)])
    told = runpy.run_path(str(EXAMPLES / "centrality.py"))
    first, head, *rows = capsys.readouterr().out.splitlines()
    ties = sum(1 for *_, facts in told["actors"].edges(data=True) if facts["weight"])
    assert len(told["happened"]) <= ties
    assert first.startswith(f"{len(told['happened'])} of {told['actors'].number_of_edges()} ties")
    assert head.split() == ["year", "rank", "name", "events", "partners", "between"]
    assert [row.split()[0] for row in rows] == sorted(row.split()[0] for row in rows)
    assert {row.split()[0] for row in rows} == set(told["years"])
    year, rank, *_, events, partners, between = rows[0].split()
    assert (rank, year) == ("1", told["years"][0])
    assert int(events) >= int(partners) >= 1
    assert 0 <= float(between) <= 1
