"""English: links between words, status, and the words themselves."""

from .links import LINKS
from .names import short_name
from .sectors import ORDINALS
from .sectors import WORDS as SECTORS
from .status import status

__all__ = ["LINKS", "ORDINALS", "SECTORS", "short_name", "status"]
