"""A reading and the events read from it → how each sentence was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..vocabulary import STATUS, event_type, label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..grammar import Found, Reading
    from ..model import EventMention, Mention


def explanation(reading: Reading, found: Iterable[Found], mentions: Iterable[EventMention]) -> str:
    """Tell what was recognised, which words fired, and the path to each role."""
    return "\n".join(_lines(reading, tuple(found), tuple(mentions)))


def _lines(
    reading: Reading, found: tuple[Found, ...], mentions: tuple[EventMention, ...]
) -> Iterator[str]:
    article = reading.article
    if article.published:
        yield f"published  {article.published} ({article.published_from})"
    for noise in article.noise:
        yield f"noise      {noise.kind}: {article.text[noise.begin : noise.end]}"
    yield "mentions   " + (" · ".join(_mentions(reading)) or "none")
    for named in reading.mentions.values():
        if named.conflict:
            yield f"conflict   {' '.join(named.text.split())}: {named.conflict}"
    for told in reading.times.values():
        words = article.text[told.begin : told.end]
        yield f"time       {words} → {told.past.start or '?'} ({told.kind})"
    yield from _amounts(reading)
    yield from _sayings(reading)
    if not mentions:
        yield "events     none"
    for mention in mentions:
        yield from _event(mention, found)


def _amounts(reading: Reading) -> Iterator[str]:
    for amount in reading.amounts:
        low, high = f"{amount.low:.12g}", f"{amount.high:.12g}"
        words = reading.article.text[amount.begin : amount.end]
        value = low if low == high else f"{low} to {high}"
        yield f"amount     {words} → {value} {amount.unit}".rstrip() + f" ({amount.kind})"


def _sayings(reading: Reading) -> Iterator[str]:
    for verb in reading.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in reading.language.reports:
            continue
        for subject in reading.language.links["subject"](verb):
            named = reading.mention(subject)
            if named is not None:
                yield f"said by    {_means(named, named.text)} ({verb.text})"


def _mentions(reading: Reading) -> Iterator[str]:
    for at in sorted({*reading.mentions, *reading.references}):
        if at in reading.mentions and reading.mentions[at].entities:
            yield _means(reading.mentions[at], reading.mentions[at].text)
        elif at in reading.references:
            yield _means(reading.references[at], reading.doc[at].text)
        elif reading.mentions[at].candidates or reading.mentions[at].office:
            candidates = " or ".join(entity.name for entity in reading.mentions[at].candidates)
            yield f"{reading.mentions[at].text} → open{f': {candidates}' if candidates else ''}"


def _means(mention: Mention, text: str) -> str:
    names = ", ".join(entity.name for entity in mention.entities)
    words = " ".join(text.split())
    return words if words == names else f"{words} → {names}"


def _event(mention: EventMention, found: tuple[Found, ...]) -> Iterator[str]:
    kind = mention.kind.name
    stem = "".join(f"_{c.lower()}" if c.isupper() else c for c in kind).lstrip("_")
    when = mention.time.start or "no date"
    yield f"{kind} {mention.status.name}, {when}    relgraph/events/{stem}.py ({mention.rule})"
    paths = {
        role: path for event in found if event.kind == mention.kind for role, path in event.paths
    }
    for argument in mention.arguments:
        role = argument.role.name
        yield f"  {role:12} {argument.filler.name:40} {paths.get(role, '')}".rstrip()
    for place in mention.place:
        yield f"  {'place':12} {place.name:40} {paths.get('place', '')}".rstrip()
    if mention.status != STATUS.occurred:
        return
    for edge in event_type(mention.kind).edges:
        for source in mention.fillers(edge.source):
            for target in mention.fillers(edge.target):
                if source != target:
                    yield f"  edge         {source.name} ─{label(edge.predicate)}→ {target.name}"
