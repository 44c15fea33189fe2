"""How long the facts of an article take: `python -m tests.measure.speed --sets samples fr_afp --limit 10`.

For each language: the median over the articles, in milliseconds of the processor per 600 words, by kind of fact and
in all, after start-up. The kinds are read in the order shown, each after what it needs, so that every line is the
time of that kind alone. Each article is read `--times` times after a first one that is not counted, and the fastest
counts. On a machine that does other things at the same time every figure is larger.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from time import process_time
from typing import Any

from factlint import pack
from factlint.document import Document
from factlint.facts import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names.entity import Entity
from factlint.facts.names.name import Name
from factlint.facts.quotes.quote import Quote
from factlint.facts.sentences import Sentence
from factlint.facts.sources.attribution import Attribution
from factlint.facts.tokens import Token
from factlint.read import parse
from tests.measure.corpus import SAMPLES, articles

KINDS: Mapping[str, type[Any]] = {
    "words": Token, "sentences": Sentence, "dates": Date, "figures": Figure, "names": Name, "entities": Entity,
    "quotes": Quote, "attributions": Attribution,
}  # fmt: skip
WORDS = 600
ALL = "all facts"


def timed(document: Document, times: int) -> dict[str, float]:
    """Return the milliseconds of each kind of fact and of all, of the fastest of some readings."""
    readings = [_once(document) for _ in range(times + 1)]
    return min(readings[1:], key=lambda reading: reading[ALL])


def _once(document: Document) -> dict[str, float]:
    facts = Facts(document, pack.lexicon(document.language))
    found = {}
    begin = before = process_time()
    for name, kind in KINDS.items():
        facts(kind)
        now = process_time()
        found[name] = 1000 * (now - before)
        before = now
    found[ALL] = 1000 * (before - begin)
    return found


def words(document: Document) -> int:
    """Return how many words and numbers a document has."""
    return sum(token.kind != "mark" for token in Facts(document, pack.lexicon(document.language))(Token))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table: a line for each kind of fact, a column for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="*", default=[SAMPLES])
    parser.add_argument("--limit", type=int, help="at most so many articles of each set")
    parser.add_argument("--times", type=int, default=9, help="readings of each article")
    chosen = parser.parse_args(arguments)
    found: dict[str, list[dict[str, float]]] = defaultdict(list)
    try:
        documents = [parse(each.text, each.name) for name in chosen.sets for each in articles(name, chosen.limit)]
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    for document in documents:
        share = WORDS / max(1, words(document))
        found[document.language].append({kind: share * time for kind, time in timed(document, chosen.times).items()})
    languages = sorted(found)
    print(f"ms per {WORDS} words  " + "  ".join(f"{name:>8s}" for name in languages))
    for kind in [*KINDS, ALL]:
        medians = [statistics.median(reading[kind] for reading in found[name]) for name in languages]
        print(f"{kind:17s}  " + "  ".join(f"{each:8.2f}" for each in medians))
    print("articles           " + "  ".join(f"{len(found[name]):8d}" for name in languages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
