"""Named questions find what the small world says."""

import pytest

from relgraph.errors import QuestionError
from relgraph.model import DATA
from relgraph.views.answers import answer
from relgraph.views.questions import entity_named, question, questions


def rows(quads, name, **given):
    return [tuple(row) for row in answer(quads, question(name).filled(quads, given))]


def test_every_question_has_an_answer(quads):
    given = {
        "office-holder": {"office": "President of Kazakhstan"},
        "timeline": {"a": "Kazakhstan", "b": "Turkmenistan"},
    }
    assert [
        found.name
        for found in questions()
        if not rows(quads, found.name, **given.get(found.name, {}))
    ] == []


def test_invitations(quads, events):
    expected = [
        (
            "2024-08-05",
            "https://w3id.org/relgraph/status/occurred",
            "Kassym-Jomart Tokayev",
            "Serdar Berdimuhamedov",
            "Kazakhstan",
            "Consultative Meeting, World Nomad Games",
            "accepted",
            events[0].iri,
        )
    ]
    assert rows(quads, "invitations") == expected
    assert rows(quads, "invitations", who="Tokayev", since="2024") == expected
    assert rows(quads, "invitations", who="Туркменистан") == expected
    assert rows(quads, "invitations", who="Magtymguly Pyragy") == []
    assert rows(quads, "invitations", since="2025") == []


def test_monuments(quads, events):
    expected = [
        (
            "Astana",
            "Magtymguly Pyragy",
            "monument",
            "https://w3id.org/relgraph/status/occurred",
            "2024-10-17",
            "Berdi Annayev, Kassym-Jomart Tokayev",
            events[1].iri,
        )
    ]
    assert rows(quads, "monuments") == expected
    assert rows(quads, "monuments", place="Astana", honoured="Makhtumkuli") == expected
    assert rows(quads, "monuments", place="Kazakhstan") == expected
    assert rows(quads, "monuments", place="Turkmenistan") == []


def test_who_holds_an_office(quads):
    holder = [("Kassym-Jomart Tokayev", "2019-03-20", None, False)]
    office = "President of Kazakhstan"
    assert rows(quads, "office-holder", office=office) == holder
    assert rows(quads, "office-holder", office=office, on="2019-03-20") == holder
    assert rows(quads, "office-holder", office=office, on="2019-03-19") == []


def test_timeline(quads, events):
    both = [(event.iri, 2) for event in events]
    found = rows(quads, "timeline", a="Kazakhstan", b="Turkmenistan")
    assert [(row[4], row[3]) for row in found] == both
    found = rows(quads, "timeline", a="Tokayev", b="Berdimuhamedov")
    assert [(row[4], row[3]) for row in found] == both[:1]
    assert rows(quads, "timeline", a="Kazakhstan", b="Turkmenistan", since="2025") == []


def test_evidence(quads, events, reports):
    found = rows(quads, "evidence", event=events[0].iri)
    assert [row[1:5] for row in found] == [
        ("invited Serdar Berdimuhamedov", "Leaders met", "2024-08-06", "articles/1.txt"),
        ('He accepted, adding: "with joy".', "Leaders met", "2024-08-06", "articles/1.txt"),
        ("Tokayev had invited him", "A monument is planned", "2024-08-07", "articles/2.txt"),
    ]
    assert {row[5] for row in rows(quads, "evidence", about="Berdi Annayev")} == {events[1].iri}


def test_names_lead_to_entities(quads):
    assert entity_named(quads, "Kazakstan") == f"{DATA}state/KAZ"
    assert entity_named(quads, f"{DATA}state/KAZ") == f"{DATA}state/KAZ"


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("monument", {}, "no question 'monument'; choose from evidence"),
        ("monuments", {"city": "Astana"}, "no parameter 'city'; it has place, honoured"),
        ("timeline", {"a": "Kazakhstan"}, "timeline: give b="),
        (
            "timeline",
            {"a": "Ruritania", "b": "Astana"},
            "nothing in this graph is named 'Ruritania'",
        ),
        ("invitations", {"since": "May"}, "'May' is no date"),
    ],
)
def test_what_is_asked_wrongly_is_told(quads, name, given, message):
    with pytest.raises(QuestionError, match=message):
        rows(quads, name, **given)
