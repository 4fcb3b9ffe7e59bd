"""A dossier tells all that is known of a pair, escapes what articles say, and asks nobody."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from click.testing import CliRunner
from lxml import html

from relgraph.cli import main
from relgraph.model import Conflict
from relgraph.views.accuracy import accuracy
from relgraph.views.dossier import page
from relgraph.views.scope import Scope

OF_CHROMIUM = (".google.com", ".googleapis.com", ".gvt1.com")  # it asks these by itself
PAIR = ("Uzbekistan", "Tajikistan")


@pytest.fixture
def small(reports, events):
    """Return the scope and the articles of the small world."""
    scope = Scope(("Kazakhstan", "Turkmenistan"), events, {}, {})
    return scope, {report.article.iri: report.article for report in reports}


@pytest.fixture
def saved(sample, tmp_path):
    """Return the dossier of a pair of the sample corpus."""
    sample.dossier(*PAIR, tmp_path / "dossier.html")
    return tmp_path / "dossier.html"


def texts(root, path):
    return [" ".join(found.text_content().split()) for found in root.iterfind(f".//{path}")]


def test_each_event_stands_with_its_sentences(sample, saved):
    root = html.parse(saved).getroot()
    events = sample.events(between=PAIR)
    assert sorted(found.get("id") for found in root.iter("article")) == sorted(
        event.iri.rpartition("/")[2] for event in events
    )
    page_text = root.text_content()
    for event in events:
        for mention in event.mentions:
            assert all(
                " ".join(e.quote.split()) in " ".join(page_text.split()) for e in mention.evidence
            )


def test_links_within_the_page_lead_somewhere(saved):
    root = html.parse(saved).getroot()
    targets = {found.get("id") for found in root.iter() if found.get("id")}
    inside = {
        link.get("href")[1:] for link in root.iter("a") if link.get("href", "").startswith("#")
    }
    assert inside <= targets


def test_the_small_world_is_told(small):
    root = html.fromstring(page(*small))
    assert texts(root, "h1") == ["Kazakhstan – Turkmenistan"]
    assert texts(root, "article/h3") == [
        "2024-08-05 · invitation occurred",
        "2024-10-17 · monument unveiling occurred",
    ]
    roles = dict(zip(texts(root, "dt"), texts(root, "dd"), strict=True))
    assert roles["inviter"] == "Kassym-Jomart Tokayev"
    assert "A monument is planned, Kazinform, 2024-08-07 · then planned" in " | ".join(
        texts(root, "blockquote/footer")
    )
    assert accuracy("Invitation") in root.text_content()


def test_what_articles_say_is_escaped(small):
    scope, articles = small
    evil = "<script>alert(1)</script>\"'><img src=//a.example/x>"
    bad = {
        iri: replace(article, title=evil, publisher=evil, url="javascript:alert(1)")
        for iri, article in articles.items()
    }
    events = tuple(
        replace(
            event,
            mentions=tuple(
                replace(m, evidence=tuple(replace(e, quote=evil) for e in m.evidence))
                for m in event.mentions
            ),
            conflicts=(Conflict(evil, (), evil, "agree"),),
        )
        for event in scope.events
    )
    written = page(replace(scope, sides=(evil, evil), events=events), bad)
    root = html.fromstring(written)
    assert not list(root.iter("script", "img", "iframe"))
    assert "javascript:" not in written
    assert evil in root.text_content()


def test_only_addresses_of_the_web_are_links(small):
    scope, articles = small
    on_the_web = {
        iri: replace(article, url="https://a.example/?a=1&b=2") for iri, article in articles.items()
    }
    links = {link.get("href") for link in html.fromstring(page(scope, on_the_web)).iter("a")}
    assert "https://a.example/?a=1&b=2" in links
    links = {link.get("href") for link in html.fromstring(page(scope, articles)).iter("a")}
    assert all(link.startswith("#") for link in links)


def test_nothing_known_is_told_too(small):
    scope, articles = small
    written = page(replace(scope, events=()), articles)
    assert "Silence is no proof" in written
    assert "<svg" not in written


def test_the_same_graph_gives_the_same_page(sample, saved, tmp_path):
    sample.dossier(*PAIR, tmp_path / "again.html")
    assert saved.read_bytes() == (tmp_path / "again.html").read_bytes()


def test_the_command_writes_a_page_of_two_people(sample, tmp_path):
    path = tmp_path / "people.html"
    words = [
        "dossier",
        str(sample.folder),
        "Emomali Rahmon",
        "Sadyr Japarov",
        "--output",
        str(path),
    ]
    done = CliRunner().invoke(main, words)
    assert (done.exit_code, done.output) == (0, "")
    assert "<h1>Emomali Rahmon – Sadyr Japarov</h1>" in path.read_text(encoding="utf-8")


def test_promises_stand_with_what_became_of_them(sample, saved):
    root = html.parse(saved).getroot()
    mine = {event.iri for event in sample.events(between=PAIR)}
    promises = [promise for promise in sample.ledger() if promise.event.iri in mine]
    rows = texts(root, "section[@id='promises']//tr")[1:]
    assert len(rows) == len(promises) > 0
    for row, promise in zip(rows, promises, strict=True):
        assert promise.state in row
        assert " ".join(promise.promise.quote.split()) in row
        assert not promise.outcome or " ".join(promise.outcome.quote.split()) in row


def test_figures_and_documents_have_tables(sample, tmp_path):
    sample.dossier("Kazakhstan", "Tajikistan", tmp_path / "a.html")
    root = html.parse(tmp_path / "a.html").getroot()
    assert any("billion USD" in text for text in texts(root, "section[@id='figures']//td"))


@pytest.mark.slow
def test_chromium_shows_and_prints_it_without_a_request(saved, tmp_path):
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed: apt-get install chromium")

    def run(*options):
        done = subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--disable-component-update",
             f"--user-data-dir={tmp_path / 'profile'}", *options, saved.as_uri()],
            capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-1000:]
        return done.stdout

    log = tmp_path / "requests.json"
    shown = html.fromstring(run("--dump-dom", f"--log-net-log={log}"))
    assert len(list(shown.iter("article"))) == len(
        list(html.parse(saved).getroot().iter("article"))
    )
    asked = set(re.findall(r'"url":"(?:https?|wss?)://([^"/:]*)', log.read_text()))
    assert {host for host in asked if not host.endswith(OF_CHROMIUM)} == set()
    run(f"--print-to-pdf={tmp_path / 'a.pdf'}")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    run("--hide-scrollbars", "--window-size=1000,1400", f"--screenshot={tmp_path / 'a.png'}")
    assert (tmp_path / "a.png").stat().st_size > 20_000
