"""Files that are damaged or made to do harm: one line that says what to do, in bounded time."""

from __future__ import annotations

import re
import time
import tracemalloc
from pathlib import Path

import pytest

from factlint.read import UnreadableError, read_bytes
from tests.cli.running import errors, factlint
from tests.read.helpers import ENGLISH, FRENCH
from tests.read.word import NAMESPACE, paragraph, word_file

ENTITIES = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + f"]><w:document {NAMESPACE}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"
)  # fmt: skip
OUTSIDE = f'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document {NAMESPACE}>&a;</w:document>'
DAMAGED = word_file(paragraph(FRENCH))[:-300]
ANCHORS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(15)
)

LONGEST = 60
"""Seconds of the processor: many times what any of them takes, even while the coverage is traced; what grows with the
square of the file would take hours."""


def part(content: str | bytes, name: str = "word/document.xml") -> bytes:
    return word_file("", {name: content})


WORD = {
    "no zip": (b"not a zip at all", "no Word document"),
    "a zip of something else": (part('<R><Relationship Type="/officeDocument" Target="x"/></R>', "_rels/.rels"), "no x"),  # noqa: E501
    "cut off": (DAMAGED, "no Word document"),
    "an old or locked file": (b"\xd0\xcf\x11\xe0 and more", "password"),
    "a bomb": (part(b"<w:p>" + b" " * 200_000_000), "unpacks to more than 20 MB"),
    "a bomb in the styles": (part(b" " * 200_000_000, "word/styles.xml"), "unpacks to more than 20 MB"),
    "entities that explode": (part(ENTITIES), "XML entities"),
    "an entity from outside": (part(OUTSIDE), "XML entities"),
    "no XML": (part("<w:p>"), "damaged"),
    "deep": (part("<a>" * 1_000_000), "nests"),
    "no words": (word_file(paragraph("")), "is empty"),
    "thousands of files": (word_file("", {f"a{n}": "" for n in range(6000)}), "thousands of files"),
    "nothing": (b"", "is empty"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "says"), WORD.values(), ids=WORD.keys())
def test_a_bad_word_file_says_what_to_do(data: bytes, says: str) -> None:
    begun = time.process_time()
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableError, match=says) as error:
            read_bytes(data, "a.docx")
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()
    assert time.process_time() - begun < LONGEST
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "hostile",
    ["</b>" * 300_000, "<p " * 300_000, '<p a="' * 200_000,
     "<!--" * 300_000, "<!" * 300_000, "<" * 1_000_000, "&" * 1_000_000, "<script>" * 200_000, "<p>a" * 30_000,
     "<br>" * 300_000, "</q>" * 300_000, "<p a='b' " + "a " * 500_000 + ">", "<article><p>a</article>" * 30_000,
     '<script type="application/ld+json">' + "[" * 150_000, "<li>a" * 30_000,
     "a<!-- factlint: ignore[x] -->" * 20_000],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_a_hostile_page_is_read_in_linear_time(hostile: str) -> None:
    begun = time.process_time()
    read_bytes(f"<p>{ENGLISH}</p>{hostile}".encode(), "a.html", language="en")
    assert time.process_time() - begun < LONGEST


@pytest.mark.parametrize("tags", ["<div>", "<b>", "<a><b>", "<li><ul>", "<q>", "<article><p>a", "<sup>"])
def test_a_page_nested_a_million_deep_is_refused_at_once(tags: str) -> None:
    begun = time.process_time()
    with pytest.raises(UnreadableError, match="deep: save the article"):
        read_bytes(f"<p>{ENGLISH}</p>{tags * 1_000_000}".encode(), "a.html", language="en")
    assert time.process_time() - begun < LONGEST


def test_anchors_that_explode_are_never_expanded() -> None:
    begun = time.process_time()
    document = read_bytes(f"---\ntitle: Le pont\n{ANCHORS}---\n{FRENCH}".encode(), "a.md")
    assert document.headline is not None
    assert time.process_time() - begun < LONGEST


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.docx"])
@pytest.mark.parametrize("data", [b"", b" \n", b"\xff\xfe\x41", b"\x00\x01\x02", b"PK\x03\x04broken"])
def test_the_command_says_one_line_and_exits_with_2(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    done = factlint("check", name, cwd=tmp_path)
    assert done.returncode == 2
    assert len(errors(done)) == 1
    assert re.match(rf"factlint: {re.escape(name)}: is ", errors(done)[0])
