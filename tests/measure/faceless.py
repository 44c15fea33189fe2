"""Gold sources that are a group without a name: `python -m tests.measure.faceless --show 20`.

The gold is that of `attributions.py`. Printed is, of the attributions whose whole source is a plural noun for people
who know or judge, alone ("critics", "some experts", "officials"; not "people", "many"), the share at which
`vague-source` or `anonymous-source-unexplained` speaks. Quoted words and headlines are left out, as by those rules.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from factlint import pack
from factlint.checker import check_document
from factlint.document import Span
from factlint.facts import Facts
from factlint.facts.quotes.quote import in_quotes
from factlint.read import parse
from tests.measure.attributions import _GAP, Gold, _articles, _placed

_RULES = ("vague-source", "anonymous-source-unexplained")
_GROUPS = frozenset({
    "critics", "experts", "officials", "analysts", "observers", "sources", "insiders", "pundits",
    "commentators", "strategists", "economists", "scholars", "researchers", "scientists", "historians",
    "opponents", "supporters", "detractors", "advocates", "activists", "aides", "advisers", "operatives",
    "skeptics",
})  # fmt: skip
_COUNTLESS = frozenset({"some", "many", "most", "several", "other"})


def measure(limit: int | None) -> Iterator[tuple[bool, str]]:
    """Yield for each faceless gold source whether a rule speaks there, and the words around it."""
    lexicon = pack.lexicon("en")
    rules = pack.builtin().choose(_RULES)
    for row, gold in _articles(limit):
        head = f"# {row['headline']}{_GAP}"
        document = parse(head + row["body"], "row.md", language="en")
        placed = (_faceless(document.text, _placed(each, len(head), document)) for each in gold)
        places = [place for place in placed if place]
        if not places:
            continue
        facts = Facts(document, lexicon)
        findings = check_document(document, rules, lexicon, "en").findings
        found = [span for each in findings for span in (each.span, *(side.span for side in each.related))]
        for source, whole in places:
            if document.lies_in(source.start) and not in_quotes(facts, source):
                around = document.text[max(0, source.start - 60) : source.end + 80].replace("\n", " ")
                yield any(span.overlaps(whole) for span in found), around


def _faceless(text: str, gold: Gold) -> tuple[Span, Span] | None:
    """Return the place of a source that is such a noun alone, and that of source and verb together."""
    sources, cues = list(gold.source), list(gold.cue)
    if len(sources) != 1 or not cues:
        return None
    words = text[slice(*sources[0])].lower().split()
    while len(words) > 1 and words[0] in _COUNTLESS:
        words = words[1:]
    if len(words) != 1 or words[0] not in _GROUPS:
        return None
    return sources[0], sources[0].join(cues[0])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the share, and those that no rule speaks of."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="the first N articles")
    parser.add_argument("--show", type=int, default=0, help="print so many that are not found")
    chosen = parser.parse_args(arguments)
    try:
        spoken = list(measure(chosen.limit))
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    for _, around in [each for each in spoken if not each[0]][: chosen.show]:
        print(f"  silent: {around}")
    told = sum(found for found, _ in spoken)
    print(f"faceless gold sources found {told} of {len(spoken)}  {told / len(spoken) if spoken else 0:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
