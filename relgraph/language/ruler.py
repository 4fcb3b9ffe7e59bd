"""The parser's attribute ruler, so that it asks once what its patterns say of a word.

Nearly all of its patterns are of one word, and speak of a few words, tags and relations alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.matcher import Matcher
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

    Match = tuple[int, int, int]

_ANY_WORD = "_"
_ATTRIBUTES: list[int | str] = ["LOWER", "TAG", "DEP"]


def remember(nlp: Language) -> None:
    """Let the attribute ruler of a pipeline remember what it finds at a word."""
    if "attribute_ruler" in nlp.pipe_names:
        ruler: Any = nlp.get_pipe("attribute_ruler")
        ruler.matcher = _Remembering(nlp, ruler.patterns)


class _Remembering:
    """A matcher for some patterns; those of one word are tried at each kind of word once."""

    def __init__(self, nlp: Language, patterns: list[dict[str, Any]]) -> None:
        self._vocab = nlp.vocab
        self._of_word, self._others = Matcher(nlp.vocab), Matcher(nlp.vocab)
        words: set[str] = set()
        for number, rule in enumerate(patterns):
            for pattern in rule["patterns"]:
                named = _words_of(pattern)
                matcher = self._others if named is None else self._of_word
                matcher.add(str(number), [pattern])
                words |= named or set()
        self._words = {nlp.vocab.strings.add(word) for word in words}
        self._any_word = nlp.vocab.strings.add(_ANY_WORD)
        self._known: dict[tuple[int, int, int], tuple[int, ...]] = {}

    def __call__(self, doc: Doc, **options: Any) -> list[Match]:
        return [*self._others(doc, **options), *self._alone(doc)]

    def _alone(self, doc: Doc) -> Iterator[Match]:
        for i, (low, tag, dep) in enumerate(doc.to_array(_ATTRIBUTES).tolist()):
            kind = (low if low in self._words else self._any_word, tag, dep)
            if (found := self._known.get(kind)) is None:
                found = self._known[kind] = self._at(*kind)
            for rule in found:
                yield rule, i, i + 1

    def _at(self, *kind: int) -> tuple[int, ...]:
        word, tag, dep = (self._vocab.strings[name] for name in kind)
        doc = Doc(self._vocab, words=[word], tags=[tag], deps=[dep])
        return tuple(rule for rule, _, _ in self._of_word(doc, allow_missing=True))


def _words_of(pattern: list[dict[str, Any]]) -> set[str] | None:
    """The words that a pattern of one word names; none where it asks for more than that."""
    (first, *others) = pattern
    if others or not set(first) <= set(_ATTRIBUTES):
        return None
    low = first.get("LOWER", {"IN": []})
    if isinstance(low, str):
        return {low}
    return set(low["IN"]) if low.keys() == {"IN"} else None
