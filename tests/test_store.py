"""Events and their mentions come back from the store as they were put."""

from dataclasses import replace

import pytest
from pyoxigraph import DefaultGraph, Store

from relgraph import store
from relgraph.errors import GraphError
from relgraph.model import Report, Time
from relgraph.records import event_label
from relgraph.store.happenings import involved_states
from relgraph.vocabulary import REL

REL_PREFIX = "PREFIX rel: <https://w3id.org/relgraph/ontology#> "


@pytest.fixture
def filled(known, reports, events):
    """Return a store in memory with all of the small world."""
    quads = Store()
    for report in reports:
        store.put_article(quads, report, "1")
    store.put_events(quads, known, events, reports)
    return quads


def test_reports_come_back_without_the_texts(filled, reports):
    assert store.reports(filled) == tuple(
        Report(replace(report.article, text=""), report.mentions) for report in reports
    )


def test_fillers_come_back_in_the_order_of_the_ontology(reports):
    article, (mention,) = reports[0]
    shuffled = replace(mention, arguments=mention.arguments[::-1])
    quads = Store()
    store.put_article(quads, Report(article, (shuffled,)), "1")
    assert store.reports(quads)[0].mentions == (mention,)


def test_events_come_back(filled, events):
    assert store.events(filled) == tuple(sorted(events, key=lambda event: event.iri))


def test_an_article_tells_which_version_read_it(filled, reports):
    assert {store.version_of(filled, report.article.iri) for report in reports} == {"1"}
    assert store.version_of(filled, reports[0].article.iri + "0") == ""


def test_putting_twice_changes_nothing(filled, known, reports, events):
    before = set(filled)
    store.put_article(filled, reports[0], "1")
    store.put_events(filled, known, events, reports)
    assert set(filled) == before


def test_an_article_put_again_replaces_what_it_said(filled, reports):
    article, _ = reports[1]
    store.put_article(filled, Report(article, ()), "2")
    assert store.reports(filled)[1] == Report(replace(article, text=""), ())


def test_a_removed_article_is_gone(filled, reports):
    store.remove(filled, reports[0].article.iri)
    assert [r.article.iri for r in store.reports(filled)] == [r.article.iri for r in reports[1:]]


def test_counting_events_never_counts_mentions(filled):
    (row,) = filled.query(
        REL_PREFIX + "SELECT (COUNT(*) AS ?n) WHERE { ?event a rel:MonumentUnveiling }"
    )
    assert row["n"].value == "1"


def test_every_node_of_the_default_graph_has_a_label(filled):
    unnamed = filled.query("""
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX rel: <https://w3id.org/relgraph/ontology#>
        SELECT DISTINCT ?node WHERE {
            { ?node ?p ?o } UNION { ?s ?q ?node FILTER(?q NOT IN (rdf:type, rel:evidenceRole)) }
            FILTER(!isLiteral(?node))
            OPTIONAL { ?node rdfs:label ?label } FILTER(!BOUND(?label))
        }""")
    assert list(unnamed) == []


def test_no_blank_nodes(filled):
    assert not any("_:" in (str(q.subject)[:2], str(q.object)[:2]) for q in filled)


def test_labels_of_events(events):
    assert [event_label(event) for event in events] == [
        "invitation: Kassym-Jomart Tokayev, Serdar Berdimuhamedov, 2024-08-05",
        "monument unveiling: Magtymguly Pyragy, Astana, 2024-10-17",
    ]


def test_involved_states(events, known):
    assert [involved_states(event, known) for event in events] == [("KAZ", "TKM")] * 2


def test_the_place_of_an_invitation_involves_nobody(events, known):
    invitation = events[0]
    alone = tuple(a for a in invitation.arguments if a.role in {REL.invitee, REL.destination})
    assert involved_states(replace(invitation, arguments=alone), known) == ("TKM",)


def test_a_date_that_no_calendar_has_is_refused(reports):
    article, (mention,) = reports[0]
    wrong = replace(mention, time=Time("2024-13-45"))
    with pytest.raises(GraphError, match="2024-13-45"):
        store.put_article(Store(), Report(article, (wrong,)), "1")


def test_a_second_writer_is_told_to_wait(tmp_path):
    first = store.writable(tmp_path / "store")
    with pytest.raises(GraphError, match="another build is writing here"):
        store.writable(tmp_path / "store")
    del first
    store.writable(tmp_path / "store")


def test_a_store_that_is_not_there(tmp_path):
    with pytest.raises(GraphError, match="no graph is here"):
        store.read_only(tmp_path / "store")


def test_a_store_on_disk_reads_back(tmp_path, known, reports, events):
    quads = store.writable(tmp_path / "store")
    for report in reports:
        store.put_article(quads, report, "1")
    store.put_events(quads, known, events, reports)
    del quads
    assert store.events(store.read_only(tmp_path / "store")) == tuple(
        sorted(events, key=lambda event: event.iri)
    )


def test_only_the_difference_is_written(filled, known, reports, events):
    store.put_events(filled, known, events[:1], reports)
    assert store.events(filled) == events[:1]
    assert any(filled.quads_for_pattern(None, None, None, DefaultGraph()))
