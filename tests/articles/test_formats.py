"""Pages, Markdown, rows, archives and standard input become articles, or tell why not."""

import gzip
import io
import json
import sys
from random import Random

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from relgraph.articles import Quarantined, read, read_options
from relgraph.errors import ArticleError

TEXT = (
    "ASTANA. President Kassym-Jomart Tokayev received President Sadyr Japarov in Astana on Monday. "
    "The sides discussed trade and water, and agreed to meet again in the autumn."
)
RUSSIAN = "Президент Касым-Жомарт Токаев принял в Астане президента Кыргызстана Садыра Жапарова."
TITLE = "Tokayev receives Japarov in Astana"
PAGE = f"""<html><head><title>{TITLE} - Example News</title>
<meta property="og:site_name" content="Example News"><meta name="author" content="Aida Bekova">
</head><body><nav><a href="/">Home</a> Friday, 22 November 2024</nav><article><h1>{TITLE}</h1>
<div>{{date}}</div><p>{TEXT}</p><p>{TEXT.replace("Monday", "arrival")}</p></article>
<aside><h3>Related</h3><ul><li>7 August 2024 <a href="x">Mirziyoyev calls Putin</a></ul></aside>"""


def read_all(path, **options):
    return list(read([path], read_options(**{"fields": {}, **options})))


def read_one(tmp_path, name, data, **options):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (found,) = read_all(path, **options)
    return found


def reasons(found):
    return [item.reason for item in found if isinstance(item, Quarantined)]


def archive(*pages, packed=True, status="200 OK", kind="text/html; charset=utf-8", encoding=""):
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    headers = [("Content-Type", kind), ("Content-Encoding", encoding)][: 1 + bool(encoding)]
    for number, page in enumerate(pages, 1):
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        body = io.BytesIO(page if isinstance(page, bytes) else page.encode())
        address = f"https://example.org/{number}"
        writer.write_record(
            writer.create_warc_record(address, "response", payload=body, http_headers=http)
        )
    return stream.getvalue()


@pytest.mark.parametrize(
    "date",
    ["13:45, 5 August 2024", "<span>Mon</span> <b>05.08.2024</b> | 22:00", "5 августа 2024"],
)
def test_a_page_tells_its_day_beside_the_headline(tmp_path, date):
    found = read_one(tmp_path, "a.html", PAGE.replace("{date}", date))
    assert (found.title, found.title_from) == (TITLE, "headline")
    assert (found.published, found.published_from) == ("2024-08-05", "header")
    assert (found.publisher, found.publisher_from) == ("Example News", "metadata")
    assert (found.author, found.author_from) == ("Aida Bekova", "metadata")
    assert (found.language, found.language_from) == ("en", "text")
    assert found.text.startswith(f"{TITLE}\nASTANA. President")
    assert "Mirziyoyev" not in found.text


def test_the_metadata_of_a_page_tell_what_it_does_not_show(tmp_path):
    meta = '<meta property="article:published_time" content="2024-08-04T22:10:00+00:00"></head>'
    page = PAGE.replace("</head>", meta)
    found = read_one(tmp_path, "a.html", page.replace("{date}", "Politics"))
    assert (found.published, found.published_from) == ("2024-08-04", "metadata")
    found = read_one(tmp_path, "a.html", page.replace("{date}", "03:10, 5 August 2024"))
    assert (found.published, found.published_from) == ("2024-08-05", "header")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_page_in_another_encoding(tmp_path, encoding):
    page = PAGE.replace("{date}", "5 August 2024").replace("Astana on", "“Akorda” on")
    found = read_one(tmp_path, "a.html", page.encode(encoding))
    assert "in “Akorda” on Monday" in found.text


def test_what_is_no_page(tmp_path):
    assert read_one(tmp_path, "a.html", "<html><body></body>").reason == (
        "no text of an article in the page; nothing to read"
    )
    deep = "<html><body>" + "<div>" * 300 + TEXT
    assert read_one(tmp_path, "a.html", deep).reason.startswith("elements nested too deeply")
    many = f"<p>{TEXT}</p>" + "<p>a</p>" * 21_000
    assert read_one(tmp_path, "a.html", many).reason == "more than 20,000 elements; no article"


def test_another_language_is_set_aside(tmp_path):
    found = read_one(tmp_path, "a.txt", RUSSIAN)
    assert found.reason == "in Russian; relgraph reads English"


def test_markdown_leaves_its_words(tmp_path):
    text = (
        f"---\ntitle: '{TITLE}'\ndate: 2024-08-05\n---\n\n{TEXT}\n\n* **Water** [was](x) *told*\n"
    )
    found = read_one(tmp_path, "a.md", text)
    assert found.text == f"{TITLE}\n\n{TEXT}\n\nWater was told"
    assert (found.title, found.title_from) == (TITLE, "front matter")
    assert (found.published, found.published_from) == ("2024-08-05", "front matter")


ROW = {"headline": TITLE, "date": "2024-08-05T09:00:00Z", "body": TEXT, "site": "Example News"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jsonl", json.dumps(ROW)),
        ("a.json", json.dumps([ROW])),
        ("a.json", json.dumps({"articles": [ROW], "count": 1})),
        ("a.json", json.dumps(ROW, indent=1)),
        ("a.csv", f'headline,date,body,site\n{TITLE},2024-08-05,"{TEXT}",Example News\n'),
        ("a.csv", f'headline;date;body;site\n{TITLE};05.08.2024;"{TEXT}";Example News\n'),
    ],
)
def test_rows(tmp_path, name, data):
    found = read_one(tmp_path, name, data)
    assert found.source == f"{tmp_path / name}#1"
    assert found.text == f"{TITLE}\n\n{TEXT}"
    assert (found.title, found.title_from) == (TITLE, "field")
    assert (found.published, found.published_from) == ("2024-08-05", "field")
    assert (found.publisher, found.publisher_from) == ("Example News", "field")


