"""The value in a room: which words tell of an event, and the path from them to each role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..errors import FrameError
from ..vocabulary import event_type, is_value, range_of, scheme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from spacy.tokens import Token

    from ..model import Argument, Term
    from .paths import Path
    from .reading import Reading


@dataclass(frozen=True)
class Words:
    """Trigger words of one language, as lemmas.

    A noun may be several words ("telephone conversation"); `names` are kinds of mention that are
    triggers themselves ("series"). A word counts only with one of `near` in its clause, where
    given, and never with one of `without`.
    """

    verbs: frozenset[str] | set[str] = frozenset()
    nouns: frozenset[str] | set[str] = frozenset()
    adjectives: frozenset[str] | set[str] = frozenset()
    names: frozenset[str] | set[str] = frozenset()
    near: frozenset[str] | set[str] = frozenset()
    without: frozenset[str] | set[str] = frozenset()


@dataclass(frozen=True)
class Role:
    """A role and the path to its fillers.

    `text` takes words where nothing is named, but none of `without`; `only` narrows the range (a
    person then stands for his state), `adjectives` lets "Kazakh" stand for Kazakhstan; `more` is a
    path tried only where the event would lack the fillers that it needs, or the role has fewer than
    it `wants` (with `lone`, only where it leads to one); `side` says where a filler stands on the
    surface ("before" or "after" the trigger) when the parse shows none; `shared` lets a filler of
    another role stand here, too; of two roles of one `kind` the first that is filled counts; with
    `named` nobody known by office alone; with `bodies` a company or an international body stands
    for itself where `only` asks for a state.
    """

    kind: Term
    path: Path
    text: bool = False
    more: Path | None = None
    wants: int = 1
    lone: bool = False
    only: Term | None = None
    adjectives: bool = False
    side: str = ""
    shared: bool = False
    named: bool = False
    bodies: bool = False
    without: frozenset[str] | set[str] = frozenset()


@dataclass(frozen=True)
class Value:
    """A value and the words for each of its concepts, looked for in the phrase of the trigger.

    `reach` may widen that to what hangs on the same "verb" or to the "clause", or narrow it to the
    "word" and what stands in front of it.
    """

    kind: Term
    words: Mapping[str, Mapping[str, str]]
    reach: str = "phrase"


@dataclass(frozen=True)
class Echo:
    """A later sentence that adds a value: "accepted the invitation" sets the response.

    The words stand in another sentence than the event; `role` is who must be the subject there.
    """

    kind: Term
    concept: str
    words: Mapping[str, Words]
    of: Mapping[str, frozenset[str] | set[str]]
    role: Term


@dataclass(frozen=True, eq=False)
class Frame:
    """How an event type is worded.

    Once all that an article says of an event is put together, it needs a filler in each of `needs`,
    `least` fillers in them together, and a filler in one of `either`, where given. With `contact`
    it is part of a call or meeting, whose day and parties it takes where the text gives none;
    `status` is that of every event of the type, and without `dated` none has a day of its own;
    `deed` is the word whose status counts where that is not the trigger; who promises what is
    `vowed` does it; what is `lasting` goes on where the present tells of it; with `each`, what
    `reads` tells is of as many events as it has fillers of that role. `check` may refuse a trigger,
    `history` tells what is mentioned as past, `bare` what is told though nobody is named (who it
    was, has just been told), `year` the year that a thing is for, and `reads` may add arguments,
    for what words and paths cannot say.
    """

    kind: Term
    words: Mapping[str, Words | tuple[Words, ...]]
    roles: tuple[Role, ...]
    needs: tuple[Term, ...]
    least: int = 0
    either: tuple[Term, ...] = ()
    each: Term | None = None
    values: tuple[Value, ...] = ()
    echoes: tuple[Echo, ...] = ()
    contact: bool = False
    status: str = ""
    vowed: bool = False
    lasting: bool = False
    dated: bool = True
    reads: Callable[[Token, Reading], Iterable[Argument]] = field(
        default=lambda _token, _reading: ()
    )
    deed: Callable[[Token, Reading], Token] = field(default=lambda token, _reading: token)
    check: Callable[[Token, Reading], bool] = field(default=lambda _token, _reading: True)
    history: Callable[[Token, Reading], bool] = field(default=lambda _token, _reading: False)
    bare: Callable[[Token, Reading], bool] = field(default=lambda _token, _reading: False)
    year: Callable[[Token], str] = field(default=lambda _token: "")

    def __post_init__(self) -> None:
        """Hold the frame to the ontology."""
        known = set(event_type(self.kind).roles)
        if event_type(self.kind).has_place:
            known.add(_place())
        named = {r.kind for r in self.roles} | {v.kind for v in self.values} | set(self.needs)
        named |= set(self.either)
        for role in sorted(named - known):
            raise FrameError(f"{self.kind.name}: {role.name} is no role of it; see its shape")
        for value in self.values:
            if scheme_of(value.kind) is None:
                raise FrameError(f"{self.kind.name}: {value.kind.name} has no closed list")

    def for_language(self, language: str) -> tuple[Words, ...]:
        """The trigger words of one language."""
        words = self.words.get(language, ())
        return words if isinstance(words, tuple) else (words,)


def _place() -> Term:
    from ..vocabulary import REL

    return REL.place


__all__ = ["Echo", "Frame", "Role", "Value", "Words", "is_value", "range_of"]
