"""A text and what is known of it → an article: headline, noise, day of publication, language."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from ..errors import ArticleError
from ..model import Article, minted
from .clean import cleaned
from .languages import language_of
from .outlets import outlet_in
from .published import publication
from .raw import Given, Told

LONGEST = 1_000_000
LONGEST_LINE = 30_000
# Control characters, marks of direction, soft hyphens, joiners of nothing, halves of pairs: no
# reader sees them, and a terminal, a network or a search would stumble over them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_MARK = "\N{REPLACEMENT CHARACTER}"
_BREAKS = str.maketrans("\x0b\x0c\x85", "\n\n\n")


def visible(text: str) -> str:
    """Return a text in composed letters without the characters that nobody sees."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text.translate(_BREAKS)))


def shown(name: str) -> str:
    """Return the name of a file, with a mark for each character that nobody sees."""
    return _INVISIBLE.sub(_MARK, re.sub(r"[\t-\r\x85]", _MARK, name))


def one_line(text: str) -> str:
    """Return a text as one line without the characters that nobody sees."""
    return " ".join(visible(text).split())


def checked(text: str) -> str:
    """Return a text that may be an article, or raise the reason why it is none."""
    if not text.strip():
        raise ArticleError("empty; nothing to read")
    if len(text) > LONGEST:
        raise ArticleError(f"longer than {LONGEST:,} characters; split it into articles")
    return text


def article(  # noqa: PLR0913
    text: str,
    *,
    source: str = "",
    published: str = "",
    headline: bool = True,
    given: Given | None = None,
    sha256: str = "",
) -> Article:
    """Make an article of a text: its title, noise, publication date and language.

    What is `given` goes before what the text tells; a title that is given stands on the first
    line. Without a `headline` the text is taken as plain sentences.
    """
    checked(text)
    given = given or Given()
    longest = max(map(len, text.splitlines()))
    if longest > LONGEST_LINE:
        raise ArticleError(
            f"a line is too long ({longest:,} characters); no article, or its line breaks are lost"
        )
    layout = cleaned(text, titled=bool(given.title.value))
    if not headline:
        layout = layout._replace(title=(0, 0))
    title = " ".join(text[layout.title[0] : layout.title[1]].split())
    found = Given(
        Told(title, "headline"),
        Told(*publication(text, layout, given.url.value or source)),
        Told(language_of(text, layout.paragraphs), "text"),
        publisher=Told(*outlet_in(text, layout.noise)),
    )
    known = Given(published=Told(published, "given")).before(given).before(found)
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        minted("article", digest),
        text,
        source,
        title=title,
        title_from=known.title.origin if title else "",
        body=layout.title[1],
        published=known.published.value,
        published_from=known.published.origin,
        language=known.language.value,
        language_from=known.language.origin,
        url=known.url.value,
        publisher=known.publisher.value,
        publisher_from=known.publisher.origin,
        author=known.author.value,
        author_from=known.author.origin,
        sha256=digest,
        noise=layout.noise,
    )
