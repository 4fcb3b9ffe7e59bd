"""Gold and predictions agree where two careful readers would say so."""

import json
from pathlib import Path

import pytest

from relgraph.errors import GoldError
from relgraph.evaluation import (
    Count,
    GoldArticle,
    Group,
    Report,
    Share,
    Statement,
    errors_lines,
    evaluate,
    read_gold,
    report_json,
    report_table,
)
from relgraph.evaluation.agreement import same

GOLD = """\
article: a.txt
published: 2024-08-06
events:
  - type: Invitation
    start: 2024-08-05
    inviter: [Kassym-Jomart Tokayev]
    invitee: [Serdar Berdimuhamedov]
    destination: [Astana | Kazakhstan]
    response: accepted
    cue: invited
  - type: Meeting
    status: planned
    participant: [Sadyr Japarov, Emomali Rahmon]
    background: true
    cue: will meet
  - type: PhoneCall
    optional: true
    participant: [Kassym-Jomart Tokayev, Vladimir Putin]
    cue: phoned
  - type: Duel
    duellist: [A, B]
    cue: fought
"""
INVITATION = {
    "type": "Invitation",
    "status": "occurred",
    "start": "2024-08-05",
    "roles": {
        "inviter": [{"name": "K. Tokayev"}, {"name": "Tokayev"}],
        "invitee": [{"name": "SERDAR BERDIMUHAMEDOV"}],
        "destination": [{"name": "Kazakhstan"}],
    },
    "values": {"response": ["open"]},
    "quotes": ["Tokayev\ninvited Serdar", "to Kazakhstan"],
}
PHONE_CALL = {
    "type": "PhoneCall",
    "status": "occurred",
    "roles": {"participant": [{"name": "Vladimir Putin"}]},
}
FALSE_MEETING = {
    "type": "Meeting",
    "status": "occurred",
    "start": "2024",
    "background": False,
    "place": [{"name": "Astana"}],
    "roles": {"participant": [{"name": "Vladimir Putin"}]},
    "quotes": ["met"],
}


@pytest.fixture
def gold(tmp_path: Path) -> tuple[GoldArticle, ...]:
    (tmp_path / "a.txt").touch()
    (tmp_path / "a.yaml").write_text(GOLD, "utf-8")
    (tmp_path / "b.yaml").write_text("article: a.txt\nevents:\n", "utf-8")
    return read_gold(tmp_path)


@pytest.fixture
def report(gold: tuple[GoldArticle, ...]) -> Report:
    return evaluate(gold, {"a": [FALSE_MEETING, PHONE_CALL, INVITATION]})


def test_gold_is_read(gold: tuple[GoldArticle, ...]) -> None:
    first, second = gold
    assert (first.stem, first.article.name, first.published) == ("a", "a.txt", "2024-08-06")
    assert (second.stem, second.published, second.events) == ("b", "", ())
    assert first.events[:2] == (
        Statement(
            "Invitation",
            "occurred",
            "2024-08-05",
            background=False,
            words="invited",
            fillers={
                "inviter": ("Kassym-Jomart Tokayev",),
                "invitee": ("Serdar Berdimuhamedov",),
                "destination": ("Astana | Kazakhstan",),
                "response": ("accepted",),
            },
        ),
        Statement(
            "Meeting",
            "planned",
            "",
            background=True,
            words="will meet",
            fillers={"participant": ("Sadyr Japarov", "Emomali Rahmon")},
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("published:", "date:", r"a\.yaml:1: write article, published and events"),
        ("a.txt", "none.txt", r"a\.yaml:1: article none\.txt is no file"),
        ("response:", "answer:", r"a\.yaml:4: Invitation has no answer; it has destination, "),
        ("invitee:", "place:", r"a\.yaml:4: Invitation has no place"),
        ("type: Meeting", "kind: Meeting", r"a\.yaml:11: an event needs a type"),
        ("planned", "Planned", r"a\.yaml:11: status Planned; choose of"),
        ("2024-08-05", "5 August", r"a\.yaml:4: start 5 August; write"),
        ("background: true", "background: maybe", r"a\.yaml:11: background maybe; write true"),
        ("response:", "inviter:", r"a\.yaml:9: inviter stands twice"),
        ("events:", "article:", r"a\.yaml:3: article stands twice"),
        ("[Kassym-Jomart Tokayev]", "[Kassym", r"a\.yaml:\d+: .*; mend the YAML"),
    ],
)
def test_mistakes_in_gold_are_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "a.yaml").write_text(GOLD.replace(old, new, 1), "utf-8")
    with pytest.raises(GoldError, match=message):
        read_gold(tmp_path)


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"no \*\.yaml there"):
        read_gold(tmp_path)


