"""The README names every command and shows what they really print.

`python -m tests.test_readme` writes the real output into the README.
"""

import re
import shlex
import tempfile
from pathlib import Path

from click.testing import CliRunner

from relgraph.cli import main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
GRAPH = "build/demo"
_CONSOLE = re.compile(r"(?<=```console\n)\$ (.+)\n[^`]*(?=```)")
_PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


def rewritten(readme, folder):
    """Return the README with the real output of its commands; the graph is built in `folder`."""
    return _CONSOLE.sub(lambda block: f"$ {block[1]}\n{_output(block[1], folder)}", readme)


def _output(command, folder):
    words = shlex.split(command)[1:]
    words = [folder if word == GRAPH else word for word in words]
    done = CliRunner().invoke(main, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    lines = done.output.replace(folder, GRAPH).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def test_every_command_is_named():
    readme = README.read_text(encoding="utf-8")
    assert [name for name in main.commands if f"`relgraph {name}" not in readme] == []
    assert {"make demo", "make test"} <= set(re.findall(r"^make \w+", readme, re.MULTILINE))


def test_commands_print_what_the_readme_shows(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    readme = README.read_text(encoding="utf-8")
    assert rewritten(readme, str(tmp_path / "graph")) == readme


def test_the_python_example_runs(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "articles").symlink_to(ROOT / "data" / "articles")
    monkeypatch.chdir(tmp_path)
    examples = _PYTHON.findall(README.read_text(encoding="utf-8"))
    assert len(examples) == 1
    exec(compile(examples[0], "README.md", "exec"), {})


def test_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        text = rewritten(README.read_text(encoding="utf-8"), f"{folder}/graph")
        README.write_text(text, encoding="utf-8")
