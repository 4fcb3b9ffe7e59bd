"""relgraph: news articles → a knowledge graph of bilateral relations, each event with its proof."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .building import build, load, remove
    from .errors import RelgraphError
    from .graph import Graph
    from .graph import open_graph as open
    from .model import Article, Entity, Event, EventMention
    from .pipeline import explain, extract

__all__ = [
    "Article",
    "Entity",
    "Event",
    "EventMention",
    "Graph",
    "RelgraphError",
    "__version__",
    "build",
    "explain",
    "extract",
    "load",
    "open",
    "remove",
]
__version__ = "0.1.0"

_HOMES = {
    "Article": "model",
    "Entity": "model",
    "Event": "model",
    "EventMention": "model",
    "Graph": "graph",
    "RelgraphError": "errors",
    "build": "building",
    "explain": "pipeline",
    "extract": "pipeline",
    "load": "building",
    "open": "graph",
    "remove": "building",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: spaCy alone takes a second."""
    if name not in _HOMES:
        raise AttributeError(f"module 'relgraph' has no attribute {name!r}")
    module = import_module(f".{_HOMES[name]}", __name__)
    value: object = getattr(module, {"open": "open_graph"}.get(name, name))
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
