"""How long an article takes, by facts and checks: `python -m tests.measure.speed --sets samples fr_afp --limit 10`.

For each language: the median over the articles, in milliseconds of the processor per 600 words, by kind of fact and
in all, after start-up. The kinds are read in the order shown, each after what it needs, so that every line is the
time of that kind alone. Each article is read `--times` times after a first one that is not counted, and the fastest
counts. Then every rule is run once the facts are read: `all checks` is what they take together, and `--checks N` shows
the N slowest (a rule that reads facts of a kind not shown pays for them). Garbage is looked for as seldom as in the
command. On a machine that does other things at the same time every figure is larger.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from time import process_time
from typing import Any

from factlint import cli, pack
from factlint.checker import hits
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
RULES = tuple(pack.builtin())
WORDS = 600
ALL = "all facts"
CHECKS = "all checks"


def timed(document: Document, times: int) -> dict[str, float]:
    """Return the milliseconds of each kind of fact and of each rule, and of all, of the fastest of some readings."""
    readings = [_once(document) for _ in range(times + 1)]
    return min(readings[1:], key=lambda reading: reading[ALL] + reading[CHECKS])


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
    for rule in RULES:
        before = process_time()
        list(hits(facts, rule))
        found[rule.id] = 1000 * (process_time() - before)
    found[CHECKS] = sum(found[rule.id] for rule in RULES)
    return found


def words(document: Document) -> int:
    """Return how many words and numbers a document has."""
    return sum(token.kind != "mark" for token in Facts(document, pack.lexicon(document.language))(Token))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table: a line for each kind of fact and for the slowest rules, a column for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="*", default=[SAMPLES])
    parser.add_argument("--limit", type=int, help="at most so many articles of each set")
    parser.add_argument("--times", type=int, default=9, help="readings of each article")
    parser.add_argument("--checks", type=int, default=0, help="show so many of the slowest rules")
    chosen = parser.parse_args(arguments)
    gc.set_threshold(cli.MANY_OBJECTS)
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
    medians = {
        kind: [statistics.median(reading[kind] for reading in found[name]) for name in languages]
        for kind in [*KINDS, ALL, *(rule.id for rule in RULES), CHECKS]
    }
    rules = sorted((rule.id for rule in RULES), key=lambda name: -max(medians[name], default=0.0))
    for kind in [*KINDS, ALL, *rules[: chosen.checks], CHECKS]:
        print(f"{kind:17s}  " + "  ".join(f"{each:8.2f}" for each in medians[kind]))
    print("articles           " + "  ".join(f"{len(found[name]):8d}" for name in languages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
