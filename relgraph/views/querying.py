"""A graph folder and SPARQL → the answer as a text, within a deadline where one is given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import QuestionError, RelgraphError
from ..quads import read_only
from .answers import answer_text

if TYPE_CHECKING:
    import os
    from multiprocessing.connection import Connection


class Asked(NamedTuple):
    """A SPARQL query of a graph folder, and how its answer is written."""

    folder: str | os.PathLike[str]
    sparql: str
    format_name: str = "table"
    iris: bool = False


def answered(asked: Asked) -> str:
    """Answer a query."""
    store = read_only(Path(asked.folder) / "store")
    return answer_text(store, asked.sparql, asked.format_name, iris=asked.iris)


def answered_within(seconds: float, asked: Asked) -> str:
    """Answer a query in a process of its own, as only the death of a process stops a query."""
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
