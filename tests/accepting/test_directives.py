"""Comments and front matter say what they accept, and where; what cannot be read is kept with its place."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.document import EVERYWHERE, Document, Suppression
from factlint.read import parse
from tests.read.helpers import ENGLISH, FRENCH


def markdown(text: str) -> Document:
    return parse(f"# Le pont\n\n{text}\n\n{FRENCH}\n", "a.md")


def html(text: str) -> Document:
    return parse(f"<html lang='fr'><article><h1>Le pont</h1>\n{text}\n<p>{FRENCH}</p></article></html>", "a.html")


def only(document: Document) -> Suppression:
    (one,) = document.suppressions
    return one


@pytest.mark.parametrize("read", [markdown, html])
def test_a_comment_of_its_own_line_covers_the_next_block(read: object) -> None:
    document = read("<!-- factlint: ignore[rule-a, figures] les deux comptes -->")  # type: ignore[operator]
    one = only(document)
    assert document.raw(one.scope) == FRENCH
    assert (one.kind, one.rules, one.reason) == ("ignore", ("rule-a", "figures"), "les deux comptes")
    assert [document.raw(place) for place in one.places] == ["rule-a", "figures"]
    assert document.raw(one.span) == "<!-- factlint: ignore[rule-a, figures] les deux comptes -->"


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (markdown, "Un mot. <!-- factlint: ignore[rule-a] -->"),
        (markdown, "Un mot,\nun <!-- factlint: ignore[rule-a] -->\nautre mot."),
        (html, "<p>Un mot. <!-- factlint: ignore[rule-a] --></p>"),
        (html, "<p>Un mot.</p> <!-- factlint: ignore[rule-a] -->"),
        (html, "<p>Un mot,\n<!-- factlint: ignore[rule-a] -->\nun autre mot.</p>"),
    ],
)
def test_a_comment_in_a_paragraph_covers_that_paragraph(read: object, text: str) -> None:
    document = read(text)  # type: ignore[operator]
    assert document.words(only(document).scope).startswith("Un mot")


@pytest.mark.parametrize("read", [markdown, html])
def test_a_stretch_begins_and_ends_for_each_name(read: object) -> None:
    text = (
        "<!-- factlint: disable[rule-a, rule-b] -->\n\n<p>Un mot.</p>\n\n<!-- factlint: enable[rule-a] -->\n\n"
        "<p>Deux mots.</p>"
    )
    document = read(text)  # type: ignore[operator]
    first, second = document.suppressions
    assert (first.rules, second.rules) == (("rule-a",), ("rule-b",))
    assert first.span == second.span
    assert "Un mot" in document.raw(first.scope)
    assert "Deux mots" not in document.raw(first.scope)
    assert second.scope.end == EVERYWHERE.end


def test_a_blanket_stretch_is_closed_by_a_blanket_comment() -> None:
    one = only(markdown("<!-- factlint: disable -->\n\nUn mot.\n\n<!-- factlint: enable -->"))
    assert (one.kind, one.rules) == ("disable", ())
    assert one.scope.end < EVERYWHERE.end


def test_what_closes_nothing_is_kept() -> None:
    one = only(markdown("<!-- factlint: enable[rule-a] -->"))
    assert (one.kind, one.rules) == ("enable", ("rule-a",))


def test_a_whole_file_is_everywhere_also_a_headline_given_apart() -> None:
    assert only(markdown("<!-- factlint: file-ignore[rule-a] voulu -->")).scope == EVERYWHERE


@pytest.mark.parametrize(
    ("said", "reason", "until"),
    [
        ("ignore[a] until 2026-12-31: as agreed", "as agreed", date(2026, 12, 31)),
        ("ignore[a] jusqu'au 2026-12-31 c'est convenu", "c'est convenu", date(2026, 12, 31)),
        ("ignore[a] jusqu’au 2026-12-31", "", date(2026, 12, 31)),
        ("ignore[a]: until they answer", "until they answer", None),
        ("IGNORE[a] — as agreed", "as agreed", None),
        ("ignore[a]\n  over two\n  lines", "over two lines", None),
    ],
)
def test_a_reason_may_begin_with_an_end_date(said: str, reason: str, until: date | None) -> None:
    one = only(markdown(f"<!-- factlint : {said} -->"))
    assert (one.kind, one.rules, one.reason, one.until) == ("ignore", ("a",), reason, until)


@pytest.mark.parametrize(
    ("said", "nearest"),
    [
        ("ingore[a]", {"": "ignore"}),
        ("zzz", {}),
        ("", {}),
        ("[a] reason", {}),
        ("ignore[a reason", {}),
        ("ignore a] reason", None),
        ("ignore[a][b]", {}),
        ("ignore[a] until 31/12/2026", {}),
        ("ignore[a] until 2026-13-01", {}),
    ],
)
def test_what_cannot_be_read_accepts_nothing_and_is_kept(said: str, nearest: dict[str, str] | None) -> None:
    one = only(markdown(f"<!-- factlint: {said} -->"))
    if nearest is None:
        assert (one.kind, one.rules) == ("ignore", ())  # a blanket one, with a strange reason
    else:
        assert (one.kind, one.nearest) == ("unread", nearest)
        assert one.scope.start == one.scope.end


@pytest.mark.parametrize(
    "text", ["<!-- factlint ignore[a] -->", "<!-- what factlint: does -->", "```\n<!-- factlint: ignore[a] -->\n```"]
)
def test_other_comments_do_not_speak_to_it(text: str) -> None:
    assert markdown(text).suppressions == ()


YAML = """---
title: The bridge
factlint:
  ignore: [rule-a, "rule-b"]
  accept:
    - 15 milliards
    - "l'an"
