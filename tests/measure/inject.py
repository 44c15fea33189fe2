"""Plant errors in clean articles and count what is found: `python -m tests.measure.inject --rules dates --each 5`.

Two ways. By template: a sentence with a fault is added to an article (`templates/`), and its repaired twin to the same
article, which must stay as silent as the article was. By edit: a word of the article itself is changed (a weekday, a
letter of a name, a figure or a name of the headline); the twin is the article as it was published.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from factlint import pack
from factlint.checker import check_document
from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.read import parse
from tests.measure.corpus import Article, articles, default_sets
from tests.measure.edits import EDITS, slots
from tests.measure.edits.planted import Injected
from tests.measure.headed import HEADS, with_head

_TEMPLATES = Path(__file__).parent / "templates"
_CHOICE = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")


@cache
def _templates(language: str) -> dict[str, Any]:
    """Return the templates of a language, by rule; one file for each group of rules."""
    files = sorted((_TEMPLATES / language).glob("*.toml"))
    return {
        rule: sheet | {"group": file.stem}
        for file in files
        for rule, sheet in tomllib.loads(file.read_text(encoding="utf-8")).items()
    }


def _pair(entry: str | Mapping[str, str]) -> tuple[str, str]:
    """Return the two sentences of a template: a table with `bad` and `good`, or one text that holds `[bad|good]`."""
    if not isinstance(entry, str):
        return entry["bad"], entry["good"]
    return _CHOICE.sub(r"\1", entry), _CHOICE.sub(r"\2", entry)


def by_template(
    article: Article, document: Document, rng: random.Random, wanted: Callable[[str], bool]
) -> Iterator[Injected]:
    """Yield one injection for each wording of each rule: a paragraph put before the last one of the article.

    A sheet that says `dated` needs an article with its date, one that says `month` an article of that month: its date
    is moved there.
    """
    for rule, sheet in _templates(document.language).items():
        if document.date is None and (sheet.get("dated") or "month" in sheet):
            continue
        if not wanted(rule):
            continue
        moved = _in_month(article, document, sheet["month"]) if "month" in sheet else (article, document)
        yield from _of_sheet(rule, sheet, *moved, rng)


def _in_month(article: Article, document: Document, month: int) -> tuple[Article, Document]:
    """Return the article as if it had been published in the middle of another month of its year."""
    assert document.date is not None
    text = article.text.replace(str(document.date), str(document.date.replace(month=month, day=14)), 1)
    return replace(article, text=text), parse(text, article.name)


def _of_sheet(
    rule: str, sheet: Mapping[str, Any], article: Article, document: Document, rng: random.Random
) -> Iterator[Injected]:
    last = document.body[-1].span.start
    for wording, entry in enumerate(sheet["pairs"]):
        if not isinstance(entry, str) and HEADS & entry.keys():
            yield _headed(rule, wording, article, entry, slots(document, rng, sheet["group"]))
            continue
        pair = _pair(entry)
        if rule == "weekday-date-mismatch" and document.date is None and "{dayyear}" not in pair[0]:
            continue  # without its year the day cannot be known in an article without a date
        values = slots(document, rng, sheet["group"])
        bad, good = (sentence.format_map(values) for sentence in pair)
        texts = [f"{article.text[:last]}{sentence}\n\n{article.text[last:]}" for sentence in (bad, good)]
        yield Injected(rule, f"template {wording + 1}", *texts, Span(last, last + len(bad)))


def _headed(rule: str, wording: int, article: Article, entry: Mapping[str, str], values: Mapping[str, str]) -> Injected:
    def chosen(text: str, faulty: bool) -> str:
        return _pair(text)[0 if faulty else 1].format_map(values)

    return with_head(rule, f"template {wording + 1}", article, entry, chosen)


def spoken(text: str, rule: str) -> list[Span]:
    """Return every place that a finding of the rule (or of the rules whose names begin so) rests on."""
    document = parse(text, "article.md")
    rules = [one for one in pack.builtin() if one.id.startswith(rule)]
    checked = check_document(document, rules, pack.lexicon(document.language), document.language)
    return [
        place
        for finding in checked.findings
        for place in (finding.span, *(related.span for related in finding.related))
    ]


def injections(article: Article, rng: random.Random, wanted: Callable[[str], bool]) -> Iterator[Injected]:
    """Yield every injection that this article allows, of the wanted rules."""
    document = parse(article.text, article.name)
    if not document.body:
        return
    facts = Facts(document, pack.lexicon(document.language))
    edits = (edit(article, facts, rng) for edit in EDITS)
    found = [*(edit for edit in edits if edit is not None), *by_template(article, document, rng, wanted)]
    yield from (injected for injected in found if wanted(injected.rule))


def main(arguments: Sequence[str] | None = None) -> int:
    """Plant, check, print recall and false alarms by rule, language and way."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.inject", description=__doc__)
    parser.add_argument("--rules", nargs="*", default=[], help="rules (default: all that can be planted)")
    parser.add_argument("--sets", nargs="*", default=default_sets())
    parser.add_argument("--each", type=int, default=10, help="articles of each set, drawn by the seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--way", choices=("template", "edit"), help="only that way (default: both)")
    parser.add_argument("--show", type=int, default=0, help="how many misses and false alarms to list")
    options = parser.parse_args(arguments)
    rng = random.Random(options.seed)
    tally: dict[tuple[str, str, str], list[tuple[bool, bool]]] = defaultdict(list)
    shown: list[str] = []
    for name in options.sets:
        for article in articles(name, options.each, options.seed):
            language = parse(article.text, article.name).language
            for one in injections(article, rng, lambda rule: not options.rules or rule in options.rules):
                if options.way and one.wording.split()[0] != options.way:
                    continue
                caught = any(one.place.overlaps(place) for place in spoken(one.bad, one.rule))
                twin = Span(one.place.start, one.place.end + len(one.good) - len(one.bad))
                alarm = any(twin.overlaps(place) for place in spoken(one.good, one.rule))
                tally[one.rule, language, one.wording.split()[0]].append((caught, alarm))
                if not caught or alarm:
                    text, place = (one.bad, one.place) if not caught else (one.good, twin)
                    shown.append(
                        f"{'MISSED' if not caught else 'ALARM '} {one.rule} {article.set}/{article.id} "
                        f"{one.wording}: {' '.join(text[max(0, place.start - 60) : place.end + 60].split())}"
                    )
    for (rule, language, way), answers in sorted(tally.items()):
        caught_share = sum(caught for caught, _ in answers) / len(answers)
        alarm_share = sum(alarm for _, alarm in answers) / len(answers)
        shares = f"recall {caught_share:.3f}  twins {alarm_share:.3f}"
        print(f"{rule:28} {language} {way:9} {len(answers):5} planted  {shares}")
    print("\n".join(shown[: options.show]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
