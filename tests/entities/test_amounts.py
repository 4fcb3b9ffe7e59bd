"""The table of amounts: money, percentages and quantities, and what is none."""

from pathlib import Path

import pytest
import yaml

from relgraph.entities import amounts

ROWS = yaml.safe_load((Path(__file__).parent / "amounts.yaml").read_text(encoding="utf-8"))
KINDS = {
    "money": ("amounts", "amount", "currency"),
    "percent": ("percents", "value", "change"),
    "quantity": ("quantities", "quantity", "unit"),
}


def expected(row):
    found = []
    for kind, (key, value, unit) in KINDS.items():
        for told in row.get(key) or ():
            low, high = told[value] if isinstance(told[value], list) else (told[value],) * 2
            found.append((kind, told["words"], round(low, 3), round(high, 3), told[unit]))
    return sorted(found)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_amounts(row):
    text = row["text"]
    found = [
        (a.kind, text[a.begin : a.end], round(a.low, 3), round(a.high, 3), a.unit)
        for a in amounts(text, 0, len(text))
    ]
    assert sorted(found) == expected(row)
