"""The errors of relgraph; a message says what is wrong, where, and what to do."""


class RelgraphError(Exception):
    """Anything that relgraph reports to its user."""


class ArticleError(RelgraphError):
    """An article that cannot be read; a build sets it aside and goes on."""


class OntologyError(RelgraphError):
    """A term or file of `ontology/` that is missing or wrong."""


class GazetteerError(RelgraphError):
    """A row of `data/gazetteer/` that is wrong."""


class FrameError(RelgraphError):
    """A room of `relgraph/events/` that does not fit the ontology."""


class GraphError(RelgraphError):
    """A graph folder that cannot be opened, written or exported."""


class CorrectionError(RelgraphError):
    """A line of `corrections.csv` that is wrong."""


class QuestionError(RelgraphError):
    """A SPARQL query or a named question that cannot be answered."""


class Forbidden(QuestionError):
    """A query that would change the graph or ask another machine."""


class MissingExtra(RelgraphError):
    """An optional package that is not installed."""


class GoldError(RelgraphError):
    """A gold annotation that is wrong."""
