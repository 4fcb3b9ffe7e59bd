"""Who "he", "the sides", "his counterpart" are in an article."""

from .memory import Setting
from .references import references

__all__ = ["Setting", "references"]
