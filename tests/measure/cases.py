"""The hand-made tables: `python -m tests.measure.cases amounts dates` (all of them without a name).

They stand in a folder `cases` beside the corpus (`FACTLINT_CASES` names another). One line per table: rows right,
rows, share; for dates also the false ones, for names the F of overlapping mentions and a table of the kinds expected
(person, organisation, place, product, other) against those read. `--show` lists what is not right.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factlint import pack
from factlint.document import Document, Part, Span, plain
from factlint.facts.base import Facts
from factlint.facts.dates.date import Date
from factlint.facts.figures.figure import Figure
from factlint.facts.names import aliases
from factlint.facts.names.name import Name
from factlint.facts.sentences import Sentence
from factlint.read.errors import OtherLanguageError
from factlint.read.language import detected
from tests.measure.corpus import folder as corpus_folder

Row = dict[str, Any]
Counts = tuple[int, int, int]
"""What was found of what is expected, what is expected, what was found and is not expected."""

_SEASONS = {"SP": 3, "SU": 6, "AU": 9, "WI": 12}


def folder() -> Path | None:
    """Return the folder of the tables, None where there is none."""
    corpus = corpus_folder()
    named = os.environ.get("FACTLINT_CASES")
    path = Path(named) if named else corpus.parent / "cases" if corpus else None
    return path if path and path.is_dir() else None


def read(text: str, language: str, date: datetime.date | None = None, kind: str = "paragraph") -> Facts:
    """Return the facts of one part."""
    document = Document(text, plain(text), (Part(kind, Span(0, len(text)), 1),), language, date)
    return Facts(document, pack.lexicon(language))


def amounts(row: Row) -> Counts:
    """Amounts of money: smallest and largest value, currency."""
    found = [
        (min(figure.ends or (figure.value,)), max(figure.ends or (figure.value,)), figure.units)
        for figure in read(row["text"], row["lang"])(Figure)
        if figure.kind == "money"
    ]
    wanted = [(each["min"], each["max"], {each["cur"]}) for each in row["expected"]]
    right = len(found) == len(wanted) and all(
        near(one[0], two[0]) and near(one[1], two[1]) and one[2] == two[2]
        for one, two in zip(found, wanted, strict=True)
    )
    return int(right), 1, 0


def number_words(row: Row) -> Counts:
    """Numbers in words: every value and no other."""
    found = [value for figure in read(row["text"], row["lang"])(Figure) for value in figure.ends or (figure.value,)]
    right = len(found) == len(row["expected"]) and all(map(near, found, row["expected"]))
    return int(right), 1, 0


def dates(row: Row) -> Counts:
    """Dates: span and value at the precision written."""
    facts = read(row["text"], row["lang"], datetime.date.fromisoformat(row["base"]))
    found = {facts.document.raw(date.span): date for date in facts(Date)}
    wanted = {each["span"]: each["value"] for each in row["expected"]}
    right = sum(span in found and _is_date(found[span], value) for span, value in wanted.items())
    return right, len(wanted), len(found.keys() - wanted.keys())


def _is_date(date: Date, value: str) -> bool:
    if value == "INVALID":
        return date.impossible
    if value == "AMBIG":
        return date.ambiguous and date.start is None
    if value.startswith("--"):
        return date.start is None and f"--{date.month:02}-{date.day:02}" == value
    if "/" in value:
        return f"{date.start}/{date.end}" == value
    return date.start is not None and _is_period(date, date.start, value)


def _is_period(date: Date, start: datetime.date, value: str) -> bool:
    if value[-2:] in _SEASONS:
        return date.precision == "season" and (start.year, start.month) == (int(value[:4]), _SEASONS[value[-2:]])
    written = {
        "quarter": f"{start.year}-Q{(start.month + 2) // 3}", "year": f"{start.year}", "month": f"{start:%Y-%m}",
        "decade": f"{start.year}s", "day": str(start),
    }  # fmt: skip
    if date.precision == "week":
        return str(start) <= value <= str(date.end)
    return written.get(date.precision) == value


def entities(row: Row) -> Counts:
    """Names in paragraphs: mentions that overlap an expected one."""
    wanted = [Span(start, end) for start, end, *_ in row["ents"]]
    found = [name.span for name in read(row["text"], row["lang"])(Name)]
    hits = sum(any(span.overlaps(other) for other in found) for span in wanted)
    return hits, len(wanted), sum(not any(span.overlaps(other) for other in wanted) for span in found)


def kinds(found: Iterator[Row]) -> str:
    """Return how many names of each kind expected were read as each kind; "missed" where none overlaps."""
    counts = Counter(
        (kind, next((name.kind or "not told" for name in names if name.span.overlaps(Span(start, end))), "missed"))
        for row in found
        for names in [read(row["text"], row["lang"])(Name)]
        for start, end, kind, *_ in row["ents"]
    )
    read_as = sorted({seen for _, seen in counts})
    lines = [f"    {'':6}" + "".join(f"{seen:>14}" for seen in read_as)]
    lines += [
        f"    {kind:6}" + "".join(f"{counts[kind, seen]:14}" for seen in read_as)
        for kind in sorted({kind for kind, _ in counts})
    ]
    return "\n".join(lines)


def headlines(row: Row) -> Counts:
    """Names in headlines, exactly as written."""
    found = {" ".join(name.words) for name in read(row["text"], row["lang"], kind="headline")(Name)}
    wanted = set(row["expected"])
    return len(found & wanted), len(wanted), len(found - wanted)


def same_names(row: Row) -> Counts:
    """Whether two names are of one identity: found of those that are, and false ones; in the row's language or both."""
    languages = [row["lang"]] if "lang" in row else ["fr", "en"]
    same = any(aliases.same(row["a"], row["b"], pack.lexicon(language)) for language in languages)
    wanted = row["relation"] == "same"
    return int(same and wanted), int(wanted), int(same and not wanted)