@pytest.mark.parametrize(
    ("role", "wanted", "found", "agree"),
    [
        ("inviter", "Kassym-Jomart Tokayev", "President Tokayev", True),
        ("inviter", "Türkiye", "Republic of Turkey", True),
        ("inviter", "Odil Nemonov", "Odil Nemanov", True),
        ("inviter", "Odil Nemonov", "Odil Karimov", False),
        ("inviter", "Chamber of Commerce of Uzbekistan", "the Chamber of Commerce", True),
        ("inviter", "Odil Nemonov", "Nemonov", False),
        ("destination", "Astana | Kazakhstan", "Kazakhstan", True),
        ("destination", "Astana", "Kazakhstan", False),
        ("occasion", "opening of the new trade house", "opening of a trade house", True),
        ("occasion", "trade house opening", "opening", True),
        ("occasion", "opening of the new large trade house", "opening", False),
        ("commemorated", "Aitmatov Street", "Aitmatov Park", False),
        ("response", "accepted", "Accepted", True),
        ("response", "accepted", "open", False),
        ("amount", "1000000000", "1,000,000,000.0", True),
        ("amount", "1000000000", "1100000000", False),
        ("amount", "1000", "a lot", False),
        ("period", "2023", "2023-05", True),
    ],
)
def test_fillers_agree(role: str, wanted: str, found: str, agree: bool) -> None:
    assert same(role, wanted, found) is agree


def test_figures(report: Report) -> None:
    assert report.total == Group("all", Count(3, 2, 1), Count(8, 7, 3))
    assert report.types == (
        Group("Duel", Count(1, 0, 0), Count(2, 0, 0)),
        Group("Invitation", Count(1, 1, 1), Count(4, 5, 3)),
        Group("Meeting", Count(1, 1, 0), Count(2, 2, 0)),
    )
    assert report.roles == (
        Group("duellist", Count(), Count(2, 0, 0)),
        Group("participant", Count(), Count(2, 1, 0)),
        Group("destination", Count(), Count(1, 1, 1)),
        Group("invitee", Count(), Count(1, 1, 1)),
        Group("inviter", Count(), Count(1, 2, 1)),
        Group("response", Count(), Count(1, 1, 0)),
        Group("place", Count(), Count(0, 1, 0)),
    )
    assert report.by_article == (
        Group("a", Count(3, 2, 1), Count(8, 7, 3)),
        Group("b", Count(), Count()),
    )
    assert (report.status, report.date, report.background, report.evidence) == (Share(1, 1),) * 4
    assert [outcome.statement.kind for outcome in report.missed] == ["Meeting", "Duel"]
    assert [outcome.statement.kind for outcome in report.false] == ["Meeting"]


def test_chosen_types_only(gold: tuple[GoldArticle, ...]) -> None:
    report = evaluate(gold, {"a": [FALSE_MEETING, INVITATION]}, types=("Meeting",))
    assert report.types == (Group("Meeting", Count(1, 1, 0), Count(2, 2, 0)),)


def test_nothing_is_no_error() -> None:
    assert report_table(evaluate((), {}), "type").endswith("evidence 0.000")


def test_table(report: Report) -> None:
    assert (
        report_table(report, "type")
        == """\
type         gold  found      P      R     F1  argument F1
Duel            1      0  0.000  0.000  0.000        0.000
Invitation      1      1  1.000  1.000  1.000        0.667
Meeting         1      1  0.000  0.000  0.000        0.000
articles 2  events 3  found 2
event P 0.500 R 0.333 F1 0.400  argument P 0.429 R 0.375 F1 0.400  \
status 1.000  date 1.000  background 1.000  evidence 1.000"""
    )
    assert report_table(report, "role").splitlines()[:2] == [
        "role          gold  found      P      R     F1",
        "duellist         2      0  0.000  0.000  0.000",
    ]
    assert report_table(report, "article").splitlines()[2].split() == [
        *("b", "0", "0"),
        *["0.000"] * 4,
    ]
    assert report_table(report) == "\n".join(report_table(report, "type").splitlines()[-2:])


def test_errors(report: Report) -> None:
    assert (
        errors_lines(report)
        == """\
a MISSED Meeting planned participant Sadyr Japarov, Emomali Rahmon «will meet»
a MISSED Duel occurred duellist A, B «fought»
a FALSE  Meeting occurred 2024 participant Vladimir Putin; place Astana «met»"""
    )


def test_json(report: Report) -> None:
    figures = json.loads(report_json(report))
    assert figures["events"] == {
        "gold": 3,
        "found": 2,
        "agree": 1,
        "precision": 0.5,
        "recall": 0.333333,
        "f1": 0.4,
    }
    assert figures["status"] == {"right": 1, "of": 1, "share": 1.0}
    assert figures["types"]["Meeting"]["events"]["found"] == 1
    assert figures["false"] == [
        {
            "article": "a",
            "type": "Meeting",
            "status": "occurred",
            "start": "2024",
            "fillers": {"participant": ["Vladimir Putin"], "place": ["Astana"]},
            "words": "met",
        }
    ]
