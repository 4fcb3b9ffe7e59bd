"""A raw article → the article, whatever its format; also what is set aside, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ArticleError
from .decoding import decoded, decoded_page
from .files import raw_articles
from .layouts import folded
from .markdown import markdown_text
from .pages import page_text
from .raw import Given, Quarantined, Raw, ReadOptions
from .texts import article, checked, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ..model import Article

_READ = {"en"}


def read(
    paths: Iterable[str | Path], options: ReadOptions | None = None
) -> Iterator[Article | Quarantined]:
    """Read every article below some paths, in the order of their names."""
    for raw in raw_articles(paths, options):
        if isinstance(raw, Quarantined):
            yield raw
            continue
        try:
            yield parsed(raw)
        except ArticleError as error:
            yield Quarantined(raw.source, str(error))


def parsed(raw: Raw) -> Article:
    """Make an article of its bytes, or raise the reason why it is none that can be read."""
    text, told = _text(raw)
    given = raw.given.before(told)
    text = _titled(text, given.title.value)
    found = article(text, source=raw.source, given=given, sha256=raw.sha256)
    if found.language not in _READ:
        raise ArticleError(f"in {_language_name(found.language)}; relgraph reads English")
    return found


def _text(raw: Raw) -> tuple[str, Given]:
    if raw.format == "page":
        return page_text(decoded_page(raw.content, raw.charset), raw.given.url.value)
    text = checked(visible(decoded(raw.content)))
    return markdown_text(text) if raw.format == "markdown" else (text, Given())


def _titled(text: str, title: str) -> str:
    """Set a title that was given above its text, where it does not stand there already."""
    begin = text.lstrip().partition("\n")[0]
    return text if not title or folded(begin) == folded(title) else f"{title}\n\n{text}"


def _language_name(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return f"the language {code!r}"
