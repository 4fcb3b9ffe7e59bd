"""What a reader hands on: the bytes of one article as they came, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..model import minted


class Told(NamedTuple):
    """Something that is known of an article, and what told it; empty where nothing did."""

    value: str = ""
    origin: str = ""


class Given(NamedTuple):
    """What a page, a row or front matter tells of an article; `published` is an ISO day."""

    title: Told = Told()
    published: Told = Told()
    language: Told = Told()
    publisher: Told = Told()
    author: Told = Told()
    url: Told = Told()

    def before(self, other: Given) -> Given:
        """Return what this tells, and where it tells nothing what another does."""
        pairs = zip(self, other, strict=True)
        return Given(*(mine if mine.value else theirs for mine, theirs in pairs))


class Raw(NamedTuple):
    """One article before it is read.

    `whole` is the file that `source` is or lies in, empty for standard input: what such a file
    said before and says no more is outdated. `sha256` is the hash of the bytes as they came;
    `mapping` names the fields that a row was read by.
    """

    source: str
    whole: str
    format: str
    content: bytes
    sha256: str
    given: Given = Given()
    charset: str = ""
    mapping: str = ""

    @property
    def iri(self) -> str:
        """The IRI of the article, which its bytes alone decide."""
        return minted("article", self.sha256)


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A source that could not be read, and why."""

    source: str
    reason: str


class ReadOptions(NamedTuple):
    """How input is read: which field of a row tells what, and the format where no name tells it."""

    fields: tuple[tuple[str, str], ...] = ()
    format: str = ""
