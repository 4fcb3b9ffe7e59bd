"""English: links between words, status, and the words themselves."""

from .links import LINKS, acts
from .names import short_name
from .sectors import ORDINALS
from .sectors import WORDS as SECTORS
from .status import is_background, status

__all__ = ["LINKS", "ORDINALS", "SECTORS", "acts", "is_background", "short_name", "status"]
