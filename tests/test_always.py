"""What must always hold, whatever the article: nothing raises, every place is in the text, order changes nothing."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factlint import pack, read
from factlint.finding import Finding
from factlint.report import FileReport, Threshold, report_on

SAMPLES = sorted(
    path for path in (Path(__file__).resolve().parents[1] / "samples").iterdir() if path.suffix in {".txt", ".md"}
)
HOSTILE = {
    "empty": "",
    "blank": " \n\r\n\t ",
    "one word": "Word",
    "one letter": "a" * 20_000,
    "digits": "1234567890" * 2_000,
    "grouped digits": "1 234,5 " * 3_000,
    "points": "." * 20_000,
    "opening marks": "« “ ‘ ( [ " * 2_000,
    "closing marks": "» ” ’ ) ] " * 2_000,
    "straight marks": "\" ' " * 5_000,
    "capitals": "Anna Berg " * 2_000,
    "initials": "A. B. C. " * 2_000,
    "dashes": "- – — " * 3_000,
    "weekdays": "Monday lundi 31 juin June 31 " * 700,
    "percent": "100 % de 100 % à 100 %, " * 700,
    "surrogates": "a\ud800b \udfff" * 2_000,
    "controls": "".join(map(chr, range(32))) * 500,
    "fillers": "a\0b \0 \0\0c" * 2_000,
    "right to left": "\u202eabc\u202c שלום " * 1_000,
    "combining": "e\u0301" * 5_000,
    "emoji": "👩‍👩‍👧‍👦🇫🇷 " * 1_000,
    "front matter": "---\n" * 3_000,
    "comments": "<!-- factlint: ignore[" * 1_000,
    "links": "[a](b" * 3_000,
    "one line": "The mayor of Stonebridge said on Monday that 12 of the 14 trees would stay. " * 300,
}


def strict_report(text: str, name: str = "article.txt", language: str | None = None) -> FileReport:
    return report_on(read.parse(text, name, language=language), pack.builtin(), Threshold(strict=True), None)


def assert_sound(report: FileReport) -> None:
    assert report.problems == ()
    for finding in report.findings:
        for span in [finding.span, *(related.span for related in finding.related)]:
            assert 0 <= span.start < span.end <= len(report.document.text)
            assert report.document.raw(span).strip()
        assert finding.message
        assert "{" not in finding.message.replace(report.document.raw(finding.span), "")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_is_read_to_the_end(kind: str, ending: str, language: str) -> None:
    with contextlib.suppress(read.UnreadableError):
        assert_sound(strict_report(HOSTILE[kind], f"article.{ending}", language))


WORDS = """Le la 12 3,5 milliards millions % euros $ £ « » “ ” " ' ( ) . , : ; — Anna Berg Meta lundi mars 2026 31 juin
selon a déclaré said according to the biggest in world le plus grand du monde from rose sur contre une étude M. Mme Dr.
U.S. # ** [x](y) > - <!-- --> [à vérifier] TK"""
ROWS = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n"]), max_size=60)


@given(words=ROWS, language=st.sampled_from(["fr", "en"]))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_row_of_words_is_read_and_every_place_is_in_the_text(words: list[str], language: str) -> None:
    text = " ".join(words)
    for name in ("article.txt", "article.md"):
        with contextlib.suppress(read.UnreadableError):
            assert_sound(strict_report(text, name, language))


def places(findings: tuple[Finding, ...], shift: int = 0) -> list[tuple[str, int, int, str]]:
    return [(item.rule, item.span.start - shift, item.span.end - shift, item.message) for item in findings]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_order_of_the_rules_changes_nothing(sample: Path) -> None:
    document = read.parse(sample.read_text(encoding="utf-8"), sample.name)
    rules = list(pack.builtin())
    ordered = report_on(document, rules, Threshold(strict=True), None)
    random.Random(3).shuffle(rules)
    assert report_on(document, rules, Threshold(strict=True), None).findings == ordered.findings


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_rule_alone_finds_what_it_finds_among_the_others(sample: Path) -> None:
    document = read.parse(sample.read_text(encoding="utf-8"), sample.name)
    together = report_on(document, pack.builtin(), Threshold(strict=True), None).findings
    alone = [
        finding
        for rule in pack.builtin()
        for finding in report_on(document, [rule], Threshold(strict=True), None).findings
    ]
    assert set(places(together)) <= set(places(tuple(alone)))


@pytest.mark.parametrize("sample", [path for path in SAMPLES if path.suffix == ".txt"], ids=lambda path: path.name)
def test_a_prefix_only_shifts(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    plain, shifted = strict_report(text), strict_report(f"\n \n{text}")
    assert places(shifted.findings, 3) == places(plain.findings)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_fingerprint_does_not_depend_on_lines(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    wide = text.replace("\n\n", "\n\n\n\n")
    prints = [{finding.fingerprint for finding in strict_report(form, sample.name).findings} for form in (text, wide)]
    assert prints[0] == prints[1]


def test_a_rule_that_fails_is_reported_and_the_others_run() -> None:
    sample = next(path for path in SAMPLES if path.name == "stadium.en.md")
    document = read.parse(sample.read_text(encoding="utf-8"), sample.name)
    rules = [rule for rule in pack.builtin() if rule.group != "comments"]  # those need something to look at
    broken = replace(rules[0], sheet={**rules[0].sheet, "check": "factlint.checks.dates:no_such_check"})
    report = report_on(document, [broken, *rules[1:]], Threshold(), None)
    assert [problem.rule for problem in report.problems] == [broken.id]
    assert report.findings
