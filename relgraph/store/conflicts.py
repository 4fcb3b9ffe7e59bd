"""What the articles on an event disagree on ↔ the triples of the default graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from ..model import Claim, Conflict
from ..namespaces import DATA
from ..vocabulary import REL
from .terms import LABEL, TYPE, about, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Triple

    from ..model import Event
    from .terms import Said


def conflict_iri(event: str, conflict: Conflict) -> str:
    """Return the IRI of what an event is disputed over."""
    return f"{DATA}conflict/{event.rpartition('/')[2]}-{conflict.over}"


def conflict_triples(event: Event) -> Iterator[Triple]:
    """Say each value of what is in conflict, who says so, and which is preferred and why."""
    for conflict in event.conflicts:
        iri = conflict_iri(event.iri, conflict)
        claims = [f"{iri}-{number}" for number, _ in enumerate(conflict.claims, 1)]
        yield from about(
            iri,
            (TYPE, NamedNode(REL.Conflict)),
            (LABEL, text(_label(conflict), "en")),
            (REL.over, text(conflict.over)),
            (REL.why, text(conflict.why)),
            (REL.sides, text(conflict.sides)),
            (REL.preferredClaim, NamedNode(claims[0])),
            *((REL.claim, NamedNode(claim)) for claim in claims),
        )
        for claim, (value, articles, states) in zip(claims, conflict.claims, strict=True):
            yield from about(
                claim,
                (TYPE, NamedNode(REL.Claim)),
                (LABEL, text(f"{conflict.over}: {value}", "en")),
                (REL.claimed, text(value)),
                *((REL.claimedBy, NamedNode(article)) for article in articles),
                *((REL.claimedIn, NamedNode(f"{DATA}state/{state}")) for state in states),
            )


def conflicts_from(said: Said, event: str) -> tuple[Conflict, ...]:
    """Read the conflicts of an event back, sorted by what they are over."""
    return tuple(
        Conflict(
            said.one(node, REL.over),
            tuple(_claim(said, claim) for claim in _in_order(said.all(node, REL.claim))),
            said.one(node, REL.why),
            said.one(node, REL.sides),
        )
        for node in said.all(event, REL.conflict)
    )


def _claim(said: Said, node: str) -> Claim:
    states = (iri.rpartition("/")[2] for iri in said.all(node, REL.claimedIn))
    return Claim(said.one(node, REL.claimed), tuple(said.all(node, REL.claimedBy)), tuple(states))


def _in_order(claims: list[str]) -> list[str]:
    return sorted(claims, key=lambda iri: int(iri.rpartition("-")[2]))


def _label(conflict: Conflict) -> str:
    return f"{conflict.over}: {' or '.join(claim.value for claim in conflict.claims)}"
