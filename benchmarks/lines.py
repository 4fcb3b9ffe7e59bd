"""What a benchmark tells: lines of one table, each with its goal and whether it was met."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = "| what | ours | theirs | ratio (least to most) | goal | |\n|---|---:|---:|---:|---:|---|"


class Goal(NamedTuple):
    """Bounds of a ratio; None where there is none."""

    least: float | None = None
    most: float | None = None

    def __str__(self) -> str:
        if self.least is not None:
            return f"≥ {self.least:g}"
        return "" if self.most is None else f"≤ {self.most:g}"

    def verdict(self, ratio: float) -> str:
        """Return whether a ratio is within the bounds; nothing where there are none."""
        if self.least is None and self.most is None:
            return ""
        over = self.most is not None and ratio > self.most
        under = self.least is not None and ratio < self.least
        return "missed" if over or under else "met"


class Line(NamedTuple):
    """Two figures measured side by side, round by round, and the ratio of their medians."""

    what: str
    unit: str
    ours: Sequence[float]
    theirs: Sequence[float]
    goal: Goal = Goal()
    inverse: bool = False

    @property
    def ratios(self) -> list[float]:
        """Ours to theirs in each round, or theirs to ours where it is told how many times less."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return [b / a if self.inverse else a / b for a, b in pairs]

    @property
    def ratio(self) -> float:
        """The ratio of the medians."""
        ours, theirs = median(self.ours), median(self.theirs)
        return theirs / ours if self.inverse else ours / theirs

    def __str__(self) -> str:
        spread = f" ({min(self.ratios):.2f} to {max(self.ratios):.2f})" if self.ratios[1:] else ""
        figures = f"{_shown(median(self.ours))} | {_shown(median(self.theirs))}"
        told = f"{self.ratio:.2f}{spread} | {self.goal} | {self.goal.verdict(self.ratio)}"
        return f"| {self.what}, {self.unit} | {figures} | {told} |"

    def record(self) -> dict[str, object]:
        """Return the same for a file."""
        return {
            "what": self.what,
            "unit": self.unit,
            "ours": median(self.ours),
            "theirs": median(self.theirs),
            "ratio": self.ratio,
            "least": min(self.ratios),
            "most": max(self.ratios),
            "goal": str(self.goal),
            "verdict": self.goal.verdict(self.ratio),
        }


def _shown(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"
