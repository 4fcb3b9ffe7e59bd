"""Text → parsed text, with one room for each language."""

from .parser import Chain, Parsed, parse

__all__ = ["Chain", "Parsed", "parse"]
