"""A graph folder and a question → the answer as a text, within a deadline where one is given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import QuestionError, RelgraphError
from ..quads import read_only
from .answers import answer_text

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from multiprocessing.connection import Connection


class Asked(NamedTuple):
    """A SPARQL query or the name of a question to a graph folder, and how the answer is written.

    `given` fills the parameters of a question; it is absent where `words` are SPARQL. `room` is the
    width of the terminal that shows a table, 0 for none.
    """

    folder: str | os.PathLike[str]
    words: str
    format_name: str = "table"
    iris: bool = False
    given: Mapping[str, str] | None = None
    room: int = 0


def answered(asked: Asked, seconds: float | None = None) -> str:
    """Answer a query or question, or give up after some seconds."""
    if seconds is not None:
        return _answered_within(seconds, asked)
    store, sparql = read_only(Path(asked.folder) / "store"), asked.words
    if asked.given is not None:
        from .questions import question

        sparql = question(asked.words).filled(store, asked.given)
    return answer_text(store, sparql, asked.format_name, iris=asked.iris, room=asked.room)


def _answered_within(seconds: float, asked: Asked) -> str:
    """Answer in a process of its own, as only the death of a process stops a query."""
    from multiprocessing import Pipe, Process

    receiver, sender = Pipe(duplex=False)
    process = Process(target=_send_answer, args=(sender, asked), daemon=True)
    process.start()
    sender.close()
    if not receiver.poll(seconds):
        process.kill()
        raise QuestionError(f"no answer within {seconds:g} s; ask for less, or allow more time")
    try:
        answer: str | RelgraphError = receiver.recv()
    except EOFError as error:
        raise QuestionError(
            "the query was stopped; it may need more memory: ask for less"
        ) from error
    if isinstance(answer, RelgraphError):
        raise answer
    return answer


def _send_answer(sender: Connection, asked: Asked) -> None:
    try:
        sender.send(answered(asked))
    except RelgraphError as error:
        sender.send(error)
