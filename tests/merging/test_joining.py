"""A graph that was joined part by part is what all of it joined at once would be."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Store

from relgraph import merging, store
from relgraph.building.joining import joined
from relgraph.corrections import Correction, written
from relgraph.errors import GraphError
from relgraph.gazetteer import Gazetteer
from relgraph.store.packing import packed, unpacked

from .test_across import COPIED, MANY, told

EMPTY = Gazetteer((), (), (), (), (), (), (), (), ())
STORIES = (
    *MANY,
    ("2024-08-06", COPIED),
    ("2024-08-07", COPIED),
    ("2024-08-07", "Azizbek Rahmonqulov, Minister of Ecology of Uzbekistan, visited Astana."),
    ("2024-08-08", "Azizbek Rakhmonkulov, Minister of Ecology of Uzbekistan, met Sadyr Japarov."),
)
SAID = ("checked", "A. Nurlanova", "2026-11-22")
NUMBERS = st.integers(0, len(STORIES) - 1)
STEPS = st.lists(
    st.tuples(
        st.lists(NUMBERS, max_size=5),
        st.lists(
            st.tuples(st.sampled_from(["reject", "merge", "split", "edit"]), NUMBERS, NUMBERS),
            max_size=3,
        ),
    ),
    max_size=4,
)


def at_once(reports, corrections):
    """Return the default graph of reports and what is amiss with corrections, as `across` says."""
    quads = Store()
    for report in reports:
        store.put_article(quads, report, "1")
    found = store.reports(quads)
    events, names, notes = merging.across(found, corrections)
    store.put_events(quads, EMPTY, events, found, names)
    return default(quads), notes


def default(quads):
    return set(quads.quads_for_pattern(None, None, None, DefaultGraph()))


def opened(folder):
    quads = store.writable(folder / "store")
    with store.Register(folder):
        return quads


def decided(decisions, reports):
    """Make corrections about the first mentions of articles, which may not be there."""
    names = [r.mentions[0].iri if r.mentions else r.article.iri for r in reports]
    return tuple(
        Correction(
            line,
            action,
            names[one].replace("/mention/", "/event/"),
            "status" if action == "edit" else "",
            {"edit": "denied", "reject": ""}.get(action, names[other]),
            *SAID,
        )
        for line, (action, one, other) in enumerate(decisions, 2)
    )


@settings(deadline=None, max_examples=25)
@given(STEPS)
def test_joining_by_and_by_is_joining_at_once(tmp_path_factory, steps):
    folder, reports, held = tmp_path_factory.mktemp("graph"), told(*STORIES), set()
    quads = opened(folder)
    for numbers, decisions in steps:
        for number in numbers:
            if number in held:
                store.remove(quads, reports[number].article.iri)
            else:
                store.put_article(quads, reports[number], "1")
            held ^= {number}
        corrections = tuple(
            c for c in decided(decisions, reports) if c.of_event and "/article/" not in c.value
        )
        (folder / "corrections.csv").write_text(written(corrections))
        found = joined(quads, folder, merging.happenings, EMPTY, with_files=False)
        expected, notes = at_once([reports[number] for number in sorted(held)], corrections)
        assert default(quads) == expected
        assert found.notes == notes


def test_a_join_that_was_stopped_is_done_anew(tmp_path):
    reports, quads = told(*STORIES), opened(tmp_path)
    for report in reports[:4]:
        store.put_article(quads, report, "1")
    joined(quads, tmp_path, merging.happenings, EMPTY, with_files=False)
    for report in reports[4:]:
        store.put_article(quads, report, "1")

    def stopped(*_):
        raise GraphError("stopped")

    with pytest.raises(GraphError, match="stopped"):
        joined(quads, tmp_path, stopped, EMPTY, with_files=False)
    joined(quads, tmp_path, merging.happenings, EMPTY, with_files=False)
    assert default(quads) == at_once(reports, ())[0]


def test_a_type_of_which_nothing_new_is_told_is_not_joined_again(tmp_path):
    reports, quads, asked = told(*STORIES), opened(tmp_path), []

    def join(found, *rest):
        asked.extend(mention.kind.name for report in found for mention in report.mentions)
        return merging.happenings(found, *rest)

    for report in reports:
        store.put_article(quads, report, "1")
        asked.clear()
        joined(quads, tmp_path, join, EMPTY, with_files=False)
        assert {mention.kind.name for mention in report.mentions} <= set(asked)
    joined(quads, tmp_path, join, EMPTY, with_files=False)
    asked.clear()
    joined(quads, tmp_path, join, EMPTY, with_files=False)
    assert asked == []


def test_without_files_no_older_ones_are_left(tmp_path):
    quads = opened(tmp_path)
    joined(quads, tmp_path, merging.happenings, EMPTY)
    assert (tmp_path / "graph.ttl").is_file()
    joined(quads, tmp_path, merging.happenings, EMPTY, with_files=False)
    assert not (tmp_path / "graph.ttl").exists()
    assert not (tmp_path / "graph.graphml").exists()


def test_copies_are_found_among_those_that_are_alike(tmp_path):
    reports = told(*STORIES)
    with store.Register(tmp_path), store.Told(tmp_path) as tables:
        for report in reports:
            tables.put(report, "1", "", EMPTY)
        alike = list(tables.alike(merging.BAND))
    everywhere = merging.originals(report.article for report in reports)
    copies = {iri: first for iri, first in everywhere.items() if iri != first}
    found = merging.originals(alike)
    assert copies
    assert {iri: first for iri, first in found.items() if iri != first} == copies


def test_what_joining_needs_of_a_mention_comes_back():
    for report in told(*STORIES):
        for mention in report.mentions:
            first = replace(mention.evidence[0], quote="", role=None)
            slim = replace(mention, evidence=(first,), rule="")
            assert unpacked(mention.article, packed(mention)) == slim
