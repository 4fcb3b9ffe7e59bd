"""`articles.yaml` → the articles, mentions and events of a made-up press, by the real gazetteer."""

from dataclasses import replace
from pathlib import Path

import yaml

from relgraph.gazetteer import gazetteer
from relgraph.model import (
    Argument,
    Article,
    Claim,
    Conflict,
    Event,
    EventMention,
    Evidence,
    Literal,
    Report,
    Time,
    minted,
)
from relgraph.vocabulary import REL, STATUS, concept, event_type, range_of, scheme_of

_MORE = {"event", "type", "status", "start", "end", "words", "place", "quote", "also"}
_DATATYPES = ("decimal", "integer")


def known_press():
    """Return the articles with what they say, and the events that they tell of together."""
    written = yaml.safe_load(Path(__file__).with_name("articles.yaml").read_text(encoding="utf-8"))
    articles = [_article(entry) for entry in written]
    told = [
        [_mention(a, said) for said in e["says"]] for a, e in zip(articles, written, strict=True)
    ]
    reports = tuple(Report(a, tuple(said)) for a, said in zip(articles, told, strict=True))
    mentions = {}
    for entry, said in zip(written, told, strict=True):
        for row, mention in zip(entry["says"], said, strict=True):
            mentions.setdefault(row["event"], []).append(mention)
    events = {name: _event(name, found) for name, found in mentions.items()}
    events["trade"] = replace(events["trade"], conflicts=(_disputed(reports),))
    return reports, events


def _disputed(reports):
    """The two sides give two figures of trade."""
    kazinform, turkmenportal = (
        next(r.article.iri for r in reports if r.article.publisher == outlet)
        for outlet in ("Kazinform", "Turkmenportal")
    )
    claims = (
        Claim("563000000", (kazinform,), ("KAZ",)),
        Claim("550000000", (turkmenportal,), ("TKM",)),
    )
    return Conflict("amount", claims, "told last, on 2024-10-11", "differ")


def _event(name, mentions):
    newest = mentions[-1]
    return Event(
        minted("event", name),
        newest.kind,
        newest.status,
        newest.arguments,
        newest.time,
        newest.place,
        tuple(mentions),
    )


def _article(entry):
    quotes = [
        words for said in entry["says"] for words in (said["quote"], *said.get("also", {}).values())
    ]
    return Article(
        minted("article", entry["source"]),
        " ".join(quotes),
        entry["source"],
        title=entry["title"],
        published=str(entry["published"]),
        published_from="header",
        url=entry["source"],
        publisher=entry["outlet"],
        sha256="0" * 64,
    )


def _mention(article, said):
    kind = REL[said["type"]]
    begin = article.text.index(said["quote"])
    spans = [
        (said["quote"], None),
        *((words, REL[role]) for role, words in said.get("also", {}).items()),
    ]
    return EventMention(
        minted("mention", article.iri, kind, begin),
        article.iri,
        kind,
        STATUS[said["status"]],
        tuple(
            Argument(REL[role], _filler(kind, REL[role], name))
            for role, names in said.items()
            if role not in _MORE
            for name in names
        ),
        Time(str(said.get("start", "")), str(said.get("end", "")), said.get("words", "")),
        tuple(_entity(name) for name in said.get("place", [])),
        background=False,
        evidence=tuple(
            Evidence(at, at + len(words), words, role)
            for words, role in spans
            for at in [article.text.index(words)]
        ),
        rule=f"{said['type']}: a rule",
    )


def _filler(kind, role, name):
    if role in event_type(kind).values or scheme_of(role):
        if scheme := scheme_of(role):
            return concept(scheme, name)
        datatype = (range_of(role) or "").rpartition("#")[2]
        return Literal(str(name), datatype if datatype in _DATATYPES else "string")
    return _entity(name) or Literal(name)


def _entity(name):
    found = [entity for entity in gazetteer().named(name) if entity.name == name]
    return found[0] if found else None
