"""A and B change who may travel between them without a visa."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..grammar import Frame, Role, Words, anywhere, subject
from ..model import Argument, Literal
from ..vocabulary import REL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..grammar import Reading

_FREE = re.compile(
    r"\b(?:visa[- ]free|without (?:a )?visas?|exempt\w*|abol\w+|lift\w*|waiv\w+|scrap\w*|cancel\w*|"
    r"no longer (?:required|needed)|dropp?\w*|remov\w+)\b"
)
_EASED = re.compile(r"\b(?:simplif\w+|eas(?:e|es|ed|ing|ier)|facilitat\w+)\b")
_ASKED = re.compile(r"\b(?:introduc\w+|impos\w+|requir\w+|compulsory|mandatory|suspend\w*)\b")
_FOR = re.compile(
    r"\bfor (?:(?:stays of )?(?:up to |as many as )?[\w-]+ days|"
    r"(?:the )?(?:holders of )?(?:\w+ and )?(?:official|diplomatic|service|ordinary) passports?)"
)
_TALK = {"discuss", "talk", "consider", "interest", "interested", "possibility", "issue"}


def _change(token: Token) -> str:
    """What becomes the rule: "visa-free for 30 days", "visa required", "simplified visas"."""
    words = " ".join(t.text for t in token.sent).lower().replace(" - ", "-")
    if re.search(r"suspend\w* (?:the )?visa-free", words):
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


def _is_change(token: Token, reading: Reading) -> bool:
    del reading
    return bool(_change(token)) and not {t.lemma_.lower() for t in token.sent} & _TALK


def _regime(token: Token, reading: Reading) -> Iterator[Argument]:
    del reading
    yield Argument(REL.regime, Literal(_change(token)))


FRAME = Frame(
    REL.VisaChange,
    words={"en": Words(nouns={"visa", "visas"}, adjectives={"visa - free", "visa free"})},
    roles=(Role(REL.party, subject, only=REL.State, adjectives=True, more=anywhere),),
    needs=(REL.party,),
    least=2,
    reads=_regime,
    check=_is_change,
)
