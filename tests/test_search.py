"""Full-text search finds passages by their words, with the events that rest on them."""

from dataclasses import replace

import pytest
from press import known_press

from relgraph import store
from relgraph.errors import GraphError, QuestionError
from relgraph.store.register import Register

REPORTS, _ = known_press()


@pytest.fixture
def folder(tmp_path):
    with Register(tmp_path) as register:
        for report in REPORTS:
            register.put(report.article, report.article.source)
    store.index(tmp_path, REPORTS)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("railways", ["The Presidents spoke"]),
        ("railway gas", ["The Presidents spoke"]),
        ("CONGRATULATE", ["The Presidents spoke"]),
        ('"joint declaration"', ["President Tokayev in Ashgabat"]),
        ('"declaration joint"', []),
        ("Kishid*", ["The Consultative Meeting is over", "The Presidents spoke"]),
        ("Kishida OR nothing", []),
        ("nowhere", []),
    ],
)
def test_words_are_found(folder, words, titles):
    assert sorted(hit.title for hit in store.search(folder, words, 20)) == titles


def test_a_hit_tells_where_it_stands_and_what_rests_on_it(folder):
    (hit,) = store.search(folder, "monument poet", 20)
    report = REPORTS[0]
    assert hit.published == "2024-07-05"
    assert hit.address == "https://www.inform.kz/a1"
    assert "unveiled a monument to the poet" in hit.quote
    assert report.mentions[1].iri in hit.mentions


def test_the_index_follows_the_articles(folder):
    changed = REPORTS[1]._replace(article=replace(REPORTS[1].article, title="Another title"))
    store.index(folder, (changed, *REPORTS[2:]))
    assert store.search(folder, "poet", 20) == ()
    assert [hit.title for hit in store.search(folder, "railways", 20)] == ["Another title"]


def test_without_texts_the_quotes_are_searched(tmp_path):
    store.index(tmp_path, REPORTS)
    (hit,) = store.search(tmp_path, "railways", 20)
    assert hit.quote == "Tokayev and Berdimuhamedov discussed gas and railways."
    assert len(hit.mentions) == 1


@pytest.mark.parametrize("words", ['"', "* ( NEAR -", "a:b^2 {x}", "'; DROP TABLE passages"])
def test_no_sign_is_taken_for_a_command(folder, words):
    try:
        assert store.search(folder, words, 20) == ()
    except QuestionError as error:
        assert "no word to search for" in str(error)


def test_a_graph_without_an_index(tmp_path):
    with pytest.raises(GraphError, match="build the graph again"):
        store.search(tmp_path, "words", 20)
