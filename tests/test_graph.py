"""A graph folder answers, filters, exports and validates."""

import json
import re

import pytest
from rdflib import URIRef

from relgraph import store
from relgraph.errors import GraphError, QuestionError
from relgraph.graph import FORMATS, Graph, open_graph, write_whole
from relgraph.records import record
from relgraph.views.querying import Asked, answered


@pytest.fixture
def graph(tmp_path, known, reports, events):
    quads = store.writable(tmp_path / "store")
    for report in reports:
        store.put_article(quads, report, "1")
    store.put_events(quads, known, events, reports)
    store.publish(quads, tmp_path)
    del quads
    with open_graph(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, [0, 1]),
        ({"type": "Invitation"}, [0]),
        ({"status": "planned"}, []),
        ({"between": ("Kazakhstan", "Turkmenistan")}, [0, 1]),
        ({"between": ("Tokayev", "Turkmenistan"), "status": "occurred"}, [0, 1]),
        ({"between": ("Tokayev", "Berdimuhamedov")}, [0]),
        ({"since": "2024-08-06"}, [1]),
        ({"since": "2024-08-05", "until": "2024-08"}, [0]),
        ({"until": "2023"}, []),
        ({"involving": "Tokayev"}, [0, 1]),
        ({"involving": "Magtymguly Pyragy"}, [1]),
        ({"place": "Astana"}, [1]),
        ({"place": "Kazakhstan"}, [0, 1]),
        ({"place": "Turkmenistan"}, []),
    ],
)
def test_events(graph, events, wanted, found):
    assert set(graph.events(**wanted)) == {events[number] for number in found}


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"type": "Meetin"}, "'Meetin' is no type of event; did you mean Meeting?"),
        ({"status": "done"}, "'done' is no status; there are cancelled"),
        ({"since": "May"}, "'May' is no date"),
        ({"between": "Kazakhstan"}, "between has two names, not 'Kazakhstan'"),
        ({"involving": "Ruritania"}, "nothing in this graph is named 'Ruritania'"),
    ],
)
def test_events_that_are_asked_for_wrongly(graph, asked, message):
    with pytest.raises(QuestionError, match=re.escape(message)):
        graph.events(**asked)


def test_promises_in_a_state_that_is_none(graph):
    with pytest.raises(QuestionError, match="no state of a promise; did you mean overdue"):
        graph.ledger(state="overdu")


def test_notebooks_show_events_and_answers(graph, events):
    shown = events[0]._repr_html_()
    assert "<th>inviter</th><td>Kassym-Jomart Tokayev</td>" in shown
    assert "<blockquote>He accepted, adding: &quot;with joy&quot;.</blockquote>" in shown
    assert shown.startswith("<div><b>Invitation occurred 2024-08-05</b>")
    table = graph.events()._repr_html_()
    assert table.count("<tr>") == 1 + len(events)
    assert "<td>invitation: Kassym-Jomart Tokayev" in table
    answer = graph.query('SELECT ("<script>" AS ?x) ?none (5 AS ?n) {}')
    assert "<td>&lt;script&gt;</td><td></td><td>5</td>" in answer._repr_html_()
    subgraph = graph.query("CONSTRUCT WHERE { state:KAZ rel:iso3 ?code }")
    assert "<td>KAZ</td>" in subgraph._repr_html_()


def test_long_lists_are_cut_in_notebooks(graph):
    many = graph.query("SELECT ?a { ?a ?b ?c } LIMIT 60")._repr_html_()
    assert many.count("<tr>") == 51
    assert many.endswith("<p>the first 50 of 60</p>")


def test_a_question(graph, events):
    found = graph.ask("timeline", a="Kazakhstan", b="Turkmenistan")
    assert [row.event for row in found] == [event.iri for event in events]


def test_a_dataset_of_rdflib(graph, reports):
    names = {str(found.identifier) for found in graph.dataset.graphs()}
    assert {report.article.iri for report in reports} < names
    invitation = URIRef("https://w3id.org/relgraph/ontology#Invitation")
    assert len(list(graph.dataset.triples((None, None, invitation)))) == 1


def test_records_are_those_of_the_mentions(graph, reports, events):
    happened = {mention.iri: event.iri for event in events for mention in event.mentions}
    expected = [
        record(report.article, mention, happened[mention.iri])
        for report in reports
        for mention in report.mentions
    ]
    assert list(graph.records()) == expected
    assert [json.loads(line) for line in graph.export("jsonl").splitlines()] == expected


