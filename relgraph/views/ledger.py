"""Commitments → lines for a reader, or records for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Entity
from ..records import event_label
from ..vocabulary import REL, is_a

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..promises import Commitment, Sentence

STATES = ("open", "fulfilled", "overdue", "cancelled", "postponed", "superseded")
_PROMISING = (REL.inviter, REL.supporter)


def ledger_text(commitments: Iterable[Commitment]) -> str:
    """Tell each promise in a few lines: its state, who gave it, both sentences."""
    return "\n".join("\n".join(_lines(commitment)) + "\n" for commitment in commitments)


def ledger_record(commitment: Commitment) -> dict[str, Any]:
    """Return a commitment as plain values."""
    event, answer = commitment.event, commitment.answer
    return {
        "event": event.iri,
        "type": event.kind.name,
        "what": event_label(event),
        "by": promised_by(commitment),
        "promised": commitment.promise.published,
        "due": commitment.due,
        "state": commitment.state,
        "settled": commitment.settled,
        "days": commitment.days,
        "answer": answer.iri if answer else "",
        "promise": commitment.promise._asdict(),
        "outcome": commitment.outcome._asdict() if commitment.outcome else None,
    }


def promised_by(commitment: Commitment) -> list[str]:
    """Name those who invite, or else all who take part."""
    event = commitment.event
    agents = [a for a in event.arguments if isinstance(a.filler, Entity)]
    chosen = [a for a in agents if a.role in _PROMISING]
    chosen = chosen or [a for a in agents if is_a(a.role, REL.participant)]
    return list(dict.fromkeys(argument.filler.name for argument in chosen))


def _lines(commitment: Commitment) -> Iterator[str]:
    days = commitment.days
    after = f" after {days} day{'' if days == 1 else 's'}" if days is not None else ""
    due = f", due {commitment.due}" if commitment.due else ""
    yield f"{commitment.state}{after}  {event_label(commitment.event)}{due}"
    if by := promised_by(commitment):
        yield f"  by        {', '.join(by)}"
    yield f"  promised  {_told(commitment.promise)}"
    if commitment.outcome:
        yield f"  then      {_told(commitment.outcome)}"


def _told(sentence: Sentence) -> str:
    quote = " ".join(sentence.quote.split())
    return f"{sentence.published or 'undated'}  “{quote}” ({sentence.title})"
