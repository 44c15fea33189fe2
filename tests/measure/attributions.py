"""Quotations and speakers against gold: `python -m tests.measure.attributions --show 20 --cause "wrong: another cue"`.

The gold is the set `en_polnear_attributions` of the corpus: source, cue and content of every attribution. Printed are

- the attributions in quotation marks of which a quotation is found (it overlaps the gold content), and, of the gold
  contents that are one quotation from mark to mark, those whose span is ours to the character;
- the speakers that are right, of the attributions in marks that have one: the source that we give overlaps the
  gold one; and with pronouns and surnames resolved, where a name in the gold source is of the same entity;
- how many of ours have no source, and how many pronouns stand for somebody;
- indirect speech: the share of gold cues that we have (recall), of our cues that are gold (precision);
- the failures by cause. `--show N` prints some of them (drawn by a fixed seed) in their context, for reading.

Where several of ours lie in one gold content, the one whose content is most like it is compared. A relative pronoun in
the gold ("Lee, who said") is the same person as the name right before it, which is what we give.
"""

from __future__ import annotations

import argparse
import random
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from factlint import pack
from factlint.document import Document, Span
from factlint.facts import Facts
from factlint.facts.names.entity import Entity
from factlint.facts.quotes.quote import Quote
from factlint.facts.sources.attribution import Attribution
from factlint.read import parse
from tests.measure.corpus import rows

_MARKS = "\"'“”‘’«»`"
_SET = "en_polnear"
_GAP = "\n\n\n"
"""What stood between headline and body where the gold places were counted; those of the headline are below zero."""
_CONTEXT = 300
_RELATIVES = frozenset({"who", "which", "that"})
_NEXT = 4
"""Characters at most from a name to the relative pronoun that stands for it."""


@dataclass(frozen=True)
class Gold:
    """One attribution of the gold set, its places in the document that we read."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quoted: bool


@dataclass(frozen=True)
class Failure:
    """One attribution that is not read right: why, and its surroundings with gold and ours marked."""

    cause: str
    text: str


@dataclass
class Tally:
    """Counts by name, and the failures."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def share(self, part: str, whole: str) -> str:
        """Return `part` of `whole` as counts and a share."""
        one, all_of = self.counts[part], self.counts[whole]
        return f"{one:5d} of {all_of:5d}  {one / all_of if all_of else 0:.3f}"


def measure(limit: int | None) -> Tally:
    """Read every article of the set (the first `limit`) and compare."""
    tally = Tally()
    for row, gold in _articles(limit):
        head = f"# {row['headline']}{_GAP}"
        document = parse(head + row["body"], "row.md", language="en")
        facts = Facts(document, pack.lexicon("en"))
        placed = [_placed(each, len(head), document) for each in gold]
        _direct(facts, [each for each in placed if each.quoted], tally)
        _indirect(facts, placed, tally)
    return tally


def _articles(limit: int | None) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in rows(f"{_SET}_attributions"):
        gold[each["article"]].append(each)
    for number, row in enumerate(rows(_SET)):
        if limit is not None and number >= limit:
            return
        yield row, gold[row["id"]]


def _placed(row: dict[str, Any], shift: int, document: Document) -> Gold:
    """Return a gold row in our places; of those in the headline the set does not know whether they hold marks."""
    source, cue, content = (
        tuple(Span(start + shift, end + shift) for start, end in row[name]) for name in ("source", "cue", "content")
    )
    if all(span.start >= shift for span in content):
        return Gold(source, cue, content, quoted=row["has_quote_marks"])
    text = " ".join(document.raw(span) for span in content)
    return Gold(source, cue, content, quoted=any(mark in text for mark in "\"“‘") or " '" in f" {text}")


