"""The beginnings of IRIs: our own, and those of the vocabularies that we use."""

BASE = "https://w3id.org/relgraph/"
ONTOLOGY = BASE + "ontology#"
DATA = BASE + "id/"
OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SHACL = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"


def local_name(iri: str) -> str:
    """Return the end of an IRI: `Invitation`, `inviter`, `accepted`."""
    return iri.replace("#", "/").rpartition("/")[2]
