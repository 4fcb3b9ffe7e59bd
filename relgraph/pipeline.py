"""The whole flow on one page: article → mentions → parse → references → events."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from . import articles, discourse, entities, events, grammar, language, merging
from .articles import Quarantined, parsed, raw_articles, read, read_options
from .gazetteer import gazetteer
from .language import english
from .model import Naming
from .views.explanation import explanation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .corrections import Correction
    from .model import Amount, Article, EventMention, Mention, OfficeWords, Report

_CLOSING = re.compile(r",(?!\s+(?:[A-Z]|and [A-Zt]|as well as))")
_CO_CHAIR = re.compile(r"\b[Cc]o-(chair\w*)")
_SHORT = re.compile(r"\.(?= [a-z]| (?!The|He|She|It|In|On|At|A|They|This|But|And)[A-Z][a-z]+ )")
_ENGLISH = grammar.Language(
    english.LINKS,
    english.status,
    english.is_background,
    english.is_present,
    english.REPORTS,
    english.SECTORS,
    english.ORDINALS,
    english.COUNTS,
    english.COMMODITIES,
    english.STAGES,
    english.BORDER_ACTIONS,
    english.FORUMS,
    english.RELIEF,
    english.NEED,
    english.UNSTAGED,
)

__all__ = [
    "Quarantined",
    "explain",
    "extract",
    "merge",
    "parsed",
    "raw_articles",
    "read",
    "read_options",
    "reading",
    "signature",
]


def extract(article: Article) -> tuple[EventMention, ...]:
    """Read the events that one article tells of; pure, and the result pickles.

    An article that names nothing of Central Asia tells nothing of it, and is not parsed.
    """
    return told_in(article) if entities.names_region(article.text) else ()


def told_in(article: Article) -> tuple[EventMention, ...]:
    """Read the events that an article tells of, whatever it names."""
    read_in = reading(article)
    found = grammar.read_events(read_in, events.frames(), article.language)
    return merging.within(article, found, read_in.town, _namings(read_in))


def explain(text: str, *, published: str = "") -> str:
    """Tell step by step how a text is read; `published` is an ISO day, for "today" and offices."""
    article = articles.article(text, published=published, headline="\n" in text)
    read_in = reading(article)
    found = grammar.read_events(read_in, events.frames(), article.language)
    return explanation(read_in, found, merging.within(article, found, read_in.town))


def merge(reports: Iterable[Report], corrections: Sequence[Correction] = ()) -> merging.Merged:
    """Put what articles report together to events, one for each happening, and correct them."""
    return merging.across(reports, corrections)


def signature(article: Article) -> str:
    """Return the MinHash of an article's text, by which copies of it are recognised."""
    return merging.signature(article)


def reading(article: Article) -> grammar.Reading:
    """Parse an article, link its names, and find out whom its pronouns mean."""
    paragraphs = articles.cleaned(article.text).stretches
    text = entities.in_small_letters(article.text, paragraphs)
    amounts = tuple(
        a for begin, end in paragraphs for a in entities.amounts(article.text, begin, end)
    )
    names = tuple(
        name
        for name in entities.mentions_in(text, paragraphs)
        if not any(a.kind == "money" and a.begin <= name.begin < a.end for a in amounts)
    )
    unknown = entities.with_unknown_names(text, paragraphs, names)
    proposals = language.proposals(text, unknown)
    names = entities.newcomers(text, paragraphs, proposals, names)
    linker = entities.Linker(names, article.published)
    chains = [_chain(text, name) for name in names]
    chains += _priced(article.text, amounts, names)
    chains += _co_chairing(text, names)
    parsed = language.parse(text, paragraphs, sorted(chains))
    at = {begin: i for i, begin in enumerate(parsed.begins)}
    mentions = {
        at[name.begin]: linker.linked(name, acts=english.acts(parsed.doc[at[name.begin]]))
        for name in names
        if name.begin in at
    }
    times = {
        token: told
        for told in entities.times_in(article.text, paragraphs, article.published)
        if (token := _head(parsed, told.begin, told.end)) is not None
    }
    home, town = entities.home_of(article), entities.written_in(article)
    references = discourse.references(
        parsed.doc,
        mentions,
        linker.entities,
        discourse.Setting(article.published, home, town),
    )
    return grammar.Reading(
        article, parsed.doc, parsed.begins, parsed.ends, mentions, times, amounts,
        _ENGLISH, linker.entities, references, home, town,
    )  # fmt: skip


def _namings(read_in: grammar.Reading) -> tuple[Naming, ...]:
    """How the article introduces people whom the gazetteer does not know."""
    behind = {m.begin: m for m in read_in.mentions.values() if m.kind == "office"}
    offices: dict[str, list[OfficeWords]] = {}
    for mention in read_in.mentions.values():
        for person in mention.entities if mention.kind == "person" else ():
            if gazetteer().person(person.iri) is None:
                # "Azizbek Rahmonqulov, Minister of Ecology of Uzbekistan,"
                after = behind.get(mention.end + 2) or behind.get(mention.end + 6)
                told = offices.setdefault(person.iri, [])
                told += (*mention.office, *(after.office if after else ()))
    return tuple(
        Naming(
            iri,
            tuple(sorted({office.state for office in told if office.state})),
            tuple(sorted({office.kind for office in told if office.kind})),
        )
        for iri, told in offices.items()
        if told
    )


def _chain(text: str, mention: Mention) -> language.Chain:
    """What the parser sees of a mention: one word of the right kind."""
    if mention.kind == "adjective":
        word = re.sub(r"[ .]", "", mention.text)
        return language.Chain(mention.begin, mention.end, word, name=False)
    # The full stop of "a U.S. diplomat" ends no sentence.
    short = "." in mention.text[:2] and _SHORT.match(text, mention.end) is not None
    # The comma behind "Serdar Berdimuhamedov, President of Turkmenistan," closes the chain, unless
    # a list goes on there: "…, and Emomali Rahmon".
    closing = (
        mention.kind == "person"
        and "," in mention.text
        and _CLOSING.match(text, mention.end) is not None
    )
    end = mention.end + (closing or short)
    return language.Chain(mention.begin, end, english.short_name(mention))


def _priced(
    text: str, amounts: Iterable[Amount], names: Iterable[Mention]
) -> Iterator[language.Chain]:
    """What the parser need not see: what things are worth."""
    for begin, end, word in entities.priced(text, amounts):
        if all(name.end <= begin or end <= name.begin for name in names):
            yield language.Chain(begin, end, word)


def _co_chairing(text: str, names: Iterable[Mention]) -> Iterator[language.Chain]:
    """Who co-chairs, chairs: the parser tears the word at its hyphen."""
    for told in _CO_CHAIR.finditer(text):
        if all(name.end <= told.start() or told.end() <= name.begin for name in names):
            yield language.Chain(told.start(), told.end(), told[1], name=False)


def _head(parsed: language.Parsed, begin: int, end: int) -> int | None:
    """The token of a span whose head stands outside it."""
    inside = range(bisect_left(parsed.begins, begin), bisect_left(parsed.begins, end))
    for i in inside:
        if parsed.doc[i].head.i not in inside or parsed.doc[i].head.i == i:
            return i
    return None
