"""Made-up hostile input → readers, cleaners, parsers of dates and amounts, exporters.

`python -m benchmarks.feeding.fuzzing` tries 100,000 inputs. None may crash, take longer than five
seconds, or break an output file. The tests try fewer of the same.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import tempfile
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from lxml import etree
from pyoxigraph import RdfFormat, parse

from relgraph import entities
from relgraph.articles import cleaned, read, read_options
from relgraph.articles.published import day_in
from relgraph.articles.texts import article
from relgraph.errors import ArticleError
from relgraph.model import Article

from .archive import write_pages
from .hostile import exported
from .layouts import page
from .newsroom import story

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 5.0  # seconds of the processor: other programs must not disturb
_ROUND = 1000  # the library remembers each input of a round
FORMULAS = tuple("=+-@\t\r")
_RDF = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
}
_TOKENS = (
    "President Kassym-Jomart Tokayev", "Serdar Berdimuhamedov", "the Presidents of", "Kazakhstan",
    "the Minister of Foreign Affairs of Uzbekistan", "met", "invited", "will visit", "signed",
    "on 5 August 2024", "Aug. 5", "31.02.2024", "2024-13-45", "last week", "in 2024", "by 2030",
    "$5 million", "USD 1,000.50", "5% ", "€ 1.2.3 bn", "half a billion soums", "=HYPERLINK(\"x\")",
    "@SUM(A1)", "-2+3", "+7 701", "\"", "'", "\\", "<", ">", "&", "&lol9;", "]]>", "<!--", "-->",
    "\"\"\"", "^^<x>", "@en .", "<http://a> <b> \"c\" .", "{{", "%s", "\u202e", "\u200b", "\u2066",
    "\x00", "\x1b[31m", "\x07", "\ufeff", "\ufffe", "\ud800", "\U0001f600", "\u0301" * 9, "\r", "\n",
    "\n\n", "\t", "\x0b", "\x85", "\u2028", "../../etc/passwd", "C:\\x", "«", "»", "“", "ASTANA, Aug. 5, 2024 -",
    "Photo:", "Read also:", "Источник", "Токаев встретился", "哈萨克斯坦", "قازاقستان", "INF", "a" * 999,
)  # fmt: skip
_TAGS = (
    "p",
    "div",
    "h1",
    "table",
    "tr",
    "td",
    "script",
    "title",
    "a",
    "ul",
    "li",
    "b",
    "svg",
    "time",
)


class Kind(NamedTuple):
    """Inputs, what reads them, and how many of a hundred are of this kind."""

    inputs: st.SearchStrategy[Any]
    work: Callable[[Any], None]
    share: int


class Outcome(NamedTuple):
    """What became of the inputs of one kind, and the seconds that the slowest took."""

    inputs: int
    slowest: float
    seconds: float


def words() -> st.SearchStrategy[str]:
    """Give texts of names, dates, amounts, marks of other languages, and anything."""
    part = st.one_of(st.sampled_from(_TOKENS), st.text(max_size=12))
    return st.lists(part, max_size=40).map(" ".join)


def pages() -> st.SearchStrategy[bytes]:
    """Give pages whose tags fit or do not, in encodings that they declare or do not."""
    tag = st.builds(
        lambda name, shut, attribute: f"<{'/' * shut}{name} {attribute}>",
        st.sampled_from(_TAGS),
        st.booleans(),
        st.sampled_from(
            ("", "class='x'", 'content="2024-08-05"', "a='", "itemprop=headline", "\0")
        ),
    )
    parts = st.lists(st.one_of(tag, words()), max_size=30).map("".join)
    encoding = st.sampled_from(("utf-8", "cp1251", "utf-16", "latin-1"))
    return st.builds(lambda text, code: text.encode(code, "replace"), parts, encoding)


def rows() -> st.SearchStrategy[bytes]:
    """Give lines of JSON and of no JSON."""
    value = st.recursive(
        st.one_of(st.none(), st.integers(), st.floats(), words()),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words(), inner, max_size=3),
        max_leaves=6,
    )
    names = st.sampled_from(("text", "title", "date", "html", "url", "author", "lang", "x"))
    row = st.dictionaries(names, value, max_size=6).map(json.dumps)
    line = st.one_of(row, words()).map(lambda text: text.encode("utf-8", "replace"))
    return st.lists(st.one_of(line, st.binary(max_size=60)), max_size=5).map(b"\n".join)


def mutated(good: bytes) -> st.SearchStrategy[bytes]:
    """Give a good file with bytes changed, cut out or doubled."""

    def changed(number: int) -> bytes:
        random, data = Random(number), bytearray(good)
        for _ in range(random.randrange(1, 8)):
            at, size = random.randrange(len(data)), random.randrange(1, 60)
            piece = random.choice((random.randbytes(size), b"", bytes(data[at : at + size]) * 2))
            data[at : at + size] = piece
            if not data:
                return b""
        return bytes(data[: random.choice((None, random.randrange(len(data) + 1)))])

    return st.integers(0, 2**32).map(changed)


def try_file(name: str) -> Callable[[bytes], None]:
    """Return what reads the bytes of a file of some name."""
    options = read_options({})
    path = Path(tempfile.mkdtemp()) / name

    def run(data: bytes) -> None:
        path.write_bytes(data)
        for found in read([path], options):
            if isinstance(found, Article):
                _check(found)

    return run


def _check(found: Article) -> None:
    """A hidden character, a wrong day or an offset beside the text would be passed on."""
    layout = cleaned(found.text)
    spans = [*layout.paragraphs, *(noise[:2] for noise in found.noise)]
    if any(not 0 <= begin <= end <= len(found.text) for begin, end in spans):
        raise AssertionError("an offset beside the text")
    if found.published != day_in(found.published):
        raise AssertionError(f"no day: {found.published!r}")
    found.text.encode()
    if any(c in found.text for c in "\x00\x1b\u202e\u200b\ufeff"):
        raise AssertionError("a hidden character")


def try_text(text: str) -> None:
    """Clean a text, and find its days, names and amounts."""
    try:
        found = article(text, source="x.txt")
    except ArticleError:
        return
    paragraphs = cleaned(found.text).stretches
    times = entities.times_in(found.text, paragraphs, found.published or "2024-08-05")
    names = entities.mentions_in(found.text, paragraphs)
    for begin, end in paragraphs:
        amounts = entities.amounts(found.text, begin, end)
        if any(not begin <= amount.begin < amount.end <= end for amount in amounts):
            raise AssertionError("an amount beside its paragraph")
    for told in (*times, *names):
        if not 0 <= told.begin < told.end <= len(found.text):
            raise AssertionError("a name or time beside the text")


def try_days(text: str) -> None:
    """Find the first day in a line."""
    if (found := day_in(text)) and date.fromisoformat(found).isoformat() != found:
        raise AssertionError(f"no day: {found!r}")


def try_export(text: str) -> None:
    """Put hostile words wherever articles put words, and read each output back."""
    for name, written in exported(text).items():
        written.encode()
        if name in {"graphml", "gexf"}:
            etree.fromstring(written.encode())
        elif name in {"jsonl", "jsonld"}:
            list(map(json.loads, io.StringIO(written) if name == "jsonl" else [written]))
        elif name.startswith("csv"):
            for cell in (cell for row in csv.reader(io.StringIO(written)) for cell in row):
                if cell[:1] in FORMULAS and not cell[1:].replace(".", "").isdigit():
                    raise AssertionError(f"a formula: {cell!r}")
        else:
            list(parse(written.encode(), format=_RDF[name]))


def kinds() -> dict[str, Kind]:
    """Return what is tried: the inputs, what reads them, and their share of a hundred."""
    shown = page(story(Random(1)), "portal", Random(1)).html.encode()
    table = b"title,text,date\n" + b'"A, b","Tokayev met\n""Japarov""",2024-08-05\n' * 3
    return {
        "texts": Kind(words(), try_text, 40),
        "days": Kind(words(), try_days, 10),
        "text files": Kind(st.binary(max_size=200), try_file("a.txt"), 5),
        "Markdown": Kind(words().map(_bytes), try_file("a.md"), 5),
        "pages": Kind(pages(), try_file("a.html"), 8),
        "changed pages": Kind(mutated(shown), try_file("a.html"), 4),
        "JSON": Kind(rows(), try_file("a.json"), 5),
        "JSON Lines": Kind(rows(), try_file("a.jsonl"), 5),
        "CSV": Kind(mutated(table), try_file("a.csv"), 5),
        "archives": Kind(mutated(_archive(packed=False)), try_file("a.warc"), 5),
        "packed archives": Kind(mutated(_archive(packed=True)), try_file("a.warc.gz"), 5),
        "exports": Kind(words(), try_export, 3),
    }


