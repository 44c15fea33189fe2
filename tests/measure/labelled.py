"""Recall and false alarms on the labelled sets: `python -m tests.measure.labelled weekday numhg unrelated`.

Each measure prints one line per label: how many rows, on how many of them the rule speaks.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from factlint import pack
from factlint.checker import check_document
from factlint.document import Document, Span
from factlint.finding import Finding
from factlint.read import parse
from tests.measure.corpus import as_markdown, rows

Verdict = tuple[str, bool, str]
"""The label of a row, whether the rule spoke there, and the row in a few words."""


def findings(row: dict[str, Any], *names: str) -> tuple[Document, int, tuple[Finding, ...]]:
    """Return the row's document, where its body begins in it, and what the named rules find, strict included."""
    text = as_markdown(row)
    document = parse(text, "row.md", language=row.get("lang", "en"))
    checked = check_document(document, pack.builtin().choose(names), pack.lexicon(document.language), "en")
    if checked.problems:
        raise RuntimeError(checked.problems[0].message)
    return document, len(text) - len(row["body"]) - 1, checked.findings


def weekday() -> Iterator[Verdict]:
    """Real weekday errors of French copy: spoken at the labelled place."""
    for row in rows("wild_weekday_fr"):
        _, shift, found = findings(row, "weekday-date-mismatch")
        places = [Span(start + shift, end + shift) for start, end in row["spans"]]
        spoken = any(place.overlaps(finding.span) for finding in found for place in places)
        yield row["label"], spoken, row["id"]


def names() -> Iterator[Verdict]:
    """Real pairs of spellings in French copy: spoken of this pair, by the rule for accents where only those differ."""
    for row in rows("wild_names_fr"):
        dress = row["label"] in {"accent_only", "space_or_hyphen_only"}
        rule = "accent-or-case-variant" if dress else "name-spelled-two-ways"
        document, _, found = findings({"lang": "fr", **row}, rule)
        spoken = any(_is_pair(document, finding, row["a"], row["b"]) for finding in found)
        yield row["label"], spoken, f"{row['a']} / {row['b']}"


def numhg() -> Iterator[Verdict]:
    """Correct headlines whose figure follows from the body: any finding at warning or above is a false alarm."""
    computed = {"Add", "Subtract", "Multiply", "Divide"}
    for row in rows("numhg"):
        _, _, found = findings({"lang": "en", **row}, "headline-number-conflict", "headline-number-not-in-body")
        kind = "computed" if any(name in row["calculation"] for name in computed) else "printed"
        worst = min((("error", "warning", "note").index(finding.severity) for finding in found), default=3)
        yield kind, worst < 2, f"{row['headline']} ({row['calculation']})"


def unrelated() -> Iterator[Verdict]:
    """Headlines over their own story or another one: precision and recall of the label `unrelated`."""
    bodies = {row["id"]: row["body"] for row in rows("fnc1_bodies")}
    for row in rows("fnc1_pairs"):
        pair = {"lang": "en", "headline": row["headline"], "body": bodies[row["body"]]}
        _, _, found = findings(pair, "headline-unrelated-to-body")
        yield row["label"], bool(found), row["headline"]


def conversions() -> Iterator[Verdict]:
    """Conversions as published: `ok` and `coarse` are to be left alone, `error` is to be found at its place."""
    for number, row in enumerate(rows("wild_conversions_en")):
        document, _, found = findings({"lang": "en", **row}, "unit-conversion-mismatch")
        start = document.text.find(row["mention"])
        place = Span(start, start + len(row["mention"]))
        spoken = any(place.overlaps(finding.span) for finding in found)
        yield row["label"], spoken, f"{row.get('id', number)}: {row['mention']}"


_SAYINGS = ("vague-source", "unnamed-study", "anonymous-source-unexplained", "conditional-without-source")
_VAGUE = (*_SAYINGS, "vague-quantity")


def weasel() -> Iterator[Verdict]:
    """Sentences of an encyclopaedia tagged as vague: `vague-source` and its kin; the labels are wider than ours."""
    return _weasel(_VAGUE)


def weasel_sayings() -> Iterator[Verdict]:
    """The same without `vague-quantity`: only what is credited to nobody."""
    return _weasel(_SAYINGS)


def _weasel(rules: Sequence[str]) -> Iterator[Verdict]:
    for number, row in enumerate(rows("weasel")):
        text = {"lang": "en", "body": row["text"], "headline": None}
        _, _, found = findings(text, *rules)
        yield row["label"], bool(found), str(row.get("id", number))


MEASURES: Mapping[str, Callable[[], Iterable[Verdict]]] = {
    "weekday": weekday, "names": names, "numhg": numhg, "weasel": weasel, "weasel-sayings": weasel_sayings,
    "unrelated": unrelated, "conversions": conversions,
}  # fmt: skip


_SOUGHT = {"weasel": "weasel", "weasel-sayings": "weasel"}
"""Of the measures that are judged by precision and recall, the label that is to be found."""


def _precision_and_recall(total: Counter[str], spoken: Counter[str], label: str) -> str:
    told = sum(spoken.values())
    precision = spoken[label] / told if told else 0.0
    return f"precision {precision:.3f}, recall {spoken[label] / total[label]:.3f}"


def _is_pair(document: Document, finding: Finding, a: str, b: str) -> bool:
    one = document.words(finding.span)
    return any(
        (_names(one, a) and _names(document.words(related.span), b))
        or (_names(one, b) and _names(document.words(related.span), a))
        for related in finding.related
    )


def _names(found: str, form: str) -> bool:
    return found in form or form in found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the named measures and print their tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.labelled", description=__doc__)
    parser.add_argument("measures", nargs="*", choices=[*MEASURES, []], default=list(MEASURES))
    parser.add_argument("--show", type=int, default=0, help="how many rows of each label and answer to list")
    options = parser.parse_args(arguments)
    for name in options.measures:
        total: Counter[str] = Counter()
        spoken: Counter[str] = Counter()
        listed: dict[tuple[str, bool], list[str]] = defaultdict(list)
        for label, spoke, what in MEASURES[name]():
            total[label] += 1
            spoken[label] += spoke
            listed[label, spoke].append(what)
        print(name)
        for label in sorted(total):
            print(f"  {label:28} {spoken[label]:5} of {total[label]:5}  {spoken[label] / total[label]:.3f}")
            for spoke in (True, False):
                for what in listed[label, spoke][: options.show]:
                    print(f"      {'spoken' if spoke else 'silent'}: {what}")
        if name in _SOUGHT:
            print(f"  {_precision_and_recall(total, spoken, _SOUGHT[name])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
