"""Named questions find what the made-up press says, and take names as people write them."""

from pathlib import Path

import pytest
import yaml
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from relgraph.errors import QuestionError
from relgraph.namespaces import DATA
from relgraph.views.answers import answer, answer_text
from relgraph.views.naming import entity_named
from relgraph.views.questions import question, questions
from relgraph.views.terms import PREFIXES

CASES = yaml.safe_load(Path(__file__).with_name("questions.yaml").read_text(encoding="utf-8"))
COMPETENCY_QUESTIONS = 21
FEWEST = 25
PUBLISHER = PREFIXES["dcterms"] + "publisher"
JOIN_MONUMENTS = """
DELETE { ?plan ?any ?thing } INSERT { ?done rel:mention ?mention }
WHERE { ?plan a rel:MonumentUnveiling ; rel:commemorated ?whom ; rel:status status:planned .
        ?done a rel:MonumentUnveiling ; rel:commemorated ?whom ; rel:status status:occurred .
        ?plan rel:mention ?mention ; ?any ?thing }"""


def cells(quads, name, given):
    """Return the columns and rows of a table, names in the order of the alphabet."""
    text = answer_text(quads, question(name).filled(quads, given), "table")
    head, rule, *lines = text.splitlines()
    ends = [0]
    for width in map(len, rule.split("  ")):
        ends.append(ends[-1] + width + 2)
    spans = list(zip(ends, [*ends[1:-1], None], strict=False))
    rows = [[line[begin:end].strip() for begin, end in spans] for line in (head, *lines)]
    kept = [i for i, column in enumerate(rows[0]) if column not in {"event", "outcome"}]
    return [" | ".join(row[i] for i in kept) for row in rows]


def in_order(row):
    return " | ".join(", ".join(sorted(cell.split(", "))) for cell in row.split(" | "))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("competency", case["ask"]))
def test_a_question_is_answered(press, case):
    found = cells(press, case["ask"], case.get("given", {}))
    expected = [case["columns"], *case["rows"]]
    assert [*map(in_order, found)] == [*map(in_order, expected)]


def test_every_question_has_a_case_with_an_answer():
    asked = {case["ask"] for case in CASES if case["rows"]}
    assert asked == {found.name for found in questions()}
    assert len(asked) >= FEWEST


def test_every_competency_question_has_its_equal():
    answered = [case["competency"] for case in CASES if "competency" in case and case["rows"]]
    numbers = {int(question.partition(".")[0]) for question in answered}
    assert numbers == set(range(1, COMPETENCY_QUESTIONS + 1))


@pytest.mark.parametrize("name", [found.name for found in questions()])
def test_every_question_can_be_asked_of_any_graph(quads, name):
    answer(quads, question(name).filled(quads, {}))


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("Kazakhstan", "entity", "state/KAZ"),
        ("KZ", "state", "state/KAZ"),
        ("kaz", "agent", "state/KAZ"),
        ("Казахстан", "place", "state/KAZ"),
        ("Tokaev", "person", "person/kassym-jomart-tokayev"),
        ("state:KAZ", "state", "state/KAZ"),
        (f"{DATA}state/KAZ", "state", "state/KAZ"),
        ("kassym jomart tokayev", "person", "person/kassym-jomart-tokayev"),
        ("ashimbayev", "person", "person/maulen-ashimbayev"),
        ("president of kazakhstan", "office", "office/president-kazakhstan"),
    ],
)
def test_names_lead_to_entities(press, name, kind, found):
    assert entity_named(press, name, kind) == DATA + found


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("monument", {}, "no question 'monument'; did you mean monuments"),
        ("monuments", {"city": "Astana"}, "no parameter 'city'; there are place, honoured"),
        ("timeline", {"a": "Ruritania"}, "no person, state or body in this graph is named"),
        ("timeline", {"a": "Kazakstann"}, "did you mean Kazakhstan"),
        ("timeline", {"a": "Berdimuhamedov"}, "names several things; give one of them: Gurbanguly"),
        ("timeline", {"a": "state:XXX"}, "is not in this graph"),
        ("timeline", {"type": "Meetings"}, "no type of event; did you mean Meeting"),
        ("timeline", {"status": "done"}, "no status; there are cancelled"),
        ("where-was", {"who": "Astana"}, "no person in this graph is named 'Astana'"),
        ("invitations", {"since": "May"}, "'May' is no date"),
        ("invitations", {"since": "2024-13"}, "'2024-13' is no date"),
        ("timeline", {"until": "2024-02-30"}, "'2024-02-30' is no date"),
        ("timelines", {}, "did you mean timeline"),
        ("timeline", {"untill": "2024"}, "did you mean until"),
        ("corroborated", {"articles": "many"}, "'many' is no number"),
        ("evidence", {"event": "000000000000"}, "no event '000000000000' in this graph"),
    ],
)
def test_what_is_asked_wrongly_is_told(press, name, given, message):
    with pytest.raises(QuestionError, match=message):
        question(name).filled(press, given)


def test_a_promise_that_became_the_event_is_kept(press):
    joined = Store()
    joined.extend(press)
    joined.update(JOIN_MONUMENTS, prefixes=PREFIXES)
    rows = cells(joined, "monument-promises", {})[1:]
    assert rows == ["Abai Kunanbaiuly | Ashgabat | planned | 2024-10-10 | 2024-10-10"]


def test_a_text_cannot_leave_its_place(press):
    given = {"outlet": '") } DROP ALL #'}
    assert len(answer(press, question("single-source").filled(press, given))) == 0


def test_a_day_that_is_not_told_hides_no_other_day(press):
    """In MIN and MAX, one value that is missing would leave all without."""
    undated = NamedNode(f"{DATA}article/undated")
    known = next(press.quads_for_pattern(None, NamedNode(PUBLISHER), Literal("Kazinform"), None))
    added = [
        Quad(undated, NamedNode(f"{PREFIXES['rdf']}type"), NamedNode(f"{PREFIXES['rel']}Article")),
        Quad(undated, known.predicate, known.object),
    ]
    store = Store()
    store.extend([*press.quads_for_pattern(None, None, None, DefaultGraph()), *added])
    before, after = (
        {row[0]: row for row in answer(quads, question("outlets").filled(quads, {}))}["Kazinform"]
        for quads in (press, store)
    )
    assert after == before._replace(articles=before.articles + 1)
