"""Templates with a headline or a standfirst of their own: the article under another head, and one more paragraph.

A template is then a table with `headline`, `standfirst` or both, and `body`, the paragraph put before the article's
first. Each text may hold `[bad|good]`; what is not given stays the article's own. With `front`, the lines of a front
matter, the article has these fields and no others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factlint.document import Document, Span
from factlint.read import parse
from tests.measure.corpus import Article, as_markdown
from tests.measure.edits.planted import Injected

HEADS = frozenset({"headline", "standfirst", "front"})
Chosen = Callable[[str, bool], str]
"""Returns the faulty or the repaired reading of one text of a template, its slots filled."""


def with_head(rule: str, wording: str, article: Article, entry: Mapping[str, str], chosen: Chosen) -> Injected:
    """Return the article under the template's head with its fault, and repaired. The place is the faulty head."""
    document = parse(article.text, article.name)
    bad, good = (
        _text(document, {name: chosen(text, faulty) for name, text in entry.items()}) for faulty in (True, False)
    )
    if "front" in entry:
        return Injected(rule, wording, bad, good, Span(0, bad.index("\n---\n")))
    head = "standfirst" if "standfirst" in entry else "headline"
    return Injected(rule, wording, bad, good, _place(bad, head))


def _text(document: Document, given: Mapping[str, str]) -> str:
    headline = document.words(document.headline.span) if document.headline else ""
    body = document.text[document.body[0].span.start : document.file_end]
    if "front" in given:
        return f"---\n{given['front']}\n---\n\n{given['body']}\n\n{body}"
    row = {
        "headline": given.get("headline", headline),
        "standfirst": given.get("standfirst"),
        "date": document.date.isoformat() if document.date else None,
        "lang": document.language,
        "body": f"{given['body']}\n\n{body}" if "body" in given else body,
    }
    return as_markdown(row)


def _place(text: str, kind: str) -> Span:
    document = parse(text, "article.md")
    return next(document.of_kind(kind)).span
