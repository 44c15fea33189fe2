"""What accepts findings, looked at itself: whether it is still needed, names a rule, is understood, is over.

The run has decided what became of each (`Suppression.fates`); nothing is found in a document that no run has judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from factlint.document import Span, Suppression
from factlint.facts import Facts
from factlint.rule import Hit

_SHOWN = 80
_BLANKET = frozenset({"ignore", "disable", "file-ignore"})


def unused(facts: Facts, _options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what accepts nothing any more: a whole comment or entry, or one name of several."""
    for span, several in _by_place(facts):
        fates = [(one, name, fate) for one in several for name, fate in one.fates.items()]
        idle = [(one, name) for one, name, fate in fates if fate == "unused"]
        if idle and len(idle) == len(fates):
            yield Hit(span, values={"words": _words(facts, span, idle[0][0])}, variant=_variant(idle[0][0]))
            continue
        for one, name in idle:
            yield Hit(_place(one, name), values={"name": name}, variant="name")


def blanket(facts: Facts, _options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the comments that accept everything because they name no rule."""
    for span, several in _by_place(facts):
        if several[0].kind in _BLANKET and not any(one.rules for one in several):
            verb = several[0].kind
            yield Hit(span, values={"words": _words(facts, span, several[0]), "verb": verb})


def unknown(facts: Facts, _options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what names no known rule, or is not understood."""
    for span, several in _by_place(facts):
        for one in several:
            if one.kind == "unread":
                yield _hit(span, {"words": _words(facts, span, one)}, one.nearest.get("", ""), "unread")
            for name in (name for name, fate in one.fates.items() if fate == "unknown"):
                yield _hit(_place(one, name), {"name": name}, one.nearest.get(name, ""), "name")


def expired(facts: Facts, _options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what accepted until a day that is over."""
    for span, several in _by_place(facts):
        one = next((one for one in several if "expired" in one.fates.values()), None)
        if one is not None and one.until is not None:
            yield Hit(span, values={"words": _words(facts, span, one), "until": one.until}, variant=_variant(one))


def _hit(span: Span, values: dict[str, str], nearest: str, variant: str) -> Hit:
    if not nearest:
        return Hit(span, values=values, variant=variant)
    return Hit(span, values={**values, "nearest": nearest}, variant=f"{variant}-near")


def _by_place(facts: Facts) -> Iterator[tuple[Span, list[Suppression]]]:
    """Yield each comment or entry with what it says: a comment that disables two rules accepts in two stretches."""
    ordered = sorted(facts.document.suppressions, key=lambda one: (one.span, one.places))
    for span, several in groupby(ordered, key=lambda one: one.span):
        yield span, list(several)


def _place(one: Suppression, name: str) -> Span:
    return one.places[one.rules.index(name)] if name in one.rules and one.places else one.span


def _variant(one: Suppression) -> str:
    return one.kind if one.kind in {"accept", "entry", "enable", "front-matter"} else ""


def _words(facts: Facts, span: Span, one: Suppression) -> str:
    """Return how it is quoted: the words that it protects, or the comment itself, on one line and cut where long."""
    words = " ".join((one.text or facts.document.raw(span)).split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 2].rpartition(" ")[0] + " …"
