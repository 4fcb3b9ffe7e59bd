"""An article is read once however often it stands in the input, as one machine would read it."""

from relgraph.articles import Quarantined, Raw
from relgraph.errors import ArticleError
from relgraph.model import Article, Report
from relgraph.spark.reading import Copy, outcome, together

FIRST, SECOND, THIRD = ((0, 0, "", number) for number in range(3))


def copy(at, content=b"text", mapping=""):
    source = f"news.jsonl#{at[-1] + 1}"
    return Copy(at, source, mapping, Raw(source, "news.jsonl", "text", content, "ab"))


def read(raw):
    if raw.content == b"bad":
        raise ArticleError("not English")
    return Report(Article("https://a.example/1", "text", raw.source), ())


def test_copies_are_put_in_the_order_of_the_input_and_the_first_keeps_the_bytes():
    found = together((copy(THIRD),), together((copy(SECOND),), (copy(FIRST),)))
    assert [c.at for c in found] == [FIRST, SECOND, THIRD]
    assert [c.item is not None for c in found] == [True, False, False]


def test_the_first_copy_is_read_and_no_other():
    made = outcome(read, "v1", together((copy(SECOND),), (copy(FIRST),)))
    assert (made.report.article.source, made.version, made.set_aside) == ("news.jsonl#1", "v1", ())


def test_every_copy_of_what_cannot_be_read_is_set_aside():
    made = outcome(read, "v1", together((copy(SECOND, b"bad"),), (copy(FIRST, b"bad"),)))
    reasons = [("news.jsonl#1", "not English"), ("news.jsonl#2", "not English")]
    assert (made.report, [*map(tuple, made.set_aside)]) == (None, reasons)


def test_a_copy_read_by_other_fields_is_tried_where_the_first_is_refused():
    copies = together((copy(FIRST, b"bad"),), (copy(SECOND, b"text", "text=body"),))
    made = outcome(read, "v1", copies)
    assert (made.report.article.source, made.version) == ("news.jsonl#2", "v1 text=body")
    assert [aside.source for aside in made.set_aside] == ["news.jsonl#1"]


def test_what_is_no_article_is_set_aside_with_its_reason():
    found = Quarantined("a.html", "empty; nothing to read")
    made = outcome(read, "v1", (Copy(FIRST, found.source, "", found),))
    assert [*map(tuple, made.set_aside)] == [("a.html", "empty; nothing to read")]
