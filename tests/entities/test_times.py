"""The table of times: words, value on the day of publication, and what is no date."""

from pathlib import Path

import yaml

from relgraph.entities import times

ROWS = yaml.safe_load((Path(__file__).parent / "times.yaml").read_text(encoding="utf-8"))


def expected(row):
    return [
        (told["words"], told["start"], told["end"], told.get("kind") == "deadline")
        for told in row["times"]
    ]


def found(row):
    text = row["text"]
    read = times(text, 0, len(text), str(row["published"]))
    wanted = {told["words"]: told.get("planned", False) for told in row["times"]}
    rows = []
    for told in read:
        words = text[told.begin : told.end]
        time = told.future if wanted.get(words) else told.past
        rows.append((words, time.start, time.end, told.kind == "deadline"))
    return rows


def failures():
    return [
        f"{row['text']} ({row['published']}): {found(row)}, not {expected(row)}"
        for row in ROWS
        if found(row) != expected(row)
    ]


def test_rows_read_as_the_table_says():
    assert failures() == []


def test_nothing_is_invented():
    assert [(row["text"], found(row)) for row in ROWS if not row["times"] and found(row)] == []