def _direct(facts: Facts, gold: Sequence[Gold], tally: Tally) -> None:
    """Compare the attributions in quotation marks."""
    quotes = facts(Quote)
    every = facts(Attribution)
    ours = [found for found in every if found.quoted]
    tally.counts["quoted"] += len(ours)
    tally.counts["quoted without source"] += sum(found.source is None for found in ours)
    tally.counts["pronouns"] += sum(found.kind == "pronoun" for found in ours)
    tally.counts["pronouns resolved"] += sum(found.kind == "pronoun" and bool(found.speaker) for found in ours)
    for each in gold:
        tally.counts["gold quotations"] += 1
        seen = [quote for quote in quotes if _shared((quote.span,), each.content)]
        tally.counts["quotations found"] += bool(seen)
        _whole_spans(facts.document, each, seen, tally)
        if each.source:
            tally.counts["gold speakers"] += 1
            _speaker(facts, each, seen, every, tally)


def _whole_spans(document: Document, gold: Gold, seen: Sequence[Quote], tally: Tally) -> None:
    """Count the gold contents that are one quotation from mark to mark, and those that we have to the character."""
    for span in gold.content:
        text = document.raw(span).rstrip(" ,.")
        if len(text) > 2 and text[0] in _MARKS and text[-1] in _MARKS and not any(m in text[1:-1] for m in '"“”'):
            tally.counts["gold whole spans"] += 1
            exact = any(quote.span == Span(span.start, span.start + len(text)) for quote in seen)
            tally.counts["whole spans found"] += exact
            if not exact:
                tally.failures.append(Failure("span: other bounds", _context(document, gold, None, seen)))


def _speaker(facts: Facts, gold: Gold, seen: Sequence[Quote], ours: Sequence[Attribution], tally: Tally) -> None:
    inside = [found for found in ours if _shared((found.content,), gold.content)]
    best = max(inside, key=lambda found: _likeness(found.content, gold.content), default=None)
    right = best is not None and best.source is not None and bool(_shared((best.source,), gold.source))
    same = right or (best is not None and _same_entity(facts, best, gold))
    tally.counts["speakers right"] += right
    tally.counts["speakers right, resolved"] += same
    if not right:
        cause = "same person, named elsewhere" if same else _cause(facts, gold, seen, best)
        tally.failures.append(Failure(cause, _context(facts.document, gold, best, seen)))


def _same_entity(facts: Facts, found: Attribution, gold: Gold) -> bool:
    """Whether a name in the gold source is of the entity that we give, or a relative pronoun stands for it."""
    document = facts.document
    if found.source is not None and any(
        document.raw(span).lower() in _RELATIVES and 0 < span.start - found.source.end < _NEXT for span in gold.source
    ):
        return True
    if not found.speaker:
        return False
    named = {
        entity.name for entity in facts(Entity) if any(_shared((name.span,), gold.source) for name in entity.mentions)
    }
    return found.speaker in named or any(
        document.words(span).removesuffix("’s").endswith(found.speaker.split()[-1]) for span in gold.source
    )


def _cause(facts: Facts, gold: Gold, seen: Sequence[Quote], best: Attribution | None) -> str:
    """Return why the speaker of a quotation is not right."""
    if not seen:
        return "no quotation found"
    if best is None:
        kinds = {quote.kind for quote in seen}
        return "no attribution: " + ("speech" if kinds & {"speech", "partial"} else "read as scare or title")
    if best.source is None:
        return "no source"
    if best.inherited:
        return "wrong: goes on from another"
    if _shared((best.cue,), gold.cue):
        return "wrong: same cue, other source"
    return "wrong: another cue"


