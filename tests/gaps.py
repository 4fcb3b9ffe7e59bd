"""Marks the cases that are not read yet with `gap`, and unmarks those that are.

Run `python -m tests.gaps` after a change to the rules: the diff shows what was won and lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from .test_events import CASES, case_of, differences, kind_of

if TYPE_CHECKING:
    from pathlib import Path

GAP = "  gap: not read yet\n"


def marked(path: Path) -> str:
    """Return the text of a file of cases with its gaps marked as they are now."""
    text = path.read_text(encoding="utf-8").replace(GAP, "")
    lines = text.splitlines(keepends=True)
    rows, nodes = yaml.safe_load(text), yaml.compose(text).value
    for row, node in reversed(list(zip(rows, nodes, strict=True))):
        if differences(case_of(kind_of(path), row)):
            words = next(value for key, value in node.value if key.value == "text")
            at = words.end_mark.line + (words.end_mark.column > 0)
            lines.insert(at, GAP)
    return "".join(lines)


def main() -> None:
    """Rewrite every file of cases."""
    for path in sorted(CASES.glob("*.yaml")):
        path.write_text(marked(path), encoding="utf-8")


if __name__ == "__main__":
    main()
