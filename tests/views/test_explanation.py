"""What `explain` tells of a text."""

from __future__ import annotations

from relgraph import pipeline

TEXT = (
    "Kazinform reports that Tokayev met Rahmon on August 5. Rahmon said that trade had grown "
    "to $566.5 million and that 20 to 30 million tonnes had been carried."
)


def test_an_explanation_tells_times_amounts_and_who_says_it():
    lines = pipeline.explain(TEXT, published="2024-08-06").splitlines()
    assert "time       August 5 → 2024-08-05 (date)" in lines
    assert "amount     $566.5 million → 566500000 USD (money)" in lines
    assert "amount     20 to 30 million tonnes → 20000000 to 30000000 tonnes (quantity)" in lines
    assert "said by    Kazinform (reports)" in lines
    assert "said by    Rahmon → Emomali Rahmon (said)" in lines


def test_an_agency_takes_no_part_in_what_it_reports():
    events = pipeline.extract(pipeline.articles.article(TEXT))
    [met] = [event for event in events if event.kind.name == "Meeting"]
    assert {a.filler.name for a in met.arguments} == {"Emomali Rahmon", "Kassym-Jomart Tokayev"}
