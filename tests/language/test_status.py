"""The status of a happening, on sentences of many outlets' kinds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from relgraph import pipeline
from relgraph.articles import article

ROWS = yaml.safe_load((Path(__file__).parent / "status.yaml").read_text(encoding="utf-8"))
STATUSES = sorted({row["status"] for row in ROWS} - {"none"})


def judged(row: dict[str, str]) -> str:
    """Judge the trigger word of a row."""
    reading = pipeline.reading(article(row["text"], published="2024-06-01", headline=False))
    at = re.search(rf"\b{re.escape(row['word'])}\b", row["text"])
    assert at, row
    token = next(i for i, end in enumerate(reading.ends) if end > at.start())
    return reading.language.status(reading.doc[token]) or "none"


@pytest.mark.parametrize("status", STATUSES)
def test_recall_of_each_status(status: str) -> None:
    rows = [row for row in ROWS if row["status"] == status]
    wrong = [row["text"] for row in rows if judged(row) != status]
    assert len(rows) >= 15
    assert len(wrong) <= 0.1 * len(rows), wrong


def test_precision_over_all_rows() -> None:
    wrong = [row["text"] for row in ROWS if judged(row) != row["status"]]
    assert len(wrong) <= 12, wrong