def _indirect(facts: Facts, gold: Sequence[Gold], tally: Tally) -> None:
    """Compare the cues of indirect speech: any gold cue makes ours right."""
    ours = [found.cue for found in facts(Attribution) if not found.quoted]
    every = sorted(found.cue for found in facts(Attribution))
    cues = sorted(span for each in gold for span in each.cue)
    right = sum(_any_overlaps(cues, span) for span in ours)
    tally.counts["indirect"] += len(ours)
    tally.counts["indirect right"] += right
    for each in gold:
        if not each.quoted and each.cue:
            found = any(_any_overlaps(every, span) for span in each.cue)
            tally.counts["gold indirect"] += 1
            tally.counts["indirect found"] += found
            if not found:
                words = facts.document.words(each.cue[0]).lower()
                tally.failures.append(Failure(f"indirect missed: {words}", _context(facts.document, each, None, ())))
    for span in ours:
        if not _any_overlaps(cues, span):
            words = facts.document.words(span).lower()
            nothing = Gold((), (), (span,), False)
            tally.failures.append(Failure(f"indirect extra: {words}", _context(facts.document, nothing, None, ())))


def _any_overlaps(ordered: Sequence[Span], span: Span) -> bool:
    place = bisect_left(ordered, span)
    return any(other.overlaps(span) for other in ordered[max(0, place - 2) : place + 2])


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    """Return how many characters two sets of spans share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _likeness(content: Span, gold: Sequence[Span]) -> float:
    """Return what two contents share, of all that one of them holds."""
    shared = _shared((content,), gold)
    return shared / (content.end - content.start + sum(span.end - span.start for span in gold) - shared)


def _context(document: Document, gold: Gold, best: Attribution | None, seen: Sequence[Quote]) -> str:
    """Return the surroundings: gold source in {}, cue in (), content in []; ours below."""
    places = [*gold.source, *gold.cue, *gold.content]
    start, end = min(p.start for p in places) - _CONTEXT // 2, max(p.end for p in places) + _CONTEXT // 2
    signs = [
        (at, sign)
        for spans, (opened, closed) in ((gold.source, "{}"), (gold.cue, "()"), (gold.content, "[]"))
        for span in spans
        for at, sign in ((span.start, opened), (span.end, closed))
    ]
    text = document.text
    pieces = []
    position = max(0, start)
    for at, sign in sorted(signs, key=lambda each: each[0]):
        pieces += [text[position:at], sign]
        position = at
    pieces.append(text[position:end])
    ours = "no attribution"
    if best is not None:
        ours = f"source {_words(document, best.source)!r}, cue {_words(document, best.cue)!r}"
    quotes = "; ".join(f"{quote.kind} {_words(document, quote.span)[:60]!r}" for quote in seen)
    return " ".join("".join(pieces).split()) + f"\n    OURS: {ours} | {quotes}"


def _words(document: Document, span: Span | None) -> str:
    return document.words(span) if span else ""


_LINES = (
    ("quotations found", "quotations found", "gold quotations"),
    ("  to the character, mark to mark", "whole spans found", "gold whole spans"),
    ("right speaker, in marks", "speakers right", "gold speakers"),
    ("  with pronouns and names resolved", "speakers right, resolved", "gold speakers"),
    ("ours in marks without source", "quoted without source", "quoted"),
    ("pronouns that stand for somebody", "pronouns resolved", "pronouns"),
    ("indirect speech, recall", "indirect found", "gold indirect"),
    ("indirect speech, precision", "indirect right", "indirect"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares, the failures by cause, and some of them in their context."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="the first N articles")
    parser.add_argument("--show", type=int, default=0, help="print so many failures")
    parser.add_argument("--cause", default="", help="only those whose cause begins so")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    try:
        tally = measure(chosen.limit)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    for label, part, whole in _LINES:
        print(f"{label:36s} {tally.share(part, whole)}")
    causes = Counter(failure.cause for failure in tally.failures)
    for cause, times in causes.most_common(40):
        print(f"  {times:5d}  {cause}")
    wanted = [failure for failure in tally.failures if failure.cause.startswith(chosen.cause)]
    random.Random(chosen.seed).shuffle(wanted)
    for failure in wanted[: chosen.show]:
        print(f"\n--- {failure.cause}\n{failure.text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
