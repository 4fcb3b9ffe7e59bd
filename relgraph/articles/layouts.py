"""How outlets set dates, credits, counters and boilerplate: patterns for single lines."""

from __future__ import annotations

import re
import unicodedata

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATE = re.compile(
    rf"(?:{_DAY},?\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|"
    rf"\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+{_MONTH}(?!\w)|{_MONTH}\s+\d{{1,2}}(?!\d))",
    re.IGNORECASE,
)
BREADCRUMB = re.compile(r"(?:Home|Main page|Main)\s*[»>/\\|]\s*")
FEED_DATE = re.compile(r"date \d{4}-\d{2}-\d{2}\b[ \t]*(?:(?:EN|RU|[A-Z]{2})$)?")
_TIME = re.compile(
    r"\b\d{1,2}:\d{2}(?::\d{2})?\b|\b(?:GMT|UTC|am|pm|a\.m\.|p\.m\.)\s*[+-]?\d*(?::\d\d)?", re.I
)

# "BISHKEK, Nov. 3, 2022. /Kabar/ -", "Tehran, IRNA -", "MOSCOW, March 17. /TASS/."
DATELINE = re.compile(
    rf"(?:(?:[A-Z][A-Z’'\-]{{2,}}(?:[ -][A-Z][A-Z’'\-]+)*|"
    rf"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?(?=[,.] ?{_MONTH} \d))"
    rf"(?:, [A-Z][A-Za-z]+)?"
    rf"(?:[,.]? ?(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|"
    rf"\d{{2}}\.\d{{2}}\.\d{{4}}))?"
    rf"(?:[,.]? ?(?:[/(][^/)\n]{{2,40}}[/)]|KAZINFORM|Trend|Kazinform|TASS|Xinhua|"
    rf"Asia-Plus|IRNA|APP|nCa))?"
    rf"[.:]? ?(?:(?:--|[–—]|(?<=\s)-)\s?|(?<=\)):\s?)|"
    rf"[A-Z][A-Za-z’'\-]+(?: [A-Z][a-z]+)?(?:, [A-Z][A-Za-z]+)?, {_MONTH} \d{{1,2}}"
    rf"(?:, \d{{4}})?\.(?: ?/[^/\n]{{2,30}}/\.?)? |"
    rf"[A-Z’'\-]{{3,}}(?: [A-Z]+)?, {_MONTH} \d{{1,2}}\. (?:/[^/\n]{{2,30}}/\.? )?|"
    rf"[A-Z][A-Za-z’'\-]+(?: [A-Z][a-z]+)?, [A-Z][a-z]+ [/(][^/)\n]{{2,40}}[/)] ?(?:--|"
    rf"[–—]|(?<=\s)-)\s?|"
    rf"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?, [A-Z]{{3,}} ?(?:--|[–—]|-) |"
    rf"[A-Z]{{3,}}PRESS\.COM - )"
)
SITE = re.compile(
    r"»|\.(?:com|kz|uz|kg|tj|tm|org|net|info|az|ru)\b|\bnCa\b|^Home\b|News Central Asia|"
    r"Ministry of Foreign Affairs of",
)

