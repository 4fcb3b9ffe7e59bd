"""English: links between words, status, and the words themselves."""

from .capitals import acts
from .courtesies import is_bidding
from .cues import REPORTS
from .genders import is_man, is_woman
from .history import is_background, is_present
from .names import short_name
from .numbers import COUNTS
from .relations import LINKS
from .sectors import BORDER_ACTIONS, COMMODITIES, FORUMS, NEED, ORDINALS, RELIEF, STAGES, UNSTAGED
from .sectors import WORDS as SECTORS
from .status import status

__all__ = [
    "BORDER_ACTIONS",
    "COMMODITIES",
    "COUNTS",
    "FORUMS",
    "LINKS",
    "NEED",
    "ORDINALS",
    "RELIEF",
    "REPORTS",
    "SECTORS",
    "STAGES",
    "UNSTAGED",
    "acts",
    "is_background",
    "is_bidding",
    "is_man",
    "is_present",
    "is_woman",
    "short_name",
    "status",
]
