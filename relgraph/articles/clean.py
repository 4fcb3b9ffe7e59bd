"""The text of an article → its headline and its noise: what is no news is marked, never cut."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import NamedTuple

from ..model import Noise
from . import layouts


class Line(NamedTuple):
    """A physical line without the white space around it."""

    begin: int
    end: int
    text: str


class Layout(NamedTuple):
    """Where the headline stands, what is noise, and the paragraphs of news."""

    title: tuple[int, int]
    noise: tuple[Noise, ...]
    paragraphs: tuple[tuple[int, int], ...]

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The paragraphs, and the datelines in front of them: what holds names and times."""
        datelines = ((n.begin, n.end) for n in self.noise if n.kind == "dateline")
        return tuple(sorted((*self.paragraphs, *datelines)))


def lines_of(text: str) -> list[Line]:
    """Cut a text into its lines that are not blank."""
    lines: list[Line] = []
    for match in re.finditer(r"[^\r\n\u2028\u2029]+", text):
        stripped = match.group().strip()
        if stripped:
            begin = match.start() + match.group().index(stripped)
            lines.append(Line(begin, begin + len(stripped), stripped))
    return lines


@lru_cache(maxsize=4)  # an article that was read is looked at once more for what it says
def cleaned(text: str, *, titled: bool = False) -> Layout:
    """Tell headline, noise and news apart, line by line.

    A `titled` text begins with its headline, whatever that looks like.
    """
    lines = lines_of(text)
    kinds = _kinds(lines)
    if titled:
        kinds[0] = ""
    # A text of noise alone: take its first line, so that something can be shown.
    title = 0 if titled else _title(lines, kinds) or 0
    span = lines[0][:2] if titled else _headline(lines[title])
    repeated = layouts.folded(text[span[0] : span[1]])
    for i, line in enumerate(lines):
        if i != title and not kinds[i] and repeated and layouts.folded(line.text) == repeated:
            kinds[i] = "title-repeat"
    noise = [
        Noise(line.begin, line.end, kind) for line, kind in zip(lines, kinds, strict=True) if kind
    ]
    if span[0] > lines[title].begin:
        noise.append(Noise(lines[title].begin, span[0], "header"))
    news = [line for line, kind in zip(lines, kinds, strict=True) if not kind]
    paragraphs: list[tuple[int, int]] = []
    for line in news:
        begin = line.begin
        if line.begin <= span[0] and line.end >= span[1] and span[1] > span[0]:
            begin = span[0]
        elif dateline := layouts.DATELINE.match(line.text):
            noise.append(Noise(line.begin, line.begin + dateline.end(), "dateline"))
            begin += dateline.end()
        if begin < line.end:
            paragraphs.append((begin, line.end))
    return Layout(span, tuple(sorted(noise)), _joined(text, paragraphs, span))


def _headline(line: Line) -> tuple[int, int]:
    """The span of the headline in its line; a line of running text has none."""
    begin = line.begin
    for lead in (layouts.FEED_DATE, layouts.BREADCRUMB):
        if match := lead.match(line.text[begin - line.begin :]):
            begin += match.end()
    running = len(line.text) > 160 or layouts.DATELINE.match(line.text)
    if line.text.endswith((".", "!", "”")) and running:
        return line.begin, line.begin
    return begin, line.end


def _title(lines: list[Line], kinds: list[str]) -> int | None:
    """The first line of news; where a trail of links ends in the headline, the line below it."""
    title = next((i for i, kind in enumerate(kinds) if not kind), None)
    if title is None or not title or lines[title - 1].text not in layouts.SEPARATORS:
        return title
    for i in range(title + 1, min(title + 4, len(lines))):
        if layouts.folded(lines[i].text) == layouts.folded(lines[title].text):
            kinds[title], kinds[i] = "title-repeat", ""
            return i
    return title


def _joined(
    text: str, paragraphs: list[tuple[int, int]], title: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """Join lines that a narrow column has broken within a sentence."""
    joined: list[tuple[int, int]] = []
    for begin, end in paragraphs:
        if joined and joined[-1] != title:
            before, last = joined[-1]
            gap = text[last:begin]
            broken = gap.count("\n") == 1 and len(text[before:last].splitlines()[-1]) > 40
            if broken and text[last - 1] not in '.!?:;”»"' and text[begin].islower():
                joined[-1] = (before, end)
                continue
        joined.append((begin, end))
    return tuple(joined)


def _kinds(lines: list[Line]) -> list[str]:
    kinds = [layouts.kind_of(line.text) for line in lines]
    seen: dict[str, int] = {}
    for i, line in enumerate(lines):
        key = layouts.folded(line.text)
        if key in seen and not kinds[i] and len(line.text) < 200:
            kinds[i] = "caption" if kinds[seen[key]] in ("", "caption") else kinds[seen[key]]
        seen.setdefault(key, i)
    _mark_captions(lines, kinds)
    _mark_tail(lines, kinds)
    _mark_head(lines, kinds)
    return kinds


def _mark_captions(lines: list[Line], kinds: list[str]) -> None:
    """A line without a full stop right above a photo credit is its caption."""
    headline = next((i for i, kind in enumerate(kinds) if not kind), 0)
    for i in range(1, len(lines)):
        above = lines[i - 1].text
        beside = kinds[i] == "credit" and not kinds[i - 1] and i - 1 != headline
        if beside and above[-1] not in ".!?:" and len(above.split()) <= 25:
            kinds[i - 1] = "caption"


def _mark_tail(lines: list[Line], kinds: list[str]) -> None:
    """From "Read also" or a disclaimer on, short lines to the end are no news."""
    headline = next((i for i, kind in enumerate(kinds) if not kind), 0)
    start = None
    for i in range(headline + 1, len(lines)):
        if kinds[i] in ("related", "boilerplate"):
            start = i if start is None else start
        elif start is not None and not kinds[i]:
            long = lines[i].text[-1] in '.!?”»"' and len(lines[i].text) > 120
            if long and kinds[start] == "related":
                start = None
            else:
                kinds[i] = kinds[start]
    for i in range(len(lines) - 1, headline, -1):
        if kinds[i]:
            continue
        words = lines[i].text.split()
        if lines[i].text[-1] in '.!?:;”»"…),' or len(words) > 30:
            break
        capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
        if len(words) <= 4 and capitals == len(words):
            kinds[i] = "byline"
        elif capitals >= 0.75 * len(words):
            kinds[i] = "tags"
        else:
            break


def _mark_head(lines: list[Line], kinds: list[str]) -> None:
    """Site names and sections above the headline."""
    first = [i for i, kind in enumerate(kinds) if not kind][:4]
    for here, after in itertools.pairwise(first):
        text, following = lines[here].text, lines[after].text
        words = text.split()
        if layouts.BREADCRUMB.match(following):
            kinds[here] = "header"
            continue
        section = len(words) <= 3 and len(following.split()) >= 4 and text[-1] not in ".!?"
        if section or (layouts.SITE.search(text) and len(words) <= 8):
            kinds[here] = "header"
        else:
            break
