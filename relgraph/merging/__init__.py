"""Event mentions → events, inside an article, then across articles; what became of promises."""

from .across import Merged, Shared, across, entities, happenings, spellings
from .correcting import Corrector, Note
from .fulfilment import commitments
from .people import same_people
from .syndication import BAND, bands, copies, originals, signature
from .within import within

__all__ = [
    "BAND",
    "Corrector",
    "Merged",
    "Note",
    "Shared",
    "across",
    "bands",
    "commitments",
    "copies",
    "entities",
    "happenings",
    "originals",
    "same_people",
    "signature",
    "spellings",
    "within",
]
