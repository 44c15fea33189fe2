"""Run rules over the corpus: `python -m tests.measure.run --rules dates --sets fr_afp --read 20`.

Prints how many articles each rule touches, by severity, the findings in their context for reading (`--read N`), and,
against a saved run (`--save FILE`, later `--against FILE`), the findings gained and lost.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from factlint import pack
from factlint.accepting.decide import Decided
from factlint.checker import check_document
from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.facts.names.name import Name
from factlint.read import parse
from factlint.report import Threshold, file_report
from tests.measure.corpus import Article, articles, default_sets

_CONTEXT = 110


@dataclass(frozen=True, order=True)
class Found:
    """One finding of a run, with enough to recognise it again and to read it."""

    set: str
    article: str
    rule: str
    start: int
    end: int
    severity: str
    text: str
    message: str
    context: str
    related: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes it the same finding in two runs."""
        return self.set, self.article, self.rule, self.text


@dataclass(frozen=True)
class Result:
    """What a run found in one article."""

    set: str
    article: str
    found: tuple[Found, ...]
    problems: tuple[str, ...]


def measure(article: Article, names: Sequence[str], threshold: Threshold, lists: Mapping[str, Any]) -> Result:
    """Check one article with the rules of these names (all, when empty) and a newsroom's lists."""
    document = parse(article.text, article.name)
    rules = pack.builtin().configured(lists, {}).choose(names)
    checked = check_document(document, rules, pack.lexicon(document.language), document.language)
    report = file_report(Decided(document, checked, checked.findings), threshold, document.language)
    found = tuple(
        Found(
            article.set, article.id, finding.rule, finding.span.start, finding.span.end, finding.severity,
            document.raw(finding.span), finding.message, context(document, finding.span),
            tuple(context(document, related.span) for related in finding.related),
        )
        for finding in report.findings
    )  # fmt: skip
    return Result(article.set, article.id, found, tuple(problem.message for problem in report.problems))


def context(document: Document, span: Span) -> str:
    """Return the words around a span, the span in brackets, on one line."""
    before = document.text[max(0, span.start - _CONTEXT) : span.start]
    after = document.text[span.end : span.end + _CONTEXT]
    return " ".join(f"{before}[{document.raw(span)}]{after}".split())


def run(
    chosen: Iterable[Article], names: Sequence[str], threshold: Threshold, jobs: int, lists: Mapping[str, Any]
) -> list[Result]:
    """Check many articles, in their order."""
    work = partial(measure, names=names, threshold=threshold, lists=lists)
    if jobs < 2:
        return [work(article) for article in chosen]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(work, chosen, chunksize=16))


def frequent_names(chosen: Iterable[Article], least: int) -> list[str]:
    """Return the names of several words that stand in at least so many articles: a list as a newsroom would keep."""
    counted: Counter[str] = Counter()
    for article in chosen:
        document = parse(article.text, article.name)
        names = Facts(document, pack.lexicon(document.language))(Name)
        counted.update({" ".join(name.words) for name in names if len(name.words) > 1 and name.sure})
    return sorted(name for name, count in counted.items() if count >= least)


def table(results: Sequence[Result]) -> str:
    """Return the counts: articles and findings by set, rule and severity."""
    lines = []
    for name in dict.fromkeys(result.set for result in results):
        mine = [result for result in results if result.set == name]
        lines.append(f"{name}: {len(mine)} articles")
        findings: Counter[tuple[str, str]] = Counter()
        touched: Counter[tuple[str, str]] = Counter()
        for result in mine:
            findings.update((found.severity, found.rule) for found in result.found)
            touched.update({(found.severity, found.rule) for found in result.found})
        for (severity, rule), count in sorted(findings.items()):
            some = touched[severity, rule]
            share = f"{some:4} articles ({100 * some / len(mine):.1f} %)"
            lines.append(f"  {severity:8} {rule:32} {count:5} findings in {share}")
        for severity in ("error", "warning", "note"):
            some = sum(any(found.severity == severity for found in result.found) for result in mine)
            lines.append(f"  any {severity}: {some} articles ({100 * some / len(mine):.1f} %)")
    return "\n".join(lines)


def reading(found: Sequence[Found], count: int, seed: int) -> str:
    """Return findings in their context, drawn by a fixed seed, grouped by rule."""
    chosen = list(found) if count >= len(found) else random.Random(seed).sample(list(found), count)
    lines = []
    for item in sorted(chosen, key=lambda item: (item.rule, item)):
        lines.append(f"\n{item.severity} {item.rule}  {item.set}/{item.article} {item.start}-{item.end}")
        lines.append(f"    {item.message}\n    > {item.context}")
        lines.extend(f"    < {other}" for other in item.related)
    return "\n".join(lines)


def difference(before: Sequence[Found], after: Sequence[Found]) -> str:
    """Return the findings lost and gained between two runs."""
    old, new = {item.key: item for item in before}, {item.key: item for item in after}
    lost = [item for key, item in old.items() if key not in new]
    gained = [item for key, item in new.items() if key not in old]
    losses = [f"lost {len(lost)}", reading(lost, len(lost), 0)]
    gains = [f"gained {len(gained)}", reading(gained, len(gained), 0)]
    return "\n".join(part for part in losses + gains if part)


def load(path: Path) -> list[Found]:
    """Return the findings of a saved run."""
    return [Found(**{**row, "related": tuple(row["related"])}) for row in json.loads(path.read_text(encoding="utf-8"))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line, run, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.run", description=__doc__)
    parser.add_argument("--rules", nargs="*", default=[], help="rules or groups (default: all)")
    parser.add_argument("--sets", nargs="*", default=default_sets(), help="sets of the corpus, or `samples`")
    parser.add_argument("--limit", type=int, help="articles of each set, drawn by the seed (default: all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--strict", action="store_true", help="show everything, whatever its confidence")
    parser.add_argument("--severity", nargs="*", default=["error", "warning", "note"], help="what to print for reading")
    parser.add_argument("--read", type=int, default=0, help="how many findings to print in their context")
    parser.add_argument("--save", type=Path, help="write the findings here")
    parser.add_argument("--against", type=Path, help="print the difference with this saved run")
    parser.add_argument(
        "--frequent-names", type=int, metavar="N", help="take the names of N articles for a house list"
    )
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(arguments)

    chosen = [article for name in options.sets for article in articles(name, options.limit, options.seed)]
    lists = {"names": frequent_names(chosen, options.frequent_names)} if options.frequent_names else {}
    results = run(chosen, options.rules, Threshold(strict=options.strict), options.jobs, lists)
    found = [item for result in results for item in result.found]
    print(table(results))
    for problem, count in Counter(problem for result in results for problem in result.problems).most_common():
        print(f"PROBLEM in {count} articles: {problem}")
    if options.read:
        print(reading([item for item in found if item.severity in options.severity], options.read, options.seed))
    if options.against:
        print(difference(load(options.against), found))
    if options.save:
        options.save.write_text(json.dumps([asdict(item) for item in found], ensure_ascii=False), encoding="utf-8")
    return int(any(result.problems for result in results))


if __name__ == "__main__":
    sys.exit(main())