def test_the_record_of_an_invitation(graph, events):
    people, answer = "https://w3id.org/relgraph/id/", 'He accepted, adding: "with joy".'
    assert next(iter(graph.records())) == {
        "id": events[0].mentions[0].iri,
        "event": events[0].iri,
        "article": events[0].mentions[0].article,
        "source": "articles/1.txt",
        "title": "Leaders met",
        "published": "2024-08-06",
        "type": "Invitation",
        "status": "occurred",
        "background": False,
        "start": "2024-08-05",
        "end": "2024-08-05",
        "place": [],
        "roles": {
            "inviter": [
                {"iri": f"{people}person/kassym-jomart-tokayev", "name": "Kassym-Jomart Tokayev"}
            ],
            "invitee": [
                {"iri": f"{people}person/serdar-berdimuhamedov", "name": "Serdar Berdimuhamedov"}
            ],
            "destination": [{"iri": f"{people}state/KAZ", "name": "Kazakhstan"}],
            "occasion": [
                {"iri": f"{people}series/consultative-meeting", "name": "Consultative Meeting"},
                {"name": "World Nomad Games"},
            ],
        },
        "values": {"response": ["accepted"]},
        "quotes": ["invited Serdar Berdimuhamedov", answer],
        "evidence": [
            {"begin": 8, "end": 37, "role": None},
            {"begin": 39, "end": 71, "role": "response"},
        ],
        "rule": "Invitation: a rule",
    }


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "csv"])
def test_a_file_holds_what_export_returns(graph, tmp_path, name):
    graph.export(name, tmp_path / "file")
    assert (tmp_path / "file").read_text(encoding="utf-8") == graph.export(name)
    assert "".join(graph.pieces(name)) == graph.export(name)


def test_csv_makes_two_files(graph, tmp_path):
    for name in ("actors.csv", "actors"):
        graph.export("csv", tmp_path / name, view="actors")
        tables = [(tmp_path / f"actors-{table}.csv") for table in ("nodes", "edges")]
        network = graph.network("actors")
        assert [len(table.read_text().splitlines()) - 1 for table in tables] == [
            len(network),
            network.number_of_edges(),
        ]
        for table in tables:
            table.unlink()


def test_nothing_half_written_stays(tmp_path):
    def pieces():
        yield "half"
        raise KeyboardInterrupt

    (tmp_path / "file").write_text("as it was")
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "file", pieces())
    assert [path.read_text() for path in tmp_path.iterdir()] == ["as it was"]


def test_each_view_has_its_network_and_its_file(graph):
    for view in ("all", "events", "actors", "states"):
        nodes = len(graph.network(view))
        assert nodes > 0
        assert graph.export("graphml", view=view).count("<node ") == nodes
        assert graph.export("gexf", view=view).count("<node ") == nodes


@pytest.mark.parametrize(
    ("export", "message"),
    [
        ({"format": "pdf"}, "no format 'pdf'; choose from turtle"),
        ({"format": "turtle", "view": "actors"}, "turtle has no views"),
        ({"format": "csv"}, "csv makes two files; say where"),
        ({"format": "graphml", "view": "people"}, "no view 'people'; choose from all"),
        ({"format": "turtle", "path": "nowhere/graph.ttl"}, "nowhere/graph.ttl: No such file"),
    ],
)
def test_what_cannot_be_exported_is_told(graph, export, message):
    with pytest.raises(GraphError, match=message):
        graph.export(**export)


def test_a_folder_without_a_graph(tmp_path):
    with pytest.raises(GraphError, match="no graph is here"):
        Graph(tmp_path)


def test_a_closed_graph_says_so(graph):
    with graph:
        assert graph.events()
    with pytest.raises(GraphError, match="was closed; open it again"):
        graph.events()


def test_a_graph_conforms_to_the_shapes(graph):
    found = graph.validate()
    assert found.conforms, found.report


def test_a_query_has_a_deadline(graph):
    slow = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with pytest.raises(QuestionError, match=r"no answer within 0.5 s"):
        answered(Asked(graph.folder, slow), 0.5)


def test_a_query_in_time_gives_the_same(graph):
    asked = Asked(graph.folder, "SELECT ?e WHERE { ?e a rel:Invitation }")
    assert answered(asked, 60) == answered(asked)
    with pytest.raises(QuestionError, match="no SPARQL"):
        answered(Asked(graph.folder, "SELECT"), 60)
