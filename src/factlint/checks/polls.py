"""A poll whose figures are told without what makes them readable: who asked whom, when, how many, how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.facts import Facts
from factlint.facts.sources.poll import Poll
from factlint.rule import Hit, Side


def details_missing(facts: Facts, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield one finding for the poll of an article that lists what is missing, what is given beside it.

    Shown by default where nobody is named for the poll, or where the poll is the news and `missing` items or more are
    not told; a poll told in passing with its pollster is strict.
    """
    labels = facts.lexicon.table("polls.labels")
    for poll in facts(Poll):
        missing = [item for item in facts.lexicon.get("polls.items") if item not in poll.given]
        if missing:
            sides = tuple(Side(span, item) for item, span in poll.given.items())
            weighs = "institute" in missing or (poll.news and len(missing) >= options["missing"])
            values = {"missing": [labels[item] for item in missing]}
            yield Hit(poll.span, sides, values, strict=not weighs)
