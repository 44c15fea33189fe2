"""The walk-through takes thirty samples from the first run to a green gate, as it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests import walk

pytestmark = [
    pytest.mark.usefixtures("checkout"),
    pytest.mark.skipif(
        shutil.which("git") is None or shutil.which("bash") is None, reason="needs git and bash, as the page does"
    ),
]


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the page is walked."""
    return tmp_path_factory.mktemp("walk")


@pytest.fixture(scope="module")
def walked(newsroom: Path) -> str:
    """The page with what is really printed."""
    return walk.walked(walk.PAGE.read_text(encoding="utf-8"), newsroom)


def test_what_the_page_says_is_what_is_printed(walked: str) -> None:
    assert walked == walk.PAGE.read_text(encoding="utf-8"), "run: python -m tests.walk"


def test_every_block_of_the_page_is_done() -> None:
    """A block without a comment above it would be walked past."""
    page = walk.PAGE.read_text(encoding="utf-8")
    assert len(re.findall(r"^```\w", page, re.MULTILINE)) == len(re.findall(r" -->\n```\w", page)) > 20


def test_it_begins_with_thirty_articles_and_findings_and_ends_green(walked: str, newsroom: Path) -> None:
    printed = re.findall(r"<!-- prints.*? -->\n```text\n(.*?)^```$", walked, re.DOTALL | re.MULTILINE)
    articles = [path for path in (newsroom / "newsroom" / "articles").iterdir() if path.name != "gare.fr.md"]
    assert len(articles) == 30
    assert "error" in printed[0]
    assert "Rien à signaler." in printed[-1]
