"""Facts against those read by hand: `python -m tests.measure.readings figures` (or dates, names, quotes, attributions).

For each set and each kind within the fact (money, percent …): how many facts stand in the text, and how many are read.
`precise` is the share of what is read that is right (it overlaps a fact read by hand, and every field of its value is
the same), `found` the share of what stands there that is read right; `precise~` and `found~` ask only for the overlap;
then, of those that overlap, the share with the same span, and with each field the same.

    --list SET      the articles of the sample with the facts that are read in the text, for reading them by hand
    --draft         write what is read now for every article that has no reading yet
    --correct FILE  correct the readings: a JSON list on each line, [set, id, place, field, field …]; `place` is
                    [start, end] or a piece of the article with the fact in marks, "the ⟦412⟧ jobs"; it takes the
                    place of every fact it overlaps; without fields it only removes them
    --missed, --wrong   list the facts that are not read, and those read that are not there or have another value
    --sample 2      the second sample: other articles, to measure what was mended after the first was read

The readings stand in `tests/measure/readings/`; they hold no text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from factlint.facts.sentences import Sentence
from tests.measure.corpus import CLEAN, Article, articles
from tests.measure.reading_kinds import KINDS, SAMPLES, Kind, Readings, Row, load, path_of, read, rows_of, save


@dataclass
class Score:
    """What was counted of one set or of one kind in it."""

    there: int = 0
    read: int = 0
    over_there: int = 0
    over_read: int = 0
    right_there: int = 0
    right_read: int = 0
    spans: int = 0
    fields: Counter[int] = field(default_factory=Counter)

    def line(self, name: str, kind: Kind) -> str:
        """Return the figures of one row of the table."""
        shares = [
            _share(self.right_read, self.read), _share(self.right_there, self.there),
            _share(self.over_read, self.read), _share(self.over_there, self.there), _share(self.spans, self.over_there),
        ]  # fmt: skip
        by_field = [_share(self.fields[place], self.over_there) for place in range(len(kind.fields))]
        return f"{name:24}{self.there:6}{self.read:6}  " + "".join(f"{text:>10}" for text in [*shares, *by_field])


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def pairs(there: Sequence[Row], found: Sequence[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Yield each fact read by hand with the one of the code that overlaps it, None for what has no other.

    Each is used once; of several that overlap the one with the same span goes first, then the first in the text.
    """
    free = list(found)
    for row in there:
        over = [each for each in free if each[0] < row[1] and row[0] < each[1]]
        best = next((each for each in over if each[:2] == row[:2]), over[0] if over else None)
        if best is not None:
            free.remove(best)
        yield row, best
    yield from ((None, row) for row in free)


def same_value(one: Row, two: Row, kind: Kind) -> bool:
    """Whether the fields that make the value are the same."""
    return one[2 : 2 + kind.value] == two[2 : 2 + kind.value]


def count(scores: Sequence[tuple[Score, Score]], one: Row | None, two: Row | None, kind: Kind) -> None:
    """Count a pair; each pair of scores is that of the fact by hand and that of the fact read."""
    right = one is not None and two is not None and same_value(one, two, kind)
    for there, told in scores:
        if one is not None:
            there.there += 1
            there.right_there += right
        if two is not None:
            told.read += 1
            told.right_read += right
            told.over_read += one is not None
        if one is not None and two is not None:
            there.over_there += 1
            there.spans += one[:2] == two[:2]
            there.fields.update(place for place in range(len(kind.fields)) if one[2 + place] == two[2 + place])


def measure(name: str, readings: Readings, sets: Sequence[str], show: Callable[..., None]) -> None:
    """Print the table of one kind of fact; `show` is told of every pair."""
    kind = KINDS[name]
    print(f"{name:24}{'there':>6}{'read':>6}  " + "".join(
        f"{head:>10}" for head in ("precise", "found", "precise~", "found~", "span", *kind.fields)
    ))  # fmt: skip
    all_sets: defaultdict[str, Score] = defaultdict(Score)
    for chosen in sets:
        scores: defaultdict[str, Score] = defaultdict(Score)
        for article in articles(chosen):
            if article.id not in readings.get(chosen, {}):
                continue
            for one, two in pairs(sorted(readings[chosen][article.id]), rows_of(read(article), kind)):
                show(article, one, two)
                keys = [(str((one or two or ())[2]), str((two or one or ())[2])), ("all", "all")]
                for table in (scores, all_sets):
                    count([(table[there], table[found]) for there, found in keys], one, two, kind)
        _print(chosen, scores, kind)
    if len(sets) > 1:
        _print("all sets", all_sets, kind)


def _print(title: str, scores: Mapping[str, Score], kind: Kind) -> None:
    for name in sorted(scores, key=lambda name: (name != "all", name)):
        print(scores[name].line(title if name == "all" else f"    {name or '(none)'}", kind))


