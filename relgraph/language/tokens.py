"""A parsed Doc → the same words in plain Python: rules look at each of them a hundred times.

Every attribute has the name and the meaning that spaCy gives it, so that rules are written
and typed as for a Doc; what they seldom ask for, the Doc itself is asked.
"""

from __future__ import annotations

from collections import defaultdict
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy import tokens as spacy

Answer = TypeVar("Answer")


class _Token:
    """A word with its place in the tree; `children`, `lefts` and `rights` go from left to right."""

    __slots__ = (
        "_subtree", "children", "dep_", "doc", "head", "i", "lefts", "lemma_", "lower_", "pos_",
        "rights", "sent", "tag_", "text",
    )  # fmt: skip
    children: tuple[_Token, ...]
    doc: _Doc
    head: _Token
    lefts: tuple[_Token, ...]
    rights: tuple[_Token, ...]
    sent: _Span

    def __init__(self, word: spacy.Token) -> None:
        self.i = word.i
        self.text = word.text
        self.lower_ = word.lower_
        self.lemma_ = word.lemma_
        self.pos_ = word.pos_
        self.tag_ = word.tag_
        self.dep_ = word.dep_
        self._subtree: tuple[_Token, ...] | None = None

    def __lt__(self, other: _Token) -> bool:
        return self.i < other.i

    def __repr__(self) -> str:
        return self.text

    @property
    def n_rights(self) -> int:
        return len(self.rights)

    @property
    def subtree(self) -> tuple[_Token, ...]:
        if self._subtree is None:
            before = (word for child in self.lefts for word in child.subtree)
            after = (word for child in self.rights for word in child.subtree)
            self._subtree = (*before, self, *after)
        return self._subtree

    @property
    def ancestors(self) -> Iterator[_Token]:
        at = self
        while at.head is not at:
            at = at.head
            yield at

    def __getattr__(self, name: str) -> Any:
        """What the parser's own word tells: `conjuncts`, `left_edge`, `is_quote` …"""
        from spacy.tokens import Token

        told = getattr(self.doc.source[self.i], name)
        if isinstance(told, Token):
            return self.doc[told.i]
        return tuple(self.doc[word.i] for word in told) if isinstance(told, tuple) else told

    def nbor(self, step: int = 1) -> _Token:
        at = self.i + step
        if at < 0:
            raise IndexError(at)
        return self.doc[at]


class _Span(tuple[_Token, ...]):
    """The words of a sentence."""

    start: int
    end: int
    root: _Token
    text: str


class _Doc(tuple[_Token, ...]):
    """The words of a text, its sentences, and what was asked of its words."""

    answers: defaultdict[object, dict[int, Any]]
    source: spacy.Doc
    sents: tuple[_Span, ...]


def once(question: Callable[[spacy.Token], Answer]) -> Callable[[spacy.Token], Answer]:
    """Ask a question of each word but once; of the parser's own, which may change, every time."""

    @wraps(question)
    def asked(token: spacy.Token) -> Answer:
        answers = token.doc.answers[question] if isinstance(token, _Token) else {}
        if token.i not in answers:
            answers[token.i] = question(token)
        return answers[token.i]

    return asked


def plain(source: spacy.Doc) -> spacy.Doc:
    """Give a Doc, parsed and mended for good, in plain Python."""
    doc = _Doc(_Token(word) for word in source)
    doc.answers, doc.source = defaultdict(dict), source
    sents = []
    for found in source.sents:
        sentence = _Span(doc[found.start : found.end])
        sentence.start, sentence.end, sentence.text = found.start, found.end, found.text
        sentence.root = doc[found.root.i]
        sents.append(sentence)
        for token in sentence:
            token.doc, token.sent = doc, sentence
    doc.sents = tuple(sents)
    below: list[list[_Token]] = [[] for _ in doc]
    for token, word in zip(doc, source, strict=True):
        token.head = doc[word.head.i]
        if token.head is not token:
            below[token.head.i].append(token)
    for token, children in zip(doc, below, strict=True):
        first = sum(child.i < token.i for child in children)
        token.children = tuple(children)
        token.lefts, token.rights = token.children[:first], token.children[first:]
    return cast("spacy.Doc", doc)
