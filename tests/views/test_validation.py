"""Validation catches each kind of error that is planted, and finds nothing where none is."""

import pytest

from relgraph.namespaces import DATA
from relgraph.views.answers import PREFIXES
from relgraph.views.validation import validation

EVENT, MENTION, EVIDENCE, ARTICLE, OTHER = (
    "event:PLANT", "mention:PLANT", "evidence:PLANT", "article:PLANT", "tenure:PLANT",
)  # fmt: skip
SOUND = """
INSERT DATA {
  event:PLANT a rel:Invitation ; rdfs:label "an invitation"@en ; rel:status status:occurred ;
    rel:start "2024-08"^^xsd:gYearMonth ; rel:end "2024-08-05"^^xsd:date ;
    rel:earliest "2024-08-01"^^xsd:date ; rel:latest "2024-08-05"^^xsd:date ;
    rel:inviter person:kassym-jomart-tokayev ; rel:mention mention:PLANT .
  mention:PLANT a rel:EventMention ; rdfs:label "a mention"@en ; rel:article article:PLANT ;
    rel:rule "a rule" ; rel:background false ; rel:evidence evidence:PLANT .
  evidence:PLANT a rel:Evidence ; rdfs:label "three letters"@en ; rel:quote "abc" ;
    rel:beginChar 0 ; rel:endChar 3 .
  article:PLANT a rel:Article ; rdfs:label "an article"@en ; rel:published "2024-08-06"^^xsd:date ;
    rel:sha256 "0000000000000000000000000000000000000000000000000000000000000000" .
}"""
DELETED = "DELETE WHERE { NODE PROPERTY ?any }"
ADDED = "INSERT DATA { NODE PROPERTY VALUE }"
EACH = [
    # what is planted: taken away, then put there; the thing and the rule that tells of it
    (EVENT, "rdfs:label", "", "one English label"),
    (EVENT, "rel:status", "", "exactly one rel:status"),
    (EVENT, "rel:status", "status:occurred , status:planned", "exactly one rel:status"),
    (EVENT, "rel:status", "state:KAZ", "exactly one rel:status"),
    (EVENT, "rel:start", '"August"', "at most one rel:start"),
    (EVENT, "rel:start", '"2024"^^xsd:gYear , "2025"^^xsd:gYear', "at most one rel:start"),
    (EVENT, "rel:end", '"2024-13-45"^^xsd:date', "at most one rel:end"),
    (EVENT, "rel:earliest", '"2024-08-09"^^xsd:date', "not after rel:latest"),
    (EVENT, "rel:earliest", '"2024-07-01"^^xsd:date', "first day that rel:start allows"),
    (EVENT, "rel:latest", '"2024-08-06"^^xsd:date', "last day that rel:end allows"),
    (EVENT, "rel:place", "person:kassym-jomart-tokayev", "Let rel:place point to a rel:Place"),
    (EVENT, "rel:mention", "", "at least one rel:mention"),
    (EVENT, "rel:inviter", "", "rel:inviter or rel:invitee"),
    (EVENT, "rel:inviter", "place:astana", "Let rel:inviter point to a rel:Agent"),
    (EVENT, "rel:inviter", "person:nobody", "point to a rel:Agent"),
    (EVENT, "rel:occasion", "series:nothing", "it has no type"),
    (EVENT, "rel:response", "status:planned", "Let rel:response be a concept"),
    (EVENT, "rel:visitor", "person:kassym-jomart-tokayev", "this type of event has none such"),
    (EVENT, "rel:invitor", "person:kassym-jomart-tokayev", "it knows no such name"),
    (EVENT, "a", "rel:Invitaton", "it knows no such class"),
    (EVENT, "a", "rel:Invitation , rel:Visit", "it cannot be two kinds of event"),
    (EVENT, "a", 'rel:TradeTarget ; rel:amount "much"', "a number (xsd:decimal)"),
    (EVENT, "a", 'rel:TradeTarget ; rel:currency "dollars"', "three capital letters, such as USD"),
    (EVENT, "a", 'rel:Summit ; rel:host state:KAZ ; rel:edition 0', "from 1"),
    (MENTION, "rel:article", "", "exactly one rel:article"),
    (MENTION, "rel:evidence", "", "at least one rel:evidence"),
    (MENTION, "rel:rule", "", "Give the mention a rel:rule"),
    (MENTION, "rel:background", '"perhaps"', "true or false"),
    (EVIDENCE, "rel:quote", "", "one rel:quote"),
    (EVIDENCE, "rel:quote", '"abcd"', "as long as its span"),
    (EVIDENCE, "rel:beginChar", "4", "less than rel:endChar"),
    (ARTICLE, "rel:sha256", '"abc"', "64 hexadecimal digits"),
    (ARTICLE, "rel:published", '"yesterday"', "at most one rel:published"),
]  # fmt: skip
ALONE = [
    ('mention:PLANT a rel:EventMention ; rdfs:label "alone"@en', MENTION, "it belongs to none"),
    ('event:PLANT-2 rel:mention mention:PLANT', MENTION, "belong to one event"),
    (
        'tenure:PLANT rdfs:label "backwards"@en ; rel:since "2024-05" ; rel:until "2023"',
        OTHER, "end after it begins",
    ),
    ('tenure:PLANT a rel:Tenure ; rdfs:label "of nobody"@en', OTHER, "exactly one rel:holder"),
    ('tenure:PLANT a rel:State ; rdfs:label "no code"@en', OTHER, "three capital letters"),
    (
        'tenure:PLANT a rel:State ; rdfs:label "again"@en ; rel:iso3 "KAZ"',
        OTHER, "an ISO code of its own",
    ),
    ('tenure:PLANT a rel:Person ; rdfs:label "Иван"@ru', OTHER, "one English label"),
]  # fmt: skip
KINDS = 25


