"""A named question (`*.rq` beside this file) and what fills its parameters → SPARQL.

The first comment of a file tells what is asked, each further one a parameter:
`# name: kind; what it is` or `# name: kind = default; what it is`. The query speaks of a
parameter as `$name`; a line with a parameter that is not given is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import QuestionError
from ..naming import choice
from .filling import KINDS, filler

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import Store

_PARAMETER = re.compile(
    r"# (?P<name>\w+): (?P<kind>[a-z-]+)(?: = (?P<default>[^;]+))?; (?P<meaning>.+)"
)
_SLOT = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a user may fill in: its name, its kind, its default or nothing, and what it means."""

    name: str
    kind: str
    default: str
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
            default = f" (default: {parameter.default})" if parameter.default else ""
            lines.append(f"    {parameter.name}={parameter.kind}{default}: {parameter.meaning}")
        return "\n".join(lines)

    def filled(self, store: Store, given: Mapping[str, str | int]) -> str:
        """Return the query with what is given, or a default, in the place of each parameter."""
        said = self.meant(store, given)
        lines = self.sparql.splitlines(keepends=True)
        return "".join(
            _SLOT.sub(lambda slot: said[slot[1]], line)
            for line in lines
            if said.keys() >= set(_SLOT.findall(line))
        )

    def meant(self, store: Store, given: Mapping[str, str | int]) -> dict[str, str]:
        """Return the term of SPARQL that each parameter means, given or by default."""
        names = [parameter.name for parameter in self.parameters]
        for name in given:
            if name not in names:
                raise QuestionError(f"{self.name}: no parameter {name!r}; {choice(name, names)}")
        return {
            parameter.name: filler(store, parameter.kind, value)
            for parameter in self.parameters
            if (value := str(given.get(parameter.name, parameter.default)))
        }


@cache
def questions() -> tuple[Question, ...]:
    """Return all named questions, sorted by name."""
    return tuple(_question(path) for path in sorted(Path(__file__).parent.glob("*.rq")))


def question(name: str) -> Question:
    """Return the question of that name."""
    for found in questions():
        if found.name == name:
            return found
    names = [found.name for found in questions()]
    raise QuestionError(f"no question {name!r}; {choice(name, names)}")


def _question(path: Path) -> Question:
    """Read a question: a line of meaning, a line for each parameter, then the query."""
    sparql = path.read_text(encoding="utf-8")
    comments = [line for line in sparql.splitlines() if line.startswith("#")]
    parameters = []
    for number, line in enumerate(comments[1:], 2):
        match = _PARAMETER.fullmatch(line)
        if match is None or match["kind"] not in KINDS:
            kinds = ", ".join(sorted(KINDS))
            message = f"write it as `# name: kind; what it is`, the kind one of {kinds}"
            raise QuestionError(f"{path.name}:{number}: {message}")
        parameters.append(
            Parameter(match["name"], match["kind"], match["default"] or "", match["meaning"])
        )
    if {parameter.name for parameter in parameters} != set(_SLOT.findall(sparql)):
        message = "name each parameter in a comment, and speak of it as $name in the query"
        raise QuestionError(f"{path.name}: {message}")
    return Question(path.stem, comments[0].removeprefix("# "), tuple(parameters), sparql)
