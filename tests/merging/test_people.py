"""Spellings of one new name are one person where evidence says so, never by surname alone."""

import pytest

from relgraph.merging import across

from .test_across import told

MET = "{} met with Sadyr Japarov in Bishkek on October {}."


def people(*names):
    stories = [(f"2024-10-{i:02d}", MET.format(name, i)) for i, name in enumerate(names, 1)]
    merged = across(told(*stories))
    found = [
        argument.filler.name
        for event in sorted(merged.events, key=lambda event: event.time.start)
        for argument in event.arguments
        if argument.filler.name != "Sadyr Japarov"
    ]
    return found, merged.names


@pytest.mark.parametrize(
    ("names", "persons"),
    [
        (("Uzbek Ecology Minister Azizbek Rahmonqulov", "Azizbek Rakhmonkulov"), 1),
        (
            (
                "Uzbek Ecology Minister Azizbek Rahmonqulov",
                "Uzbek Ecology Minister Azizbek Rakhmonkulov",
            ),
            1,
        ),
        (
            (
                "Uzbek Ecology Minister Azizbek Rahmonqulov",
                "Kazakh Ecology Minister Azizbek Rakhmonkulov",
            ),
            2,
        ),
        (
            (
                "Uzbek Ecology Minister Azizbek Rahmonqulov",
                "Uzbek Ecology Minister Sherzod Rahmonqulov",
            ),
            2,
        ),
    ],
    ids=["spelling", "office too", "another country", "surname alone"],
)
def test_spellings_of_a_new_name(names, persons):
    found, _ = people(*names)
    assert len(found) == len(names)
    assert len(set(found)) == persons


def test_the_other_spellings_are_kept():
    found, names = people("Uzbek Ecology Minister Azizbek Rahmonqulov", "Azizbek Rakhmonkulov")
    ((_, others),) = names.items()
    assert {*found, *others} == {"Azizbek Rahmonqulov", "Azizbek Rakhmonkulov"}
