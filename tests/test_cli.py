"""Commands print what the library returns, and tell errors in one line."""

import json
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import relgraph
from relgraph import store
from relgraph.cli import main
from relgraph.cli.arguments import ANSWER_FORMATS
from relgraph.cli.writing import EXPORT_FORMATS, VIEWS
from relgraph.graph import FORMATS
from relgraph.model import Time
from relgraph.views import answers, network

HEAVY = ("spacy", "rdflib", "networkx", "pyoxigraph", "pyshacl", "yaml")


@pytest.fixture
def folder(tmp_path, known, reports, events):
    """Return a graph folder with the small world."""
    quads = store.writable(tmp_path / "store")
    for report in reports:
        store.put_article(quads, report, "1")
    store.put_events(quads, known, events, reports)
    store.publish(quads, tmp_path)
    return str(tmp_path)


def run(*words):
    return CliRunner().invoke(main, words)


def test_help_imports_nothing_heavy():
    code = (
        "import sys; from relgraph.cli import main\n"
        "try: main(['--help'])\n"
        f"finally: print([m for m in {HEAVY} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
    for command in ("ask", "build", "check", "evaluate", "explain", "export", "extract", "query"):
        assert f"\n  {command} " in done.stdout


def test_the_choices_are_those_of_the_library():
    assert EXPORT_FORMATS == FORMATS
    assert VIEWS == network.VIEWS
    assert ANSWER_FORMATS == answers.ANSWER_FORMATS


def test_public_names_are_sorted_and_there():
    assert relgraph.__all__ == sorted(relgraph.__all__)
    for name in relgraph.__all__:
        assert getattr(relgraph, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'biuld'"):
        relgraph.biuld  # noqa: B018


def test_query(folder):
    sparql = "SELECT ?inviter WHERE { ?event rel:inviter ?inviter }"
    done = run("query", folder, sparql)
    assert (done.exit_code, done.stdout.split("\n")[2]) == (0, "Kassym-Jomart Tokayev")
    assert "person/kassym" in run("query", folder, sparql, "--iris").stdout
    assert "person/kassym" in run("query", folder, sparql, "--format", "csv").stdout
    assert run("query", folder, sparql, "--timeout", "60").stdout == done.stdout


def test_a_query_from_a_file(folder, tmp_path):
    path = tmp_path / "count.rq"
    path.write_text("SELECT (COUNT(*) AS ?n) WHERE { ?event a rel:Invitation }")
    assert run("query", folder, f"@{path}").stdout == "n\n-\n1\n"


def test_an_empty_answer_points_out_unknown_names(folder):
    done = run("query", folder, "SELECT ?a WHERE { ?event rel:invitor ?a }")
    assert (done.exit_code, done.stdout) == (0, "a\n-\n")
    assert "did you mean rel:inviter?" in done.stderr


def test_search(folder, reports):
    store.index(Path(folder), reports)
    done = run("search", folder, "unveiled", "Astana")
    assert done.stdout.startswith("2024-10-18  ")
    assert "→ monument unveiling: Magtymguly Pyragy, Astana, 2024-10-17 (" in done.stdout
    found = json.loads(run("search", folder, "unveiled", "Astana", "--json").stdout)
    assert found["published"] == "2024-10-18"


def test_panel(folder, tmp_path):
    done = run("panel", folder)
    assert done.stdout.startswith("iso3_a,iso3_b,cow_a,cow_b,")
    assert "\nKAZ,TKM,705,701,Kazakhstan,Turkmenistan,2024,3,3,2," in done.stdout
    written = tmp_path / "panel.csv"
    assert run("panel", folder, "--output", str(written)).exit_code == 0
    assert written.read_text() == done.stdout
    assert written.with_suffix(".codebook.md").read_text().startswith("# Codebook")


def test_the_ontology_is_written(tmp_path):
    assert run("ontology", "--output", str(tmp_path)).exit_code == 0
    written = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*"))
    names = ["context.jsonld", "index.html", "ontology.ttl"]
    assert written == ["0.1.0", *(f"0.1.0/{name}" for name in names), *names]


def test_ask(folder):
    done = run("ask", folder, "timeline", "a=Kazakhstan", "b=Turkmenistan")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 4
    assert "2024-10-17" in done.stdout


def test_ask_has_a_deadline_too(folder):
    done = run("ask", folder, "timeline", "--timeout", "60")
    assert done.stdout == run("ask", folder, "timeline").stdout
    done = run("ask", folder, "timeline", "--timeout", "0.001")
    assert (done.exit_code, "no answer within 0.001 s" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["ask", "GRAPH", "timeline", "a=KZ", "a=TM"], 2, "a parameter is given twice"),
        (["ask", "GRAPH", "timeline", "KZ"], 2, "write a parameter as name=value"),
        (["ask", "GRAPH", "timeline", "since=2050"], 0, "nothing in this graph answers that"),
        (["ask", "GRAPH", "visits", "to=KZ"], 0, "to was taken as <https://w3id.org/"),
        (["query", "GRAPH", "SELECT * { ?a a rel:Call }"], 0, "rel:Call is not in the ontology"),
        (["search", "GRAPH", "nowhere"], 0, "no passage has all these words"),
        (["ontology", "--output", "/dev/null/x"], 2, "/dev/null/x: Not a directory"),
        (["qurey", "GRAPH", "ASK {}"], 2, "no command 'qurey'; did you mean 'query'?"),
    ],
)
def test_what_goes_wrong_is_told(folder, reports, words, code, told):
    store.index(Path(folder), reports)
    done = run(*(folder if word == "GRAPH" else word for word in words))
    assert (done.exit_code, told in done.stderr) == (code, True), done.stderr


