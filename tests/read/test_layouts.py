"""One article in the markup of the usual content systems: the article is read, and what stands around it is not.

Each page of `layouts/` imitates those of one system, with menus, banners, boxes, comments and links to other stories.
The long menu and the links that several of them share are put in place of `<!-- menu -->` and `<!-- other stories -->`.
The file beside it holds the day that is read, then every part but notices, in the order of the page.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint import check
from factlint.document import Document
from factlint.read import parse

PAGES = sorted((Path(__file__).parent / "layouts").glob("*.html"))
SHARED = {
    "<!-- menu -->": "\n".join(f'<li class="menu-item"><a href="/r{n}">Rubrique {n}</a></li>' for n in range(30)),
    "<!-- other stories -->": "\n".join(
        f'<li><a href="/a{n}">Un autre article numéro {n} qui compte {n + 10} morts et {n + 30} blessés'
        " à Norvia</a></li>"
        for n in range(5)
    ),
}
by_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def whole(page: Path) -> str:
    """The page with what several share in its place."""
    text = page.read_text(encoding="utf-8")
    for mark, markup in SHARED.items():
        text = text.replace(mark, markup)
    return text


def read(page: Path) -> Document:
    return parse(whole(page), page.name)


def told(page: Path) -> list[str]:
    """What is read of a page, in the form of the file beside it."""
    document = read(page)
    parts = [f"{part.kind}: {document.words(part.span)}" for part in document.parts if part.kind != "notice"]
    return [f"date: {document.date or '-'}", *parts]


@by_page
def test_the_article_is_read_and_what_stands_around_it_is_not(page: Path) -> None:
    assert told(page) == page.with_suffix(".parts").read_text(encoding="utf-8").splitlines()


@by_page
def test_nothing_is_found_in_a_page_that_agrees_with_itself(page: Path) -> None:
    (file,) = check(whole(page), name=page.name).files
    assert [finding.message for finding in file.findings] == []


def test_links_around_the_article_are_none_of_its_links() -> None:
    document = read(next(page for page in PAGES if page.name == "wordpress-classic.fr.html"))
    assert document.links == ()
