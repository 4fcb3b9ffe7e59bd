"""The table of references: whom pronouns and descriptions stand for, or that it is open."""

import re
from pathlib import Path

import pytest
import yaml

from relgraph import pipeline
from relgraph.articles import article
from relgraph.evaluation.agreement import same

ROWS = yaml.safe_load((Path(__file__).parent / "references.yaml").read_text(encoding="utf-8"))
OPEN = {
    # nothing but kinship tells who is meant
    "his father",
}


def meant(row, told):
    """Name what the head of a reference is read as: "his counterpart" is no "his"."""
    text = row["text"]
    published = str(row.get("published") or "")
    reading = pipeline.reading(article(text, published=published, headline=False))
    words = re.compile(rf"(?<!\w){re.escape(told['words'])}(?!\w)")
    first, last = [hit.span() for hit in words.finditer(text)][told.get("nth", 1) - 1]
    spans = enumerate(zip(reading.begins, reading.ends, strict=True))
    inside = [i for i, (begin, end) in spans if begin < last and first < end]
    head = [i for i in inside if reading.doc[i].head.i not in inside or is_root(reading, i)][-1]
    mention, reference = reading.mentions.get(head), reading.references.get(head)
    entities = mention.entities if mention else ()
    return [e.name for e in entities or (reference.entities if reference else ())]


def is_root(reading, i):
    return reading.doc[i].head.i == i


CASES = [
    pytest.param(
        row,
        told,
        id=f"{told['words']}: {row['text'][:50]}",
        marks=[pytest.mark.xfail(strict=True)] if told["words"] in OPEN else [],
    )
    for row in ROWS
    for told in row["references"]
]


@pytest.mark.parametrize(("row", "told"), CASES)
def test_reference(row, told):
    found = meant(row, told)
    agree = [any(same("participant", name, other) for other in found) for name in told["means"]]
    assert len(found) == len(told["means"]) and all(agree), f"{found}, not {told['means']}"
