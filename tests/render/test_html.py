"""The page: whole, safe whatever an article holds, readable without colour, legible in light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from msgspec.structs import replace

from factlint.document import Document, Part, Span, plain
from factlint.finding import Related
from factlint.render import html
from factlint.render.words import SEVERITIES
from factlint.report import FileReport, Report
from tests.render.reports import FR, english, finding, french, report, span

VOID = {"meta", "input", "br", "link", "img"}
HOSTILE = (
    "</script><script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt; \" ' ` $lang ${title} "
    "\u202egnp.exe\u202c <!-- --> ]]> </style> \x00\x1b"
)


class Page(HTMLParser):
    """The page as elements with their attributes, and the text in each; refuses what is not well nested."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.inside: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self._open == [], "an element is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        assert len(named) == len(attrs), "an attribute is given twice"
        self.elements.append((tag, named))
        if tag not in VOID:
            self._open.append((tag, named.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, name in self._open:
            self.inside[name] = self.inside.get(name, "") + data

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element of this name."""
        return [attributes for name, attributes in self.elements if name == tag]


def hostile() -> Report:
    """The report on an article that tries to write the page."""
    text = f"Head {HOSTILE}\n\nBody {HOSTILE} end"
    parts = (Part("headline", Span(0, text.index("\n"))), Part("paragraph", Span(text.index("Body"), len(text)), 1))
    article = Document(text, plain(text), parts, "en", path=f"a{HOSTILE}.txt", notes=(HOSTILE,))
    related = (Related(parts[1].span, HOSTILE), Related(Span(0, 1), HOSTILE, path=HOSTILE))
    found = finding(
        "number-conflict", "error", span(text, "<img src=x onerror=alert(1)>"), HOSTILE,
        question=HOSTILE, computation=HOSTILE, repairs=(HOSTILE,), related=related,
    )  # fmt: skip
    return Report((FileReport(article, "en", (found,)),))


def test_every_finding_has_a_note_and_every_link_a_place() -> None:
    page = Page(html.render(report(english(), french())))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)
    links = [attributes["href"] for attributes in page.all("a")]
    assert links
    assert all(link.startswith("#") and link[1:] in ids for link in links)
    notes = page.all("aside")
    assert [note["data-finding"] for note in notes] == ["1", "2", "3", "4"]
    marked = {number for mark in page.all("mark") for number in mark["data-f"].split()}
    assert marked == {"1", "2", "3", "4"}


def test_the_article_stands_as_set_and_its_evidence_is_marked() -> None:
    text = html.render(Report((french(),)))
    assert '<mark class="error" data-f="1">15 milliards</mark>' in text
    body = re.sub(r"<aside.*?</aside>|<a class=.ref.*?</a>", "", text.partition("<article")[2], flags=re.S)
    words = " ".join(re.sub("<[^>]*>", "", body).split())
    assert " ".join(FR.replace("*", "").split()) in words.replace("&amp;", "&")


def test_severity_is_said_in_words_and_by_a_sign() -> None:
    page = Page(html.render(Report((french(),))))
    for note in page.all("aside"):
        said = page.inside[note["id"]]
        assert SEVERITIES["fr"][note["data-severity"]] in said
        assert {"error": " x ", "note": " i "}[note["data-severity"]] in said
    style = (files("factlint.render") / "page" / "style.css").read_text(encoding="utf-8")
    styles = re.findall(r"mark\.(error|warning|note) \{ text-decoration-style: (\w+); \}", style)
    assert len({drawn for _, drawn in styles}) == 3


def test_nothing_an_article_holds_becomes_markup() -> None:
    text = html.render(hostile())
    page = Page(text)
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert page.all("img") == page.all("b") == []
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert "\u202e" not in text.partition("<body>")[2]
    assert "\0" not in text
    assert "$lang" in page.inside["a1"]
    assert "&lt;b&gt;" in page.inside["a1"]


def test_the_page_asks_nothing_of_the_network_and_runs_no_script_but_its_own() -> None:
    text = html.render(report(english(), french()))
    page = Page(text)
    assert not re.search(r"https?:|url\(|@import|\bsrc=", text)
    policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv"))
    assert policy.startswith("default-src 'none'")
    assert re.search(r"script-src 'sha256-[\w+/]{43}='", policy)
    assert "unsafe" not in policy


def test_the_page_says_its_languages() -> None:
    page = Page(html.render(Report((french(), english()))))
    assert page.all("html") == [{"lang": "fr", "dir": "ltr"}]
    assert [article["lang"] for article in page.all("article")] == ["fr", "en"]
    other = replace(french(), ui_lang="en")
    page = Page(html.render(Report((other,))))
    assert (page.all("html")[0]["lang"], page.all("article")[0]["lang"]) == ("en", "fr")
    assert {note["lang"] for note in page.all("aside")} == {"en"}


def test_several_articles_have_an_index_and_one_has_none() -> None:
    several, one = Page(html.render(report(english(), french()))), Page(html.render(Report((french(),))))
    assert {"href": "#a1", "lang": "en"} in several.all("a")
    assert len(several.all("h1")) == len(one.all("h1")) == 1
    assert one.all("nav") == []
    assert "is empty: there is nothing to check" in html.render(report(english(), french()))


def test_overlapping_places_share_a_mark_and_clean_copy_has_none() -> None:
    first, second = span(FR, "14,3 milliards d’euros"), span(FR, "milliards d’euros**, soit")
    found = tuple(finding(name, "error", where, name, computation="1") for name, where in (("a", first), ("b", second)))
    text = html.render(Report((replace(french(), findings=found),)))
    assert [mark["data-f"] for mark in Page(text).all("mark")] == ["1", "1 2", "2"]
    clean = html.render(Report((replace(french(), findings=()),)))
    assert Page(clean).all("mark") == Page(clean).all("aside") == []
    assert "Lu : 5 chiffres" in clean


def test_a_finding_that_stands_nowhere_in_print_is_told_above_the_text() -> None:
    file = french()
    hidden = replace(file, document=replace(file.document, parts=file.document.parts[1:]), findings=file.findings[:1])
    page = Page(html.render(Report((hidden,))))
    assert "15 milliards" in page.inside["n1"]
    assert [attributes["id"] for _, attributes in page.elements if attributes.get("class") == "spot"] == ["m1-1"]


def test_a_headline_given_apart_stands_first() -> None:
    page = Page(html.render(Report((english("Mayor opens 3 schools"),))))
    names = [name for name, attributes in page.elements if "part" in attributes.get("class", "")]
    assert names == ["h1", "p"]


def test_the_same_report_is_the_same_page_and_no_report_is_a_page_too() -> None:
    assert html.render(report(english(), french())) == html.render(report(english(), french()))
    assert "No article was read." in html.render(Report())


def palettes() -> Iterator[tuple[str, dict[str, str]]]:
    """The colours of the page in light, in dark and in print."""
    style = (files("factlint.render") / "page" / "style.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", style, flags=re.S)
    assert len(blocks) == 3
    for name, block in zip(("light", "dark", "print"), blocks, strict=True):
        yield name, dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block))


def contrast(one: str, two: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""

    def luminance(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("name", "colours"), list(palettes()), ids=["light", "dark", "print"])
def test_every_text_has_the_contrast_that_wcag_asks(name: str, colours: dict[str, str]) -> None:
    severities = ("error", "warning", "note")
    pairs = [(text, "paper") for text in ("ink", "muted", "link", *severities)]
    pairs += [(text, f"{severity}-wash") for severity in severities for text in ("ink", "link", severity)]
    pairs += [("ink", "lit"), ("link", "lit")]
    weak = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}
