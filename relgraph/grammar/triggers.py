"""A token → whether it is one of the words that tell of an event."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from .frame import Frame, Words


class Trigger(NamedTuple):
    """A word that tells of an event, with the frame whose word it is."""

    token: Token
    frame: Frame
    form: str


class Triggers:
    """The trigger words of all frames in one language, by the lemma of their head."""

    def __init__(self, frames: Iterable[Frame], language: str) -> None:
        self._verbs: dict[str, list[tuple[Frame, Words, tuple[str, ...]]]] = defaultdict(list)
        self._nouns: dict[str, list[tuple[Frame, Words, tuple[str, ...]]]] = defaultdict(list)
        self._names: dict[str, list[tuple[Frame, Words]]] = defaultdict(list)
        for frame in frames:
            for words in frame.for_language(language):
                for entry in sorted(words.verbs):
                    head, *rest = entry.split()
                    self._verbs[head].append((frame, words, tuple(rest)))
                for kind in sorted(words.names):
                    self._names[kind].append((frame, words))
                for entry in sorted(words.nouns | words.adjectives):
                    *before, head = entry.split()
                    self._nouns[head].append((frame, words, tuple(before)))

    def of(self, token: Token, kind: str = "") -> Iterator[Trigger]:
        """The frames that a token triggers; `kind` is what kind of name it is, if any."""
        seen: set[str] = set()
        for trigger in self._named(token, kind) if kind else self._worded(token):
            if trigger.frame.kind not in seen:
                seen.add(trigger.frame.kind)
                yield trigger

    def _named(self, token: Token, kind: str) -> Iterator[Trigger]:
        for frame, words in self._names.get(kind, ()):
            if _allowed(token, words):
                yield Trigger(token, frame, kind)

    def _worded(self, token: Token) -> Iterator[Trigger]:
        lemma = token.lemma_.lower()
        if token.pos_ in ("VERB", "AUX"):
            for frame, words, rest in self._verbs.get(lemma, ()):
                if _follows(token, rest) and _allowed(token, words):
                    yield Trigger(token, frame, " ".join((lemma, *rest)))
        if token.pos_ not in ("NOUN", "PROPN", "VERB", "ADJ") or _is_half(token):
            return
        for name in dict.fromkeys((lemma, token.lower_)):
            for frame, words, before in self._nouns.get(name, ()):
                form = " ".join((*before, name))
                if token.pos_ == "ADJ" and form not in words.adjectives:
                    continue
                if _precedes(token, before) and _allowed(token, words):
                    yield Trigger(token, frame, form)


def _is_half(token: Token) -> bool:
    """ "trade-economic": half of a compound is no word of its own; "chairmanship-in-office" is."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return after is not None and after.tag_ == "HYPH" and after.nbor().lower_ != "in"


def _precedes(token: Token, before: tuple[str, ...]) -> bool:
    for step, word in enumerate(reversed(before), 1):
        if token.i - step < token.sent.start:
            return False
        other = token.doc[token.i - step]
        if word not in (other.lower_, other.lemma_.lower()):
            return False
    return True


def _follows(token: Token, rest: tuple[str, ...]) -> bool:
    """Whether the other words of a verb ("take part") stand below it or right behind it."""
    left = list(rest)
    for other in token.doc[token.i + 1 : min(token.i + 8, token.sent.end)]:
        if left and left[0] in (other.lower_, other.lemma_.lower()):
            left.pop(0)
    return not left


def is_verb_of(token: Token, words: Words) -> bool:
    """Whether a token is one of some verbs, with its particle: "turned down"."""
    lemma = token.lemma_.lower()
    return any(
        entry.split()[0] == lemma and _follows(token, tuple(entry.split()[1:]))
        for entry in words.verbs
    )


def _behind(preposition: Token) -> list[Token]:
    return [child for child in preposition.children if child.dep_ == "pobj"]


def _allowed(token: Token, words: Words) -> bool:
    if not words.near and not words.without:
        return True
    over = (
        next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
        if token.pos_ != "VERB"
        else None
    )
    beside = [c for c in over.children if c.dep_ != "conj"] if over is not None else []
    words_near = [*token.subtree, *([over] if over is not None else []), *beside]
    words_near += [p for word in words_near if word.head == over for p in _behind(word)]
    clause = _lower(words_near)
    # "Called off" is no call: a verb with a particle says another thing.
    barring = _lower(t for t in words_near if not any(c.dep_ == "prt" for c in t.children))
    return not (words.near and not clause & words.near) and not barring & words.without


def _lower(tokens: Iterable[Token]) -> set[str]:
    return {low for token in tokens for low in (token.lower_, token.lemma_.lower())}
