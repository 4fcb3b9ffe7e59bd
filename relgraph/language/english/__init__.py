"""English: links between words, status, and the words themselves."""

from .links import LINKS
from .names import short_name
from .status import status

__all__ = ["LINKS", "short_name", "status"]
