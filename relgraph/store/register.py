"""The texts of the articles of a graph, and what a build has seen → one SQLite file.

The text of an article stands beside the hash of the bytes that it was extracted from; offsets of
evidence point into it. What one build sees is kept in temporary tables, so that memory stays small
however many articles there are.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ..model import Article

NAME = "articles.sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS texts (
    article TEXT PRIMARY KEY, whole TEXT NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS texts_of_whole ON texts (whole);
CREATE TABLE IF NOT EXISTS refused (
    article TEXT PRIMARY KEY, version TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE TEMP TABLE seen (article TEXT PRIMARY KEY);
CREATE TEMP TABLE again (article TEXT NOT NULL, source TEXT NOT NULL);
CREATE INDEX again_of_article ON again (article);
CREATE TEMP TABLE wholes (whole TEXT PRIMARY KEY);
CREATE TEMP TABLE aside (source TEXT NOT NULL, reason TEXT NOT NULL, unread INTEGER NOT NULL);
"""


class SetAside(NamedTuple):
    """An article that a build left out, and why."""

    source: str
    reason: str

    @property
    def cause(self) -> str:
        """The reason without what is particular to this article."""
        return self.reason.partition(";")[0].partition(" (")[0]


class Register:
    """What a build knows of articles; one build at a time, as the lock of the store sees to."""

    def __init__(self, folder: Path) -> None:
        self._base = sqlite3.connect(folder / NAME, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = WAL")
        self._base.execute("PRAGMA synchronous = NORMAL")
        self._base.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()

    def see(self, article: str, source: str, whole: str) -> bool:
        """Note that a file holds an article; tell whether this build sees it for the first time.

        What was seen before may still be refused: then each source of it is set aside.
        """
        if whole:
            self._base.execute("INSERT OR IGNORE INTO wholes VALUES (?)", (whole,))
            self._base.execute(
                "UPDATE texts SET whole = ? WHERE article = ? AND whole != ?",
                (whole, article, whole),
            )
        seen = self._base.execute("INSERT OR IGNORE INTO seen VALUES (?)", (article,))
        if not seen.rowcount:
            self._base.execute("INSERT INTO again VALUES (?, ?)", (article, source))
        return bool(seen.rowcount)

    def holds(self, article: str) -> bool:
        """Tell whether the text of an article is here."""
        found = self._base.execute("SELECT 1 FROM texts WHERE article = ?", (article,))
        return found.fetchone() is not None

    def put(self, article: Article, whole: str) -> None:
        """Keep the text of an article."""
        row = (article.iri, whole, article.sha256, article.text)
        self._base.execute("INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?)", row)
        self._base.execute("DELETE FROM refused WHERE article = ?", (article.iri,))

    def refuse(self, article: str, version: str, found: SetAside) -> None:
        """Keep why an article cannot be read, so that it is not tried again."""
        row = (article, version, found.reason)
        self._base.execute("INSERT OR REPLACE INTO refused VALUES (?, ?, ?)", row)
        self._base.execute("DELETE FROM seen WHERE article = ?", (article,))
        self.set_aside(found, unread=False)
        self._base.execute(
            "INSERT INTO aside SELECT source, ?, 0 FROM again WHERE article = ?",
            (found.reason, article),
        )
        self._base.execute("DELETE FROM again WHERE article = ?", (article,))

    def refusal(self, article: str, version: str) -> str:
        """Return why this version could not read an article, or empty."""
        found = self._base.execute(
            "SELECT reason FROM refused WHERE article = ? AND version = ?", (article, version)
        ).fetchone()
        return str(found[0]) if found else ""

    def set_aside(self, found: SetAside, *, unread: bool = True) -> None:
        """Note what is left out; what an `unread` file held before is not outdated."""
        self._base.execute("INSERT INTO aside VALUES (?, ?, ?)", (*found, unread))

    def all_set_aside(self) -> Iterator[SetAside]:
        """Give what this build left out, sorted by source."""
        found = self._base.execute("SELECT source, reason FROM aside ORDER BY source, reason")
        return (SetAside(*row) for row in found)

    def outdated(self) -> list[str]:
        """Return the articles that the files which this build read do not hold any more."""
        found = self._base.execute(
            "SELECT article FROM texts WHERE whole IN (SELECT whole FROM wholes)"
            " AND whole NOT IN (SELECT source FROM aside WHERE unread)"
            " AND article NOT IN (SELECT article FROM seen) ORDER BY article"
        )
        return [iri for (iri,) in found]

    def remove(self, article: str) -> None:
        """Forget the text of an article."""
        self._base.execute("DELETE FROM texts WHERE article = ?", (article,))


def text_of(folder: Path, article: str) -> str:
    """Return the text of an article of a graph folder, into which offsets point, or empty."""
    with texts(folder) as text:
        return text(article)


@contextmanager
def texts(folder: Path) -> Iterator[Callable[[str], str]]:
    """Give what returns the text of an article of a graph folder, or empty."""
    path = folder / NAME
    if not path.is_file():
        yield lambda _: ""
        return
    with closing(sqlite3.connect(path)) as base:  # read-only, it would leave its helper files

        def text(article: str) -> str:
            found = base.execute("SELECT text FROM texts WHERE article = ?", (article,)).fetchone()
            return str(found[0]) if found else ""

        yield text
