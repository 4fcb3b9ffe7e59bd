"""A seed → a feed that no one wrote: news of relations in the region, and four times as much else.

`articles(50_000, seed=1)` gives the articles one by one, and holds none of them; `texts` gives
their texts alone, and `write_feed` writes them as JSON Lines, which `relgraph build` reads. One
seed always gives the same feed, and a longer feed begins with the shorter one.

A `relevant` article is one of ours, from `data/`, with its names, dates, figures and wordings
varied (`variations`). Of the others three quarters come from other parts of the world; the rest is
`regional` and names states, towns and people of Central Asia, as outlets from there do all day:
sport, weather, prices, accidents, concerts, and the business of one state alone (`elsewhere`).
"""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

from relgraph.articles import article

from .elsewhere import irrelevant
from .variations import varied

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from relgraph.model import Article

RELEVANT, REGIONAL = 0.2, 0.25


def articles(
    number: int, seed: int, relevant: float = RELEVANT, regional: float = REGIONAL
) -> Iterator[Article]:
    """Give so many articles; a share of them, from 0 to 1, is `relevant`.

    Of those that are not a share is `regional`.
    """
    for place, text in enumerate(texts(number, seed, relevant, regional)):
        yield article(text, source=f"{place}.txt")


def texts(
    number: int, seed: int, relevant: float = RELEVANT, regional: float = REGIONAL
) -> Iterator[str]:
    """Give the texts of so many articles, each with its headline and its day on top."""
    for place in range(number):
        chance = Random(f"{seed} {place}")
        yield varied(chance) if chance.random() < relevant else irrelevant(chance, regional)


def write_feed(path: Path, number: int, seed: int, relevant: float = RELEVANT) -> None:
    """Write a feed as JSON Lines, one article a line."""
    with path.open("w", encoding="utf-8") as stream:
        for text in texts(number, seed, relevant):
            stream.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
