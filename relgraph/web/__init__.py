"""A graph folder → a SPARQL endpoint, and pages for each thing in the graph (extra `web`)."""
