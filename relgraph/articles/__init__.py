"""Files → articles, with their headline, publication date and noise."""

from .clean import Layout, cleaned
from .files import FORMATS, matched, raw_articles, read_options
from .raw import Quarantined, Raw, ReadOptions
from .reading import parsed, read
from .rows import FIELDS
from .texts import article

__all__ = [
    "FIELDS",
    "FORMATS",
    "Layout",
    "Quarantined",
    "Raw",
    "ReadOptions",
    "article",
    "cleaned",
    "matched",
    "parsed",
    "raw_articles",
    "read",
    "read_options",
]
