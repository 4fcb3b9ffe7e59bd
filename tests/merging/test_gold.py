"""Happenings told by several articles, and what became of promises, against what people say."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from relgraph import evaluation
from relgraph.building import build
from relgraph.cli import main
from relgraph.errors import GoldError

GOLD = Path(__file__).parent.parent.parent / "data" / "merging"


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    gold = evaluation.read_happenings(GOLD)
    with build(gold.articles, tmp_path_factory.mktemp("merging")) as graph:
        ledgers = {day: graph.ledger(as_of=day) for day in gold.ledger}
        return evaluation.evaluate_happenings(gold, graph.reports(), graph.events(), ledgers)


def test_the_corpus_is_as_large_as_it_should_be():
    gold = evaluation.read_happenings(GOLD)
    told = [len(words) for words in gold.words.values()]
    assert len({stem for words in gold.words.values() for stem in words}) >= 60
    assert sum(count in (2, 3, 4, 5) for count in told) >= 25


def test_mentions_of_one_happening_are_joined(report):
    assert report.pairs.f1 >= 0.90, report.errors()


def test_promises_are_followed_up(report):
    assert report.states.value >= 0.90, report.errors()


def test_a_wrong_gold_is_refused(tmp_path):
    (tmp_path / "gold.yaml").write_text("happenings: {call: {type: PhoneCall, a: spoke}}\n")
    with pytest.raises(GoldError, match="call: a is no article"):
        evaluation.read_happenings(tmp_path)
    done = CliRunner().invoke(main, ["evaluate", str(tmp_path)])
    assert (done.exit_code, "a is no article" in done.output) == (2, True)
