"""Event mentions → events: inside an article, then across articles."""

from .across import across
from .syndication import signature
from .within import within

__all__ = ["across", "signature", "within"]
