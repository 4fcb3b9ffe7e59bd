"""Headlines in title case and others → which words are written small."""

from __future__ import annotations

import pytest

from relgraph.entities import in_small_letters


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Tokayev Meets Putin in Moscow", "Tokayev meets Putin in Moscow"),
        (
            "Kazakhstan, China Begin Construction of Third Railway",
            "Kazakhstan, China begin construction of third railway",
        ),
        ("Uzbekistan Hosts BRICS Talks on Monday", "Uzbekistan hosts BRICS talks on Monday"),
        ("Tokayev meets Putin in Moscow", "Tokayev meets Putin in Moscow"),
        ("Tokayev Met Putin. He Spoke of Trade.", "Tokayev Met Putin. He Spoke of Trade."),
    ],
)
def test_in_small_letters(text: str, small: str) -> None:
    """Only a headline of which every longer word begins with a capital is rewritten."""
    assert in_small_letters(text, [(0, len(text))]) == small
