"""Mentions of one happening become one event, whatever the order of the articles."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.articles import article
from relgraph.merging import across, signature
from relgraph.model import Report, minted
from relgraph.pipeline import extract

COPIED = (
    "On August 5, a telephone conversation took place between Shavkat Mirziyoyev and Sadyr "
    "Japarov. The talks turned on water, on the railway that is to cross the mountains, and on "
    "the calendar of the meetings that the two governments have in store for the rest of the year."
)


@cache
def told(*stories):
    """Return what stories say, each a day, a text and perhaps an outlet."""
    reports = []
    for number, (day, text, *outlet) in enumerate(stories):
        read = article(text, source=f"{number}.txt", published=day, headline=False)
        read = replace(
            read,
            iri=minted("article", number, text),
            publisher=outlet[0] if outlet else "",
            signature=signature(read),
        )
        reports.append(Report(read, tuple(_renamed(read, mention) for mention in extract(read))))
    return tuple(reports)


def _renamed(read, mention):
    number = minted("mention", read.iri, mention.kind, mention.evidence[0].begin)
    return replace(mention, iri=number, article=read.iri)


def events(*stories):
    return across(told(*stories)).events


WILL_VISIT = ("2024-04-05", "Sadyr Japarov will pay an official visit to Kazakhstan on April 10.")
PUT_OFF = ("2024-04-08", "The visit of Sadyr Japarov to Kazakhstan has been postponed.")
VISITED = ("2024-04-11", "Sadyr Japarov paid an official visit to Kazakhstan on April 10.")
VISITED_LATER = ("2024-05-21", "Sadyr Japarov paid an official visit to Kazakhstan on May 20.")
CALL = "Kassym-Jomart Tokayev spoke by phone with Sadyr Japarov on {}."


@pytest.mark.parametrize(
    ("stories", "statuses"),
    [
        ((WILL_VISIT, VISITED), ["occurred"]),
        ((WILL_VISIT, PUT_OFF), ["postponed"]),
        ((WILL_VISIT, PUT_OFF, VISITED_LATER), ["occurred"]),
        ((WILL_VISIT, VISITED_LATER), ["planned", "occurred"]),
        (
            (WILL_VISIT, ("2024-04-09", "Sadyr Japarov has cancelled his visit to Kazakhstan.")),
            ["cancelled"],
        ),
        (
            (WILL_VISIT, PUT_OFF, ("2024-05-21", "Sadyr Japarov visited Uzbekistan on May 20.")),
            ["postponed", "occurred"],
        ),
        (
            (
                ("2024-08-05", CALL.format("August 5")),
                ("2024-08-06", "Japarov and Tokayev spoke by phone on August 5."),
                ("2024-08-06", CALL.format("August 6")),
            ),
            ["occurred", "occurred"],
        ),
    ],
    ids=["held", "put off", "moved", "not moved", "cancelled", "another host", "another day"],
)
def test_which_tellings_are_one_happening(stories, statuses):
    found = sorted(events(*stories), key=lambda event: event.time.start)
    assert [event.status.name for event in found] == statuses


def test_the_day_of_a_dateline_yields_to_the_day_that_another_article_tells():
    filed = "BISHKEK, August {}. Kassym-Jomart Tokayev spoke by phone with Sadyr Japarov."
    guesses = (("2024-08-05", filed.format(5)), ("2024-08-06", filed.format(6)))
    (alone,) = events(*guesses)
    (event,) = events(*guesses, ("2024-08-06", CALL.format("August 5")))
    assert len(alone.mentions) == 2
    assert len(event.mentions) == 3
    assert event.time.start == "2024-08-05"
    assert not event.conflicts


def test_a_span_that_ends_before_it_begins_does_no_harm():
    wrong = ("2024-04-25", "Sadyr Japarov paid an official visit to Kazakhstan on April 24-19.")
    assert [event.time.start for event in events(wrong)] == ["2024-04-24"]


def test_two_partners_on_one_day_are_two_happenings():
    signed = "Kazakhstan and {} signed documents on August 22."
    found = events(
        ("2024-08-23", signed.format("Uzbekistan")), ("2024-08-23", signed.format("Tajikistan"))
    )
    assert len(found) == 2


def test_an_event_keeps_the_iri_of_its_earliest_mention():
    (alone,) = events(WILL_VISIT)
    (joined,) = events(WILL_VISIT, VISITED)
    assert joined.iri == alone.iri
    assert len(joined.mentions) == 2


def test_a_state_stands_for_who_acts_for_it():
    stories = [
        ("2024-08-23", "Kassym-Jomart Tokayev and Emomali Rahmon signed a treaty on alliance."),
        ("2024-08-23", "Kazakhstan and Tajikistan signed a treaty on alliance on August 23."),
    ]
    found = [event for event in events(*stories) if event.kind.name == "Signing"]
    assert len(found) == 1


def test_what_may_tell_of_either_of_two_tells_of_neither():
    talks = "{} held talks with {} in Astana on May 19."
    vague = ("2024-05-21", "Kazakhstan and Kyrgyzstan held talks in Astana on May 19.")
    presidents = ("2024-05-20", talks.format("Kassym-Jomart Tokayev", "Sadyr Japarov"))
    ministers = ("2024-05-20", talks.format("Murat Nurtleu", "Jeenbek Kulubaev"))
    assert len(events(vague, presidents)) == 1
    assert len(events(vague, presidents, ministers)) == 3


def test_copies_of_one_text_are_one_source():
    (event,) = (
        e
        for e in events(("2024-08-06", COPIED), ("2024-08-07", f"{COPIED} More follows."))
        if e.kind.name == "PhoneCall"
    )
    assert (len(event.mentions), event.sources) == (2, 1)


def test_every_claim_is_kept_and_the_preferred_one_is_told_with_its_reason():
    trade = "Trade between Kazakhstan and Uzbekistan reached ${} billion in 2023."
    (event,) = events(
        ("2024-08-08", trade.format("4.4"), "Kazinform"),
        ("2024-08-09", trade.format("4.4") + " The President said so.", "The Astana Times"),
        ("2024-08-10", trade.format("4.5"), "UzA"),
    )
    (conflict,) = event.conflicts
    assert conflict.over == "amount"
    assert [(c.value, len(c.articles), c.states) for c in conflict.claims] == [
        ("4400000000", 2, ("KAZ",)),
        ("4500000000", 1, ("UZB",)),
    ]
    assert (conflict.why, conflict.sides) == ("told by more sources: 2 against 1", "differ")
    assert [f.name for f in event.fillers("https://w3id.org/relgraph/ontology#amount")] == [
        "4400000000"
    ]


MANY = (
    WILL_VISIT,
    PUT_OFF,
    VISITED,
    VISITED_LATER,
    ("2024-08-06", CALL.format("August 5")),
    ("2024-08-06", CALL.format("August 6")),
    ("2024-08-07", "Tokayev and Japarov spoke by phone."),
    ("2024-09-01", "Kazakhstan and Kyrgyzstan agreed to increase trade to $3 billion by 2030."),
    ("2024-09-02", "Kyrgyzstan and Kazakhstan agreed to increase trade to $3 billion."),
)


@settings(deadline=None, max_examples=60)
@given(st.permutations(range(len(MANY))))
def test_the_order_of_articles_does_not_matter(order):
    reports = told(*MANY)
    assert across(reports[i] for i in order) == across(reports)


SIGNED = "{} and Emomali Rahmon signed an agreement on gas in {} on August 22."


@pytest.mark.parametrize(
    ("kind", "over", "texts"),
    [
        (
            "Visit",
            "kind",
            (
                "Sadyr Japarov paid a state visit to Kazakhstan on August 22.",
                "Sadyr Japarov paid an official visit to Kazakhstan on August 22.",
            ),
        ),
        (
            "Meeting",
            "place",
            (
                "Sadyr Japarov met with Kassym-Jomart Tokayev in Astana on August 22.",
                "Sadyr Japarov met with Kassym-Jomart Tokayev in Almaty on August 22.",
            ),
        ),
        (
            "Signing",
            "signatory",
            (
                SIGNED.format("Kassym-Jomart Tokayev", "Dushanbe"),
                SIGNED.format("Olzhas Bektenov", "Dushanbe"),
            ),
        ),
        (
            "MonumentUnveiling",
            "start",
            (
                "A monument to Abai Kunanbaiuly was unveiled in Dushanbe on August 21.",
                "A monument to Abai Kunanbaiuly was unveiled in Dushanbe on August 22.",
            ),
        ),
    ],
)
def test_what_articles_can_disagree_on(kind, over, texts):
    found = [e for e in events(*(("2024-08-23", t) for t in texts)) if e.kind.name == kind]
    assert [[conflict.over for conflict in event.conflicts] for event in found] == [[over]]