def tried(kind: Kind, inputs: int, start: int = 1) -> Outcome:
    """Try as many different inputs of a kind; what fails is told with the input that fails."""
    seen = [0, 0.0]

    @seed(start)
    @settings(
        max_examples=inputs,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(kind.inputs)
    def run(data: object) -> None:
        begin = process_time()
        kind.work(data)
        seconds = process_time() - begin
        seen[0], seen[1] = seen[0] + 1, max(seen[1], seconds)
        if seconds > LONGEST:
            raise AssertionError(f"{seconds:.1f} s")

    begin = perf_counter()
    run()
    return Outcome(int(seen[0]), seen[1], perf_counter() - begin)


def tried_by_thousands(kind: Kind, percent: int) -> Outcome:
    """Try the share of a kind in rounds, each with a seed of its own."""
    wanted, inputs, slowest, seconds, start = kind.share * percent, 0, 0.0, 0.0, 0
    while inputs < wanted:
        start += 1
        done = tried(kind, min(_ROUND, wanted - inputs), start)
        inputs += done.inputs
        slowest, seconds = max(slowest, done.slowest), seconds + done.seconds
    return Outcome(inputs, slowest, seconds)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _archive(*, packed: bool) -> bytes:
    stream = io.BytesIO()
    random = Random(3)
    stories = (story(random) for _ in range(3))
    write_pages(stream, [page(one, "weblog", random) for one in stories], packed=packed)
    return stream.getvalue()


def main() -> None:
    """Try all kinds and print what became of them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.feeding.fuzzing")
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--only", nargs="*", default=list(kinds()), metavar="KIND")
    given_ = parser.parse_args()
    print("| inputs | number | slowest, s | all, s |\n|---|---:|---:|---:|")
    count = 0
    for name in given_.only:
        done = tried_by_thousands(kinds()[name], given_.inputs // 100)
        count += done.inputs
        print(f"| {name} | {done.inputs:,} | {done.slowest:.2f} | {done.seconds:.0f} |", flush=True)
    print(f"| all | {count:,} | | |")


if __name__ == "__main__":
    main()