def sentences(row: Row) -> Counts:
    """Sentences: all of a text exactly, or none."""
    facts = read(row["text"], row["lang"])
    return int([facts.document.raw(each.span) for each in facts(Sentence)] == row["expected"]), 1, 0


def languages(row: Row) -> Counts:
    """The language of a headline alone."""
    try:
        return int(detected(row["text"], pack.languages()) == row["lang"]), 1, 0
    except OtherLanguageError:
        return 0, 1, 0


TABLES: Mapping[str, Callable[[Row], Counts]] = {
    "amounts": amounts, "number_words": number_words, "dates": dates, "entities": entities, "headlines": headlines,
    "aliases": same_names, "sentences": sentences, "languages": languages,
}  # fmt: skip


def near(one: float, two: float) -> bool:
    """Whether two values are equal but for the rounding of floats."""
    return abs(one - two) <= 1e-6 * max(1.0, abs(two))


def rows(name: str) -> Iterator[Row]:
    """Yield the rows of one table. Raises FileNotFoundError, with what to do, where the folder is missing."""
    base = folder()
    if base is None:
        raise FileNotFoundError("no folder of cases: set FACTLINT_CASES")
    with (base / f"{name}.jsonl").open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def line(name: str, counts: Sequence[Counts]) -> str:
    """Return what is printed of one table."""
    hits, wanted, extra = (sum(column) for column in zip(*counts, strict=True))
    text = f"{name:14}{hits:5} of{wanted:5}  {hits / wanted:.3f}"
    if not extra:
        return text
    return f"{text}  {extra} not expected, F {2 * hits / (hits + extra + wanted):.3f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line for each table."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.cases", description=__doc__)
    parser.add_argument("tables", nargs="*", metavar="table", help=f"of {', '.join(TABLES)}")
    parser.add_argument("--show", action="store_true", help="list the rows that are not right")
    options = parser.parse_args(arguments)
    for name in options.tables or TABLES:
        told = [(row, TABLES[name](row)) for row in rows(name)]
        print(line(name, [counts for _, counts in told]))
        if name == "entities":
            print(kinds(row for row, _ in told))
        if options.show:
            wrong = [row for row, (hits, wanted, extra) in told if hits < wanted or extra]
            print(*(f"    {json.dumps(row, ensure_ascii=False)}" for row in wrong), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
