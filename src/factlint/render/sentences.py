"""A finding in one paragraph, for the forms that have room for one text: both sides, the sum, the question."""

from __future__ import annotations

from pathlib import PurePath

from factlint.document import Document, Span
from factlint.finding import Finding, Related
from factlint.render import words
from factlint.wording import place, quoted, shortened

_LONGEST = 160


def sentence(text: str) -> str:
    """Return text on one line, closed by a full stop unless it ends as a sentence."""
    text = words.printable(text)
    return text if not text or text.endswith((".", "?", "!", "…")) else f"{text}."


def told(document: Document, finding: Finding, lang: str) -> str:
    """Return message, other places with their words, sum and question, each a sentence."""
    parts = [sentence(finding.message), *(other(document, side, lang) for side in finding.related)]
    return " ".join(filter(None, [*parts, *advice(finding, lang)]))


def advice(finding: Finding, lang: str) -> list[str]:
    """Return the sum and the question, where there are any."""
    found = []
    if finding.computation:
        found.append(f"{words.label('computation', lang)}{words.colon(lang)} {sentence(finding.computation)}")
    if finding.question:
        found.append(sentence(finding.question))
    return found


def other(document: Document, side: Related, lang: str) -> str:
    """Return another place as a sentence: where it is, what it says, what it is there for."""
    if side.path:
        return f"{words.printable(PurePath(side.path).name)}{words.colon(lang)} {sentence(side.message)}"
    role = f" ({words.printable(side.message)})" if side.message else ""
    return f"{where(document, side.span, lang)}{words.colon(lang)} {evidence(document, side, lang)}{role}."


def where(document: Document, span: Span, lang: str) -> str:
    """Return what a place is called, as it begins a line."""
    name = place(document, span, lang)
    return f"{name[:1].upper()}{name[1:]}"


def headline(document: Document) -> str:
    """Return the headline on one line; empty where the article has none."""
    return words.printable(document.words(document.headline.span)) if document.headline else ""


def evidence(document: Document, side: Related, lang: str) -> str:
    """Return the words of a place between quotation marks, cut where they are many."""
    text = words.printable(document.shown(side.span))
    return quoted(shortened(text, _LONGEST), lang)
