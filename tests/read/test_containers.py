"""The same article in four containers has the same parts and the same findings, with the same evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.checker import check_document
from factlint.document import Document, Span
from factlint.finding import Finding
from factlint.pack import builtin, lexicon
from factlint.read import read, read_bytes
from tests.read.containers import CONTAINERS, blocks_of
from tests.read.helpers import shape

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
NAMES = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in {".md", ".txt"})


def checked(document: Document) -> tuple[Finding, ...]:
    return check_document(document, builtin(), lexicon(document.language), "en").findings


def findings(document: Document) -> list[tuple[object, ...]]:
    """Each finding of all rules: its rule, and the words of every side."""
    found = checked(document)

    def words(span: Span) -> str:
        return document.words(span)

    return sorted(
        (finding.rule, words(finding.span), *(words(side.span) for side in finding.related)) for finding in found
    )


@pytest.fixture(scope="module", params=NAMES)
def containers(request: pytest.FixtureRequest) -> dict[str, Document]:
    """One sample in every container; the day of publication, which no `.txt` holds, is given."""
    article = read(SAMPLES / request.param)
    blocks = [block for block in blocks_of(article) if block[0] != "byline"]
    return {
        suffix: read_bytes(write(blocks), f"a{suffix}", published=article.date, language=article.language)
        for suffix, write in CONTAINERS.items()
    }


def test_the_parts_are_the_same(containers: dict[str, Document]) -> None:
    for suffix, document in containers.items():
        assert shape(document) == shape(containers[".md"]), suffix


def test_the_findings_are_the_same(containers: dict[str, Document]) -> None:
    for suffix, document in containers.items():
        assert findings(document) == findings(containers[".md"]), suffix


def test_every_span_is_inside_the_text(containers: dict[str, Document]) -> None:
    for document in containers.values():
        assert len(document.clean) == len(document.text)
        for finding in checked(document):
            assert document.raw(finding.span)


def test_there_is_something_to_find() -> None:
    expected = [path.stem for path in SAMPLES.glob("*.expected")]
    assert all(findings(read(SAMPLES / name)) for name in NAMES if name.rpartition(".")[0] in expected)
