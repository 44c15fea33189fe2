"""Quotations without a speaker against gold: `python -m tests.measure.speakerless`.

The gold is that of `attributions.py`. Printed are

- the attributions in quotation marks with a source, and how many of them `quote-without-speaker` tells all the same;
- those that have none, and how many it tells (most are slogans and words at arm's length, left alone);
- the same articles with the speaker cut away: of each quotation that a source and its verb follow to the end of the
  sentence, those are cut, one at a time (`--cuts N` in each article), and the share that is then told. Where the
  sentence before tells of somebody speaking, the quotation reads as that one's, and the rule is silent: in political
  news that is nearly everywhere. Hits that only `--strict` shows are counted.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from factlint import pack
from factlint.checks import quotes
from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.read import parse
from tests.measure.attributions import _GAP, Gold, _articles, _placed, _shared

_OPTIONS = {"words": 6}
_LEAST = 8
"""Words of a quotation whose speaker is cut away."""


def measure(limit: int | None, cuts: int) -> Counter[str]:
    """Return the counts over the articles of the set (the first `limit`)."""
    counts: Counter[str] = Counter()
    for row, gold in _articles(limit):
        head = f"# {row['headline']}{_GAP}"
        document = _read(head + row["body"])
        placed = [_placed(each, len(head), document) for each in gold]
        told = _told(document)
        for each in placed:
            if each.quoted:
                kind = "sourced" if each.source else "unsourced"
                counts[kind] += 1
                counts[f"{kind} told"] += any(_shared((span,), each.content) for span in told)
        for text, place in list(_cut(document, placed))[:cuts]:
            facts = Facts(_read(text), pack.lexicon("en"))
            counts["cut"] += 1
            found = any(hit.span.overlaps(place) for hit in quotes.without_speaker(facts, _OPTIONS))
            counts["cut told"] += found
    return counts


def _read(text: str) -> Document:
    return parse(text, "row.md", language="en")


def _told(document: Document) -> list[Span]:
    facts = Facts(document, pack.lexicon("en"))
    return [hit.span for hit in quotes.without_speaker(facts, _OPTIONS)]  # strict ones too


def _cut(document: Document, placed: Sequence[Gold]) -> Iterator[tuple[str, Span]]:
    """Yield the article with one speaker cut away, and the place of the quotation."""
    text = document.text
    for each in placed:
        if not (each.quoted and each.source and each.cue and len(each.content) == 1):
            continue
        content = each.content[0]
        end = max(span.end for span in (*each.source, *each.cue))
        starts = min(span.start for span in (*each.source, *each.cue))
        after = text[content.end : starts].strip(' ,"”')
        if starts < content.end or after or text[end : end + 1] != "." or len(text[slice(*content)].split()) < _LEAST:
            continue
        closing = (
            text[content.start : content.end].rstrip(' ,"”') + "." + ("”" if "“" in text[slice(*content)] else '"')
        )
        yield text[: content.start] + closing + text[end + 1 :], Span(content.start, content.start + len(closing))


_LINES = (
    ("with a source, told all the same", "sourced told", "sourced"),
    ("without a source, told", "unsourced told", "unsourced"),
    ("speaker cut away, told", "cut told", "cut"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="the first N articles")
    parser.add_argument("--cuts", type=int, default=2, help="speakers cut away in each article, one at a time")
    chosen = parser.parse_args(arguments)
    try:
        counts = measure(chosen.limit, chosen.cuts)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    for label, part, whole in _LINES:
        one, all_of = counts[part], counts[whole]
        print(f"{label:36s} {one:5d} of {all_of:5d}  {one / all_of if all_of else 0:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
