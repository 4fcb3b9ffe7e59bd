"""Names and titles: what they mean together, and what speaks against it."""

import pytest

from relgraph import pipeline
from relgraph.articles import article


def read(text, published="2024-06-01"):
    return pipeline.reading(article(text, published=published, headline=False))


def named(text, published="2024-06-01"):
    """List the mentions of a text with the names of what they mean."""
    return [
        (" ".join(mention.text.split()), [entity.name for entity in mention.entities])
        for _, mention in sorted(read(text, published).mentions.items())
    ]


def test_a_person_in_an_office_of_somebody_else_is_a_conflict():
    text = "President of Turkmenistan Gurbanguly Berdimuhamedov met Tokayev."
    mentions = read(text, "2022-10-21").mentions.values()
    assert [mention.conflict for mention in mentions] == [
        "Serdar Berdimuhamedov held this office on 2022-10-21",
        "",
    ]
    assert "conflict   President of Turkmenistan" in pipeline.explain(text, published="2022-10-21")


def test_the_holder_of_an_office_is_no_conflict():
    text = "President of Turkmenistan Gurbanguly Berdimuhamedov met Tokayev."
    assert not any(mention.conflict for mention in read(text, "2021-10-21").mentions.values())


def test_an_unknown_office_is_named_with_its_state():
    assert named("The Afghan ambassador spoke.") == [
        ("Afghan ambassador", ["ambassador of Afghanistan"])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The envoy landed at Karshi Station.",
            [("Karshi Station", ["Karshi Station"])],
        ),
        (
            "They saw the Baikal peninsula and Friendship Park.",
            [
                ("Baikal peninsula", ["Baikal peninsula"]),
                ("Friendship Park", ["Friendship Park"]),
            ],
        ),
        ("A dam was built on the Naryn.", [("Naryn", ["Naryn River"])]),
        ("He was born in Naryn.", [("Naryn", ["Naryn"])]),
        ("Ministers adopted the Astana Declaration.", []),
    ],
)
def test_places(text, expected):
    assert [row for row in named(text) if row[0] != "envoy"] == expected


def test_a_residence_that_speaks_is_its_press_service():
    kinds = [
        mention.kind for mention in read("The talks went well, the Kremlin said.").mentions.values()
    ]
    assert kinds == ["organisation"]
    (place,) = read("They talked in the Kremlin for an hour.").mentions.values()
    assert place.kind == "place"


def test_new_persons_keep_their_surnames():
    text = (
        "The railway is run by Muhsin Qurbonzoda. Talks were held in Khujand. "
        "Qurbonzoda spoke of tariffs."
    )
    assert named(text) == [
        ("Muhsin Qurbonzoda", ["Muhsin Qurbonzoda"]),
        ("Khujand", ["Khujand"]),
        ("Qurbonzoda", ["Muhsin Qurbonzoda"]),
    ]


def test_namesakes_in_one_story_stay_open():
    text = "Sadyr Japarov and Akylbek Japarov attended the parade. Japarov then left."
    assert named(text, "2023-05-09")[-1] == ("Japarov", [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosatom CEO Pavel Sorokin spoke.", "Pavel Sorokin"),
        ("UNDP Resident Representative Anna Lind spoke.", "Anna Lind"),
        ("World Bank Vice President for Europe and Central Asia Ann Gray spoke.", "Ann Gray"),
        ("Minister of Foreign Affairs and Trade Gabor Toth spoke.", "Gabor Toth"),
        ("Foreign Minister Senator Ahmad Khalil spoke.", "Ahmad Khalil"),
        ("Swiss Federal Councillor Urs Meier spoke.", "Urs Meier"),
        ("Crown Prince Sheikh Omar bin Zayed Al Nahyan spoke.", "Omar bin Zayed Al Nahyan"),
        ("The talks were led by Olim Rustamov.", "Olim Rustamov"),
    ],
)
def test_a_name_stands_behind_many_kinds_of_titles(text, name):
    assert [name] in [people for _, people in named(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Why Japarov stayed at home is not known.",
        "The Mejlis of Turkmenistan invited Speaker Koshanov.",
    ],
)
def test_a_name_is_no_longer_than_it_is(text):
    assert not {"Why Japarov", "Mejlis"} & {name for _, people in named(text) for name in people}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Minister of Labour B.Chuluun spoke.", "B.Chuluun"),
        ("The Cuban ambassador to this country, Luis Perez, spoke.", "Luis Perez"),
        ("The Korean ambassador in Tashkent spoke.", "ambassador of South Korea to Uzbekistan"),
        ("The Chinese Ambassador to Tajikistan spoke.", "Ambassador of China to Tajikistan"),
    ],
)
def test_an_envoy_or_minister_is_told_with_what_is_his(text, person):
    assert [person] in [people for _, people in named(text)]
