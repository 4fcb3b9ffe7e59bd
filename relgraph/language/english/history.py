"""A verb or noun in its clause → whether it is told in the present, or as history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues
from .carriers import light_verb
from .clauses import helpers, is_told_on
from .courtesies import is_thanked_for
from .status import governing_verb
from .tree import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token


def _looks_back(word: Token) -> bool:
    """ "Earlier", but not "earlier in the day"."""
    following = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
    if word.dep_ == "mark":
        return False  # "before the council opened its meeting"
    return word.lower_ in cues.HISTORY and following not in cues.SAME_DAY


def is_present(token: Token) -> bool:
    """Whether a happening is told in the present: "gathers", "is joining", "the talks begin"."""
    verb = token if is_verb(token) else light_verb(token) or governing_verb(token)[0]
    if verb is None:
        return False
    now = any(aux.tag_ in ("VBZ", "VBP") and aux.lemma_ == "be" for aux in helpers(verb))
    return verb.tag_ in ("VBZ", "VBP") or (verb.tag_ in ("VBG", "VBN") and now)


def is_background(token: Token, *, dated: bool = True) -> bool:
    """Whether a happening is told as history: "had met", "earlier", "thanked him for coming".

    Of what is not `dated`, words of time tell the period: "last year's trade".
    """
    verb = token if is_verb(token) else light_verb(token) or governing_verb(token)[0]
    before = verb is not None and any(aux.lower_ in ("had", "'d") for aux in helpers(verb))
    if verb is not None and before and not is_told_on(verb):
        return True
    if not dated:
        return False
    near = [token, *(word for word in token.ancestors if word.pos_ == "NOUN")]
    near += [
        noun  # "the importance of the recent visit to take part in the summit was noted"
        for purpose in token.ancestors
        if purpose.dep_ in ("relcl", "acl") and purpose.tag_ == "VB"
        for noun in purpose.doc[purpose.head.i : purpose.i]
        if noun.pos_ == "NOUN" and purpose.head in noun.ancestors
    ]
    if verb is not None:
        near.append(verb)
    if any(_looks_back(child) for word in near for child in word.children):
        return True
    words = " ".join(t.lower_ for t in token.sent)
    then = bool(cues.THEN.search(words)) and cues.THEN.search(_of_clause(verb or token))
    return bool(then or cues.RECALLING.search(words)) or is_thanked_for(token)


def _of_clause(word: Token) -> str:
    """The words of the clause of a word, and of those that it is joined to."""
    heads = [word]
    while heads[-1].dep_ == "conj":
        heads.append(heads[-1].head)
    kept = [other.lower_ for head in heads for other in head.subtree if _is_in(other, head)]
    return " ".join(kept)


def _is_in(word: Token, head: Token) -> bool:
    """Whether no clause opens between a word and the one that it hangs on."""
    while word != head:
        if word.dep_ in _BORDERS:
            return False
        word = word.head
    return True


_BORDERS = ("acl", "relcl", "ccomp", "parataxis", "advcl")
