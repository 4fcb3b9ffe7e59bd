"""The reading of whole articles against hand-made annotations: names, noise and times."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from relgraph import pipeline
from relgraph.articles import article
from relgraph.evaluation.agreement import same
from relgraph.grammar import Reading
from relgraph.model import Article

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "data/gold/mentions"
ARTICLES = ROOT.parent / "shared/gold"
UNNAMED = ("organisation", "series")  # the annotations leave them out, and name what is in them


class Told(NamedTuple):
    """A span that the reader links, with the names of what it means."""

    begin: int
    end: int
    names: tuple[str, ...]
    kind: str


class Score(NamedTuple):
    """Right, wrongly found and missed, with a line for each that is not right."""

    right: int
    false: int
    missed: int
    lines: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.false)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.false + self.missed)


class Annotated(NamedTuple):
    """An article, how it is read and what the annotator says of it."""

    stem: str
    text: str
    article: Article
    reading: Reading
    gold: Any
    starts: list[int]

    def line(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def span(self, row: Any) -> tuple[int, int]:
        """Find the words of an annotation in its line, or in the line that repeats it."""
        begin = self.starts[row["line"] - 1]
        end = (self.text + "\n").index("\n", begin)
        words = re.compile(rf"(?<!\w){re.escape(str(row['words']))}(?!\w)")
        return [hit.span() for hit in words.finditer(self.text, begin, end)][row.get("nth", 1) - 1]


@cache
def annotated() -> tuple[Annotated, ...]:
    found = []
    for path in sorted(GOLD.glob("*.yaml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = (ARTICLES / gold["article"]).read_text(encoding="utf-8")
        # The annotator was told the day of publication; a text may leave it out.
        one = article(text, source=gold["article"])
        one = one if one.published else article(text, published=str(gold["published"]))
        starts = [0, *(match.end() for match in re.finditer("\n", text))]
        found.append(Annotated(path.stem, text, one, pipeline.reading(one), gold, starts))
    return tuple(found)


def told(one: Annotated) -> list[Told]:
    """List what the reader links, references among it."""
    reading, found = one.reading, []
    for i in sorted({*reading.mentions, *reading.references}):
        mention, reference = reading.mentions.get(i), reading.references.get(i)
        entities = mention.entities if mention is not None else ()
        if not entities and reference is not None:
            entities = reference.entities
        kind = mention.kind if mention is not None else "reference"
        begin, end = reading.begins[i], reading.ends[i]
        if mention is not None:
            begin, end = mention.begin, mention.end
        if entities:
            found.append(Told(begin, end, tuple(e.name for e in entities), kind))
    return found


def agree(gold: str, name: str) -> bool:
    """Compare names; "Fergana" for "the Ferghana region" is the region."""
    return same("participant", gold, name) or same("participant", f"{gold} Region", name)


def linking() -> Score:
    right, false, missed, lines = 0, 0, 0, []
    for one in annotated():
        mine = told(one)
        used: set[tuple[int, str]] = set()
        touched = {k for k, m in enumerate(mine) if m.kind in UNNAMED}
        for row in one.gold["mentions"]:
            begin, end = one.span(row)
            near = [k for k, m in enumerate(mine) if m.begin < end and begin < m.end]
            touched |= set(near)
            around = [mine[k] for k in near if mine[k].kind in UNNAMED]
            if any(m.begin <= begin and end <= m.end for m in around):
                continue
            hit = next(
                (
                    (k, name)
                    for k in near
                    for name in mine[k].names
                    if (k, name) not in used and agree(str(row["means"]), name)
                ),
                None,
            )
            if hit:
                used.add(hit)
                right += 1
                continue
            missed += 1
            wrong = [
                k for k in near if mine[k].kind != "reference" and not any(u[0] == k for u in used)
            ]
            false += bool(wrong)
            got = [mine[k].names for k in near]
            lines.append(f"{one.stem} {row['words']!r}: {got}, not {row['means']}")
        for k, m in enumerate(mine):
            if k not in touched and m.kind != "reference":
                false += 1
                lines.append(
                    f"{one.stem} false {one.text[m.begin : m.end]!r}: {m.names} ({m.kind})"
                )
    return Score(right, false, missed, tuple(lines))


def noise() -> Score:
    """Compare noise by what stands in its lines: a repeated headline may be either line."""
    right, false, missed, lines = 0, 0, 0, []
    for one in annotated():
        physical = one.text.splitlines()
        gold = Counter(physical[n - 1].strip() for row in one.gold["noise"] for n in row["lines"])
        title = one.line(one.article.body - 1)
        mine = Counter(
            physical[one.line(n.begin) - 1].strip()
            for n in one.article.noise
            if n.kind != "dateline" and one.line(n.begin) != title
        )
        right += (gold & mine).total()
        false += (mine - gold).total()
        missed += (gold - mine).total()
        lines += [f"{one.stem} false {line!r}" for line in mine - gold]
        lines += [f"{one.stem} missed {line!r}" for line in gold - mine]
    return Score(right, false, missed, tuple(lines))


def timing() -> Score:
    """Compare the values of times; `false` counts those that the annotator gives no value."""
    right, false, missed, lines = 0, 0, 0, []
    for one in annotated():
        mine = list(one.reading.times.values())
        touched = []
        for row in one.gold["times"]:
            begin, end = one.span(row)
            near = [t for t in mine if t.begin < end and begin < t.end]
            touched += near
            if row.get("noise"):
                continue
            value = str(row.get("start") or "")
            if value and any(value in (t.past.start, t.future.start) for t in near):
                right += 1
            elif value or near:
                missed += bool(value)
                false += not value
                lines.append(
                    f"{one.stem} {row['words']!r}: {[t.past for t in near]}, not {value!r}"
                )
        for t in mine:
            if t not in touched:
                false += 1
                lines.append(f"{one.stem} false {one.text[t.begin : t.end]!r} {t.past}")
    return Score(right, false, missed, tuple(lines))


needs_articles = pytest.mark.skipif(
    not ARTICLES.is_dir(), reason="the annotated articles stand beside the checkout only"
)


@needs_articles
def test_linking() -> None:
    score = linking()
    assert score.precision >= 0.975 and score.recall >= 0.975, "\n".join(score.lines)


@needs_articles
def test_noise() -> None:
    score = noise()
    assert score.f1 >= 0.99, "\n".join(score.lines)


@needs_articles
def test_times() -> None:
    score = timing()
    assert score.recall >= 0.98 and score.false == 0, "\n".join(score.lines)
