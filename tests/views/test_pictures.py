"""Pictures show what they should, and no words in them hide other words."""

import re
from itertools import combinations

import pytest
from click.testing import CliRunner

from relgraph.cli import main, showing
from relgraph.errors import GraphError, MissingExtra
from relgraph.views import pictures
from relgraph.views.pictures import PICTURES, ledger, matrix, network, timeline

PAIR = ("Uzbekistan", "Tajikistan")
SIDES = [None, PAIR]


@pytest.mark.parametrize("between", SIDES)
@pytest.mark.parametrize("picture", PICTURES)
def test_each_picture_is_drawn_and_drawn_the_same_again(sample, tmp_path, picture, between):
    for name in ("one.svg", "other.svg"):
        sample.plot(picture, tmp_path / name, between=between)
    one = (tmp_path / "one.svg").read_bytes()
    assert one.startswith(b"<?xml")
    assert one == (tmp_path / "other.svg").read_bytes()
    assert b"<dc:date>" not in one


def test_a_picture_may_be_a_png(sample, tmp_path):
    sample.plot("matrix", tmp_path / "a.png", since="2024", until="2024-12")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("between", SIDES)
@pytest.mark.parametrize("module", [timeline, matrix, network, ledger])
def test_no_words_hide_others(sample, module, between):
    drawn = module.figure(sample.scope(between))
    drawn.draw_without_rendering()
    (axes,) = drawn.axes
    names = axes.get_yticklabels() if axes.axison else []
    texts = [*axes.texts, *names, *drawn.texts, *drawn.legends]
    turned = [tick.label2 for tick in axes.xaxis.get_major_ticks()]
    boxes = [text.get_window_extent() for text in texts if text.get_visible()]
    frame = drawn.bbox
    for box in boxes:
        assert frame.x0 <= box.x0 <= box.x1 <= frame.x1
        assert frame.y0 <= box.y0 <= box.y1 <= frame.y1
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    assert all(label.get_rotation() in {0, 40} for label in turned)


def test_a_timeline_names_each_event_with_its_day(sample):
    scope = sample.scope(PAIR)
    axes = timeline.figure(scope).axes[0]
    dated = [event for event in scope.events if event.time.start or event.time.end]
    assert len(axes.get_yticklabels()) == len(dated)
    assert sorted(text.get_text()[:4] for text in axes.texts) == sorted(
        (event.time.start or event.time.end)[:4] for event in dated
    )


def test_many_events_share_a_lane_for_each_type(sample):
    names = [text.get_text() for text in timeline.figure(sample.scope()).axes[0].get_yticklabels()]
    counts = [int(re.search(r"\((\d+)\)$", name)[1]) for name in names]
    assert timeline.MOST_LINES < sum(counts) <= len(sample.events())


def test_a_matrix_counts_what_occurred(sample):
    drawn = matrix.figure(sample.scope())
    rows = [text.get_text() for text in drawn.axes[0].get_yticklabels()]
    counts = {a: dict(b) for a, b in sample.network("states").adjacency()}
    states = {name: iri for iri, name in sample.network("states").nodes(data="label")}
    shown = [text.get_text() for text in drawn.axes[0].texts]
    first, second = rows[:2]
    assert shown[1] == str(counts[states[first]][states[second]]["weight"])


def test_a_network_names_all_that_it_shows(sample):
    drawn = network.figure(sample.scope())
    names = {text.get_text() for text in drawn.axes[0].texts}
    assert {"Kazakhstan", "Kassym-Jomart Tokayev"} <= names
    assert "no room" not in drawn.texts[-1].get_text()


def test_a_ledger_tells_each_promise(sample):
    axes = ledger.figure(sample.scope()).axes[0]
    promises = [promise for promise in sample.ledger() if promise.promise.published]
    assert len(axes.get_yticklabels()) == len(axes.texts) == len(promises)
    told = " ".join(text.get_text() for text in axes.texts)
    assert all(promise.settled in told for promise in promises)


def test_the_command_draws(sample, tmp_path):
    path = str(tmp_path / "a.svg")
    words = ["plot", str(sample.folder), "timeline", "--between", *PAIR, "--output", path]
    done = CliRunner().invoke(main, words)
    assert (done.exit_code, done.output) == (0, "")
    assert showing.PICTURES == PICTURES


@pytest.mark.parametrize(
    ("picture", "name", "message"),
    [
        ("pie", "a.svg", "no picture 'pie'; choose from timeline"),
        ("matrix", "a.jpg", "write a picture as .svg or .png"),
        ("matrix", "nowhere/a.svg", "nowhere/a.svg: No such file or directory"),
    ],
)
def test_what_cannot_be_drawn_is_told(sample, tmp_path, picture, name, message):
    with pytest.raises(GraphError, match=message):
        sample.plot(picture, tmp_path / name)
    with pytest.raises(GraphError, match="no event to draw"):
        sample.plot("matrix", tmp_path / "a.svg", since="2190")
    assert list(tmp_path.iterdir()) == []


def test_without_matplotlib_the_extra_is_named(sample, tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match=r"pip install relgraph\[plot\]"):
        sample.plot("matrix", tmp_path / "a.svg")
