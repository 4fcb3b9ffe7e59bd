"""What the articles of a graph say, in short → what joining asks for, a part at a time.

The tables stand beside the texts of the articles. They follow from the graphs of the articles, and
are brought up to them at each build; what is amiss with them is mended by making them anew.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import contextmanager
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Self

from ..model import Article, Entity, Report, Term
from ..namespaces import DATA
from .packing import packed, unpacked
from .register import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from ..gazetteer import Gazetteer
    from ..model import EventMention

_TABLES = """
CREATE TABLE IF NOT EXISTS said (
    article TEXT PRIMARY KEY, version TEXT NOT NULL, stamp TEXT NOT NULL, published TEXT NOT NULL,
    publisher TEXT NOT NULL, sha256 TEXT NOT NULL, signature TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS mentions (
    mention TEXT NOT NULL, article TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL,
    introduces INTEGER NOT NULL, told TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS mentions_by_name ON mentions (mention);
CREATE INDEX IF NOT EXISTS mentions_of_article ON mentions (article);
CREATE INDEX IF NOT EXISTS mentions_of_kind ON mentions (kind);
CREATE TABLE IF NOT EXISTS events (
    event TEXT PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, stamp TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS events_of_kind ON events (kind);
CREATE TABLE IF NOT EXISTS things (
    event TEXT NOT NULL, iri TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS things_of_event ON things (event);
CREATE TABLE IF NOT EXISTS shared (triple TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS joined (kind TEXT PRIMARY KEY, stamp TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS state (base TEXT PRIMARY KEY);
"""
_DERIVED = ("said", "mentions", "events", "things", "shared", "joined")
_REPORTS = """
SELECT article, published, publisher, told FROM mentions JOIN said USING (article)
WHERE {} ORDER BY published, article, place
"""
_ALIKE = """
SELECT article FROM said WHERE signature != '' AND substr(signature, :at, :width) IN (
    SELECT substr(signature, :at, :width) AS band FROM said WHERE signature != ''
    GROUP BY band HAVING count(*) > 1
)
"""


class Told:
    """What articles say and what was joined of it, in the file of a graph folder."""

    def __init__(self, folder: Path) -> None:
        self.base = sqlite3.connect(folder / NAME, isolation_level=None)
        self.base.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.base.close()

    def is_of(self, version: str) -> bool:
        """Tell whether a build of this version brought all here to its end."""
        return self.base.execute("SELECT base FROM state").fetchall() == [(version,)]

    @contextmanager
    def renewing(self, version: str) -> Iterator[None]:
        """Change what is here; where that ends before its end, it is of no version."""
        self.base.execute("DELETE FROM state")
        self.base.execute("BEGIN")
        try:
            yield
            self.base.execute("INSERT INTO state VALUES (?)", (version,))
            self.base.execute("COMMIT")
        except BaseException:
            self.base.execute("ROLLBACK")
            raise

    def clear(self) -> None:
        """Forget all that follows from the graphs of articles."""
        for table in _DERIVED:
            self.base.execute(f"DELETE FROM {table}")

    def versions(self) -> dict[str, str]:
        """Return the articles that are here, and by which version each was read."""
        return dict(self.base.execute("SELECT article, version FROM said"))

    def put(self, report: Report, version: str, stamp: str, known: Gazetteer) -> None:
        """Keep what an article says, as the store gives it back."""
        article = report.article
        facts = (article.published, article.publisher, article.sha256, article.signature)
        row = (article.iri, version, stamp, *facts)
        self.base.execute("INSERT INTO said VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        self.base.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)",
            (
                (m.iri, article.iri, place, m.kind, _introduces(m, known), packed(m))
                for place, m in enumerate(report.mentions)
            ),
        )

    def forget(self, article: str) -> None:
        """Forget what an article says."""
        for table in ("said", "mentions"):
            self.base.execute(f"DELETE FROM {table} WHERE article = ?", (article,))

    def stamps(self) -> dict[str, str]:
        """Return the stamp of each article."""
        return dict(self.base.execute("SELECT article, stamp FROM said"))

    def articles(self) -> Iterator[Article]:
        """Give the articles with their hashes alone."""
        for iri, content in self.base.execute("SELECT article, sha256 FROM said"):
            yield Article(iri, "", "", sha256=content)

    def kinds(self) -> list[Term]:
        """Return the types of events that are told of, or were."""
        found = self.base.execute("SELECT kind FROM mentions UNION SELECT kind FROM events")
        return sorted(Term(kind) for (kind,) in found)

    def kind_of(self, name: str) -> str:
        """Return the type of the mention whose IRI ends so, or empty."""
        found = self.base.execute(
            "SELECT kind FROM mentions WHERE mention = ?", (f"{DATA}mention/{name}",)
        ).fetchone()
        return str(found[0]) if found else ""

    def reports(self, kinds: Iterable[str]) -> list[Report]:
        """Return what articles say of some types, the earliest published first."""
        wanted = tuple(kinds)
        marks = ", ".join("?" * len(wanted))
        return list(self._reports(f"kind IN ({marks})", wanted))

    def is_new(self, kind: str, names: str, sources: Mapping[str, str]) -> bool:
        """Tell whether what bears on the events of a type differs from when this was last asked.

        That is what articles say of it, whose words theirs are, and whom names stand for.
        """
        rows = self.base.execute(
            "SELECT mention, article, version FROM mentions JOIN said USING (article)"
            " WHERE kind = ? ORDER BY mention, article", (kind,)
        )  # fmt: skip
        digest = sha256(names.encode())
        for mention, article, version in rows:
            digest.update(f"{mention} {version} {sources.get(article)}\n".encode())
        row = (kind, digest.hexdigest())
        known = self.base.execute("SELECT 1 FROM joined WHERE kind = ? AND stamp = ?", row)
        if known.fetchone():
            return False
        self.base.execute("INSERT OR REPLACE INTO joined VALUES (?, ?)", row)
        return True

    def forget_joined(self, kind: str) -> None:
        """Let a type be joined anew next time, whatever it is then."""
        self.base.execute("DELETE FROM joined WHERE kind = ?", (kind,))

    def introducing(self) -> list[Report]:
        """Return what articles say that name people whom the gazetteer does not know."""
        return list(self._reports("introduces"))

    def named(self, iris: Iterable[str]) -> dict[str, Entity]:
        """Return the things of these IRIs that articles name."""
        found = {}
        for iri in iris:
            for report in self._reports("instr(told, ?)", (f'"{iri}"',)):
                for argument in (a for m in report.mentions for a in m.arguments):
                    if isinstance(argument.filler, Entity) and argument.filler.iri == iri:
                        found[iri] = argument.filler
        return found

    def alike(self, width: int) -> Iterator[Article]:
        """Give the articles that share a band of so many letters of the signature with another."""
        (length,) = self.base.execute("SELECT max(length(signature)) FROM said").fetchone()
        found = {
            iri
            for at in range(1, (length or 0) + 1, width)
            for (iri,) in self.base.execute(_ALIKE, {"at": at, "width": width})
        }
        for iri in sorted(found):
            published, signature = self.base.execute(
                "SELECT published, signature FROM said WHERE article = ?", (iri,)
            ).fetchone()
            yield Article(iri, "", "", published=published, signature=signature)

    def counts(self) -> Mapping[tuple[str, str], int]:
        """Return how many events there are of each type and status, by their names."""
        found: Counter[tuple[str, str]] = Counter()
        rows = "SELECT kind, status, count(*) FROM events GROUP BY kind, status"
        for kind, status, count in self.base.execute(rows):
            found[Term(kind).name, Term(status).name] += count
        return dict(sorted(found.items()))

    def _reports(self, where: str, values: tuple[str, ...] = ()) -> Iterator[Report]:
        rows = self.base.execute(_REPORTS.format(where), values)
        for (iri, published, publisher), told in groupby(rows, key=lambda row: row[:3]):
            article = Article(iri, "", "", published=published, publisher=publisher)
            yield Report(article, tuple(unpacked(iri, text) for *_, text in told))


def _introduces(mention: EventMention, known: Gazetteer) -> bool:
    return bool(mention.namings) or any(known.is_newcomer(a.filler) for a in mention.arguments)
