"""Two tellings → whether they may tell of one happening."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..gazetteer import gazetteer
from ..model import Entity
from ..vocabulary import REL, event_type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Argument, Term, Time


_PAIR, _FEW = 2, 4


def same_parties(kind: str, left: Iterable[Argument], right: Iterable[Argument]) -> bool:
    """Whether no core role of two events speaks against their being one, and one speaks for it."""
    left, right = tuple(left), tuple(right)
    shared = False
    for role in event_type(kind).core:
        if role in (REL.place, REL.topic):
            continue  # what is talked about adds up
        if role == REL.instrument and _same_count(left, right):
            continue  # "7 MoUs", "seven memoranda"
        ours = {_name(a) for a in left if a.role == role and not is_unnamed(a)}
        theirs = {_name(a) for a in right if a.role == role and not is_unnamed(a)}
        if not ours or not theirs:
            continue
        if role == REL.participant and _is_pair_of_many(ours, theirs):
            return False
        alike = _alike(ours, theirs) or _named_alike(left, right, role)
        alike = alike or (role == REL.giver and _of_one_giver(left, right))
        if ours <= theirs or theirs <= ours or alike or _one_place(ours, theirs):
            shared = True
        elif role != REL.attendee:  # who else attends adds up
            return False
    return shared


def _of_one_giver(left: Iterable[Argument], right: Iterable[Argument]) -> bool:
    """ "The highest order of Tajikistan" is what its President gave."""
    ours, theirs = ({a.filler for a in side if a.role == REL.giver} for side in (left, right))
    states = {g for g in ours | theirs if isinstance(g, Entity) and g.kind == REL.State}
    people = {g for g in ours | theirs if isinstance(g, Entity) and g not in states}
    return bool(states) and states == {s for g in people for s in gazetteer().acts_for(g)}


def _same_count(left: Iterable[Argument], right: Iterable[Argument]) -> bool:
    ours, theirs = ({a.filler.name for a in side if a.role == REL.count} for side in (left, right))
    return bool(ours) and ours == theirs


def _is_pair_of_many(ours: set[str], theirs: set[str]) -> bool:
    """Whether two of five who gathered met: they did so by themselves."""
    few, many = sorted((len(ours), len(theirs)))
    return few == _PAIR and many > _FEW


def unlike_deeds(left: Iterable[Argument], right: Iterable[Argument]) -> bool:
    """Whether two tell of unlike deeds: a crossing closed, and opened; visas asked for, or not.

    The first and the second summit are unlike; an edition that only one of them tells says nothing.
    """
    first, second = ({a.filler for a in side if a.role == REL.edition} for side in (left, right))
    return _unlike(left, right, _DEEDS) or (bool(first and second) and not first & second)


def unlike_sums(left: Iterable[Argument], right: Iterable[Argument]) -> bool:
    """Whether two tell of other sums or quantities: two loans, two deliveries."""
    return _unlike(left, right, _SUMS)


def unlike_stages(left: Iterable[Argument], right: Iterable[Argument]) -> bool:
    """ "Work began in 2024; the line will be finished by 2030": what has been, and what is to be.

    What they agreed to build and will build is one.
    """
    ours, theirs = ({a.filler.name for a in side if a.role == REL.stage} for side in (left, right))
    ours, theirs = ours - {"proposed"}, theirs - {"proposed"}
    planned = ours | theirs <= {"agreed", "underway"}
    return bool(ours and theirs) and not ours & theirs and not planned


def _unlike(left: Iterable[Argument], right: Iterable[Argument], roles: frozenset[Term]) -> bool:
    ours, theirs = ({a.filler.name for a in side if a.role in roles} for side in (left, right))
    alike = (a.startswith(b) or b.startswith(a) for a in ours for b in theirs)
    return bool(ours and theirs) and not any(alike)


_DEEDS = frozenset({REL.action, REL.regime})
_SUMS = frozenset({REL.amount, REL.quantity})


def _named_alike(left: Iterable[Argument], right: Iterable[Argument], role: str) -> bool:
    """Whether a text names what the other knows: "CASA-1000 line" and CASA-1000."""
    sides = [[a.filler for a in side if a.role == role] for side in (left, right)]
    if all(isinstance(filler, Entity) for side in sides for filler in side):
        return False
    ours, theirs = ({filler.name.lower() for filler in side} for side in sides)
    return _alike(ours, theirs)


def _one_place(ours: set[str], theirs: set[str]) -> bool:
    """Whether one is the state in which the other lies: to visit Astana is to visit Kazakhstan."""
    known = gazetteer()
    for left in ours:
        for right in theirs:
            city, state = (
                known.place(left) or known.place(right),
                known.state(left) or known.state(right),
            )
            if city and city.kind in ("city", "capital") and state and state.iso3 in city.states:
                return True
    return False


def _alike(ours: set[str], theirs: set[str]) -> bool:
    """Whether two texts speak of one thing: they share a word that says something."""
    return any(
        _share(set(left.split()), set(right.split()))
        for left in ours
        for right in theirs
        if not left.startswith("https://") and not right.startswith("https://")
    )


def _share(left: set[str], right: set[str]) -> bool:
    """Whether they share a long word; "agreement" says something only where it stands alone."""
    common = {word for word in left & right if len(word) > 3}
    bare = any(not {w for w in side if len(w) > 3} - _GENERIC for side in (left, right))
    return bool(common if bare else common - _GENERIC)


_GENERIC = frozenset(
    {
        "agreement", "agreements", "treaty", "protocol", "protocols", "memorandum", "document",
        "documents", "memorandums", "statement", "joint", "cooperation", "several", "between",
        "bilateral", "intergovernmental", "programme", "program", "contract", "contracts",
        "declaration", "papers", "signed", "other", "separate", "with", "relevant", "corresponding",
        "respective", "said",
    }
)  # fmt: skip


def _name(argument: Argument) -> str:
    filler = argument.filler
    if not isinstance(filler, Entity):
        return filler.value.lower()
    return meeting_as(filler).iri if argument.role == REL.series else filler.iri


def meeting_as(body: Entity) -> Entity:
    """The series in which a body meets: "the OTS" has "the Summit of the OTS"."""
    return next(iter(gazetteer().named(f"Summit of the {body.name}")), body)


def is_unnamed(argument: Argument) -> bool:
    """ "The joint exercise" gives no name: it may be any of them."""
    return argument.role == REL.name and _DRILL.search(argument.filler.name) is not None


_DRILL = re.compile(
    r"(?i)\b(?:exercises?|drills?|man(?:oe|eu)uv(?:re|er)s?|war ?games?)(?: of .*)?$"
)


def counted(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """The arguments without words that say no more: "27 documents" is 27, "the drill" a name."""
    kept = _once_named(_of_one_stage(tuple(arguments)))
    if any(a.role == REL.name and not is_unnamed(a) for a in kept):
        kept = tuple(a for a in kept if not is_unnamed(a))
    if not any(a.role == REL.count for a in kept):
        return kept
    return tuple(
        a for a in kept if a.role != REL.instrument or not _COUNTED.fullmatch(a.filler.name)
    )


def _of_one_stage(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """What is launched or completed is no longer said to be under way; one thing is not both."""
    stages = [a for a in arguments if a.role == REL.stage]
    told = next((a for a in stages if a.filler.name != "underway"), stages[0] if stages else None)
    return tuple(a for a in arguments if a.role != REL.stage or a == told)


def _once_named(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Without a project whose words another one has: "plant", "thermal power plant"."""
    works = [a for a in arguments if a.role == REL.project]
    bare = {a for a in works if any(_is_bare(a, other) for other in works)}
    return tuple(a for a in arguments if a not in bare)


