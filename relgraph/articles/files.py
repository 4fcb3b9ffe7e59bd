"""Paths → articles, or the reason why a file could not be read."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import ArticleError
from ..model import Article, minted
from .clean import cleaned
from .published import publication

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIXES = (".txt", ".md", ".text")
LARGEST = 10_000_000
LONGEST_LINE = 200_000


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A source that could not be read, and why."""

    source: str
    reason: str


def read(paths: Iterable[str | Path]) -> Iterator[Article | Quarantined]:
    """Read every article below some paths, in the order of their names."""
    for path in paths:
        yield from _read(Path(path))


def _read(path: Path) -> Iterator[Article | Quarantined]:
    # The bytes of a name may be in another encoding: such a name can be told, but not stored.
    source = os.fsencode(path).decode(errors="replace")
    if path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            yield Quarantined(source, "folder cannot be opened; change its permissions")
            return
        for child in sorted(path.iterdir()):
            # A linked folder may lead back to where it stands.
            linked = child.is_symlink() and child.is_dir()
            if not linked and (child.is_dir() or child.suffix.lower() in SUFFIXES):
                yield from _read(child)
        return
    try:
        yield article(decoded(path), source=source)
    except ArticleError as error:
        yield Quarantined(source, str(error))


def decoded(path: Path) -> str:
    """Read the text of a file, or raise the reason why it is none."""
    try:
        if path.exists() and not path.is_file():
            raise ArticleError("neither a file nor a folder; give the article as a text file")
        if path.stat().st_size > LARGEST:
            raise ArticleError(f"larger than {LARGEST:,} bytes; split it into articles")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError("no such file or folder; check the path") from error
    except OSError as error:
        raise ArticleError(f"cannot be opened ({error.strerror}); check its permissions") from error
    if not data.strip():
        raise ArticleError("empty; nothing to read")
    if b"\x00" in data[:8192] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError("binary, not text; give the article as a UTF-8 text file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(f"not UTF-8 (byte {error.start:,}); convert it to UTF-8") from error
    longest = max(len(line) for line in text.splitlines() or [""])
    if longest > LONGEST_LINE:
        raise ArticleError(
            f"a line of {longest:,} characters; no article, or its line breaks are lost"
        )
    return text


def article(text: str, *, source: str = "", published: str = "", headline: bool = True) -> Article:
    """Make an article of a text: its title, noise and publication date.

    Without a `headline` the text is taken as plain sentences.
    """
    if not text.strip():
        raise ArticleError("empty; nothing to read")
    layout = cleaned(text)
    if not headline:
        layout = layout._replace(title=(0, 0))
    found, origin = publication(text, layout, source)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    title = " ".join(text[layout.title[0] : layout.title[1]].split())
    return Article(
        minted("article", digest), text, source, title, layout.title[1],
        published or found, "given" if published else origin, "en", "", "", digest, layout.noise,
    )  # fmt: skip
