"""The order of words on the surface: lists that the parser has torn apart, what stands before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Doc, Token

    from .reading import Reading

_LINKS = frozenset({",", "and", "&", "the", "as", "well", "with", "–", "-", "both"})
_STOPS = frozenset({";", ":", "—", "that", "which", "who", "while", "by", "with", "for"})
_WHO = frozenset({"who", "whose", "whom"})
_CLOSING = frozenset({"and", "&", "well"})


def start_before(token: Token, sentences: int) -> int:
    """Where the first of so many sentences begins that stand before that of a token."""
    start = token.sent.start
    for _ in range(sentences):
        start = token.doc[max(0, start - 1)].sent.start
    return start


def listed(reading: Reading, tokens: Iterable[Token], trigger: Token) -> tuple[Token, ...]:
    """Add the names of the same kind that stand in one list with those that a path has found."""
    found: list[Token] = []
    for token in tokens:
        for other in _list(reading, token, trigger):
            if other not in found:
                found.append(other)
    return tuple(found)


def _list(reading: Reading, token: Token, trigger: Token) -> list[Token]:
    if _kind(reading, token) == "":
        return [token]
    left = _reach(reading, token, trigger, -1)
    right = _reach(reading, token, trigger, 1)
    return [*reversed(left), token, *right]


def _kind(reading: Reading, token: Token) -> str:
    mention = reading.mentions.get(token.i)
    if mention is None:
        return ""
    return "person" if mention.kind in ("office", "people", "offices") else mention.kind


def _reach(reading: Reading, token: Token, trigger: Token, step: int) -> list[Token]:
    """Walk from name to name over commas and "and"; a list without an "and" is one in headlines."""
    doc, sent = token.doc, token.sent
    kind, found = _kind(reading, token), []
    closed = False
    at, between = token.i + step, list[str]()
    while sent.start <= at < sent.end:
        other = doc[at]
        if _kind(reading, other) == kind and between:
            if not _together(token, other, trigger) or _closed(doc, at, between, step, closed):
                break
            closed = closed or bool(_CLOSING & set(between))
            found.append(other)
            between = []
        elif other.lower_ in _LINKS and len(between) < 4:
            between.append(other.lower_)
        elif step > 0 and (aside := _aside(doc, at, sent.end)):
            at = aside
            continue
        elif between and _leads_on(other) and len(between) < 4:
            between.append("")
        else:
            break
        at += step
    return found if closed or (found and _headline(token, found, trigger)) else []


def _leads_on(token: Token) -> bool:
    """ "Rahmon and Kyrgyzstan's Japarov": the state belongs to the next name."""
    return token.dep_ == "case" or (token.dep_ == "poss" and token.head.i > token.i)


def _aside(doc: Doc, at: int, end: int) -> int:
    """Where a clause between two commas ends: "Rahmon, who hosted them, and Japarov"."""
    if doc[at].lower_ not in _WHO or doc[at - 1].text != ",":
        return 0
    return next((i for i in range(at, end) if doc[i].text == ","), 0)


def _closed(doc: Doc, at: int, between: list[str], step: int, closed: bool) -> bool:
    """ "in the presence of A and B, C and D signed": a comma behind "and" ends the list."""
    if between != [","]:
        return False
    if step > 0:
        return closed
    return doc[at - 1].lower_ in _CLOSING if at else False


def _together(token: Token, other: Token, trigger: Token) -> bool:
    """Whether two names may stand in one list, by what they hang on."""
    if other.dep_ in ("conj", "appos", "dep", "npadvmod", "nmod", "compound", "advcl", "ROOT"):
        return True
    heads = {token.head, token, trigger, trigger.head, token.head.head}
    return other.head in heads or other.head.head == trigger


def _headline(token: Token, found: list[Token], trigger: Token) -> bool:
    """ "Tokayev, Putin discuss": two names, a comma, and the verb."""
    first = min(token.i, *(other.i for other in found))
    last = max(token.i, *(other.i for other in found))
    return first == token.sent.start and last < trigger.i and trigger.i - last <= 3


def beside(token: Token, side: str, fits: Callable[[Token], bool]) -> tuple[Token, ...]:
    """The nearest fitting name before or after a trigger, with no other verb in between."""
    step = -1 if side == "before" else 1
    at = token.i + step
    for _ in range(7):
        if not token.sent.start <= at < token.sent.end:
            break
        other = token.doc[at]
        if fits(other) and not (step < 0 and other.tag_ == "PRP$"):
            return (other,)
        if other.pos_ == "VERB" or other.lower_ in _STOPS:
            break
        at += step
    return ()
