"""Articles → which of them repeat one text, by MinHash: an agency's report and its copies."""

from __future__ import annotations

import re
from array import array
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
    ordered = sorted(articles, key=lambda a: (a.published or "9999", a.iri))
    found: dict[str, str] = {}
    met: defaultdict[str, array[int]] = defaultdict(lambda: array("q"))
    texts = numpy.empty((len(ordered), _PERMUTATIONS), dtype=numpy.uint32)
    is_near = numpy.zeros(len(ordered), dtype=bool)
    for at, article in enumerate(ordered):
        found[article.iri] = article.iri
        if not article.signature:
            continue
        keys = bands(article.signature)
        hashes = _hashes(article.signature)
        for key in keys:
            is_near[met[key]] = True
        near = numpy.flatnonzero(is_near)
        is_near[near] = False
        same = near[_are_same(texts[near], hashes)]
        if same.size:
            found[article.iri] = ordered[same[0]].iri
        else:  # copies are compared with the original alone, so no chain drifts away
            texts[at] = hashes
            for key in keys:
                met[key].append(at)
    return found


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Return, for each article that repeats an earlier one, the earliest with nearly its text."""
    return {iri: first for iri, first in originals(articles).items() if first != iri}


def bands(hashes: str) -> list[str]:
    """Return the bands of a signature; articles that share none are not compared."""
    return [f"{at} {hashes[at : at + BAND]}" for at in range(0, len(hashes), BAND)]


def _hashes(signature: str) -> Hashes:
    return numpy.frombuffer(bytes.fromhex(signature), dtype=numpy.uint32)


def _are_same(texts: Hashes, hashes: Hashes) -> NDArray[numpy.bool_]:
    """Tell of which texts so many hashes agree that they share most of their shingles."""
    agreeing: NDArray[numpy.intp] = numpy.count_nonzero(texts == hashes, axis=1)
    return agreeing >= _SAME_TEXT * _PERMUTATIONS
