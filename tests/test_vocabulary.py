"""The names of the ontology, and the mistakes that its reader refuses."""

from pathlib import Path

import pytest

from relgraph.errors import OntologyError
from relgraph.model import Entity, Term
from relgraph.namespaces import BASE, ONTOLOGY
from relgraph.ontology import CONCEPT, read_ontology
from relgraph.vocabulary import (
    REL,
    STATUS,
    Edge,
    EventType,
    concept,
    concepts,
    definition,
    event_type,
    event_types,
    example,
    files,
    is_a,
    is_text,
    is_value,
    label,
    range_of,
    scheme_of,
    types_of,
)

PREFIXES = """\
@prefix rel: <https://w3id.org/relgraph/ontology#> .
@prefix answer: <https://w3id.org/relgraph/answer/> .
@prefix scheme: <https://w3id.org/relgraph/scheme/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
TEXTS = 'rdfs:label "x"@en , "икс"@ru ; skos:definition "An x."@en'
CORE = f"""{PREFIXES}
rel:Event a owl:Class ; {TEXTS} .
rel:CoreRoles a sh:PropertyGroup .
rel:role a owl:ObjectProperty ; {TEXTS} .
rel:place a owl:ObjectProperty ; {TEXTS} .
rel:edgeOf a owl:AnnotationProperty ; {TEXTS} .
rel:edgeFrom a owl:AnnotationProperty ; {TEXTS} .
rel:edgeTo a owl:AnnotationProperty ; {TEXTS} .
rel:scheme a owl:AnnotationProperty ; {TEXTS} .
scheme:answer a skos:ConceptScheme ; {TEXTS} .
answer:yes a skos:Concept ; skos:inScheme scheme:answer ; {TEXTS} .
"""
DUEL = f"""{PREFIXES}
rel:Duel a owl:Class ; rdfs:subClassOf rel:Event ; {TEXTS} ; skos:example "A met B at dawn."@en .
rel:duellist a owl:ObjectProperty ; rdfs:subPropertyOf rel:role ; {TEXTS} .
rel:second a owl:ObjectProperty ; rdfs:subPropertyOf rel:role ; {TEXTS} .
rel:fought a owl:ObjectProperty ; {TEXTS} ;
    rel:edgeOf rel:Duel ; rel:edgeFrom rel:duellist ; rel:edgeTo rel:duellist .
rel:DuelShape a sh:NodeShape ; sh:targetClass rel:Duel ;
    sh:property [ sh:path rel:second ; sh:order 2 ] ,
        [ sh:path rel:duellist ; sh:group rel:CoreRoles ; sh:order 1 ] ,
        [ sh:path rel:place ; sh:order 3 ] .
