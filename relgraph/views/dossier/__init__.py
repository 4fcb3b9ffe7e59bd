"""What is known between two sides → one page of HTML that needs nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from .chart import chart
from .told import anchor, promised, source, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import Article
    from ..scope import Scope


def _order(article: Article) -> tuple[str, str]:
    return article.published, article.iri


def page(scope: Scope, articles: Mapping[str, Article]) -> str:
    """Return the page; whatever comes from articles is escaped."""
    templates = Environment(
        loader=PackageLoader(__name__, "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    events = [told(event, articles) for event in scope.events]
    events.sort(key=lambda event: (not event.day, event.day, event.anchor))
    by_anchor = {event.anchor: event for event in events}
    read = {articles[m.article] for event in scope.events for m in event.mentions}
    return templates.get_template("dossier.html").render(
        title=scope.title,
        events=events,
        promises=[
            promised(commitment, by_anchor[anchor(commitment.event)], articles)
            for commitment in scope.commitments
        ],
        anchors=set(by_anchor),
        figures=[event for event in events if event.figures],
        documents=[event for event in events if event.instruments],
        chart=chart(events),
        articles=[source(article) for article in sorted(read, key=_order)],
    )