_WHOLE_LINES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("currency",
         (r"(?:[A-Z]{3}(?:/[A-Z]{3})?|[$€₽¥£]\s?\d*)\s*[=–—-]?\s*-?[\d.,]+"
         r"(?:\s*[+-]?[\d.,]+%?)?(?:\s+[A-Z]{3}\s*[\d.,]+)*|"
         r"[A-Z]{3}\s*[–—-]\s*-?[\d.,]+%|currency rates?.*")),
        ("counter",
         (r"(?:views?|просмотр\w*|reads?|hits|просмотров)\s*:?\s*[\d ,.]+|"
         r"[\d ,.]+\s*(?:views?|reads?|min read|minutes? read|comments?)?|"
         r"comments?\s*\(?\d*\)?|\d+\s*min(?:utes?)? read")),
        ("credit",
         (r"(?:photos?|images?|pictures?|фото|video)(?:\s+(?:credits?|courtesy|source|by|"
         r"from))?\s*(?:[:/©]|by|credit).*|©.*|credit:.*|source\s*:.*|\(?photo\)?")),
        ("share",
         (r"(?:print|share|facebook|twitter|telegram|whatsapp|search|send|tell a friend|"
         r"link|copy link|vkontakte|subscribe|menu|home|english|русский|login|e-?mail|"
         r"back|top|х|x)(?:\s*[|/,]?\s*(?:print|share|facebook|twitter|telegram|whatsapp|"
         r"send))*|to leave a comment.*|(?:қаз|рус|eng|en|ru|kz|tj|tm|"
         r"uz)(?:\s*[|/]\s*(?:қаз|рус|eng|en|ru|kz|tj|tm|uz|фар|العربية|中文))+")),
        ("byline",
         (r"(?:by|author|written by|reported by|автор|story by|reporter|editor|"
         r"editing by)\b:?(?:\s+[^.]{0,60})?")),
        ("tags", r"(?:tags?|keywords?|topics?)\s*:.*|(?:#\w+\s*)+"),
        ("related",
         (r"(?:read also|also read|see also|read more|related (?:news|posts|articles|stories)|"
         r"most (?:read|popular)|last(?:est)? news|latest news|other news|more (?:news|on this|"
         r"stories)|currently reading|you may also like|in other news|news feed|"
         r"editor'?s choice|follow us)\b.{0,90}")),
        # "Next week they will meet." is news: the headings of lists have no full stop.
        ("related",
         (r"(?:related|popular|latest|recommended|more:?|next|previous)\b.{0,90}"
         r"(?<![.!?])(?<![.!?][”’\"'»])")),
        ("related",
         (r"(?:related|read also|see also|also read|more on (?:this|the) (?:topic|"
         r"subject))\s*:.*")),
        ("share", r"(?:read|follow|join|find|watch) us (?:in|on|at) .{0,60}"),
        ("boilerplate",
         (r"(?:for (?:the )?information (?:of the )?media\b.*|"
         r"(?:this is )?not an official (?:record|document).*)")),
        ("boilerplate",
         (r".*(?:all rights reserved|legal disclaimer|reproduction|hyperlink|follow us on|"
         r"subscribe to|our newsletter|find us on|found (?:a|an) (?:error|mistake|typo)|"
         r"spotted (?:a|an) (?:error|mistake|typo)|ctrl\s?\+\s?enter|terms of use|"
         r"privacy policy|responsib\w+ for the content|carries only part of|"
         r"materials? from the site|undesirable organization|the views expressed|"
         r"join us on|our telegram|whatsapp channel|copyright ?(?:©|\(c\)|\d{4})).*")),
    )
)  # fmt: skip
_LONGEST_NOISE = 1500
SEPARATORS = ("\\", "/", "|", "»", ">", "›")
_SECTIONS = {
    "politics", "economy", "society", "world", "culture", "central asia", "news", "business",
    "international", "national", "nation", "sport", "sports", "official", "region", "kazakhstan",
    "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan", "home", "incidents", "energy",
    "events",
    "\\", "/", "|", "»", "*", "* * *", "***", "none", "none none", "power", "security", "finance",
    "main", "publications", "press releases", "press release", "top news", "analytics", "opinion",
}  # fmt: skip


_MARKS = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Letters and digits alone, to compare lines."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _MARKS.sub("", plain)


def kind_of(line: str) -> str:
    """The kind of noise that a single line is; empty for news, as any long line is."""
    if len(line) > _LONGEST_NOISE:
        return ""
    if line.strip("*•-–—=_ .|/\\»") == "" or line.casefold().strip(" .|»") in _SECTIONS:
        return "header"
    line = line.lstrip("•·*- ")
    if feed := FEED_DATE.match(line):
        rest = line[feed.end() :]
        if not rest or (not FEED_DATE.match(rest) and kind_of(rest)):
            return "header"
    for kind, pattern in _WHOLE_LINES:
        if pattern.fullmatch(line) and (kind != "byline" or len(line.split()) <= 8):
            return kind
    return "header" if _only_date(line) else ""


# The line of the day below a headline, with the hour and the office that posted it.
_POSTED = re.compile(r"(?:posted|published|updated|released|issued|date|last modified)\b", re.I)


def _only_date(line: str) -> bool:
    """Whether a line is a date or a time and little else: "POLITICS | 17:48"."""
    if line.endswith((".", "!", "?")) or not (DATE.search(line) or _TIME.search(line)):
        return False
    rest = _TIME.sub(" ", DATE.sub(" ", line))
    words = re.findall(r"[^\W\d_]+", rest)
    most = 10 if _POSTED.match(line) else 7 if line[0].isdigit() else 4
    return len(words) <= most
