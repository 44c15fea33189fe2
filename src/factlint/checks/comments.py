"""What accepts findings, looked at itself: whether it is still needed, names a rule, is understood, is over.

The run has decided what became of each (`Suppression.fates`); nothing is found in a document that no run has judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factlint.document import Span, Suppression, by_place, unused_names
from factlint.facts import Facts
from factlint.rule import Hit
from factlint.wording import shortened

_SHOWN = 80
_BLANKET = frozenset({"ignore", "disable", "file-ignore"})


def unused(facts: Facts, _options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what accepts nothing any more: a whole comment or entry, or one name of several."""
    for span, several in by_place(facts.document.suppressions):
        idle, whole = unused_names(several)
        if whole:
            yield Hit(span, values={"words": _words(facts, span, idle[0][0])}, variant=_variant(idle[0][0]))
            continue
        for one, name in idle:
            yield Hit(_place(one, name), values={"name": name}, variant="name")


def blanket(facts: Facts, _options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the comments that accept everything because they name no rule."""
    for span, several in by_place(facts.document.suppressions):
        if several[0].kind in _BLANKET and not any(one.rules for one in several):
            verb = several[0].kind
            yield Hit(span, values={"words": _words(facts, span, several[0]), "verb": verb})


def unknown(facts: Facts, _options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what names no known rule, or is not understood."""
    for span, several in by_place(facts.document.suppressions):
        for one in several:
            if one.kind == "unread":
                yield _hit(span, {"words": _words(facts, span, one)}, one.nearest.get("", ""), "unread")
            for name in (name for name, fate in one.fates.items() if fate == "unknown"):
                yield _hit(_place(one, name), {"name": name}, one.nearest.get(name, ""), "name")


def expired(facts: Facts, _options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what accepted until a day that is over."""
    for span, several in by_place(facts.document.suppressions):
        one = next((one for one in several if "expired" in one.fates.values()), None)
        if one is not None and one.until is not None:
            yield Hit(span, values={"words": _words(facts, span, one), "until": one.until}, variant=_variant(one))


def _hit(span: Span, values: dict[str, str], nearest: str, variant: str) -> Hit:
    if not nearest:
        return Hit(span, values=values, variant=variant)
    return Hit(span, values={**values, "nearest": nearest}, variant=f"{variant}-near")


def _place(one: Suppression, name: str) -> Span:
    return one.places[one.rules.index(name)] if name in one.rules and one.places else one.span


def _variant(one: Suppression) -> str:
    return one.kind if one.kind in {"accept", "entry", "enable", "front-matter"} else ""


def _words(facts: Facts, span: Span, one: Suppression) -> str:
    """Return how it is quoted: the words that it protects, or the comment itself, on one line and cut where long."""
    return shortened(" ".join((one.text or facts.document.raw(span)).split()), _SHOWN)
