"""What became of promises, judged by what the articles say until a day."""

import pytest

from relgraph.merging import across, commitments

from .test_across import told

INVITED = ("2024-07-30", "Emomali Rahmon invited Masoud Pezeshkian to visit Tajikistan on July 30.")
CAME = ("2025-01-16", "Masoud Pezeshkian arrived in Tajikistan on an official visit on January 15.")
TARGET = ("2024-04-19", "Kazakhstan and Kyrgyzstan agreed to increase trade to $2 billion by 2025.")
WILL_VISIT = ("2024-04-05", "Sadyr Japarov will pay an official visit to Kazakhstan on April 10.")


def states(*stories, today="2026-01-01"):
    reports = told(*stories)
    articles = {report.article.iri: report.article for report in reports}
    found = commitments(across(reports).events, articles, today)
    return [(c.event.kind.name, c.state, c.days) for c in found]


@pytest.mark.parametrize(
    ("stories", "expected"),
    [
        ([INVITED], [("Invitation", "open", None)]),
        ([INVITED, CAME], [("Invitation", "fulfilled", 169)]),
        (
            [INVITED, ("2025-01-16", "Masoud Pezeshkian visited Uzbekistan on January 15.")],
            [("Invitation", "open", None)],
        ),
        ([TARGET], [("TradeTarget", "overdue", None)]),
        (
            [
                TARGET,
                (
                    "2025-02-20",
                    "Trade between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2024.",
                ),
            ],
            [("TradeTarget", "fulfilled", 307)],
        ),
        (
            [
                TARGET,
                (
                    "2025-02-20",
                    "Kazakhstan and Kyrgyzstan agreed to increase trade to $3 billion by 2030.",
                ),
            ],
            [("TradeTarget", "superseded", None), ("TradeTarget", "open", None)],
        ),
        ([WILL_VISIT], [("Visit", "overdue", None)]),
        (
            [WILL_VISIT, ("2024-05-21", "Sadyr Japarov visited Kazakhstan on May 20.")],
            [("Visit", "superseded", None)],
        ),
        (
            [WILL_VISIT, ("2024-04-09", "Sadyr Japarov has cancelled his visit to Kazakhstan.")],
            [("Visit", "cancelled", None)],
        ),
    ],
)
def test_what_became_of_promises(stories, expected):
    assert states(*stories) == expected


def test_a_plan_is_open_until_its_day():
    assert states(WILL_VISIT, today="2024-04-10") == [("Visit", "open", None)]
