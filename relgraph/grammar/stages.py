"""A word for a work in a reading → the stage that it has reached, and the verb that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from .reading import Reading

_PUT_INTO = frozenset({"service", "operation"})
# "Commenced construction", "is nearing completion": what begins or goes on is named by the noun.
_GOING_ON = frozenset({("launched", "underway"), ("underway", "completed")})
_SHARES = frozenset({"percent", "%", "per"})
_PAPERS = frozenset({"agreement", "contract", "sign", "accord", "treaty", "deal"})
_BUILT = frozenset({"build", "construct", "erect"})
# "Laid the foundation" begins what "laying a cable" is.
_FOUNDING = frozenset({"foundation", "stone", "cornerstone", "capsule", "foundations", "brick"})
_LAYING = ("amod", "VBG")  # "the capsule laying ceremony"
_REACHING = frozenset({"reach", "come"})
_OPENING = frozenset({"inaugurate", "open", "unveil", "opening", "inauguration"})
# What "of" a project may be dealt with as the project itself: a section, but no map of it.
_PARTS = frozenset(
    {"section", "stretch", "segment", "leg", "part", "portion", "phase", "stage", "branch", "unit",
     "ceremony", "event", "work", "works", "project", "site", "number", "series", "couple", "lot",
     "network", "system", "line", "plant", "stone", "test", "trial", "run", "cascade", "city",
     "tunnel", "bridge"}
)  # fmt: skip


class _Told(NamedTuple):
    stage: str
    by: Token


def stage(token: Token, reading: Reading) -> str:
    """The stage of a project by what is done with it; "agreed to start building" is agreed."""
    return _staged(token, reading).stage


def staging(token: Token, reading: Reading) -> Token:
    """The verb that tells the stage of a project, else the word for the project itself."""
    word = _staged(token, reading).by
    made = word.dep_ == "dobj" and word.lemma_.lower() in {"decision", *_PAPERS}
    if word.dep_ in ("nsubj", "csubj") or made:
        word = word.head  # "drilling of the tunnel is under way", "made a decision to build it"
    return word if word.pos_ in ("VERB", "AUX") else token


def _staged(token: Token, reading: Reading) -> _Told:
    links = reading.language.links
    told = _told_by(links["deeds"](token), token, reading)
    return told if told.stage else _told_by(links["undergone"](token), token, reading)


def _told_by(words: Iterable[Token], token: Token, reading: Reading) -> _Told:
    found = _Told("", token)
    for word in words:
        if word.lemma_.lower() in _PUT_INTO and token in word.subtree:
            continue  # "the press service of the airport", not "put into service"
        if _is_other(word, token, reading) and not found.stage:
            return found
        kinds = (c for c in word.lefts if c.dep_ == "compound" or (c.dep_, c.tag_) == _LAYING)
        for name in (word, *kinds):
            if name.lemma_.lower() in reading.language.unstaged:
                return found if found.stage and _says(name, found.by) else _Told("", token)
            if name.lemma_.lower() in _PAPERS:
                # A paper that is signed on a project is a Signing.
                return _Told("agreed", name) if _is_reached(name) else _Told("", token)
            told = _stage_of(name, reading)
            if found.stage == "underway" and _is_opened(found.by, name):
                told = "launched"  # "inaugurated the construction of the line"
            going = (found.stage, told) in _GOING_ON and word.head == found.by
            named = told == "underway" and found.stage and name.pos_ == "NOUN"
            if told and told != found.stage and not (going and word.dep_ != "conj") and not named:
                found = _Told(told, word)
    return found


def _is_other(word: Token, token: Token, reading: Reading) -> bool:
    """ "A subsidiary of the plant", "a line linking the ports": what is done is done to it."""
    linking = word.tag_ == "VBG" and word.dep_ in ("acl", "advcl")
    noun = word.pos_ in ("NOUN", "PROPN") and token in word.subtree and word != token.head
    of = noun and any(c.lower_ == "of" and token in c.subtree for c in word.children)
    told = word.lemma_.lower() in {*_PARTS, *_PAPERS, *reading.language.unstaged}
    at = any(c.lower_ == "at" and token in c.subtree for c in word.children)
    if at and word.lemma_.lower() in _OPENING:
        return True  # "the opening of the games at the stadium"
    return (linking or of) and not told and not _stage_of(word, reading)


def _is_reached(paper: Token) -> bool:
    """ "Reached an agreement to build": nothing is said of a paper."""
    return paper.dep_ in ("dobj", "nsubjpass", "pobj") and any(
        above.lemma_ in _REACHING for above in (paper.head, paper.head.head)
    )


def _is_opened(work: Token, verb: Token) -> bool:
    return work.pos_ == "NOUN" and verb.lemma_ in _OPENING and work in verb.children


def is_talked_of(token: Token, reading: Reading) -> bool:
    """Whether a thing is only talked of: "discussed the opening of the checkpoint"."""
    words = reading.language.links["deeds"](token)
    over = (word for word in words if word.lemma_.lower() in reading.language.unstaged)
    # "was opened and will become a port": what comes after says nothing against it.
    own = (word for word in over if word.dep_ != "conj" or token in word.subtree)
    return any(not _says(word, token) for word in own)


def _says(word: Token, deed: Token) -> bool:
    """ "Noted that the line would be finished": the clause states it, whoever says it."""
    clauses = (child for child in word.children if child.dep_ in ("ccomp", "acl", "relcl"))
    told = (c for c in clauses if any(w.dep_ in ("nsubj", "nsubjpass") for w in c.children))
    return any(deed == clause or clause in deed.ancestors for clause in told)


def _stage_of(word: Token, reading: Reading) -> str:
    """ "is 80 per cent complete" is under way; what "was built" is complete."""
    told = reading.language.stages.get(word.lemma_.lower(), "")
    lasting = any(child.lower_ == "being" for child in word.children)
    if told == "completed" and (lasting or any(w.lower_ in _SHARES for w in word.subtree)):
        return "underway"
    if word.lemma_ == "lay":
        laid = {w.lemma_.lower() for w in (*word.subtree, *word.head.children)} & _FOUNDING
        return "launched" if laid else "underway"
    past = word.tag_ in ("VBD", "VBN") and word.pos_ == "VERB" and word.lemma_ in _BUILT
    done = past and not lasting and reading.language.status(word) == "occurred"
    return "completed" if done else told
