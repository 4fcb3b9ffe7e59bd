"""The corpus that the benchmarks make up: the same bytes from one seed, and what a feed holds."""

import json

from benchmarks.corpus import articles, texts, write_feed


def test_one_seed_gives_one_feed():
    assert list(texts(60, seed=3)) == list(texts(60, seed=3))
    assert list(texts(60, seed=3)) != list(texts(60, seed=4))


def test_a_longer_feed_begins_with_the_shorter_one():
    assert list(texts(30, seed=3)) == list(texts(60, seed=3))[:30]


def test_articles_differ_and_have_their_day():
    found = list(articles(300, seed=5))
    assert len({article.iri for article in found}) == len(found)
    assert all(article.published for article in found)


def test_a_feed_is_written_as_rows(tmp_path):
    write_feed(tmp_path / "feed.jsonl", 20, seed=3)
    rows = (tmp_path / "feed.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["text"] for row in rows] == list(texts(20, seed=3))