"""


def test_a_declared_name_is_a_term() -> None:
    assert REL.Invitation == Term(ONTOLOGY + "Invitation")
    assert REL["Invitation"].name == "Invitation"
    assert STATUS.occurred == "https://w3id.org/relgraph/status/occurred"
    assert "invitee" in REL
    assert "inviteee" not in REL


def test_another_name_is_refused_with_the_file_to_add_it_to() -> None:
    with pytest.raises(OntologyError, match=r"#inviteee is not declared; .* ontology/core\.ttl"):
        _ = REL.inviteee
    with pytest.raises(OntologyError, match=r"status/done is not declared; .*schemes\.ttl"):
        _ = STATUS.done
    with pytest.raises(OntologyError, match=r"/responses is not declared"):
        concepts("responses")
    with pytest.raises(OntologyError, match="Agent is no event type"):
        event_type(REL.Agent)


def test_concepts_of_a_closed_list() -> None:
    accepted = Entity("https://w3id.org/relgraph/response/accepted", CONCEPT, "accepted")
    assert concept("response", "accepted") == accepted
    assert [found.name for found in concepts("response")] == ["accepted", "declined", "open"]


def test_an_event_type_is_its_shape() -> None:
    assert event_type(REL.Invitation) == EventType(
        REL.Invitation,
        roles=(REL.inviter, REL.invitee, REL.destination, REL.occasion, REL.response),
        core=(REL.inviter, REL.invitee),
        values=(REL.response,),
        has_place=False,
        edges=(Edge(REL.invited, REL.inviter, REL.invitee),),
        identity=(REL.inviter, REL.invitee),
        fulfilled_by=(
            REL.Visit,
            REL.Summit,
            REL.Forum,
            REL.CulturalEvent,
            REL.MonumentUnveiling,
            REL.Meeting,
        ),
    )
    assert event_type(REL.MonumentUnveiling).core == (REL.commemorated, REL.place)
    assert event_type(REL.MonumentUnveiling).has_place
    assert list(event_types()) == sorted(event_types(), key=lambda found: found.kind)


def test_kinds_and_ranges() -> None:
    assert is_a(REL.State, REL.Agent)
    assert is_a(REL.State, REL.Place)
    assert is_a(REL.State, REL.State)
    assert not is_a(REL.Agent, REL.State)
    assert range_of(REL.inviter) == REL.Agent
    assert range_of(REL.occasion) is None
    assert (is_text(REL.occasion), is_text(REL.inviter), is_text(REL.response)) == (
        True,
        False,
        False,
    )
    assert (is_value(REL.response), is_value(REL.inviter)) == (True, False)
    assert (scheme_of(REL.response), scheme_of(REL.inviter)) == ("response", None)


def test_texts_for_readers() -> None:
    assert label(REL.Invitation) == "invitation"
    assert label(REL.Invitation, "ru") == "приглашение"
    assert definition(REL.Invitation)
    assert example(REL.Invitation)
    with pytest.raises(OntologyError, match=r"schemes\.ttl: sector has no example in en; add it"):
        example(f"{BASE}scheme/sector")
    assert {path.name for path in files()} >= {"core.ttl", "schemes.ttl", "invitation.ttl"}


def _write(folder: Path, core: str, duel: str) -> Path:
    (folder / "events").mkdir()
    (folder / "core.ttl").write_text(core, encoding="utf-8")
    (folder / "events" / "duel.ttl").write_text(duel, encoding="utf-8")
    return folder


def test_a_small_ontology_is_read(tmp_path: Path) -> None:
    duellist, second = Term(ONTOLOGY + "duellist"), Term(ONTOLOGY + "second")
    assert types_of(read_ontology(_write(tmp_path, CORE, DUEL))) == (
        EventType(
            Term(ONTOLOGY + "Duel"),
            roles=(duellist, second),
            core=(duellist,),
            values=(),
            has_place=True,
            edges=(Edge(Term(ONTOLOGY + "fought"), duellist, duellist),),
            identity=(duellist,),
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"икс"@ru', '"iks"@kk', r"duel\.ttl: Duel has no label in ru; add it"),
        ("skos:definition", "skos:note", r"duel\.ttl: Duel has no definition in en; add it"),
        ("skos:example", "skos:note", r"duel\.ttl: Duel has no example"),
        ("sh:path rel:second", "sh:path rel:secnd", r"duel\.ttl: .*#secnd is not declared"),
        ("sh:order 2", "sh:order 1", r"duel\.ttl: Duel has no sh:order of its own for"),
        ("; sh:order 2", "", r"duel\.ttl: Duel has no sh:order of its own for second"),
        ("sh:targetClass", "rdfs:seeAlso", r"duel\.ttl: Duel has 0 shapes"),
        ("rel:edgeTo rel:duellist", "rel:edgeTo rel:role", r"fought joins no two roles of Duel"),
        (
            "rel:second a owl:ObjectProperty ; rdfs:subPropertyOf rel:role",
            "rel:second a owl:ObjectProperty",
            r"duel\.ttl: Duel has .*#second in its shape, no role and no value",
        ),
        ("rel:second a", "rel:place a", r"duel\.ttl: .*#place is in core\.ttl too; keep one"),
        ("sh:order 3 ]", "sh:order 3", r"duel\.ttl:\d+: .*; mend the Turtle"),
        ("rel:second a", "rel:second a skos:Concept ,", r"duel\.ttl: second is in no scheme"),
        (
            "rdfs:subPropertyOf rel:role ;",
            "rdfs:subPropertyOf rel:role ; rel:scheme rel:role ;",
            r"duel\.ttl: duellist has a rel:scheme, .*, that is no scheme",
        ),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in DUEL
    with pytest.raises(OntologyError, match=message):
        types_of(read_ontology(_write(tmp_path, CORE, DUEL.replace(old, new))))
