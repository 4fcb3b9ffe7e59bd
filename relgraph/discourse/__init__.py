"""Who "he", "the sides", "his counterpart" are in an article."""

from .references import references

__all__ = ["references"]
