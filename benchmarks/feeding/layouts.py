"""A story → a page in one of twelve layouts, after news sites and ministries of the region.

Each has what surrounds a text on real sites: menus, dates of the day of the crawl and of other
news, captions, counters, tags, rates of exchange, lists of related news, comments, disclaimers.
"""

from __future__ import annotations

from datetime import timedelta
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from .newsroom import HEADLINES, MONTHS, STATES, TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from random import Random

    from .newsroom import Story

_RUSSIAN = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
)  # fmt: skip
_SECTIONS = ("Politics", "Economy", "Society", "World", "Culture", "Sport", "Central Asia")


class Page(NamedTuple):
    """A page, its address, and the story that it shows."""

    layout: str
    address: str
    html: str
    story: Story


def page(story: Story, layout: str, random: Random) -> Page:
    """Show a story in a layout."""
    slug = "-".join("".join(c if c.isalnum() else " " for c in story.title.lower()).split())[:60]
    address = _ADDRESSES[layout].format(slug=slug, day=story.published, n=random.randrange(9999))
    return Page(layout, address, LAYOUTS[layout](story, random), story)


def _long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _american(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _clock(random: Random) -> str:
    return f"{random.randrange(24):02}:{random.randrange(60):02}"


def _crawled(story: Story) -> date:
    return story.published + timedelta(400)


def _document(story: Story, site: str, body: str, head: str = "", window: str = "") -> str:
    title = window or f"{story.title} - {site}"
    return (
        f'<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>{head}<style>p {{ margin: 1em }}</style>"
        '<script>var now = "2026-11-22"; track("page", {date: "21.11.2026"});</script></head>'
        f"<body>{body}</body></html>"
    )


def _menu(random: Random) -> str:
    items = "".join(f'<li><a href="/{s.lower()}">{s}</a></li>' for s in random.sample(_SECTIONS, 6))
    return (
        f'<nav class="menu"><ul><li><a href="/">Home</a></li>{items}</ul>'
        '<div class="lang"><a href="/kz">Қаз</a> | <a href="/ru">Рус</a> | <a href="/en">Eng</a>'
        "</div></nav>"
    )


def _other(random: Random) -> str:
    a, b = random.sample(sorted(STATES), 2)
    names = {"a": a, "b": b, "la": STATES[a][0], "lb": STATES[b][0]}
    topic = random.choice(TOPICS)
    return random.choice(HEADLINES).format(**names, ca=STATES[a][1], cb=STATES[b][1], topic=topic)


def _related(story: Story, random: Random, name: str = "Related news", count: int = 6) -> str:
    items = []
    for _ in range(count):
        day = story.published + timedelta(random.randrange(-9, 60))
        items.append(
            f'<li><span class="date">{day:%d.%m.%Y} {_clock(random)}</span> '
            f'<a href="/news/{random.randrange(9999)}">{escape(_other(random))}</a></li>'
        )
    return f'<div class="related"><h3>{name}</h3><ul>{"".join(items)}</ul></div>'


def _footer(site: str) -> str:
    return (
        f"<footer><p>© 2010-2026 {site}. All rights reserved. Reproduction of materials is allowed "
        'with a hyperlink to the source.</p><p><a href="/about">About us</a> '
        '<a href="/contacts">Contacts</a> <a href="/rss">RSS</a></p></footer>'
    )


def _paragraphs(paragraphs: tuple[str, ...], lead: str = "") -> str:
    first, *rest = paragraphs
    return "".join(f"<p>{escape(text)}</p>" for text in (lead + first, *rest))


def _photo(story: Story) -> str:
    return (
        f'<figure><img src="/p.jpg" alt="{escape(story.title)}">'
        f"<figcaption>{escape(story.title)}. Photo credit: press service</figcaption></figure>"
    )


def _agency(story: Story, random: Random) -> str:
    """A national agency: time and day below the headline, tags, the author twice."""
    body = (
        f"{_menu(random)}<main><article><h1>{escape(story.title)}</h1>"
        f'<div class="info"><span>{_clock(random)}, {_long(story.published)}</span> '
        f"<span>GMT +5</span></div>{_photo(story)}<div class='text'>"
        f"{_paragraphs(story.paragraphs, f'{story.city.upper()}. KAZINFORM - ')}</div>"
        f'<div class="tags">Tags: <a href="/t/1">{story.state}</a> <a href="/t/2">Politics</a></div>'
        f'<div class="author">Author</div><div class="author">{story.author}</div>'
        f'<div class="author">{story.author}</div></article>'
        f"<aside>{_related(story, random, 'Most popular')}"
        f"{_related(story, random, 'Currently reading')}</aside></main>{_footer('Agency')}"
    )
    return _document(story, "Agency", body)


def _newspaper(story: Story, random: Random) -> str:
    """A newspaper: byline and day in one line, sub-heads, a newsletter, machine-readable time."""
    first, *rest = story.paragraphs
    middle = len(rest) // 2
    subhead = "<h2>What comes next</h2>" if len(rest) > 3 else ""
    changed = (story.published + timedelta(3)).isoformat()
    head = (
        f'<meta property="og:title" content="{escape(story.title)}">'
        '<meta property="og:site_name" content="The Newspaper">'
        f'<meta property="article:published_time" content="{story.published}T20:10:00+00:00">'
        f'<meta property="article:modified_time" content="{changed}T08:00:00+00:00">'
    )
    body = (
        f"{_menu(random)}<article class='post'><h1 class='entry-title'>{escape(story.title)}</h1>"
        f"<p class='byline'>By <a href='/by/1'>{story.author}</a> in <a href='/i'>International</a>"
        f" on {_long(story.published)}</p>"
        f"<p>{story.city.upper()} – {escape(first)}</p>"
        f"{''.join(f'<p>{escape(p)}</p>' for p in rest[:middle])}{subhead}"
        f"{''.join(f'<p>{escape(p)}</p>' for p in rest[middle:])}"
        "<div class='newsletter'><p>Get The Newspaper stories sent directly to you! Sign up via "
        "the website or subscribe to our newsletter.</p></div></article>"
        f"<aside>{_related(story, random, 'Most Recent Stories')}</aside>{_footer('The Newspaper')}"
    )
    return _document(story, "The Newspaper", body, head)


def _wire(story: Story, random: Random) -> str:
    """A wire of press releases: day in the metadata and the dateline, source and disclaimer."""
    day = f"{MONTHS[story.published.month - 1]} {story.published.day}"
    head = f'<meta name="date" content="{story.published}">'
    body = (
        f"{_menu(random)}<div class='release'><h1>{escape(story.title)}</h1>"
        f"<div class='share'><a>Share</a> <a>Print</a></div>"
        f"{_paragraphs(story.paragraphs, f'{story.state.upper()}, {day} - ')}"
        "<p>Source: UzA</p></div><div class='legal'><p>Legal Disclaimer: the wire provides this "
        "news content as is without warranty of any kind. We do not accept any responsibility for "
        "the accuracy of the information contained in this article.</p></div>"
        f"{_related(story, random, 'More from this source')}{_footer('Press Wire')}"
    )
    return _document(story, "Press Wire", body, head, f"{story.title} | Press Wire")


def _ministry(story: Story, random: Random) -> str:
    """A ministry: no heading element, a motto of the year, trail of links, day and views."""
    body = (
        "<div id='top'><img src='/arms.png' alt='arms'> Ministry of Foreign Affairs. The year of "
        f"happy youth</div>{_menu(random)}<div class='crumbs'><a href='/'>Main page</a> » "
        "<a href='/news'>News</a></div><div class='content'>"
        f"<h2 class='title'>{escape(story.title)}</h2><div class='meta'><span>"
        f"{_long(story.published)}</span> <span class='views'>{random.randrange(9999)}</span></div>"
        f"{_paragraphs(story.paragraphs)}</div>"
        f"<div class='sidebar'>{_related(story, random, 'Latest news')}</div>{_footer('MFA')}"
    )
    return _document(story, "Ministry of Foreign Affairs", body)


def _state_agency(story: Story, random: Random) -> str:
    """A state agency: "Published", bare views, the caption three times, last news by day."""
    caption = f"<div class='caption'>{escape(story.title)}</div>"
    body = (
        f"{_menu(random)}<div class='item'><h1>{escape(story.title)}</h1>"
        f"<div class='pub'>Published {story.published:%d.%m.%Y}</div><div>{random.randrange(9999)}"
        f"</div><div class='gallery'><img src='1.jpg'>{caption}<img src='2.jpg'>{caption}</div>"
        f"{_paragraphs(story.paragraphs)}</div>"
        f"{_related(story, random, 'Last news', 10)}{_footer('State Agency')}"
    )
    return _document(story, "State Agency", body)


def _weblog(story: Story, random: Random) -> str:
    """A weblog of news: no day beside the headline, one behind the text, numbered related posts."""
    posts = "".join(f"<li><a href='/p{n}'>{escape(_other(random))}</a></li>" for n in range(5))
    body = (
        f"<header><div class='site'>News Weblog</div>{_menu(random)}</header>"
        f"<div class='post'><h1>{escape(story.title)}</h1><div>By editor</div>"
        f"<div class='entry'>{_paragraphs(story.paragraphs)}"
        f"<p>///nCa, {_long(story.published)}</p></div>"
        f"<div class='yarpp'><h3>Related posts:</h3><ol>{posts}</ol></div></div>"
        f"<div class='widget'>{_crawled(story):%A, %d %B %Y}</div>{_footer('News Weblog')}"
    )
    return _document(story, "News Weblog", body)


def _portal(story: Story, random: Random) -> str:
    """A portal: day and time above the headline, other news within the text."""
    first, *rest = story.paragraphs
    also = f"<div class='also'><b>Read also</b> <a href='/n/1'>{escape(_other(random))}</a></div>"
    body = (
        f"{_menu(random)}<div class='wrap'><div class='news'><div class='date'>"
        f"{story.published:%d.%m.%Y} | {_clock(random)} |</div><h1>{escape(story.title)}</h1>"
        f"{_photo(story)}<p>{escape(first)}</p>{also}"
        f"{''.join(f'<p>{escape(p)}</p>' for p in rest)}"
        "<p class='note'>To leave a comment, please log in or register.</p></div></div>"
        f"{_related(story, random, 'Other news')}{_footer('Portal')}"
    )
    return _document(story, "Portal", body, window=f"Portal: {story.title}")


def _trend(story: Story, random: Random) -> str:
    """A regional agency: metadata as JSON-LD, dateline without a year, lines that ask to follow."""
    day = f"{MONTHS[story.published.month - 1]} {story.published.day}"
    title = story.title.replace('"', "'")
    head = (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": '
        f'"NewsArticle", "headline": "{title}", "datePublished": "{story.published}T10:15:00+04:00", '
        f'"dateModified": "{story.published + timedelta(1)}T10:15:00+04:00", "author": '
        f'{{"@type": "Person", "name": "{story.author}"}}}}</script>'
    )
    body = (
        f"{_menu(random)}<div class='main'><h1>{escape(story.title)}</h1>"
        "<div class='sect'>Politics</div>"
        f"{_paragraphs(story.paragraphs, f'{story.city.upper()}, {story.state}, {day}. ')}"
        "<p class='follow'>Stay up-to-date with more news on our Telegram channel</p>"
        "<p class='follow'>Follow us on social networks</p></div>"
        f"<div class='feed'>{_related(story, random, 'Latest')}</div>{_footer('Regional Agency')}"
    )
    return _document(story, "Regional Agency", body, head)


def _ticker(story: Story, random: Random) -> str:
    """A city agency: rates of exchange above, day in Russian, the site as first heading."""
    day = f"{story.published.day} {_RUSSIAN[story.published.month - 1]} {story.published.year}"
    body = (
        f"<div class='bar'>{_clock(random)} {_crawled(story):%d.%m.%Y} USD 86.{random.randrange(99)} "
        f"EUR 93.{random.randrange(99)} RUB 0.9{random.randrange(9)}</div>"
        f"<h1 class='logo'><a href='/'>City Agency</a></h1>{_menu(random)}"
        f"<div class='newsView'><h1 itemprop='headline'>{escape(story.title)}</h1>"
        f"<div class='newsDate'>{_clock(random)}, {day}, <span>{story.author}</span></div>"
        f"<div class='cont'>{_paragraphs(story.paragraphs)}</div>"
        f"<div class='newsLink'>link: https://city.example/{random.randrange(9999)}</div>"
        f"<div class='views'>views: {random.randrange(9999)}</div><div>Print</div></div>"
        f"{_related(story, random, 'Related')}{_related(story, random, 'Popular')}"
        f"{_footer('City Agency')}"
    )
    return _document(story, "City Agency", body)


def _daily(story: Story, random: Random) -> str:
    """An online daily: section, time and day in one line, reading time, tags, related by time."""
    tags = " ".join(f"<a href='/t/{n}'>#{word}</a>" for n, word in enumerate(story.title.split()))
    body = (
        f"{_menu(random)}<div class='single'><div class='single__date'>POLITICS | "
        f"{_clock(random)} / {story.published:%d.%m.%Y}</div><div>{random.randrange(900, 9999)}"
        f"</div><div>3 min read</div><h1 class='single__title'>{escape(story.title)}</h1>"
        f"{_photo(story)}<div class='single__text'>{_paragraphs(story.paragraphs)}</div>"
        f"<div class='tags'>{tags}</div></div>{_related(story, random, 'Related News')}"
        f"{_footer('Online Daily')}"
    )
    return _document(story, "Online Daily", body)


def _president(story: Story, random: Random) -> str:
    """A head of state's site: everything in tables, the day above the headline in ISO form."""
    rows = "".join(
        f"<tr><td><font size='2'>{escape(text)}</font></td></tr>" for text in story.paragraphs
    )
    body = (
        f"<table width='100%'><tr><td>{_menu(random)}</td></tr><tr><td>"
        f"<div class='head'>{story.published.isoformat()} | Politics</div>"
        f"<h1>{escape(story.title)}</h1><table class='text'>{rows}</table>"
        f"</td><td width='20%'>{_related(story, random, 'News')}</td></tr></table>"
        f"{_footer('Press service')}"
    )
    return _document(story, "Press service", body)


def _times(story: Story, random: Random) -> str:
    """A city newspaper: the day of the crawl above all, the real one in small print, comments."""
    comment = (story.published + timedelta(random.randrange(1, 9))).strftime("%d %B %Y")
    body = (
        f"<div class='today'>{_crawled(story):%A}, {_crawled(story).day}, "
        f"{_crawled(story):%B, %Y}</div>{_menu(random)}<section><h2 class='art'>"
        f"<a href='#'>{escape(story.title)}</a></h2><small>Published: {story.published:%A}, "
        f"{_american(story.published)}</small>{_paragraphs(story.paragraphs)}</section>"
        f"<section class='comments'><h4>Comments (1)</h4><p>{comment} guest: good news!</p>"
        "</section><p>Read us on Telegram</p>"
        f"{_related(story, random, 'See also')}{_footer('City Times')}"
    )
    return _document(story, "City Times", body)


LAYOUTS: dict[str, Callable[[Story, Random], str]] = {
    "agency": _agency,
    "city agency": _ticker,
    "city newspaper": _times,
    "head of state": _president,
    "ministry": _ministry,
    "newspaper": _newspaper,
    "online daily": _daily,
    "portal": _portal,
    "press wire": _wire,
    "regional agency": _trend,
    "state agency": _state_agency,
    "weblog": _weblog,
}
_ADDRESSES = {name: f"https://{name.replace(' ', '-')}.example/{{n}}/{{slug}}" for name in LAYOUTS}
_ADDRESSES["weblog"] = "https://weblog.example/{slug}-{n}/"
_ADDRESSES["portal"] = "https://portal.example/en/post/{n}"
