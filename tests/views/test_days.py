"""A date is the first or the last day that it allows."""

import pytest

from relgraph.errors import QuestionError
from relgraph.views.days import first_day, last_day


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        ("2024-02-05", "2024-02-05", "2024-02-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("", "", ""),
    ],
)
def test_a_date_has_a_first_and_a_last_day(given, first, last):
    assert (first_day(given), last_day(given)) == (first, last)


@pytest.mark.parametrize("given", ["yesterday", "05.08.2024", "2024-13", "2024-02-30", "2024-8"])
def test_what_is_no_date_is_told(given):
    for day in (first_day, last_day):
        with pytest.raises(QuestionError, match="is no date; write it as 2024-08-05"):
            day(given)