def update(quads, sparql, plant):
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    quads.update(prefixes + sparql.replace("PLANT", plant))


@pytest.fixture
def planted(quads):
    """Return the breaches of a graph with every planted error, each on a thing of its own."""
    for number, (node, name, value, _) in enumerate(EACH):
        update(quads, SOUND, f"e{number}")
        deleted = DELETED.replace("NODE", node).replace("PROPERTY", name)
        update(quads, deleted, f"e{number}")
        if value:
            added = ADDED.replace("NODE", node).replace("PROPERTY", name).replace("VALUE", value)
            update(quads, added, f"e{number}")
    for number, (said, _, _) in enumerate(ALONE):
        if said.startswith("event"):
            update(quads, SOUND, f"a{number}")
        update(quads, f"INSERT DATA {{ {said} }}", f"a{number}")
    return validation(quads)


def test_every_planted_error_is_caught(planted):
    found = {(breach.thing, breach.rule) for breach in planted.breaches}
    missed = []
    for prefix, rows in (("e", [(n, r) for n, _, _, r in EACH]), ("a", [r[1:] for r in ALONE])):
        for number, (node, rule) in enumerate(rows):
            thing = DATA + node.replace(":", "/").replace("PLANT", f"{prefix}{number}")
            if not any(thing == where and rule in said for where, said in found):
                missed.append((thing, rule))
    assert missed == []
    assert len({row[-1] for row in (*EACH, *ALONE)}) >= KINDS
    assert not planted.conforms


def test_the_report_tells_each_rule_and_what_breaks_it(planted):
    assert "× Give the event exactly one rel:status" in planted.report
    assert f"    an invitation ({DATA}event/e1), status" in planted.report
    assert planted.report.splitlines()[-1].endswith("rules that give doubts: 1")


def test_a_sound_graph_breaks_no_rule(quads):
    update(quads, SOUND, "sound")
    found = validation(quads)
    assert (found.conforms, found.report) == (True, "no rule is broken\n")


def test_a_doubt_is_told_and_lets_pass(quads):
    early = ARTICLE + ' rel:published "2024-01-01"^^xsd:date'
    update(quads, SOUND, "early")
    update(quads, DELETED.replace("NODE", ARTICLE).replace("PROPERTY", "rel:published"), "early")
    update(quads, f"INSERT DATA {{ {early} }}", "early")
    found = validation(quads)
    assert found.conforms
    assert found.report.startswith("1 × doubtful: Let what occurred begin no later")
