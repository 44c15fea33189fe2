"""What holds for any text: same length, ordered parts, no crash, linear time, the words of a second reader."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factlint.document import Document
from factlint.read import OtherLanguageError, UnreadableError, parse, read_bytes
from tests.read.helpers import ENGLISH, FRENCH, shape

MARKUP = st.lists(
    st.sampled_from(
        ["a", "mot", " ", "  ", "\n", "\n\n", "\r\n", "*", "**", "_", "`", "```", "[", "]", "(", ")", "](", "!", "<",
         ">", "<b>", "<!--", "-->", "&amp;", "&", "#", "# ", "- ", "1. ", "> ", "|", "|-|", "---", "===", "\\", "~~",
         "\t", "é", "e\u0301", "\u00a0", "\u202f", "’", "\u00ad", "https://a.b/1", "[^1]", "[a]: b", "\0",
         "\ud800", "1 234"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


def holds(document: Document) -> None:
    assert len(document.clean) == len(document.text)
    for before, after in pairwise(document.parts):
        assert before.span.end <= after.span.start
    for part in document.parts:
        assert 0 <= part.span.start < part.span.end <= len(document.text)


@given(st.one_of(MARKUP, st.text()), st.sampled_from(["a.md", "a.txt"]), st.sampled_from([None, "Un titre"]))
@settings(max_examples=400)
def test_any_text_keeps_its_length_and_its_parts_in_order(text: str, name: str, headline: str | None) -> None:
    holds(parse(text, name, language="fr", headline=headline))


@given(MARKUP)
@settings(max_examples=200)
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableError, OtherLanguageError):
        holds(parse(f"---\ntitle: {text}\n---\n{FRENCH}", "a.md"))


@given(st.binary())
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableError, OtherLanguageError):
        holds(read_bytes(data, "a.md"))


HOSTILE = {
    "brackets": "[" * 100_000,
    "links": "[a](" * 25_000,
    "titles": '[a](b "' * 15_000,
    "quotes": ">" * 100_000,
    "stars": "**a *" * 20_000,
    "lists": "- " * 50_000 + "a",
    "ticks": "`a``b" * 20_000,
    "tags": "<a " * 33_000,
    "comments": "<!--" * 25_000,
    "one line": "mot " * 250_000,
    "digits": "1" * 1_000_000,
    "fences": "```\n" * 25_000,
    "accents": "e" + "\u0301" * 100_000,
    "spaces": ("a" + " " * 1000 + "\n") * 500,
}


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_linear_time(text: str, name: str) -> None:
    begun = time.process_time()
    holds(parse(text, name, language="en"))
    assert time.process_time() - begun < 30  # many times what it takes, even while the coverage is traced


MARKDOWN = f"""# Un *titre* [lié](https://exemple.test)

**{FRENCH}** {ENGLISH}

> Une *citation* avec `code` et
> une suite &amp; fin.

* un **point**
* un autre [lien][a] et [b](c "d")

## Intertitre

Fin \\*nette\\*, a_b_c, 2 * 3, l&#39;eau.

[a]: https://exemple.test
"""


def test_the_words_are_those_of_another_reader_of_markdown() -> None:
    document = parse(MARKDOWN, "a.md", language="fr")
    ours = " ".join(document.words(part.span) for part in document.parts)
    tokens = [child for token in MarkdownIt().parse(MARKDOWN) for child in token.children or ()]
    theirs = " ".join("" if token.type == "code_inline" else token.content for token in tokens)
    assert re.findall(r"\w+|[^\w\s]", ours) == re.findall(r"\w+|[^\w\s]", theirs)


@pytest.mark.parametrize("change", [lambda text: text.replace(" ", "\u00a0"), lambda text: text.replace("\n", "\r\n")])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_line_ends_and_no_break_spaces_change_no_words(change: object, name: str) -> None:
    assert callable(change)
    lead = "# " if name.endswith("md") else ""
    text = f"{lead}Le titre\n\n{FRENCH}\n\n{ENGLISH}\n"
    before, after = parse(text, name, language="fr"), parse(lead + change(text[len(lead) :]), name, language="fr")
    assert shape(before) == shape(after)


def test_the_same_article_in_both_formats_has_the_same_parts() -> None:
    rest = f"\n\nLYON, 12 mars 2026 — {FRENCH}\n\n- Un vote -\n\n{ENGLISH}\n\nPhoto : Oscar Tilleul\n"
    text, markdown = parse(f"Le titre{rest}", "a.txt"), parse(f"---\ntitle: Le titre\n---\n{rest}", "a.md")
    assert shape(text) == shape(markdown)
