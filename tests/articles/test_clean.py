"""Headlines, datelines and noise, line by line."""

import pytest

from relgraph.articles import article, cleaned


def kinds(text):
    return [(noise.kind, text[noise.begin : noise.end]) for noise in cleaned(text).noise]


def test_a_trail_of_links_ends_above_the_headline():
    title = "A monument in the park"
    text = f"Home\n\\\nCulture\n\\\n{title}\nCulture\n{title}\nIt is new.\n"
    layout = cleaned(text)
    assert layout.title == (text.rindex("A monument"), text.rindex("\nIt is"))
    assert kinds(text)[4:] == [("title-repeat", "A monument in the park"), ("header", "Culture")]


@pytest.mark.parametrize(
    "dateline",
    [
        "DUSHANBE, 02.07.2024 (NIAT Khovar) - ",
        "BISHKEK (TCA) — ",
        "Tashkent, Uzbekistan (UzDaily.com) -- ",
        "MOSCOW, March 17. /TASS/. ",
    ],
)
def test_datelines_are_read_for_names_and_times_alone(dateline):
    text = f"Ministers meet for talks in the capital\n\n{dateline}The ministers met.\n"
    layout = cleaned(text)
    assert [text[begin:end] for begin, end in layout.paragraphs] == [
        "Ministers meet for talks in the capital",
        "The ministers met.",
    ]
    assert [text[begin:end] for begin, end in layout.stretches] == [
        "Ministers meet for talks in the capital",
        dateline,
        "The ministers met.",
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Related: Relations with the neighbours / Relations with the Union / Treaties", "related"),
        ("Read us on Telegram", "share"),
        ("For information media. Not an official record.", "boilerplate"),
    ],
)
def test_noise(line, kind):
    assert kinds(f"Ministers meet for talks in the capital\n\nThe ministers met.\n\n{line}\n") == [
        (kind, line)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "More than twenty papers were signed.",
        "Next week they will meet in the capital.",
        "Previous talks were held in May.",
        "The ministers signed an agreement on copyright.",
    ],
)
def test_a_short_sentence_is_no_noise(sentence):
    assert kinds(f"Ministers meet for talks\n\nThe ministers met.\n\n{sentence}\n") == []


def test_the_year_of_a_dateline_by_the_weekday_of_its_news():
    text = (
        "17 MAR, 19:42\n\nMinisters meet for talks in the capital\n\n"
        "MOSCOW, March 17. /TASS/. The ministers met on Monday. "
        "Trade grew in 2024.\n"
    )
    assert article(text).published == "2025-03-17"
