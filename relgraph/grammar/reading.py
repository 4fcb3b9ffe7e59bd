"""The value that rules read: a parsed article with its mentions and times at their tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from spacy.tokens import Doc, Token

    from ..model import Amount, Article, Entity, Mention, TimeWords


@dataclass(frozen=True, slots=True)
class Language:
    """What the rules need of a language: links between words, status, words for things."""

    links: Mapping[str, Callable[[Token], tuple[Token, ...]]]
    status: Callable[..., str]
    is_background: Callable[..., bool]
    is_present: Callable[[Token], bool]
    reports: frozenset[str]
    sectors: Mapping[str, str]
    ordinals: Mapping[str, int]
    counts: Mapping[str, int]
    commodities: frozenset[str]
    stages: Mapping[str, str]
    border_actions: Mapping[str, str]
    forums: frozenset[str]
    relief: frozenset[str]
    need: frozenset[str]
    unstaged: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed article.

    `begins` and `ends` give the span of the source text for each token; `mentions` and `times` say
    what stands at a token; `named` tells whom a mention names on a day, `home` whose paper
    it is, `town` where it was written.
    """

    article: Article
    doc: Doc
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    mentions: Mapping[int, Mention]
    times: Mapping[int, TimeWords]
    amounts: tuple[Amount, ...]
    language: Language
    named: Callable[[Mention, str], tuple[Entity, ...]]
    references: Mapping[int, Mention] = field(default_factory=dict)
    home: str = ""
    town: Entity | None = None

    def mention(self, token: Token) -> Mention | None:
        """What a token names, itself or as a pronoun or description."""
        return self.mentions.get(token.i) or self.references.get(token.i)

    def named_at(self, tokens: Iterable[Token]) -> list[Entity]:
        """What some words name, themselves or by reference, on the day of publication."""
        day = self.article.published
        return [entity for token in tokens for entity in self._named_at(token, day)]

    def _named_at(self, token: Token, day: str) -> tuple[Entity, ...]:
        """ "The minister" names nobody by itself, but whom it refers to."""
        told = (self.mentions.get(token.i), self.references.get(token.i))
        return next((named for m in told if m and (named := self.named(m, day))), ())

    def state(self, iso3: str) -> Entity | None:
        """The state with an ISO 3166 alpha-3 code."""
        known = gazetteer().state(iso3)
        return known.entity if known else None

    def town_in_name(self, token: Token) -> Entity | None:
        """The town that a name begins with: "the Astana International Forum"."""
        mention = self.mentions.get(token.i)
        name = mention.text if mention else self.article.text[self.begins[token.left_edge.i] :]
        words = name.removeprefix("The ").removeprefix("the ").split()
        towns = (e for size in (2, 1) for e in gazetteer().named(" ".join(words[:size])))
        return next((town for town in towns if town.kind == REL.City), None)

    def states_of(self, place: Entity) -> tuple[Entity, ...]:
        """The state that a place lies in."""
        return gazetteer().acts_for(place)

    def is_school(self, token: Token) -> bool:
        """Whether a token names a body that people learn at."""
        return any(gazetteer().is_school(entity) for entity in self.named_at([token]))

    def is_crowd(self, token: Token) -> bool:
        """Whether a word stands for people in general: "the participants", "the people"."""
        mention = self.mention(token)
        if mention is not None:
            return mention.text.lower().removeprefix("the ").startswith("people")
        return token.tag_ == "NNS" or token.lemma_ == "people"

    def span(self, first: Token, last: Token) -> tuple[int, int]:
        """The span of the source text from one token to another."""
        return self.begins[first.i], self.ends[last.i]

    def in_title(self, token: Token) -> bool:
        """Whether a token stands in the headline."""
        return self.begins[token.i] < self.article.body
