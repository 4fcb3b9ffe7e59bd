"""The panel counts each pair of states in each period, zeros included."""

import csv
import io

import pytest

from relgraph.errors import QuestionError
from relgraph.views.panel import codebook, panel


def by_period(found, a="KAZ", b="TKM"):
    rows = csv.DictReader(io.StringIO(found.csv()))
    return {row["period"]: row for row in rows if (row["iso3_a"], row["iso3_b"]) == (a, b)}


def test_events_of_a_pair_are_counted_by_year(press):
    found = by_period(panel(press))
    assert list(found) == ["2024", "2025"]
    row = found["2024"]
    assert (row["cow_a"], row["cow_b"]) == ("705", "701")
    assert (row["name_a"], row["name_b"]) == ("Kazakhstan", "Turkmenistan")
    assert (row["events"], row["status_occurred"], row["status_planned"]) == ("15", "14", "1")
    assert (row["PhoneCall"], row["PhoneCall_occurred"], row["PhoneCall_denied"]) == ("1", "1", "0")
    assert (row["MonumentUnveiling_occurred"], row["MonumentUnveiling_planned"]) == ("2", "1")
    assert (row["articles_read"], row["articles_dyad"]) == ("5", "5")
    assert found["2025"]["Meeting_planned"] == "1"


def test_codes_count_what_occurred(press):
    row = by_period(panel(press))["2024"]
    assert row["cameo_036"] == "1"  # the invitation
    assert row["plover_AGREE_diplomatic"] == "1"


def test_zeros_are_true(press):
    found = by_period(panel(press, "month"))
    assert list(found)[:3] == ["2024-07", "2024-08", "2024-09"]
    assert len(found) == 12
    assert (found["2024-09"]["events"], found["2024-09"]["articles_read"]) == ("0", "0")
    assert found["2024-10"]["MonumentUnveiling"] == "2"


def test_pairs_without_events_are_rows_where_asked_for(press):
    assert by_period(panel(press), "KAZ", "KGZ")["2025"]["events"] == "0"
    assert by_period(panel(press), "KGZ", "TJK") == {}
    assert by_period(panel(press, dyads="core"), "KGZ", "TJK")["2024"]["events"] == "0"
    assert by_period(panel(press, dyads="all"), "KAZ", "PRT")["2024"]["events"] == "0"
    assert by_period(panel(press, dyads="all"), "ESP", "PRT") == {}


def test_each_pair_has_a_row_in_each_period(press):
    found = panel(press, "month", "all")
    rows = list(csv.reader(io.StringIO(found.csv())))
    assert len(rows) == 1 + len(found) == 1 + len(found.pairs) * 12
    assert {len(row) for row in rows} == {len(found.columns)}


def test_what_has_no_date_is_left_out_and_told(press):
    assert panel(press).left_out == 3
    assert panel(press, "month").left_out == 3
    assert "3 events whose start is not known" in codebook(panel(press))


def test_the_codebook_explains_each_column(press):
    found = panel(press)
    told = codebook(found)
    assert [name for name in found.columns if f"\n| `{name}` | " not in told] == []
    assert len(set(found.columns)) == len(found.columns)
    assert all(name.replace("_", "").isalnum() and len(name) <= 32 for name in found.columns)


def test_a_pair_of_what_is_none(press):
    with pytest.raises(QuestionError, match="choose from year, month and seen, core, all"):
        panel(press, "week")
