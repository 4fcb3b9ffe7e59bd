"""Bytes → text: strictly for texts, as browsers do for pages."""

from __future__ import annotations

import re

from ..errors import ArticleError

LARGEST = 10_000_000
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})""", re.I
)
# Those that pages use; Python knows more, and some of them take quadratic time.
_KNOWN = re.compile(
    r"utf-?(?:8|16|16le|16be)|windows-?125\d|cp125\d|iso-?8859-?\d+|koi8-?[ru]|us-ascii|ascii|"
    r"latin-?\d|gb2312|gbk|gb18030|big5|shift_jis|euc-(?:jp|kr)"
)


def decoded(data: bytes) -> str:
    """Return the text of UTF-8 bytes, or raise the reason why they are no text."""
    if len(data) > LARGEST:
        raise ArticleError(f"larger than {LARGEST:,} bytes; split it into articles")
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise ArticleError("empty; nothing to read")
    if b"\x00" in data[:8192] and not data.startswith(_WIDE):
        raise ArticleError("binary, not text; give the article as a UTF-8 text file")
    try:
        return data.decode("utf-16" if data.startswith(_WIDE) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(f"not UTF-8 (byte {error.start:,}); convert it to UTF-8") from error


def decoded_page(data: bytes, charset: str = "") -> str:
    """Return the text of a page: in UTF-8 where it is, else as it or its server declares."""
    if data.startswith(_WIDE):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    found = _DECLARED.search(data[:4096])
    for name in (charset, found[1].decode() if found else ""):
        if _KNOWN.fullmatch(name.lower()) and not name.lower().startswith("utf"):
            return data.decode(name, "replace")
    # A page in UTF-8 with a few bytes of something else keeps what can be read.
    text = data.decode("utf-8", "replace")
    spoilt, foreign = text.count("\ufffd"), sum(character > "\x7f" for character in text)
    return text if 4 * spoilt < foreign else data.decode("cp1252", "replace")
