"""Hostile words → a graph that holds them wherever articles put words, and its exports."""

from __future__ import annotations

import tempfile
from pathlib import Path

from pyoxigraph import Store

from relgraph import store
from relgraph.articles.texts import one_line, shown, visible
from relgraph.gazetteer import Gazetteer
from relgraph.graph import FORMATS, Graph
from relgraph.model import (
    Argument,
    Article,
    Entity,
    Event,
    EventMention,
    Evidence,
    Literal,
    Report,
    Time,
    minted,
)
from relgraph.vocabulary import REL, STATUS

_NOTHING = Gazetteer(**dict.fromkeys(Gazetteer.__dataclass_fields__, ()))
_DAY = Time("2024-08-05", "2024-08-05")
_ASKED = "SELECT ?quote ?name { ?e rel:quote ?quote . ?p a rel:Person ; rdfs:label ?name }"


def exported(text: str) -> dict[str, str]:
    """Return each export of a graph whose names, titles, quotes and sources are `text`."""
    event, report = _event(visible(text) or "-")
    quads = Store()
    store.put_article(quads, report, "1")
    store.put_events(quads, _NOTHING, [event], [report])
    with tempfile.TemporaryDirectory() as folder, Graph(folder, quads=quads) as graph:
        found = {name: graph.export(name) or "" for name in FORMATS if name != "csv"}
        graph.export("csv", Path(folder) / "a.csv")
        for table in ("nodes", "edges"):
            found[f"csv of {table}"] = (Path(folder) / f"a-{table}.csv").read_text("utf-8")
        found["csv of an answer"] = graph.query_text(_ASKED, "csv")
        return found


def _event(text: str) -> tuple[Event, Report]:
    name, source = one_line(text) or "-", shown(text)
    digest = "0" * 64
    article = Article(
        minted("article", digest),
        text,
        source,
        title=name,
        publisher=name,
        author=name,
        published="2024-08-06",
        sha256=digest,
    )
    person = Entity(minted("person", name), REL.Person, name)
    arguments = (
        Argument(REL.inviter, person),
        Argument(REL.occasion, Literal(name)),
        Argument(REL.invitee, person),
    )
    status = STATUS.occurred
    mention = EventMention(
        minted("mention", digest),
        article.iri,
        REL.Invitation,
        status,
        arguments,
        _DAY,
        (),
        False,
        (Evidence(0, len(text), text),),
        "a rule",
    )
    event = Event(minted("event", digest), REL.Invitation, status, arguments, _DAY, (), (mention,))
    return event, Report(article, (mention,))
