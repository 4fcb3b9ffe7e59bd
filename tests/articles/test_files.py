"""What the world sends: each bad file has its reason, the rest is read."""

import os

import pytest

from relgraph.articles import Quarantined, read
from relgraph.articles.decoding import LARGEST
from relgraph.model import Article

TEXT = "ASTANA, Aug. 5, 2024 /Kazinform/ - Tokayev received Japarov.\n"
AS_ROOT = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")


def read_one(path):
    (found,) = read([path])
    return found


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty; nothing to read"),
        (b"\xef\xbb\xbf \r\n", "empty; nothing to read"),
        (b"\x89PNG\r\n\x00\x00", "binary, not text; give the article as a UTF-8 text file"),
        ("Встреча в Астане".encode("cp1251"), "not UTF-8 (byte 0); convert it to UTF-8"),
        (b"\xff\xfeT\x00o", "not UTF-8 (byte 4); convert it to UTF-8"),
        (b"Tokayev met Japarov. \xcf", "not UTF-8 (byte 21); convert it to UTF-8"),
        (
            b"word " * 100_000,
            "a line is too long (500,000 characters); no article, or its line breaks are lost",
        ),
        (b"word\n" * (LARGEST // 5 + 1), "larger than 10,000,000 bytes; split it into articles"),
    ],
    ids=["empty", "blank", "binary", "cp1251", "utf-16", "cut", "one-line", "large"],
)
def test_a_file_that_is_no_article(tmp_path, data, reason):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert read_one(path) == Quarantined(str(path), reason)


def test_what_is_no_file(tmp_path):
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "self.txt").symlink_to("self.txt")
    assert [(found.source, found.reason) for found in read([tmp_path])] == [
        (f"{tmp_path}/gone.txt", "no such file or folder; check the path"),
        (
            f"{tmp_path}/pipe.txt",
            "neither a file nor a folder; give the article as a text file",
        ),
        (
            f"{tmp_path}/self.txt",
            "cannot be opened (Too many levels of symbolic links); check its permissions",
        ),
    ]


@AS_ROOT
def test_what_may_not_be_read(tmp_path):
    for name in ("file.txt", "folder"):
        path = tmp_path / name
        path.mkdir() if name == "folder" else path.write_text(TEXT)
        path.chmod(0)
    found = [(found.source, found.reason) for found in read([tmp_path])]
    (tmp_path / "folder").chmod(0o700)
    assert found == [
        (f"{tmp_path}/file.txt", "cannot be opened (Permission denied); check its permissions"),
        (f"{tmp_path}/folder", "folder cannot be opened; change its permissions"),
    ]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path):
    for name in ("b/two.MD", "a/one.txt", "c.text", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "d").symlink_to(tmp_path)
    assert [found.source for found in read([tmp_path])] == [
        f"{tmp_path}/{name}" for name in ("a/one.txt", "b/two.MD", "c.text")
    ]


def test_a_name_in_another_encoding(tmp_path):
    path = tmp_path / os.fsdecode("Токаев.txt".encode("cp1251"))
    path.write_text(TEXT)
    shown = "\N{REPLACEMENT CHARACTER}" * 6
    assert read_one(path).source == f"{tmp_path}/{shown}.txt"


def test_an_article_without_a_date(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Tokayev received Japarov.\n")
    found = read_one(path)
    assert isinstance(found, Article)
    assert (found.published, found.published_from) == ("", "")
