"""Files → articles, with their headline, publication date and noise."""

from .clean import Layout, cleaned
from .files import Quarantined, article, read

__all__ = ["Layout", "Quarantined", "article", "cleaned", "read"]
