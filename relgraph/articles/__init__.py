"""Files → articles, with their headline, publication date and noise."""

from .clean import Layout, cleaned
from .files import FORMATS, file_articles, files_below, matched, raw_articles, read_options
from .raw import Quarantined, Raw, ReadOptions
from .reading import parsed, read
from .rows import FIELDS, Place, row_article
from .texts import article

__all__ = [
    "FIELDS",
    "FORMATS",
    "Layout",
    "Place",
    "Quarantined",
    "Raw",
    "ReadOptions",
    "article",
    "cleaned",
    "file_articles",
    "files_below",
    "matched",
    "parsed",
    "raw_articles",
    "read",
    "read_options",
    "row_article",
]
