"""The texts of articles and what was read from them ↔ a full-text index (SQLite FTS5).

The index is a working file: it is added to article by article, so its bytes tell of the order of
builds, and the promise of same bytes is not made for it. It can be made anew from the rest.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from ..errors import GraphError, QuestionError
from .register import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from ..model import Report

NAME = "search.sqlite"
_FORM = "1"  # changes with the tables, so that an index of another form is made anew
_TABLES = """
CREATE TABLE IF NOT EXISTS articles (
    number INTEGER PRIMARY KEY, iri TEXT UNIQUE NOT NULL, stamp TEXT NOT NULL,
    title TEXT NOT NULL, published TEXT NOT NULL, address TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS evidence (
    article INTEGER NOT NULL, begins INTEGER NOT NULL, ends INTEGER NOT NULL, mention TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS evidence_of ON evidence (article);
CREATE VIRTUAL TABLE IF NOT EXISTS passages USING fts5 (
    words, article UNINDEXED, begins UNINDEXED, ends UNINDEXED,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
"""
_FOUND = """
SELECT a.title, a.published, a.address, a.iri, p.article, p.begins, p.ends,
    snippet(passages, 0, '', '', '…', 48)
FROM passages AS p JOIN articles AS a ON a.number = p.article
WHERE passages MATCH ? ORDER BY bm25(passages), a.published DESC, a.iri, p.begins LIMIT ?
"""
_MENTIONS = """
SELECT DISTINCT mention FROM evidence WHERE article = ? AND begins < ? AND ends > ? ORDER BY begins
"""
_WORD = re.compile(r'"[^"]*"|[^\s"]+')


class Hit(NamedTuple):
    """A passage that has the words sought, its article, and the event mentions that rest on it."""

    title: str
    published: str
    address: str
    quote: str
    article: str
    mentions: tuple[str, ...]


class _Passage(NamedTuple):
    words: str
    begins: int
    ends: int


def index(folder: Path, reports: Iterable[Report]) -> None:
    """Bring the index of a graph folder up to what these, all its articles, say now."""
    found = {report.article.iri: report for report in reports}
    now = {iri: stamp(report) for iri, report in found.items()}
    renew_index(folder, now, found.__getitem__)


def renew_index(folder: Path, now: Mapping[str, str], report_of: Callable[[str], Report]) -> None:
    """Bring the index of a graph folder up to what its articles say now, all of it at once.

    `now` are the stamps of the articles by their IRIs.
    """
    with texts(folder) as text, closing(sqlite3.connect(folder / NAME)) as base, base:
        base.executescript(_TABLES)
        stamps = dict(base.execute("SELECT iri, stamp FROM articles"))
        for iri in stamps.keys() - now.keys():
            _remove(base, iri)
        for iri, stamp in sorted(now.items()):
            if stamps.get(iri) != stamp:
                _remove(base, iri)
                _add(base, report_of(iri), stamp, text(iri))


def search(folder: Path, words: str, limit: int) -> tuple[Hit, ...]:
    """Return the passages that have all the words, the best first.

    Words in quotation marks stand side by side; a word that ends with * stands for all that
    begin so. Case, accents and endings make no difference.
    """
    path = folder / NAME
    if not path.is_file():
        raise GraphError(f"{path}: no index is here; build the graph again to make it")
    sought = _sought(words)
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
        return tuple(_hits(base, sought, limit))


def _hits(base: sqlite3.Connection, sought: str, limit: int) -> Iterator[Hit]:
    for title, published, address, iri, number, begins, ends, quote in base.execute(
        _FOUND, (sought, limit)
    ):
        mentions = base.execute(_MENTIONS, (number, ends, begins))
        yield Hit(title, published, address, quote, iri, tuple(found for (found,) in mentions))


def _sought(words: str) -> str:
    """Write words so that the engine takes none of their signs for its own language."""
    terms = []
    for word in _WORD.findall(words):
        bare = word.strip('"').removesuffix("*")
        if any(sign.isalnum() for sign in bare):
            terms.append(f'"{bare}"' + ("*" if word.endswith("*") else ""))
    if not terms:
        raise QuestionError(f"{words!r} has no word to search for; give at least one")
    return " ".join(terms)


def stamp(report: Report) -> str:
    """Tell by a hash what the index holds of an article."""
    article = report.article
    told = [(m.iri, [(e.begin, e.end) for e in m.evidence]) for m in report.mentions]
    known = (_FORM, article.sha256, article.title, article.published, article.url, told)
    return hashlib.sha256(repr(known).encode()).hexdigest()


def _add(base: sqlite3.Connection, report: Report, stamp: str, text: str) -> None:
    article = report.article
    row = (article.iri, stamp, article.title, article.published, article.url or article.source)
    number = base.execute(
        "INSERT INTO articles (iri, stamp, title, published, address) VALUES (?, ?, ?, ?, ?)", row
    ).lastrowid
    passages = _paragraphs(text) if text else _quotes(report)
    base.executemany(
        "INSERT INTO passages (words, article, begins, ends) VALUES (?, ?, ?, ?)",
        ((found.words, number, found.begins, found.ends) for found in passages),
    )
    base.executemany(
        "INSERT INTO evidence VALUES (?, ?, ?, ?)",
        ((number, e.begin, e.end, m.iri) for m in report.mentions for e in m.evidence),
    )


def _remove(base: sqlite3.Connection, iri: str) -> None:
    for (number,) in base.execute("SELECT number FROM articles WHERE iri = ?", (iri,)).fetchall():
        base.execute("DELETE FROM passages WHERE article = ?", (number,))
        base.execute("DELETE FROM evidence WHERE article = ?", (number,))
        base.execute("DELETE FROM articles WHERE number = ?", (number,))


def _paragraphs(text: str) -> Iterator[_Passage]:
    begins = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield _Passage(line.strip(), begins, begins + len(line))
        begins += len(line)


def _quotes(report: Report) -> Iterator[_Passage]:
    """Give what the evidence quotes, for a graph that has no texts of its articles."""
    spans = {(e.begin, e.end): e.quote for m in report.mentions for e in m.evidence}
    return (_Passage(quote, begin, end) for (begin, end), quote in sorted(spans.items()))