---
"""
TOML = """+++
title = "The bridge"
[factlint]
ignore = ["rule-a", "rule-b"]
accept = ["15 milliards", "l'an"]
+++
"""


@pytest.mark.parametrize(
    "head",
    [
        YAML,
        TOML,
        TOML.replace("\n", "\r\n"),
        '---\ntitle: T\nfactlint: {ignore: [rule-a, rule-b], accept: ["15 milliards", "l\'an"]}\n---\n',
        "+++\ntitle = 'T'\nfactlint = {ignore = ['rule-a', 'rule-b'], accept = ['15 milliards', \"l'an\"]}\n+++\n",
        "+++\nfactlint.ignore = ['rule-a', 'rule-b']\nfactlint.accept = ['15 milliards', \"l'an\"]\n+++\n",
    ],
)
def test_front_matter_names_rules_and_quotes_words(head: str) -> None:
    document = parse(f"{head}{ENGLISH}\n", "a.md")
    found = [(one.kind, one.rules, one.text, document.raw(one.span)) for one in document.suppressions]
    assert found == [
        ("front-matter", ("rule-a",), "", "rule-a"),
        ("front-matter", ("rule-b",), "", "rule-b"),
        ("accept", (), "15 milliards", "15 milliards"),
        ("accept", (), "l'an", "l'an"),
    ]


@pytest.mark.parametrize(
    ("head", "raw"),
    [
        ("---\nfactlint: [a]\n---\n", "[a]"),
        ("---\nfactlint: {ingore: [a]}\n---\n", "ingore"),
        ("---\nfactlint: {ignore: {a: b}}\n---\n", "ignore"),
        ("---\nfactlint: {ignore: [[a]]}\n---\n", "ignore"),
        ("+++\nfactlint = true\n+++\n", "factlint"),
        ("+++\n[factlint]\nignores = ['a']\n+++\n", "ignores"),
        ("+++\n[factlint]\naccept = [15]\n+++\n", "accept"),
    ],
)
def test_front_matter_of_another_form_is_kept_as_not_understood(head: str, raw: str) -> None:
    document = parse(f"{head}# The bridge\n\n{ENGLISH}\n", "a.md")
    one = only(document)
    assert (one.kind, document.raw(one.span)) == ("unread", raw)


def test_front_matter_that_only_mentions_it_is_nothing() -> None:
    assert parse(f"---\ntitle: What factlint does\n---\n{ENGLISH}\n", "a.md").suppressions == ()
