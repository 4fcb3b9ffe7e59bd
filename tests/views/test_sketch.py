"""The answer of a CONSTRUCT is shown as a picture of its nodes and links, and as a table."""

import re
from xml.etree import ElementTree

from pyoxigraph import Literal, NamedNode, Triple

from relgraph.namespaces import DATA, ONTOLOGY, RDF
from relgraph.views.answers import answer
from relgraph.views.sketch import MOST_LINKS, MOST_NODES, sketch

SVG = "{http://www.w3.org/2000/svg}"
INVITED = """CONSTRUCT { ?a rel:invited ?b } WHERE { ?e rel:inviter ?a ; rel:invitee ?b }"""


def triple(subject, predicate, thing):
    thing = thing if isinstance(thing, Literal) else NamedNode(thing)
    return Triple(NamedNode(subject), NamedNode(predicate), thing)


def drawn(html):
    """Return the parts of the picture: circles, arrows, and the full words of each text."""
    svg = ElementTree.fromstring(html[: html.index("</svg>") + 6])
    words = [text.findtext(f"{SVG}title") for text in svg.iter(f"{SVG}text")]
    return list(svg.iter(f"{SVG}circle")), list(svg.iter(f"{SVG}polygon")), words


def test_nodes_and_links_have_their_names(quads):
    html = answer(quads, INVITED)._repr_html_()
    circles, arrows, words = drawn(html.removeprefix("<div>"))
    assert (len(circles), len(arrows)) == (2, 1)
    assert sorted(words) == ["Kassym-Jomart Tokayev", "Serdar Berdimuhamedov", "invited"]
    assert "<table>" in html
    assert "script" not in html


def test_the_order_of_triples_changes_nothing(quads):
    triples = answer(quads, "CONSTRUCT WHERE { ?a rel:inviter ?b }")._triples
    triples += answer(quads, INVITED)._triples
    assert sketch(triples, str) == sketch(triples[::-1], str)


def test_types_are_colours_and_literals_are_words():
    place, kind = f"{DATA}place/astana", RDF + "type"
    triples = [
        triple(f"{DATA}event/1", kind, f"{ONTOLOGY}Visit"),
        triple(f"{DATA}event/1", f"{ONTOLOGY}destination", place),
        triple(f"{DATA}event/1", f"{ONTOLOGY}start", Literal("2024")),
    ]
    circles, _, words = drawn(sketch(triples, lambda term: term.value))
    assert len({circle.get("fill") for circle in circles}) == 2
    assert sorted(words) == ["2024", "destination", f"{DATA}event/1", place, "start"]
    assert len(drawn(sketch(triples[:1], str))[1]) == 1


def test_words_of_articles_stay_words():
    evil = '</title></svg><img src=x onerror="alert(1)">'
    html = sketch([triple("a:a", "a:p", Literal(evil))], lambda term: term.value)
    assert "<img" not in html
    assert evil in drawn(html)[2]


def test_a_large_subgraph_is_cut_and_says_so():
    triples = [triple(f"a:{i % 60}", "a:p", f"a:{i * 7 % 61}") for i in range(3000)]
    html = sketch(triples, str)
    circles, arrows, _ = drawn(html)
    assert len(circles) <= MOST_NODES
    assert len(arrows) <= MOST_LINKS
    missing, total = map(int, re.search(r"leaves out (\d+) of (\d+) links", html).groups())
    assert total - missing == len(arrows)


def test_nothing_draws_nothing():
    assert sketch([], str) == ""
