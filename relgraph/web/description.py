"""What the endpoint is and can do → a SPARQL 1.1 Service Description, and the page of the start."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ..views.html import page
from ..views.questions import questions

if TYPE_CHECKING:
    from .workers import Limits

_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)
_EXAMPLE = """SELECT ?what ?status ?start
WHERE {
  ?event rel:involves state:KAZ , state:TKM ; rdfs:label ?what ; rel:status ?status .
  OPTIONAL { ?event rel:start ?start }
}
ORDER BY ?start
LIMIT 100"""


def description(endpoint: str) -> str:
    """Describe the service at an address in Turtle."""
    formats = " , ".join(f"<http://www.w3.org/ns/formats/{name}>" for name in _FORMATS)
    return (
        "@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\n"
        f"<{endpoint}> a sd:Service ;\n"
        f"    sd:endpoint <{endpoint}> ;\n"
        "    sd:supportedLanguage sd:SPARQL11Query ;\n"
        f"    sd:resultFormat {formats} ;\n"
        f"    sd:defaultDataset <{endpoint}#dataset> .\n\n"
        f"<{endpoint}#dataset> a sd:Dataset ;\n"
        '    rdfs:comment "The default graph holds events, people and states; what one article '
        'alone says stands in a named graph with the address of the article."@en ;\n'
        f"    sd:defaultGraph <{endpoint}#graph> .\n\n"
        f"<{endpoint}#graph> a sd:Graph .\n"
    )


def start_page(limits: Limits) -> str:
    """Return the page that a browser sees first: a form for a query, and what can be asked."""
    asked = "".join(
        f"<tr><th>{escape(found.name)}</th><td>{escape(found.meaning)}</td></tr>"
        for found in questions()
    )
    return page(
        "SPARQL endpoint",
        "<h1>relgraph</h1><p>A graph of who met, invited, honoured and promised whom. "
        'Its words are explained in the <a href="/ontology">ontology</a>.</p>'
        '<form action="/sparql" method="get"><textarea name="query" rows="10">'
        f"{escape(_EXAMPLE)}</textarea><p><button>Ask</button></p></form>"
        f"<p>A query may take {limits.seconds:g} seconds. The address for programs is "
        "<code>/sparql</code>.</p>"
        f"<h2>Named questions</h2><p>For <code>relgraph ask</code>.</p><table>{asked}</table>",
    )
