"""Findings that a default run shows, drawn by a fixed seed and judged by a reader: `python -m tests.measure.verdicts`.

Fifty are drawn in each language of the rules on contradictions, and fifty of those on sources, quotes, wording and
structure. `verdicts.json` holds the set, the article's id, the rule, the span and the verdict (`fair` or `false`) of
each: no word of the articles. Without options the command counts the verdicts, by language and by rule.
`--draw RUN.json` (a run saved by `tests.measure.run --save`) draws anew, keeps the verdicts of what was judged before,
and prints the rest in its context, to be judged: write `fair` or `false` in the file in the place of `""`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

from factlint import pack
from tests.measure.run import Found, load, reading

FILE = Path(__file__).with_name("verdicts.json")
_DRAWN = 50
_SEED = 20261125
VERDICTS = frozenset({"fair", "false", ""})
PARTS = {
    "contradictions": frozenset({"headline", "figures", "dates", "names"}),
    "sourcing": frozenset({"sources", "quotes", "wording", "structure"}),
}
"""The groups of rules that are drawn together."""

Verdict = dict[str, Any]


def language(of_set: str) -> str:
    """Return the language of a set, which its name begins with or ends on."""
    return "fr" if "fr" in of_set.split("_") else "en"


def part(rule: str) -> str:
    """Return which part of the rules a rule belongs to. Raises KeyError for an unknown rule."""
    group = pack.builtin().rules[rule].group
    return next(name for name, groups in PARTS.items() if group in groups)


def drawn(found: Sequence[Found]) -> Iterator[Found]:
    """Yield fifty findings of each part and language (all, where there are fewer), by set and article."""
    for name in PARTS:
        for lang in ("fr", "en"):
            mine = [one for one in found if language(one.set) == lang and part(one.rule) == name]
            yield from sorted(sorted(mine, key=_lot)[:_DRAWN])


def _lot(one: Found) -> int:
    """Return a finding's lot, which does not change when others are gained or lost."""
    return crc32(f"{_SEED} {one.set} {one.article} {one.rule} {one.start}".encode())


def rows(chosen: Iterable[Found], known: Iterable[Verdict]) -> list[Verdict]:
    """Return the findings as rows of the file, with the verdicts that were given before."""
    given = {_key(row): row["verdict"] for row in known}
    found = [{"set": one.set, "article": one.article, "rule": one.rule, "span": [one.start, one.end]} for one in chosen]
    return [{**row, "verdict": given.get(_key(row), "")} for row in found]


def table(judged: Iterable[Verdict]) -> str:
    """Return the verdicts counted, by language, by part and by rule."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in judged:
        for rule in (f"all {part(row['rule'])}", row["rule"]):
            counts[language(row["set"]), rule, row["verdict"] or "not judged"] += 1
    lines = []
    for lang, rule in dict.fromkeys((lang, rule) for lang, rule, _ in sorted(counts)):
        told = [f"{counts[lang, rule, verdict]} {verdict}" for verdict in ("fair", "false", "not judged")]
        lines.append(f"{lang}  {rule:32} {', '.join(each for each in told if not each.startswith('0 '))}")
    return "\n".join(lines)


def read(path: Path = FILE) -> list[Verdict]:
    """Return the rows of a file of verdicts, none where there is no file."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def _key(row: Verdict) -> tuple[Any, ...]:
    return row["set"], row["article"], row["rule"], *row["span"]


def _write(judged: Sequence[Verdict]) -> None:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in judged)
    FILE.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Count the verdicts, or draw the findings to be judged."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.verdicts", description=__doc__)
    parser.add_argument("--draw", type=Path, metavar="RUN", help="draw from this run, print what is not judged")
    options = parser.parse_args(arguments)
    if options.draw:
        found = list(drawn(load(options.draw)))
        judged = rows(found, read())
        _write(judged)
        open_ones = [one for one, row in zip(found, judged, strict=True) if not row["verdict"]]
        print(reading(open_ones, len(open_ones), 0))
    print(table(read()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
