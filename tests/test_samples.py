"""The sample articles from end to end: each is read by the command, and finds what stands in the file beside it.

`NAME.expected` holds one line for each finding of a default run: `rule: words found | words of the other sides`. An
article without such a file is clean copy full of near misses, and must stay silent.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factlint import pack
from factlint.read import read

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
ARTICLES = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".txt", ".md", ".html", ".docx"})


def factlint(*arguments: str | Path, text: str | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own, as an editor would."""
    return subprocess.run(
        [sys.executable, "-m", "factlint", *map(str, arguments)],
        cwd=SAMPLES,
        input=None if text is None else text.encode(),
        capture_output=True,
        check=False,
        timeout=60,
    )


def report(*arguments: str | Path, text: str | None = None) -> dict[str, dict[str, Any]]:
    """The JSON report of a run, by the name of the file."""
    done = factlint("check", *arguments, "--isolated", "--format", "json", text=text)
    assert done.returncode in {0, 1}, done.stderr.decode()
    return {Path(file["path"]).name: file for file in json.loads(done.stdout)["files"]}


@pytest.fixture(scope="module")
def reports() -> dict[str, dict[str, Any]]:
    """One run over all samples."""
    return report(*ARTICLES)


def expected(article: Path) -> list[str]:
    beside = article.with_suffix(".expected")
    return beside.read_text(encoding="utf-8").splitlines() if beside.exists() else []


def shown(finding: dict[str, Any]) -> str:
    """A finding as it is written in an expected file; of a side that is a whole sentence, the beginning."""
    texts = [related["span"]["text"] for related in finding["related"]]
    sides = [text if len(text) <= 40 else f"{text[:40].rstrip()}…" for text in texts]
    return " | ".join([f"{finding['rule']}: {finding['span']['text']}", *sides])


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_a_sample_finds_exactly_what_is_planted_in_it(article: Path, reports: dict[str, dict[str, Any]]) -> None:
    found = [shown(finding) for finding in reports[article.name]["findings"]]
    assert sorted(found) == sorted(expected(article))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_every_place_quotes_the_text_of_the_file(article: Path, reports: dict[str, dict[str, Any]]) -> None:
    text = read(article).text
    lines = text.split("\n")
    for finding in reports[article.name]["findings"]:
        for span in [finding["span"], *(related["span"] for related in finding["related"])]:
            assert text[span["start"] : span["end"]] == span["text"]
            assert lines[span["line"] - 1][span["column"] - 1 :].startswith(span["text"].split("\n")[0])


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_the_language_is_recognised(article: Path, reports: dict[str, dict[str, Any]]) -> None:
    assert reports[article.name]["language"] == article.name.split(".")[1]


def test_what_is_expected_are_rules_that_exist() -> None:
    named = {line.partition(":")[0] for article in ARTICLES for line in expected(article)}
    assert named <= set(pack.builtin().rules)


def test_there_are_faulty_and_clean_samples_in_both_languages() -> None:
    kinds = {(article.name.split(".")[1], bool(expected(article))) for article in ARTICLES}
    assert kinds == {("fr", True), ("fr", False), ("en", True), ("en", False)}


def test_two_runs_in_another_order_print_the_same_bytes_for_each_file() -> None:
    shuffled = ARTICLES.copy()
    random.Random(7).shuffle(shuffled)
    assert factlint("check", *ARTICLES, "--isolated").stdout == factlint("check", *shuffled, "--isolated").stdout


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: text.replace("’", "'").replace("“", '"').replace("”", '"'), id="typewriter marks"),
        pytest.param(lambda text: text.replace(" %", "\u202f%").replace("« ", "«\u00a0"), id="no-break spaces"),
    ],
)
@pytest.mark.parametrize("name", ["ferry.en.md", "hopital.fr.md", "norvia.fr.txt"])
def test_the_dress_of_a_text_changes_no_finding(
    name: str, change: Any, reports: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    dressed = tmp_path / name
    dressed.write_bytes(change((SAMPLES / name).read_text(encoding="utf-8")).encode())
    findings = report(dressed)[name]["findings"]
    assert [finding["rule"] for finding in findings] == [finding["rule"] for finding in reports[name]["findings"]]
    decoded = dressed.read_bytes().decode("utf-8-sig")
    for finding in findings:
        span = finding["span"]
        assert decoded[span["start"] : span["end"]] == span["text"]


def test_the_same_article_as_text_and_as_markdown_finds_the_same(
    reports: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    text = (SAMPLES / "norvia.fr.txt").read_text(encoding="utf-8")
    headline, notice, body = text.split("\n", 2)
    markdown = tmp_path / "norvia.fr.md"
    markdown.write_text(f"---\ntitle: {headline}\nlang: fr\n---\n\n{notice}\n\n{body}", encoding="utf-8")
    findings = report(markdown)["norvia.fr.md"]["findings"]
    assert [shown(finding) for finding in findings] == [shown(f) for f in reports["norvia.fr.txt"]["findings"]]
