"""Events → networks of networkx; nodes are IRIs, attributes plain values."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, TypeAlias

from networkx import Graph, MultiDiGraph

from ..model import Entity
from ..records import event_label
from ..vocabulary import REL, STATUS, event_type, is_a

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..model import Event, Filler
    from .terms import Plain

    Network: TypeAlias = MultiDiGraph[str]
    Pairs: TypeAlias = Graph[str]
    States: TypeAlias = Mapping[str, tuple[Entity, ...]]

VIEWS = ("all", "events", "actors", "states")
COUNTED = (STATUS.occurred, STATUS.ongoing)
_JOIN = " | "


def network_of_events(events: Iterable[Event]) -> Network:
    """Join each event with the entities that fill its roles and with its place."""
    network: Network = MultiDiGraph()
    shared: defaultdict[Entity, list[Event]] = defaultdict(list)
    for event in events:
        facts = {"status": event.status.name, **_facts(event)}
        network.add_node(event.iri, kind=event.kind.name, label=event_label(event), **facts)
        ends = [(argument.role, argument.filler) for argument in event.arguments]
        for role, filler in [*ends, *((REL.place, place) for place in event.place)]:
            if isinstance(filler, Entity) and role not in event_type(event.kind).values:
                shared[filler].append(event)
                network.add_edge(event.iri, filler.iri, role.name, label=role.name, **_days(event))
    for filler, found in shared.items():
        network.add_node(filler.iri, kind=filler.kind.name, label=filler.name, **_span(found))
    return _sorted(network)


def network_of_actors(events: Iterable[Event], states: States) -> Network:
    """Join agents by the edges that the ontology declares, one for each event and pair.

    What did not occur draws an edge too, with its status and with a weight of 0. `states` are
    those that each agent acts for, and that each place lies in: who visited a city visited them.
    """
    network: Network = MultiDiGraph()
    shared: defaultdict[Entity, dict[str, Event]] = defaultdict(dict)
    for event in events:
        counts = event.status in COUNTED
        for edge, source, target, mutual in _pairs(event, states):
            for agent in (source, target):
                shared[agent][event.iri] = event
            network.add_edge(
                source.iri,
                target.iri,
                key=f"{edge} {event.iri.rpartition('/')[2]}",
                label=edge if counts else f"{edge} ({event.status.name})",
                event=event.iri,
                event_type=event.kind.name,
                status=event.status.name,
                weight=int(counts),
                mutual=mutual,
                **_facts(event),
            )
    for agent, known in shared.items():
        own = (agent,) if agent.kind == REL.State else states.get(agent.iri, ())
        whose = {"states": _JOIN.join(state.name for state in own)} if own else {}
        counted = [event for event in known.values() if event.status in COUNTED]
        network.add_node(
            agent.iri,
            kind=agent.kind.name,
            label=agent.name,
            events=len(counted),
            **whose,
            **_span(known.values()),
        )
    return _sorted(network)


def network_of_states(events: Iterable[Event], involved: States) -> Pairs:
    """Join each pair of states that share events; `weight` counts those that occurred or go on.

    The counts by type stand beside it, with 0 where there was none, and the first and last day.
    """
    shared: defaultdict[tuple[Entity, Entity], list[Event]] = defaultdict(list)
    for event in events:
        if event.status in COUNTED:
            states = sorted(involved.get(event.iri, ()), key=lambda state: state.iri)
            for pair in combinations(states, 2):
                shared[pair].append(event)
    network: Pairs = Graph()
    for state in sorted({state for pair in shared for state in pair}, key=lambda s: s.iri):
        mine = {e.iri: e for pair, found in shared.items() if state in pair for e in found}
        counts = {"events": len(mine), **_span(mine.values())}
        network.add_node(state.iri, kind=state.kind.name, label=state.name, **counts)
    kinds = sorted({event.kind.name for found in shared.values() for event in found})
    for (a, b), found in sorted(shared.items(), key=lambda item: (item[0][0].iri, item[0][1].iri)):
        by_type = Counter(event.kind.name for event in found)
        counted = {kind: by_type[kind] for kind in kinds}
        network.add_edge(a.iri, b.iri, label="events", weight=len(found), **_span(found), **counted)
    return network


def _pairs(event: Event, states: States) -> Iterator[tuple[str, Entity, Entity, bool]]:
    """Give the direct edges that an event draws; equal partners get one edge a pair."""
    for edge in event_type(event.kind).edges:
        sources, targets = (
            [agent for filler in event.fillers(role) for agent in _agents(filler, states)]
            for role in (edge.source, edge.target)
        )
        mutual = edge.source == edge.target
        equals = combinations(sorted(sources, key=lambda agent: agent.iri), 2)
        for source, target in equals if mutual else product(sources, targets):
            if source != target:  # a state's delegation in its own capital
                yield edge.predicate.name, source, target, mutual


def _agents(filler: Filler, states: States) -> tuple[Entity, ...]:
    """Return a filler that can act, or the states of a place; a place of no state stays itself."""
    if not isinstance(filler, Entity):
        return ()
    return (filler,) if is_a(filler.kind, REL.Agent) else states.get(filler.iri, (filler,))


def _facts(event: Event) -> dict[str, Plain]:
    """Tell when it was, which articles say so, and how many sources of their own they are."""
    articles = sorted({mention.article for mention in event.mentions})
    return {**_days(event), "sources": event.sources, "articles": _JOIN.join(articles)}


def _days(event: Event) -> dict[str, Plain]:
    """Tell the date as it is known, and the first and last day that it allows.

    A date is a day, month or year, or two of them around a slash, one of which may be missing.
    """
    start, end = event.time.start, event.time.end
    date = start if start == end else f"{start}/{end}"
    return {"date": date, **_span([event])} if date else {}


def _span(events: Iterable[Event]) -> dict[str, str]:
    """Tell the first and the last day that events may fall on, where they are dated."""
    days = sorted(
        day for event in events for day in (event.time.earliest, event.time.latest) if day
    )
    return {"first": days[0], "last": days[-1]} if days else {}


def _sorted(network: Network) -> Network:
    """Put nodes and edges in the order of their names, so that files do not change by chance."""
    ordered: Network = MultiDiGraph()
    ordered.add_nodes_from(sorted(network.nodes(data=True), key=lambda node: node[0]))
    edges = sorted(network.edges(keys=True, data=True), key=lambda edge: edge[:3])
    for source, target, key, data in edges:
        ordered.add_edge(source, target, key, **data)
    return ordered
