"""Articles → a graph folder, read only where they are new."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .. import store
from ..gazetteer import gazetteer
from ..graph import Graph, write_whole
from ..model import Report
from ..records import lines
from ..store import Register, SetAside
from .intake import Intake
from .joining import joined, keep_corrections, telling_faults
from .loading import load
from .manifest import manifest, version
from .removing import remove
from .workers import outcomes, tried, within_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..articles import Quarantined, Raw
    from ..gazetteer import Gazetteer
    from ..model import Article, EventMention
    from .joining import Join

    Extract = Callable[[Article], tuple[EventMention, ...]]
    Parse = Callable[[Raw], Article]
    Progress = Callable[[Report], None]
    Signature = Callable[[Article], str]

__all__ = [
    "Reader",
    "SetAside",
    "Summary",
    "build",
    "build_from",
    "load",
    "manifest",
    "outcomes",
    "remove",
    "report_of",
    "tried",
    "version",
    "within_time",
]


class Summary(NamedTuple):
    """What a build did: articles in the graph, read anew, set aside; events by type and status.

    Of the articles that were set aside it tells how many there are for each cause;
    `quarantine.jsonl` in the graph folder lists them. `notes` tell of corrections that fit nothing
    in the graph or contradict what newer articles say.
    """

    articles: int
    read: int
    set_aside: dict[str, int]
    events: dict[tuple[str, str], int]
    notes: tuple[str, ...] = ()


class Reader(NamedTuple):
    """What a build needs: how an article is read from its bytes, what it says, the hash by which
    copies of it are recognised, how mentions become events, and what is known."""

    parse: Parse
    extract: Extract
    signature: Signature
    join: Join
    known: Gazetteer


def build(  # noqa: PLR0913
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    jobs: int = 1,
    fields: Mapping[str, str] | None = None,
    input_format: str = "",
    corrections: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
    with_files: bool = True,
) -> Graph:
    """Read articles into the graph folder `out`; what it holds already is not read again.

    `paths` are files, folders, patterns ("news/**/*.html") or "-" for standard input. `fields`
    names the columns of JSON and CSV that hold text, html, title, published, url, publisher,
    author and language, where they have no usual name. `input_format` is that of standard input
    and of files whose names tell none. `corrections` is a file that takes the place of the
    `corrections.csv` of the graph folder. `progress` is called with each article that was read.
    Without files, `graph.ttl` and `graph.graphml` are left out: to write them takes long where the
    graph is large and little is new.
    """
    from ..merging import happenings
    from ..pipeline import extract, parsed, raw_articles, read_options, signature

    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    raws = raw_articles(tuple(map(Path, several)), read_options(fields or {}, input_format))
    if corrections is not None:
        keep_corrections(Path(corrections), Path(out))
    reader = Reader(parsed, extract, signature, happenings, gazetteer())
    return build_from(raws, Path(out), reader, jobs, progress, with_files=with_files)


def build_from(  # noqa: PLR0913
    items: Iterable[Raw | Quarantined],
    out: Path,
    reader: Reader,
    jobs: int = 1,
    progress: Progress | None = None,
    *,
    with_files: bool = True,
) -> Graph:
    """Read the articles among `items` that `out` lacks, then join and write all that it holds."""
    with telling_faults(out):
        summary = _built(items, out, reader, jobs, progress, with_files=with_files)
    return Graph(out, summary)


def _built(  # noqa: PLR0913
    items: Iterable[Raw | Quarantined],
    out: Path,
    reader: Reader,
    jobs: int,
    progress: Progress | None,
    *,
    with_files: bool,
) -> Summary:
    """Read, join and write; the lock of the writer goes with the store, when this returns."""
    quads = store.writable(out / "store")
    with Register(out) as register:
        intake = Intake(quads, register, version())
        read = partial(report_of, *reader[:3])
        with closing(outcomes(read, intake.new(items), jobs)) as found:
            for report in intake.kept(found):
                if progress:
                    progress(report)
        intake.forget_outdated()
        _write_quarantine(out, register)
        set_aside = Counter(found.cause for found in register.all_set_aside())
    told = joined(quads, out, reader.join, reader.known, with_files=with_files)
    counts = dict(sorted(set_aside.items()))
    return Summary(told.articles, intake.read, counts, dict(told.events), told.notes)


def report_of(parse: Parse, extract: Extract, signature: Signature, raw: Raw) -> Report:
    """Read one article from its bytes, or raise why it cannot be read.

    One that tells of no event has no signature: nothing rests on whether it is a copy.
    """
    article = parse(raw)
    mentions = extract(article)
    signed = replace(article, signature=signature(article)) if mentions else article
    return Report(signed, mentions)


def _write_quarantine(out: Path, register: Register) -> None:
    """Write what was set aside; where nothing was, there is no such file."""
    path = out / "quarantine.jsonl"
    text = lines(found._asdict() for found in register.all_set_aside())
    if text:
        write_whole(path, text)
    else:
        path.unlink(missing_ok=True)
