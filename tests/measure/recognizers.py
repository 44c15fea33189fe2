"""Cases for parsers of numbers, units and dates: `python -m tests.measure.recognizers --show OrdinalModel`.

For each language, kind and model: the share of cases read right, of all cases and of those that a newspaper could
print. A case is right when every expected result is read, span and value, and nothing is read where none is expected.

The span: a figure may hold its sign and unit where the case leaves them out, and leaves out the words of
approximation that the case holds; so what only one of the two spans holds must be without digits and number words.
The value: of the figure or of one of its ends; a percentage also for a fraction, cents also for money. A case that
expects two numbers where one range or ratio is read is right when the ends are these numbers.

What is out of scope is listed by reason, with its count (`OUT`), and counts as wrong in the first share.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from factlint.document import Span
from factlint.facts.base import Facts
from factlint.facts.figures.figure import Figure
from factlint.facts.figures.words import of
from tests.measure import recognizers_dates as days
from tests.measure.cases import read
from tests.measure.corpus import rows

Row = dict[str, Any]
_RANGE = re.compile(r"[\[(]([^,]*),([^,]*)[\])]")
_UNITS = frozenset({"money", "age", "measure", "duration"})


def _any(pattern: str) -> Callable[[Row], bool]:
    """Return whether a pattern stands in the text of the case."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda row: bool(compiled.search(row["input"]))


