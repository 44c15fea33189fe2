"""Files: encodings, what is no article, and the articles of a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factlint.read import UnreadableError, read, read_bytes
from factlint.read.decode import MAX_BYTES
from factlint.read.folder import articles
from tests.read.helpers import FRENCH, shape

TEXT = f"L’été du pont\r\n\r\n{FRENCH}\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_every_encoding_gives_the_same_text_and_offsets(encoding: str) -> None:
    document = read_bytes(TEXT.encode(encoding), "a.txt")
    assert document.text == TEXT
    assert shape(document) == [("headline", "L’été du pont"), ("paragraph 1", FRENCH)]
    assert bool(document.notes) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \r\n\xc2\xa0", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04...", "Word"),
        (b"{\\rtf1", "RTF"),
        (b"abc\0def", "binary"),
        (b"\xff\xfea", "damaged"),
        ("é".encode() * 20 + b"\xe9 \xc3", "not valid UTF-8"),
        (b"un mot\n\x81\x8d", r"line 2"),
        (b"a" * (MAX_BYTES + 1), "larger than 50 MB"),
    ],
)
def test_what_is_no_article_says_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        read_bytes(data, "a.txt")


def test_a_path_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="does not exist"):
        read(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="folder"):
        read(tmp_path)
    with pytest.raises(UnreadableError, match="cannot be read"):
        read("a\0b")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    with pytest.raises(UnreadableError, match="permissions"):
        read(path)


def test_the_articles_of_a_folder(tmp_path: Path) -> None:
    wanted = ["b/été du pont.md", "b/deux\nlignes.txt", "a.txt", "b/keep.txt"]
    others = [
        "README.md", "requirements.txt", "LICENSE.txt", "CHANGELOG.md", ".hidden.md", ".git/x.txt", "a.py",
        "build/x.txt", "b/skip.txt", "node_modules/x.md", "b/drafts/x.md",
    ]  # fmt: skip
    for name in [*wanted, *others]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / ".gitignore").write_text("/build/\nkeep.txt\n")
    (tmp_path / "b" / ".gitignore").write_text("skip.txt\ndrafts/\n!keep.txt\n")
    (tmp_path / "b" / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = [path.relative_to(tmp_path).as_posix() for path in articles(tmp_path)]
    assert found == sorted(wanted)
    assert [path.name for path in articles(tmp_path / "b")] == sorted(Path(name).name for name in wanted if "/" in name)
