"""A and B change who may travel between them without a visa."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, in_, subject
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_FREE = re.compile(
    r"\b(?:visa[- ]free|without (?:a )?visas?|exempt\w*|abol\w+|lift\w*|waiv\w+|scrap\w*|cancel\w*|"
    r"no longer (?:required?|need(?:ed|s)?)|dropp?\w*|remov\w+|do(?:es|ing)? away|did away|"
    r"done away|eliminat\w+|unnecessary|end(?:s|ed|ing)? (?:the )?(?:mutual )?visas?)\b"
)
_EASED = re.compile(
    r"\b(?:simplif\w+|eas(?:e|es|ed|ing|ier)|facilitat\w+|relax\w*|streamlin\w+|liberali[sz]\w+)\b"
)
_ASKED = re.compile(
    r"\b(?:(?:re)?introduc\w+|impos\w+|requir\w+|compulsory|mandatory|suspend\w*|reinstat\w+|needs?)\b"
)
_NO_MORE_FREE = re.compile(r"\b(?:suspend|revok|terminat)\w* (?:\w+ ){0,2}visa-free")
_FOR = re.compile(
    r"\bfor (?:(?:stays of )?(?:up to |as many as )?[\w-]+ days|"
    r"(?:the )?(?:holders of )?(?:\w+ and )?(?:official|diplomatic|service|ordinary) passports?)"
)
_RULES = {"arrangement", "regime", "agreement", "rule"}
_LIKE = {"similar", "same", "such", "identical"}
_PERMITTING = {"able", "allow", "permit", "entitle", "let"}
_TALK = {"discuss", "talk", "consider", "interest", "interested", "possibility", "issue"}


def _change(token: Token) -> str:
    """What becomes the rule: "visa-free for 30 days", "visa required", "simplified visas"."""
    words = " ".join(t.text for t in (*_before(token), *token.sent)).lower().replace(" - ", "-")
    if _NO_MORE_FREE.search(words):
        rule = "visa required"
    elif _FREE.search(words):
        rule = "visa-free"
    elif _EASED.search(words):
        rule = "simplified visa procedures"
    elif _ASKED.search(words):
        rule = "electronic visas" if "electronic visa" in words else "visa required"
    else:
        return ""
    whom = _FOR.search(words)
    return f"{rule} {whom.group()}" if whom else rule


def _before(token: Token) -> Iterable[Token]:
    """ "A similar arrangement came into force": like that of the sentence before."""
    start = token.sent.start
    like = token.lemma_.lower() in _RULES and any(c.lower_ in _LIKE for c in token.lefts)
    before = token.doc[start - 1].sent if start and like else token.doc[start:start]
    return before if _visas(before) else ()


def _visas(words: Iterable[Token]) -> bool:
    return any(word.lemma_.lower() == "visa" for word in words)


def _deed(token: Token, reading: Reading) -> Token:
    """The verb that tells what becomes of the visas, over what one "may" or "is able to" do."""
    del reading
    verbs = (above for above in token.ancestors if above.pos_ in ("VERB", "AUX"))
    verb = next(verbs, token)
    while verb.dep_ in ("xcomp", "ccomp", "acomp") and verb.head.lemma_ in _PERMITTING:
        verb = verb.head.head if verb.head.dep_ == "acomp" else verb.head
    ahead = (c for c in verb.children if c.dep_ == "xcomp" and verb.lemma_ == "be")
    verb = next(ahead, verb)
    return token if any(c.tag_ == "MD" and c.lower_ != "will" for c in verb.children) else verb


def _is_change(token: Token, reading: Reading) -> bool:
    del reading
    told = token.lemma_.lower() not in _RULES or (_before(token) and not _visas(token.sent))
    return bool(told and _change(token)) and not {t.lemma_.lower() for t in token.sent} & _TALK


def _regime(token: Token, reading: Reading) -> Iterator[Argument]:
    del reading
    yield Argument(REL.regime, Literal(_change(token)))


FRAME = Frame(
    REL.VisaChange,
    words={
        "en": (
            Words(nouns={"visa", "visas"}, adjectives={"visa - free", "visa free"}),
            Words(nouns=_RULES, near={"force", "effect", "introduce", "apply"}),
        )
    },
    roles=(Role(REL.party, subject, only=REL.State, adjectives=True, more=anywhere + in_),),
    needs=(REL.party,),
    least=2,
    reads=_regime,
    check=_is_change,
    deed=_deed,
)