def test_ask_lists_its_questions(folder):
    done = run("ask", folder)
    assert done.stdout.startswith("annotations\n    The evidence as W3C Web Annotations")
    assert "    a=agent: the one side\n" in done.stdout
    assert "    since=date (default: newest): the first day" in done.stdout


def test_export(folder, tmp_path):
    with relgraph.open(folder) as graph:
        assert run("export", folder, "--format", "turtle").stdout == graph.export("turtle")
        done = run(
            "export",
            folder,
            "--format",
            "graphml",
            "--view",
            "actors",
            "--output",
            str(tmp_path / "a.graphml"),
        )
        assert (done.exit_code, done.stdout) == (0, "")
        assert (tmp_path / "a.graphml").read_text() == graph.export("graphml", view="actors")
        records = [
            json.loads(line)
            for line in run("export", folder, "--format", "jsonl").stdout.splitlines()
        ]
        assert records == list(graph.records())


def test_validate(folder):
    done = run("validate", folder)
    assert (done.exit_code, done.stdout) == (0, "no rule is broken\n")


def test_a_graph_that_breaks_a_shape_exits_with_1(tmp_path, known, reports, events):
    backwards = replace(events[0], time=Time("2024-08-05", "2024-08-01"))
    quads = store.writable(tmp_path / "store")
    store.put_events(quads, known, [backwards], reports)
    del quads
    done = run("validate", str(tmp_path))
    assert (done.exit_code, "not after rel:latest" in done.stdout) == (1, True)


SENTENCE = "President Kassym-Jomart Tokayev invited Sadyr Japarov to visit Kazakhstan."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "articles" / "one.txt"
    path.parent.mkdir()
    path.write_text(f"ASTANA, Aug. 5, 2024 /Kazinform/ - {SENTENCE}\n", encoding="utf-8")
    return path


def test_build_counts_what_it_read_and_set_aside(article, tmp_path):
    empty = article.with_name("two.txt")
    empty.write_text("")
    out = str(tmp_path / "graph")
    done = run("build", str(article.parent), "--out", out, "--json", "--strict")
    summary = json.loads(done.stdout)
    assert done.exit_code == 1
    assert summary["set_aside"] == {"empty": 1}
    assert (summary["articles"], summary["read"]) == (1, 1)
    assert summary["events"] == {"Invitation": {"occurred": 1}}
    assert f"set aside  {empty}: empty; nothing to read\n" in done.stderr
    again = run("build", str(article), "--out", out)
    assert (again.exit_code, again.stdout) == (0, "")
    assert f"articles   1 in {out}, 0 read now\n" in again.stderr


def test_extract_writes_what_the_graph_holds(article, tmp_path):
    done = run("extract", str(article))
    run("build", str(article), "--out", str(tmp_path / "graph"))
    exported = run("export", str(tmp_path / "graph"), "--format", "jsonl")
    assert done.stdout == exported.stdout
    assert run("extract", str(article), "--shard", "2/2").stdout == ""
    row = run("extract", str(article), "--format", "table").stdout.splitlines()[2]
    assert row.startswith("Invitation  occurred")
    assert "invitee: Sadyr Japarov" in row


def test_explain():
    done = run("explain", SENTENCE, "--published", "2024-08-05")
    assert done.exit_code == 0
    assert "Sadyr Japarov" in done.stdout


def test_check():
    done = run("check")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        "ontology",
        "gazetteer",
        "rooms",
        "questions",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("query", "FOLDER", "SELECT"), "Error: the query is no SPARQL: line 1, column 7"),
        (("query", "FOLDER", "@none.rq"), "Error: none.rq: no such file"),
        (
            ("ask", "FOLDER", "timeline", "Kazakhstan"),
            "Error: 'Kazakhstan': write a parameter as name=value",
        ),
        (("ask", "FOLDER", "nothing"), "Error: no question 'nothing'"),
        (("export", "FOLDER", "--format", "turtle", "--view", "all"), "Error: turtle has no views"),
        (("export", "FOLDER", "--format", "pdf"), "Invalid value for '--format'"),
        (("extract", "FOLDER", "--shard", "3/2"), "Invalid value for --shard"),
        (("build", "nowhere", "--out", "FOLDER"), "Path 'nowhere' does not exist"),
        (("evaluate", "FOLDER"), "no *.yaml there"),
    ],
)
def test_wrong_usage_exits_with_2(folder, words, message):
    done = run(*(folder if word == "FOLDER" else word for word in words))
    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.output


def test_no_graph_exits_with_2(tmp_path):
    done = run("export", str(tmp_path), "--format", "turtle")
    assert (done.exit_code, "no graph is here" in done.stderr) == (2, True)


def test_serving_at_a_port_in_use_tells_so(folder):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run("serve", folder, "--port", port)
    assert done.exit_code == 2
    assert f"127.0.0.1:{port} cannot be served" in done.output
    assert "http://" not in done.output
