"""Event mentions → events, inside an article, then across articles; what became of promises."""

from .across import across
from .fulfilment import commitments
from .syndication import signature
from .within import within

__all__ = ["across", "commitments", "signature", "within"]
