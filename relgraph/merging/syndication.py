"""Articles → which of them repeat one text, by MinHash: an agency's report and its copies."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy
from rensa import RMinHash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from ..model import Article

    Hashes = NDArray[numpy.uint32]

_PERMUTATIONS, _SEED = 128, 42
_ROWS = 4
_DIGITS = 8  # of a hash in hexadecimal
BAND = _ROWS * _DIGITS  # letters of a signature; articles that share no band are not compared
_SHINGLE = 3
_FEW_WORDS = 20
_SAME_TEXT = 0.7
_WORD = re.compile(r"\w+")


def signature(article: Article) -> str:
    """Return the MinHash of a text in hexadecimal, or nothing where it is too short to tell."""
    text, at, kept = article.text, article.body, []
    for noise in sorted(article.noise):
        kept.append(text[at : max(at, noise.begin)])
        at = max(at, noise.end)
    words = _WORD.findall(" ".join([*kept, text[at:]]).lower())
    if len(words) < _FEW_WORDS:
        return ""
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update([" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)])
    return "".join(f"{number:08x}" for number in sketch.digest())


def originals(articles: Iterable[Article]) -> dict[str, str]:
    """Return, for each article, the earliest one that has nearly the same text."""
    found: dict[str, str] = {}
    met: defaultdict[str, list[str]] = defaultdict(list)
    texts: dict[str, Hashes] = {}
    for article in sorted(articles, key=lambda a: (a.published or "9999", a.iri)):
        keys = bands(article.signature)
        hashes = _hashes(article.signature)
        near = dict.fromkeys(other for key in keys for other in met[key])
        first = next((other for other in near if _is_same(texts[other], hashes)), None)
        found[article.iri] = first or article.iri
        if first is None:  # copies are compared with the original alone, so no chain drifts away
            texts[article.iri] = hashes
            for key in keys:
                met[key].append(article.iri)
    return found


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Return, for each article that repeats an earlier one, the earliest with nearly its text."""
    return {iri: first for iri, first in originals(articles).items() if first != iri}


def bands(hashes: str) -> list[str]:
    """Return the bands of a signature; articles that share none are not compared."""
    return [f"{at} {hashes[at : at + BAND]}" for at in range(0, len(hashes), BAND)]


def _hashes(signature: str) -> Hashes:
    return numpy.frombuffer(bytes.fromhex(signature), dtype=numpy.uint32)


def _is_same(one: Hashes, other: Hashes) -> bool:
    """Whether so many hashes agree that the texts share most of their shingles."""
    return bool(numpy.count_nonzero(one == other) >= _SAME_TEXT * _PERMUTATIONS)