def _is_bare(work: Argument, other: Argument) -> bool:
    """ "The power line" of the Datka-Sughd line, "the stretch of TAPI" of TAPI itself."""
    ours, theirs = work.filler.name, other.filler.name
    known = isinstance(other.filler, Entity) and not isinstance(work.filler, Entity)
    named = {word for word in theirs.split() if not word.islower()}
    generic = ours.islower() and named and ours.split()[-1] == theirs.split()[-1]
    less = set(ours.lower().split()) < set(theirs.lower().split())
    return (
        less
        or bool(generic)
        or (ours == "project" != theirs)
        or (known and bool(named & set(ours.split())))
    )


_COUNTED = re.compile(
    r"(?:(?:a |the )?package of )?(?:(?:some|about|over|more than|around|nearly) )?[\w-]+ "
    r"(?:other |new |bilateral |different )?(?:documents|papers|agreements|deals|instruments|"
    r"contracts|protocols|accords|memorand(?:a|ums)(?: of understanding)?|mous)(?: and \w+)?",
    re.IGNORECASE,
)


def compatible_times(left: Time, right: Time) -> bool:
    """Whether two times may be one: empty, equal, or one inside the other."""
    if not left.start or not right.start:
        return True
    return left.earliest <= right.latest and right.earliest <= left.latest


def finer(left: Time, right: Time) -> Time:
    """The time that says more."""
    if not right.start:
        return left
    return right if len(right.start) > len(left.start) else left


def compatible_places(left: Iterable[Entity], right: Iterable[Entity]) -> bool:
    """Whether two places may be one: one is unknown, they are equal, or one is only a state."""
    ours, theirs = tuple(left), tuple(right)
    if not ours or not theirs or set(ours) & set(theirs):
        return True
    return any(place.kind == REL.State for place in (*ours, *theirs))
