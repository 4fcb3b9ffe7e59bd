"""What Spark needs and what is asked of it wrongly is told."""

import sys

import pytest
from click.testing import CliRunner

import relgraph.spark  # noqa: F401
from relgraph.cli import main

MODULE = sys.modules["relgraph.spark.session"]  # its package has a function of this name
COMMAND = ("spark", "news", "--out", "corpus")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path)


def told(*command):
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 2
    return done.output


def test_a_missing_extra_is_told(folder, monkeypatch):
    monkeypatch.setattr(MODULE, "find_spec", lambda _: None)
    assert "pip install relgraph[spark]" in told(*COMMAND)


def test_a_missing_java_is_told(folder, monkeypatch):
    monkeypatch.setattr(MODULE, "find_spec", lambda _: True)
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert "apt-get install openjdk-17-jre-headless" in told(*COMMAND)


@pytest.mark.parametrize(
    ("path", "message"),
    [("-", "cannot read standard input"), ("absent", "Path 'absent' does not exist")],
)
def test_what_a_cluster_cannot_read_is_told(folder, path, message):
    assert message in told("spark", path, "--out", "corpus")
