"""The README names every command and shows what they really print.

`python -m tests.test_readme` writes the real output into the README, draws its picture and keeps
the figures for dossiers. A block that ends with "…" keeps its number of lines.
"""

import re
import shlex
import shutil
import tempfile
from contextlib import chdir
from itertools import chain
from pathlib import Path

from click.testing import CliRunner

from relgraph.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PICTURE = ROOT / "data" / "pictures" / "timeline.svg"
ACCURACY = ROOT / "data" / "accuracy" / "sample.csv"
_FIGURES = re.compile(r"^([A-Z]\w+) +(\d+) +(\d+)  ([\d.]+) ", re.MULTILINE)
HEAD = ("type", "gold", "found", "agree")
_CONSOLE = re.compile(r"(?<=```console\n)\$ (.+)\n([^`]*)(?=```)")
_PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


def rewritten(readme, place):
    """Return the README with the real output of its commands, run in an empty folder."""
    (place / "data").symlink_to(ROOT / "data")
    with chdir(place):
        return _CONSOLE.sub(_shown, readme)


def _shown(block):
    command, lines = block[1], block[2].splitlines()
    done = CliRunner().invoke(main, shlex.split(command)[1:], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    printed = done.output.splitlines()
    if lines[-1:] == ["…"]:
        printed[len(lines) - 1 :] = ["…"]
    return "".join(f"{line.rstrip()}\n" for line in [f"$ {command}", *printed])


def figures(readme):
    """Return the table of figures that the README shows, as dossiers tell them."""
    rows = ((kind, gold, found, round(int(found) * float(precision)))
            for kind, gold, found, precision in _FIGURES.findall(readme))  # fmt: skip
    return "".join(f"{','.join(map(str, row))}\n" for row in [HEAD, *rows])


def test_dossiers_tell_the_figures_of_the_readme():
    told = figures(README.read_text(encoding="utf-8"))
    assert ACCURACY.read_text(encoding="utf-8") == told, "run `python -m tests.test_readme`"


def test_every_command_is_named():
    readme = README.read_text(encoding="utf-8")
    commands = chain.from_iterable(COMMANDS.values())
    assert [name for name in commands if f"`relgraph {name}" not in readme] == []
    assert {"make demo", "make test"} <= set(re.findall(r"^make \w+", readme, re.MULTILINE))


def test_examples_do_what_the_readme_shows(tmp_path, monkeypatch):
    readme = README.read_text(encoding="utf-8")
    assert rewritten(readme, tmp_path) == readme
    monkeypatch.chdir(tmp_path)
    (example,) = _PYTHON.findall(readme)
    exec(compile(example, README, "exec"), {})


def test_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        text = rewritten(README.read_text(encoding="utf-8"), Path(folder))
        shutil.copy(Path(folder) / PICTURE.name, PICTURE)
    README.write_text(text, encoding="utf-8")
    ACCURACY.write_text(figures(text), encoding="utf-8")
