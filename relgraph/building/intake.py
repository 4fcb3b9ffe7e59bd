"""What a reader hands on → what must be read, and what came of it → the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import store
from ..articles import Raw
from ..store import SetAside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Store

    from ..articles import Quarantined
    from ..model import Report
    from ..store import Register


_CHECKPOINT = 500


class Intake:
    """Tells articles that must be read from those in the store, and keeps what they say."""

    def __init__(self, quads: Store, register: Register, version: str) -> None:
        self.read = 0
        self._quads = quads
        self._register = register
        self._version = version

    def new(self, items: Iterable[Raw | Quarantined]) -> Iterator[Raw]:
        """Give the articles that this version has not read yet, each once."""
        for item in items:
            if not isinstance(item, Raw):
                self._register.set_aside(SetAside(item.source, item.reason))
            elif self._register.see(item.iri, item.source, item.whole) and not self._is_known(item):
                yield item

    def kept(self, found: Iterable[tuple[Raw, Report | str]]) -> Iterator[Report]:
        """Store what each article says, the whole article at once, and give it."""
        for raw, report in found:
            if isinstance(report, str):
                self._register.refuse(raw.iri, self._of(raw), SetAside(raw.source, report))
            else:
                self.read += 1
                self._register.put(report.article, raw.whole)
                store.put_article(self._quads, report, self._of(raw))
                if self.read % _CHECKPOINT == 0:
                    self._quads.flush()  # what is written leaves the memory
                yield report

    def forget_outdated(self) -> None:
        """Remove the articles whose files say something else now."""
        for article in self._register.outdated():
            store.remove(self._quads, article)
            self._register.remove(article)

    def _is_known(self, raw: Raw) -> bool:
        """Tell whether an article was read, or refused, by this version."""
        if reason := self._register.refusal(raw.iri, self._of(raw)):
            self._register.refuse(raw.iri, self._of(raw), SetAside(raw.source, reason))
            return True
        known = store.version_of(self._quads, raw.iri) == self._of(raw)
        return known and self._register.holds(raw.iri)

    def _of(self, raw: Raw) -> str:
        return f"{self._version} {raw.mapping}".rstrip()
