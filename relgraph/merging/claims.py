"""What several tellings say of one thing → the preferred claim, why, and the conflict if any."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from ..gazetteer import gazetteer
from ..model import Claim, Conflict
from .telling import HAPPENED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from .telling import Telling

Value = TypeVar("Value")


class Told(NamedTuple, Generic[Value]):
    """A value and the tellings that give it."""

    value: Value
    by: tuple[Telling, ...]

    @property
    def sources(self) -> int:
        """How many texts say so; copies of one text count once."""
        return len({telling.source for telling in self.by})

    @property
    def happened(self) -> bool:
        """Whether somebody says so of what took place."""
        return any(telling.status in HAPPENED for telling in self.by)

    @property
    def newest(self) -> str:
        """The day of the newest of these tellings."""
        return max(telling.published for telling in self.by)


def told(pairs: Iterable[tuple[Value, Telling]], name: Callable[[Value], str]) -> list[Told[Value]]:
    """Gather who says what, the preferred value first.

    What is said of what took place goes before what is said of plans; then what more sources say,
    then what was said last.
    """
    found: defaultdict[Value, list[Telling]] = defaultdict(list)
    for value, telling in pairs:
        found[value].append(telling)
    gathered = [Told(value, tuple(by)) for value, by in found.items()]
    gathered.sort(key=lambda one: name(one.value))
    return sorted(gathered, key=lambda one: (one.happened, one.sources, one.newest), reverse=True)


def conflict(
    over: str,
    claims: Sequence[Told[Value]],
    name: Callable[[Value], str],
    sides: Collection[str],
    outlets: Mapping[str, str],
) -> Conflict:
    """Tell of a disagreement; `sides` are the states of the event, `outlets` those of articles."""
    shown = []
    for claim in claims:
        articles = tuple(sorted({telling.mention.article for telling in claim.by}))
        states = sorted({outlets[article] for article in articles if outlets.get(article)})
        shown.append(Claim(name(claim.value), articles, tuple(states)))
    return Conflict(over, tuple(shown), _why(claims), _compared(shown, sides))


def _why(claims: Sequence[Told[Value]]) -> str:
    first, second = claims[0], claims[1]
    if first.happened != second.happened:
        return "told of what took place, not of a plan"
    if first.sources != second.sources:
        return f"told by more sources: {first.sources} against {second.sources}"
    if first.newest != second.newest:
        return f"told last, on {first.newest}"
    return "told by as many sources on the same day; the last in the order of names"


def _compared(claims: Sequence[Claim], sides: Collection[str]) -> str:
    speaking = {state for claim in claims for state in claim.states}
    if not set(sides) <= speaking:
        return "silent"
    own = [set(claim.states) & set(sides) for claim in claims]
    return "agree" if sum(map(bool, own)) == 1 else "differ"


def outlet_state(publisher: str) -> str:
    """Return the state (ISO 3166 alpha-3) whose outlet published an article, or nothing."""
    for entity in gazetteer().named(publisher) if publisher else ():
        if (body := gazetteer().organisation(entity.iri)) and body.kind == "media":
            return body.state
    return ""
