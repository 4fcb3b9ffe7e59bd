"""Articles → a graph as N-Quads and Parquet, read and joined by a cluster of Apache Spark.

What it writes is what `relgraph build` and `relgraph export` of the same articles give, byte by
byte: articles are read by the same pure function, and what must be known of all of them at once
(copies of texts, new names) is decided from slim keys before types of events are joined apart.
"""

from .corpus import build
from .session import session

__all__ = ["build", "session"]
