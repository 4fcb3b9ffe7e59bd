"""Event mentions → events, inside an article, then across articles; what became of promises."""

from .across import Merged, across
from .fulfilment import commitments
from .syndication import signature
from .within import within

__all__ = ["Merged", "across", "commitments", "signature", "within"]
