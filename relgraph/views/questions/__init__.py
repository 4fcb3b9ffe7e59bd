"""A named question (`*.rq` beside this file) and what fills its parameters → SPARQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pyoxigraph import Literal, NamedNode

from ...errors import QuestionError
from ...model import Time
from ..terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyoxigraph import QuerySolutions, Store

_PARAMETER = re.compile(
    r"# (?P<name>\w+): (?P<kind>entity|date)(?P<required>, required)?; (?P<meaning>.+)"
)
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")
_NAMED = """
    SELECT DISTINCT ?thing ?main WHERE {
      VALUES ?name { NAMES }
      { ?thing rdfs:label ?name . BIND(true AS ?main) }
      UNION { ?thing skos:altLabel ?name . BIND(false AS ?main) }
      ?thing a ?kind .
      FILTER(?kind NOT IN (rel:Article, rel:Evidence, rel:EventMention, rel:Tenure))
    } ORDER BY ?thing"""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a user may fill in: the name or IRI of an entity, or a date."""

    name: str
    kind: str
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """A SPARQL query with a name, its meaning and its parameters."""

    name: str
    meaning: str
    parameters: tuple[Parameter, ...]
    sparql: str

    def told(self) -> str:
        """Tell the name, the meaning and the parameters."""
        lines = [self.name, f"    {self.meaning}"]
        for parameter in self.parameters:
            required = ", required" if parameter.required else ""
            lines.append(f"    {parameter.name}={parameter.kind}{required}: {parameter.meaning}")
        return "\n".join(lines)

    def filled(self, store: Store, given: Mapping[str, str]) -> str:
        """Return the query with the parameters that are given in place."""
        names = [parameter.name for parameter in self.parameters]
        for name in given:
            if name not in names:
                known = ", ".join(names) or "none"
                raise QuestionError(f"{self.name}: no parameter {name!r}; it has {known}")
        values = []
        for parameter in self.parameters:
            if parameter.name in given:
                value = _value(store, parameter.kind, given[parameter.name])
                values.append(f"VALUES ?{parameter.name} {{ {value} }}")
            elif parameter.required:
                raise QuestionError(f"{self.name}: give {parameter.name}=…, {parameter.meaning}")
        return self.sparql.replace("WHERE {", f"WHERE {{ {' '.join(values)}", 1)


@cache
def questions() -> tuple[Question, ...]:
    """Return all named questions, sorted by name."""
    return tuple(_question(path) for path in sorted(Path(__file__).parent.glob("*.rq")))


def question(name: str) -> Question:
    """Return the question of that name."""
    for found in questions():
        if found.name == name:
            return found
    raise QuestionError(
        f"no question {name!r}; choose from {', '.join(q.name for q in questions())}"
    )


def entity_named(store: Store, name: str) -> str:
    """Return the IRI of the one entity with this name, alias or IRI."""
    if name.startswith(("http://", "https://")):
        return name
    names = " ".join(str(term) for term in _spellings(name))
    sparql = _NAMED.replace("NAMES", names)
    results = cast("QuerySolutions", store.query(sparql, prefixes=PREFIXES))
    rows: list[tuple[str, str]] = [(row["thing"].value, row["main"].value) for row in results]
    found = [thing for thing, main in rows if main == "true"] or sorted(
        {thing for thing, _ in rows}
    )
    if not found:
        raise QuestionError(
            f"nothing in this graph is named {name!r}; give its full name or its IRI"
        )
    if len(found) > 1:
        raise QuestionError(f"{name!r} names several things; give one IRI: {', '.join(found)}")
    return found[0]


def _spellings(name: str) -> Iterator[Literal]:
    yield Literal(name)
    for language in ("en", "ru"):
        yield Literal(name, language=language)


def _value(store: Store, kind: str, given: str) -> NamedNode | Literal:
    if kind == "entity":
        return NamedNode(entity_named(store, given))
    if not _DATE.fullmatch(given):
        raise QuestionError(f"{given!r} is no date; write it as 2024-08-05, 2024-08 or 2024")
    return Literal(Time(start=given).earliest, datatype=_XSD_DATE)


def _question(path: Path) -> Question:
    """Read a question: a line of meaning, a line for each parameter, then the query."""
    sparql = path.read_text(encoding="utf-8")
    comments = [line for line in sparql.splitlines() if line.startswith("#")]
    parameters = []
    for number, line in enumerate(comments[1:], 2):
        match = _PARAMETER.fullmatch(line)
        if match is None:
            raise QuestionError(f"{path.name}:{number}: write it as `# name: entity; what it is`")
        parameters.append(
            Parameter(match["name"], match["kind"], bool(match["required"]), match["meaning"])
        )
    return Question(path.stem, comments[0].removeprefix("# "), tuple(parameters), sparql)