def _expected(pattern: str, key: str = "text") -> Callable[[Row], bool]:
    """Return whether one of the expected texts or values is wholly of a pattern."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda row: any(
        compiled.fullmatch(str(each[key] if key == "text" else each["value"].get(key))) for each in row["results"]
    )


OUT: Mapping[str, Callable[[Row], bool]] = {
    "a relative rank (last, next, précédent): no number": _expected(r"(end|current)[+-]\d", "value"),
    "powers and exponents of programs (1.1^23, 1e10)": _any(r"\d\s*\^|\dx10|\d[eE][+-]?\d"),
    "an address of a computer": _any(r"\d+\.\d+\.\d+\.\d+"),
    "an article or pronoun read as a number (un, one)": _expected(r"une?|one"),
    "a unit or a percent without any number": _expected(r"None|null", "value"),
    "a loose hyphen inside a number in words (fifty - two)": _any(r"[a-z] - (two|five|fourth|eighths)\b"),
    "a bar of fraction in words (one over three)": _any(r"\b(\w+) over (\w+)\b"),
    "spelled fractions of large or mixed numbers, ambiguous in print (one hundred thirty fifths)": _expected(
        r".*\b(hundred|thousand|million|twenty|vingt|cent|mille)\b.*\b\w*(fifths?|firsts?|hundredths|quarters|trillionths|ieme)s?"
    ),
    "a scale of a scale (one billion and a half million)": _any(r"(billion|milliard) (and|et) .*million"),
    "a scale split from digits or doubled (- 10  k, 10G, 1MM)": _any(r"\d\s*(G|MM)\b|\d\s+[kM]\b"),
    "a number inside a numeric date": _any(r"\d/\d+/\d{4}"),
    "slips of spelling in the case (nineth, dizième, dozs)": _any(r"nineth|dizi|huiri|do?zs\b"),
    "a case that another case contradicts (forty two and a third)": lambda row: (
        "Ordinal" in row["model"] and " and a third" in row["input"]
    ),
    "brackets around a unit (20 {kg})": _any(r"\d [(\[{<]"),
}


def overlap_is_right(facts: Facts, figure: Figure, span: Span) -> bool:
    """Whether what only one of the two spans holds is no number."""
    if not figure.span.overlaps(span):
        return False
    words = of(facts.lexicon)
    edges = (
        Span(min(figure.span.start, span.start), max(figure.span.start, span.start)),
        Span(min(figure.span.end, span.end), max(figure.span.end, span.end)),
    )
    between = " ".join(facts.document.clean[edge.start : edge.end] for edge in edges).lower()
    pieces = re.findall(r"\w+", between)
    return not any(piece in words.values or piece[0].isdigit() for piece in pieces)


def number(text: str, language: str) -> float | None:
    """Return a value as the cases write it."""
    try:
        return float(text.replace(",", ".") if language == "fr" else text.replace(",", ""))
    except ValueError:
        return None


def near(one: float, two: float) -> bool:
    """Whether two values are one, up to the digits that the cases print."""
    return abs(one - two) <= 1e-6 * max(abs(two), 1e-12)


def values(figure: Figure) -> list[float]:
    """Return the values that a case may expect of a figure."""
    found = [figure.value, *figure.ends]
    hundredths = figure.kind in {"fraction", "money"}
    return [*found, *(100 * value for value in found)] if hundredths else found


def one_is_right(facts: Facts, row: Row, result: Row) -> bool:
    """Whether one expected result is read."""
    printed = str(result["value"].get("value"))
    start = result.get("start")
    start = row["input"].lower().find(result["text"].lower()) if start is None else start
    span = Span(start, start + len(result["text"]))
    kinds = _UNITS if row["kind"] == "NumberWithUnit" else None
    near_by = [each for each in facts(Figure) if each.span.overlaps(span) and (kinds is None or each.kind in kinds)]
    bounds = _RANGE.fullmatch(printed)
    if bounds:
        ends = [value for value in (number(text, "en") for text in bounds.groups()) if value is not None]
        told = [value for each in near_by for value in (each.value, *each.ends)]
        return all(any(near(value, end) for value in told) for end in ends)
    value = number(printed.removesuffix("%"), row["lang"])
    exact = [
        each for each in near_by if overlap_is_right(facts, each, span) or (each.ends and each.span.covers(span))
    ]
    return value is not None and any(near(told, value) for each in exact for told in values(each))


def is_right(row: Row) -> bool:
    """Whether a case of numbers or units is read right."""
    facts = read(row["input"], row["lang"])
    if row["results"] or row["kind"] != "Number" or "Range" in row["model"]:
        return all(one_is_right(facts, row, result) for result in row["results"])
    wanted = {"O": {"ordinal"}, "P": {"percent"}}.get(row["model"][0], {"count", "money", "percent", "fraction"})
    return not any(figure.kind in wanted for figure in facts(Figure))


def judged(row: Row) -> Iterator[tuple[list[tuple[str, ...]], bool, str]]:
    """Yield, for each thing that a row asks, the lines it counts in, whether it is right, and why it is out of scope.

    Of dates that is each day printed with its month, see `recognizers_dates`.
    """
    if row["kind"] == "DateTime":
        for case in days.cases_of(row):
            yield [(case.language, "absolute dates")], days.right(case), days.reason(case)
    else:
        yield [(row["lang"], row["kind"], row["model"]), (row["kind"],)], is_right(row), reason(row)


def reason(row: Row) -> str:
    """Return why a case is out of scope, "" when it is not."""
    return next((why for why, holds in OUT.items() if row["kind"] != "DateTime" and holds(row)), "")


def _show(row: Row) -> None:
    found = read(row["input"], row["lang"])
    told = [(found.document.raw(figure.span), figure.value, figure.kind) for figure in found(Figure)]
    expected = [(each["text"], each["value"].get("value")) for each in row["results"]]
    print(f"{row['lang']} {row['input'][:100]!r}\n    expected {expected}\n    found {told}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print the table, then the reasons."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.recognizers", description=__doc__)
    parser.add_argument("--show", nargs="*", default=[], help="models whose wrong cases in scope are listed")
    parser.add_argument("--no-dates", action="store_true")
    options = parser.parse_args(arguments)
    right: Counter[tuple[str, ...]] = Counter()
    total: Counter[tuple[str, ...]] = Counter()
    inside: Counter[tuple[str, ...]] = Counter()
    out: Counter[str] = Counter()
    for row in rows("recognizers"):
        if row["kind"] == "DateTime" and options.no_dates:
            continue
        for keys, answer, why in judged(row):
            for key in keys:
                total[key] += 1
                right[key] += answer
                inside[key] += answer or not why
            out[why] += bool(why) and not answer
            if not answer and not why and row["model"] in options.show:
                _show(row)
    for key in sorted(total):
        share = (right[key] / max(1, total[key]), right[key] / max(1, inside[key]))
        print(f"{' '.join(key):58}{right[key]:5} of{total[key]:5}  {share[0]:.3f}  in scope {share[1]:.3f}")
    print("Out of scope:")
    print(*(f"{count:5}  {why}" for why, count in out.most_common() if count), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
