"""What a person decided is replayed, and what newer articles say against it is told."""

import pytest

from relgraph.corrections import COLUMNS, Correction, read_corrections, written
from relgraph.errors import CorrectionError
from relgraph.merging import across

from .test_across import PUT_OFF, VISITED, WILL_VISIT, told

SAID = ("checked", "A. Nurlanova", "2026-11-22")
TRADE = "Trade between Kazakhstan and Uzbekistan reached ${} billion in 2023."


def corrected(stories, *rows):
    """Correct by rows of action, target, property, value and perhaps how many articles it had."""
    corrections = tuple(
        Correction(line, *row[:4], *SAID, *row[4:]) for line, row in enumerate(rows, 2)
    )
    return across(told(*stories), corrections)


def only(*stories):
    (event,) = across(told(*stories)).events
    return event


def test_a_rejected_event_is_gone_and_so_is_a_rejected_mention():
    event = only(WILL_VISIT, VISITED)
    assert corrected((WILL_VISIT, VISITED), ("reject", event.iri, "", "")).events == ()
    newest = event.mentions[-1].iri
    (left,) = corrected((WILL_VISIT, VISITED), ("reject", newest, "", "")).events
    assert (left.status.name, len(left.mentions)) == ("planned", 1)


def test_an_edit_replaces_a_value_and_keeps_the_old_one_in_view():
    event = only(VISITED)
    (edited,) = corrected((VISITED,), ("edit", event.iri, "start", "2024-04-09")).events
    assert (edited.iri, edited.time.start) == (event.iri, "2024-04-09")
    (conflict,) = edited.conflicts
    assert [claim.value for claim in conflict.claims] == ["2024-04-09", "2024-04-10"]
    assert conflict.why == "corrected by A. Nurlanova on 2026-11-22: checked"
    row = ("edit", event.iri, "visitor", "Kassym-Jomart Tokayev | Murat Nurtleu")
    (edited,) = corrected((VISITED,), row).events
    visitors = edited.fillers("https://w3id.org/relgraph/ontology#visitor")
    assert {visitor.name for visitor in visitors} == {"Kassym-Jomart Tokayev", "Murat Nurtleu"}


def test_a_split_parts_a_mention_and_a_merge_joins_events():
    event = only(WILL_VISIT, VISITED)
    newest = event.mentions[-1].iri
    parted = corrected((WILL_VISIT, VISITED), ("split", event.iri, "", newest)).events
    assert sorted(e.status.name for e in parted) == ["occurred", "planned"]
    later = ("2024-06-02", "Sadyr Japarov paid an official visit to Kazakhstan on June 1.")
    one, other = across(told(WILL_VISIT, later)).events
    (joined,) = corrected((WILL_VISIT, later), ("merge", one.iri, "", other.iri)).events
    assert len(joined.mentions) == 2


def test_people_are_joined_parted_and_renamed():
    met = "{} met with Sadyr Japarov in Bishkek on October {}."
    stories = (
        ("2024-10-01", met.format("Uzbek Ecology Minister Azizbek Rahmonqulov", 1)),
        ("2024-10-02", met.format("Azizbek Rakhmonkulov", 2)),
    )
    one, other = (
        f"https://w3id.org/relgraph/id/person/azizbek-{name}"
        for name in ("rahmonqulov", "rakhmonkulov")
    )

    def names(*rows):
        found = corrected(stories, *rows)
        fillers = {a.filler.name for event in found.events for a in event.arguments}
        return fillers - {"Sadyr Japarov"}

    assert len(names()) == 1
    assert len(names(("split", one, "", other))) == 2
    assert names(("split", one, "", other), ("merge", one, "", other)) == {"Azizbek Rahmonqulov"}
    assert names(("edit", one, "name", "A. Rahmonqulov")) == {"A. Rahmonqulov"}
    assert names(("reject", one, "", ""), ("reject", other, "", "")) == set()


@pytest.mark.parametrize(
    ("row", "note"),
    [
        (("reject", "", "", "", 1), "rejects an event that 1 more articles tell of now"),
        (("edit", "", "start", "2024-04-12", 1), "start is 2024-04-10 by 1 more articles since"),
        (("edit", "", "edition", "3"), "events of its type have no edition"),
    ],
)
def test_new_evidence_against_a_correction_is_told(row, note):
    event = only(WILL_VISIT, VISITED)
    found = corrected((WILL_VISIT, VISITED), (row[0], event.iri, *row[2:]))
    assert found.notes == (f"line 2: {row[0]} {event.iri}: {note}",)


def test_a_correction_of_nothing_is_told():
    gone = "https://w3id.org/relgraph/id/event/000000000000"
    found = corrected((PUT_OFF,), ("reject", gone, "", ""))
    assert found.notes == (f"line 2: reject {gone}: names nothing in this graph",)


EVENT = "https://w3id.org/relgraph/id/event/0123456789ab"


def test_corrections_come_back_as_written(tmp_path):
    row = Correction(2, "edit", EVENT, "status", "cancelled", "a, b", "me", "2026-11-22", 3)
    path = tmp_path / "corrections.csv"
    path.write_text(written((row,)))
    assert read_corrections(path) == (row,)
    assert read_corrections(tmp_path / "none.csv") == ()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("delete,{e},,,why,me,2026-11-22,", "action 'delete'; choose of accept, reject, edit"),
        ("reject,{e},,,,me,2026-11-22,", "no reason"),
        ("reject,{e},,,why,,2026-11-22,", "no author"),
        ("reject,{e},,,why,me,yesterday,", "date 'yesterday'"),
        ("reject,Tokayev,,,why,me,2026-11-22,", "'Tokayev' is no IRI"),
        ("merge,{e},,,why,me,2026-11-22,", "no value"),
        ("edit,{e},start,soon,why,me,2026-11-22,", "'soon'; write 2024-08-05"),
        ("edit,{e},status,held,why,me,2026-11-22,", "no status 'held'"),
        ("edit,{e},visitr,x,why,me,2026-11-22,", "events have no 'visitr'"),
        ("edit,{e},visitor,Nobody Known,why,me,2026-11-22,", "nothing known is named"),
        ("edit,{e},kind,huge,why,me,2026-11-22,", "no kind 'huge'"),
        ("reject,{e}", "2 cells, not 8"),
    ],
)
def test_a_wrong_line_is_refused(tmp_path, row, message):
    path = tmp_path / "corrections.csv"
    path.write_text(",".join(COLUMNS) + "\n" + row.format(e=EVENT) + "\n")
    with pytest.raises(CorrectionError, match=rf"corrections.csv:2: .*{message}"):
        read_corrections(path)


def test_wrong_columns_are_refused(tmp_path):
    path = tmp_path / "corrections.csv"
    path.write_text("what,why\n")
    with pytest.raises(CorrectionError, match=r"corrections.csv:1: write the columns action,"):
        read_corrections(path)
