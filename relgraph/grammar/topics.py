"""A trigger in a reading → the sectors that its clause is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .sites import projects
from .timeof import verb_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from .reading import Reading

_TOPIC_WORDS = frozenset(
    {
        "agenda", "topic", "topics", "attention", "emphasis", "subject", "subjects", "theme",
        "themes", "focus", "table",
    }
)  # fmt: skip
# What is said of topics themselves: "gas came up", "energy dominated the talks".
_SAID_OF_TOPICS = frozenset({"come", "arise", "dominate", "top", "feature", "figure", "take"})
_LONGEST = 3  # words in the name of a sector


def topics(token: Token, reading: Reading) -> Iterator[str]:
    """Name the sectors in the clause of a trigger, in the order of the text."""
    words = [word for other in _clause(token, reading) for word in _words_at(other, reading)]
    yield from dict.fromkeys(_sectors(words, reading.language.sectors))


def is_topic_word(token: Token) -> bool:
    """Whether a noun says what is talked about, with the topics before or behind it."""
    return token.lower_ in _TOPIC_WORDS


def _clause(token: Token, reading: Reading) -> Iterable[Token]:
    if is_topic_word(token) or _is_aside(token) or _tells_kind(token):
        return token.sent  # "Transport and customs were on the agenda"
    # "After the talks a paper on gas was signed": what is done then is not what they were about.
    most = token.head.lower_ == "of" and token.head.head.dep_ == "nsubj"  # "much of the talks"
    carried = most or (token.dep_ != "pobj" and reading.language.links["carriers"](token))
    return _clause_around(token) if carried or token.pos_ == "VERB" else token.subtree


def _is_aside(verb: Token) -> bool:
    """ "Gas, it was noted, is an area of cooperation"."""
    return verb.dep_ == "parataxis" and any(c.dep_ == "auxpass" for c in verb.children)


def _tells_kind(verb: Token) -> bool:
    """ "Energy was among the matters considered", "that they spoke of": be says what they were."""
    actors = [c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ not in ("WP", "WDT")]
    of_matters = verb.tag_ == "VBN" if verb.dep_ == "acl" else verb.dep_ == "relcl" and actors
    over = verb_over(verb) or verb
    return bool(of_matters) and over.lemma_ == "be"


def _clause_around(token: Token) -> list[Token]:
    """The words of a sentence from a trigger on, with those before it that it is said of."""
    said_of = ("nsubjpass", "nsubj") if token.lemma_ in _SAID_OF_TOPICS else ("nsubjpass",)
    subjects = [t for c in token.lefts if c.dep_ in said_of for t in c.subtree]
    ends = (
        other.left_edge.i
        for other in token.doc[token.i + 1 : token.sent.end]
        if other.head in (token, token.head) and _is_next_deed(other)
    )
    end = min((i for i in ends if i > token.i), default=_edge(token))
    return [*subjects, *token.doc[token.i : end]]


def _edge(token: Token) -> int:
    """Where the clause of a trigger ends: "A and B, who discussed gas, also opened a school"."""
    verb = next((word for word in (token, *token.ancestors) if word.pos_ == "VERB"), token)
    return verb.right_edge.i + 1 if verb.dep_ == "relcl" else token.sent.end


def _is_next_deed(verb: Token) -> bool:
    """Whether a clause tells of another deed: not of an aim, nor of what else was said."""
    joined = verb.pos_ == "VERB" and verb.dep_ in ("conj", "advcl")
    return joined and verb.lemma_ != "do" and verb.tag_ not in _AIMS


_AIMS = ("VB", "VBG")


def _words_at(token: Token, reading: Reading) -> list[str]:
    """A word, or those in the name of a work: "the Trans-Afghan railway"; other names say none."""
    mention = reading.mentions.get(token.i)
    if mention is None:
        return [token.lower_]
    return mention.text.lower().split() if projects(token, reading) else []


def _sectors(words: Sequence[str], names: Mapping[str, str]) -> Iterator[str]:
    """The sectors that some words name, the longest name first."""
    at = 0
    while at < len(words):
        runs = {n: " ".join(words[at : at + n]).replace(" - ", "-") for n in range(_LONGEST, 0, -1)}
        length = next((n for n, run in runs.items() if run in names), 1)
        if sector := names.get(runs[length], ""):
            yield sector
        at += length
