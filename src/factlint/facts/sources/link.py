"""Links: what a sentence points to can be looked up, so a link is a source of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from factlint.document import FILLER, Span
from factlint.facts.base import Facts
from factlint.facts.sentences import Sentence

_ADDRESS = re.compile(r"""\]\(\s*<?([^\s<>()]+)|href\s*=\s*["']?([^\s"'<>]+)|(https?://[^\s<>]+)""", re.IGNORECASE)


class Link(Struct, frozen=True):
    """One link of Markdown or HTML.

    `span` is the link with its markup, `words` where its words stand (the same place where it is a bare address), and
    `address` what it points to, "" where that is printed elsewhere (a reference). `sentence` is the sentence that it is
    a source of, None for a link that stands alone.
    """

    span: Span
    words: Span
    address: str
    sentence: Span | None

    @classmethod
    def extract(cls, facts: Facts) -> Iterator[Link]:
        """Read every link, in the order of the text."""
        document = facts.document
        for span in sorted(document.links):
            raw = document.raw(span)
            match = _ADDRESS.search(raw, max(0, raw.rfind("](")) if raw.startswith("[") else 0)
            address = next((group for group in match.groups() if group), "") if match else ""
            yield cls(span, _words(facts, span), address, _sentence(facts, span))


def linked(facts: Facts, span: Span) -> bool:
    """Whether the sentence of a place holds a link."""
    sentence = facts.at(Sentence, span.start)
    place = span if sentence is None else sentence.span
    links = facts(Link)
    last = bisect_right(links, place.end, key=lambda link: link.span.start) - 1
    return last >= 0 and links[last].span.overlaps(place)


def _words(facts: Facts, span: Span) -> Span:
    clean = facts.document.clean
    shown = [index for index in range(span.start, span.end) if clean[index] not in {FILLER, " "}]
    return Span(shown[0], shown[-1] + 1) if shown else span


def _sentence(facts: Facts, span: Span) -> Span | None:
    inside = facts.at(Sentence, _words(facts, span).start)
    return None if inside is None else inside.span
