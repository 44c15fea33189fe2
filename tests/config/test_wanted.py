"""Which files are articles: in a folder, and with `--force-exclude` among the files that are named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.read.folder import articles
from factlint.read.wanted import Wanted
from tests.cli.running import CLEAN, factlint

FILES = [
    "a.md", "README.md", "docs/README.md", "docs/guide.rst", "drafts/b.md", "news/c.txt", "news/c.bak.txt",
    "news/été du pont.md", "requirements.txt", ".github/note.md", "node_modules/x/d.md",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(CLEAN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("include", "exclude", "wanted"),
    [
        ([], [], ["a.md", "drafts/b.md", "news/c.bak.txt", "news/c.txt", "news/été du pont.md"]),
        ([], ["drafts/", "*.bak.txt"], ["a.md", "news/c.txt", "news/été du pont.md"]),
        (["news/"], [], ["news/c.bak.txt", "news/c.txt", "news/été du pont.md"]),
        (["*.md", "*.rst"], ["news/"], ["a.md", "docs/guide.rst", "drafts/b.md"]),
        (["docs/README.md"], [], ["docs/README.md"]),
        (["*.md", "!drafts/*"], ["news/**", "!news/c.txt"], ["a.md"]),
    ],
)
def test_include_and_exclude_choose_the_articles_of_a_folder(
    include: list[str], exclude: list[str], wanted: list[str], folder: Path
) -> None:
    for root in (folder, folder / "news"):
        found = articles(root, Wanted(include, exclude, str(folder)))
        names = [path.relative_to(folder).as_posix() for path in found]
        assert names == [name for name in wanted if root == folder or name.startswith("news/")]


def checked(folder: Path, *arguments: str) -> list[str]:
    done = factlint("check", *arguments, "--format", "json", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    return [file["path"] for file in json.loads(done.stdout)["files"]]


def test_a_file_that_is_named_is_read_unless_excluding_is_forced(folder: Path) -> None:
    (folder / "factlint.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")
    assert checked(folder, ".") == ["a.md", "news/c.bak.txt", "news/c.txt", "news/été du pont.md"]
    assert checked(folder, *FILES) == sorted(FILES)
    assert checked(folder, "--force-exclude", *FILES) == [
        "a.md", "docs/guide.rst", "news/c.bak.txt", "news/c.txt", "news/été du pont.md",
    ]  # fmt: skip
    assert checked(folder, "--force-exclude", "README.md") == []