def shower(kind: Kind, missed: bool, wrong: bool) -> Callable[..., None]:
    """Return what prints a pair that disagrees."""

    def show(article: Article, one: Row | None, two: Row | None) -> None:
        if one is not None and two is not None and same_value(one, two, kind):
            return
        if (missed and one is not None) or (wrong and two is not None):
            place: Row = one or two or ()
            print(f"{article.set} {article.id} {context(article.text, place[0], place[1])}")
            print(f"      by hand {one}\n      read    {two}")

    return show


def context(text: str, start: int, end: int, reach: int = 90) -> str:
    """Return a place with the words around it, on one line."""
    return " ".join(f"{text[max(0, start - reach) : start]}⟦{text[start:end]}⟧{text[end : end + reach]}".split())


def print_article(article: Article, kind: Kind, rows: Sequence[Row] | None, brief: bool) -> None:
    """Print an article sentence by sentence with its facts in it; `brief` leaves out those without fact or digit."""
    facts = read(article)
    rows = rows_of(facts, kind) if rows is None else rows
    print(f"\n=== {article.set} {article.id}")
    for sentence in facts(Sentence):
        inside = [row for row in rows if sentence.span.start <= row[0] < sentence.span.end]
        text = facts.document.raw(sentence.span)
        if inside or not brief or any(char.isdecimal() for char in text):
            print(f"{sentence.span.start}: {_marked(text, sentence.span.start, inside)}")


def _marked(text: str, shift: int, rows: Sequence[Row]) -> str:
    parts, at = [], 0
    for start, end, *fields in rows:
        told = " ".join(str(each) for each in fields if each != "" and each is not False)
        if start - shift >= at:
            parts.append(f"{text[at : start - shift]}⟦{text[start - shift : end - shift]}|{told}⟧")
            at = end - shift
    return " ".join("".join([*parts, text[at:]]).split())


def sample_of(name: str, sample: int) -> list[Article]:
    """Return the articles of a sample of a set, without those of the samples before it."""
    earlier = {article.id for number in range(1, sample) for article in articles(name, *SAMPLES[number])}
    return [article for article in articles(name, *SAMPLES[sample]) if article.id not in earlier]


def draft(kind: Kind, readings: Readings, sets: Sequence[str], sample: int) -> None:
    """Add what is read now for the articles of the sample that have no reading."""
    for name in sets:
        told = readings.setdefault(name, {})
        for article in sample_of(name, sample):
            if article.id not in told:
                told[article.id] = rows_of(read(article), kind)


def correct(kind: Kind, readings: Readings, lines: Sequence[str]) -> None:
    """Correct readings by the lines of a file. Raises ValueError where a place is not one place, or fields lack."""
    for line in filter(None, map(str.strip, lines)):
        name, key, place, *fields = json.loads(line)
        if fields and len(fields) != len(kind.fields):
            raise ValueError(f"{len(kind.fields)} fields, not {len(fields)}: {line}")
        start, end = place if isinstance(place, list) else _place(_texts(name)[key], place)
        kept = [row for row in readings[name][key] if not (row[0] < end and start < row[1])]
        readings[name][key] = sorted([*kept, (start, end, *fields)] if fields else kept)


@cache
def _texts(name: str) -> Mapping[str, str]:
    return {article.id: article.text for article in articles(name)}


def _place(text: str, marked: str) -> tuple[int, int]:
    before, inside, after = marked.replace("⟧", "⟦").split("⟦")
    if text.count(before + inside + after) != 1:
        raise ValueError(f"{text.count(before + inside + after)} places, not one: {marked}")
    start = text.index(before + inside + after) + len(before)
    return start, start + len(inside)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, list, draft or correct."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.measure.readings", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("kind", choices=[*KINDS])
    parser.add_argument("--sets", nargs="*", default=list(CLEAN))
    parser.add_argument("--sample", type=int, choices=[*SAMPLES], default=1)
    parser.add_argument("--list", metavar="SET", help="print the articles of a set with what is read in them")
    parser.add_argument("--gold", action="store_true", help="with --list: what was read by hand instead")
    parser.add_argument("--brief", action="store_true", help="with --list: only sentences with a fact or a digit")
    parser.add_argument("--part", nargs=2, type=int, default=[0, 1000], metavar=("FROM", "TO"), help="with --list")
    parser.add_argument("--draft", action="store_true")
    parser.add_argument("--correct", type=Path, metavar="FILE")
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args(arguments)
    kind, path = KINDS[options.kind], path_of(options.kind, options.sample)
    readings = load(path)
    if options.list:
        for article in sample_of(options.list, options.sample)[slice(*options.part)]:
            told = readings.get(options.list, {}).get(article.id, []) if options.gold else None
            print_article(article, kind, told, options.brief)
    elif options.draft or options.correct:
        if options.draft:
            draft(kind, readings, options.sets, options.sample)
        if options.correct:
            correct(kind, readings, options.correct.read_text(encoding="utf-8").splitlines())
        save(readings, path)
    else:
        measure(options.kind, readings, options.sets, shower(kind, options.missed, options.wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