def test_fields_are_named(tmp_path):
    data = json.dumps({"id": 7, "meta": {"day": "5 Aug 2024"}, "words": TEXT})
    found = read_one(tmp_path, "a.jsonl", data)
    assert found.reason == (
        "no field for the text (fields are id, meta, words); name it, as in text=content"
    )
    fields = {"text": "words", "published": "meta.day"}
    found = read_one(tmp_path, "a.jsonl", data, fields=fields)
    assert (found.text, found.published) == (TEXT, "2024-08-05")
    with pytest.raises(ArticleError, match="no field 'day'; choose from text, html, title"):
        read_options({"day": "x"})


def test_a_field_may_hold_a_page(tmp_path):
    row = {"html": PAGE.replace("{date}", ""), "date": "2024-08-05", "link": "https://example.org/"}
    found = read_one(tmp_path, "a.jsonl", json.dumps(row))
    assert (found.title, found.published, found.url) == (TITLE, "2024-08-05", row["link"])


def test_bad_rows_cost_no_good_ones(tmp_path):
    path = tmp_path / "a.jsonl"
    bad = ["{", "7", '{"text": ""}', "[" * 100_000, json.dumps({"text": RUSSIAN}), "\xff"]
    path.write_bytes("\n".join([*bad, json.dumps(ROW)]).encode("latin-1"))
    found = read_all(path)
    assert [item.source.partition("#")[2] for item in found] == ["1", "2", "3", "4", "5", "6", "7"]
    assert found[-1].title == TITLE
    assert [reason.partition(" (")[0] for reason in reasons(found)] == [
        "no JSON",
        "no object with fields; write each article as one object",
        "empty; nothing to read",
        "no JSON that can be read",
        "in Russian; relgraph reads English",
        "not UTF-8; convert it to UTF-8",
    ]


def test_a_table_that_breaks_off(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(f'title,text\n{TITLE},"{TEXT}"\nx,\xff\n'.encode("latin-1"))
    found = read_all(path)
    assert found[0].title == TITLE
    assert reasons(found) == ["not UTF-8; convert it to UTF-8; what follows row 1 is not read"]


@pytest.mark.parametrize("packed", [True, False])
def test_archives(tmp_path, packed):
    page = PAGE.replace("{date}", "5 August 2024")
    data = archive(page, page.replace(TITLE, "Another title"), packed=packed)
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(data)
    first, second = read_all(path)
    assert (first.title, second.title) == (TITLE, "Another title")
    assert (first.source, first.url) == (f"{path}#1", "https://example.org/1")
    path.write_bytes(data[:-40])
    cut = read_all(path)
    assert cut[0] == first
    assert reasons(cut) == [
        "the archive is cut off; get it again, what stands before the cut is read"
    ]


def test_an_archive_of_anything_else(tmp_path):
    path = tmp_path / "a.warc.gz"
    other = archive(TEXT, kind="image/png") + archive(PAGE, status="404 Not Found")
    path.write_bytes(other)
    assert read_all(path) == []
    path.write_bytes(gzip.compress(b"no archive at all\r\n" * 10))
    assert [reason.partition(" (")[0] for reason in reasons(read_all(path))] == ["no WARC"]


def test_a_bomb_is_not_inflated(tmp_path):
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(b"\0" * 100_000_000))
    found = reasons(read_all(path))
    assert len(found) == 1
    path.write_bytes(gzip.compress(b"WARC/1.0\r\nA: " + b"x" * 10_000_000))
    assert reasons(read_all(path)) == ["no WARC (a header without end); check the format"]
    path.write_bytes(archive(gzip.compress(b"<p>" * 5_000_000), encoding="gzip"))
    assert reasons(read_all(path)) == ["larger than 10,000,000 bytes; no article"]


def test_a_page_that_does_not_inflate_is_set_aside(tmp_path, capsys):
    packed = bytearray(gzip.compress(PAGE.encode() + Random(1).randbytes(100_000)))
    packed[50_000:50_100] = bytes(100)
    path = tmp_path / "a.warc"
    path.write_bytes(archive(bytes(packed), encoding="gzip", packed=False))
    assert reasons(read_all(path)) == ["damaged on the way; get the page again"]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (f"{TITLE}\n\n{TEXT}".encode(), {}),
        (PAGE.encode(), {}),
        (json.dumps(ROW).encode(), {}),
        (json.dumps([ROW]).encode(), {}),
        (archive(PAGE), {}),
        (f'headline,text\n{TITLE},"{TEXT}"\n'.encode(), {"input_format": "csv"}),
    ],
)
def test_standard_input(monkeypatch, data, options):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (found,) = read_all("-", **options)
    assert found.title == TITLE
    assert found.source.partition("#")[0] == "-"


def test_patterns(tmp_path):
    for name in ("a/1.txt", "b/2.txt", "b/3.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{name} {TEXT}")
    found = read_all(f"{tmp_path}/**/*.txt")
    assert [item.source for item in found] == [f"{tmp_path}/a/1.txt", f"{tmp_path}/b/2.txt"]


def test_what_nobody_sees_is_left_out(tmp_path):
    hidden = "Toka\u00adyev\u202e recei\u200bved\x07 Japarov\x00 in Astana."
    found = read_one(tmp_path, "a.jsonl", json.dumps({"text": hidden, "title": "A\x1b[31mB\ud800"}))
    assert found.text == "A[31mB\n\nTokayev received Japarov in Astana."
