"""The page in a real browser, where there is one: `playwright` and Chromium (`FACTLINT_CHROMIUM`, or on the path)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factlint.render import html
from factlint.report import Report
from tests.render.reports import english, french
from tests.render.test_html import hostile

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = os.environ.get("FACTLINT_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium here")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Opens a report as a page 1280 wide; in the end nothing was said on the console and nothing was fetched."""
    said: list[str] = []
    asked: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))

    def open_page(report: Report) -> Any:
        (tmp_path / "report.html").write_text(html.render(report), encoding="utf-8")
        page.goto((tmp_path / "report.html").as_uri())
        return page

    yield open_page
    page.close()
    assert said == []
    assert len(asked) == 1


def lit(page: Any) -> list[str]:
    """The words that are lit in the text."""
    found: list[str] = page.eval_on_selector_all("mark.on", "marks => marks.map(mark => mark.textContent)")
    return found


def test_a_click_on_a_place_lights_both_sides_and_their_note(opened: Any) -> None:
    page = opened(Report((french(),)))
    page.click("mark >> text=14,3 milliards d’euros")
    assert lit(page) == ["15 milliards", "14,3 milliards d’euros"]
    assert page.evaluate("document.activeElement.id") == "n1"
    page.keyboard.press("Escape")
    assert lit(page) == []


def test_a_link_in_a_note_goes_to_the_other_side(opened: Any) -> None:
    page = opened(Report((french(),)))
    page.click("#n1 .sides a >> nth=1")
    assert page.url.endswith("#m1-1")
    assert "14,3 milliards d’euros" in lit(page)


def test_keys_go_from_note_to_note_and_round(opened: Any) -> None:
    page = opened(Report((french(), english())))
    seen = []
    for key in ("n", "n", "ArrowRight", "j", "n", "p", "ArrowLeft", "k"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.id"))
    assert seen == ["n1", "n2", "n3", "n4", "n1", "n4", "n3", "n2"]
    outline = page.eval_on_selector(":focus", "note => getComputedStyle(note).outlineStyle")
    assert outline == "solid"


def test_filters_hide_notes_and_their_marks(opened: Any) -> None:
    page = opened(Report((french(),)))
    page.uncheck("input[value=error]")
    assert page.locator("aside.note:visible").count() == 1
    assert page.inner_text("[data-count]") == "1"
    assert page.locator("mark.off").count() == 5
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "n3"


def test_hostile_copy_runs_nothing(opened: Any) -> None:
    page = opened(hostile())
    page.click("mark >> nth=0")
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_no_width_needs_scrolling_sideways(opened: Any, width: int) -> None:
    page = opened(Report((french(), english())))
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_with_its_notes_and_without_its_tools(opened: Any) -> None:
    page = opened(Report((french(),)))
    page.emulate_media(media="print")
    assert page.locator(".tools:visible").count() == 0
    assert page.locator("aside.note:visible").count() == 3
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_dark_is_dark(opened: Any) -> None:
    page = opened(Report((french(),)))
    papers = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        papers.append(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert papers == ["rgb(251, 249, 244)", "rgb(25, 24, 22)"]
