"""A query that is no SPARQL → where it goes wrong, and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store

_WHERE = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?(.*)", re.DOTALL)
_UPDATE = re.compile(
    r"(?:\s|#[^\n]*\n|PREFIX[^<]*<[^>]*>|BASE[^<]*<[^>]*>)*"
    r"(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)
_SKIPPED = (
    r"""("{3}.*?"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^\s<>]*>|\#[^\n]*)"""
)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_NAME = re.compile(r"\brel:(\w+)")
_UNTAGGED = re.compile(r"""(?:rdfs:label|skos:altLabel)\s+("[^"]*"|'[^']*')(?!@)""")
_THING = re.compile(r"\b(organisation|office|person|place|series|state):(\w[\w-]*)")
_OFTEN = {
    r"\bFILTER\s+[?$]": "put the condition of FILTER into brackets: FILTER(…)",
    r"\b(?:LIMIT|OFFSET)\b(?!\s*\d)": "LIMIT and OFFSET need a whole number",
    r"\bSELECT\b[^{]*\([^()]*\([^()]*\)\s*\)": "name what is computed: (COUNT(?x) AS ?count)",
}
_PAIRS = {"{": "}", "(": ")", "[": "]"}
_SAID = {
    "variable that is unbound": "a variable after SELECT is not in GROUP BY: add it there, or take "
    "one of its values with SAMPLE(…)",
    "Duplicated variable": "a variable gets two values: give the second another name",
    "IRI parsing failed": "an IRI between < and > may not hold spaces or be relative",
    "aggregate": "an aggregate such as COUNT stands where none may: use HAVING or a sub-select",
}


class Mistake(NamedTuple):
    """What is wrong, the line and the column of it (from 1, or 0 where unknown), and a hint."""

    line: int
    column: int
    hint: str
    excerpt: str

    def __str__(self) -> str:
        place = f": line {self.line}, column {self.column}" if self.line else ""
        return f"the query is no SPARQL{place}: {self.hint}{self.excerpt}"


def mistake(sparql: str, said: str) -> Mistake:
    """Read what the engine says of a query that it cannot parse."""
    found = _WHERE.fullmatch(said)
    if found is None:
        return Mistake(0, 0, said, "")
    line, column = int(found[1]), int(found[2])
    lines = sparql.splitlines() or [""]
    text = lines[min(line, len(lines)) - 1].replace("\t", " ")
    excerpt = f"\n  {text}\n  {' ' * (column - 1)}^"
    hint = _hint(sparql, "\n".join([*lines[: line - 1], text[: column - 1]]), found[3])
    return Mistake(line, column, hint, excerpt)


def is_update(sparql: str) -> bool:
    """Tell whether a text would change a graph."""
    return _UPDATE.match(sparql) is not None


def _hint(sparql: str, before: str, said: str) -> str:
    if "Prefix not found" in said:
        prefix = re.findall(r"([\w.-]*):[\w.-]*$", before)
        known = ", ".join(sorted(PREFIXES))
        name = prefix[0] if prefix else ""
        return f"the prefix {name}: is not declared; write PREFIX {name}: <…> first, or use {known}"
    for words, hint in _SAID.items():
        if words in said:
            return hint
    if not sparql.strip():
        return "it is empty; write SELECT, ASK, CONSTRUCT or DESCRIBE"
    bare = re.sub(_SKIPPED, lambda m: " " * len(m[0]), sparql, flags=re.DOTALL)
    if re.search(r"[\"']", bare):
        return "a quotation mark is not closed"
    return _unclosed(bare) or _misspelt(bare) or _default(bare)


def _unclosed(bare: str) -> str:
    opened: list[str] = []
    for sign in bare:
        if sign in _PAIRS:
            opened.append(sign)
        elif sign in _PAIRS.values() and (not opened or _PAIRS[opened.pop()] != sign):
            return f"a {sign} closes nothing: take it out, or open it before"
    return f"a {_PAIRS[opened[-1]]} is missing for a {opened[-1]}" if opened else ""


def _misspelt(bare: str) -> str:
    if any(re.search(rf"\b{form}\b", bare, re.IGNORECASE) for form in _FORMS):
        return ""
    return f"it has none of {', '.join(_FORMS)}; begin with one of them"


def _default(bare: str) -> str:
    for wrong, hint in _OFTEN.items():
        if re.search(wrong, bare, re.IGNORECASE):
            return hint
    return (
        "what stands here or just before fits nothing; a . or ; between two statements is missing?"
    )


def suspects(store: Store, sparql: str) -> Iterator[str]:
    """Tell what in a query may be why nothing answers it."""
    yield from _unknown_names(sparql)
    yield from _unknown_things(store, sparql)
    for words in _UNTAGGED.findall(sparql):
        yield f"names have a language: write {words}@en"


def _unknown_names(sparql: str) -> Iterator[str]:
    """Tell which names of the query the ontology lacks: they can match nothing."""
    from difflib import get_close_matches

    from ..vocabulary import REL, names

    for name in dict.fromkeys(_NAME.findall(_bare(sparql))):
        if name not in REL:
            near = get_close_matches(name, names(), n=1)
            hint = f"; did you mean rel:{near[0]}?" if near else ""
            yield f"rel:{name} is not in the ontology{hint}"


def _unknown_things(store: Store, sparql: str) -> Iterator[str]:
    """Tell which people, states, places … of the query the graph lacks, as prefixes name them."""
    from pyoxigraph import NamedNode

    for prefix, name in dict.fromkeys(_THING.findall(_bare(sparql))):
        node = NamedNode(PREFIXES[prefix] + name)
        if not any(store.quads_for_pattern(node, None, None)):
            yield f"{prefix}:{name} is not in this graph; `relgraph ask` takes names as they are"


def _bare(sparql: str) -> str:
    """Return a query without its texts, full IRIs and comments."""
    return re.sub(_SKIPPED, " ", sparql, flags=re.DOTALL)
