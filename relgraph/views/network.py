"""Triples or events → networks of networkx; nodes are IRIs, attributes plain values."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, TypeAlias

from networkx import MultiDiGraph
from pyoxigraph import Literal, NamedNode

from ..model import ONTOLOGY, Entity, Term
from ..ontology import RDF
from ..records import event_label
from ..vocabulary import REL, STATUS, event_type
from .terms import is_english, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Triple

    from ..model import Event
    from .terms import Plain

    Network: TypeAlias = MultiDiGraph[str]

VIEWS = ("all", "events", "actors", "states")


def network_of_all(triples: Iterable[Triple]) -> Network:
    """Mirror triples: nodes for resources, edges between them, literals as attributes of nodes."""
    network: Network = MultiDiGraph()
    columns: defaultdict[str, defaultdict[str, list[Plain]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for triple in sorted(triples, key=str):
        subject, predicate, value = _iri(triple.subject), triple.predicate.value, triple.object
        network.add_node(subject)
        name = Term(predicate).name
        if predicate == RDF + "type":
            columns["kind"][subject].append(Term(_iri(value)).name)
        elif isinstance(value, Literal):
            column = name if is_english(value) else f"{name}_{value.language}"
            columns[column][subject].append(plain(value))
        elif _iri(value).startswith(ONTOLOGY):
            columns[name][subject].append(Term(_iri(value)).name)
        else:
            network.add_edge(subject, _iri(value), key=name, label=name)
    for column, cells in sorted(columns.items()):
        for node, cell in _alike(cells):
            network.nodes[node][column] = cell
    return _sorted(network)


def network_of_events(events: Iterable[Event]) -> Network:
    """Join each event with the entities that fill its roles and with its place."""
    network: Network = MultiDiGraph()
    for event in events:
        network.add_node(event.iri, kind=event.kind.name, label=event_label(event), **_facts(event))
        ends = [(argument.role, argument.filler) for argument in event.arguments]
        for role, filler in [*ends, *((REL.place, place) for place in event.place)]:
            if isinstance(filler, Entity) and role not in event_type(event.kind).values:
                network.add_node(filler.iri, kind=filler.kind.name, label=filler.name)
                network.add_edge(event.iri, filler.iri, key=role.name, label=role.name)
    return _sorted(network)


def network_of_actors(events: Iterable[Event]) -> Network:
    """Join agents by the edges that the ontology declares; only events that occurred draw one."""
    network: Network = MultiDiGraph()
    for event in events:
        if event.status != STATUS.occurred:
            continue
        for name, source, target in _pairs(event):
            for agent in (source, target):
                network.add_node(agent.iri, kind=agent.kind.name, label=agent.name)
            key = f"{name} {event.iri.rpartition('/')[2]}"
            network.add_edge(
                source.iri, target.iri, key=key, label=name, event=event.iri, **_facts(event)
            )
    return _sorted(network)


def network_of_states(
    events: Iterable[Event], involved: Mapping[str, tuple[Entity, ...]]
) -> Network:
    """Join each pair of states that share events that occurred; `weight` counts them."""
    network: Network = MultiDiGraph()
    counts: defaultdict[tuple[Entity, Entity], Counter[str]] = defaultdict(Counter)
    for event in events:
        if event.status == STATUS.occurred:
            states = sorted(involved.get(event.iri, ()), key=lambda state: state.iri)
            for pair in combinations(states, 2):
                counts[pair][event.kind.name] += 1
    for (a, b), by_type in counts.items():
        for state in (a, b):
            network.add_node(state.iri, kind=state.kind.name, label=state.name)
        counted = dict(sorted(by_type.items()))
        network.add_edge(
            a.iri, b.iri, key="events", label="events", weight=by_type.total(), **counted
        )
    return _sorted(network)


def _pairs(event: Event) -> Iterator[tuple[str, Entity, Entity]]:
    """Give the direct edges that an event draws; equal partners get one edge a pair."""
    for edge in event_type(event.kind).edges:
        sources, targets = (
            [filler for filler in event.fillers(role) if isinstance(filler, Entity)]
            for role in (edge.source, edge.target)
        )
        equals = combinations(sorted(sources, key=lambda agent: agent.iri), 2)
        pairs = equals if edge.source == edge.target else product(sources, targets)
        for source, target in pairs:
            yield edge.predicate.name, source, target


def _facts(event: Event) -> dict[str, Plain]:
    days = {"start": event.time.start, "end": event.time.end}
    return {
        "type": event.kind.name,
        "status": event.status.name,
        **{name: day for name, day in days.items() if day},
        "articles": len({mention.article for mention in event.mentions}),
    }


def _iri(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _alike(cells: Mapping[str, list[Plain]]) -> Iterator[tuple[str, Plain]]:
    """Give one value for each node, all of one type: numbers where every node has just one."""
    single = all(len(values) == 1 for values in cells.values())
    types = {type(value) for values in cells.values() for value in values}
    for node, values in sorted(cells.items()):
        if single and types == {int, float}:
            yield node, float(values[0])
        elif single and len(types) == 1:
            yield node, values[0]
        else:
            yield node, " | ".join(sorted(map(str, values)))


def _sorted(network: Network) -> Network:
    """Put nodes and edges in the order of their names, so that files do not change by chance."""
    ordered: Network = MultiDiGraph()
    ordered.add_nodes_from(sorted(network.nodes(data=True), key=lambda node: node[0]))
    edges = sorted(network.edges(keys=True, data=True), key=lambda edge: edge[:3])
    for source, target, key, data in edges:
        ordered.add_edge(source, target, key, **data)
    return ordered
