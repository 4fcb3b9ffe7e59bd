"""Articles come and go in any order, and the graph is what it would be built from those left."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode, Store

from relgraph import store
from relgraph.gazetteer import Gazetteer
from relgraph.merging import across

from .test_across import MANY, VISITED, WILL_VISIT, told

EMPTY = Gazetteer((), (), (), (), (), (), (), (), ())
STEPS = st.lists(st.tuples(st.booleans(), st.integers(0, len(MANY) - 1)), max_size=20)


def join(quads):
    reports = store.reports(quads)
    events, names, _ = across(reports)
    store.put_events(quads, EMPTY, events, reports, names)


def built(reports):
    quads = Store()
    for report in reports:
        store.put_article(quads, report, "1")
    join(quads)
    return quads


@settings(deadline=None, max_examples=40)
@given(STEPS)
def test_any_order_of_adding_and_removing_gives_the_same(steps):
    reports, quads, held = told(*MANY), Store(), set()
    for adds, number in steps:
        report = reports[number]
        if adds:
            store.put_article(quads, report, "1")
            held.add(number)
        else:
            store.remove(quads, report.article.iri)
            held.discard(number)
        join(quads)
    assert set(quads) == set(built([reports[number] for number in held]))


@settings(deadline=None, max_examples=20)
@given(st.integers(0, len(MANY) - 1))
def test_adding_twice_is_adding_once(number):
    reports = told(*MANY)
    quads = built(reports)
    before = set(quads)
    store.put_article(quads, reports[number], "1")
    join(quads)
    assert set(quads) == before


def test_an_article_touches_only_its_own_graph_and_the_events_that_it_joins():
    other = ("2024-08-06", "Emomali Rahmon visited Uzbekistan on August 5.")
    first, joining, apart = told(WILL_VISIT, VISITED, other)
    quads = built([first, apart])
    before = set(quads)
    store.put_article(quads, joining, "1")
    join(quads)
    (visit,) = {quad.subject for quad in before if quad.predicate.value.endswith("#mention")} & {
        quad.subject for quad in set(quads) - before
    }
    mine = {joining.article.iri, visit.value} | {m.iri for m in joining.mentions}
    touched = {
        quad.subject.value
        for quad in before ^ set(quads)
        if quad.graph_name == DefaultGraph() and "/evidence/" not in quad.subject.value
    }
    assert {name for name in touched if "/id/" in name} <= mine
    graphs = {quad.graph_name for quad in before ^ set(quads)} - {DefaultGraph()}
    assert graphs == {NamedNode(joining.article.iri)}
