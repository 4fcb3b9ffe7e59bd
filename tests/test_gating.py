"""What is not looked at for the sake of speed changes nothing of what is read."""

import re
import sys
from functools import cache
from random import Random

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus.elsewhere import irrelevant
from relgraph import language, pipeline
from relgraph.articles import article, cleaned, read
from relgraph.entities import (
    chains,
    mentions_in,
    names_region,
    newcomers,
    times_in,
    with_unknown_names,
)
from relgraph.gazetteer import gazetteer
from relgraph.language import parser
from relgraph.language.tokens import plain
from relgraph.model import Entity
from relgraph.resources import folder

FOLDERS = ("articles", "gold", "gold/development", "merging/articles")


@cache
def corpus():
    paths = [path for name in FOLDERS for path in sorted(folder(f"data/{name}").glob("*.txt"))]
    return tuple(read(paths))


@cache
def paragraphs():
    """Return the paragraphs of our articles, and of articles that tell of nothing."""
    elsewhere = [article(irrelevant(Random(seed))) for seed in range(20)]
    return tuple(
        one.text[begin:end]
        for one in (*corpus(), *elsewhere)
        for begin, end in cleaned(one.text).paragraphs
    )


def known_homes(events):
    entities = (a.filler for e in events for a in e.arguments if isinstance(a.filler, Entity))
    return gazetteer().states_of_all(entities)


def test_no_article_of_the_corpora_is_left_out():
    assert corpus()
    assert [one.source for one in corpus() if not names_region(one.text)] == []


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_what_is_left_out_tells_of_nobody_from_the_region(data):
    drawn = data.draw(st.lists(st.sampled_from(paragraphs()), min_size=1, max_size=4))
    made = article("\n\n".join(drawn), published="2024-08-05", headline=False)
    if names_region(made.text):
        assert pipeline.extract(made) == pipeline.told_in(made)
    else:
        assert pipeline.extract(made) == ()
        assert not known_homes(pipeline.told_in(made)) & gazetteer().core


def test_words_that_begin_no_mention_are_rightly_passed_over(monkeypatch):
    spans = [(one.text, cleaned(one.text).stretches) for one in corpus()]
    found = [mentions_in(*span) for span in spans]
    monkeypatch.setattr(chains, "_opens", lambda _word: True)
    assert [mentions_in(*span) for span in spans] == found


def test_rules_for_times_are_rightly_passed_over(monkeypatch):
    def every():
        return [times_in(one.text, cleaned(one.text).stretches, one.published) for one in corpus()]

    found = every()
    home = sys.modules["relgraph.entities.times"]
    always = tuple(rule._replace(needs=re.compile("")) for rule in home._RULES)
    monkeypatch.setattr(home, "_RULES", always)
    assert every() == found


def test_the_model_is_asked_wherever_it_knows_of_somebody_new(monkeypatch):
    def every():
        for one in corpus():
            spans = cleaned(one.text).stretches
            names = mentions_in(one.text, spans)
            asked = with_unknown_names(one.text, spans, names)
            proposals = language.proposals(one.text, asked)
            yield newcomers(one.text, spans, proposals, names)

    found = list(every())
    home = sys.modules["relgraph.entities.newcomers"]
    monkeypatch.setattr(home, "_new_names", lambda *_: [(0, 0)])
    assert list(every()) == found


@pytest.mark.filterwarnings("ignore:.W095")
def test_the_patterns_of_single_words_match_where_they_are_remembered():
    nlp = parser.pipeline()
    bare = spacy.load(parser.location(), enable=["attribute_ruler"])
    texts = [
        *paragraphs()[:200],
        "There's nothin' y'all gonna do.\n\n It ain't got ta, c'mon let's.",
    ]
    with nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        for doc in nlp.pipe(texts):
            ours, theirs = (p.get_pipe("attribute_ruler").match(doc) for p in (nlp, bare))
            assert ours == theirs


def test_plain_words_are_those_of_the_parser():
    source = parser.pipeline()(corpus()[0].text)
    doc = plain(source)
    assert [list(sentence) for sentence in doc.sents] == [
        [doc[word.i] for word in sentence] for sentence in source.sents
    ]
    for token, word in zip(doc, source, strict=True):
        for name in ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "i", "is_quote"):
            assert getattr(token, name) == getattr(word, name)
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(token, name).i == getattr(word, name).i
        for name in ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts"):
            assert [t.i for t in getattr(token, name)] == [w.i for w in getattr(word, name)]
        assert (token.sent.start, token.sent.end) == (word.sent.start, word.sent.end)
        assert token.sent.root.i == word.sent.root.i
        assert token.sent.text == word.sent.text
