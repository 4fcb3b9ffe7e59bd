"""What holds for all modules and event types together."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from relgraph.articles import article
from relgraph.pipeline import extract
from relgraph.vocabulary import REL, event_type, event_types, example

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "relgraph").rglob("*.py"))
LONGEST = 300
HEAVY = ("spacy", "rdflib", "networkx", "pyoxigraph", "pyshacl", "pandas", "yaml")

# Roles that an event type has and its room does not read, each with the reason.
UNREAD: dict[str, str] = {}


def _names(modules):
    return [str(path.relative_to(ROOT)) for path in modules]


def _run(code):
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout


@pytest.mark.parametrize("kind", [found.kind for found in event_types()], ids=lambda k: k.name)
def test_the_example_of_a_type_fires_in_its_room(kind):
    sentence = article(example(kind), published="2024-08-05", headline=False)
    assert kind in {mention.kind for mention in extract(sentence)}, example(kind)


def test_every_role_is_named_in_its_room():
    unread = set()
    for room in sorted((ROOT / "relgraph" / "events").glob("[a-z]*.py")):
        named = set(re.findall(r"\bREL\.(\w+)", room.read_text(encoding="utf-8")))
        kind = event_type(import_module(f"relgraph.events.{room.stem}").FRAME.kind)
        roles = {*kind.roles, *((REL.place,) if kind.has_place else ())}
        unread |= {f"{kind.kind.name}.{role.name}" for role in roles if role.name not in named}
    assert sorted(unread) == sorted(UNREAD)


def test_no_file_is_long():
    counts = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert _names(path for path, count in counts.items() if count > LONGEST) == []


def test_help_starts_light():
    code = (
        "import sys\nfrom relgraph.cli import main\nmain(['--help'], standalone_mode=False)\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    assert _run(code).splitlines()[-1] == "[]"


def test_the_stages_load_without_the_parser():
    code = (
        "import sys\nfrom relgraph import events, pipeline\nevents.frames()\n"
        "print([name for name in ('spacy', 'rdflib', 'networkx') if name in sys.modules])"
    )
    assert _run(code) == "[]\n"
