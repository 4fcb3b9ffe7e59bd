"""Text → parsed text, with one room for each language."""

from .parser import Chain, Parsed, Proposal, model, parse, proposals

__all__ = ["Chain", "Parsed", "Proposal", "model", "parse", "proposals"]
